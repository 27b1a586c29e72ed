/** What keeps Python's runtime from loading a handler, and what does not. */
import { describe, expect, test } from 'vitest';
import { sortFindings } from '../../build/inspect/imports/finding.js';
import { advice } from '../../build/inspect/imports/report.js';
import { checkTree, foundIn, type Tree } from '../helpers/code.js';

const HANDLER = 'def handler(event, context):\n    return 1\n';

/** A handler with some lines before it. */
function app(lines: string): Tree {
  return { 'app.py': `${lines}\n${HANDLER}` };
}

describe('what is missing', () => {
  test.each([
    ['import requests', ['app.py:1 requests']],
    ['import requests.adapters as a', ['app.py:1 requests']],
    ['import os, requests, sys', ['app.py:1 requests']],
    ['from requests import get', ['app.py:1 requests']],
    ['from requests.auth import (\n  A,\n  B as C,\n)', ['app.py:1 requests']],
    ['x = 1; import requests', ['app.py:1 requests']],
    ['import os, \\\n    requests', ['app.py:1 requests']],
    ['from os \\\n    import path\nfrom \\\n  requests \\\n  import get', ['app.py:3 requests']],
    ['class A:\n    import requests', ['app.py:2 requests']],
    ['try:\n    import requests\nfinally:\n    x = 1', ['app.py:2 requests']],
    ['try:\n    import requests\nexcept ValueError:\n    x = 1', ['app.py:2 requests']],
    [
      'try:\n    import requests\nexcept ImportError as e:\n    raise RuntimeError() from e',
      ['app.py:2 requests'],
    ],
    ['import sys\nif sys.version_info >= (3, 11):\n    import requests', ['app.py:3 requests']],
    ['import sys\nif sys.version_info[0] < 3:\n    import a\nelse:\n    import b', ['app.py:5 b']],
    ['import typing\nif not typing.TYPE_CHECKING:\n    import requests', ['app.py:3 requests']],
    ['import warnings\nwith warnings.catch_warnings():\n    import requests', ['app.py:3 requests']],
    // Names of modules as texts.
    ['import importlib\na = importlib.import_module("a.b")', ['app.py:2 a']],
    ['__import__("a").b = 1', ['app.py:1 a']],
    ['for name in ("json", "a", "b"):\n    locals()[name] = __import__(name)', ['app.py:2 a', 'app.py:2 b']],
    // Both ways lead to nothing.
    ['try:\n    import a\nexcept ImportError:\n    import b', ['app.py:4 b']],
    [
      'try:\n    import a\nexcept ValueError:\n    pass\nexcept (ImportError, OSError):\n    import b',
      ['app.py:6 b'],
    ],
    [
      'try:\n    import a\nexcept ImportError:\n    try:\n        import b\n    except ImportError:\n        import c',
      ['app.py:7 c'],
    ],
    ['import os\nif os.environ.get("DEBUG"):\n    import a\nelse:\n    import b', ['app.py:5 b']],
    ['try:\n    import a\n    int, long\nexcept NameError:\n    long = int', ['app.py:2 a']],
    // A name of Python 2 comes first.
    ['try:\n    int, long\n    import a\nexcept NameError:\n    long = int', []],
    ['from . import stock', ['app.py:1 . is relative, and there is no package above it: leave the dots out']],
    [
      'from .stock import x',
      ['app.py:1 .stock is relative, and there is no package above it: leave the dots out'],
    ],
    // What was in the standard library once, and what is of another system.
    ['import cgi', ['app.py:1 cgi']],
    ['import distutils', ['app.py:1 distutils']],
    ['import winreg', ['app.py:1 winreg']],
    ['import compression', ['app.py:1 compression']],
  ])('%j', async (lines, expected) => {
    expect(await foundIn(app(lines))).toEqual(expected);
  });

  test('each name once, with the first place that asks for it', async () => {
    const tree = { ...app('import shop\nimport requests'), 'shop.py': '\n\nimport requests\nimport yaml\n' };
    expect(await foundIn(tree)).toEqual(['app.py:2 requests', 'shop.py:4 yaml']);
  });

  test.each([
    ['try:\n    from shop import cart\nexcept ImportError:\n    from shop import pies', true],
    ['try:\n    import shop.cart\nexcept ImportError:\n    import os\n    from shop.pies import x', true],
    ['import os\nif os.sep:\n    import shop.cart\nelse:\n    import shop.stock', true],
    // One way goes without.
    ['try:\n    import shop.cart\nexcept ImportError:\n    import json', false],
    ['try:\n    import shop.cart\nexcept ValueError:\n    import shop\nexcept ImportError:\n    pass', false],
    ['import os\nif os.sep:\n    import shop\nelif os.name:\n    import json\nelse:\n    import shop', false],
    [
      'try:\n    try:\n        import shop.cart\n    except ImportError:\n        import shop.stock\nexcept Exception:\n    pass',
      false,
    ],
  ])('what is loaded whichever way is taken: %j', async (lines, isFound) => {
    const tree = {
      ...app(lines),
      'shop/__init__.py': 'import requests\n',
      'shop/cart.py': 'import lost\n',
      'shop/stock.py': 'import gone\nx = 1\n',
      'shop/pies.py': 'x = 1\n',
    };
    expect(await foundIn(tree)).toEqual(isFound ? ['shop/__init__.py:1 requests'] : []);
  });

  test.each([
    // Both ways fail, deep down.
    ['try:\n    import shop.cart\nexcept ImportError:\n    import shop.stock', ['shop/stock.py:1 gone']],
    ['try:\n    import shop.far\nexcept ImportError:\n    import gone', ['app.py:4 gone']],
    [
      'try:\n    from shop import cart\nexcept ImportError:\n    try:\n        from shop import stock\n    except ImportError as e:\n        raise ImportError() from e',
      ['shop/stock.py:1 gone'],
    ],
    // One of them works out, or may do so.
    ['try:\n    import shop.pies\nexcept ImportError:\n    import gone', []],
    ['try:\n    import shop.cart\nexcept ImportError:\n    import shop.pies', []],
    ['try:\n    import shop.circle\nexcept ImportError:\n    import gone', []],
    ['try:\n    import shop.forgiving\nexcept ImportError:\n    import gone', []],
    ['try:\n    import shop.adding\nexcept ImportError:\n    import gone', []],
    ['try:\n    import shop.cart\nexcept ImportError:\n    x = None', []],
  ])('a `try` whose module fails for what it lacks itself: %j', async (lines, expected) => {
    const tree = {
      ...app(lines),
      'shop/__init__.py': '',
      'shop/cart.py': 'import lost\n',
      'shop/stock.py': 'import gone\n',
      'shop/pies.py': 'x = 1\n',
      'shop/far.py': 'from . import circle, cart\n',
      'shop/circle.py': 'import shop.circle, shop.orbit\n',
      'shop/orbit.py': 'import shop.circle\n',
      'shop/forgiving.py': 'try:\n    import lost\nexcept ImportError:\n    lost = None\n',
      'shop/adding.py': 'import sys\nsys.path.append("elsewhere")\nimport lost\n',
    };
    expect(await foundIn(tree)).toEqual(expected);
  });

  test.each([
    ['def set_up():\n    import lost\n\nset_up()', true],
    ['def set_up():\n    from lost import x\n    return x\n\nx = set_up()', true],
    [
      'def set_up():\n    x = 1\n    try:\n        import lost\n    except Exception:\n        raise\n\nset_up()',
      true,
    ],
    [
      'import sys\ndef set_up():\n    if sys.platform == "linux":\n        import lost\n\nx: int = set_up(1, 2)',
      true,
    ],
    ['def set_up():\n    import lost', false],
    ['def set_up():\n    import lost\n\nif f():\n    set_up()', false],
    ['def set_up():\n    import lost\n\ntry:\n    set_up()\nexcept ImportError:\n    pass', false],
    ['def set_up():\n    if f():\n        return\n    import lost\n\nset_up()', false],
    [
      'def set_up():\n    try:\n        import lost\n    except ImportError:\n        pass\n\nset_up()',
      false,
    ],
    ['def set_up():\n    def inner():\n        import lost\n\nset_up()', false],
    ['def set_up():\n    import lost\n    yield 1\n\nset_up()', false],
    ['async def set_up():\n    import lost\n\nx = set_up()', false],
    ['@later\ndef set_up():\n    import lost\n\nset_up()', false],
    ['def set_up():\n    import lost\ndef set_up():\n    pass\n\nset_up()', false],
    ['class A:\n    def set_up():\n        import lost\n\nset_up()', false],
  ])('what a function imports that the module calls: %j', async (text, isFound) => {
    expect(await foundIn({ ...app('import deps.core'), 'deps/core.py': `${text}\n` })).toHaveLength(
      isFound ? 1 : 0,
    );
    expect(await foundIn(app(text))).toHaveLength(isFound ? 1 : 0);
  });

  test.each([
    // Branches that never run do not count.
    [
      'import sys\nif f():\n    import a\nelif sys.platform == "win32":\n    pass\nelse:\n    import b',
      ['app.py:7 b'],
    ],
    ['import sys\nif f():\n    import a\nelif sys.platform == "linux":\n    pass\nelse:\n    import b', []],
    ['import sys\nif sys.platform == "win32":\n    import a\nelse:\n    import b', ['app.py:5 b']],
    // Names say it.
    ['from x import *\nif IS_WINDOWS:\n    import a\nelse:\n    import b', ['app.py:1 x', 'app.py:5 b']],
    ['if compat.is_pypy():\n    import a', []],
    ['if not on_macos:\n    import a', ['app.py:2 a']],
    ['if not is_linux():\n    import a', []],
    ['WINDOWS = f()\nif not WINDOWS:\n    import a', []],
    ['if not windows_open:\n    import a', []],
  ])('what runs by the system: %j', async (lines, expected) => {
    expect(await foundIn(app(lines))).toEqual(expected);
  });

  test.each([
    ['import os\nif os.environ.get("SPEEDUPS"):\n    import b\nelse:\n    import a', true],
    ['from os import getenv\nif not getenv("NO_SPEEDUPS", None):\n    import a', true],
    [
      'import os\n_impl = os.environ.get("IMPL")  # cpp or python\nif _impl == "cpp":\n    pass\nelse:\n    import a',
      true,
    ],
    ['import os\nif os.getenv("IMPL") != "cpp":\n    import a', true],
    ['import sys\nif sys.version_info >= (3, 6) and __name__ == "core":\n    import a', true],
    ['import os\nif "IMPL" not in os.environ:\n    pass\nif "IMPL" in os.environ:\n    import a', false],
    ['import os\nif os.environ.get("IMPL", "cpp") == "cpp":\n    import a', false],
    ['import os\nif not os.environ.get("PATH"):\n    import a', false],
    ['import os\nif not os.environ.get("AWS_REGION"):\n    import a', false],
    ['import os\nif not os.environ.get("_HANDLER"):\n    import a', false],
    ['import os\nimpl = os.getenv("IMPL")\nimpl = impl or f()\nif not impl:\n    import a', false],
  ])('variables of the environment are not set for packages: %j', async (text, isFound) => {
    const tree = { ...app('import deps.core'), 'deps/core.py': text };
    expect(await foundIn(tree)).toHaveLength(isFound ? 1 : 0);
    // The user may set them.
    expect(await foundIn(app(text.replace(/^ +import b$/m, '    pass')))).toEqual([]);
  });

  test.each([
    ['class Own(shop.Group):\n    pass', 'shop.Group'],
    ['@shop.command()\ndef run(): ...', 'shop.command'],
    ['run = f(shop.run)', 'shop.run'],
    ['run = shop.cart', undefined],
    ['path = shop.__path__', undefined],
    ['x = "shop.Group"  # shop.Group', undefined],
    ['x = other.shop.Group', undefined],
    ['def run(): shop.run()', undefined],
    ['class Own:\n    def run(self): shop.run()', undefined],
    ['try:\n    shop.run()\nexcept AttributeError:\n    pass', undefined],
  ])('what is asked of a folder that lacks its code: %j', async (text, name) => {
    const tree = { ...app(`import shop\n${text}`), 'shop/cart.py': '' };
    expect(await foundIn(tree)).toEqual(name === undefined ? [] : [`app.py:1 ${name}`]);
    expect(await foundIn({ ...tree, 'shop/__init__.py': '' })).toEqual([]);
  });

  test.each([
    [
      'try:\n    __SETUP__\nexcept NameError:\n    __SETUP__ = False\nif __SETUP__:\n    f()\nelse:\n    import a',
      true,
    ],
    ['import platform\nWASM = platform.machine() == "wasm32"\nif not WASM:\n    import a', true],
    ['import sys\nWIN = sys.platform in ("win32", "cygwin")\nif WIN:\n    f()\nelse:\n    import a', true],
    ['import sys\nWIN = sys.platform in ("win32", "cygwin")\nif WIN:\n    import a', false],
    ['import sys\nNEW = sys.version_info >= (3, 8)  # of Python\nif NEW:\n    import a', true],
    ['import sys\nOLD: bool = not sys.version_info\nif OLD:\n    import a', false],
    ['import platform\nif platform.python_implementation() != "PyPy" and True:\n    import a', true],
    [
      'import sys\nif "__pypy__" in sys.builtin_module_names or sys.implementation.name == "pypy":\n    import a',
      false,
    ],
    ['A = True\nB = A\nif B:\n    import a', true],
    // They may have another value.
    ['A = B\nB = A\nif A:\n    import a', false],
    ['A = True\nif f():\n    A = False\nif A:\n    import a', false],
    ['A = True\ndef f():\n    global A\n    A = g()\nif A:\n    import a', false],
    ['A = True\nfrom b import (\n    c,\n    A,\n)\nif A:\n    import a', false],
    ['A = True\nfor A in f():\n    pass\nif A:\n    import a', false],
    ['A = True\n(A, B) = f()\nif A:\n    import a', false],
    ['A = True\nA &= f()\nif A:\n    import a', false],
    ['A = True\nvars()["A"] = f()\nif A:\n    import a', false],
    ['import platform\nif platform.machine() == "x86_64":\n    import a', false],
    ['import sys\nif sys.platform in ("linux"):\n    import a', false],
    ['if f() and False:\n    import a', false],
    ['if f() or True:\n    import a', true],
    ['if f() and True:\n    import a', false],
  ])('where a condition holds in Lambda: %j', async (lines, isFound) => {
    const tree = { ...app('import shop'), 'shop.py': lines, 'b.py': 'A = c = 1\n' };
    expect((await foundIn(tree)).map((one) => one.replace(/:\d+/, ''))).toEqual(isFound ? ['shop.py a'] : []);
  });

  test('in packages: below the handler, in relative imports, in modules of modules', async () => {
    const tree = {
      'shop/__init__.py': 'from . import cart\nfrom .cart import total\n',
      'shop/cart.py': 'import os\nfrom .gone import x\nimport shop.lost\nfrom .. import y\ntotal = 1\n',
      'shop/api.py': `from shop import cart\nfrom shop.stock import z\n${HANDLER}`,
    };
    expect(await foundIn(tree, { handler: 'shop/api.handler' })).toEqual([
      'shop/api.py:2 shop.stock',
      'shop/cart.py:2 shop.gone',
      'shop/cart.py:3 shop.lost',
      'shop/cart.py:4 .. is relative, and there is no package above it: leave the dots out',
    ]);
  });

  test('a folder without code has no names beside its modules', async () => {
    const tree = { ...app('from libs import one, two'), 'libs/one.py': '' };
    expect(await foundIn(tree)).toEqual(['app.py:1 libs.two']);
  });

  test('what an installed package imports at the beginning of a line', async () => {
    const tree = {
      ...app('import deps.pandas'),
      'deps/pandas/__init__.py': `"""Text.\nimport nothing\n"""\nimport numpy\n\n\ndef f():\n    import never\n`,
    };
    expect(await foundIn(tree)).toEqual(['deps/pandas/__init__.py:4 numpy']);
  });
});

describe('what is none', () => {
  test.each([
    ['try:\n    import ujson as json\nexcept ImportError:\n    import json'],
    ['try:\n    import a\nexcept (ValueError, ModuleNotFoundError):\n    pass'],
    ['try:\n    import a\nexcept Exception:\n    a = None'],
    ['try:\n    import a\nexcept:\n    a = None'],
    ['ERRORS = (ImportError,)\ntry:\n    import a\nexcept ERRORS:\n    a = None'],
    ['try:\n    import a\nexcept ImportError:\n    a = None\nelse:\n    import b'],
    ['from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import a\n    from b import c'],
    ['import typing as t\nif t.TYPE_CHECKING:\n    import a'],
    ['import sys\nif sys.version_info < (3, 11):\n    import tomli'],
    [
      'import sys\nif sys.platform == "win32":\n    import a\nelif sys.platform.startswith("darwin"):\n    import b',
    ],
    ['import os\nif os.name == "nt":\n    import a'],
    ['import os\nif os.environ.get("DEBUG"):\n    import a\nelse:\n    import json'],
    ['import os\nif os.environ.get("DEBUG"):\n    import a\nelif os.name == "x":\n    import b'],
    [
      'import os\ntry:\n    if os.sep:\n        import a\n    else:\n        import b\nexcept ImportError:\n    pass',
    ],
    ['if __name__ == "__main__":\n    import a'],
    ['def f():\n    import a'],
    ['f = lambda: __import__("a")'],
    ['from contextlib import suppress\nwith suppress(ImportError):\n    import a'],
    ['for x in ():\n    import a'],
    ['import importlib\na = importlib.import_module("a" + "b")'],
    ['import importlib\na = importlib.import_module(".a", "b")'],
    ['import os\na = os.sep and __import__("a")'],
    ['import os\na = __import__("a") if os.sep == "x" else None'],
    ['for name in ("a", "b"):\n    if name in __builtins__:\n        __import__(name)'],
    ['def f():\n    for name in ("a", "b"):\n        __import__(name)'],
    [
      'try:\n    import a\nexcept ImportError:\n    try:\n        import b\n    except ImportError:\n        b = None',
    ],
    ['try:\n    import json\nexcept ImportError:\n    import a'],
    ['try:\n    import a\nexcept NameError:\n    import b\nexcept ImportError:\n    pass'],
    ['import sys\ntry:\n    import a\nexcept ImportError:\n    sys.path.append("x")\n    import b'],
    ['from __future__ import annotations'],
    [
      'import boto3, botocore.exceptions\nfrom dateutil import parser\nfrom urllib3.util import Retry\nimport six.moves',
    ],
    ['import tomllib, zoneinfo, _thread, xml.etree.ElementTree'],
    ['# import a\nx = """\nimport b\n"""'],
    ['import os, \\\n    sys, json'],
    ['from os import path, \\\n    sep'],
    ['from os import (  # why\n    path,  # and\n    sep,\n)'],
  ])('%j', async (lines) => {
    expect(await foundIn(app(lines))).toEqual([]);
  });

  test('modules as Python finds them', async () => {
    const tree = {
      ...app(
        'import plain, native, stable, other, stale, package.inner, space.deep.x\nfrom package import name\nimport linked.one',
      ),
      'plain.py': '',
      'native.cpython-313-x86_64-linux-gnu.so': '',
      'stable.abi3.so': '',
      'other.so': '',
      'stale.pyc': '',
      'package/__init__.py': 'name = 1\n',
      'package/inner/__init__.py': '',
      'space/deep/x.py': '',
      'real/one.py': '',
      linked: '-> real',
    };
    expect(await foundIn(tree)).toEqual([]);
  });

  test('a layer, in both of its folders; a package that spreads over both archives', async () => {
    const tree = app('import one, two\nimport google.cloud.storage, google.auth');
    const google = "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n";
    const code = { ...tree, 'google/__init__.py': google, 'google/auth.py': '' };
    const layer = {
      'python/one.py': '',
      'python/lib/python3.13/site-packages/two/__init__.py': '',
      'python/google/__init__.py': google,
      'python/google/cloud/storage/__init__.py': '',
    };
    expect(await foundIn(code, { layer })).toEqual([]);
    expect(await foundIn(code)).toEqual(['app.py:1 one', 'app.py:1 two', 'app.py:2 google.cloud']);
  });

  test.each([
    ['import sys\nsys.modules["shop.x"] = sys', []],
    ['import sys\nmake(sys.modules[__name__])', []],
    ['import sys\nmake(1, sys.modules[__name__])', []],
    ['import sys\nsetattr(sys.modules[__name__], "x", 1)', ['app.py:1 shop.x', 'app.py:2 shop.z']],
    ['import sys\nknown.add(id(sys.modules[__name__]))', ['app.py:1 shop.x', 'app.py:2 shop.z']],
    ['import sys\nsys.modules["other.x"] = sys', ['app.py:1 shop.x', 'app.py:2 shop.z']],
    ['import sys\nsys.modules[__name__] = sys', ['app.py:1 shop.x', 'app.py:2 shop.z']],
    ['import sys\nsys.modules[__name__ + ".x"] = sys', []],
    ['import sys\nmodules = sys.modules\nmodules["shop.x"] = sys', []],
    ['import sys\nown = sys.modules[__name__]\n', ['app.py:1 shop.x', 'app.py:2 shop.z']],
    ['import sys\ndel sys.modules["shop.x"]\n', ['app.py:1 shop.x', 'app.py:2 shop.z']],
    ['import sys\nold = sys.modules["x"].SkipTest\n', ['app.py:1 shop.x', 'app.py:2 shop.z']],
    ['class Lazy: ...\nimport sys\nsys.meta_path.append(Lazy())', []],
    ['from sys import meta_path\nmeta_path.append(1)', []],
    ['meta_path = "file"', ['app.py:1 shop.x', 'app.py:2 shop.z']],
  ])('modules that a package makes itself: %j', async (text, missing) => {
    const tree = { ...app('import shop.x.y\nfrom shop.z import w'), 'shop/__init__.py': text };
    expect(await foundIn(tree)).toEqual(missing);
  });

  test.each([
    ['__path__.append("elsewhere")', true],
    ['__path__ = ["elsewhere"]', true],
    ['folders = __path__\nfolders.append("elsewhere")', true],
    ['__path__: list[str] = []', true],
    ['for folder in __path__.copy(): ...', false],
    ['setattr(f(), "__path__", ["elsewhere"])', true],
    ['def __dir__():\n    return ["__file__", "__path__", "__spec__"]', false],
    ['import pkgutil\nlist(pkgutil.iter_modules(__path__, __name__))', false],
    ['import os\nfor folder in __path__:\n    print(os.listdir(folder))', false],
    ['import sys\npath = sys.modules["numpy"].__path__\nprint(path)', false],
  ])('whether a package may have modules elsewhere: %j', async (text, may) => {
    const tree = { ...app('import shop.x'), 'shop/__init__.py': text };
    expect(await foundIn(tree)).toEqual(may ? [] : ['app.py:1 shop.x']);
  });

  test('a package that makes names when they are asked for makes no modules', async () => {
    const tree = {
      ...app('from shop import anything\nimport shop.z'),
      'shop/__init__.py': 'def __getattr__(name):\n    return 1',
    };
    expect(await foundIn(tree)).toEqual(['app.py:2 shop.z']);
  });

  test('a namespace gives way to the standard library', async () => {
    const tree = { ...app('from email.mime.text import MIMEText'), 'email/template.html': '' };
    expect(await foundIn(tree)).toEqual([]);
  });

  test('a folder that the program adds to its path', async () => {
    const here = 'import os, sys\nsys.path.insert(0, os.path.join(os.path.dirname(__file__), "vendor"))\n';
    const tree = { ...app(`${here}import requests, yaml`), 'vendor/requests/__init__.py': '' };
    expect(await foundIn(tree)).toEqual(['app.py:3 yaml']);
    for (const known of ['append("..")', "append('/opt/python')", 'insert(0, "../shared/")', "append('.')"])
      expect(await foundIn(app(`import sys\nsys.path.${known}\nimport a`)), known).toEqual(['app.py:3 a']);
    for (const elsewhere of ['"/mnt/efs/packages"', '"/opt/python/more"', 'os.environ["EXTRA"]', 'PLACE'])
      expect(
        await foundIn(app(`import os, sys\nsys.path.append(${elsewhere})\nimport a`)),
        elsewhere,
      ).toEqual([]);
    const unzips = 'try:\n    import unzip_requirements\nexcept ImportError:\n    pass\nimport a';
    expect(await foundIn(app(unzips))).toEqual([]);
  });
});

describe('names of a module', () => {
  const RICH = `import os as system
from json import (
    dumps,  # why
    loads as parse,
)
from .inner import one
try:
    from yaml import safe_load
except ImportError:
    safe_load = None
def plain(): ...
class Classy: ...
first, (second, *third) = 1, (2, 3)
annotated: int
type Alias[T] = list[T]
with open("x") as file: ...
for each in (): ...
match first:
    case [head, *tail]: ...
def sets():
    global late
    late = 1
`;
  const NAMES =
    'system, dumps, parse, one, inner, safe_load, plain, Classy, first, second, third, annotated, Alias, file, each, head, late, __name__, __path__';

  test('are there, by any statement that binds one', async () => {
    const tree = {
      ...app(`from shop import ${NAMES}`),
      'shop/__init__.py': RICH,
      'shop/inner.py': 'one = 1',
    };
    expect(await foundIn(tree)).toEqual([]);
  });

  test.each(['text', 'inside', '_x'])('are not there: %s', async (name) => {
    const tree = {
      ...app(`from shop import plain, ${name}`),
      'shop.py': `${RICH}"text"\ndef g():\n    inside = 1\n`.replace('from .inner import one\n', ''),
    };
    expect(await foundIn(tree)).toEqual([`app.py:1 shop.${name} is not defined in 'shop.py'`]);
  });

  test('a package has no name from importing it from itself', async () => {
    const tree = {
      ...app('import shop'),
      'shop/__init__.py': 'from . import cart, stock\nfrom shop import prices\n',
      'shop/cart.py': 'from . import gone as other\n',
    };
    expect(await foundIn(tree)).toEqual([
      "shop/__init__.py:1 shop.stock is not defined in 'shop/__init__.py'",
      "shop/__init__.py:2 shop.prices is not defined in 'shop/__init__.py'",
      "shop/cart.py:1 shop.gone is not defined in 'shop/__init__.py'",
    ]);
  });

  test.each([
    ['from . import lost\nimport sys\nown = sys.modules[__name__]', true],
    ['from shop import lost\ndef __getattr__(name): ...', true],
    ['from . import lost\nimport sys\nimport json\nsys.modules.update({"shop.json": json})', true],
    ['import sys\nsys.modules.update(f())\nfrom . import lost', false],
    ['from . import lost\nlost = 1', true],
    ['lost = 1\nfrom . import lost', false],
    ['lost = 1; from . import lost', false],
    ['if 1:\n    lost = 1\nfrom . import lost', false],
    ['def __getattr__(name): ...\nfrom . import lost', false],
    ['from .cart import *\nfrom . import lost', false],
    ['import sys\nf(sys.modules[__name__])\nfrom . import lost', false],
  ])('a package that imports from itself has what stands before: %j', async (text, isFound) => {
    const tree = { ...app('import shop'), 'shop/__init__.py': text, 'shop/cart.py': 'lost = 1\n' };
    expect((await foundIn(tree)).length).toBe(isFound ? 1 : 0);
  });

  test('of modules that give all of theirs, and give each other theirs', async () => {
    const tree = {
      ...app('from shop import total, lost'),
      'shop/__init__.py': 'from .cart import *\n',
      'shop/cart.py': 'from .stock import *\ntotal = 1\n',
      'shop/stock.py': 'from .cart import *\n',
    };
    expect(await foundIn(tree)).toEqual(["app.py:1 shop.lost is not defined in 'shop/__init__.py'"]);
    expect(await foundIn({ ...tree, 'shop/stock.py': 'from json import *\n' })).toEqual([]);
  });

  test.each([
    // A list says what is given, or underscores what is not.
    ['_own', 'import os as _own', true],
    ['_own', '__all__ = ["_own"]\nimport os as _own', false],
    ['_own', '__all__ = ["other"]\nimport os as _own', true],
    ['own', '__all__ = ("other",)\nimport os as own', true],
    ['own', 'import os as own', false],
    ['_own', '__all__ = [x for x in dir()]\nimport os as _own', false],
    ['_own', '__all__ = ["other"]\n__all__ += more\nimport os as _own', false],
  ])('%s, of a module that gives all of its own: %j', async (name, text, isFound) => {
    const tree = { ...app(`from shop import ${name}`), 'shop.py': 'from cart import *\n', 'cart.py': text };
    expect(await foundIn(tree)).toHaveLength(isFound ? 1 : 0);
  });

  test.each([
    ['globals().update(lost=1)'],
    ['import sys\nsys.modules[__name__] = object()'],
    ['def __getattr__(name): ...'],
    ['from helpers import fill\nfill(__name__)'],
    ['import sys\nsetattr(sys, "x", 1)'],
    ['def broken(:'],
  ])('cannot be told: %j', async (text) => {
    const tree = {
      ...app('from shop import lost'),
      'shop.py': `${text}\n# lost\n`,
      'helpers.py': 'def fill(m): ...',
    };
    expect(await foundIn(tree)).toEqual([]);
  });

  test.each([
    'import logging\nlog = logging.getLogger(__name__)\n',
    'class Lazy:\n    def __getattr__(self, name): ...\n    def all(self): return vars(self)\n',
    'def __dir__():\n    return list(globals().keys())\n',
  ])('are not hidden by %j', async (text) => {
    const tree = { ...app('from shop import lost'), 'shop.py': text };
    expect(await foundIn(tree)).toEqual(["app.py:1 shop.lost is not defined in 'shop.py'"]);
  });

  test('of a module that knows by texts what it gives when it is asked', async () => {
    const asked = (body: string): Tree => ({
      ...app('from shop import old, lost'),
      'shop.py': `import typing as t\n\ndef __getattr__(name: str) -> t.Any:\n${body}\n# lost\n`,
    });
    const plain = '    if name == "old":\n        return 1\n    raise AttributeError(f"no {name}", name)';
    expect(await foundIn(asked(plain))).toEqual(["app.py:1 shop.lost is not defined in 'shop.py'"]);
    for (const body of [
      '    return load(name)',
      '    if name != "old":\n        raise AttributeError(name)\n    return 1',
      '    if name == "old":\n        return 1\n    return TABLE[name]',
      '    if name in TABLE:\n        return 1\n    raise AttributeError(name)',
    ])
      expect(await foundIn(asked(body)), body).toEqual([]);
  });

  test('cannot be told of a package that one of its modules makes', async () => {
    const tree = {
      ...app('from shop import lost\nimport shop.more'),
      'shop/__init__.py': 'from . import _build\n',
    };
    for (const builds of [
      'import sys\nsys.modules["shop"] = type(sys)("shop")\n',
      'import sys\nsys.modules.setdefault("shop", sys)\n',
      'import sys\nloaded = sys.modules\nloaded["shop"] = sys\n',
      'import sys\nname = "shop"\nsys.modules[name] = sys\n',
      'import sys\nsys.modules["shop"].__path__ = ["elsewhere"]\n',
      'import sys\nsys.modules["shop"].__path__.append("elsewhere")\n',
      'import sys\nsys.modules["shop"].__path__ += ["elsewhere"]\n',
      'import sys\npath = sys.modules["shop"].__path__\npath.append("elsewhere")\n',
    ])
      expect(await foundIn({ ...tree, 'shop/_build.py': builds }), builds).toEqual([]);
    for (const looks of [
      'import sys\nsys.modules["other"] = sys\nresult.__package__ = "other"\n',
      'import sys\nname = "shop"\nmodule = sys.modules[name]\n',
      'import sys\nis_loaded = "shop" in sys.modules\n',
      'import sys\nmain = sys.modules["__main__"].__file__\nall = list(sys.modules.values()), "shop"\n',
      'import sys\npath = sys.modules["shop"].__path__\nprint(path)\n',
      'import sys\nprint(sys.modules["shop"].__version__)\n',
    ])
      expect(await foundIn({ ...tree, 'shop/_build.py': looks }), looks).toHaveLength(2);
    expect(await foundIn({ ...tree, 'shop/_build.py': 'import sys\n' })).toHaveLength(2);
    // It may have any name then, and no module more.
    const classy = 'import sys\nsys.modules[__package__].__class__ = type\n';
    expect(await foundIn({ ...tree, 'shop/_build.py': classy })).toEqual(['app.py:2 shop.more']);
  });

  test('an installed package that adds to the path may have its modules there', async () => {
    const tree = app('import deps.vendoring');
    const adds =
      'import os, sys\nsys.path.append(os.path.dirname(__file__) + "/_vendor")\nimport packaging\n';
    expect(await foundIn({ ...tree, 'deps/vendoring.py': adds })).toEqual([]);
  });

  test('an installed package that may add to the path in a function has only what is in it', async () => {
    const tree = {
      ...app('import deps.run'),
      'deps/run.py': 'import sys\nimport lost\n\n\ndef run(folder):\n    sys.path.insert(0, folder)\n',
    };
    expect(await foundIn(tree)).toEqual(['deps/run.py:2 lost']);
    expect(await foundIn({ ...tree, 'deps/vendor/lost.py': '' })).toEqual([]);
    const top = 'import sys\nsys.path.insert(0, folder)\nimport lost\n';
    expect(await foundIn({ ...tree, 'deps/run.py': top })).toEqual([]);
  });

  test('versions of packages that do not fit', async () => {
    const tree = {
      ...app('import deps.flask'),
      'deps/flask/__init__.py': 'from deps.urls import quote\n',
      'deps/urls.py': 'def parse(): ...\n',
    };
    expect(await foundIn(tree)).toEqual([
      "deps/flask/__init__.py:1 deps.urls.quote is not defined in 'deps/urls.py'",
    ]);
  });
});

describe('what to do', () => {
  const adviceFor = async (lines: string) => {
    const tree = { ...app('import deps.client'), 'deps/client.py': lines, 'shop/__init__.py': '' };
    return advice(await checkTree(tree), { runtime: 'python3.13', forgotten: [] });
  };

  test('where a whole package is missing, and where one that is there lacks a module or a name', async () => {
    const layer = 'If a layer that this build does not make brings them, name it with other-layers.';
    const pin = 'Pin versions that fit together; the code that imports wants another one of shop.';
    expect(await adviceFor('import requests')).toEqual(['Add to the requirements: requests.', layer]);
    expect(await adviceFor('import shop.cart')).toEqual([pin, layer]);
    expect(await adviceFor('from shop import Cart')).toEqual([pin]);
    expect(await adviceFor('import requests, shop.cart')).toEqual([
      'Add to the requirements: requests.',
      pin,
      layer,
    ]);
  });
});

describe('names that come from a module once they are asked for', () => {
  test.each([
    ['_lazy = {"Cart": "cart"}\ndef __getattr__(name): ...'],
    [
      'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .cart import Cart\n_lazy = {"Cart": "cart"}\ndef __getattr__(name): ...',
    ],
    ['_lazy = {"Cart": ".cart", "Other": ".gone"}\ndef __getattr__(name): ...'],
    ['_lazy: dict[str, tuple[str, str]] = {"Cart": ("shop.cart", "Cart")}\ndef __getattr__(name): ...'],
    [
      'import lazy\n__getattr__, __dir__, __all__ = lazy.attach(__name__, submod_attrs={"cart": ["Cart", "x"]})',
    ],
    ['from . import local\nlocal.recreate(__name__, by_module={"shop.cart": ["Cart"]})'],
    ['_lazy = {"Cart": (__spec__.parent, ".cart")}\ndef __getattr__(name): ...'],
    [
      'def __getattr__(name):\n    if name == "Cart":\n        from shop.cart import Cart\n        return Cart',
    ],
    [
      'def __getattr__(name: str):\n    if name == "Wagon":\n        from .gone import Wagon\n    elif name in ("Cart", "Carts"):\n        from .cart import Cart\n    raise AttributeError(name)',
    ],
  ])('%j', async (text) => {
    const tree = {
      ...app('from shop import Cart'),
      'shop/__init__.py': text,
      'shop/cart.py': 'import requests\n',
      'shop/local.py': '',
      'lazy.py': '',
    };
    expect(await foundIn(tree)).toEqual(['shop/cart.py:1 requests']);
  });

  test.each([
    // Of another name, of a table that may not be read, of something that is no module.
    ['_lazy = {"Wagon": "cart"}\ndef __getattr__(name): ...'],
    [
      'try:\n    import a\nexcept ImportError:\n    _lazy = {}\nelse:\n    _lazy = {"Cart": "cart"}\ndef __getattr__(name): ...',
    ],
    ['_lazy = {"Cart": "Wagon"}\ndef __getattr__(name): ...'],
    [
      'if 1:\n    from os import path\nfrom os import (\n    sep as Cart,\n)\n_lazy = {"Cart": "cart"}\ndef __getattr__(name): ...',
    ],
    ['Cart = 1\n_lazy = {"Cart": "cart"}\ndef __getattr__(name): ...'],
    [
      'def __getattr__(name):\n    if name == "Cart":\n        try:\n            from .cart import Cart\n        except ImportError:\n            Cart = None',
    ],
    ['def __getattr__(name):\n    if other == "Cart":\n        from .cart import Cart'],
  ])('not: %j', async (text) => {
    const tree = {
      ...app('from shop import Cart'),
      'shop/__init__.py': text,
      'shop/cart.py': 'import requests\n',
    };
    expect(await foundIn(tree)).toEqual([]);
  });
});

describe('names that a module has only with something else', () => {
  const flagged = (body: string, guard = 'if HAS:\n    class Signer: ...\n'): Tree => ({
    ...app('from shop import Signer'),
    'shop.py': `${body}\n${guard}`,
    'broken.py': 'import lost\n',
    'whole.py': '',
  });
  const body = (module: string): string =>
    `try:\n    from ${module} import (\n        x,\n)\n\n    HAS = True\nexcept ModuleNotFoundError:\n    HAS = False\n`;

  test.each([
    ['lost', 'lost'],
    ['broken', 'broken.x'],
  ])('are missing where %s is', async (module, absent) => {
    expect(await foundIn(flagged(body(module)))).toEqual([
      `app.py:1 shop.Signer is defined in 'shop.py' only if '${absent}' is there`,
    ]);
  });

  test('are missing where what it imports fails deep down', async () => {
    const tree = flagged(body('broken').replace('(\n        x,\n)', 'lost'));
    expect(await foundIn(tree)).toEqual([
      "app.py:1 shop.Signer is defined in 'shop.py' only if 'broken' is there",
    ]);
  });

  test.each([
    [flagged(body('json').replace('x', 'dumps'))],
    [flagged(body('lost'), 'if HAS:\n    class Signer: ...\nelse:\n    class Signer: ...\n')],
    [flagged(body('lost'), 'if HAS:\n    class Signer: ...\nSigner = None\n')],
    [flagged(body('lost'), 'HAS = f()\nif HAS:\n    class Signer: ...\n')],
    [flagged(body('lost'), 'if HAS or f():\n    class Signer: ...\n')],
    [flagged(body('lost').replace('HAS = False', 'HAS = f()'))],
    [flagged('HAS = f()\n')],
  ])('are there, or may be: %j', async (tree) => {
    expect(await foundIn(tree)).toEqual([]);
  });
});

describe('modules of a package that names come from', () => {
  const table = (place: string): string =>
    `from importlib import import_module\n_names = {"Cart": "${place}"}\ndef __getattr__(name):\n    return getattr(import_module(_names[name], __package__), name)\n`;
  const tree = {
    ...app('from shop import Cart'),
    'shop/__init__.py': table('.parts'),
    'shop/parts/__init__.py': table('.cart'),
    'shop/parts/cart.py': 'import requests\n',
  };

  test('through tables of other packages', async () => {
    expect(await foundIn(tree)).toEqual(['shop/parts/cart.py:1 requests']);
  });

  test('are missing', async () => {
    const { 'shop/parts/cart.py': _, ...without } = tree;
    expect(await foundIn(without)).toEqual(['app.py:1 shop.parts.cart']);
    expect(await foundIn({ ...app('from shop import Cart'), 'shop/__init__.py': table('.cart') })).toEqual([
      'app.py:1 shop.cart',
    ]);
  });

  test.each([
    // It may be no module, be given otherwise, or be of several.
    table('cart'),
    table('.cart').replaceAll('import_module', 'load_module'),
    `${table('.cart')}_more = {"Cart": ".stock"}\n`,
  ])('cannot be told: %j', async (text) => {
    expect(await foundIn({ ...app('from shop import Cart'), 'shop/__init__.py': text })).toEqual([]);
  });
});

describe('names of a package that are asked for at once', () => {
  const tree = {
    'shop/__init__.py': '_lazy = {"Cart": "cart"}\ndef __getattr__(name): ...',
    'shop/cart.py': 'import requests\n',
  };

  test.each([
    ['import shop\nclass Own(shop.Cart): ...', true],
    ['import shop as s\nown = s.Cart()', true],
    ['import shop\nown = shop.Other', false],
    ['import shop\ndef run():\n    shop.Cart()', false],
    ['import shop as s\nown = shop.Cart', false],
    ['own = shop.Cart\nimport shop', false],
  ])('%j', async (text, isFound) => {
    expect(await foundIn({ ...app(text), ...tree })).toEqual(isFound ? ['shop/cart.py:1 requests'] : []);
  });
});

describe('compiled code', () => {
  const cffi = { 'pack-1.dist-info/METADATA': 'Name: pack\nRequires-Dist: cffi>=1.12; x\n' };
  const tree = { ...app('import deps.native'), 'deps/native.abi3.so': '\x7fELF _cffi_backend\0', ...cffi };

  test('of cffi loads what cffi brings', async () => {
    expect(await foundIn(tree)).toEqual(['deps/native.abi3.so:undefined _cffi_backend']);
  });

  test.each([
    ['it is there', { '_cffi_backend.cpython-313-x86_64-linux-gnu.so': '' }],
    ['nobody asks for cffi', { 'pack-1.dist-info/METADATA': 'Requires-Dist: cffi-other\n' }],
    ['it is of something else', { 'deps/native.abi3.so': '\x7fELF' }],
    ['nothing loads it', { 'app.py': HANDLER }],
  ])('no finding where %s', async (_, change) => {
    expect(await foundIn({ ...tree, ...change } as Tree)).toEqual([]);
  });
});

describe('shared libraries', () => {
  const GOMP = 'libgomp.so.1';
  const needs = (...names: string[]): string => `\x7fELF needs ${names.join(' ')}`;
  const tree = { ...app('import deps.native'), 'deps/native.abi3.so': needs(GOMP) };

  test('that an extension module needs, or a library that it needs', async () => {
    expect(await foundIn(tree)).toEqual(['deps/native.abi3.so:undefined libgomp.so.1']);
    const deeper = {
      ...tree,
      'deps/native.abi3.so': needs('libmath-1a2b.so.3'),
      'math.libs/libmath-1a2b.so.3': needs(GOMP),
    };
    expect(await foundIn(deeper)).toEqual(['math.libs/libmath-1a2b.so.3:undefined libgomp.so.1']);
  });

  test('that a module asks for which is packed as text and compiled', async () => {
    const both = {
      ...tree,
      'deps/native.py': 'import cython\nimport lost\n',
      'deps/native.cpython-313-x86_64-linux-gnu.so': needs(GOMP),
    };
    expect(await foundIn({ ...both, 'deps/native.abi3.so': '' })).toEqual([
      'deps/native.cpython-313-x86_64-linux-gnu.so:undefined libgomp.so.1',
      'deps/native.py:2 lost',
    ]);
    // What other interpreters have instead says nothing of it.
    const apart = { 'deps/native.py': 'import lost\n', 'deps/native.cpython-313-x86_64-linux-gnu.so': '' };
    expect(await foundIn({ ...tree, ...apart })).toEqual([]);
    expect(await foundIn({ ...tree, ...apart, 'deps/other.py': '', 'deps/other.abi3.so': '' })).toEqual([
      'deps/native.py:1 lost',
    ]);
    expect(await foundIn({ ...tree, ...apart, '1a2b__mypyc.cpython-313-x86_64-linux-gnu.so': '' })).toEqual([
      'deps/native.py:1 lost',
    ]);
    // Of another Python alone, the text is loaded.
    const other = {
      ...app('import deps.native'),
      'deps/native.cpython-312-x86_64-linux-gnu.so': needs(GOMP),
    };
    expect(await foundIn({ ...other, 'deps/native.py': 'import cython\n' })).toEqual([
      'deps/native.py:1 cython',
    ]);
  });

  test.each([
    ['beside it', { 'deps/libgomp.so.1': '' }],
    ['where Lambda looks', { 'lib/libgomp.so.1': '' }],
    ['in another package, in another version', { 'deps/other.libs/libgomp.so.1.0.0': '' }],
    ['as a link', { 'lib/libgomp.so.1': '-> real', 'lib/real': '' }],
    ['nowhere, but nothing loads it', { 'app.py': HANDLER }],
    ['in one of two places that lack nothing', { 'a/libgomp.so.1': needs('libx.so'), 'b/libgomp.so.1': '' }],
  ])('no finding where it is %s', async (_, change) => {
    expect(await foundIn({ ...tree, ...change } as Tree)).toEqual([]);
  });

  test('in a layer, and libraries that need each other', async () => {
    expect(await foundIn(tree, { layer: { 'lib/libgomp.so.1': '' } })).toEqual([]);
    const circle = { 'lib/libgomp.so.1': needs('libother.so'), 'lib/libother.so': needs(GOMP) };
    expect(await foundIn({ ...tree, ...circle })).toEqual([]);
  });

  test.each([
    ['import ctypes\n_lib = ctypes.CDLL(here / "lib_own.so")', true],
    ['from ctypes import cdll\nif DOCS:\n    a = 1\nelse:\n    a = cdll.LoadLibrary("lib/lib_own.so")', true],
    ['import ctypes\ndef load():\n    return ctypes.CDLL(f() + "lib_own.so")\n_lib = load()', true],
    [
      'import ctypes\ndef load():\n    try:\n        return ctypes.CDLL("lib_own.so")\n    except OSError as e:\n        raise E() from e\n_lib = load()',
      true,
    ],
    ['ffi.dlopen("lib_own.so")', true],
    // Later, never for certain, another one, or none.
    ['import ctypes\ndef load():\n    return ctypes.CDLL("lib_own.so")', false],
    ['import ctypes\ntry:\n    ctypes.CDLL("lib_own.so")\nexcept OSError:\n    pass', false],
    [
      'import ctypes\ndef load():\n    try:\n        return ctypes.CDLL("lib_own.so")\n    except OSError:\n        return None\n_lib = load()',
      false,
    ],
    ['import ctypes\nctypes.CDLL("libc.so.6")', false],
    ['name = "lib_own.so"', false],
  ])('that a module loads by its path: %j', async (text, isFound) => {
    const loading = {
      ...app('import deps.core'),
      'deps/core.py': text,
      'deps/lib/lib_own.so': needs(GOMP),
    };
    expect(await foundIn(loading)).toEqual(isFound ? ['deps/lib/lib_own.so:undefined libgomp.so.1'] : []);
  });

  test('that the compiled module needs which a package puts into its own place', async () => {
    const vision = {
      ...app('import deps.cv'),
      'deps/cv/__init__.py':
        'import importlib\ndef bootstrap():\n    importlib.import_module("cv")\nbootstrap()\n',
      'deps/cv/cv.abi3.so': needs('libGL.so.1'),
    };
    expect(await foundIn(vision)).toEqual(['deps/cv/cv.abi3.so:undefined libGL.so.1']);
    expect(await foundIn({ ...vision, 'deps/cv/__init__.py': '' })).toEqual([]);
  });

  test('may come from layers that are not known, and are no requirement', async () => {
    const found = await checkTree(tree);
    expect(sortFindings(found, [])).toEqual({ told: found, perhaps: [] });
    expect(sortFindings(found, ['arn:layer'])).toEqual({ told: [], perhaps: found });
    const layer = 'If a layer that this build does not make brings them, name it with other-layers.';
    expect(advice(found, { runtime: 'python3.13', forgotten: ['requirements.txt'] })).toEqual([
      "Put 'libgomp.so.1', built for Amazon Linux, into 'lib' of the package or of a layer.",
      layer,
    ]);
    const shown = await checkTree({ ...tree, 'deps/native.abi3.so': needs('libGL.so.1', 'libxcb.so.1') });
    expect(advice(shown, { runtime: 'python3.13', forgotten: [] })).toEqual([
      "Put 'libGL.so.1', 'libxcb.so.1', built for Amazon Linux, into 'lib' of the package or of a layer.",
      'Or use a variant of the package without a display, such as opencv-python-headless.',
      layer,
    ]);
  });
});

describe('by runtime', () => {
  test.each([
    ['python3.8', 'import zoneinfo, graphlib', ['app.py:1 zoneinfo', 'app.py:1 graphlib']],
    ['python3.11', 'import distutils, imp, asyncore, pkg_resources', []],
    ['python3.12', 'import distutils, cgi', ['app.py:1 distutils']],
    ['python3.13', 'import setuptools', ['app.py:1 setuptools']],
    ['python3.14', 'import compression.zstd, annotationlib', []],
    ['python3.9', 'import sys\nif sys.version_info >= (3, 10):\n    import a', []],
    // Of another grammar.
    ['python2.7', 'import a', []],
  ] as const)('%s: %s', async (runtime, lines, expected) => {
    expect(await foundIn(app(lines), { runtime })).toEqual(expected);
  });
});

describe('the handler', () => {
  test.each([
    ['def handler(event, context): ...'],
    ['async def handler(event, context): ...'],
    ['class handler: ...'],
    ['@wrap\ndef handler(event, context): ...'],
    ['handler = 1'],
    ['handler: int = 1'],
    ['a, (handler, b) = f()'],
    ['import os as handler'],
    ['from os import path as handler'],
    ['from os import handler'],
    ['from os import *'],
    ['if 1:\n    def handler(e, c): ...\nelse:\n    handler = None'],
    ['try:\n    handler = 1\nexcept E:\n    pass'],
    ['with x as handler: ...'],
    ['for handler in y: ...'],
    ['def f():\n    global handler\n    handler = 1'],
    ['globals()["handler"] = 1'],
    ['def __getattr__(name): ...'],
    ['(handler := 1)'],
  ])('is there: %j', async (text) => {
    expect(await foundIn({ 'app.py': text })).toEqual([]);
  });

  test('is there beside an expression as deep as only a program writes it', async () => {
    for (const deep of [`x = ${'1 + '.repeat(20_000)}1`, `x = a${'.b()'.repeat(5000)}`])
      expect(await foundIn({ 'app.py': `${deep}\n${HANDLER}` })).toEqual([]);
  });

  test.each([
    ['def main(event, context): ...', 'app.handler'],
    ['def f():\n    handler = 1', 'app.handler'],
    ['class A:\n    def handler(self): ...', 'app.handler'],
    ['print("handler")', 'app.handler'],
  ])('is not there: %j', async (text, handler) => {
    expect(await foundIn({ 'app.py': text }, { handler })).toEqual([
      "handler names 'handler', which 'app.py' does not define",
    ]);
  });

  test('of a module that is not there, of none, and of one further down', async () => {
    expect(await foundIn({ 'x.py': '' })).toEqual(["handler names 'app.py', which is not in the package"]);
    for (const handler of ['app', '.handler', 'app.', 'a..b'])
      expect(await foundIn(app(''), { handler })).toEqual(['handler does not name a module and a function']);
    const { checkTree } = await import('../helpers/code.js');
    const [found] = await checkTree({ 'src/app.py': HANDLER, 'deps/app.py': HANDLER });
    expect(found).toMatchObject({
      fix: "The package has 'src/app.py': set the handler to 'src.app.handler', or pack 'src' instead.",
    });
  });

  test('in a package, and as its own module', async () => {
    const tree = { 'shop/__init__.py': HANDLER, 'shop/cart.py': HANDLER };
    for (const handler of ['shop.handler', 'shop.cart.handler', 'shop/cart.handler', 'shop.cart'])
      expect(await foundIn(tree, { handler }), handler).toEqual([]);
  });
});
