/** The container's program, given damaged and hostile streams: docs/container-protocol.md, in. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { PROTOCOL_VERSION, parseReport, wireRules } from '../../build/engines/container/protocol.js';
import { readAnswer } from '../../build/engines/container/transport.js';
import { compileRules } from '../../build/pipeline/gitignore.js';
import { damagedBytes, damagedJson, nastyText } from '../mutations.mjs';
import { REPOSITORY } from '../options.mjs';
import { assert, clearly, Tally } from '../oracle.mjs';
import { hasProgram, missingOf, pythonProgram } from '../parts.mjs';
import { paxMember, resealed, TAR_END, tarMember } from '../tar.mjs';

const MAX_KILOBYTES = 512 * 1024;
const MAX_MS = 60_000;

const JOB = {
  protocol: PROTOCOL_VERSION,
  task: 'pipeline',
  modes: 'content',
  executable: wireRules(compileRules(['*.sh'], 'executable')),
  sources: [
    { label: 'src', prefix: 'p/', rules: wireRules(compileRules(['*.pyc', '!keep', 'a/'], 'exclude')) },
    { label: 'lib', prefix: '', rules: [] },
  ],
};
const FILES = ['source/0/b.py', 'source/0/a/x', 'source/1/é'].map((name) =>
  tarMember({ name, content: Buffer.from('x') }),
);
const job = (text) => tarMember({ name: 'job.json', content: Buffer.from(text) });
const whole = (text, members = FILES) => Buffer.concat([job(text), ...members, TAR_END]);
const GOOD = JSON.stringify(JOB);

const member = fc
  .record({
    name: fc.oneof(
      fc.constantFrom('source/0/a', 'source/1/b/c', 'source/0/../x', '/x', 'source/9/a', 'source/0/l'),
      nastyText.map((text) => `source/1/${text}`),
    ),
    type: fc.constantFrom('0', '0', '0', '2', '1', '3', '5', '6', 'S', 'L', 'K', 'x', 'g'),
    size: fc.constantFrom(null, null, null, 1, 2 ** 31, 2 ** 40),
    link: nastyText.map((text) => text.slice(0, 90)),
    content: fc.uint8Array({ maxLength: 600 }),
    more: fc.dictionary(
      fc.constantFrom('size', 'linkpath', 'GNU.sparse.size', 'GNU.sparse.map', 'hdrcharset'),
      fc.oneof(nastyText, fc.constantFrom('-1', '1e9', '9999999999999')),
    ),
  })
  .map(({ name, more, content, size, ...rest }) => {
    const bytes = Buffer.from(content);
    return Buffer.concat([
      paxMember({ path: name, ...more }),
      tarMember({ ...rest, name: 'short', content: bytes, ...(size !== null && { size }) }),
    ]);
  });

export const runner = {
  about: "the container's program, over hostile streams",
  few: 8,
  missing: () =>
    missingOf({ 'a POSIX system': process.platform !== 'win32', python3: hasProgram('python3') }),
  setup(folder) {
    const program = readFileSync(join(REPOSITORY, 'src', 'engines', 'container', 'runner.py'), 'utf8');
    const python = pythonProgram();
    const tally = new Tally();
    let broken = 0;
    return {
      input: fc.oneof(
        damagedBytes([whole(GOOD)]),
        damagedBytes([whole(GOOD)]).map(resealed),
        damagedJson(JOB).map((text) => whole(text)),
        fc.array(member, { minLength: 1, maxLength: 4 }).map((members) => whole(GOOD, members)),
      ),
      note: () => `${tally.note()}, ${broken} broken off`,
      assertFair: () => tally.assertFair(),
      async run(input) {
        const args = ['-c', `ulimit -v ${MAX_KILOBYTES}; exec "$0" -I -u -c "$1"`, python, program];
        const options = { input, cwd: folder, maxBuffer: 2 ** 28, timeout: MAX_MS };
        const { status, signal, stdout, stderr } = spawnSync('sh', args, options);
        const said = stderr.toString();
        assert(!said.includes('MemoryError'), 'it wants more memory than there is');
        if (status === 3) {
          broken += 1;
          assert(
            /^\w[\w.]*(Error|Exception)\b/m.test(said) && stdout.length === 0,
            () => `no clear end: ${said.slice(-500)}`,
          );
          return;
        }
        assert(status === 0 || status === 1, () => `it ended with ${status ?? signal}: ${said.slice(-500)}`);
        let text = '';
        let entries = 0;
        const onReport = (report) => {
          text = report;
        };
        const read = await clearly(async () => {
          for await (const _ of readAnswer(Readable.from([stdout]), { onReport })) entries += 1;
        });
        if ('error' in read) {
          // A damaged prefix gives paths that the host refuses.
          tally.add(read);
          return;
        }
        // Of a job that does not make sense: the host never sends one.
        const reported = await clearly(() => parseReport(text)).catch((error) => {
          if (error.code === 'internal') return { error };
          throw error;
        });
        const { result } = tally.add(reported);
        assert((status === 0) === (result !== undefined), 'status and report differ');
        assert(result === undefined || result.entries === entries, 'another number of entries');
      },
    };
  },
};
