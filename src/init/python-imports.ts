/** What Python modules import, and from which folder of the repository. */
import { posix } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { ancestorFolders, isBelow, type Project } from './project.js';
import { children, nodesOf, parseSyntax } from './syntax.js';

/** `python3 -c 'import sys; print(*sys.stdlib_module_names)'` of 3.9 to 3.14, those without an underscore in front. */
const STANDARD_LIBRARY = new Set(
  `abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex
  bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall compression
  concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis
  distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib
  functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp
  importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes
  mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os
  ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty
  pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets
  select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants
  sre_parse ssl stat statistics string stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile
  telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty
  turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref
  xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo`.split(/\s+/),
);

/** What the Python runtimes bring beside it. */
const PROVIDED = new Set([
  'boto3',
  'botocore',
  's3transfer',
  'jmespath',
  'dateutil',
  'urllib3',
  'awslambdaric',
]);

/** Larger packages say what they import in their first modules. */
const MAX_MODULES = 200;

/** The first names of what a module imports (`shop` of `shop.stock`), and how many folders its relative imports go up. */
interface Imports {
  readonly names: ReadonlySet<string>;
  /** `from . import x` goes up 1, which is no folder; 0 for none. */
  readonly dots: number;
}

async function importsOf(text: string): Promise<Imports> {
  const root = await parseSyntax('python', text);
  const names = new Set<string>();
  let dots = 0;
  if (root === undefined) return { names, dots };
  const add = (node: Node | null): void => {
    const first = node === null ? undefined : nodesOf(node, 'identifier')[0]?.text;
    if (first !== undefined) names.add(first);
  };
  for (const node of nodesOf(root, 'import_statement', 'import_from_statement')) {
    if (node.type === 'import_statement') {
      for (const one of children(node))
        add(one.type === 'aliased_import' ? one.childForFieldName('name') : one);
      continue;
    }
    const module = node.childForFieldName('module_name');
    if (module?.type !== 'relative_import') add(module);
    else dots = Math.max(dots, module.text.length - module.text.replace(/^[.\s]+/, '').length);
  }
  return { names, dots };
}

/**
 * The folder from which a module imports, so that all it asks for of the repository is found below it: its own, or one
 * above it (`app` for `app/shop/handler.py` with `from shop import stock`).
 *
 * @param file the module that has the handler
 */
export async function importRoot(project: Project, file: string): Promise<string> {
  const { names, dots } = await importsOf(await project.read(file));
  const own = posix.dirname(file);
  const above = ancestorFolders(own);
  let highest = Math.max(0, above.indexOf(own));
  // A package whose modules name each other by their place has to be a folder of the root.
  if (dots > 0) highest = Math.min(dots, above.length - 1);
  for (const name of names) {
    if (STANDARD_LIBRARY.has(name)) continue;
    const found = above.findIndex((folder) => isModule(project, posix.join(folder, name)));
    highest = Math.max(highest, found);
  }
  return above[highest] ?? own;
}

function isModule(project: Project, path: string): boolean {
  if (project.has(`${path}.py`) || project.has(`${path}/__init__.py`)) return true;
  return project.paths.some((one) => one.startsWith(`${path}/`) && one.endsWith('.py'));
}

/** What the modules of a folder import that neither the repository nor the runtime has: the names of others' packages. */
export async function foreignImports(project: Project, folder: string): Promise<Set<string>> {
  const modules = project.paths.filter((path) => path.endsWith('.py') && isBelow(path, folder));
  const foreign = new Set<string>();
  const above = ancestorFolders(folder);
  for (const module of modules.slice(0, MAX_MODULES)) {
    const { names } = await importsOf(await project.read(module));
    const places = [posix.dirname(module), ...above];
    for (const name of names) {
      if (STANDARD_LIBRARY.has(name) || PROVIDED.has(name) || name === '__future__') continue;
      if (!places.some((place) => isModule(project, posix.join(place, name)))) foreign.add(name);
    }
  }
  return foreign;
}
