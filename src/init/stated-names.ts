/** What a template calls a function, to find the folder with its name. */
import { posix } from 'node:path';
import type { TemplateFunction } from './template-function.js';

/** Without what names of functions and folders differ in. */
export function plainName(text: string | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(?:lambda|function|fn|handler)$/, '');
}

/** All that a template calls a function. */
export function namesOf({ functionName, label, archive, handler, runtime }: TemplateFunction): Set<string> {
  const parts = (archive ?? '')
    .replace(/^s3:/, '')
    .replace(/\.\w+$/, '')
    .split('/')
    .slice(-2);
  const binary = /^(?:go|provided)/.test(runtime ?? '') ? posix.basename(handler ?? '') : '';
  const names = [functionName, label, ...parts, binary].map(plainName);
  return new Set(names.filter((name) => name !== '' && name !== 'bootstrap'));
}
