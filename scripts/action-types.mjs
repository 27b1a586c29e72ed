// The types of the actions' inputs and outputs, for tools that check workflows:
// https://github.com/typesafegithub/github-actions-typing. `node scripts/action-types.mjs` writes the files, after a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { SETTINGS } from '../build/settings.js';

const LIST = { type: 'list', separator: '\n', 'list-item': { type: 'string' } };
/** Inputs that are no settings of a build. */
const OWN_INPUTS = {
  functions: LIST,
  comment: { type: 'boolean' },
  summary: { type: 'boolean' },
  shards: { type: 'integer' },
};
const OUTPUTS = {
  changed: { type: 'boolean' },
  'any-changed': { type: 'boolean' },
  deployed: { type: 'boolean' },
  size: { type: 'integer' },
  'uncompressed-size': { type: 'integer' },
  'file-count': { type: 'integer' },
  engine: { type: 'enum', 'allowed-values': ['host', 'container'] },
};

function typeOfSetting({ kind, choices }) {
  switch (kind) {
    case 'lines':
      return LIST;
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'enum', 'allowed-values': [...choices] };
    case 'level':
      return { type: 'integer' };
    default:
      return { type: 'string' };
  }
}

function typesOf({ inputs = {}, outputs = {} }) {
  const typed = (names, typeOf) => Object.fromEntries(Object.keys(names).map((name) => [name, typeOf(name)]));
  return {
    inputs: typed(inputs, (name) =>
      name in SETTINGS ? typeOfSetting(SETTINGS[name]) : (OWN_INPUTS[name] ?? { type: 'string' }),
    ),
    outputs: typed(outputs, (name) => OUTPUTS[name] ?? { type: 'string' }),
  };
}

/** The text of action-types.yml by the path of the action's folder; empty for the root. */
export function actionTypes() {
  return Object.fromEntries(
    ['', 'mark-deployed/', 'plan/'].map((folder) => [
      `${folder}action-types.yml`,
      stringify(typesOf(parse(readFileSync(new URL(`../${folder}action.yml`, import.meta.url), 'utf8'))), {
        aliasDuplicateObjects: false,
        blockQuote: false,
      }),
    ]),
  );
}

if (process.argv[1]?.endsWith('action-types.mjs')) {
  for (const [file, text] of Object.entries(actionTypes())) {
    writeFileSync(new URL(`../${file}`, import.meta.url), text);
  }
}
