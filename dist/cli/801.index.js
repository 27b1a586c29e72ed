export const id = 801;
export const ids = [801];
export const modules = {

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n$: () => (/* binding */ assertNoPackageSettings),
  PP: () => (/* binding */ parseFunctions),
  Xg: () => (/* binding */ readConfig),
  UE: () => (/* binding */ withCommand)
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
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/settings/table.js + 3 modules
var table = __webpack_require__(1769);
;// CONCATENATED MODULE: ./build/settings/config-file/keys.js
/** The keys of the config file: the settings of a package, but for those of a run. */

/** They would be the same for all packages of a run, unless they stand in the config file. */
const PACKAGE_SETTINGS = (0,table/* settingsWhere */.tr)(({ config }) => config === 'function' || config === 'each');
/** Further sources beside a function's own. */
const SHARED = 'shared';
/** The command that makes a function's sources: a text for the shell, or a list of words that no shell sees. */
const BUILD = 'build';
const TOP_KEYS = ['defaults', 'functions'];
/** What a function may have, and how it is written. */
const FUNCTION_KEYS = new Map([
    ...(0,table/* settingsWhere */.tr)(({ config }) => config !== 'never').map((name) => [
        name,
        kindInConfig(table/* SETTINGS */.yy[name]),
    ]),
    [SHARED, 'lines'],
    [BUILD, 'lines'],
]);
function kindInConfig({ kind, listInConfig }) {
    return listInConfig === true ? 'lines' : kind;
}
/** Whether a key may stand among the defaults: what tells one package from another may not. */
function isDefaultKey(key) {
    return (key === SHARED ||
        key === BUILD ||
        (0,table/* settingsWhere */.tr)(({ config }) => config !== 'function').some((name) => name === key));
}
/** Settings whose values are files and folders, relative to the config file. */
const PATH_KEYS = [SHARED, ...(0,table/* settingsWhere */.tr)(({ isPath }) => isPath === true)];
/** They are about the layer of installed packages. */
const LAYER_KEYS = ['layer', 'layer-output', 'layer-name'];
/** They name the function in Lambda. */
const FUNCTION_SETTINGS = [
    'function-name',
    'qualifier',
    'aws-region',
];
//# sourceMappingURL=keys.js.map
;// CONCATENATED MODULE: ./build/settings/config-file/document.js
/** The config file's text, read strictly: what is in it, and where. */





/** @param problem a sentence without a full stop, printable */
function configError(file, { line, column }, problem, details = {}) {
    return new errors/* LambdaZipError */.dk('usage', `${(0,util_text/* printable */.g$)(file)}:${line}:${column}: ${problem}`, details);
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
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
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
    if (problem !== undefined)
        throw configError(file, placeAt(problem.pos[0]), (0,util_text/* printable */.g$)(problem.message));
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
            if (!TOP_KEYS.includes(name))
                throw this.#unknownKey(key, name, TOP_KEYS);
            top.set(name, { key, value });
        }
        const functions = top.get('functions');
        if (functions === undefined) {
            throw this.#error(contents, "the key 'functions' is missing; add a list of functions");
        }
        if (!(0,dist/* isSeq */.oP)(functions.value) || functions.value.items.length === 0) {
            throw this.#error(functions.value ?? functions.key, 'functions: must be a list with at least one function');
        }
        const defaults = top.get('defaults');
        return {
            file: this.#file,
            defaults: defaults && this.#declaration(defaults.value, defaults.key, isDefaultKey),
            functions: functions.value.items.map((item) => this.#declaration(item, functions.key, () => true)),
        };
    }
    #declaration(node, beside, allowed) {
        const values = new Map();
        const known = [...FUNCTION_KEYS.keys()].filter(allowed);
        for (const { name, key, value } of this.#pairs(node, 'a mapping of settings', beside)) {
            const kind = FUNCTION_KEYS.get(name);
            if (kind === undefined || !allowed(name))
                throw this.#unknownKey(key, name, known);
            const text = this.#text(name, kind, value, key);
            const isList = (0,dist/* isSeq */.oP)(this.#meant(value));
            values.set(name, { text, isList, place: this.#place(value ?? key) });
        }
        return { values, place: this.#place(node ?? beside) };
    }
    *#pairs(node, wanted, beside) {
        const map = this.#meant(node);
        if (!(0,dist/* isMap */.jh)(map))
            throw this.#error(node ?? beside ?? null, `${wanted} is required`);
        for (const { key, value } of map.items) {
            if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string')
                throw this.#error(key, 'a key must be a word');
            yield { name: key.value, key, value };
        }
    }
    /** The value as a setting's text. */
    #text(name, kind, node, key) {
        const list = this.#meant(node);
        if ((0,dist/* isSeq */.oP)(list)) {
            if (name === BUILD && list.items.length === 0)
                throw this.#error(node ?? key, `${name}: has no value; leave the key out`);
            if (!(0,table/* isList */.Lv)({ kind }))
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
            throw this.#error(item ?? list, `${name}: ${(0,util_text/* quoted */.TL)(text)} is not a text on one line`);
        }
        return text;
    }
    /** A scalar to the letter: `1.10` is a version, not a number. */
    #scalar(name, wanted, node, beside) {
        const scalar = this.#meant(node);
        if (!(0,dist/* isScalar */.jn)(scalar))
            throw this.#error(node ?? beside, `${name}: ${wanted} is required`);
        if (typeof scalar.value === 'string')
            return scalar.value;
        if (scalar.value === null)
            throw this.#error(beside, `${name}: has no value; leave the key out`);
        return scalar.source ?? String(scalar.value);
    }
    /** The node itself, or what an alias stands for. */
    #meant(node) {
        if (!(0,dist/* isAlias */.Vj)(node))
            return node;
        const meant = node.resolve(this.#document);
        if (meant === undefined)
            throw this.#error(node, `the alias ${(0,util_text/* quoted */.TL)(`*${node.source}`)} is not defined`);
        return meant;
    }
    #place(node) {
        return node?.range == null ? START : this.#placeAt(node.range[0]);
    }
    #error(node, problem) {
        return configError(this.#file, this.#place(node), problem);
    }
    #unknownKey(key, name, known) {
        return configError(this.#file, this.#place(key), `${(0,util_text/* quoted */.TL)(name)} is not a valid key`, {
            hint: `Use one of: ${known.join(', ')}.`,
        });
    }
}
//# sourceMappingURL=document.js.map
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var tinyglobby_dist = __webpack_require__(3382);
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
    const isMade = [config.defaults, declaration].some((one) => one?.values.has(BUILD));
    const source = declaration.values.get('source');
    const template = declaration.values.get('name');
    if (source === undefined) {
        throw configError(config.file, declaration.place, "the function has no 'source'; add a directory, a file, or a pattern such as 'lambdas/*'");
    }
    const failed = (problem, place = source.place) => configError(config.file, place, problem);
    const [first = '', ...more] = (0,util_text/* nonBlankLines */.n5)(source.text);
    const pattern = pathOfSource(first);
    if (!(0,tinyglobby_dist/* isDynamicPattern */.ey)(pattern)) {
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
    const last = components.findLastIndex((component) => (0,tinyglobby_dist/* isDynamicPattern */.ey)(component));
    const found = await matchingPaths(components.slice(0, last + 1).join('/'), root);
    return found.map((path) => [path, ...components.slice(last + 1)].join('/'));
}
async function matchingPaths(pattern, root) {
    const matching = (kind) => (0,tinyglobby_dist/* glob */.TI)([pattern.replaceAll('\\', '/')], {
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
    const isLiteral = (component) => !(0,tinyglobby_dist/* isDynamicPattern */.ey)(component);
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
    const functions = await expandFunctions(parseConfig(text, file));
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
const functions_MAX_BYTES = 4 * 1024 * 1024;
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
    return (await (0,regular_file/* readRegularFile */.X)(real, functions_MAX_BYTES, failed)).toString('utf8');
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
            const { name, wanted } = configured;
            const [first, ...others] = destinationsOf(name, { ...base, ...configured.settings }).map((one) => {
                const settings = withoutIdle(one.settings);
                const parsed = parse(settings);
                return { ...parsed, ...one, settings, request: withCommand(parsed.request, configured) };
            });
            if (first === undefined)
                throw new errors/* LambdaZipError */.dk('internal', 'a package goes nowhere');
            return { name, wanted, configured, request: first.request, destinations: [first, ...others] };
        }
        catch (error) {
            throw configured.located(error);
        }
    });
    assertDistinct(packages);
    return packages;
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
/** Beside a baseline that asks nobody, the names of functions are for the matrix alone. */
function withoutIdle(given) {
    const { baseline } = given;
    const comparesOtherwise = baseline && baseline !== 'lambda' && baseline !== 'cache';
    if (!comparesOtherwise || (0,values/* choiceOf */.FH)(given, 'deploy') !== 'false')
        return given;
    const settings = { ...given };
    for (const key of FUNCTION_SETTINGS)
        delete settings[key];
    return settings;
}
/** @throws LambdaZipError `usage` for a setting of the run that would be the same for every package */
function assertNoPackageSettings(settings) {
    for (const name of PACKAGE_SETTINGS) {
        const value = settings[name];
        if (value)
            throw (0,errors/* usage */.CI)(name, value, 'cannot be combined with a config file; set it there, for each function');
    }
}
async function expandFunctions(config) {
    const base = (0,external_node_path_.relative)((0,external_node_path_.resolve)('.'), (0,external_node_path_.resolve)((0,external_node_path_.dirname)(config.file)));
    const root = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(config.file));
    const found = [];
    for (const declaration of config.functions)
        found.push(...(await findSources(config, declaration, root)));
    const own = new Set(found.filter(({ globbed }) => !globbed).map(({ path }) => (0,external_node_path_.normalize)(path)));
    // What has an entry of its own is not meant by a glob.
    const kept = found.filter(({ globbed, path }) => !globbed || !own.has((0,external_node_path_.normalize)(path)));
    const names = new Set();
    for (const { name, declaration } of kept) {
        if (names.has(name)) {
            const place = declaration.values.get('name')?.place ?? declaration.place;
            throw configError(config.file, place, `a second function has the name ${(0,util_text/* quoted */.TL)(name)}`, {
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
    const values = new Map([...(config.defaults?.values ?? []), ...declaration.values]);
    const settings = {};
    const filled = (text) => text.replaceAll('{name}', name).replaceAll('{source}', path);
    for (const [key, value] of values) {
        if (key === SHARED || key === BUILD || key === 'name')
            continue;
        let lines = value.text.split('\n');
        if (key === 'source')
            lines = [lines[0]?.replace(pathOfSource(lines[0]), () => path) ?? '', ...lines.slice(1)];
        // What a command makes may come to be there.
        if (key === 'requirements' && globbed && !values.has(BUILD))
            lines = await existing(lines, filled, root);
        lines = lines.map(filled);
        if (PATH_KEYS.includes(key))
            lines = lines.map((line) => below(base, line));
        settings[key] = lines.join('\n');
    }
    // A layer is of what is installed; what is said for many holds where something is.
    const saidOfIt = !globbed && declaration.values.has('layer');
    if (!settings.requirements && !saidOfIt) {
        for (const key of LAYER_KEYS)
            delete settings[key];
    }
    const shared = values
        .get(SHARED)
        ?.text.split('\n')
        .map((line) => below(base, filled(line))) ?? [];
    settings.source = [settings.source ?? '', ...shared].join('\n');
    settings.name = name;
    settings.output ??= below(base, `${name}.zip`);
    const located = (error) => errorAt(error, config, values, declaration.place, name);
    const command = values.get(BUILD);
    const build = command && {
        line: commandLine(command, { name, source: path }, config.file),
        directory: root,
        sources: (0,util_text/* nonBlankLines */.n5)(values.get('source')?.text ?? '').length,
    };
    return { name, source: below(base, path), wanted: true, settings, build, located };
}
/** A command with its placeholders filled. In a text they may only stand for what a shell reads as it is. */
function commandLine({ text, isList, place }, placeholders, file) {
    const fill = (line) => line.replace(/\{(?<key>name|source)\}/g, (_, key) => {
        const value = placeholders[key];
        if (isList || /^[\w./@:+,-]+$/.test(value))
            return value;
        throw configError(file, place, `build: {${key}} stands for ${(0,util_text/* quoted */.TL)(value)}, which a shell takes apart; write the command as a list`);
    });
    return isList ? text.split('\n').map(fill) : fill(text);
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
function errorAt(error, { file }, values, whole, name) {
    if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'usage')
        return error;
    const setting = /^(?<setting>[a-z0-9-]+): /.exec(error.message)?.groups?.['setting'] ?? '';
    const { hint, cause } = error;
    return configError(file, values.get(setting)?.place ?? whole, `function ${(0,util_text/* quoted */.TL)(name)}: ${error.message}`, { hint, cause });
}
//# sourceMappingURL=functions.js.map

/***/ })

};
