import type { FoundFunction } from '../../init/detect.js';
import { propose } from '../../init/init.js';
import { writeFiles } from '../../init/write-files.js';
import { LambdaZipError } from '../../util/errors.js';
import { count, printable } from '../../util/text.js';
import type { Input } from '../input.js';
import { printText } from '../terminal.js';

/** The findings of each template, a line for each. */
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
export async function runInit({ values, positionals }: Input, signal: AbortSignal): Promise<number> {
  const [directory = '.'] = positionals;
  if (directory === '') throw new LambdaZipError('usage', 'init takes one directory, the repository');
  const { functions, layers, files, notes } = await propose(directory, signal, process.env);
  const found = functions.map(
    ({ name, directory: folder, file }) => `${printable(name)} (${printable(file ?? folder)})`,
  );
  const seen = [
    `${count(functions.length, 'function')}: ${found.join(', ')}`,
    ...(layers.length === 0
      ? []
      : [`${count(layers.length, 'layer')}: ${layers.map(({ name }) => printable(name)).join(', ')}`]),
    ...taken(functions),
    ...notes.map((note) => `Note: ${printable(note)}`),
  ];
  if (values['dry-run'] === true) {
    const texts = files.map(({ path, text }) => `\n--- ${path}\n${text}`);
    await printText(`${seen.join('\n')}\n${texts.join('')}`);
    return 0;
  }
  await writeFiles(directory, files, values['force'] === true);
  const lines = [
    ...seen,
    ...files.map(({ path }) => `Wrote ${path}`),
    '',
    'Next:',
    '  lambda-zip build --all    builds them here',
    '  git add, commit and push  builds them on GitHub; the workflow says what to set for deploys',
  ];
  await printText(`${lines.join('\n')}\n`);
  return 0;
}
