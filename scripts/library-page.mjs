// Writes the API part of docs/library.md from the doc comments of src/library: `node scripts/library-page.mjs`. A test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PAGE = 'docs/library.md';
const BEGIN = '<!-- api: node scripts/library-page.mjs -->';
const END = '<!-- /api -->';
const FUNCTIONS = ['build', 'verify', 'diff', 'manifest'];
/** Interfaces by the module that has them, in the order of the page. */
const INTERFACES = [
  ['settings', ['VerifySettings', 'BuildSettings']],
  ['options', ['Options', 'LogEntry']],
  [
    'results',
    [
      'BuildResult',
      'ImportFinding',
      'Archive',
      'Entry',
      'InstalledPackage',
      'Verdict',
      'PackageChanges',
      'Change',
      'VerifyResult',
      'Difference',
      'DiffResult',
      'ComparedFile',
      'Manifest',
    ],
  ],
];
/** A union of more names shows the first ones. */
const MAX_ALTERNATIVES = 6;

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const COMMENT = String.raw`/\*\*(?<doc>(?:(?!\*/)[\s\S])*)\*/\n`;

/** Of a doc comment: its paragraphs, and its tags by name. */
function parsed(doc) {
  const text = doc.replace(/^ *\* ?/gm, '').trim();
  const [about = '', ...tags] = text.split(/^@/m);
  const paragraphs = about
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => linked(paragraph.replace(/\s*\n\s*/g, ' ')));
  return { paragraphs, tags: tags.map((tag) => linked(tag.trim().replace(/\s*\n\s*/g, ' '))) };
}

const linked = (text) => text.replace(/\{@link (\w+)\}/g, '`$1`');

const WIDTH = 110;

function wrapped(text, indent = '') {
  const lines = text.replace(new RegExp(`(.{1,${WIDTH - indent.length}})(?: |$)`, 'g'), `$1\n${indent}`);
  return lines.trimEnd();
}

function functionSection(name) {
  const source = read(`src/library/${name}.ts`);
  const pattern = new RegExp(
    `${COMMENT}export function ${name}\\((?<parameters>[^)]*)\\): (?<type>[^{]+) \\{`,
  );
  const { groups } = pattern.exec(source);
  const { paragraphs, tags } = parsed(groups.doc);
  const parameters = groups.parameters
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(\w+): (\w+) = \{\}/g, '$1?: $2')
    .replace(/,\s*$/, '')
    .trim();
  const described = tags.flatMap((tag) => {
    const { groups: found } = /^param (?<parameter>\w+) (?<text>.+)$/.exec(tag) ?? {};
    return found === undefined ? [] : [`- \`${found.parameter}\`: ${found.text}.`];
  });
  return [
    `### ${name}`,
    `\`\`\`ts\n${name}(${parameters}): ${groups.type}\n\`\`\``,
    ...paragraphs.map((paragraph) => wrapped(paragraph)),
    described.map((line) => wrapped(line, '  ')).join('\n'),
  ].join('\n\n');
}

/** A type in a cell of a table. */
function typeCell(type) {
  const whole = type
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^\s*\|\s*| \| undefined$/g, '')
    .replace(/^\((.*)\)$/, '$1');
  const alternatives = whole.split(' | ');
  const shown =
    alternatives.length > MAX_ALTERNATIVES
      ? [...alternatives.slice(0, MAX_ALTERNATIVES - 2), '…'].join(' | ')
      : whole;
  return `\`${shown.replaceAll('|', '\\|')}\``;
}

const PROPERTY =
  /(?: {2}\/\*\*(?<doc>(?:(?!\*\/)[\s\S])*)\*\/\n)? {2}readonly (?<key>\w+)(?<optional>\??): ?(?<type>[\s\S]*?);\n(?= {2}(?:readonly|\/\*\*)|\})/g;

function interfaceSection(module, name) {
  const source = read(`src/library/${module}.ts`);
  const pattern = new RegExp(
    `${COMMENT}export interface ${name}(?: extends (?<bases>[\\w, ]+))? \\{\\n(?<body>[\\s\\S]*?^\\})`,
    'm',
  );
  const { groups } = pattern.exec(source);
  const about = parsed(groups.doc).paragraphs.map((paragraph) => wrapped(paragraph));
  const bases = (groups.bases ?? '').split(', ').filter((base) => base !== '');
  const rows = [...groups.body.matchAll(PROPERTY)].map(({ groups: { doc = '', key, type } }) => {
    const [text = ''] = parsed(doc).paragraphs;
    return `| \`${key}\` | ${typeCell(type)} | ${text} |`;
  });
  return [
    `### ${name}`,
    ...about,
    ...(bases.length > 0 ? [`Has all of ${bases.map((base) => `\`${base}\``).join(' and ')}, and:`] : []),
    ['| | type | |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function errorSection() {
  const source = read('src/util/errors.ts');
  const codes = [
    .../export type ErrorCode =(?<codes>[\s\S]+?);\n\n/.exec(source).groups.codes.matchAll(/'([\w-]+)'/g),
  ];
  return [
    '### LambdaZipError',
    'The only error that the functions reject with. `message` says what is wrong, `hint` what to do about it where\n' +
      'that is not plain, `cause` keeps the error of the system, and `code` is one of:',
    wrapped(`${codes.map(([, code]) => `\`${code}\``).join(', ')}.`),
  ].join('\n\n');
}

/** The page as it has to be. */
export function libraryPage() {
  const [before, rest] = read(PAGE).split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${PAGE}: has no ${BEGIN} … ${END}`);
  const sections = [
    ...FUNCTIONS.map(functionSection),
    ...INTERFACES.flatMap(([module, names]) => names.map((name) => interfaceSection(module, name))),
    errorSection(),
  ];
  return `${before}${BEGIN}\n\n${sections.join('\n\n')}\n\n${END}${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(new URL(`../${PAGE}`, import.meta.url), libraryPage());
