// The licences of everything that is bundled, from the packages themselves: ncc's own file names one chunk's only.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The packages that build/ imports, in the order of names. The bundles hold them, so that the npm package needs none,
 * and package.json cannot tell them from tools: all are devDependencies.
 */
function bundledPackages() {
  const modules = readdirSync('build', { recursive: true }).filter((path) => path.endsWith('.js'));
  const imports = modules.flatMap((path) => [
    ...readFileSync(join('build', path), 'utf8').matchAll(
      /(?:\bfrom|\bimport)[ (]'(?<name>(?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/g,
    ),
  ]);
  return [...new Set(imports.map(({ groups }) => groups.name))].sort();
}

/** The folder that Node.js finds a package in, looking from another one's; undefined where it is not installed. */
function packageFolder(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The folders of the packages and of all that they need. */
function closure(names) {
  const folders = new Set();
  const add = (name, from, optional) => {
    const folder = packageFolder(name, from);
    if (folder === undefined && !optional) throw new Error(`${name} is not installed: run 'npm ci'`);
    if (folder === undefined || folders.has(folder)) return;
    folders.add(folder);
    const { dependencies, optionalDependencies, peerDependencies } = manifestOf(folder);
    for (const needed of Object.keys(dependencies ?? {}))
      add(needed, folder, needed in (optionalDependencies ?? {}));
    for (const needed of Object.keys({ ...optionalDependencies, ...peerDependencies }))
      add(needed, folder, true);
  };
  for (const name of names) add(name, process.cwd(), false);
  return [...folders];
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The text of dist/licenses.txt: every package that build/ imports with all it needs, in the order of names. */
export function licensesText() {
  const packages = closure(bundledPackages()).map((folder) => {
    const { name, version, license } = manifestOf(folder);
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return { title: `${name} ${version}`, text: [`${name} ${version}`, license, ...texts].join('\n\n') };
  });
  const compiled = ['libdeflate 1.23', 'MIT', readFileSync('native/libdeflate/COPYING', 'utf8').trim()];
  packages.push({ title: `${compiled[0]} (compiled to WebAssembly)`, text: compiled.join('\n\n') });
  const rules = ['gitleaks 8.30.1', 'MIT', readFileSync('src/secrets/gitleaks-LICENSE', 'utf8').trim()];
  packages.push({ title: `${rules[0]} (rules)`, text: rules.join('\n\n') });
  const unique = new Map(packages.map((one) => [one.title, one.text]));
  const titles = [...unique.keys()].sort((left, right) => (left < right ? -1 : 1));
  return `${titles.map((title) => unique.get(title)).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
