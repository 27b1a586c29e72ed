// Writes the files that derive from the tables of settings and of outputs: the inputs and outputs of action.yml, their types for
// tools that check workflows (https://github.com/typesafegithub/github-actions-typing), the README's tables, and the types of the
// library's settings. `npm run settings` builds and writes them; the JSON Schema comes with the bundle.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { ACTION_OUTPUTS, OUTPUTS } from '../build/inspect/action-outputs.js';
import { settingKeys } from '../build/library/setting-keys.js';
import { isList, SETTING_ENTRIES, STEP_INPUTS } from '../build/settings/table.js';

const LIST = { type: 'list', separator: '\n', 'list-item': { type: 'string' } };
const { source, ...others } = Object.fromEntries(SETTING_ENTRIES);
/** Every input of the action by its name. */
const INPUTS = { source, ...STEP_INPUTS, ...others };
/** Inputs of the other actions. */
const OTHER_INPUTS = { shards: { type: 'integer' }, announce: { type: 'boolean' } };

function typeOfInput(input) {
  if (isList(input)) return LIST;
  switch (input.kind) {
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'enum', 'allowed-values': [...input.choices] };
    case 'number':
      return { type: 'integer' };
    default:
      return { type: 'string' };
  }
}

function typeOfOutput({ type = 'string', choices }) {
  return choices === undefined ? { type } : { type: 'enum', 'allowed-values': [...choices] };
}

function typesOf({ inputs = {}, outputs = {} }, known) {
  const typed = (names, typeOf) => Object.fromEntries(Object.keys(names).map((name) => [name, typeOf(name)]));
  return {
    inputs: typed(inputs, (name) =>
      name in INPUTS ? typeOfInput(INPUTS[name]) : (OTHER_INPUTS[name] ?? { type: 'string' }),
    ),
    outputs: typed(outputs, (name) => typeOfOutput(known[name])),
  };
}

/**
 * @param {string} text of an action.yml
 * @param {string} folder of the action
 */
function actionTypes(text, folder) {
  return stringify(typesOf(parse(text), ACTION_OUTPUTS[folder]), {
    aliasDuplicateObjects: false,
    blockQuote: false,
  });
}

/** An input as the action has it. */
function forAction({ actionDefault, actionUnset, ...input }) {
  return {
    ...input,
    default: actionDefault ?? input.default,
    unset: actionUnset ?? input.unset,
  };
}

/** What an input is, in sentences. */
function sentences(input) {
  const { help, choices = [], unset } = input;
  const names = choices.map((choice) => `'${choice}'`);
  const isSaid = names.length === 0 || names.length > 5 || names.some((name) => help.includes(name));
  return [
    help,
    ...(isSaid ? [] : [`One of ${names.join(', ')}.`]),
    ...(isList(input) ? ['One per line.'] : []),
    ...(unset === undefined ? [] : [`Default: ${unset}.`]),
  ].join(' ');
}

/** @param {string} text action.yml, whose inputs are replaced */
function withInputs(text) {
  const inputs = Object.fromEntries(
    Object.entries(INPUTS).map(([name, input]) => {
      const own = forAction(input);
      return [name, { description: sentences(own), required: false, default: own.default }];
    }),
  );
  const written = stringify({ inputs }, { lineWidth: 110, blockQuote: 'folded' });
  return text.replace(/^inputs:\n[\s\S]*?\n(?=outputs:\n)/m, () => `${written}\n`);
}

/**
 * @param {string} text of an action.yml, whose outputs are replaced; their values stay
 * @param {string} folder of the action
 */
function withOutputs(text, folder) {
  const before = parse(text).outputs;
  const outputs = Object.fromEntries(
    Object.entries(ACTION_OUTPUTS[folder]).map(([name, { help }]) => [
      name,
      { ...before[name], description: help },
    ]),
  );
  const written = stringify({ outputs }, { lineWidth: 110, blockQuote: 'folded' });
  return text.replace(/^outputs:\n[\s\S]*?\n(?=\n*runs:\n)/m, () => written);
}

const GROUPS = {
  files: 'Files and names',
  dependencies: 'Dependencies',
  build: 'How to build',
  gate: 'What to compare with',
  deploy: 'Deploying',
  report: 'What to report',
};

/** Sentences in Markdown: words of code in backticks, and a link to their page. */
function inMarkdown(text, page) {
  return `${withCode(text)}${page === undefined ? '' : ` [More](${page}).`}`;
}

function inputRow([name, input]) {
  const own = forAction(input);
  const standard = own.default === '' ? '' : `\`${own.default}\``;
  return `| \`${name}\` | ${standard} | ${inMarkdown(sentences(own), input.page)} |\n`;
}

/** @param {string} text the README, whose table of outputs is replaced */
function readmeWithOutputs(text) {
  const rows = Object.entries(OUTPUTS).map(
    ([name, { help, page }]) => `| \`${name}\` | ${inMarkdown(help, page)} |\n`,
  );
  const section = `| output | |\n| --- | --- |\n${rows.join('')}\n`;
  return text.replace(/(?<=^## Outputs\n\n)[\s\S]*?(?=^## )/m, () => section);
}

/** @param {string} text the README, whose tables of inputs are replaced */
function readmeWithInputs(text) {
  const rows = Object.entries(INPUTS);
  const table = (some) => `| input | default | |\n| --- | --- | --- |\n${some.map(inputRow).join('')}`;
  const folded = Object.entries(GROUPS).map(([group, title]) => {
    const some = rows.filter(([, input]) => input.group === group && !input.common);
    return `<details><summary>${title}</summary>\n\n${table(some)}\n</details>\n\n`;
  });
  const common = rows.filter(([, { common: isCommon }]) => isCommon);
  const section = `The ten you are most likely to need; the others are folded below.\n\n${table(common)}\n${folded.join('')}`;
  return text.replace(/(?<=^## Inputs\n\n)[\s\S]*?(?=^## Outputs\n)/m, () => section);
}

/** Names between quotes as code. */
const withCode = (text) => text.replace(/(?<!\w)'([^']+)'(?!\w)/g, '`$1`').replaceAll('$LATEST', '`$LATEST`');

/** Names of settings as keys of an object, where the two differ. */
const withKeys = (text) =>
  settingKeys('build')
    .filter(({ key, name }) => key !== name)
    .reduce((all, { key, name }) => all.replace(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'g'), key), text);

/** What the type of a setting is in TypeScript, one alternative each. */
function alternativesOf({ kind, choices = [] }) {
  const names = choices.filter((choice) => choice !== 'true' && choice !== 'false');
  switch (kind) {
    case 'lines':
    case 'patterns':
      return ['string', 'readonly string[]'];
    case 'boolean':
      return ['boolean'];
    case 'number':
      return ['number'];
    case 'choice':
      return [...(names.length < choices.length ? ['boolean'] : []), ...names.map((name) => `'${name}'`)];
    default:
      return ['string'];
  }
}

const MAX_LINE = 110;

/** A doc comment, wrapped. */
function docComment(text, indent = '') {
  const single = `${indent}/** ${text} */`;
  if (single.length <= MAX_LINE) return `${single}\n`;
  const width = MAX_LINE - indent.length - 3;
  const lines = text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), `${indent} * $1\n`);
  return `${indent}/**\n${lines}${indent} */\n`;
}

function property({ key, name, setting }) {
  const { help, range } = setting;
  const unset = setting.libraryUnset ?? setting.unset ?? setting.default;
  const limits = range === undefined ? '' : ` From ${range.min} to ${range.max}.`;
  const standard = unset === '' ? '' : ` Default: ${unset}.`;
  const comment = docComment(withKeys(withCode(`${help}${limits}${standard}`)), '  ');
  if (name === 'source') return `${comment}  readonly source: ${alternativesOf(setting).join(' | ')};\n`;
  const types = [...alternativesOf(setting), 'undefined'];
  const line = `  readonly ${key}?: ${types.join(' | ')};\n`;
  if (line.length <= MAX_LINE + 1) return comment + line;
  return `${comment}  readonly ${key}?:\n${types.map((type) => `    | ${type}`).join('\n')};\n`;
}

/** src/library/settings.ts: of each function that takes settings an interface. */
function librarySettings() {
  const verify = settingKeys('verify');
  const shared = new Set(verify.map(({ key }) => key));
  const others = settingKeys('build').filter(({ key }) => !shared.has(key));
  const interfaceOf = (about, head, some) =>
    `${docComment(about)}export interface ${head} {\n${some.map(property).join('')}}\n`;
  return [
    '// Written by scripts/settings.mjs from src/settings/table.ts: npm run settings.\n',
    interfaceOf('What `verify` builds, and how; `build` takes the same and more.', 'VerifySettings', verify),
    interfaceOf('What `build` packs, and how.', 'BuildSettings extends VerifySettings', others),
  ].join('\n');
}

/** The text of every file that derives from the table, by its path. */
export function derivedFiles() {
  const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const actions = Object.keys(ACTION_OUTPUTS).flatMap((folder) => {
    const below = folder === '' ? '' : `${folder}/`;
    const written = withOutputs(read(`${below}action.yml`), folder);
    const metadata = folder === '' ? withInputs(written) : written;
    return [
      [`${below}action.yml`, metadata],
      [`${below}action-types.yml`, actionTypes(metadata, folder)],
    ];
  });
  return {
    ...Object.fromEntries(actions),
    'README.md': readmeWithOutputs(readmeWithInputs(read('README.md'))),
    'src/library/settings.ts': librarySettings(),
  };
}

if (process.argv[1]?.endsWith('settings.mjs')) {
  for (const [file, text] of Object.entries(derivedFiles())) {
    writeFileSync(new URL(`../${file}`, import.meta.url), text);
  }
}
