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


/** A command with its placeholders filled. In a text they may only stand for what a shell reads as it is. */
function commandLine({ text, isList, place }, placeholders, file) {
    const fill = (line) => line.replace(/\{(?<key>name|source)\}/g, (_, key) => {
        const value = placeholders[key];
        // What starts with a dash would be an option.
        if (isList || /^[\w./@:+,][\w./@:+,-]*$/.test(value))
            return value;
        throw (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .F)(file, place, `build: {${key}} stands for ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value)}, which a shell takes apart; write the command as a list`);
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
/** The config file's text, read strictly: what is in it, and where. */





/** @param problem a sentence without a full stop, printable */
function configError(file, { line, column }, problem, details = {}) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('usage', `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(file)}:${line}:${column}: ${problem}`, details);
}
/** A text file of a person's; more than this is something else. */
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
        // What a command of 'build' with a colon in it reads as.
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
    /** The value as a setting's text. */
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
        // An empty text would count as a missing one.
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
    /** A scalar to the letter: `1.10` is a version, not a number. */
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
    /** The node itself, or what an alias stands for. */
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
/** The functions of Lambda that a package of the config file goes to: none that is named, one, or several. */




/**
 * The destinations of a package. One of several is called like its function: its record must not be that of another.
 *
 * @param settings of the package, with its name
 * @throws LambdaZipError `usage` for a list with what is no function, or twice the same
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
/** @throws what `located` makes of a LambdaZipError `usage` for two destinations with one name */
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
/** What the `source` of an entry stands for: one directory or file, or all that match a pattern, each with a name. */







/**
 * The directories and files an entry is about, each with the name the function has.
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
        throw failed("source: a pattern must stand alone; list more folders under 'shared'");
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
        throw failed(`source: ${(0,util_text/* quoted */.TL)(pattern)} matches ${(0,util_text/* quoted */.TL)(unspeakable)}, which would be read as other sources; rename it`);
    }
    if (paths.length === 0) {
        const advice = isMade
            ? "; it is matched before 'build' runs, so let wildcards stand for folders that are there, as in 'services/*/dist'"
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
/** In one component, and of components for any depth: each more multiplies the time that a name takes. */
const MAX_STARS = 3;
/** Why a pattern might take for ever, or undefined. */
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
/** With an extension at its end, `*.py` or `*.{js,mjs}`: what lies beside functions in folders must not be taken for one. */
function meansFiles(pattern) {
    return /\.(?:\w+|\{[\w,]+\})$/.test(pattern);
}
/** Of a source that a command makes: what it is called must not depend on whether it has run before. */
function madeName(path) {
    return /\.[A-Za-z]\w*$/.test(path) ? (0,source_roots/* withoutExtension */.wj)(path) : path;
}
/** As {@link matchingPaths}, for what a command makes: what follows the last wildcard need not be there. */
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
/** What the wildcards stood for, so that a folder `src` in each of many gives each its own name. */
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
/** From the config file to the settings of every function in it. */












/**
 * Reads a config file.
 *
 * @param only names of the functions wanted; empty for all
 * @returns all of them: what one writes is nothing that another packs. In the order of the file, those of a glob by their paths
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
        throw (0,errors/* usage */.CI)('functions', name, `is not in ${(0,util_text/* quoted */.TL)(file)}; ${known}${names.size > 10 ? ', …' : ''} are`);
    }
    return functions.map((one) => ({ ...one, wanted: only.length === 0 || only.includes(one.name) }));
}
/** Larger ones are no config. */
const MAX_BYTES = 4 * 1024 * 1024;
/** The file of the repository: a message may quote a line of it, so it must not be just any file of the machine. */
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
 * @param base settings of the run, which hold where the file says nothing
 * @throws LambdaZipError `usage`, led by the place in the file
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
/** Beside a baseline that asks nobody, names in Lambda are for the matrix alone. */
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
/** @throws LambdaZipError `usage` for a setting of the run that would be the same for every package */
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
    // What has an entry of its own is not meant by a glob.
    const kept = found.filter((one) => !one.globbed || !own.has(place(one)));
    const names = new Set();
    for (const { name, declaration } of kept) {
        if (names.has(name)) {
            const place = declaration.values.get('name')?.place ?? declaration.place;
            throw (0,config_file_document/* configError */.F)(config.file, place, `a second entry has the name ${(0,util_text/* quoted */.TL)(name)}`, {
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
        // What a command makes may come to be there.
        if (key === 'requirements' && globbed && !values.has(keys/* BUILD */.Bv))
            lines = await existing(lines, filled, root);
        lines = lines.map(filled);
        if (keys/* PATH_KEYS */.rC.includes(key))
            lines = lines.map((line) => below(base, line));
        settings[key] = lines.join('\n');
    }
    // A function's layer is of what is installed; what is said for many holds where something is.
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
    const located = (error) => errorAt(error, config, values, declaration, name);
    const command = values.get(keys/* BUILD */.Bv);
    const build = command && {
        line: (0,config_file_command/* commandLine */.a)(command, { name, source: path }, config.file),
        directory: root,
        sources: (0,util_text/* nonBlankLines */.n5)(values.get('source')?.text ?? '').length,
    };
    const source = values.has('source') ? below(base, path) : '';
    return { kind, name, source, wanted: true, settings, build, located };
}
/** What holds for all entries of a kind: of a function, nothing but how it is built holds for a layer, too. */
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
/** Of many directories, not each has every file that is named by where the directory is. */
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
    // What is there and cannot be looked at must not be passed over.
    (error) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR');
}
/** A path of the config file, seen from the working directory. */
function below(base, path) {
    return base === '' || (0,external_node_path_.isAbsolute)(path.trim()) ? path : (0,external_node_path_.join)(base, path);
}
function errorAt(error, { file }, values, { kind, place }, name) {
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
/** The keys of the config file: the settings of a package, but for those of a run. */

/** They would be the same for all packages of a run, unless they stand in the config file. */
const PACKAGE_SETTINGS = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ config }) => config === 'function' || config === 'each');
/** Further sources beside a function's own. */
const SHARED = 'shared';
/** The command that makes a function's sources: a text for the shell, or a list of words that no shell sees. */
const BUILD = 'build';
const TOP_KEYS = ['defaults', 'functions', 'layers'];
/** What a function may have, and how it is written. */
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
/** What holds for a layer of its own as for a function: how an archive is built, whatever is in it. Among the defaults it is for both. */
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
/** What a layer may have, of what a function may. */
const LAYER_ENTRY_KEYS = [
    'source',
    'name',
    'requirements',
    BUILD,
    'prefix',
    'layer-name',
    ...LAYER_DEFAULTS,
];
/** Settings of a run that are about functions alone. */
const OF_FUNCTIONS = [
    'handler',
    'imports',
    'publish',
    'alias',
    'allow-target-change',
    'layer',
    'layer-output',
    'function-name',
    'qualifier',
];
/** Whether a key may stand among the defaults: what tells one package from another may not. */
function isDefaultKey(key) {
    return (key === SHARED ||
        key === BUILD ||
        (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ config }) => config !== 'function').some((name) => name === key));
}
/** Settings whose values are files and folders, relative to the config file. */
const PATH_KEYS = [SHARED, ...(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ isPath }) => isPath === true)];
/** They are about the layer of installed packages. */
const LAYER_KEYS = ['layer', 'layer-output', 'layer-name'];
/** They name the function in Lambda. */
const FUNCTION_SETTINGS = [
    'function-name',
    'qualifier',
    'aws-region',
];
//# sourceMappingURL=keys.js.map

/***/ })

};
