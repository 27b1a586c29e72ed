const { execFileSync } = require('node:child_process');
const { cpSync } = require('node:fs');
const { join } = require('node:path');

/** Builds all functions, and copies the ZIPs to .serverless, where the framework looks for changes. */
module.exports = class LambdaZip {
  constructor({ serviceDir }) {
    const root = join(serviceDir, '..');
    const build = () => {
      execFileSync('lambda-zip', ['build', '--all'], { cwd: root, stdio: 'inherit' });
      cpSync(join(root, 'build'), join(serviceDir, '.serverless'), { recursive: true });
    };
    this.hooks = { 'after:package:cleanup': build };
  }
};
