/** The JSON Schema of the config file, for editors. http://json-schema.org/draft-07/schema */
import { SETTINGS, type Setting } from '../table.js';
import { BUILD, FUNCTION_KEYS, isDefaultKey, LAYER_ENTRY_KEYS, SHARED } from './keys.js';

const TEXT = { type: 'string', minLength: 1 };
const LINES = { anyOf: [TEXT, { type: 'array', items: TEXT, minItems: 1 }] };

/** What the parser takes; it is the parser that says what is wrong. */
export function configSchema(): object {
  const properties = Object.fromEntries([...FUNCTION_KEYS.keys()].map((key) => [key, propertyOf(key)]));
  const defaults = Object.fromEntries(Object.entries(properties).filter(([key]) => isDefaultKey(key)));
  const layers = Object.fromEntries(LAYER_ENTRY_KEYS.map((key) => [key, propertyOf(key)]));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'lambda-zip.yml',
    description: 'AWS Lambda functions to pack with lambda-zip build --all.',
    type: 'object',
    additionalProperties: false,
    anyOf: [having('functions'), having('layers')],
    properties: {
      defaults: {
        description: 'Settings of every function, unless the function has its own.',
        type: 'object',
        additionalProperties: false,
        properties: defaults,
      },
      functions: {
        type: 'array',
        minItems: 1,
        items: { type: 'object', additionalProperties: false, required: ['source'], properties },
      },
      layers: {
        description:
          "Lambda layers, built and compared beside the functions. With requirements, everything goes to 'python/' unless 'prefix' or the source says otherwise.",
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          anyOf: [having('source'), having('name', 'requirements')],
          properties: layers,
        },
      },
    },
  };
}

/** What has all of these keys. */
function having(...keys: readonly string[]): object {
  return { required: keys, properties: Object.fromEntries(keys.map((key) => [key, {}])) };
}

function propertyOf(key: string): object {
  if (key === SHARED) {
    return { description: "More directories and files to pack, beside the function's own.", ...LINES };
  }
  if (key === BUILD) {
    return {
      description:
        'Command that makes the sources, run in the folder of this file before anything is packed. A text is run by the shell, a list of words without one.',
      ...LINES,
    };
  }
  const setting: Setting = SETTINGS[key as keyof typeof SETTINGS];
  const description = descriptionOf(key, setting);
  switch (FUNCTION_KEYS.get(key) ?? setting.kind) {
    case 'lines':
    case 'patterns':
      return { description, ...LINES };
    case 'boolean':
      return { description, type: 'boolean' };
    case 'choice':
      return { description, enum: setting.choices };
    case 'number':
      return {
        description,
        type: 'integer',
        minimum: setting.range?.min,
        maximum: setting.range?.max,
      };
    case 'text':
      return { description, ...TEXT };
  }
}

function descriptionOf(key: string, { help, default: value, unset = value }: Setting): string {
  return `${help}${OWN_WORDS[key] ?? ''}${unset === '' ? '' : ` Default: ${unset}.`}`;
}

/** What holds in the config file alone. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  source:
    ' A pattern such as lambdas/* gives one function per matching directory, scripts/*.py for one per file.',
  'function-name': ' A list: one package for several functions, each with its own verdict and deploy.',
};
