/** dist/ carries the licence of everything that is bundled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../helpers/paths.js';

test('dist/licenses.txt names every dependency with its version and a licence text', () => {
  const { dependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  const sections = readFileSync(join(REPOSITORY, 'dist', 'licenses.txt'), 'utf8').split(
    `\n${'-'.repeat(80)}\n`,
  );
  for (const [name, version] of Object.entries({ ...dependencies, libdeflate: '1.23' })) {
    const section = sections.find((one) => one.trim().startsWith(`${name} ${version}\n`));
    expect(section, name).toMatch(/licen[cs]e|permission (is hereby granted|to use)/i);
    expect(section?.length, name).toBeGreaterThan(300);
  }
});
