const { execFileSync } = require('node:child_process');

/** Builds the functions of lambda-zip.yml into .serverless, once that folder is empty. */
module.exports = class LambdaZip {
  constructor({ serviceDir }) {
    const build = () => execFileSync('lambda-zip', ['build', '--all'], { cwd: serviceDir, stdio: 'inherit' });
    this.hooks = { 'after:package:cleanup': build };
  }
};
