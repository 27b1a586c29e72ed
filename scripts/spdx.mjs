// Writes src/sbom/spdx-ids.ts: the identifiers of licences that the schema of CycloneDX takes, from the copy of it that the
// validator of the tests has: `node scripts/spdx.mjs SPDX.SCHEMA.JSON`, in `cyclonedx/schema/_res` of its Python.
import { readFileSync } from 'node:fs';
import { writeSource } from './write-source.mjs';

const [, , schema] = process.argv;
if (schema === undefined) throw new Error('Usage: node scripts/spdx.mjs SPDX.SCHEMA.JSON');
const { enum: ids, $comment: version } = JSON.parse(readFileSync(schema, 'utf8'));

// Exceptions follow the licences, and begin anew in the alphabet.
const end = ids.indexOf('389-exception');
const licenses = ids.slice(0, end);
const exceptions = ids.slice(end);

function block(names) {
  const lines = [''];
  for (const name of names) {
    if ((lines.at(-1) ?? '').length + name.length > 112) lines.push(' ');
    lines[lines.length - 1] += ` ${name}`;
  }
  return lines.join('\n').trimStart();
}

writeSource(
  'src/sbom/spdx-ids.ts',
  `/** The list of SPDX, as the schema of CycloneDX has it. Written by scripts/spdx.mjs; ${version}. */

/** Licences. */
export const LICENSE_IDS: readonly string[] =
  \`${block(licenses)}\`.split(/\\s+/);

/** What may follow \`WITH\`. */
export const EXCEPTION_IDS: readonly string[] =
  \`${block(exceptions)}\`.split(/\\s+/);
`,
);
