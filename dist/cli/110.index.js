export const id = 110;
export const ids = [110];
export const modules = {

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isProvidedModule)
/* harmony export */ });
/**
 * What the Python runtimes bring beside the standard library. AWS says that they include boto3 and its dependencies, and gives no
 * list; what the runtime's own client (awslambdaric) needs is there as well. Whether a package may count on it is for its owner
 * to say: versions move with the runtime.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/python-package.html
 */
const PROVIDED = new Set([
    'boto3',
    'botocore',
    's3transfer',
    'jmespath',
    'dateutil',
    'urllib3',
    // What dateutil needs.
    'six',
    'awslambdaric',
    // What awslambdaric needs.
    'simplejson',
    'snapshot_restore_py',
    // In Lambda's images; to install more with at run time.
    'pip',
]);
/** Beside pip, until Python 3.12 took it out. */
const WITH_SETUPTOOLS = new Set(['setuptools', 'pkg_resources', '_distutils_hack']);
/**
 * Whether a runtime brings a module of a package, by its first name.
 *
 * @param minor the runtime's Python; without one, whether any brings it
 */
function isProvidedModule(name, minor) {
    return PROVIDED.has(name) || (WITH_SETUPTOOLS.has(name) && (minor === undefined || minor < 12));
}
//# sourceMappingURL=python-provided.js.map

/***/ }),

/***/ 586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isStandardModule)
/* harmony export */ });
/**
 * The standard library of Python 3.6 to 3.14: the names of its modules. Written by scripts/python-modules.mjs.
 */
/** Those that every version has. */
const ALWAYS = new Set(`__future__ __main__ _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp
  _codecs_kr _codecs_tw _collections _collections_abc _compat_pickle _compression _csv _ctypes _curses _curses_panel
  _datetime _decimal _elementtree _functools _heapq _imp _io _json _locale _lsprof _lzma _markupbase _md5
  _multibytecodec _multiprocessing _opcode _operator _osx_support _pickle _posixsubprocess _pydecimal _pyio _random
  _sha1 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _string _strptime _struct _symtable _thread
  _threading_local _tkinter _tracemalloc _warnings _weakref _weakrefset abc antigravity argparse array ast asyncio
  atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop collections colorsys
  compileall concurrent configparser contextlib copy copyreg csv ctypes curses datetime dbm decimal difflib dis doctest
  email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc
  genericpath getopt getpass gettext glob grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io
  ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder
  multiprocessing netrc ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil
  platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat
  queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil
  signal site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string
  stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading
  time timeit tkinter token tokenize trace traceback tracemalloc tty turtle turtledemo types typing unicodedata
  unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipapp zipfile zipimport zlib`.split(/\s+/));
/** The first and the last minor version that has one of the others. */
const SOMETIMES = {
    _abc: [7, 99],
    _aix_support: [9, 99],
    _android_support: [13, 99],
    _bootlocale: [0, 9],
    _bootsubprocess: [9, 11],
    _colorize: [13, 99],
    _contextvars: [7, 99],
    _crypt: [0, 12],
    _ctypes_test: [0, 9],
    _dbm: [10, 99],
    _dummy_thread: [0, 8],
    _frozen_importlib: [10, 99],
    _frozen_importlib_external: [10, 99],
    _gdbm: [10, 99],
    _hashlib: [7, 99],
    _interpchannels: [13, 99],
    _interpqueues: [13, 99],
    _interpreters: [13, 99],
    _ios_support: [13, 99],
    _opcode_metadata: [13, 99],
    _peg_parser: [9, 9],
    _posixshmem: [8, 99],
    _py_abc: [7, 99],
    _pydatetime: [12, 99],
    _pylong: [12, 99],
    _pyrepl: [13, 99],
    _queue: [7, 99],
    _scproxy: [10, 99],
    _sha2: [12, 99],
    _sha256: [0, 11],
    _sha512: [0, 11],
    _statistics: [8, 99],
    _suggestions: [13, 99],
    _sysconfig: [13, 99],
    _testbuffer: [0, 9],
    _testcapi: [0, 9],
    _testimportmultiple: [0, 9],
    _testinternalcapi: [8, 9],
    _testmultiphase: [0, 9],
    _tokenize: [11, 99],
    _typing: [11, 99],
    _uuid: [7, 99],
    _xxsubinterpreters: [8, 9],
    _xxtestfuzz: [7, 9],
    _zoneinfo: [9, 99],
    aifc: [0, 12],
    annotationlib: [14, 99],
    asynchat: [0, 11],
    asyncore: [0, 11],
    audioop: [0, 12],
    binhex: [0, 10],
    cgi: [0, 12],
    cgitb: [0, 12],
    chunk: [0, 12],
    compression: [14, 99],
    contextvars: [7, 99],
    crypt: [0, 12],
    dataclasses: [7, 99],
    distutils: [0, 11],
    dummy_threading: [0, 8],
    formatter: [0, 9],
    graphlib: [9, 99],
    imghdr: [0, 12],
    imp: [0, 11],
    lib2to3: [0, 12],
    macpath: [0, 7],
    macurl2path: [0, 6],
    mailcap: [0, 12],
    nis: [0, 12],
    nntplib: [0, 12],
    ossaudiodev: [0, 12],
    parser: [0, 9],
    pipes: [0, 12],
    smtpd: [0, 11],
    sndhdr: [0, 12],
    spwd: [0, 12],
    sunau: [0, 12],
    symbol: [0, 9],
    telnetlib: [0, 12],
    tomllib: [11, 99],
    uu: [0, 12],
    xdrlib: [0, 12],
    xxlimited: [0, 9],
    xxsubtype: [0, 9],
    zoneinfo: [9, 99],
};
/** Those of Windows alone. */
const WINDOWS = new Set([
    '_msi',
    '_overlapped',
    '_winapi',
    '_wmi',
    'msilib',
    'msvcrt',
    'nt',
    'winreg',
    'winsound',
]);
/**
 * Whether Python has a module of its own by a name without dots.
 *
 * @param minor the minor version of a Python on Linux; without one, whether any has it on any system
 */
function isStandardModule(name, minor) {
    if (ALWAYS.has(name))
        return true;
    if (WINDOWS.has(name))
        return minor === undefined;
    const range = Object.hasOwn(SOMETIMES, name) ? SOMETIMES[name] : undefined;
    if (range === undefined)
        return false;
    return minor === undefined || (minor >= range[0] && minor <= range[1]);
}
//# sourceMappingURL=python-standard.js.map

/***/ }),

/***/ 9565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   Y_: () => (/* binding */ children),
/* harmony export */   Zt: () => (/* binding */ parseSyntax),
/* harmony export */   kQ: () => (/* binding */ readSyntax)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var _util_program_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4751);
/** Syntax trees of programs and of Terraform. Nothing is run: the parsers are WebAssembly and see text alone. */


/** The grammar's file of each language. TypeScript's takes JavaScript as well. */
const GRAMMARS = {
    python: 'tree-sitter-python.wasm',
    typescript: 'tree-sitter-typescript.wasm',
    terraform: 'tree-sitter-terraform.wasm',
};
const parsers = new Map();
/** The tree of a text. What has errors has a tree as well, with the errors in it. */
async function parseSyntax(grammar, text) {
    let parser = parsers.get(grammar);
    if (parser === undefined) {
        parser = load(grammar);
        parsers.set(grammar, parser);
    }
    return (await parser).parse(text)?.rootNode;
}
async function load(grammar) {
    // As it is published: the bundler breaks how it asks for Node.js's own modules.
    const program = (0,node_url__WEBPACK_IMPORTED_MODULE_0__.pathToFileURL)(parserFile('web-tree-sitter.js')).href;
    const { Language, Parser } = await import(
    /* webpackIgnore: true */ program);
    await Parser.init({ locateFile: parserFile });
    const parser = new Parser();
    parser.setLanguage(await Language.load(parserFile(GRAMMARS[grammar])));
    return parser;
}
/** Beside this program; the action, released, has them beside the command line. */
function parserFile(file) {
    return (0,_util_program_files_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedFile */ .Q)(import.meta.url, 'cli', file);
}
/** What is read off the tree of a text, which is let go of afterwards: of many texts, each has its memory for itself. */
async function readSyntax(grammar, text, read) {
    const root = await parseSyntax(grammar, text);
    if (root === undefined)
        return undefined;
    try {
        return read(root);
    }
    finally {
        root.tree.delete();
    }
}
/** Every node of a type, in the order of the text. */
function nodesOf(root, ...types) {
    return root.descendantsOfType([...types]).filter((node) => node !== null);
}
/** What may stand anywhere, and means nothing. */
const EXTRAS = new Set(['comment', 'line_continuation']);
/** The named nodes below one, without comments and the backslashes that lines end in. */
function children(node) {
    return node.namedChildren.filter((child) => child !== null && !EXTRAS.has(child.type));
}
//# sourceMappingURL=parse.js.map

/***/ }),

/***/ 4820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AO: () => (/* binding */ occasionsOf),
  bk: () => (/* binding */ readPythonImports),
  eT: () => (/* binding */ readTopImports)
});

// EXTERNAL MODULE: ./build/syntax/parse.js
var parse = __webpack_require__(9565);
;// CONCATENATED MODULE: ./build/syntax/python-conditions.js

/**
 * Whether a branch runs for certain.
 *
 * @param part of the statement: the block behind `if`, or one of its `elif` and `else` clauses
 * @param version of the Python that runs it, where it is known
 */
function isTaken(statement, part, version) {
    // All conditions before it are false, and its own is true.
    const first = conditionValue(statement.childForFieldName('condition'), version);
    if (part.type === 'block')
        return first === true;
    if (first !== false)
        return false;
    for (const clause of (0,parse/* children */.Y_)(statement)) {
        if (clause.type !== 'elif_clause' && clause.type !== 'else_clause')
            continue;
        const own = clause.type === 'else_clause' || conditionValue(clause.childForFieldName('condition'), version);
        if (clause.id === part.id)
            return own === true;
        if (own !== false)
            return false;
    }
    return false;
}
/** Whether a condition holds; undefined where that cannot be told. */
function conditionValue(node, version) {
    if (node === null)
        return undefined;
    switch (node.type) {
        case 'parenthesized_expression':
            return conditionValue((0,parse/* children */.Y_)(node)[0] ?? null, version);
        case 'not_operator': {
            const value = conditionValue(node.childForFieldName('argument'), version);
            return value === undefined ? undefined : !value;
        }
        case 'true':
            return true;
        case 'false':
            return false;
        default:
            return valueOfText(node.text.replace(/\s+/g, '').replaceAll('"', "'"), version);
    }
}
/** Conditions that are written in a few ways only. */
function valueOfText(text, version) {
    if (/^(?:\w+\.)?TYPE_CHECKING$/.test(text))
        return false;
    if (/^(?:six\.|sys\.)?PY2$/.test(text))
        return false;
    if (/^(?:six\.)?PY3$/.test(text))
        return true;
    if (text === "__name__=='__main__'")
        return false;
    const system = /^(?:sys\.)?platform(?<operator>==|!=)'(?<name>\w+)'$/.exec(text)?.groups;
    if (system !== undefined)
        return (system['name'] === 'linux') === (system['operator'] === '==');
    const begins = /^sys\.platform\.startswith\('(?<name>\w+)'\)$/.exec(text)?.groups?.['name'];
    if (begins !== undefined)
        return 'linux'.startsWith(begins);
    const os = /^os\.name(?<operator>==|!=)'(?<name>\w+)'$/.exec(text)?.groups;
    if (os !== undefined)
        return (os['name'] === 'posix') === (os['operator'] === '==');
    return version === undefined ? undefined : comparedVersion(text, version);
}
/** `sys.version_info >= (3, 11)`, and the same of its first number alone. */
function comparedVersion(text, [major, minor]) {
    const groups = /^(?:sys\.)?version_info(?<part>\[0\]|\[:2\]|\.major)?(?<operator>>=|<=|==|!=|>|<)\(?(?<major>\d+)(?:,(?<minor>\d+))?(?<patch>,\d+)*,?\)?$/.exec(text)?.groups;
    if (groups === undefined)
        return undefined;
    const { part, operator = '', patch } = groups;
    const asked = [
        Number(groups['major']),
        groups['minor'] === undefined ? -1 : Number(groups['minor']),
    ];
    const isMajorAlone = part === '[0]' || part === '.major';
    // A patch counts where major and minor do not decide.
    if (patch !== undefined && asked[0] === major && asked[1] === minor)
        return undefined;
    const order = major - asked[0] || (isMajorAlone ? 0 : minor - asked[1]);
    switch (operator) {
        case '>=':
            return order >= 0;
        case '>':
            // What is longer is greater: 3.11.4 > (3, 11).
            return part === undefined ? order >= 0 : order > 0;
        case '<=':
            return part === undefined ? order < 0 : order <= 0;
        case '<':
            return order < 0;
        default:
            return part === undefined ? undefined : (order === 0) === (operator === '==');
    }
}
//# sourceMappingURL=python-conditions.js.map
// EXTERNAL MODULE: ./build/syntax/python-statements.js
var python_statements = __webpack_require__(433);
;// CONCATENATED MODULE: ./build/syntax/python-imports.js



/** @param version the Python that runs it, `[3, 13]`; without one no condition on it is decided */
async function readPythonImports(text, version) {
    return (await (0,parse/* readSyntax */.kQ)('python', text, (root) => importsIn(root, text, version))) ?? [];
}
/**
 * As {@link readPythonImports}, without what functions import: plain statements are read as they are, and of the others only
 * those that may import go through the parser.
 */
async function readTopImports(text, version) {
    const statements = (0,python_statements/* topStatements */.G)(text);
    if (statements === undefined)
        return readPythonImports(text, version);
    const found = [];
    let others = '';
    let row = 0;
    for (const one of statements) {
        if (!one.text.includes('import') || SKIPPED.test(one.text))
            continue;
        const plain = plainImports(one.text, one.row + 1);
        if (plain !== undefined)
            found.push(...plain);
        else if (mayImport(one.text)) {
            // As many lines as before it.
            others += '\n'.repeat(one.row - row) + one.text;
            row = one.row + one.text.split('\n').length - 1;
        }
    }
    if (others === '')
        return found;
    const parsed = await (0,parse/* readSyntax */.kQ)('python', others, (root) => root.hasError ? undefined : importsIn(root, others, version));
    return parsed === undefined ? readPythonImports(text, version) : [...found, ...parsed];
}
/** Functions and classes, and blocks that never run and have no other branch. */
const SKIPPED = /^(?:(?:async[ \t]+)?def\b|class\b|@|if[ \t]+(?:(?:\w+\.)?TYPE_CHECKING|__name__[ \t]*==[ \t]*["']__main__["'])[ \t]*:(?![\s\S]*\n(?:else|elif)\b))/;
/** What an import looks like behind what begins a line or a statement in it. */
const IMPORT = String.raw `(?:import[ \t]+\w|from[ \t]*[\w.]+[ \t]*import\b)`;
const CALL = String.raw `\b(?:__import__|import_module)[ \t]*\(`;
/** A block with an import, several statements in a line. */
const BLOCK = /^(?:import|from|try|if|with|for|while|match)\b/;
const IN_BLOCK = new RegExp(String.raw `(?:^|[;:])[ \t]*${IMPORT}|${CALL}`, 'm');
const CALLS = new RegExp(CALL);
function mayImport(statement) {
    return (BLOCK.test(statement) ? IN_BLOCK : CALLS).test(statement);
}
const NAMES = String.raw `\w+(?:\s+as\s+\w+)?(?:\s*,\s*\w+(?:\s+as\s+\w+)?)*`;
const PLAIN_IMPORT = /^import\s+([\w.]+(?:\s+as\s+\w+)?(?:\s*,\s*[\w.]+(?:\s+as\s+\w+)?)*)$/;
const PLAIN_FROM = new RegExp(String.raw `^from\s*([\w.]+)\s*import(?:\s+(\*|${NAMES})|\s*\(\s*(${NAMES})\s*,?\s*\))$`);
/** What a statement says that is nothing but an import; undefined for any other. */
function plainImports(statement, line) {
    if (!/^(?:import|from)\b/.test(statement))
        return undefined;
    const text = statement.replace(/#[^\n]*|\\\r?\n/g, ' ').trim();
    const modules = PLAIN_IMPORT.exec(text)?.[1];
    if (modules !== undefined)
        return namesIn(modules).map((module) => ({ module, dots: 0, names: undefined, line, occasions: [] }));
    const [, from, bare, bracketed] = PLAIN_FROM.exec(text) ?? [];
    const names = bare ?? bracketed;
    if (from === undefined || names === undefined)
        return undefined;
    return [{ ...parted(from), names: namesIn(names), line, occasions: [] }];
}
function namesIn(list) {
    return list.split(',').map((one) => one.trim().replace(/\s[\s\S]*$/, ''));
}
function importsIn(root, text, version) {
    const calls = /__import__|import_module/.test(text) ? ['call'] : [];
    return (0,parse/* nodesOf */.Nh)(root, 'import_statement', 'import_from_statement', ...calls).flatMap((node) => {
        const line = node.startPosition.row + 1;
        if (node.type === 'call')
            return calledImports(node, line, version);
        const occasions = occasionsOf(node, version);
        if (node.type === 'import_statement') {
            return (0,parse/* children */.Y_)(node).map((one) => ({
                module: dotted(one.type === 'aliased_import' ? one.childForFieldName('name') : one),
                dots: 0,
                names: undefined,
                line,
                occasions,
            }));
        }
        const from = node.childForFieldName('module_name');
        return [{ ...parted(from?.text ?? ''), names: namesAsked(node, from), line, occasions }];
    });
}
/** A name with dots before it. */
function parted(name) {
    const text = name.replace(/\s/g, '');
    const dots = /^\.*/.exec(text)?.[0].length ?? 0;
    return { module: text.slice(dots), dots };
}
/** `importlib.import_module("a")`, `__import__("a")`, and the same over a list of texts: `for name in ("a", "b"): …`. */
function calledImports(call, line, version) {
    const called = /^(?:(?:importlib\s*\.\s*)?import_module|(?<builtin>__import__))$/.exec(call.childForFieldName('function')?.text ?? '');
    if (called === null)
        return [];
    const [first, ...more] = (0,parse/* children */.Y_)(call.childForFieldName('arguments') ?? call);
    if (first === undefined)
        return [];
    const { names, statement } = textsOf(first, call);
    const occasions = statement === undefined ? undefined : occasionsOf(statement, version);
    return names.flatMap((name) => {
        const one = parted(name);
        const isRelative = one.dots > 0;
        // What a relative name starts from is said by the second argument.
        if (isRelative &&
            (called.groups?.['builtin'] !== undefined || !/\b__(?:name|package)__$/.test(more[0]?.text ?? '')))
            return [];
        return /^[\w.]+$/.test(one.module) ? [{ ...one, names: undefined, line, occasions }] : [];
    });
}
/** The texts that an argument stands for, and the statement that hands each of them over; undefined for one that may not. */
function textsOf(argument, call) {
    const statement = plainStatement(call);
    if (argument.type === 'string')
        return { names: plainText(argument), statement };
    const block = statement?.parent;
    const loop = block?.parent;
    if (argument.type !== 'identifier' || block?.type !== 'block' || loop?.type !== 'for_statement')
        return { names: [], statement: undefined };
    const isFirst = (0,parse/* children */.Y_)(block)[0]?.id === statement?.id;
    const list = loop.childForFieldName('right');
    const isList = list?.type === 'tuple' || list?.type === 'list';
    if (!isFirst || !isList || loop.childForFieldName('left')?.text !== argument.text)
        return { names: [], statement: undefined };
    return { names: (0,parse/* children */.Y_)(list).flatMap(plainText), statement: loop };
}
/** What a text says that has nothing to be worked out. */
function plainText(node) {
    const text = /^(?:"([\w.]+)"|'([\w.]+)')$/.exec(node.type === 'string' ? node.text : '');
    return text === null ? [] : [text[1] ?? text[2] ?? ''];
}
/** What runs all that is in it, once. */
const PLAIN = new Set([
    'assignment',
    'call',
    'attribute',
    'subscript',
    'argument_list',
    'keyword_argument',
    'parenthesized_expression',
    'tuple',
    'list',
    'expression_list',
]);
/** The statement that an expression is part of; undefined where it may not be reached. */
function plainStatement(expression) {
    let node = expression.parent;
    while (node !== null && PLAIN.has(node.type))
        node = node.parent;
    return node?.type === 'expression_statement' ? node : undefined;
}
function dotted(node) {
    return (node?.text ?? '').replace(/\s/g, '');
}
function namesAsked(node, from) {
    return (0,parse/* children */.Y_)(node)
        .filter((child) => child.id !== from?.id)
        .map((child) => {
        if (child.type === 'wildcard_import')
            return '*';
        return dotted(child.type === 'aliased_import' ? child.childForFieldName('name') : child);
    });
}
/** What all that stands around a statement comes to. */
function occasionsOf(statement, version) {
    const found = [];
    let inner = statement;
    for (let node = statement.parent; node !== null; inner = node, node = node.parent) {
        switch (node.type) {
            case 'module':
                return found;
            case 'block':
            case 'class_definition':
            case 'decorated_definition':
            case 'finally_clause':
                continue;
            case 'else_clause':
            case 'elif_clause':
                // Their statement decides.
                if (node.parent?.type !== 'if_statement')
                    return undefined;
                continue;
            case 'except_clause':
                if (node.parent === null || !isFallback(node, node.parent))
                    return undefined;
                found.push({ kind: 'fallback', statement: node.parent.id });
                continue;
            case 'if_statement': {
                if (isTaken(node, inner, version))
                    continue;
                const branch = branchOf(node, inner, version);
                if (branch === undefined)
                    return undefined;
                found.push({ kind: 'branch', statement: node.id, ...branch });
                continue;
            }
            case 'try_statement':
                if (inner.type === 'except_clause' || letsThrough(node, inner))
                    continue;
                if (inner.type !== 'block')
                    return undefined;
                found.push({ kind: 'tried', statement: node.id });
                continue;
            case 'with_statement':
                if (!/^with\s+warnings\s*\.\s*catch_warnings\b/.test(node.text))
                    return undefined;
                continue;
            default:
                return undefined;
        }
    }
    return undefined;
}
/** Which branch of how many it is, where one of them runs for certain and none is ruled out. */
function branchOf(statement, part, version) {
    const clauses = (0,parse/* children */.Y_)(statement).filter(({ type }) => type === 'elif_clause' || type === 'else_clause');
    if (clauses.at(-1)?.type !== 'else_clause')
        return undefined;
    const conditions = [statement, ...clauses.slice(0, -1)].map((one) => one.childForFieldName('condition'));
    if (conditions.some((one) => conditionValue(one, version) !== undefined))
        return undefined;
    const branch = part.type === 'block' ? 0 : clauses.findIndex(({ id }) => id === part.id) + 1;
    return { branch, of: clauses.length + 1 };
}
/** Whether a failed import in the body of a `try` leads to this clause of it, which looks for nothing elsewhere first. */
function isFallback(clause, statement) {
    const first = (0,parse/* children */.Y_)(statement).find((one) => one.type === 'except_clause' && catches(one));
    return first?.id === clause.id && !/\bsys\s*\.\s*path\b|\bsubprocess\b|\bpip\b/.test(clause.text);
}
/** Classes that catch what a failed import throws. */
const CATCHING = /\b(?:ImportError|ModuleNotFoundError|Exception|BaseException)\b/;
/** Whether a failure in a part of a `try` gets out of it. */
function letsThrough(node, part) {
    if (part.type === 'finally_clause')
        return true;
    if (part.type !== 'block')
        return false;
    return (0,parse/* children */.Y_)(node)
        .filter(({ type }) => type === 'except_clause' || type === 'except_group_clause')
        .every((clause) => {
        const body = (0,parse/* children */.Y_)(clause).find(({ type }) => type === 'block');
        return !catches(clause) || (body !== undefined && endsInRaise(body));
    });
}
/** Whether a clause takes what a failed import throws. */
function catches(clause) {
    const caught = (0,parse/* children */.Y_)(clause).filter(({ type }) => type !== 'block');
    return caught.length === 0 || caught.some((one) => isUnknown(one) || CATCHING.test(one.text));
}
/** Whether what is caught is a value of the program, whose classes nobody knows. */
function isUnknown(node) {
    return !/^[\s(]*[A-Z]\w*[a-z]/.test(node.text.replace(/^\w+\s*\.\s*/, ''));
}
/** It catches and throws again, or ends the program: then the import has to be there. */
function endsInRaise(block) {
    const last = (0,parse/* children */.Y_)(block).at(-1);
    return last !== undefined && (last.type === 'raise_statement' || /^(?:sys\.)?exit\(/.test(last.text));
}
//# sourceMappingURL=python-imports.js.map

/***/ }),

/***/ 433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ topStatements)
/* harmony export */ });
/** The statements of a Python module, cut where lines begin, without a parser: that would take seconds for large packages. */
/** What decides where a statement ends; a backslash keeps it open over the end of the line. */
const TOKEN = /"""|'''|["']|#[^\n]*|\\\r?\n|[([{]|[)\]}]|\n/g;
/** A text in plain quotes, from behind the first one on. */
const REST_OF_TEXT = {
    '"': /[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"/y,
    "'": /[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'/y,
};
/** A line that begins so goes on with the statement before it. */
const GOES_ON = /[ \t\f\r\n#]|(?:else|elif|except|finally)\b|$/y;
/** The last text that was cut: several ask of one module in a row. */
let last;
/** @returns undefined for what cannot be cut with certainty */
function topStatements(text) {
    if (last?.text !== text)
        last = { text, statements: cut(text) };
    return last.statements;
}
function cut(text) {
    const found = [];
    let start = 0;
    let row = 0;
    let begun = 0;
    let depth = 0;
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
        const [token] = match;
        if (token === '\n') {
            row += 1;
            GOES_ON.lastIndex = TOKEN.lastIndex;
            if (depth > 0 || GOES_ON.test(text))
                continue;
            found.push({ text: text.slice(start, TOKEN.lastIndex), row: begun });
            start = TOKEN.lastIndex;
            begun = row;
        }
        else if (token === '"' || token === "'") {
            const rest = REST_OF_TEXT[token];
            rest.lastIndex = TOKEN.lastIndex;
            const skipped = rest.exec(text)?.[0];
            if (skipped === undefined)
                return undefined;
            row += linesIn(skipped);
            TOKEN.lastIndex += skipped.length;
        }
        else if (token === '"""' || token === "'''") {
            const end = endOfLongText(text, token, TOKEN.lastIndex);
            if (end === undefined)
                return undefined;
            row += linesIn(text.slice(TOKEN.lastIndex, end));
            TOKEN.lastIndex = end;
        }
        else if (token.startsWith('\\'))
            row += 1;
        else if (/^[([{]/.test(token))
            depth += 1;
        else if (!token.startsWith('#'))
            depth -= 1;
    }
    if (depth !== 0)
        return undefined;
    found.push({ text: text.slice(start), row: begun });
    return found;
}
function linesIn(text) {
    let lines = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        lines += 1;
    return lines;
}
function endOfLongText(text, quotes, from) {
    for (let at = text.indexOf(quotes, from); at !== -1; at = text.indexOf(quotes, at + 1)) {
        let slashes = 0;
        while (text[at - 1 - slashes] === '\\')
            slashes += 1;
        if (slashes % 2 === 0)
            return at + quotes.length;
    }
    return undefined;
}
//# sourceMappingURL=python-statements.js.map

/***/ })

};
