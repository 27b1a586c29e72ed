/** Shared libraries that a Python module loads by their paths, as ctypes and cffi do. */
import { topStatements } from './python-statements.js';

const LOADS = /\b(?:CDLL|PyDLL|LoadLibrary|dlopen)[ \t]*\(/;
const NAME = /["'](?:[^"'\n]*\/)?([\w.+-]+\.so(?:\.\d+)*)["']/g;
const DEFINITION = /^(?:async[ \t]+)?def[ \t]+(\w+)/;

/**
 * The file names of libraries that a module is written to load, if it loads one while it runs itself: at its top, or in a function
 * that it calls there. What may fail, in `try`, does not count.
 */
export function librariesLoaded(text: string): string[] {
  if (!LOADS.test(text)) return [];
  const names = [...text.matchAll(NAME)].map(([, name = '']) => name);
  if (names.length === 0) return [];
  const statements = (topStatements(text) ?? []).map((one) => one.text);
  const loaders = statements.flatMap((one) => {
    const name = DEFINITION.exec(one)?.[1];
    return name !== undefined && LOADS.test(one) && !forgives(one) ? [name] : [];
  });
  const called = loaders.length === 0 ? undefined : new RegExp(String.raw`\b(?:${loaders.join('|')})\s*\(`);
  const loads = statements.some(
    (one) => !/^(?:(?:async[ \t]+)?def|class|try)\b|^@/.test(one) && (LOADS.test(one) || called?.test(one)),
  );
  return loads ? names : [];
}

/** Whether a function goes on where a library cannot be loaded. */
function forgives(statement: string): boolean {
  return /^[ \t]+except\b/m.test(statement) && !/^[ \t]+raise\b/m.test(statement);
}
