export const id = 483;
export const ids = [483];
export const modules = {

/***/ 4581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ withCommand),
/* harmony export */   a: () => (/* binding */ commandLine)
/* harmony export */ });
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3506);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3427);


/**
 * Replaces a command's placeholders. In a text, their values may contain nothing that a shell would interpret: a
 * folder's name must not become code.
 */
function commandLine({ text, isList, place }, placeholders, file) {
    const fill = (line) => line.replace(/\{(?<key>name|source)\}/g, (_, key) => {
        const value = placeholders[key];
        // A leading dash would make an option of it.
        if (isList || /^[\w./@:+,][\w./@:+,-]*$/.test(value))
            return value;
        throw (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .F)(file, place, `build: {${key}} is ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value)}, which a shell would split or interpret; write the command as a list`);
    });
    return isList ? text.split('\n').map(fill) : fill(text);
}
/** The request with the command that makes its sources. */
function withCommand(request, { build }) {
    if (build === undefined)
        return request;
    const { line, directory } = build;
    const { timeout } = request.container;
    const { environment } = request.dependencies;
    const makes = request.pipeline.sources.slice(0, build.sources).map((source) => source.directory);
    return { ...request, command: { line, directory, environment, timeout, makes } };
}
//# sourceMappingURL=command.js.map

/***/ }),

/***/ 3427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ configError),
/* harmony export */   o: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3506);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1769);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3558);
/** Parses the config file's text strictly, and keeps where each value is. */





/** @param problem a sentence without a full stop, printable */
function configError(file, { line, column }, problem, details = {}) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('usage', `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(file)}:${line}:${column}: ${problem}`, details);
}
/** Nobody writes a longer config by hand. Characters. */
const MAX_BYTES = 1024 * 1024;
/**
 * Reads the text of a config file.
 *
 * @throws LambdaZipError `usage` with file, line and column, for what is not YAML or not a config
 */
function parseConfig(text, file) {
    if (text.length > MAX_BYTES)
        throw configError(file, START, `it has more than ${MAX_BYTES} characters`);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        strict: true,
        uniqueKeys: true,
    });
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) {
        const { code, message, pos } = problem;
        // A `build` command with a colon reads as a nested mapping.
        const hint = code === 'BLOCK_AS_IMPLICIT_KEY' ? "Put a value that contains ': ' in quotes." : undefined;
        throw configError(file, placeAt(pos[0]), (0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(message), { hint });
    }
    return new Reader(file, document, placeAt).read();
}
const START = { line: 1, column: 1 };
class Reader {
    #file;
    #document;
    #placeAt;
    constructor(file, document, placeAt) {
        this.#file = file;
        this.#document = document;
        this.#placeAt = placeAt;
    }
    read() {
        const { contents } = this.#document;
        const top = new Map();
        for (const { name, key, value } of this.#pairs(contents, "a mapping with the key 'functions'")) {
            if (!_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .TOP_KEYS */ .Bi.includes(name))
                throw this.#unknownKey(key, name, _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .TOP_KEYS */ .Bi);
            top.set(name, { key, value });
        }
        if (!top.has('functions') && !top.has('layers')) {
            throw this.#error(contents, "the key 'functions' is missing; add a list of functions");
        }
        const defaults = top.get('defaults');
        return {
            file: this.#file,
            defaults: defaults && this.#declaration('function', defaults.value, defaults.key, _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isDefaultKey */ .RU),
            functions: this.#entries('function', top.get('functions'), () => true),
            layers: this.#entries('layer', top.get('layers'), (key) => _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .LAYER_ENTRY_KEYS */ .gO.includes(key)),
        };
    }
    #entries(kind, list, allowed) {
        if (list === undefined)
            return [];
        const { key, value } = list;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) || value.items.length === 0) {
            throw this.#error(value ?? key, `${kind}s: must be a list with at least one ${kind}`);
        }
        return value.items.map((item) => this.#declaration(kind, item, key, allowed));
    }
    #declaration(kind, node, beside, allowed) {
        const values = new Map();
        const known = [..._keys_js__WEBPACK_IMPORTED_MODULE_4__/* .FUNCTION_KEYS */ .E6.keys()].filter(allowed);
        for (const { name, key, value } of this.#pairs(node, 'a mapping of settings', beside)) {
            const kind = _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .FUNCTION_KEYS */ .E6.get(name);
            if (kind === undefined || !allowed(name))
                throw this.#unknownKey(key, name, known);
            const text = this.#text(name, kind, value, key);
            const isList = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(this.#meant(value));
            values.set(name, { text, isList, place: this.#place(value ?? key) });
        }
        return { kind, values, place: this.#place(node ?? beside) };
    }
    *#pairs(node, wanted, beside) {
        const map = this.#meant(node);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
            throw this.#error(node ?? beside ?? null, `${wanted} is required`);
        for (const { key, value } of map.items) {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || typeof key.value !== 'string')
                throw this.#error(key, 'a key must be a word');
            yield { name: key.value, key, value };
        }
    }
    /** The value in the form of a setting. */
    #text(name, kind, node, key) {
        const list = this.#meant(node);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list)) {
            if (name === _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .BUILD */ .Bv && list.items.length === 0)
                throw this.#error(node ?? key, `${name}: has no value; leave the key out`);
            if (!(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)({ kind }))
                throw this.#error(node, `${name}: is a list; give one value`);
            return list.items.map((item) => this.#line(name, item, list)).join('\n');
        }
        const text = this.#scalar(name, kind === 'lines' ? 'a text or a list of texts' : 'one value', node, key);
        // Settings treat an empty text as not given.
        if (text.trim() === '')
            throw this.#error(node ?? key, `${name}: has no value; leave the key out`);
        return text;
    }
    #line(name, item, list) {
        const text = this.#scalar(name, 'a text on one line', item, list);
        if (text.trim() === '' || text.includes('\n')) {
            throw this.#error(item ?? list, `${name}: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is not a text on one line`);
        }
        return text;
    }
    /** A scalar as it is written: `1.10` is a version, not a number. */
    #scalar(name, wanted, node, beside) {
        const scalar = this.#meant(node);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(scalar))
            throw this.#error(node ?? beside, `${name}: ${wanted} is required`);
        if (typeof scalar.value === 'string')
            return scalar.value;
        if (scalar.value === null)
            throw this.#error(beside, `${name}: has no value; leave the key out`);
        return scalar.source ?? String(scalar.value);
    }
    /** The node itself, or the node that an alias refers to. */
    #meant(node) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return node;
        const meant = node.resolve(this.#document);
        if (meant === undefined)
            throw this.#error(node, `the alias ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(`*${node.source}`)} is not defined`);
        return meant;
    }
    #place(node) {
        return node?.range == null ? START : this.#placeAt(node.range[0]);
    }
    #error(node, problem) {
        return configError(this.#file, this.#place(node), problem);
    }
    #unknownKey(key, name, known) {
        return configError(this.#file, this.#place(key), `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} is not a valid key`, {
            hint: `Use one of: ${known.join(', ')}.`,
        });
    }
}
//# sourceMappingURL=document.js.map

/***/ }),

/***/ 4483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n$: () => (/* binding */ assertNoPackageSettings),
  PP: () => (/* binding */ parseFunctions),
  Xg: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/pipeline/links.js
var links = __webpack_require__(654);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/regular-file.js
var regular_file = __webpack_require__(9548);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(9416);
// EXTERNAL MODULE: ./build/settings/config-file/command.js
var config_file_command = __webpack_require__(4581);
// EXTERNAL MODULE: ./build/aws/function-reference.js
var function_reference = __webpack_require__(108);
// EXTERNAL MODULE: ./build/settings/gate.js
var gate = __webpack_require__(1829);
;// CONCATENATED MODULE: ./build/settings/config-file/destinations.js
/** Where a package of the config file goes: to the functions that `function-name` lists, or to one that has no name there. */




/**
 * The destinations of a package. If there are several, each is named after its function, so that each has its own record.
 *
 * @param settings of the package, with its name
 * @throws LambdaZipError `usage` if a name in the list is invalid or appears twice
 */
function destinationsOf(packageName, settings) {
    const [first = '', ...others] = (0,gate/* parseFunctionNames */.qk)(settings['function-name'] ?? '');
    if (others.length === 0)
        return [{ name: packageName, packageName, functionName: first, settings }];
    return [first, ...others].map((functionName, index, all) => {
        (0,function_reference.parseFunctionReference)({ functionName });
        if (all.indexOf(functionName) < index)
            throw (0,errors/* usage */.CI)('function-name', functionName, 'is listed twice');
        const own = { ...settings, name: functionName, 'function-name': functionName };
        return { name: functionName, packageName, functionName, settings: own };
    });
}
/** @throws LambdaZipError `usage`, with its place in the file, if two destinations have the same name */
function assertDistinct(packages) {
    const owners = new Map();
    const names = new Set(packages.map(({ destinations: [first] }) => first?.packageName ?? ''));
    for (const { destinations, configured } of packages) {
        for (const one of destinations) {
            const { name, packageName } = one;
            const other = owners.get(name);
            const isTaken = name !== packageName && names.has(name);
            if (other !== undefined || isTaken) {
                throw configured.located((0,errors/* usage */.CI)('function-name', name, `is also the name of ${other === undefined || isTaken ? 'an entry' : `a function of ${(0,util_text/* quoted */.TL)(other.packageName)}`}; deploys are recorded by name, so change one of them`));
            }
            owners.set(name, one);
        }
    }
}
//# sourceMappingURL=destinations.js.map
// EXTERNAL MODULE: ./build/settings/config-file/document.js
var config_file_document = __webpack_require__(3427);
// EXTERNAL MODULE: ./build/settings/config-file/keys.js
var keys = __webpack_require__(3558);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
// EXTERNAL MODULE: ./build/pipeline/source-roots.js
var source_roots = __webpack_require__(5374);
;// CONCATENATED MODULE: ./build/settings/config-file/matching.js
/** Finds the directories and files of an entry's `source`, a path or a pattern, and names each. */







/**
 * The directories and files of an entry, each with the name of its function.
 *
 * @param root folder of the config file, absolute
 * @throws LambdaZipError `usage` with file, line and column
 */
async function findSources(config, declaration, root) {
    const isMade = [declaration.kind === 'layer' ? undefined : config.defaults, declaration].some((one) => one?.values.has(keys/* BUILD */.Bv));
    const source = declaration.values.get('source');
    const template = declaration.values.get('name');
    if (source === undefined && declaration.kind === 'layer') {
        if (template !== undefined)
            return [{ declaration, path: '', name: template.text, globbed: false }];
        throw (0,config_file_document/* configError */.F)(config.file, declaration.place, "the layer has no 'source' to be named after; add a 'name'");
    }
    if (source === undefined) {
        throw (0,config_file_document/* configError */.F)(config.file, declaration.place, "the function has no 'source'; add a directory, a file, or a pattern such as 'lambdas/*'");
    }
    const failed = (problem, place = source.place) => (0,config_file_document/* configError */.F)(config.file, place, problem);
    const [first = '', ...more] = (0,util_text/* nonBlankLines */.n5)(source.text);
    const pattern = pathOfSource(first);
    if (!(0,dist/* isDynamicPattern */.ey)(pattern)) {
        const last = (0,external_node_path_.basename)((isMade ? madeName : source_roots/* pathForName */.qp)((0,external_node_path_.resolve)(root, pattern))) || 'function';
        return [{ declaration, path: pattern, name: template?.text ?? last, globbed: false }];
    }
    if (more.length > 0) {
        throw failed("source: a pattern must be the only source; list more folders under 'shared'");
    }
    if (template !== undefined && !template.text.includes('{name}')) {
        throw failed(`name: ${(0,util_text/* quoted */.TL)(template.text)} would be the name of several functions; use one with {name}`, template.place);
    }
    const tooMuch = wildcardProblem(pattern);
    if (tooMuch !== undefined)
        throw failed(`source: the pattern ${(0,util_text/* quoted */.TL)(pattern)} ${tooMuch}`);
    const paths = await (isMade ? pathsToMake : matchingPaths)(pattern, root);
    const unspeakable = paths.find((path) => /[\r\n]|=>/.test(path));
    if (unspeakable !== undefined) {
        throw failed(`source: ${(0,util_text/* quoted */.TL)(pattern)} matches ${(0,util_text/* quoted */.TL)(unspeakable)}, whose name contains '=>' or a line break; rename it`);
    }
    if (paths.length === 0) {
        const advice = isMade
            ? "; patterns are matched before 'build' runs, so use wildcards only for folders that exist, as in 'services/*/dist'"
            : '';
        throw failed(`source: no directory${meansFiles(pattern) ? ' or file' : ''} matches ${(0,util_text/* quoted */.TL)(pattern)}${advice}`);
    }
    return paths.map((path) => {
        const name = nameByPattern(pattern, path, root);
        return { declaration, path, name: template?.text.replaceAll('{name}', name) ?? name, globbed: true };
    });
}
/** The path in a line of `source`, without the folder of the archive that it goes to. */
function pathOfSource(line) {
    return (line.split('=>')[0] ?? line).trim();
}
/** Stars in one component, and `**` in one pattern: each further one multiplies the time to match a name. */
const MAX_STARS = 3;
/** Why matching a pattern might take forever; undefined if it cannot. */
function wildcardProblem(pattern) {
    if (/[*+]\(/.test(pattern))
        return "has a repeated group; use '{a,b}'";
    const components = pattern.split(/[\\/]/);
    const isAnyDepth = (component) => component === '**';
    const crowded = components.some((component) => !isAnyDepth(component) && (component.match(/\*+/g) ?? []).length > MAX_STARS);
    if (crowded)
        return `has more than ${MAX_STARS} stars in one folder's name`;
    return components.filter(isAnyDepth).length > MAX_STARS
        ? `has '**' more than ${MAX_STARS} times`
        : undefined;
}
/**
 * Only a pattern with an extension, `*.py` or `*.{js,mjs}`, matches files: `lambdas/*` must not match a README beside
 * the functions.
 */
function meansFiles(pattern) {
    return /\.(?:\w+|\{[\w,]+\})$/.test(pattern);
}
/** Decides by the name whether a source is a file: its package's name must not depend on whether the command has run before. */
function madeName(path) {
    return /\.[A-Za-z]\w*$/.test(path) ? (0,source_roots/* withoutExtension */.wj)(path) : path;
}
/** As {@link matchingPaths}, for sources that a command makes: the part after the last wildcard need not exist. */
async function pathsToMake(pattern, root) {
    const components = pattern.replace(/[\\/]$/, '').split(/[\\/]/);
    const last = components.findLastIndex((component) => (0,dist/* isDynamicPattern */.ey)(component));
    const found = await matchingPaths(components.slice(0, last + 1).join('/'), root);
    return found.map((path) => [path, ...components.slice(last + 1)].join('/'));
}
async function matchingPaths(pattern, root) {
    const matching = (kind) => (0,dist/* glob */.TI)([pattern.replaceAll('\\', '/')], {
        ...{ onlyFiles: false, ...kind },
        cwd: root,
        followSymbolicLinks: false,
        expandDirectories: false,
        ignore: ['**/node_modules/**', '**/__pycache__/**', '**/__init__.py'],
    });
    const directories = await matching({ onlyDirectories: true });
    const files = meansFiles(pattern) ? await matching({ onlyFiles: true }) : [];
    return [...directories.map((path) => path.replace(/\/$/, '')), ...files].sort(tree/* comparePaths */.cD);
}
/** The part of a path that the wildcards match: `services/*\/src` names each package after its service. */
function nameByPattern(pattern, path, root) {
    const wanted = pattern.replace(/^\.\/|\/$/g, '').split('/');
    const isLiteral = (component) => !(0,dist/* isDynamicPattern */.ey)(component);
    const before = wanted.findIndex((component) => !isLiteral(component));
    const after = wanted.length - 1 - wanted.findLastIndex((component) => !isLiteral(component));
    const components = [...path.split('/').slice(0, -1), (0,external_node_path_.basename)((0,source_roots/* pathForName */.qp)((0,external_node_path_.resolve)(root, path)))];
    return components.slice(before, components.length - after).join('-');
}
//# sourceMappingURL=matching.js.map
;// CONCATENATED MODULE: ./build/settings/config-file/functions.js
/** Reads the config file and gives the settings of every function and layer in it. */












/**
 * Reads a config file.
 *
 * @param only names of the functions to build; empty for all
 * @returns all of them, because no package may contain the output of another; in the order of the file, matches of a pattern by path
 * @throws LambdaZipError `usage` with file, line and column
 */
async function readConfig(file, only) {
    const text = await readText(file);
    const functions = await expandFunctions((0,config_file_document/* parseConfig */.o)(text, file));
    const names = new Set(functions.map(({ name }) => name));
    for (const name of only) {
        if (names.has(name))
            continue;
        const known = [...names].slice(0, 10).map(util_text/* quoted */.TL).join(', ');
        throw (0,errors/* usage */.CI)('functions', name, `is not in ${(0,util_text/* quoted */.TL)(file)}, which has ${known}${names.size > 10 ? ', …' : ''}`);
    }
    return functions.map((one) => ({ ...one, wanted: only.length === 0 || only.includes(one.name) }));
}
/** Nobody writes a larger config by hand. */
const MAX_BYTES = 4 * 1024 * 1024;
/** Refuses links out of the workspace, because messages quote lines of the file. */
async function readText(file) {
    const failed = (problem, cause) => new errors/* LambdaZipError */.dk('usage', `config: ${(0,util_text/* quoted */.TL)(file)} ${problem}`, {
        hint: "'lambda-zip init' writes one.",
        ...(cause !== undefined && { cause }),
    });
    let real;
    let folders;
    try {
        real = await (0,promises_.realpath)(file);
        folders = await Promise.all([(0,external_node_path_.resolve)('.'), (0,external_node_path_.dirname)(file)].map((folder) => (0,promises_.realpath)(folder)));
    }
    catch (error) {
        throw failed((0,errors/* cannotBeRead */.xF)(error), error);
    }
    if (!(0,links/* isInsideAny */.jX)(folders, real))
        throw failed('is a symbolic link that leads out of the workspace');
    return (await (0,regular_file/* readRegularFile */.X)(real, MAX_BYTES, failed)).toString('utf8');
}
/**
 * Parses the settings of every function.
 *
 * @param base settings of the run, used where the file has none
 * @throws LambdaZipError `usage`, with the place in the file in front
 */
function parseFunctions(functions, base, parse) {
    const packages = functions.map((configured) => {
        try {
            const { kind, name, wanted } = configured;
            const given = { ...base, ...configured.settings };
            const all = kind === 'layer' ? withoutSettings(given, keys/* OF_FUNCTIONS */.qN) : given;
            const [first, ...others] = destinationsOf(name, all).map((one) => {
                const settings = withoutIdle(one.settings, kind);
                const parsed = parse(settings, kind);
                return { ...parsed, ...one, settings, request: (0,config_file_command/* withCommand */.U)(parsed.request, configured) };
            });
            if (first === undefined)
                throw new errors/* LambdaZipError */.dk('internal', 'a package goes nowhere');
            const { request } = first;
            return { name, wanted, configured, settings: all, request, destinations: [first, ...others] };
        }
        catch (error) {
            throw configured.located(error);
        }
    });
    assertDistinct(packages);
    return packages;
}
/** With a baseline that asks neither Lambda nor the cache, names in Lambda only appear in the matrix. */
function withoutIdle(given, kind) {
    const { baseline } = given;
    const comparesOtherwise = baseline && baseline !== 'lambda' && baseline !== 'cache';
    if (!comparesOtherwise)
        return given;
    if (kind === 'layer')
        return withoutSettings(given, ['layer-name', 'aws-region']);
    return (0,values/* choiceOf */.FH)(given, 'deploy') === 'false' ? withoutSettings(given, keys/* FUNCTION_SETTINGS */.bE) : given;
}
function withoutSettings(given, names) {
    const settings = { ...given };
    for (const name of names)
        delete settings[name];
    return settings;
}
/** @throws LambdaZipError `usage` for a setting that each package needs its own value of, such as `output` */
function assertNoPackageSettings(settings) {
    for (const name of keys/* PACKAGE_SETTINGS */.RS) {
        const value = settings[name];
        if (value)
            throw (0,errors/* usage */.CI)(name, value, 'cannot be combined with a config file; set it there, for each function');
    }
}
async function expandFunctions(config) {
    const base = (0,external_node_path_.relative)((0,external_node_path_.resolve)('.'), (0,external_node_path_.resolve)((0,external_node_path_.dirname)(config.file)));
    const root = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(config.file));
    const found = [];
    for (const declaration of [...config.functions, ...config.layers])
        found.push(...(await findSources(config, declaration, root)));
    const place = ({ declaration: { kind }, path }) => `${kind} ${(0,external_node_path_.normalize)(path)}`;
    const own = new Set(found.filter(({ globbed }) => !globbed).map(place));
    // An entry of its own takes a match away from the pattern.
    const kept = found.filter((one) => !one.globbed || !own.has(place(one)));
    const names = new Set();
    for (const { name, declaration } of kept) {
        if (names.has(name)) {
            const place = declaration.values.get('name')?.place ?? declaration.place;
            throw (0,config_file_document/* configError */.F)(config.file, place, `two entries have the name ${(0,util_text/* quoted */.TL)(name)}`, {
                hint: NAME_HINT,
            });
        }
        names.add(name);
    }
    return Promise.all(kept.map((one) => configure(config, one, base, root)));
}
const NAME_HINT = "Give one of them another 'name'; in an entry for several sources it may contain {name}.";
async function configure(config, found, base, root) {
    const { declaration, path, name, globbed } = found;
    const { kind } = declaration;
    const values = new Map([...defaultsFor(kind, config), ...declaration.values]);
    const settings = {};
    const filled = (text) => text.replaceAll('{name}', name).replaceAll('{source}', path);
    for (const [key, value] of values) {
        if (key === keys/* SHARED */.SG || key === keys/* BUILD */.Bv || key === 'name')
            continue;
        let lines = value.text.split('\n');
        if (key === 'source')
            lines = [lines[0]?.replace(pathOfSource(lines[0]), () => path) ?? '', ...lines.slice(1)];
        // With a command, the file may appear only once that has run.
        if (key === 'requirements' && globbed && !values.has(keys/* BUILD */.Bv))
            lines = await existing(lines, filled, root);
        lines = lines.map(filled);
        if (keys/* PATH_KEYS */.rC.includes(key))
            lines = lines.map((line) => below(base, line));
        settings[key] = lines.join('\n');
    }
    // A layer needs requirements. Set for many functions, it applies to those that have some; set for one, it is an error later.
    const saidOfIt = !globbed && declaration.values.has('layer');
    if (kind === 'function' && !settings.requirements && !saidOfIt) {
        for (const key of keys/* LAYER_KEYS */.vM)
            delete settings[key];
    }
    const shared = values
        .get(keys/* SHARED */.SG)
        ?.text.split('\n')
        .map((line) => below(base, filled(line))) ?? [];
    settings.source = [settings.source ?? '', ...shared].join('\n');
    if (kind === 'layer')
        assertLayerHasContent(settings, declaration, config.file);
    settings.name = name;
    settings.output ??= below(base, `${name}.zip`);
    const located = (error) => errorAt(error, config.file, values, { ...declaration, name });
    const command = values.get(keys/* BUILD */.Bv);
    const build = command && {
        line: (0,config_file_command/* commandLine */.a)(command, { name, source: path }, config.file),
        directory: root,
        sources: (0,util_text/* nonBlankLines */.n5)(values.get('source')?.text ?? '').length,
    };
    const source = values.has('source') ? below(base, path) : '';
    return { kind, name, source, wanted: true, settings, build, located };
}
/** The defaults for a kind of entry. Layers take only those that say how an archive is built. */
function defaultsFor(kind, { defaults }) {
    const values = [...(defaults?.values ?? [])];
    return kind === 'function' ? values : values.filter(([key]) => keys/* LAYER_DEFAULTS */.jL.some((name) => name === key));
}
function assertLayerHasContent(settings, { place, values }, file) {
    if (settings.source || settings.requirements)
        return;
    const name = values.get('name')?.text ?? '';
    throw (0,config_file_document/* configError */.F)(file, place, `the layer ${(0,util_text/* quoted */.TL)(name)} has no 'source' and no 'requirements'; add one`);
}
/** Drops files with `{source}` in their path that do not exist: not every directory of a pattern has each of them. */
async function existing(lines, filled, root) {
    const kept = [];
    for (const line of lines) {
        if (!line.includes('{source}') || (await exists((0,external_node_path_.resolve)(root, filled(line)))))
            kept.push(line);
    }
    return kept;
}
async function exists(path) {
    return (0,promises_.stat)(path).then(() => true, 
    // A file that exists but is inaccessible must not be skipped.
    (error) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR');
}
/** A path of the config file, relative to the working directory. */
function below(base, path) {
    return base === '' || (0,external_node_path_.isAbsolute)(path.trim()) ? path : (0,external_node_path_.join)(base, path);
}
function errorAt(error, file, values, { kind, place, name }) {
    if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'usage')
        return error;
    const setting = /^(?<setting>[a-z0-9-]+): /.exec(error.message)?.groups?.['setting'] ?? '';
    const { hint, cause } = error;
    return (0,config_file_document/* configError */.F)(file, values.get(setting)?.place ?? place, `${kind} ${(0,util_text/* quoted */.TL)(name)}: ${error.message}`, {
        hint,
        cause,
    });
}
//# sourceMappingURL=functions.js.map

/***/ }),

/***/ 3558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ TOP_KEYS),
/* harmony export */   Bv: () => (/* binding */ BUILD),
/* harmony export */   E6: () => (/* binding */ FUNCTION_KEYS),
/* harmony export */   RS: () => (/* binding */ PACKAGE_SETTINGS),
/* harmony export */   RU: () => (/* binding */ isDefaultKey),
/* harmony export */   SG: () => (/* binding */ SHARED),
/* harmony export */   bE: () => (/* binding */ FUNCTION_SETTINGS),
/* harmony export */   gO: () => (/* binding */ LAYER_ENTRY_KEYS),
/* harmony export */   jL: () => (/* binding */ LAYER_DEFAULTS),
/* harmony export */   qN: () => (/* binding */ OF_FUNCTIONS),
/* harmony export */   rC: () => (/* binding */ PATH_KEYS),
/* harmony export */   vM: () => (/* binding */ LAYER_KEYS)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1769);
/** The keys of the config file: all settings of a package, but not those of a run. */

/** Settings of which each package needs its own value. Outside the config file, all packages of a run would share one. */
const PACKAGE_SETTINGS = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ config }) => config === 'function' || config === 'each');
/** Further sources beside a function's own. */
const SHARED = 'shared';
/** The command that makes a function's sources: a text for the shell, or a list of words to run without one. */
const BUILD = 'build';
const TOP_KEYS = ['defaults', 'functions', 'layers'];
/** The keys of a function, with the form of their values. */
const FUNCTION_KEYS = new Map([
    ...(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ config }) => config !== 'never').map((name) => [
        name,
        kindInConfig(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .yy[name]),
    ]),
    [SHARED, 'lines'],
    [BUILD, 'lines'],
]);
function kindInConfig({ kind, listInConfig }) {
    return listInConfig === true ? 'lines' : kind;
}
/** Settings for how an archive is built, whatever its content. Under `defaults` they apply to functions and layers. */
const LAYER_DEFAULTS = [
    'output',
    'exclude',
    'default-excludes',
    'executable',
    'modes',
    'symlinks',
    'compression-level',
    'runtime',
    'architecture',
    'binary-check',
    'secrets',
    'image',
    'bytecode',
    'manifest',
    'sbom',
    'enforce-limits',
    'baseline',
    'aws-region',
];
/** The keys of a layer. */
const LAYER_ENTRY_KEYS = [
    'source',
    'name',
    'requirements',
    BUILD,
    'prefix',
    'layer-name',
    ...LAYER_DEFAULTS,
];
/** Settings that make no sense for a layer. */
const OF_FUNCTIONS = [
    'handler',
    'imports',
    'other-layers',
    'publish',
    'alias',
    'allow-target-change',
    'layer',
    'layer-output',
    'function-name',
    'qualifier',
];
/** Whether a key may be a default; those that tell packages apart may not. */
function isDefaultKey(key) {
    return (key === SHARED ||
        key === BUILD ||
        (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ config }) => config !== 'function').some((name) => name === key));
}
/** Settings whose values are files and folders, relative to the config file. */
const PATH_KEYS = [SHARED, ...(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ isPath }) => isPath === true)];
/** Settings of the layer of installed packages. */
const LAYER_KEYS = ['layer', 'layer-output', 'layer-name'];
/** Settings that name the function in Lambda. */
const FUNCTION_SETTINGS = [
    'function-name',
    'qualifier',
    'aws-region',
];
//# sourceMappingURL=keys.js.map

/***/ })

};
