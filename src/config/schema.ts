/** The JSON Schema of the config file, for editors. http://json-schema.org/draft-07/schema */
import { COMPRESSION_LEVELS } from '../archive/level.js';
import { SETTINGS, type Setting } from '../settings.js';
import { FUNCTION_KEYS, isDefaultKey, SHARED } from './keys.js';

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
        description: 'What holds for every function that says nothing else.',
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
    return { description: "Further directories to pack, beside the function's own.", ...LINES };
  }
  const setting: Setting = SETTINGS[key as keyof typeof SETTINGS];
  const description = descriptionOf(key, setting);
  switch (setting.kind) {
    case 'lines':
      return { description, ...LINES };
    case 'boolean':
      return { description, type: 'boolean' };
    case 'choice':
      return { description, enum: setting.choices };
    case 'level':
      return {
        description,
        type: 'integer',
        minimum: COMPRESSION_LEVELS.min,
        maximum: COMPRESSION_LEVELS.max,
      };
    case 'text':
      return { description, ...TEXT };
  }
}

function descriptionOf(key: string, { help, default: standard }: Setting): string {
  const own =
    key === 'source' ? ' A pattern such as lambdas/* is a function for every directory that matches.' : '';
  return `${help}${own}${standard === '' ? '' : ` Default: ${standard}.`}`;
}
