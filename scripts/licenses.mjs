// The licences of everything that is bundled, from the packages themselves: ncc's own file names one chunk's only.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages, COMPILED } from './bundled.mjs';

/** What may be bundled: licences that ask for no more than their text and the names of the authors. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);

/**
 * What is bundled under a licence that is not allowed, one line each. Of a choice (`MIT OR …`) every side has to be
 * allowed, too: whoever adds such a package shall look at it.
 */
export function refusedLicenses() {
  return [...bundledPackages(), COMPILED]
    .filter(({ license }) => {
      const words = typeof license === 'string' ? license.split(/[\s()]+/).filter((word) => word !== '') : [];
      return words.length === 0 || words.some((word) => !['AND', 'OR'].includes(word) && !ALLOWED.has(word));
    })
    .map(({ name, version, license }) =>
      license === undefined
        ? `${name} ${version} names no licence`
        : `${name} ${version} is under ${JSON.stringify(license)}`,
    );
}

/** The text of dist/licenses.txt: every package that build/ imports with all it needs, in the order of names. */
export function licensesText() {
  const packages = bundledPackages().map(({ folder, name, version, license }) => {
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return { title: `${name} ${version}`, text: [`${name} ${version}`, license, ...texts].join('\n\n') };
  });
  const compiled = `${COMPILED.name} ${COMPILED.version}`;
  packages.push({
    title: `${compiled} (compiled to WebAssembly)`,
    text: [compiled, COMPILED.license, readFileSync(COMPILED.text, 'utf8').trim()].join('\n\n'),
  });
  const rules = [
    'gitleaks 8.30.1',
    'MIT',
    readFileSync('src/inspect/secrets/gitleaks-LICENSE', 'utf8').trim(),
  ];
  packages.push({ title: `${rules[0]} (rules)`, text: rules.join('\n\n') });
  const unique = new Map(packages.map((one) => [one.title, one.text]));
  const titles = [...unique.keys()].sort((left, right) => (left < right ? -1 : 1));
  return `${titles.map((title) => unique.get(title)).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
