// The licences of everything that is bundled, from the packages themselves: ncc's own file names one chunk's only.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of dist/licenses.txt: every package that is not for development only, in the order of names. */
export function licensesText() {
  const listed = execFileSync('npm', ['ls', '--all', '--omit=dev', '--parseable'], { encoding: 'utf8' });
  // The first line is the repository itself.
  const folders = listed.trim().split('\n').slice(1);
  const packages = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return { title: `${name} ${version}`, text: [`${name} ${version}`, license, ...texts].join('\n\n') };
  });
  const compiled = ['libdeflate 1.23', 'MIT', readFileSync('native/libdeflate/COPYING', 'utf8').trim()];
  packages.push({ title: `${compiled[0]} (compiled to WebAssembly)`, text: compiled.join('\n\n') });
  const unique = new Map(packages.map((one) => [one.title, one.text]));
  const titles = [...unique.keys()].sort((left, right) => (left < right ? -1 : 1));
  return `${titles.map((title) => unique.get(title)).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
