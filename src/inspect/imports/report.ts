/** What is wrong with the code of a package, in words. */

import { distributionsOf } from '../../lambda/python-distributions.js';
import { LambdaZipError } from '../../util/errors.js';
import { count, indentedList, listed, quoted } from '../../util/text.js';
import type { CodeFinding, MissingImport } from './finding.js';

/** What the advice depends on. */
export interface ImportsContext {
  readonly runtime: string;
  /** Files of requirements that are packed, and not installed. */
  readonly forgotten: readonly string[];
}

const MAX_LINES = 10;

/** The one error for all that keeps Lambda from loading the handler, or undefined. */
export function importsError(
  findings: readonly CodeFinding[],
  context: ImportsContext,
): LambdaZipError | undefined {
  if (findings.length === 0) return undefined;
  const lines = indentedList(findings.map(findingText), MAX_LINES);
  return new LambdaZipError('imports', `imports: ${importsSentence(findings)}:${lines}`, {
    hint: advice(findings, context).join('\n  '),
  });
}

/** What they come to. */
export function importsSentence(findings: readonly CodeFinding[]): string {
  const one = findings.find(({ kind }) => kind === 'handler');
  if (one?.kind === 'handler') return `Lambda cannot load ${quoted(one.handler)}`;
  return `${count(findings.length, 'import')} will fail when the function starts`;
}

/** What other layers may bring, in a sentence. */
export function layersSentence(perhaps: readonly CodeFinding[], otherLayers: readonly string[]): string {
  const names = perhaps.map((one) => quoted(one.kind === 'handler' ? one.handler : one.name));
  const layers = `${otherLayers.length === 1 ? 'the layer' : 'one of the layers'} ${listed(otherLayers.map(quoted), MAX_LINES)}`;
  return `${listed(names, MAX_LINES)} ${names.length === 1 ? 'is' : 'are'} not in the package; ${layers} may bring ${names.length === 1 ? 'it' : 'them'}`;
}

/** One finding, as a line. */
export function findingText(one: CodeFinding): string {
  if (one.kind === 'handler') return `${quoted(one.handler)} ${one.problem}`;
  const { name, file, line, why, isLibrary } = one;
  const place = line === undefined ? '' : `, line ${line}`;
  const absent = isLibrary ? 'is neither in the package nor in the runtime' : 'is not in the package';
  return `${quoted(file)}${place}: ${quoted(name)} ${why ?? absent}`;
}

/** What to do, a sentence each. */
export function advice(findings: readonly CodeFinding[], context: ImportsContext): string[] {
  const imports = findings.filter((one) => one.kind === 'import');
  const missing = imports.filter(({ isLibrary }) => !isLibrary);
  const libraries = imports.filter(({ isLibrary }) => isLibrary);
  const absent = missing.filter(({ why }) => why === undefined);
  const foreign = absent.filter(({ foreign: isForeign }) => isForeign);
  return [
    ...findings.flatMap((one) => (one.kind === 'handler' ? [one.fix] : [])),
    ...foreignAdvice(
      foreign.filter(({ isPart }) => !isPart),
      context,
    ),
    ...namesAdvice(
      missing.filter(({ isName, isPart, foreign: isForeign }) => isName || (isPart && isForeign)),
    ),
    ...(absent.length > foreign.length
      ? ['Pack the files that the code imports from the source, or correct their names.']
      : []),
    ...librariesAdvice(libraries),
    ...(foreign.length + libraries.length > 0
      ? ['If a layer that this build does not make brings them, name it with other-layers.']
      : []),
  ];
}

/** Lambda looks for libraries in `lib` of the package and of layers, whatever the code says. */
function librariesAdvice(libraries: readonly MissingImport[]): string[] {
  if (libraries.length === 0) return [];
  const names = [...new Set(libraries.map(({ name }) => name))];
  const headless = names.some((name) => /^lib(?:GL|X11|Xext|SM|ICE|Qt\d\w*|xcb)\b/.test(name));
  return [
    `Put ${listed(names.map(quoted), MAX_LINES)}, built for Amazon Linux, into 'lib' of the package or of a layer.`,
    ...(headless
      ? ['Or use a variant of the package without a display, such as opencv-python-headless.']
      : []),
  ];
}

function namesAdvice(names: readonly MissingImport[]): string[] {
  const packages = new Set(
    names.filter(({ foreign }) => foreign).map(({ name }) => distributionsOf(name.split('.')[0] ?? name)[0]),
  );
  return [
    ...(packages.size > 0
      ? [
          `Pin versions that fit together; the code that imports wants another one of ${[...packages].join(', ')}.`,
        ]
      : []),
    ...(names.some(({ foreign }) => !foreign)
      ? ['Correct the names, or pack the modules that have them.']
      : []),
  ];
}

function foreignAdvice(foreign: readonly MissingImport[], { runtime, forgotten }: ImportsContext): string[] {
  if (foreign.length === 0) return [];
  if (runtime.startsWith('nodejs')) return nodeAdvice(foreign, runtime);
  const [file] = forgotten;
  if (file !== undefined) return [`Nothing installs ${quoted(file)}: name the file with requirements.`];
  const names = new Map(foreign.map(({ name }) => [distributionsOf(name)[0], name.split('.')[0] ?? name]));
  const shown = [...names].map(([name, module]) =>
    name.toLowerCase().replaceAll('-', '_') === module.toLowerCase() ? name : `${name} (for ${module})`,
  );
  return [`Add to the requirements: ${shown.join(', ')}.`];
}

function nodeAdvice(foreign: readonly MissingImport[], runtime: string): string[] {
  const names = new Set(foreign.map(({ name }) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name));
  const isOldSdk = names.delete('aws-sdk');
  return [
    ...(names.size > 0 ? [`Install them beside the handler: npm install ${[...names].join(' ')}.`] : []),
    ...(isOldSdk
      ? [
          `${runtime} includes version 3 of the AWS SDK (@aws-sdk/client-…), not aws-sdk: move to version 3, or npm install aws-sdk.`,
        ]
      : []),
  ];
}
