import type { FoundFunction } from '../init/detect.js';
import { propose } from '../init/init.js';
import { writeFiles } from '../init/write-files.js';
import { count, printable } from '../text.js';
import { printText } from './terminal.js';

/** What `init` is told. */
export interface InitArguments {
  readonly directory: string;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** What came from which template, a line for each. */
function taken(functions: readonly FoundFunction[]): string[] {
  return [...new Set(functions.flatMap(({ origin }) => origin ?? []))].sort().map((file) => {
    const named = functions
      .filter(({ origin }) => origin === file)
      .map(({ name, runtime, otherRuntime, architecture, handler }) =>
        [name, otherRuntime ?? runtime, architecture, handler.setting ?? 'bootstrap'].join(' '),
      );
    return `From ${printable(file)}: ${named.map(printable).join(', ')}`;
  });
}

/** `lambda-zip init`: a config and a workflow for the repository, and what to do next on standard output. */
export async function runInit(
  { directory, force, dryRun }: InitArguments,
  signal: AbortSignal,
): Promise<void> {
  const { functions, files, notes } = await propose(directory, signal);
  const found = functions.map(({ name, directory: folder }) => `${printable(name)} (${printable(folder)})`);
  const seen = [
    `${count(functions.length, 'function')}: ${found.join(', ')}`,
    ...taken(functions),
    ...notes.map((note) => `Note: ${printable(note)}`),
  ];
  if (dryRun) {
    const texts = files.map(({ path, text }) => `\n--- ${path}\n${text}`);
    await printText(`${seen.join('\n')}\n${texts.join('')}`);
    return;
  }
  await writeFiles(directory, files, force);
  const lines = [
    ...seen,
    ...files.map(({ path }) => `Wrote ${path}`),
    '',
    'Next:',
    '  lambda-zip build --all    builds them here',
    '  git add, commit and push  builds them on GitHub; the workflow says what to set for deploys',
  ];
  await printText(`${lines.join('\n')}\n`);
}
