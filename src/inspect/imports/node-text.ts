/** What a module of Node.js loads when it starts, and what it exports. */
import { compileFunction } from 'node:vm';
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
  /** Whether what it exports is called at once. */
  readonly isCalled: boolean;
  /** Whether it is asked for as a type of its own, as JSON has to be in an ES module. */
  readonly isTyped: boolean;
}

/** All that a module loads. */
export interface Loads {
  readonly certain: readonly Loaded[];
  /** Of each condition that nobody knows, what either way through it loads. */
  readonly choices: readonly (readonly [readonly Loaded[], readonly Loaded[]])[];
}

/** Both lexers are WebAssembly. */
async function ready(): Promise<void> {
  await Promise.all([initModules(), initCommon()]);
}

/** What an ES module imports, whatever comes of it; nothing for what is no JavaScript. */
export async function importsOf(text: string): Promise<Loads> {
  await ready();
  const imports = lexed(() => parseModule(text)[0]) ?? [];
  const certain = imports.flatMap((one): Loaded[] => {
    if ((one.type !== 'static' && one.type !== 'reexport-star') || one.typeOnly) return [];
    const line = lineAt(text, one.importStart);
    // Older versions write `assert`.
    const isTyped =
      one.attributes !== null || /^\s*assert\b/.test(text.slice(one.importEnd, one.importEnd + 99));
    return [{ specifier: one.specifier, asking: 'import', line, isCalled: false, isTyped }];
  });
  return { certain, choices: [] };
}

/**
 * What a CommonJS module requires, whatever comes of it.
 *
 * @param installed whether only its beginning counts
 * @param isCalled whether the function that it exports is called at once
 */
export async function requiresOf(
  text: string,
  { installed, isCalled }: { readonly installed: boolean; readonly isCalled: boolean },
): Promise<Loads> {
  const found = await (installed ? readLeadingRequires : readRequires)(text, isCalled);
  const choices = new Map<number, [Loaded[], Loaded[]]>();
  const certain: Loaded[] = [];
  for (const { specifier, line, choice, ...one } of found) {
    const loaded: Loaded = { specifier, line, asking: 'require', isCalled: one.isCalled, isTyped: false };
    if (one.certain) certain.push(loaded);
    if (choice === undefined) continue;
    const ways = choices.get(choice.statement) ?? [[], []];
    choices.set(choice.statement, ways);
    ways[choice.way].push(loaded);
  }
  return { certain, choices: [...choices.values()] };
}

/** What napi-rs generates ends so where none of its modules can be loaded. */
const NEEDS_NATIVE = /\bthrow\b[^;]*(?:Cannot find native binding|Failed to load native binding)/;
const NATIVE =
  /\brequire\(\s*['"]([^'"]*\blinux-(?:x64|arm64)-gnu(?:\.node)?|[^'"]*\bwasm32-wasi|[^'"]*\.wasi\.cjs)['"]\s*\)/g;

/** The modules that the loader of a napi-rs package tries on Linux with glibc, one of which has to be there; none for other texts. */
export function nativeChoices(text: string): Loaded[] {
  if (!NEEDS_NATIVE.test(text)) return [];
  return [...text.matchAll(NATIVE)].map(({ 1: specifier = '', index }) => ({
    ...{ specifier, asking: 'require', line: lineAt(text, index), isCalled: false, isTyped: false },
  }));
}

/** Whether a text has `import` or `export` that only an ES module can have, so that it is no CommonJS. */
export async function hasModuleSyntax(text: string): Promise<boolean> {
  if (!/\b(?:import|export)\b/.test(text)) return false;
  await ready();
  const isMeant = lexed(() => {
    const [imports, exported] = parseModule(text);
    // What is called import(…) is for everybody.
    return exported.length > 0 || imports.some(({ type }) => type === 'static' || type === 'reexport-star');
  });
  return isMeant === true && !isCommonJs(text);
}

/** Whether Node.js reads a text as the function that it makes of CommonJS. Nothing of it runs. */
function isCommonJs(text: string): boolean {
  const names = ['exports', 'require', 'module', '__filename', '__dirname'];
  return lexed(() => compileFunction(text.replace(/^#!/, '//'), names)) !== undefined;
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
  if (common === undefined || common.reexports.length > 0) return undefined;
  // Nothing that the lexer knows: something assigned as a whole, or a bundle; or a script that does not export at all.
  if (common.exports.length === 0 && /\b(?:exports|module|this|eval|Function)\b/.test(text)) return undefined;
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
