/** What a module of Node.js loads when it starts, and what it exports. */
import { init as initCommon, parse as parseCommon } from 'cjs-module-lexer';
import { init as initModules, parse as parseModule } from 'es-module-lexer';
import { readLeadingRequires, readRequires } from '../../syntax/requires.js';
import type { Asking } from './node-modules.js';

/** One module that another one cannot do without. */
export interface Loaded {
  readonly specifier: string;
  readonly asking: Asking;
  /** From 1. */
  readonly line: number;
}

/** Both lexers are WebAssembly. */
async function ready(): Promise<void> {
  await Promise.all([initModules(), initCommon()]);
}

/** What an ES module imports, whatever comes of it; undefined for what is no JavaScript. */
export async function importsOf(text: string): Promise<readonly Loaded[] | undefined> {
  await ready();
  const imports = lexed(() => parseModule(text)[0]);
  return imports?.flatMap((one): Loaded[] => {
    if ((one.type !== 'static' && one.type !== 'reexport-star') || one.typeOnly) return [];
    return [{ specifier: one.specifier, asking: 'import', line: lineAt(text, one.importStart) }];
  });
}

/** What a CommonJS module requires, whatever comes of it. @param installed whether only its beginning counts */
export async function requiresOf(text: string, installed: boolean): Promise<readonly Loaded[]> {
  const found = await (installed ? readLeadingRequires : readRequires)(text);
  return found
    .filter(({ certain }) => certain)
    .map(({ specifier, line }) => ({ specifier, line, asking: 'require' }));
}

/** Whether a text has `import` or `export` that only an ES module can have. */
export async function hasModuleSyntax(text: string): Promise<boolean> {
  if (!/\b(?:import|export)\b/.test(text)) return false;
  await ready();
  return (
    lexed(() => {
      const [imports, exported] = parseModule(text);
      // What is called import(…) is for everybody.
      return exported.length > 0 || imports.some(({ type }) => type === 'static' || type === 'reexport-star');
    }) ?? false
  );
}

/** The names that a module exports; undefined where that cannot be told. */
export async function exportsOf(text: string, isModule: boolean): Promise<ReadonlySet<string> | undefined> {
  await ready();
  if (isModule) {
    const exported = lexed(() => parseModule(text)[1]);
    if (exported === undefined || exported.some(({ type }) => type === 'reexport-all')) return undefined;
    return new Set(exported.flatMap((one) => (one.type === 'reexport-all' ? [] : [one.name])));
  }
  const common = lexed(() => parseCommon(text));
  // Nothing that the lexer knows: something assigned as a whole, or a bundle.
  if (common === undefined || common.exports.length === 0 || common.reexports.length > 0) return undefined;
  return new Set(common.exports);
}

function lexed<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
