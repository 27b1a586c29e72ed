/** The command line of `npm run fuzz`. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..');

export const USAGE = `npm run fuzz -- [options]

  --seconds N   how long in all, shared by the targets (60)
  --cases N     so many cases of each target, in place of a time
  --few         a few cases of each, as the tests run them
  --seed N      what makes a run the same again (the clock's)
  --only A,B    these targets alone
  --path P      one case, with --seed and one target, as a finding names it
  --list        the targets, and what each needs
`;

/**
 * @param argv without node and script
 * @param names of the targets
 */
export function parseOptions(argv, names) {
  const { values } = parseArgs({
    args: argv,
    options: {
      seconds: { type: 'string' },
      cases: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      path: { type: 'string' },
      few: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const number = (name, least, fallback) => {
    const text = values[name];
    if (text === undefined) return fallback;
    if (!/^\d+$/.test(text) || Number(text) < least || Number(text) > 2 ** 31 - 1)
      throw new Error(`--${name}: '${text}' is not a whole number from ${least} to ${2 ** 31 - 1}`);
    return Number(text);
  };
  const only = values.only?.split(',') ?? names;
  for (const name of only) {
    if (!names.includes(name)) throw new Error(`--only: '${name}' is no target; ${names.join(', ')} are`);
  }
  if (values.path !== undefined && (values.seed === undefined || only.length !== 1))
    throw new Error('--path needs --seed, and one target as --only');
  return {
    seconds: number('seconds', 1, 60),
    cases: number('cases', 1, undefined),
    seed: number('seed', 0, Date.now() % 1_000_000),
    path: values.path,
    few: values.few,
    list: values.list,
    only,
  };
}
