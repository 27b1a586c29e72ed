/** All that the npm package holds, so that its programs and its library are one bundle. */
export { serveRebuilds } from '../build/rebuild-service.js';
export { runCommandLine } from '../cli/program.js';
export { build, diff, LambdaZipError, manifest, verify } from '../library/index.js';
