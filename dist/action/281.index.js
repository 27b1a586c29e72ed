export const id = 281;
export const ids = [281];
export const modules = {

/***/ 4179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ elsewhere)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3506);
/* harmony import */ var _lambda_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5297);
/** Where a handler's file lies when it is not where Lambda looks for it. */



/**
 * A file of the package whose path ends like the one that is missing; that of an installed package does not count.
 *
 * @param file relative, e.g. `app.py`
 */
function elsewhere(files, file) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file);
    const candidates = [...files.paths()].filter((path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path) === name && path.startsWith(`${_lambda_files_js__WEBPACK_IMPORTED_MODULE_2__/* .TASK */ .wn}/`) && !files.isInstalled(path));
    const [found] = candidates.sort((left, right) => left.length - right.length);
    if (found === undefined)
        return undefined;
    const shown = (0,_lambda_files_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(found);
    return {
        shown: (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(shown),
        module: shown.slice(0, -node_path__WEBPACK_IMPORTED_MODULE_0__.posix.extname(shown).length),
        folder: (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(shown)),
    };
}
//# sourceMappingURL=handler-places.js.map

/***/ }),

/***/ 8453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ Libraries)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _lambda_system_libraries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9063);
/* harmony import */ var _lambda_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5297);
/** Shared libraries that compiled code needs and that neither the package nor the runtime has. */



/**
 * A library counts as there wherever it lies in the package or a layer, and whatever its version: folders of other packages may be
 * searched (`$ORIGIN`), and code may load a library by its path before another one needs it.
 */
class Libraries {
    #files;
    #seen = new Set();
    #byStem;
    constructor(files) {
        this.#files = files;
    }
    /** What loading a file fails for, its libraries' libraries included. Nothing for what was asked about before. */
    missingFor(file) {
        if (this.#seen.has(file))
            return [];
        this.#seen.add(file);
        return this.#files.needsOf(file).flatMap((name) => {
            const found = this.#find(name);
            if (found.length > 0) {
                // Of several, any may be the one.
                const missing = found.map((one) => this.missingFor(one));
                return missing.some((one) => one.length === 0) ? [] : missing.flat();
            }
            return [
                { kind: 'import', name, file: (0,_lambda_files_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(file), line: undefined, foreign: true, isLibrary: true },
            ];
        });
    }
    /** Files with the name of a library, its version aside; with the version, if any has it. */
    #find(name) {
        if (this.#byStem === undefined) {
            this.#byStem = new Map();
            for (const path of [...this.#files.paths(), ...this.#files.links()]) {
                if (!/\.so(?:\.[^/]*)?$/.test(path))
                    continue;
                const stem = (0,_lambda_system_libraries_js__WEBPACK_IMPORTED_MODULE_1__/* .libraryStem */ .t)(path);
                const known = this.#byStem.get(stem);
                if (known === undefined)
                    this.#byStem.set(stem, [path]);
                else
                    known.push(path);
            }
        }
        const all = this.#byStem.get((0,_lambda_system_libraries_js__WEBPACK_IMPORTED_MODULE_1__/* .libraryStem */ .t)(name)) ?? [];
        const exact = all.filter((path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path) === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(name));
        return exact.length > 0 ? exact : all;
    }
}
//# sourceMappingURL=libraries.js.map

/***/ }),

/***/ 1281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkNode: () => (/* binding */ checkNode)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/inspect/imports/handler-places.js
var handler_places = __webpack_require__(4179);
// EXTERNAL MODULE: ./build/inspect/imports/lambda-files.js
var lambda_files = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/inspect/imports/libraries.js
var libraries = __webpack_require__(8453);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: ./node_modules/resolve.exports/dist/index.mjs
var dist = __webpack_require__(9484);
;// CONCATENATED MODULE: ./build/inspect/imports/node-modules.js
/** Finds modules as Node.js does in Lambda. @see https://nodejs.org/api/modules.html https://nodejs.org/api/esm.html */





const ELSEWHERE = { kind: 'elsewhere' };
/**
 * The AWS SDK that a runtime brings: version 3 from Node.js 18 on, version 2 before.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html "Runtime-included SDK versions"
 */
function isProvided(name, major) {
    return major >= 18 ? /^(?:@aws-sdk|@smithy|@aws-crypto|@aws)\//.test(name) : name === 'aws-sdk';
}
class NodeModules {
    #files;
    #major;
    #manifests = new Map();
    /** @param major of the runtime's Node.js */
    constructor(files, major) {
        this.#files = files;
        this.#major = major;
    }
    /** @param from the file that asks, without links */
    resolve(specifier, from, asking) {
        if ((0,external_node_module_.isBuiltin)(specifier) || /^(?:node|data|https?|file):/.test(specifier))
            return ELSEWHERE;
        if (specifier.startsWith('#'))
            return this.#ownImport(specifier, from, asking);
        if (/^\.{0,2}\/|^\.{1,2}$/.test(specifier)) {
            const path = asking === 'import' ? specifier.replace(/[?#].*$/s, '') : specifier;
            return this.#atPath(external_node_path_.posix.resolve(external_node_path_.posix.dirname(from), path), path, asking);
        }
        return this.#bare(specifier, from, asking);
    }
    /** Whether a file is an ES module; undefined for what is neither that nor CommonJS. */
    isModule(file) {
        switch (external_node_path_.posix.extname(file)) {
            case '.mjs':
                return true;
            case '.cjs':
                return false;
            case '.json':
            case '.node':
                return undefined;
            default:
                return this.#scopeOf(file)?.manifest['type'] === 'module';
        }
    }
    /** What `require` finds at an absolute path. */
    requirePath(path) {
        return this.#asFile(path) ?? this.#asFolder(path);
    }
    /** What ends in a slash is a folder. */
    #required(path) {
        return path.endsWith('/') ? this.#asFolder(path.replace(/\/+$/, '')) : this.requirePath(path);
    }
    #atPath(path, shown, asking) {
        if (asking === 'require') {
            const found = this.#required(shown.endsWith('/') ? `${path}/` : path);
            return found === undefined ? { kind: 'missing' } : this.#file(found);
        }
        if (this.#files.isFile(path))
            return this.#file(path);
        const meant = this.#asFile(path) ?? this.#asFolder(path);
        if (meant === undefined)
            return { kind: 'missing' };
        const base = shown.replace(/\/+$/, '');
        const whole = meant.startsWith(`${path}/`)
            ? `${base}${meant.slice(path.length)}`
            : `${base}${external_node_path_.posix.extname(meant)}`;
        return { kind: 'missing', why: `has no file name extension; an ES module has to write ${(0,util_text/* quoted */.TL)(whole)}` };
    }
    #file(path) {
        const real = this.#files.real(path);
        return real === undefined ? ELSEWHERE : { kind: 'file', file: real };
    }
    #asFile(path) {
        return ['', '.js', '.json', '.node']
            .map((suffix) => path + suffix)
            .find((one) => this.#files.isFile(one));
    }
    #asFolder(folder) {
        const main = this.#manifest(folder)?.['main'];
        if (typeof main === 'string') {
            const path = external_node_path_.posix.resolve(folder, main);
            const found = this.#asFile(path) ?? this.#asFile(`${path}/index`);
            if (found !== undefined)
                return found;
        }
        return this.#asFile(`${folder}/index`);
    }
    #manifest(folder) {
        if (this.#manifests.has(folder))
            return this.#manifests.get(folder);
        const file = `${folder}/package.json`;
        const manifest = this.#files.isFile(file) ? parsed(this.#files.textOf(file)) : undefined;
        this.#manifests.set(folder, manifest);
        return manifest;
    }
    /** The package that a file belongs to. */
    #scopeOf(file) {
        for (let folder = external_node_path_.posix.dirname(file); folder !== '/'; folder = external_node_path_.posix.dirname(folder)) {
            if (external_node_path_.posix.basename(folder) === 'node_modules')
                return undefined;
            const manifest = this.#manifest(folder);
            if (manifest !== undefined)
                return { folder, manifest };
        }
        return undefined;
    }
    #ownImport(specifier, from, asking) {
        const scope = this.#scopeOf(from);
        if (scope === undefined)
            return { kind: 'missing' };
        const target = this.#target(() => (0,dist/* imports */.VW)(scope.manifest, specifier, this.#conditions(asking)) ?? undefined);
        // One that leads to another name of the same kind is refused by Node.js, too.
        if (target === undefined || target.startsWith('#'))
            return { kind: 'missing', why: "is not among the 'imports' of its package.json" };
        return target.startsWith('.')
            ? this.#exact(scope, target)
            : this.resolve(target, `${scope.folder}/package.json`, asking);
    }
    #bare(specifier, from, asking) {
        const { name, subpath } = /^(?<name>(?:@[^/]+\/)?[^/]+)(?<subpath>(?:\/.*)?)$/s.exec(specifier)?.groups ?? {};
        if (name === undefined || subpath === undefined)
            return { kind: 'missing' };
        const scope = this.#scopeOf(from);
        if (scope?.manifest['name'] === name && scope.manifest['exports'] !== undefined)
            return this.#exported(scope, subpath, asking);
        let partial;
        for (const folder of this.#foldersFor(from)) {
            const place = `${folder}/${name}`;
            const found = this.#inFolder(place, subpath, asking);
            if (found !== undefined && (found.kind !== 'missing' || this.#endsSearch(place, subpath, asking)))
                return found;
            // What is there without the part that is asked for says more than what is not.
            partial ??= found;
        }
        if (isProvided(name, this.#major))
            return ELSEWHERE;
        return partial ?? { kind: 'missing' };
    }
    /** Where packages lie for a file, nearest first. */
    *#foldersFor(from) {
        for (let folder = external_node_path_.posix.dirname(from); folder !== '/'; folder = external_node_path_.posix.dirname(folder)) {
            if (external_node_path_.posix.basename(folder) !== 'node_modules')
                yield `${folder}/node_modules`;
        }
        // What Lambda has in NODE_PATH, beside the runtime itself.
        yield `${lambda_files/* LAYER */.IO}/nodejs/node${this.#major}/node_modules`;
        yield `${lambda_files/* LAYER */.IO}/nodejs/node_modules`;
        yield lambda_files/* TASK */.wn;
    }
    /** Whether Node.js looks no further once a folder is there that has not what is asked for. */
    #endsSearch(place, subpath, asking) {
        if (!this.#files.isFolder(place))
            return false;
        const manifest = this.#manifest(place);
        if (asking === 'import' || (manifest?.['exports'] ?? undefined) !== undefined)
            return true;
        return subpath === '' && typeof manifest?.['main'] === 'string';
    }
    /** @returns undefined where nothing is there */
    #inFolder(place, subpath, asking) {
        if (this.#files.isFolder(place)) {
            const manifest = this.#manifest(place) ?? {};
            const one = { folder: place, manifest };
            if (manifest['exports'] !== undefined && manifest['exports'] !== null)
                return this.#exported(one, subpath, asking);
            if (subpath === '') {
                const found = this.#asFolder(place);
                if (found !== undefined)
                    return this.#file(found);
                return { kind: 'missing', why: 'is packed without the file that its package.json names' };
            }
            if (asking === 'require') {
                const found = this.#required(place + subpath);
                if (found !== undefined)
                    return this.#file(found);
            }
            else if (this.#files.isFile(place + subpath))
                return this.#file(place + subpath);
            return { kind: 'missing', why: 'is not a file of its package' };
        }
        const file = subpath === '' ? this.#asFile(place) : undefined;
        return file === undefined ? undefined : this.#file(file);
    }
    #exported(one, subpath, asking) {
        const target = this.#target(() => (0,dist/* exports */.Ab)(one.manifest, `.${subpath}`, this.#conditions(asking)) ?? undefined);
        if (target === undefined)
            return {
                kind: 'missing',
                why: `is not among the 'exports' of its package for ${asking === 'import' ? 'import' : 'require()'}`,
            };
        return this.#exact(one, target);
    }
    #exact({ folder }, target) {
        const path = external_node_path_.posix.join(folder, target);
        if (this.#files.isFile(path))
            return this.#file(path);
        return { kind: 'missing', why: `is packed without ${(0,util_text/* quoted */.TL)(target)}, which its package.json names` };
    }
    #target(look) {
        try {
            return (look() ?? [])[0];
        }
        catch {
            return undefined;
        }
    }
    #conditions(asking) {
        const own = ['node', 'node-addons', asking];
        // With require() of ES modules, which Lambda turns off up to Node.js 22.
        return { conditions: requiresModules(this.#major) ? [...own, 'module-sync'] : own, unsafe: true };
    }
}
/**
 * Whether `require` takes ES modules, and whether a file's text says that it is one. Lambda turns both off up to Node.js 22.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html
 */
function requiresModules(major) {
    return major > 22;
}
function parsed(text) {
    try {
        const value = JSON.parse(text ?? '');
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
    }
    catch {
        return {};
    }
}
//# sourceMappingURL=node-modules.js.map
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
// EXTERNAL MODULE: ./node_modules/cjs-module-lexer/dist/lexer.mjs
var lexer = __webpack_require__(1239);
// EXTERNAL MODULE: ./node_modules/es-module-lexer/dist/lexer.js
var dist_lexer = __webpack_require__(7960);
;// CONCATENATED MODULE: ./build/syntax/leading.js
/** The beginning of a program, for what stands in it at the top: to parse all of a large library would take seconds. */
/**
 * The text up to the last line, and what belongs to it, that begins with something; empty where none does.
 *
 * @param begins what a line begins with, with the flags `gm`
 */
function leadingText(text, begins) {
    let end = 0;
    for (const match of text.matchAll(begins))
        end = match.index + match[0].length;
    if (end === 0)
        return '';
    // What is further in, what closes a bracket, and a clause go on with what stands before it.
    const next = /\n(?=[^\s)\]}#])(?!(?:except|else|elif|finally)\b)/g;
    next.lastIndex = end;
    const found = next.exec(text);
    return found === null ? text : text.slice(0, found.index + 1);
}
//# sourceMappingURL=leading.js.map
// EXTERNAL MODULE: ./build/syntax/parse.js
var parse = __webpack_require__(9565);
;// CONCATENATED MODULE: ./build/syntax/requires.js


/** Calls with a text alone; what is worked out is not known. */
async function readRequires(text, isCalled = false) {
    if (!/\brequire\b/.test(text))
        return [];
    return readWhole(text.length > LARGE ? (wrapperOf(text) ?? text) : text, { installed: false, isCalled });
}
/** Characters of a program whose syntax tree would take more than a second. */
const LARGE = 512 * 1024;
/** A line that is a statement which requires, as bundlers write it for what they leave out. */
const REQUIRING_LINE = /^(?:(?:var|let|const)[ \t]+[\w$]+[ \t]*=[ \t]*)?(?:[\w$.]+\([ \t]*)*require\([ \t]*(?:"([^"\n]+)"|'([^'\n]+)')[ \t]*\)/gm;
function requiresOfLines(text) {
    let line = 1;
    let at = 0;
    return [...text.matchAll(REQUIRING_LINE)].map((match) => {
        for (let next = text.indexOf('\n', at); next !== -1 && next < match.index; next = text.indexOf('\n', at)) {
            line += 1;
            at = next + 1;
        }
        return { specifier: match[1] ?? match[2] ?? '', line, certain: true, isCalled: false };
    });
}
/** Characters of a module that takes no time worth saving. */
const SMALL = 32 * 1024;
/**
 * As {@link readRequires}; of a large module, up to the last one in a line that begins a statement. What stands further in
 * belongs to functions for the most part.
 */
async function readLeadingRequires(text, isCalled = false) {
    if (!/\brequire\b/.test(text))
        return [];
    const reading = { installed: true, isCalled };
    const wrapper = text.length > SMALL ? wrapperOf(text) : undefined;
    const whole = wrapper ?? text;
    if (whole.length <= SMALL || /^[;!]?\(\s*(?:function\b|\(\)\s*=>)/m.test(whole))
        return readWhole(whole, reading);
    const leading = leadingText(text, /^(?=[^\s/*])[^\n]*\brequire\s*\(/gm);
    if (leading === '')
        return [];
    if (leading.length > LARGE)
        return requiresOfLines(leading);
    const found = await (0,parse/* readSyntax */.kQ)('typescript', leading, (root) => root.hasError ? undefined : requiresIn(root, reading));
    // It was cut in the middle of a text or a comment.
    return found ?? readWhole(text, reading);
}
async function readWhole(text, reading) {
    if (text.length > LARGE)
        return requiresOfLines(text);
    return (await (0,parse/* readSyntax */.kQ)('typescript', text, (root) => requiresIn(root, reading))) ?? [];
}
/** What may stand before the first statement: one piece at a time, since a pattern for all of them would try every way to cut it. */
const BEFORE_CODE = /\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n|(['"])use strict\1;?/y;
/** What bundlers put around a library for every kind of loader begins so. */
const WRAPPER = /[!;(]+function\s*\(\s*\w+\s*,\s*\w+\s*\)\s*\{/y;
/** Characters of such a wrapper, at most. */
const MAX_WRAPPER = 8 * 1024;
/** The wrapper alone, which hands what it requires to the library itself; undefined where that gets `require`, or there is none. */
function wrapperOf(text) {
    WRAPPER.lastIndex = 0;
    for (BEFORE_CODE.lastIndex = 0; BEFORE_CODE.test(text);)
        WRAPPER.lastIndex = BEFORE_CODE.lastIndex;
    if (!WRAPPER.test(text))
        return undefined;
    const start = text.slice(0, WRAPPER.lastIndex);
    let depth = 1;
    for (let at = start.length; at < start.length + MAX_WRAPPER; at += 1) {
        if (text[at] === '{')
            depth += 1;
        if (text[at] !== '}')
            continue;
        depth -= 1;
        if (depth > 0)
            continue;
        const body = text.slice(start.length, at + 1);
        if (!/\btypeof\s+(?:exports|module)\b/.test(body) || /\brequire\s*[,)]/.test(body))
            return undefined;
        // As many lines as before it.
        return `${start.replace(/[^\n]*function\s*\([^)]*\)\s*\{$/, '(function(){')}${body})()`;
    }
    return undefined;
}
function requiresIn(root, { installed, isCalled }) {
    const called = calledFunctions(root, installed);
    const exported = isCalled ? exportedFunction(root) : undefined;
    if (exported !== undefined)
        called.add(exported.id);
    return (0,parse/* nodesOf */.Nh)(root, 'call_expression').flatMap((call) => {
        if (call.childForFieldName('function')?.text !== 'require')
            return [];
        const args = call.childForFieldName('arguments');
        const [first, ...more] = args === null ? [] : (0,parse/* children */.Y_)(args);
        if (first?.type !== 'string' || more.length > 0)
            return [];
        const specifier = first.text.slice(1, -1);
        const course = courseOf(call, installed, called);
        return [
            {
                specifier,
                line: call.startPosition.row + 1,
                certain: course === 'certain',
                choice: typeof course === 'object' ? course : undefined,
                isCalled: call.parent?.type === 'call_expression' &&
                    call.parent.childForFieldName('function')?.id === call.id,
            },
        ];
    });
}
/** The functions at the top of a module that it calls itself, as what Babel makes of a late import does. */
function calledFunctions(root, installed) {
    const called = new Set();
    const functions = new Map((0,parse/* children */.Y_)(root)
        .filter((one) => one.type === 'function_declaration' && /\brequire\s*\(/.test(one.text))
        .map((one) => [one.childForFieldName('name')?.text ?? '', one.id]));
    if (functions.size === 0)
        return called;
    for (const call of (0,parse/* nodesOf */.Nh)(root, 'call_expression')) {
        const id = functions.get(call.childForFieldName('function')?.text ?? '');
        if (id !== undefined && !called.has(id) && isCertain(call, installed))
            called.add(id);
    }
    return called;
}
/** The function at the top of a module that is all that it exports. */
function exportedFunction(root) {
    const name = /^module\.exports\s*=\s*([\w$]+)\s*;?\s*$/m.exec(root.text)?.[1];
    return (0,parse/* children */.Y_)(root).find((one) => one.type === 'function_declaration' && one.childForFieldName('name')?.text === name);
}
/** What runs all that is in it, once, when it is reached. */
const PLAIN = new Set([
    'lexical_declaration',
    'variable_declaration',
    'variable_declarator',
    'expression_statement',
    'assignment_expression',
    'call_expression',
    'new_expression',
    'unary_expression',
    'return_statement',
    'else_clause',
    'member_expression',
    'subscript_expression',
    'arguments',
    'object',
    'pair',
    'array',
    'spread_element',
    'parenthesized_expression',
    'sequence_expression',
    'statement_block',
]);
function isCertain(call, installed) {
    return courseOf(call, installed) === 'certain';
}
/** When a call runs. @param called functions that run whenever the module does */
function courseOf(call, installed, called) {
    let choice;
    for (let inner = call, node = call.parent; node !== null; inner = node, node = node.parent) {
        if (node.type === 'program')
            return choice ?? 'certain';
        if (!PLAIN.has(node.type) && !called?.has(node.id) && !isCalledAtOnce(node, installed)) {
            if (!isTaken(node, inner, installed)) {
                if (choice !== undefined)
                    return 'unknown';
                choice = choiceAt(node, inner, installed);
                if (choice === undefined)
                    return 'unknown';
            }
        }
        if (node.type === 'statement_block' && mayReturnBefore(inner))
            return 'unknown';
    }
    return 'unknown';
}
/** Which of two ways through a condition that nobody knows a part of it is. */
function choiceAt(node, part, installed) {
    if (node.type !== 'if_statement' && node.type !== 'ternary_expression')
        return undefined;
    const otherwise = node.childForFieldName('alternative');
    const condition = node.childForFieldName('condition');
    if (otherwise === null || conditionValue(condition, installed) !== undefined)
        return undefined;
    return { statement: node.id, way: otherwise.id === part.id ? 1 : 0 };
}
/** Whether what stands before a statement of a function may leave it. */
function mayReturnBefore(statement) {
    for (let before = statement.previousNamedSibling; before !== null; before = before.previousNamedSibling)
        if (/^(?:if|return|switch|for|while)/.test(before.type) && /\breturn\b/.test(before.text))
            return true;
    return false;
}
/** Whether a part of a condition's statement or expression is reached whenever that is. */
function isTaken(node, part, installed) {
    const is = (field) => node.childForFieldName(field)?.id === part.id;
    switch (node.type) {
        case 'if_statement':
        case 'ternary_expression':
            if (is('condition'))
                return true;
            return conditionValue(node.childForFieldName('condition'), installed) === is('consequence');
        case 'try_statement':
            return is('body') ? throwsAgain(node) : is('finalizer');
        case 'finally_clause':
            return true;
        case 'binary_expression': {
            if (is('left'))
                return true;
            const left = conditionValue(node.childForFieldName('left'), installed);
            const operator = node.childForFieldName('operator')?.text;
            return operator === '&&' ? left === true : operator === '||' ? left === false : operator !== '??';
        }
        default:
            return false;
    }
}
/** Whether what fails in the body of a `try` fails all the same: it is thrown on, or there is no `catch`. */
function throwsAgain(statement) {
    const body = statement.childForFieldName('handler')?.childForFieldName('body');
    return body == null || (0,parse/* children */.Y_)(body).at(-1)?.type === 'throw_statement';
}
/** What `typeof` gives for the names that tell the loaders of modules apart, in CommonJS. */
const TYPES = {
    exports: 'object',
    module: 'object',
    'module.exports': 'object',
    require: 'function',
    define: 'undefined',
    window: 'undefined',
    document: 'undefined',
    process: 'object',
};
/** What other programs than Node.js set: Electron, NW.js, bundlers for a browser. */
const requires_ELSEWHERE = /^process\.(?:type|browser|__nwjs|versions\.electron)$/;
/** Whether a condition on the loader of the module holds; undefined for any other. */
function conditionValue(node, installed) {
    switch (node?.type) {
        case 'parenthesized_expression':
            return conditionValue((0,parse/* children */.Y_)(node)[0] ?? null, installed);
        case 'unary_expression': {
            const value = conditionValue(node.childForFieldName('argument'), installed);
            return node.text.startsWith('!') && value !== undefined ? !value : undefined;
        }
        case 'identifier':
        case 'member_expression':
            if (requires_ELSEWHERE.test(node.text))
                return false;
            return /^(?:module|exports|module\.exports)$/.test(node.text) || undefined;
        case 'binary_expression': {
            const operator = node.childForFieldName('operator')?.text ?? '';
            const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
            if (/^[!=]==?$/.test(operator)) {
                const type = comparedType(left, right) ??
                    comparedType(right, left) ??
                    comparedProcess(left, right) ??
                    (installed ? isUnset(left, right) : undefined);
                return type === undefined ? undefined : type === operator.startsWith('=');
            }
            if (operator !== '&&' && operator !== '||')
                return undefined;
            // One of the two may decide alone.
            const values = [left, right].map((one) => conditionValue(one, installed));
            const decides = operator === '||';
            if (values.includes(decides))
                return decides;
            return values.includes(undefined) ? undefined : !decides;
        }
        default:
            return undefined;
    }
}
/** Whether the type of a name is the one that a text says; undefined where that is no such comparison. */
function comparedType(asked, said) {
    const name = /^typeof\s+\(?\s*(?<name>[\w.]+)\s*\)?$/.exec(asked?.text ?? '')?.groups?.['name'];
    const type = name === undefined ? undefined : TYPES[name];
    return type === undefined || said?.type !== 'string' ? undefined : said.text.slice(1, -1) === type;
}
/** `process.platform === "win32"`, `process.browser === true`. */
function comparedProcess(asked, said) {
    if (requires_ELSEWHERE.test(asked?.text ?? '') && /^(?:string|true)$/.test(said?.type ?? ''))
        return false;
    if (asked?.text !== 'process.platform' || said?.type !== 'string')
        return undefined;
    return said.text.slice(1, -1) === 'linux';
}
/** A variable of the environment that turns something of a package off or on is not set; Lambda sets none of the mode. */
function isUnset(asked, said) {
    return /^process\.env\.(?!AWS_|LAMBDA_)\w+$/.test(asked?.text ?? '') && said?.type === 'string'
        ? false
        : undefined;
}
/** `(function () { … })()`, the same with `.call(this)`, and what such a function is handed and calls itself. */
function isCalledAtOnce(node, installed) {
    if (!isFunction(node))
        return false;
    let callee = node;
    while (callee.parent?.type === 'parenthesized_expression')
        callee = callee.parent;
    if (callee.parent?.type === 'arguments')
        return isHandedOver(node, callee, callee.parent, installed);
    const member = callee.parent;
    const method = member?.type === 'member_expression' ? member.childForFieldName('property')?.text : undefined;
    if (member !== null && /^(?:call|apply)$/.test(method ?? ''))
        callee = member;
    const outer = callee.parent;
    if (outer?.type !== 'call_expression' || outer.childForFieldName('function')?.id !== callee.id)
        return false;
    return method === 'apply' || keepsRequire(node, outer, method === 'call' ? 1 : 0);
}
function isFunction(node) {
    return node?.type === 'function_expression' || node?.type === 'arrow_function';
}
/** Characters of a function that does nothing but call what it is handed, at most. */
const MAX_CALLER = 4096;
/** `(function (factory) { … factory(require, exports) … })(function (require, exports) { … })` */
function isHandedOver(handed, argument, args, installed) {
    let caller = args.parent?.childForFieldName('function') ?? undefined;
    while (caller?.type === 'parenthesized_expression')
        caller = (0,parse/* children */.Y_)(caller)[0];
    if (!isFunction(caller) || caller.endIndex - caller.startIndex > MAX_CALLER)
        return false;
    const name = parametersOf(caller)[(0,parse/* children */.Y_)(args).findIndex(({ id }) => id === argument.id)];
    if (name === undefined)
        return false;
    return (0,parse/* nodesOf */.Nh)(caller, 'call_expression').some((call) => call.childForFieldName('function')?.text === name &&
        keepsRequire(handed, call, 0) &&
        isCertain(call, installed));
}
/** Whether `require` in a function is what it is around it. @param skipped arguments that are none of the function's */
function keepsRequire(called, call, skipped) {
    const index = parametersOf(called).indexOf('require');
    if (index === -1)
        return true;
    const args = call.childForFieldName('arguments');
    return args !== null && (0,parse/* children */.Y_)(args)[index + skipped]?.text === 'require';
}
function parametersOf(called) {
    const list = called.childForFieldName('parameters');
    return (list === null ? [] : (0,parse/* children */.Y_)(list)).map(({ text }) => text.replace(/^(\w+)[\s\S]*$/, '$1'));
}
//# sourceMappingURL=requires.js.map
;// CONCATENATED MODULE: ./build/inspect/imports/node-text.js
/** What a module of Node.js loads when it starts, and what it exports. */




/** Both lexers are WebAssembly. */
async function ready() {
    await Promise.all([(0,dist_lexer/* init */.T)(), (0,lexer/* init */.Ts)()]);
}
/** What an ES module imports, whatever comes of it; nothing for what is no JavaScript. */
async function importsOf(text) {
    await ready();
    const imports = lexed(() => (0,dist_lexer/* parse */.q)(text)[0]) ?? [];
    const certain = imports.flatMap((one) => {
        if ((one.type !== 'static' && one.type !== 'reexport-star') || one.typeOnly)
            return [];
        const line = lineAt(text, one.importStart);
        // Older versions write `assert`.
        const isTyped = one.attributes !== null || /^\s*assert\b/.test(text.slice(one.importEnd, one.importEnd + 99));
        return [{ specifier: one.specifier, asking: 'import', line, isCalled: false, isTyped }];
    });
    return { certain, choices: [] };
}
/**
 * What a CommonJS module requires, whatever comes of it.
 *
 * @param installed whether only its beginning counts
 * @param isCalled whether the function that it exports is called at once
 */
async function requiresOf(text, { installed, isCalled }) {
    const found = await (installed ? readLeadingRequires : readRequires)(text, isCalled);
    const choices = new Map();
    const certain = [];
    for (const { specifier, line, choice, ...one } of found) {
        const loaded = { specifier, line, asking: 'require', isCalled: one.isCalled, isTyped: false };
        if (one.certain)
            certain.push(loaded);
        if (choice === undefined)
            continue;
        const ways = choices.get(choice.statement) ?? [[], []];
        choices.set(choice.statement, ways);
        ways[choice.way].push(loaded);
    }
    return { certain, choices: [...choices.values()] };
}
/** What napi-rs generates ends so where none of its modules can be loaded. */
const NEEDS_NATIVE = /\bthrow\b[^;]*(?:Cannot find native binding|Failed to load native binding)/;
const NATIVE = /\brequire\(\s*['"]([^'"]*\blinux-(?:x64|arm64)-gnu(?:\.node)?|[^'"]*\bwasm32-wasi|[^'"]*\.wasi\.cjs)['"]\s*\)/g;
/** The modules that the loader of a napi-rs package tries on Linux with glibc, one of which has to be there; none for other texts. */
function nativeChoices(text) {
    if (!NEEDS_NATIVE.test(text))
        return [];
    return [...text.matchAll(NATIVE)].map(({ 1: specifier = '', index }) => ({
        ...{ specifier, asking: 'require', line: lineAt(text, index), isCalled: false, isTyped: false },
    }));
}
/** Whether a text has `import` or `export` that only an ES module can have, so that it is no CommonJS. */
async function hasModuleSyntax(text) {
    if (!/\b(?:import|export)\b/.test(text))
        return false;
    await ready();
    const isMeant = lexed(() => {
        const [imports, exported] = (0,dist_lexer/* parse */.q)(text);
        // What is called import(…) is for everybody.
        return exported.length > 0 || imports.some(({ type }) => type === 'static' || type === 'reexport-star');
    });
    return isMeant === true && !isCommonJs(text);
}
/** Whether Node.js reads a text as the function that it makes of CommonJS. Nothing of it runs. */
function isCommonJs(text) {
    const names = ['exports', 'require', 'module', '__filename', '__dirname'];
    return lexed(() => (0,external_node_vm_.compileFunction)(text.replace(/^#!/, '//'), names)) !== undefined;
}
/** The names that a module exports; undefined where that cannot be told. */
async function exportsOf(text, isModule) {
    await ready();
    if (isModule) {
        const exported = lexed(() => (0,dist_lexer/* parse */.q)(text)[1]);
        if (exported === undefined || exported.some(({ type }) => type === 'reexport-all'))
            return undefined;
        return new Set(exported.flatMap((one) => (one.type === 'reexport-all' ? [] : [one.name])));
    }
    const common = lexed(() => (0,lexer/* parse */.qg)(text));
    if (common === undefined || common.reexports.length > 0)
        return undefined;
    // Nothing that the lexer knows: something assigned as a whole, or a bundle; or a script that does not export at all.
    if (common.exports.length === 0 && /\b(?:exports|module|this|eval|Function)\b/.test(text))
        return undefined;
    return new Set(common.exports);
}
function lexed(parse) {
    try {
        return parse();
    }
    catch {
        return undefined;
    }
}
function lineAt(text, index) {
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1))
        line += 1;
    return line;
}
//# sourceMappingURL=node-text.js.map
;// CONCATENATED MODULE: ./build/inspect/imports/node-check.js
var _a;
/** Follows what a Node.js handler loads when Lambda starts it. */







/** A program with more modules than this is not followed to its end. */
const MAX_MODULES = 5000;
/**
 * @param handler `index.handler`, `src/orders.handler`
 * @param major of the runtime's Node.js
 */
async function checkNode(files, handler, major) {
    const slash = handler.lastIndexOf('/') + 1;
    const parts = /^(?<module>[^.]+)\.(?<names>.+)$/.exec(handler.slice(slash))?.groups;
    const { module, names } = parts ?? {};
    if (module === undefined || names === undefined)
        return [badForm()];
    const path = external_node_path_.posix.resolve(lambda_files/* TASK */.wn, handler.slice(0, slash) + module);
    const modules = new NodeModules(files, major);
    const start = ['', '.js', '.mjs', '.cjs'].map((suffix) => path + suffix).find((one) => files.isFile(one));
    const found = files.real(start ?? modules.requirePath(path) ?? '');
    if (found === undefined || found === '')
        return [missingFile(files, path, names)];
    const walk = new NodeWalk(files, modules, major);
    const missing = await walk.from(found);
    const problem = walk.wrongSyntax ?? (await missingExport(files, modules, found, names));
    return problem === undefined ? missing : [problem, ...missing];
}
function badForm() {
    return {
        kind: 'handler',
        problem: 'does not name a file and a function',
        fix: "Write it as 'FILE.FUNCTION', such as 'index.handler'.",
    };
}
const TYPESCRIPT = ['.ts', '.mts', '.cts', '.tsx'];
function missingFile(files, path, names) {
    const shown = (0,lambda_files/* shownPath */.pS)(path);
    const problem = `names ${(0,util_text/* quoted */.TL)(`${shown}.js`)}, which is not in the package`;
    const script = TYPESCRIPT.map((suffix) => path + suffix).find((one) => files.isFile(one));
    if (script !== undefined)
        return {
            kind: 'handler',
            problem: `is packed as TypeScript alone: ${(0,util_text/* quoted */.TL)((0,lambda_files/* shownPath */.pS)(script))}`,
            fix: "Compile it first (tsc, esbuild), and set 'source' to the result.",
        };
    const place = ['.js', '.mjs', '.cjs'].map((suffix) => (0,handler_places/* elsewhere */.J)(files, shown + suffix)).find(Boolean);
    const fix = place === undefined
        ? 'Correct the handler, or pack the folder that has the file.'
        : `The package has ${place.shown}: set the handler to ${(0,util_text/* quoted */.TL)(`${place.module}.${names}`)}, or pack ${place.folder} instead.`;
    return { kind: 'handler', isAbsent: place === undefined, problem, fix };
}
async function missingExport(files, modules, file, names) {
    const [name = names] = names.split('.');
    const text = files.textOf(file);
    const isModule = modules.isModule(file);
    if (text === undefined || isModule === undefined)
        return undefined;
    const exported = await exportsOf(text, isModule);
    if (exported === undefined || exported.has(name))
        return undefined;
    // What the lexer of CommonJS does not see may be there all the same.
    if (!isModule && new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\b`).test(text))
        return undefined;
    const others = [...exported].filter((one) => one !== 'default' && one !== '__esModule').slice(0, 5);
    return {
        kind: 'handler',
        problem: `names ${(0,util_text/* quoted */.TL)(name)}, which ${(0,util_text/* quoted */.TL)((0,lambda_files/* shownPath */.pS)(file))} does not export`,
        fix: others.length === 0
            ? `Export it: ${isModule ? `export const ${name} = …` : `exports.${name} = …`}.`
            : `Correct the handler, or export it; the file exports ${others.map(util_text/* quoted */.TL).join(', ')}.`,
    };
}
/** Ways through conditions within ways through conditions, at most. */
const MAX_DEPTH = 3;
/** Conditions of one program that are followed both ways, at most. */
const MAX_FORKS = 200;
/** What is loaded, from one file on; of a way through a condition, what is loaded beside that. */
class NodeWalk {
    #files;
    #modules;
    #major;
    #libraries;
    /** The walk that comes to the condition. */
    #outer;
    #missing = new Map();
    /** By file, and whether what it exports is called. */
    #steps = new Map();
    #forks = [];
    /** The handler's own file, where Node.js takes it for something else than it is. */
    wrongSyntax;
    constructor(files, modules, major, outer) {
        this.#files = files;
        this.#modules = modules;
        this.#major = major;
        this.#outer = outer;
        this.#libraries = new libraries/* Libraries */.u(files);
    }
    from(start) {
        this.#steps.set(start, { file: start });
        return this.#walk();
    }
    async #walk() {
        for (const step of this.#steps.values()) {
            if (this.#steps.size > MAX_MODULES)
                break;
            const { certain, choices } = await this.#loadedBy(step);
            for (const loaded of certain)
                this.#follow(loaded, step.file);
            this.#forks.push(...choices.map((ways) => ({ file: step.file, ways })));
        }
        if (this.#depth() < MAX_DEPTH)
            for (const fork of this.#forks.slice(0, MAX_FORKS))
                await this.#tryBoth(fork);
        return [...this.#missing.values()];
    }
    #depth() {
        return this.#outer === undefined ? 0 : this.#outer.#depth() + 1;
    }
    /** Whatever a condition comes to: where both ways lack something, the program ends there. */
    async #tryBoth({ file, ways }) {
        let found;
        for (const way of ways) {
            const walk = new _a(this.#files, this.#modules, this.#major, this);
            for (const loaded of way)
                walk.#follow(loaded, file);
            const missing = await walk.#walk();
            if (missing.length === 0)
                return;
            const common = found?.filter((one) => missing.some(({ name }) => name === one.name)) ?? missing;
            found = common.length > 0 ? common : found?.slice(0, 1);
        }
        for (const one of found ?? [])
            this.#add(one);
    }
    #isLoaded(key) {
        if (this.#steps.has(key))
            return true;
        return this.#outer === undefined ? false : this.#outer.#isLoaded(key);
    }
    async #loadedBy({ file, loaded }) {
        if (file.endsWith('.node'))
            for (const one of this.#libraries.missingFor(file))
                this.#add(one);
        const isModule = this.#modules.isModule(file);
        const text = isModule === undefined ? undefined : this.#files.textOf(file);
        if (text === undefined)
            return NOTHING;
        if (isModule === true)
            return importsOf(text);
        if (!file.endsWith('.cjs') && (await hasModuleSyntax(text))) {
            // Node.js finds out by itself, where Lambda lets it.
            if (requiresModules(this.#major))
                return importsOf(text);
            if (loaded === undefined)
                this.wrongSyntax = notAModule(file, this.#major);
            else
                this.#miss(loaded, `has import or export, and is loaded as CommonJS on Node.js ${this.#major}`);
            return NOTHING;
        }
        for (const one of this.#nativeLoads(text, file))
            this.#follow(one, file);
        const isCalled = loaded?.isCalled ?? false;
        return requiresOf(text, { installed: this.#files.isInstalled(file), isCalled });
    }
    /** The module of its platform that what napi-rs generates cannot do without; the first one of Linux where there is none. */
    #nativeLoads(text, file) {
        const all = nativeChoices(text);
        const isThere = ({ specifier }) => this.#modules.resolve(specifier, file, 'require').kind !== 'missing';
        const there = all.filter(isThere);
        if (there.length > 0)
            return there.filter(({ specifier }) => !/wasi/.test(specifier));
        return all.filter(({ specifier }) => !specifier.startsWith('.')).slice(0, 1);
    }
    #follow(one, from) {
        const { specifier, asking } = one;
        const loaded = { ...one, from };
        const found = this.#modules.resolve(specifier, from, asking);
        if (found.kind === 'elsewhere')
            return;
        if (found.kind === 'missing') {
            // Left out on purpose where the mode is said to be production.
            if (/^\.{1,2}\/.*[./-]development\b/.test(specifier) && this.#files.isInstalled(from))
                return;
            this.#miss(loaded, found.why);
            return;
        }
        const { file } = found;
        if (asking === 'require' && this.#modules.isModule(file) === true && !requiresModules(this.#major)) {
            this.#miss(loaded, `is an ES module, which require() does not load on Node.js ${this.#major} in Lambda`);
            return;
        }
        if (asking === 'import' && file.endsWith('.json') && !one.isTyped) {
            this.#miss(loaded, "is JSON, which an ES module imports with { type: 'json' }");
            return;
        }
        const key = one.isCalled ? `${file}()` : file;
        if (!this.#isLoaded(key))
            this.#steps.set(key, { file, loaded });
    }
    #miss({ specifier: name, from, line }, why) {
        const foreign = !/^\.{0,2}(?:\/|$)/.test(name);
        this.#add({ kind: 'import', name, file: (0,lambda_files/* shownPath */.pS)(from), line, why, foreign });
    }
    #add(one) {
        // A relative name is another file for each that asks.
        const key = one.foreign ? one.name : `${external_node_path_.posix.dirname(one.file)} ${one.name}`;
        if (!this.#missing.has(key))
            this.#missing.set(key, one);
    }
}
_a = NodeWalk;
const NOTHING = { certain: [], choices: [] };
function notAModule(file, major) {
    const shown = (0,lambda_files/* shownPath */.pS)(file);
    return {
        kind: 'handler',
        problem: `is in ${(0,util_text/* quoted */.TL)(shown)}, which has import or export and is loaded as CommonJS on Node.js ${major}`,
        fix: `Name it ${(0,util_text/* quoted */.TL)(shown.replace(/\.js$/, '.mjs'))}, or write "type": "module" into a package.json beside it.`,
    };
}
//# sourceMappingURL=node-check.js.map

/***/ }),

/***/ 9565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   Y_: () => (/* binding */ children),
/* harmony export */   kQ: () => (/* binding */ readSyntax)
/* harmony export */ });
/* unused harmony export parseSyntax */
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

/***/ })

};
