/** The JSON Schema of the config file, for editors. http://json-schema.org/draft-07/schema */
import { SETTINGS, type Setting } from '../table.js';
import { BUILD, FUNCTION_KEYS, isDefaultKey, SHARED } from './keys.js';

const TEXT = { type: 'string', minLength: 1 };
const LINES = { anyOf: [TEXT, { type: 'array', items: TEXT, minItems: 1 }] };

/** What the parser takes; it is the parser that says what is wrong. */
export function configSchema(): object {
  const properties = Object.fromEntries([...FUNCTION_KEYS.keys()].map((key) => [key, propertyOf(key)]));
  const defaults = Object.fromEntries(Object.entries(properties).filter(([key]) => isDefaultKey(key)));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'lambda-zip.yml',
    description: 'AWS Lambda functions to pack with lambda-zip build --all.',
    type: 'object',
    additionalProperties: false,
    required: ['functions'],
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
    },
  };
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
    ' A pattern such as lambdas/* stands for one function per matching directory, scripts/*.py for one per file.',
  'function-name': ' A list: one package for several functions, each with its own verdict and deploy.',
};
