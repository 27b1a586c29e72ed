/** What the stand-ins know of a runner. */
import { appendFileSync } from 'node:fs';

/** An input, or its default; empty without either. */
export function input(name) {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

/** Sets an output (`GITHUB_OUTPUT`) or a variable of later steps (`GITHUB_ENV`), of one line. */
export function tell(file, name, value) {
  appendFileSync(process.env[file], `${name}=${value}\n`);
}
