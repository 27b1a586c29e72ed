export { LambdaZipError, build, diff, manifest, verify } from '../cli/bundle.cjs';
