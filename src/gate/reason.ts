/** Why a package counts as changed or not, as a stable word. */
export type Reason =
  | 'first-build'
  | 'content'
  | 'dependencies'
  | 'mode'
  | 'compressor'
  | 'forced'
  | 'baseline-unavailable'
  | 'unchanged';
