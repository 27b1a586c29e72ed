import { LambdaZipError } from '../util/errors.js';
import { kindOf } from './raw-settings.js';

/** @throws LambdaZipError `usage` for what cannot be the path of a file */
export function assertPath(name: string, value: unknown): void {
  if (typeof value === 'string' && value !== '') return;
  const seen = value === '' ? 'an empty string' : kindOf(value);
  throw new LambdaZipError('usage', `${name}: is ${seen}; pass the path of a file`);
}
