/** An in-toto statement over the file, in the envelope of a Sigstore bundle but without a signature: there is no Sigstore to ask. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { input, tell } from '../inputs.mjs';

const path = input('subject-path');
const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: basename(path), digest: { sha256 } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: {},
};
const bundle = join(process.env.RUNNER_TEMP, 'attestation.json');
const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
const dsseEnvelope = { payloadType: 'application/vnd.in-toto+json', payload, signatures: [] };
writeFileSync(bundle, JSON.stringify({ dsseEnvelope }));
tell('GITHUB_OUTPUT', 'bundle-path', bundle);
tell('GITHUB_OUTPUT', 'statement', payload); // for the test: the file is gone with the job
