// Writes src/lambda/python-standard.ts: the names that `import` takes from the standard library of each Python runtime, read
// from the interpreters that are given: `node scripts/python-modules.mjs python3.6 python3.7 …`. For a version without one,
// the page "What's New" of its documentation says what came and went: DOCUMENTED has it.
import { execFileSync } from 'node:child_process';
import { writeSource } from './write-source.mjs';

const FILE = 'src/lambda/python-standard.ts';

/** What differs from the version before, of versions that no interpreter was given for. */
const DOCUMENTED = {
  3.14: { added: ['annotationlib', 'compression'], removed: [] },
};

/** Before 3.10 Python does not tell: then what is compiled in, and what lies in the folders of the library. */
const PROGRAM = `
import json, os, sys, sysconfig
names = set(getattr(sys, "stdlib_module_names", ()))
if not names:
    names.update(sys.builtin_module_names)
    library = sysconfig.get_paths()["platstdlib"]
    for folder in (sysconfig.get_paths()["stdlib"], library, os.path.join(library, "lib-dynload")):
        for name in os.listdir(folder):
            if os.path.isdir(os.path.join(folder, name)) and not os.path.exists(os.path.join(folder, name, "__init__.py")):
                continue
            names.add(name.split(".")[0])
print(json.dumps(["%d.%d" % sys.version_info[:2], sorted(n for n in names if n.isidentifier())]))
`;

/** Not for functions: tests of Python itself, packages of others, and what belongs to other systems. */
const LEFT_OUT = new Set([
  'test',
  'config',
  'pip',
  'setuptools',
  'pkg_resources',
  'easy_install',
  '__pycache__',
  '__phello__',
  'LICENSE',
]);

/** Of Windows alone: Python counts them everywhere. */
const WINDOWS = ['_msi', '_overlapped', '_winapi', '_wmi', 'msilib', 'msvcrt', 'nt', 'winreg', 'winsound'];

const number = (version) => Number(version.split('.')[1]);

/** The names of each version, in the order of versions. */
function namesOf(interpreters) {
  const found = new Map();
  for (const interpreter of interpreters) {
    const printed = execFileSync(interpreter, ['-S', '-E', '-c', PROGRAM], { encoding: 'utf8' });
    const [version, names] = JSON.parse(printed);
    found.set(
      version,
      new Set([...names, '__main__'].filter((name) => !LEFT_OUT.has(name) && !WINDOWS.includes(name))),
    );
  }
  for (const [version, { added, removed }] of Object.entries(DOCUMENTED)) {
    if (found.has(version)) continue;
    const before = found.get(`3.${number(version) - 1}`);
    if (before === undefined) throw new Error(`no interpreter of the version before ${version} is given`);
    found.set(version, new Set([...before, ...added].filter((name) => !removed.includes(name))));
  }
  return new Map([...found].sort(([one], [other]) => number(one) - number(other)));
}

function moduleText(versions) {
  const all = [...versions.keys()];
  const names = [...new Set([...versions.values()].flatMap((set) => [...set]))].sort();
  const always = names.filter((name) => all.every((version) => versions.get(version).has(name)));
  const sometimes = names
    .filter((name) => !always.includes(name))
    .map((name) => {
      const has = all.filter((version) => versions.get(version).has(name)).map(number);
      const [first, last] = [Math.min(...has), Math.max(...has)];
      if (has.length !== last - first + 1) throw new Error(`${name} comes and goes: ${has}`);
      const from = first === number(all[0]) ? 0 : first;
      const to = last === number(all.at(-1)) ? 99 : last;
      return `  ${name}: [${from}, ${to}],`;
    });
  const lines = [''];
  for (const name of always) {
    const last = lines.at(-1);
    if (last.length + name.length > 116) lines.push(name);
    else lines[lines.length - 1] = `${last} ${name}`.trim();
  }
  return `/**
 * The standard library of Python ${all[0]} to ${all.at(-1)}: the names of its modules. Written by scripts/python-modules.mjs.
 */

/** Those that every version has. */
const ALWAYS = new Set(
  \`${lines.join('\n  ')}\`.split(/\\s+/),
);

/** The first and the last minor version that has one of the others. */
const SOMETIMES: Readonly<Record<string, readonly [number, number]>> = {
${sometimes.join('\n')}
};

/** Those of Windows alone. */
const WINDOWS = new Set(${JSON.stringify(WINDOWS)});

/**
 * Whether Python has a module of its own by a name without dots.
 *
 * @param minor the minor version of a Python on Linux; without one, whether any has it on any system
 */
export function isStandardModule(name: string, minor?: number): boolean {
  if (ALWAYS.has(name)) return true;
  if (WINDOWS.has(name)) return minor === undefined;
  const range = Object.hasOwn(SOMETIMES, name) ? SOMETIMES[name] : undefined;
  if (range === undefined) return false;
  return minor === undefined || (minor >= range[0] && minor <= range[1]);
}
`;
}

const interpreters = process.argv.slice(2);
if (interpreters.length === 0) throw new Error('name interpreters: python3.8 python3.9 …');
writeSource(FILE, moduleText(namesOf(interpreters)));
