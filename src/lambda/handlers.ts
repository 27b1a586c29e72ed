/** Recognises entry points of Lambda functions by the text of files: nothing is run. */

export type Language = 'python' | 'nodejs' | 'custom';

export interface Handler {
  readonly language: Language;
  /** The value of Lambda's setting, `handler.lambda_handler`; undefined for `bootstrap`. */
  readonly setting: string | undefined;
}

/**
 * Whether Lambda would take a text for a handler, whatever the runtime makes of it.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html "Handler"
 */
export function isHandlerSetting(text: string): boolean {
  return /^\S{1,128}$/.test(text);
}

/** The module of a handler, without what it exports: `src/app` of `src/app.handler`. Empty without a handler. */
export function handlerModule(setting: string | undefined): string {
  return (setting ?? '').replace(/\.[^./]*$/, '');
}

/**
 * Whether a handler may name a program of the package, `run.sh`, and no module: a wrapper starts it in the runtime's place, as the
 * Lambda Web Adapter does. The name of a script is taken for a mistake.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html "Wrapper scripts"
 */
export function mayBeProgram(setting: string): boolean {
  return !/\.(?:py|[cm]?[jt]sx?)$/.test(setting);
}

/** Names that AWS's console, SAM, and most tutorials give to entry points; the first is taken where there are several. */
export const HANDLER_FILES: readonly string[] = [
  'handler.py',
  'lambda_function.py',
  'app.py',
  'main.py',
  'index.py',
  'lambda.py',
  'bootstrap',
  ...['index', 'handler', 'app', 'lambda', 'main'].flatMap((name) =>
    ['mjs', 'js', 'cjs', 'ts', 'mts'].map((extension) => `${name}.${extension}`),
  ),
];

/** Files that can be a function's only file, under any name. */
export const CODE_FILE = /(?<!\.d)(?<!\.(?:test|spec|config|stories|min))\.(?:py|[cm]?js|m?ts)$/;

/** The rest of a parameter: commas count only outside of brackets, as in `event: dict[str, list[int]]`. */
const REST = String.raw`(?:[^,()[\]]|\[(?:[^[\]]|\[[^[\]]*\])*\])*`;
const PYTHON_PARAMETERS = String.raw`[ \t]*\(\s*_*event\w*\b${REST},\s*_*(?:context|ctx)\b`;
/** `def anything(event, context)`, whatever underscores say of their use. */
const PYTHON_EVENT = new RegExp(String.raw`^(?:async[ \t]+)?def[ \t]+(?<name>\w+)${PYTHON_PARAMETERS}`, 'm');
/** The usual name, as a function or as an object (`handler = Mangum(app)`). */
const PYTHON_NAME =
  /^(?:(?:async[ \t]+)?def[ \t]+(?<name>handler|lambda_handler)[ \t]*\(|(?<object>handler|lambda_handler)[ \t]*(?::[^=\n]*)?=)/m;
/** Under a name that says nothing, both have to be there. */
const PYTHON_STRICT = new RegExp(
  String.raw`^(?:async[ \t]+)?def[ \t]+(?<name>\w*handler)${PYTHON_PARAMETERS}`,
  'm',
);
/** `handler`, and what SAM's templates call it. */
const NODE_NAME = String.raw`(?:handler|lambda_handler|\w*[lL]ambdaHandler)\b`;
const NODE_EXPORT = new RegExp(
  String.raw`^[ \t]*(?:export[ \t]+(?:const|let|var|(?:async[ \t]+)?function)[ \t]+(?<name>${NODE_NAME})|` +
    String.raw`(?:module\.)?exports\.(?<property>${NODE_NAME})[ \t]*=|export[ \t]*\{[^}]*\b(?<listed>${NODE_NAME})|` +
    String.raw`module\.exports[ \t]*=[ \t]*\{[^}]*\b(?<member>${NODE_NAME}))`,
  'm',
);

/**
 * The entry point that a file is, or undefined.
 *
 * @param name without folders
 * @param text of the file, or the beginning of it
 */
export function handlerIn(name: string, text: string): Handler | undefined {
  if (name === 'bootstrap') return { language: 'custom', setting: undefined };
  const dot = name.lastIndexOf('.');
  const module = name.slice(0, dot);
  switch (name.slice(dot + 1)) {
    case 'py':
      return named('python', module, PYTHON_EVENT.exec(text) ?? PYTHON_NAME.exec(text));
    case 'mjs':
    case 'cjs':
    case 'js':
    case 'ts':
    case 'mts':
      return named('nodejs', module, NODE_EXPORT.exec(text));
    default:
      return undefined;
  }
}

/** Like {@link handlerIn}, for a file whose name does not show that it is an entry point: the code must. */
export function handlerInAny(name: string, text: string): Handler | undefined {
  if (!name.endsWith('.py')) return handlerIn(name, text);
  return named('python', name.slice(0, -'.py'.length), PYTHON_STRICT.exec(text));
}

function named(language: Language, module: string, match: RegExpExecArray | null): Handler | undefined {
  if (match === null) return undefined;
  const name = Object.values(match.groups ?? {}).find((group) => group !== undefined) ?? 'handler';
  return { language, setting: `${module}.${name}` };
}
