import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commentMarkdown } from '../../build/action/report/comment-text.js';
import { codeBlock, rowsOf, table } from '../../build/action/report/markdown.js';
import { summaryMarkdown } from '../../build/action/report/summary.js';
import type { BuildReport } from '../../build/build/report.js';
import type { PackedRecord } from '../../build/compare/manifest.js';
import type { BuildVerdict } from '../../build/gate/gate.js';
import { type BaselineReading, verdictOf } from '../../build/gate/verdict.js';
import { crc32 } from '../../build/util/crc32.js';
import { digestOf } from '../../build/util/digest.js';

function entry(path: string, size = 10, mode: PackedRecord['mode'] = '0644'): PackedRecord {
  const content = `${path}${size}`;
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path, mode, size, sha256, crc32: crc32(Buffer.from(content)) };
}

function reportOf(entries: readonly PackedRecord[], more: Partial<BuildReport> = {}): BuildReport {
  return {
    output: 'f.zip',
    zipPath: '/f.zip',
    digest: digestOf(createHash('sha256').update(JSON.stringify(entries)).digest()),
    contentSha256: 'c'.repeat(64),
    size: 2000,
    uncompressedSize: entries.reduce((sum, { size }) => sum + size, 0),
    entries,
    manifestPath: undefined,
    engine: 'host',
    imageDigest: undefined,
    exclusions: [],
    secrets: [],
    imports: [],
    packages: [],
    layer: undefined,
    sbom: undefined,
    ...more,
  };
}

const BEFORE = [entry('kept.py'), entry('removed.py'), entry('run.sh'), entry('sized.py', 10)];
const DEPLOYED: BaselineReading = {
  kind: 'known',
  digest: digestOf(Buffer.alloc(32)),
  origin: "function 'f'",
  size: 1500,
  entries: BEFORE,
};
const CONTEXT = {
  command: 'lambda-zip build src',
  commit: 'c0ffee',
  deployed: undefined,
  failure: undefined,
  dryRun: false,
};
const SUBJECT = { name: 'f', environment: '', commit: 'c0ffee', runUrl: '' };

function judged(report: BuildReport, baseline: BaselineReading = DEPLOYED): BuildVerdict {
  return { ...verdictOf(baseline, report, false), layer: undefined };
}

describe('the summary', () => {
  const report = reportOf([
    entry('added.py', 1234),
    entry('kept.py'),
    entry('run.sh', 10, '0755'),
    entry('sized.py', 30),
  ]);
  const markdown = summaryMarkdown(report, { ...CONTEXT, verdict: judged(report) });
  const plain = markdown.replaceAll('\u00a0', ' ');

  test('begins with the verdict', () => {
    expect(plain.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).toMatch(
      /^## 🔄 Changed: 4 files \(1 changed, 1 added, 1 removed, 1 mode only\)\n\n<code>f.zip<\/code>: 4 files, 1.28 kB, packed into 2.00 kB by the host engine.\n\nCompared with function <code>f<\/code>.\n/,
    );
  });

  test('says what was deployed', () => {
    const functionArn = 'arn:aws:lambda:eu-central-1:123456789012:function:f';
    const told = (deployed: boolean, version?: string): string =>
      summaryMarkdown(report, {
        ...CONTEXT,
        verdict: undefined,
        deployed: { deployed, version, functionArn },
      });
    expect(told(true, '7')).toMatch(/^🚀 Deployed to <code>arn.*<\/code>, version <code>7<\/code>\.$/m);
    const dry = summaryMarkdown(report, {
      ...CONTEXT,
      verdict: undefined,
      dryRun: true,
      deployed: { deployed: false, version: undefined, functionArn },
    });
    expect(dry).toMatch(/^Dry run: nothing was deployed to <code>arn/m);
    expect(told(false)).toMatch(/^Nothing to deploy to <code>arn.*<\/code>\.$/m);
  });

  test('lists what differs, with sizes and modes', () => {
    expect(plain).toContain('| 🟢 added | 1.23 kB | <code>added.py</code> |\n');
    expect(plain).toContain('| 🔴 removed | −10 B | <code>removed.py</code> |\n');
    expect(plain).toContain('| 🔵 mode | 0644 → 0755 | <code>run.sh</code> |\n');
    expect(plain).toContain('| 🟡 content | 30 B (+20 B) | <code>sized.py</code> |\n');
    expect(plain).not.toContain('<code>kept.py</code>');
  });

  test('has the change of the sizes, the digests to copy, and the command', () => {
    expect(plain).toMatch(/\| zipped, direct upload \| 2,000 of 52,428,800 bytes \| \+500 B \|/);
    expect(plain).toMatch(/\| unzipped, layers included \| 1,284 of 262,144,000 bytes \| \+1.24 kB \|/);
    expect(plain).toContain(`\`\`\`\n${report.digest.hex}\n\`\`\`\n`);
    expect(plain).toContain(`\`\`\`\n${report.digest.base64}\n\`\`\`\n`);
    expect(plain).toContain('\n```sh\nlambda-zip build src\n```\n');
  });

  test.each<[string, BaselineReading, string]>([
    ['the same', { ...DEPLOYED, digest: report.digest }, '## ✅ Unchanged'],
    ['nothing', { kind: 'absent', why: 'no function' }, '## 🆕 Deploy'],
    ['unknown', { kind: 'unavailable', why: 'no answer' }, '## ❔ Deploy to be safe'],
    ['unknown entries', { ...DEPLOYED, entries: undefined }, '## 🔄 Changed\n'],
  ])('where what is deployed is %s', (_title, baseline, title) => {
    const text = summaryMarkdown(report, { ...CONTEXT, verdict: judged(report, baseline) });
    expect(text.slice(0, title.length)).toBe(title);
    expect(text).not.toContain('### Differences');
  });

  test('says nothing of a comparison where there was none', () => {
    expect(summaryMarkdown(report, { ...CONTEXT, verdict: undefined })).toMatch(
      /^## 📦 <code>f.zip<\/code>\n/,
    );
  });
});

describe('imports that will fail', () => {
  test('stand in summary and comment, with names that can do nothing', () => {
    const report = reportOf(BEFORE, {
      imports: [
        {
          kind: 'handler',
          handler: 'app.main',
          problem: "names 'main', which 'app.py' does not define",
          fix: '',
        },
        { kind: 'import', name: '@evil/<b>|x', file: 'app.py', line: 3, foreign: true },
      ],
    });
    for (const text of [
      summaryMarkdown(report, { ...CONTEXT, verdict: judged(report) }),
      commentMarkdown(report, { verdict: judged(report), failure: undefined }, SUBJECT),
    ]) {
      expect(text).toContain(
        '### ⚠️ Lambda cannot load <code>app.main</code>\n\n| what | where |\n| --- | --- |\n' +
          '| names <code>main</code>, which <code>app.py</code> does not define | <code>app.main</code> |\n' +
          '| <code>&#64;evil/&#60;b&#62;&#124;x</code> is not in the package | <code>app.py</code>, line 3 |\n',
      );
    }
    expect(summaryMarkdown(reportOf(BEFORE), { ...CONTEXT, verdict: undefined })).not.toContain('⚠️');
  });
});

describe('files that may contain secrets', () => {
  const texts = (paths: readonly string[]): string[] => {
    const report = reportOf(BEFORE, { secrets: paths.map((path) => ({ path, found: ['npm token'] })) });
    const summary = summaryMarkdown(report, { ...CONTEXT, verdict: undefined });
    return [summary, commentMarkdown(report, { verdict: undefined, failure: undefined }, SUBJECT)];
  };

  test('are in the summary and in the comment alike', () => {
    for (const text of texts(['a.py', 'b.py'])) {
      expect(text).toContain(
        '### ⚠️ 2 files may contain secrets\n\n| looks like | file |\n| --- | --- |\n' +
          '| npm token | <code>a.py</code> |\n| npm token | <code>b.py</code> |\n\n',
      );
    }
    for (const text of texts([])) expect(text).not.toContain('secret');
  });

  test('are counted where there are many', () => {
    for (const text of texts(Array.from({ length: 50 }, (_, index) => `${index}.py`))) {
      expect(text).toContain('### ⚠️ 50 files may contain secrets\n');
      expect(text.match(/^\| npm token \|/gm)?.length).toBe(20);
      expect(text).toContain('| and 30 more |  |\n');
    }
  });
});

describe('many differences', () => {
  const hostile = '\u{10FFFF}<|`*&'.repeat(60);
  const longest = Array.from({ length: 30_000 }, (_, index) =>
    entry(`${String(index).padStart(5, '0')}/${hostile}`, index),
  );
  const report = reportOf(longest, {
    output: hostile,
    exclusions: Array.from({ length: 500 }, (_, index) => ({
      pattern: hostile,
      origin: hostile,
      count: index,
    })),
    secrets: longest.map(({ path }) => ({ path, found: ['private key', 'npm token'] })),
  });
  const verdict: BuildVerdict = {
    ...judged(report),
    notes: [hostile.repeat(20)],
  };

  test.each<[string, string, number]>([
    [
      'the summary',
      summaryMarkdown(report, {
        command: hostile.repeat(200),
        commit: hostile,
        verdict,
        deployed: undefined,
        failure: undefined,
        dryRun: false,
      }),
      1_048_576,
    ],
    [
      'the comment',
      commentMarkdown(report, { verdict, failure: undefined }, { ...SUBJECT, environment: hostile }),
      65_536,
    ],
  ])('stay within the limit of %s, and whole', (_title, markdown, limit) => {
    expect(Buffer.byteLength(markdown)).toBeLessThan(limit);
    expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length);
    expect(markdown.match(/<code>/g)?.length).toBe(markdown.match(/<\/code>/g)?.length);
    expect(markdown.match(/^`{3,}/gm)?.length ?? 0).toSatisfy((fences: number) => fences % 2 === 0);
    expect(markdown).toMatch(/\| and \d+ more \| {2}\| {2}\|\n/);
    let width: number | undefined;
    for (const line of markdown.split('\n')) {
      const cells = line.startsWith('|') ? line.split('|').length : undefined;
      if (cells !== undefined && width !== undefined) expect(cells).toBe(width);
      width = cells;
    }
  });

  test('are summed up by folder, and listed on a click', () => {
    const after = [
      ...BEFORE,
      ...Array.from({ length: 30 }, (_, index) => entry(`lib/${index}.py`, 100)),
      entry('other/x.py'),
    ];
    const built = reportOf(after);
    const text = summaryMarkdown(built, { ...CONTEXT, verdict: judged(built) });
    expect(text).toContain(
      '| <code>lib/</code> | 30 added | +3.00 kB |\n| <code>other/</code> | 1 added | +10 B |',
    );
    expect(text).toContain('<details><summary>All 31 files</summary>\n\n| change | size | file |');
    expect(text.match(/<code>lib\/\d+\.py<\/code>/g)?.length).toBe(30);
  });
});

test('no text ends its own block', () => {
  expect(codeBlock('a\n````\nb')[0]).toBe('`````');
  expect(codeBlock('plain')[0]).toBe('```');
});

test('a table counts the rows there is no room for', () => {
  const budget = { bytes: 20 };
  expect(
    table(
      ['a', 'b'],
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
      budget,
    ),
  ).toEqual(['| a | b |', '| --- | --- |', '| 1 | 2 |', '| 3 | 4 |', '| and 1 more |  |', '']);
  expect(budget.bytes).toBe(0);
});

test('a row there is no room for is never written, however many there are', () => {
  let written = 0;
  const rows = rowsOf(Array(30_000).fill('x'), (cell: string) => {
    written += 1;
    return [cell];
  });
  expect(table(['a'], rows, { bytes: 20 })).toHaveLength(7);
  // The last one did not fit.
  expect(written).toBe(4);
  expect(table(['a'], rows, { bytes: Number.POSITIVE_INFINITY }, 2)).toHaveLength(6);
  expect(written).toBe(7);
});
