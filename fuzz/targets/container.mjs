/** What a container answers, and Docker itself: an image may hold any program in the place of Python. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readArchive } from '../../build/archive/reader.js';
import { build } from '../../build/build/build.js';
import { PROTOCOL_VERSION } from '../../build/engines/container/protocol.js';
import { parseSettings } from '../../build/settings/settings.js';
import { listing, writeFiles } from '../files.mjs';
import { damagedBytes, damagedJson, nastyText } from '../mutations.mjs';
import { assert, clearly, Tally } from '../oracle.mjs';
import { dockerStandIn } from '../stand-in.mjs';
import { paxMember, resealed, TAR_END, tarMember } from '../tar.mjs';

const posix = () => (process.platform === 'win32' ? 'a POSIX shell' : undefined);

/** Null but for one time in so many. */
const rarely = (times, arbitrary) =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const TREE = [
  ['a.py', 'x = 1\n'],
  ['b/c', 'y'],
  ['é', '#!'],
];
const REPORT = {
  protocol: PROTOCOL_VERSION,
  python: '3.13.1',
  entries: TREE.length,
  exclusions: [],
  error: null,
};
const WHEEL = 'a-1-py3-none-any.whl';
const WHEELS = { pip: '26.3', wheels: [WHEEL], built: [] };
const PROBLEM = { ...REPORT, entries: 0, error: { code: 'name', message: 'a: is wrong', hint: 'Do that.' } };

const tree = TREE.map(([path, content]) =>
  tarMember({ name: `tree/${path}`, content: Buffer.from(content) }),
);
const reported = (text) => tarMember({ name: 'report.json', content: Buffer.from(text) });
const whole = (report, members = tree) =>
  Buffer.concat([...members, reported(JSON.stringify(report)), TAR_END]);

const path = fc.oneof(
  nastyText,
  fc.constantFrom(
    'a',
    'a/b',
    'a/b/c',
    'a-1-py3-none-any.whl',
    '../a-1-py3-none-any.whl',
    'z',
    '../x',
    '/x',
    'a/../../x',
    '',
    '.',
    'a//b',
    'a\\b',
    'C:x',
    'x'.repeat(300),
    'd/'.repeat(3000),
    '__proto__',
    '\ud83d',
  ),
);
const member = fc
  .record({
    path,
    folder: fc.constantFrom('tree/', 'tree/', 'tree/', 'tree/', '', 'input/', 'wheels/', '../', '/'),
    type: fc.constantFrom('0', '0', '0', '0', '2', '1', '3', '5', '6', '7', 'L', 'x', 'g', 'Z', '\0'),
    mode: fc.constantFrom(0o644, 0o755, 0o4777, 0, 0o7777777),
    size: rarely(8, fc.constantFrom(0, 1, 513, 2 ** 31, 2 ** 33, 2 ** 53, 8 ** 11 - 1)),
    link: fc.oneof(fc.constantFrom('a', '..', '../../x', '/etc', 'a/b'), nastyText),
    content: fc.uint8Array({ maxLength: 600 }),
    pax: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 2, arbitrary: fc.constant(false) }),
    more: fc.dictionary(
      fc.constantFrom('size', 'linkpath', 'path', 'mtime', '__proto__', 'GNU.sparse.size'),
      fc.oneof(nastyText, fc.constantFrom('-1', '1e9', '99999999999999999999')),
    ),
  })
  .map(({ path: name, folder, pax, more, content, size, ...rest }) => {
    const bytes = Buffer.from(content);
    const header = tarMember({
      ...rest,
      name: pax ? 'short' : `${folder}${name}`,
      content: bytes,
      ...(size !== null && { size }),
    });
    return pax ? Buffer.concat([paxMember({ path: `${folder}${name}`, ...more }), header]) : header;
  });

const answers = (good) =>
  fc.oneof(
    damagedBytes([whole(good), whole(PROBLEM, []), Buffer.alloc(0)]),
    damagedBytes([whole(good), whole(PROBLEM, [])]).map(resealed),
    fc
      .tuple(fc.array(member, { maxLength: 5 }), fc.nat(6))
      .map(([members, entries]) => whole({ ...good, entries }, members)),
    damagedJson(good).map((text) => Buffer.concat([...tree, reported(text), TAR_END])),
    damagedJson(PROBLEM).map((text) => Buffer.concat([reported(text), TAR_END])),
  );

/** What has no end, or nearly so. */
const flood = fc.record({
  kind: fc.constantFrom('member', 'name', 'report', 'members', 'standard error'),
  megabytes: fc.constantFrom(600, 1500),
});

function floodScript(folder, { kind, megabytes }) {
  const bytes = megabytes * 2 ** 20;
  const head = join(folder, 'head');
  const zeros = `head -c ${bytes} /dev/zero`;
  const heads = {
    member: tarMember({ name: 'tree/a', size: bytes }),
    name: tarMember({ name: 'x', type: 'x', size: bytes }),
    report: tarMember({ name: 'report.json', size: bytes }),
    members: tarMember({ name: 'tree/a' }),
    'standard error': Buffer.alloc(0),
  };
  writeFileSync(head, heads[kind]);
  if (kind === 'standard error')
    // Every line is looked at, which takes its time.
    return `head -c ${megabytes * 2 ** 15} /dev/zero >&2\ncat >/dev/null\n`;
  if (kind === 'members')
    return `cat >/dev/null\nyes "$(cat '${head}' | tr '\\000' '\\001')" | head -c ${bytes}\n`;
  return `cat >/dev/null\ncat '${head}'\n${zeros}\n`;
}

const input = (good) =>
  fc.record({
    answer: answers(good),
    code: fc.constantFrom(0, 0, 0, 1, 3, 125, 137),
    said: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: nastyText }),
    flood: rarely(400, flood),
    info: rarely(
      20,
      damagedJson({
        OSType: 'linux',
        Architecture: 'x86_64',
        ServerErrors: [],
        host: { os: 'linux', arch: 'arm64' },
      }),
    ),
    image: rarely(20, damagedJson({ Id: 'sha256:0', RepoDigests: ['a@sha256:1'] })),
  });

function setUp(folder) {
  const docker = dockerStandIn(join(folder, 'docker'));
  let unprintable;
  const look = (text) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
    if (/[\0-\x08\x0b-\x1f\x7f\u202e]/.test(text)) unprintable ??= text;
  };
  const logger = { phase: look, info: look, warning: look, progress: () => undefined };
  const source = writeFiles(join(folder, 'source'), TREE);
  const answer = ({ answer: bytes, code, said, flood: endless, info, image }) => {
    docker.info(info ?? docker.INFO);
    docker.image(image ?? docker.IMAGE);
    docker.run(bytes, { code, said, flood: endless === null ? '' : floodScript(folder, endless) });
    unprintable = undefined;
  };
  const assertPrintable = () => {
    assert(unprintable === undefined, () => `a line that is not printable: ${JSON.stringify(unprintable)}`);
  };
  return { answer, assertPrintable, log: logger, source };
}

export const container = {
  about: 'a hostile image: what a build makes of its answer, and of Docker itself',
  few: 15,
  missing: posix,
  setup(folder) {
    const { answer, assertPrintable, log, source } = setUp(folder);
    const outputs = join(folder, 'out');
    const output = join(outputs, 'out.zip');
    const request = parseSettings(
      { source, output, engine: 'container', 'default-excludes': 'false' },
      { workspace: folder, workers: 0 },
    );
    const tally = new Tally();
    return {
      input: input(REPORT),
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(hostile) {
        answer(hostile);
        rmSync(outputs, { recursive: true, force: true });
        mkdirSync(outputs);
        const outcome = tally.add(await clearly(() => build(request, { log })));
        assertPrintable();
        if ('error' in outcome) {
          assert(listing(outputs) === `${outputs}/`, 'something was left');
          return;
        }
        let entries = 0;
        for await (const { path: one } of readArchive(output)) {
          entries += 1;
          assert(
            !one.split('/').some((part) => ['', '.', '..'].includes(part)) && !/[\\\0\ufffd]/.test(one),
            `packed ${JSON.stringify(one)}`,
          );
        }
        assert(entries > 0, 'an empty archive');
      },
    };
  },
};

/** What comes ahead of a tree: a wheel, or what a hostile image has in its place, and what is said of it. */
const ahead = (wheel) => {
  const member = (bytes) => tarMember({ name: `wheels/${WHEEL}`, content: bytes });
  const said = (text) => tarMember({ name: 'wheels.json', content: Buffer.from(text) });
  return fc
    .record({
      wheel: fc.oneof(fc.constant(wheel), damagedBytes([wheel])),
      times: fc.constantFrom(1, 1, 1, 0, 2),
      said: fc.oneof(fc.constant(JSON.stringify(WHEELS)), damagedJson(WHEELS)),
      isSaid: fc.constantFrom(true, true, true, false),
    })
    .map(({ wheel: bytes, times, said: text, isSaid }) =>
      Buffer.concat([...Array.from({ length: times }, () => member(bytes)), ...(isSaid ? [said(text)] : [])]),
    );
};

export const searches = {
  about: 'a hostile image that finds wheels: what a build makes of them, and what it writes',
  few: 15,
  missing: posix,
  async setup(folder) {
    const { answer, assertPrintable, log, source } = setUp(folder);
    const about = 'a-1.dist-info';
    const parts = writeFiles(join(folder, 'parts'), [
      ['a_module.py', 'x = 1\n'],
      [`${about}/METADATA`, 'Metadata-Version: 2.1\nName: a\nVersion: 1\n'],
      [`${about}/WHEEL`, 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n'],
      [`${about}/RECORD`, `a_module.py,,\n${about}/METADATA,,\n${about}/WHEEL,,\n${about}/RECORD,,\n`],
    ]);
    const file = join(folder, 'a.whl');
    const context = { workspace: folder, workers: 0, environment: {} };
    await build(parseSettings({ source: parts, output: file, 'default-excludes': 'false' }, context), {
      log,
    });
    const requirements = join(folder, 'requirements.txt');
    writeFileSync(requirements, `a==1 --hash=sha256:${'0'.repeat(64)}\n`);
    const [outputs, cache] = [join(folder, 'out'), join(folder, 'cache')];
    const output = join(outputs, 'out.zip');
    const request = parseSettings(
      { source, output, requirements, engine: 'container' },
      { ...context, cacheDirectory: cache },
    );
    const changing = [cache, outputs, join(folder, 'docker'), join(folder, 'head')];
    const before = listing(folder, changing);
    const tally = new Tally();
    return {
      input: fc
        .tuple(input(REPORT), ahead(readFileSync(file)))
        .map(([hostile, first]) => ({ ...hostile, answer: Buffer.concat([first, hostile.answer]) })),
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(hostile) {
        answer(hostile);
        for (const one of [cache, outputs]) rmSync(one, { recursive: true, force: true });
        mkdirSync(outputs);
        const outcome = tally.add(await clearly(() => build(request, { log })));
        assertPrintable();
        assert(listing(folder, changing) === before, 'something was written beside cache and outputs');
        if ('error' in outcome) {
          assert(listing(outputs) === `${outputs}/`, 'something was left');
          return;
        }
        for await (const { path: one } of readArchive(output)) {
          const isPlain = !one.split('/').some((part) => ['', '.', '..'].includes(part));
          assert(isPlain && !/[\\\0\ufffd]/.test(one), `packed ${JSON.stringify(one)}`);
        }
      },
    };
  },
};
