/** The library: what the commands of the same names do, for programs. Nothing is printed, and this process stays as it is. */
export type { Reason } from '../gate/reason.js';
export { type ErrorCode, LambdaZipError } from '../util/errors.js';
export { build } from './build.js';
export { diff } from './diff.js';
export { manifest } from './manifest.js';
export type { LogEntry, Options } from './options.js';
export type { Archive, BuildResult, Change, ComparedFile, Difference, DiffResult, Entry, ImportFinding, InstalledPackage, Manifest, PackageChanges, Verdict, VerifyResult, } from './results.js';
export type { BuildSettings, VerifySettings } from './settings.js';
export { verify } from './verify.js';
