/** The files that derive from the tables of settings and outputs are fresh: action.yml, its types, the README, the library's types. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY } from '../helpers/paths.js';
import { run } from '../helpers/programs.js';

const read = (file: string): string => readFileSync(join(REPOSITORY, file), 'utf8');

test('every file is what the script makes of the tables', async () => {
  const script =
    "import('./scripts/settings.mjs').then((m) => console.log(JSON.stringify(m.derivedFiles())))";
  const { code, stdout, stderr } = await run(process.execPath, ['-e', script], { cwd: REPOSITORY });
  expect(code, stderr).toBe(0);
  const made: Record<string, string> = JSON.parse(stdout);
  expect(Object.keys(made)).toEqual([
    ...['action.yml', 'action-types.yml', 'mark-deployed/action.yml', 'mark-deployed/action-types.yml'],
    ...['plan/action.yml', 'plan/action-types.yml', 'README.md', 'src/library/settings.ts'],
  ]);
  for (const [file, text] of Object.entries(made))
    expect(read(file), `${file}: run "npm run settings"`).toBe(text);
});

test('defaults are of the types', () => {
  for (const folder of ['', 'mark-deployed/', 'plan/']) {
    const { inputs } = parse(read(`${folder}action.yml`));
    const types = parse(read(`${folder}action-types.yml`)).inputs;
    expect(Object.keys(types)).toEqual(Object.keys(inputs));
    for (const [name, { default: value = '' }] of Object.entries<{ default?: string }>(inputs)) {
      const type = types[name];
      if (value === '' || type.type === 'string' || type.type === 'list') continue;
      if (type.type === 'enum') expect(type['allowed-values'], name).toContain(value);
      else expect(value, name).toMatch(type.type === 'boolean' ? /^(true|false)$/ : /^\d+$/);
    }
  }
});
