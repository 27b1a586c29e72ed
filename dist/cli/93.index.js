export const id = 93;
export const ids = [93];
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

/***/ 9093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkPython: () => (/* binding */ checkPython)
});

// EXTERNAL MODULE: ./build/syntax/python-imports.js + 1 modules
var python_imports = __webpack_require__(4820);
;// CONCATENATED MODULE: ./build/syntax/python-loaded.js
/** How Python code deals with the modules that are loaded, `sys.modules`: looking at them makes none. */
const LOADED = String.raw `\bsys\s*\.\s*modules\b`;
/** A key that is worked out, or the program's; its own name's module, and that of a text, may be changed by what follows. */
const KEY = String.raw `\[\s*(?:["']__main__["']\s*\]|(?!__name__|__package__)\w[\w.()]*\s*\](?!\s*\.\s*__))(?!\s*=(?!=))`;
const LOOKS = new RegExp(String.raw `\bin\s+${LOADED}(?!\s*[.[])|(?<!\bdel\s+)${LOADED}\s*(?:\.\s*(?:get|keys|items|values|copy)\s*\(|${KEY})`, 'g');
/** What a loaded module says of itself, and a name that is given to it, which may be changed by what follows. */
const FACT = new RegExp(String.raw `(?:^[ \t]*(\w+)[ \t]*=[ \t]*)?${LOADED}\s*\[\s*["'][\w.]+["']\s*\]\s*\.\s*__(?:path|file|name|version)__(?!\s*(?:[.[]|[-+|]?=(?!=)))`, 'gm');
/** A loop over the folders of a package. */
const OWN_FOLDERS = /\bin\s+__path__(?!\s*[.[])/g;
/** A text without its looks at the loaded modules. What is left of `sys.modules` may make modules or their names. */
function withoutLooks(text) {
    if (!text.includes('modules') && !text.includes('__path__'))
        return text;
    return text
        .replace(LOOKS, '')
        .replace(FACT, (fact, name) => (isChanged(text, name) ? fact : ''))
        .replace(OWN_FOLDERS, '');
}
/** Whether what has a name is changed in place. */
function isChanged(text, name) {
    return (name !== undefined &&
        new RegExp(String.raw `\b${name}\s*(?:\.\s*(?:append|extend|insert)\b|\+=|\[[^\]\n]*\]\s*=(?!=))`).test(text));
}
//# sourceMappingURL=python-loaded.js.map
// EXTERNAL MODULE: ./build/syntax/parse.js
var parse = __webpack_require__(9565);
// EXTERNAL MODULE: ./build/syntax/python-statements.js
var python_statements = __webpack_require__(433);
;// CONCATENATED MODULE: ./build/syntax/python-names.js



/**
 * The names that a module has once it has run; undefined where that cannot be told.
 *
 * @param own the name of a package: what it imports from itself gives it no name that it does not have
 */
async function readPythonNames(text, own) {
    if (hidesNames(text))
        return undefined;
    const read = await (0,parse/* readSyntax */.kQ)('python', withoutBodies(text), (root) => root.hasError ? undefined : namesIn(root, own));
    const asked = namesWhenAsked(text)?.names ?? [];
    return read && { ...read, names: new Set([...read.names, ...asked]) };
}
/** A module's `__getattr__` that knows its names by texts alone: its own text, and them; undefined where there is none. */
function namesWhenAsked(text) {
    if (!text.includes('__getattr__'))
        return undefined;
    const statement = (0,python_statements/* topStatements */.G)(text)?.find((one) => GETATTR.test(one.text))?.text;
    const [start, name] = GETATTR.exec(statement ?? '') ?? [];
    if (statement === undefined || start === undefined || name === undefined)
        return undefined;
    const others = statement
        .slice(start.length)
        .replace(/#[^\n]*|[a-zA-Z]*(?:"[^"\n]*"|'[^'\n]*')|\braise\s+\w+\([^()]*\)/g, ' ')
        .replace(new RegExp(String.raw `\b${name}\s*(?:[!=]=|(?:not\s+)?in\s*[([{])`, 'g'), ' ');
    const lines = statement
        .trimEnd()
        .split('\n')
        .filter((line) => !/^\s*(?:#|\)|$)/.test(line));
    const indent = /^\s+/.exec(lines[1] ?? '')?.[0] ?? '';
    const last = lines.filter((line) => line.startsWith(indent) && /\S/.test(line[indent.length] ?? '')).at(-1);
    // Every other name is refused in the end.
    if (indent === '' || !/^\s+raise\s+AttributeError\b/.test(last ?? ''))
        return undefined;
    if (new RegExp(String.raw `\b${name}\b|\b(?:locals|globals)\b`).test(others))
        return undefined;
    return { statement, names: [...statement.matchAll(/["'](\w+)["']/g)].map(([, one = '']) => one) };
}
const GETATTR = /^def\s+__getattr__\s*\(\s*(\w+)/;
/** A text that gives the same names, and has less to parse: what is in functions and classes at its top is left out. */
function withoutBodies(text) {
    const statements = (0,python_statements/* topStatements */.G)(text);
    if (statements === undefined)
        return text;
    return statements.map((one) => (one.text.startsWith('@') ? '' : withoutBody(one.text))).join('');
}
function withoutBody(statement) {
    const name = DEFINITION.exec(statement)?.[1];
    if (name === undefined)
        return statement;
    const set = [...statement.matchAll(/\bglobal[ \t]+(\w+(?:[ \t]*,[ \t]*\w+)*)/g)].map(([, names]) => names);
    return `${[name, ...set].join(', ')}, = 0\n`;
}
const DEFINITION = /^(?:(?:async[ \t]+)?def|class)[ \t]+(\w+)/;
/** Whether a module may have names that its text does not show. */
function hidesNames(text) {
    const asked = namesWhenAsked(text)?.statement ?? '';
    return HIDDEN_NAMES.test(withoutLooks(text.replace(asked, '')).replace(OWN_LOGGER, ''));
}
/** Whether a text may have `from … import *`. */
function mayHaveStars(text) {
    return /^[ \t]*from\b[^\n#]*\bimport[ \t(\\\n]*\*/m.test(text);
}
/** What gives a module names that its text does not show: it, or something that it hands its own name to. */
const HIDDEN_NAMES = new RegExp([
    String.raw `\bglobals\s*\(\s*\)(?!\s*\.\s*(?:get|keys|items|values|copy)\b)`,
    String.raw `\b(?:locals|exec|var)\s*\(`,
    // A class may have its own.
    String.raw `\bdef\s+__getattr__\s*\(\s*(?!self\b|cls\b)|\b__getattr__\s*[,:=]`,
    String.raw `\bvars\s*\((?!\s*(?:self|cls|obj)\s*\))`,
    String.raw `\bsetattr\s*\((?!\s*(?:self|cls|obj|instance|func|f|fn|wrapper)\s*,)`,
    String.raw `\bsys\s*\.\s*modules\b`,
    String.raw `\b_convert_?\s*\(|\bglobal_enum\b`,
    String.raw `\b\w+\s*\(\s*__name__\b`,
].join('|'));
/** They take the name of the module for a label. */
const OWN_LOGGER = /\b(?:get_?logger|logger|pytesttester|flask|blueprint|version|files|find_spec|warn|warning)\s*\(\s*__name__\b/gi;
/**
 * The names that a module plainly gives itself, by a statement at its top or in a list of imports: to parse all of it would cost
 * more.
 *
 * @param own as of {@link readPythonNames}
 * @returns with each name, whether it has it for certain: what is further in may never run
 */
function plainNames(text, own) {
    const names = new Map();
    for (const { text: statement } of (0,python_statements/* topStatements */.G)(text) ?? []) {
        const name = PLAIN.exec(statement)?.[1];
        if (name !== undefined)
            names.set(name, true);
        if (DEFINITION.test(statement) || !statement.includes('import'))
            continue;
        for (const [, indent, from, list = ''] of statement.matchAll(PLAIN_FROM)) {
            // What a package imports from itself gives it no name.
            if (own !== undefined && (from === '.' || from === own))
                continue;
            for (const [word] of list.matchAll(/\w+/g))
                names.set(word, indent === '' || names.get(word) === true);
        }
    }
    return names;
}
const PLAIN = /^(?:(?:async[ \t]+)?def[ \t]+|class[ \t]+)?(\w+)[ \t]*(?:[(:=[\n]|$)/;
const PLAIN_FROM = /^([ \t]*)from[ \t]+([\w.]+)[ \t]+import[ \t]*(\([^)]*\)|[^\n#(]*)/gm;
/** Whether a module may have a name at all, by its text alone. */
function mentions(text, name) {
    return new RegExp(`\\b${name}\\b`).test(text);
}
function namesIn(root, own) {
    const names = new Set();
    const stars = [];
    const bind = (target) => {
        if (target === null)
            return;
        if (target.type === 'identifier')
            names.add(target.text);
        else if (/^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern|as_pattern_target|expression_list|tuple|list)$/.test(target.type))
            for (const one of (0,parse/* children */.Y_)(target))
                bind(one);
    };
    const visit = (node) => {
        switch (node.type) {
            case 'function_definition':
            case 'class_definition':
                bind(node.childForFieldName('name'));
                return;
            case 'lambda':
            case 'call':
            case 'binary_operator':
            case 'string':
                // Expressions bind nothing but for `:=`, and may be as deep as a generator made them.
                return;
            case 'assignment':
            case 'augmented_assignment':
            case 'for_statement':
                bind(node.childForFieldName('left'));
                break;
            case 'named_expression':
                bind(node.childForFieldName('name'));
                break;
            case 'as_pattern':
                bind(node.childForFieldName('alias'));
                break;
            case 'case_pattern':
                for (const one of (0,parse/* nodesOf */.Nh)(node, 'identifier'))
                    names.add(one.text);
                return;
            case 'type_alias_statement':
                // `type Name[T] = …`
                for (const one of (0,parse/* nodesOf */.Nh)((0,parse/* children */.Y_)(node)[0] ?? node, 'identifier').slice(0, 1))
                    bind(one);
                return;
            case 'import_statement':
            case 'import_from_statement': {
                const from = (node.childForFieldName('module_name')?.text ?? '').replace(/\s/g, '');
                const isOwn = own !== undefined && (from === '.' || from === own);
                for (const one of (0,parse/* children */.Y_)(node)) {
                    if (one.type === 'wildcard_import')
                        stars.push(from);
                    else if (one.type === 'aliased_import')
                        bind(one.childForFieldName('alias'));
                    // `import a.b` gives the name `a`; of `from m import a`, the module is bound as well, which does no harm.
                    else if (one.type === 'dotted_name' && !isOwn)
                        bind(one.firstNamedChild);
                }
                return;
            }
        }
        for (const child of (0,parse/* children */.Y_)(node))
            visit(child);
    };
    visit(root);
    // What a function declares to be global may be set by it.
    for (const node of (0,parse/* nodesOf */.Nh)(root, 'global_statement'))
        for (const one of (0,parse/* children */.Y_)(node))
            bind(one);
    return { names, stars };
}
//# sourceMappingURL=python-names.js.map
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/inspect/imports/handler-places.js
var handler_places = __webpack_require__(4179);
// EXTERNAL MODULE: ./build/inspect/imports/lambda-files.js
var lambda_files = __webpack_require__(5297);
;// CONCATENATED MODULE: ./build/inspect/imports/python-course.js
/** Of one module. Imports are asked about in the order of the text. */
class Course {
    /** What each way through a statement loads. */
    #ways = new Map();
    /** Statements `try` whose body fails. */
    #failed = new Set();
    /** The branches of each `if` that fail. */
    #branches = new Map();
    placeOf({ occasions }) {
        if (occasions === undefined)
            return 'unknown';
        let place = 'certain';
        for (const one of occasions) {
            if (one.kind === 'fallback') {
                // The body may work out, so that only one of the two runs.
                if (!this.#failed.has(one.statement))
                    return occasions.length === 1 ? one : 'unknown';
            }
            else if (place === 'certain')
                place = one;
            // A branch that something else catches, or that holds what is caught, is too much to follow.
            else if (one.kind === 'branch' || place.kind === 'branch')
                return 'unknown';
        }
        return place;
    }
    /**
     * An import loads modules in one way through a statement: the body of a `try` or what its failure leads to, one of the branches
     * of an `if`.
     *
     * @returns those of them that the statement loads in any way
     */
    shared({ occasions = [] }, loads) {
        const [place, ...further] = occasions;
        if (place === undefined || further.length > 0)
            return new Set();
        const [way, of] = place.kind === 'branch' ? [place.branch, place.of] : [Number(place.kind === 'fallback'), 2];
        const ways = this.#ways.get(place.statement) ?? new Map();
        this.#ways.set(place.statement, ways);
        ways.set(way, new Set([...(ways.get(way) ?? []), ...loads]));
        if (ways.size < of)
            return new Set();
        return new Set(loads.filter((one) => [...ways.values()].every((names) => names.has(one))));
    }
    /** An import fails that is caught, or in one branch. @returns whether the module fails for that */
    fails(place) {
        if (place.kind === 'fallback')
            return false;
        if (place.kind === 'tried') {
            this.#failed.add(place.statement);
            return false;
        }
        const failed = this.#branches.get(place.statement) ?? new Set();
        this.#branches.set(place.statement, failed.add(place.branch));
        return failed.size === place.of;
    }
}
//# sourceMappingURL=python-course.js.map
// EXTERNAL MODULE: ./build/lambda/python-standard.js
var python_standard = __webpack_require__(586);
;// CONCATENATED MODULE: ./build/syntax/python-lazy.js


/** Whether a package makes names when they are asked for. */
const MAKES_NAMES = /\b__getattr__\b|\bsys\s*\.\s*modules\b|__name__/;
/**
 * The modules that a package's tables give for each name: `{"Name": "module"}`, `{"Name": ("module", "Name")}` and
 * `{"module": ["Name", …]}`, which stand at its top and are read whatever comes of it.
 */
async function readLazyNames(text, version) {
    const found = new Map();
    const add = (name, module) => {
        const known = found.get(name);
        if (known === undefined)
            found.set(name, [module]);
        else
            known.push(module);
    };
    await (0,parse/* readSyntax */.kQ)('python', text, (root) => {
        for (const pair of (0,parse/* nodesOf */.Nh)(root, 'pair')) {
            const key = textOf(pair.childForFieldName('key'));
            const value = pair.childForFieldName('value');
            if (key === undefined || value === null || !isRead(pair, version))
                continue;
            if (value.type === 'string')
                add(key, textOf(value) ?? '');
            if (!/^(?:tuple|list|set)$/.test(value.type))
                continue;
            const items = (0,parse/* children */.Y_)(value).map(textOf);
            if (value.type === 'tuple' && items.length <= 2)
                add(key, items[0] ?? '');
            for (const item of items)
                if (item !== undefined)
                    add(item, key);
        }
    });
    return found;
}
function textOf(node) {
    return node?.type === 'string'
        ? /^(?:"([\w.]+)"|'([\w.]+)')$/.exec(node.text)?.slice(1).find(Boolean)
        : undefined;
}
const AROUND = /^(?:pair|dictionary|call|argument_list|keyword_argument|assignment|expression_list|pattern_list)$/;
function isRead(pair, version) {
    let node = pair;
    while (node !== null && AROUND.test(node.type))
        node = node.parent;
    return node?.type === 'expression_statement' && (0,python_imports/* occasionsOf */.AO)(node, version)?.length === 0;
}
//# sourceMappingURL=python-lazy.js.map
// EXTERNAL MODULE: ./build/lambda/python-provided.js
var python_provided = __webpack_require__(2468);
;// CONCATENATED MODULE: ./build/inspect/imports/python-path.js
/** Finds modules as Python does in Lambda: over the folders of `sys.path`, in the package and its layer. */



const OPAQUE = { kind: 'opaque', file: undefined, folders: undefined };
/** Packages that spread over several folders of the path say so in their first file. */
const SPREAD = /\b(?:extend_path|declare_namespace)\b/;
/** `sys.path` of a function, without what the runtime itself has. */
class PythonPath {
    #files;
    #minor;
    #roots;
    #known = new Map();
    /**
     * @param minor of the runtime's Python
     * @see https://docs.aws.amazon.com/lambda/latest/dg/python-package.html "Dependency search path and runtime-included libraries"
     */
    constructor(files, minor) {
        this.#files = files;
        this.#minor = minor;
        this.#roots = [lambda_files/* TASK */.wn, `${lambda_files/* LAYER */.IO}/python/lib/python3.${minor}/site-packages`, `${lambda_files/* LAYER */.IO}/python`];
    }
    /** @param name with points between; every package above it has to be there, too */
    find(name) {
        if (this.#known.has(name))
            return this.#known.get(name);
        const found = this.#look(name);
        this.#known.set(name, found);
        return found;
    }
    #look(name) {
        const point = name.lastIndexOf('.');
        if (point === -1)
            return this.#lookAtTop(name);
        const above = this.find(name.slice(0, point));
        if (above === undefined || above.kind === 'opaque')
            return above;
        if (above.folders === undefined)
            return undefined;
        const own = name.slice(point + 1);
        return this.#moduleIn(above.folders, own) ?? this.#namespaceIn(above.folders, own);
    }
    #lookAtTop(name) {
        const found = this.#moduleIn(this.#roots, name);
        if (found !== undefined)
            return this.#spread(found, name);
        // A folder without code gives way to every module on the path.
        if ((0,python_standard/* isStandardModule */.g)(name, this.#minor) || (0,python_provided/* isProvidedModule */.U)(name, this.#minor))
            return OPAQUE;
        return this.#namespaceIn(this.#roots, name);
    }
    #moduleIn(folders, name) {
        for (const folder of folders) {
            const place = `${folder}/${name}`;
            if (this.#files.isFolder(place)) {
                const found = this.#fileOf(`${place}/__init__`, place, '__init__');
                if (found !== undefined)
                    return { ...found, folders: [place] };
            }
            const found = this.#fileOf(place, folder, name);
            if (found !== undefined)
                return { ...found, folders: undefined };
        }
        return undefined;
    }
    /** What Python loads under a path without its suffix. Libraries for others are there as well: they are another check's. */
    #fileOf(path, folder, name) {
        if (this.#files.isFile(`${path}.py`))
            return { file: `${path}.py`, kind: 'source' };
        for (const one of this.#files.namesIn(folder)) {
            const isOurs = one.startsWith(`${name}.`);
            if (isOurs && /^\.(?:pyc|(?:[\w-]+\.)*(?:so|pyd))$/.test(one.slice(name.length)))
                return { file: undefined, kind: 'opaque', library: `${folder}/${one}` };
        }
        return undefined;
    }
    /** Whether an installed package asks for another one, by what it says of itself. */
    isRequired(distribution) {
        const asks = new RegExp(`^Requires-Dist: ${distribution}\\b(?![.-])`, 'im');
        return this.#roots.some((root) => [...this.#files.namesIn(root)].some((name) => name.endsWith('.dist-info') && asks.test(this.#files.textOf(`${root}/${name}/METADATA`) ?? '')));
    }
    #namespaceIn(folders, name) {
        const portions = folders.map((folder) => `${folder}/${name}`).filter((one) => this.#files.isFolder(one));
        return portions.length === 0 ? undefined : { kind: 'namespace', file: undefined, folders: portions };
    }
    #spread(found, name) {
        if (found.file === undefined || found.folders === undefined)
            return found;
        if (!SPREAD.test(this.#files.textOf(found.file) ?? ''))
            return found;
        return { ...found, folders: this.#namespaceIn(this.#roots, name)?.folders ?? found.folders };
    }
}
/** What an import in a module is about; undefined where nothing lies so far up. */
function absoluteName({ module, dots }, importer, isPackage) {
    if (dots === 0)
        return module;
    const parts = importer.split('.');
    const above = parts.slice(0, parts.length - (isPackage ? dots - 1 : dots));
    if (above.length === 0 || dots > parts.length)
        return undefined;
    return [...above, ...(module === '' ? [] : [module])].join('.');
}
//# sourceMappingURL=python-path.js.map
;// CONCATENATED MODULE: ./build/inspect/imports/python-module-names.js
/** What `from module import name` finds in a module, beside the modules of a package. */





/** Python gives them to every module. */
const OWN_NAMES = /^__(?:name|file|doc|path|spec|loader|package|dict|builtins|cached|annotations)__$/;
class ModuleNames {
    #files;
    #path;
    #minor;
    #known = new Map();
    constructor(files, path, minor) {
        this.#files = files;
        this.#path = path;
        this.#minor = minor;
    }
    /** Whether a module is sure not to have a name. @param module its whole name */
    async lacks(module, name) {
        if (!/^\w+$/.test(name) || OWN_NAMES.test(name))
            return false;
        // Python may have loaded its own before it looks here.
        if ((0,python_standard/* isStandardModule */.g)(module.split('.')[0] ?? module, this.#minor))
            return false;
        return (await this.#has(module, name, new Set())) === false && !this.isMadeByOthers(module);
    }
    /** Whether a module of a package makes the package itself: it names it, and has to do with what Python has loaded. */
    isMadeByOthers(module) {
        const isNamed = new RegExp(`["']${module.replaceAll('.', '\\.')}["']|\\b__package__\\b`);
        return (this.#path.find(module)?.folders ?? []).some((folder) => [...this.#files.namesIn(folder)].some((file) => {
            const text = file.endsWith('.py') ? (this.#files.textOf(`${folder}/${file}`) ?? '') : '';
            return isNamed.test(text) && /\bsys\s*\.\s*modules\b|\bmeta_path\b/.test(withoutLooks(text));
        }));
    }
    /** undefined where that cannot be told. @param asked modules, for stars that lead in a circle */
    async #has(module, name, asked) {
        const known = this.#of(module);
        if (known === undefined)
            return undefined;
        if (asked.has(module))
            return false;
        asked.add(module);
        const { text, plain, own } = known;
        if (plain.has(name))
            return true;
        const isMentioned = mentions(text, name);
        if (!isMentioned && !mayHaveStars(text))
            return hidesNames(text) ? undefined : false;
        known.names ??= readPythonNames(text, own);
        const read = await known.names;
        if (read === undefined)
            return undefined;
        if (read.names.has(name))
            return true;
        for (const star of read.stars) {
            const dots = /^\.*/.exec(star)?.[0].length ?? 0;
            const target = absoluteName({ module: star.slice(dots), dots }, module, own !== undefined);
            if (target === undefined || (await this.#has(target, name, asked)) !== false)
                return undefined;
            if (this.#path.find(`${target}.${name}`) !== undefined)
                return undefined;
        }
        return false;
    }
    #of(module) {
        if (this.#known.has(module))
            return this.#known.get(module);
        const found = this.#path.find(module);
        const isSource = found?.kind === 'source' && found.file !== undefined;
        const text = isSource ? this.#files.textOf(found.file) : undefined;
        const own = found?.folders === undefined ? undefined : module;
        const known = text === undefined ? undefined : { text, own, plain: plainNames(text, own) };
        this.#known.set(module, known);
        return known;
    }
    /** The module of a package that a name comes from when it is asked for; undefined where none is known. */
    async lazyModule(module, name) {
        const known = this.#of(module);
        if (known?.own === undefined || known.plain.get(name) === true)
            return undefined;
        const { text } = known;
        if (!mentions(text, name) || !MAKES_NAMES.test(text))
            return undefined;
        known.lazy ??= readLazyNames(text, [3, this.#minor]);
        const [top] = module.split('.');
        const places = ((await known.lazy).get(name) ?? []).flatMap((one) => {
            const own = one.replace(/^\./, '');
            return [`${module}.${own}`, ...(own.split('.')[0] === top ? [own] : [])];
        });
        return places.find((one) => this.#path.find(one)?.kind === 'source');
    }
}
//# sourceMappingURL=python-module-names.js.map
;// CONCATENATED MODULE: ./build/inspect/imports/python-path-changes.js
/** Whether a program changes where Python looks for modules, as far as that is written in it. */
const CHANGE = /\b(?:sys\s*\.\s*path\s*(?:\.\s*(?:append|insert|extend)\s*\(|\[[^\]\n]*\]\s*=|\+?=(?!=))|(?:site\s*\.\s*)?addsitedir\s*\()[^\n]*/g;
/** Whatever it is called: it unpacks what the Serverless Framework has put into a ZIP of its own. */
const UNPACKS = /\bunzip_requirements\b|\bzipfile\b[\s\S]*\bsys\s*\.\s*path\b/;
/** What leads into the package. */
const INSIDE = /__file__|LAMBDA_TASK_ROOT|getcwd|\/var\/task|['"][\w.][\w./-]*['"]/;
/** What leads out of it: said beside the change, or anywhere before it. */
const OUTSIDE = /['"]\/(?!var\/task)|\b(?:environ|getenv)\b(?!.*LAMBDA_TASK_ROOT)/;
const OUTSIDE_BEFORE = /['"]\/(?:opt|tmp|mnt|efs|home|usr)\b/;
function changesPath(text) {
    if (UNPACKS.test(text))
        return ['anywhere'];
    const found = text.match(CHANGE) ?? [];
    const before = OUTSIDE_BEFORE.test(text);
    // A name may have been given its value further up.
    const knowsItself = /__file__|LAMBDA_TASK_ROOT/.test(text);
    return found.map((one) => !before && !OUTSIDE.test(one) && (knowsItself || INSIDE.test(one)) ? 'package' : 'anywhere');
}
//# sourceMappingURL=python-path-changes.js.map
;// CONCATENATED MODULE: ./build/inspect/imports/python-check.js
/** Follows what a Python handler imports when Lambda loads it. */










/** A program with more modules than this is not followed to its end. */
const MAX_MODULES = 5000;
/**
 * @param handler `app.lambda_handler`, `shop/app.handler`
 * @param minor of the runtime's Python
 */
async function checkPython(files, handler, minor) {
    const point = handler.lastIndexOf('.');
    const module = handler.slice(0, Math.max(0, point)).replaceAll('/', '.');
    const name = handler.slice(point + 1);
    if (point < 1 || name === '' || !/^[^.]+(?:\.[^.]+)*$/.test(module))
        return [badForm()];
    const path = new PythonPath(files, minor);
    const found = path.find(module);
    if (found === undefined)
        return [missingModule(files, module, name)];
    const missing = await new PythonWalk(files, path, minor).from(module);
    const problem = await missingName(files, path, found, { module, name });
    return problem === undefined ? missing : [problem, ...missing];
}
function badForm() {
    return {
        kind: 'handler',
        problem: 'does not name a module and a function',
        fix: "Write it as 'MODULE.FUNCTION', such as 'app.lambda_handler'.",
    };
}
function missingModule(files, module, name) {
    const file = `${module.replaceAll('.', '/')}.py`;
    const place = (0,handler_places/* elsewhere */.J)(files, file);
    const fix = place === undefined
        ? 'Correct the handler, or pack the folder that has the file.'
        : `The package has ${place.shown}: set the handler to ${(0,util_text/* quoted */.TL)(`${place.module.replaceAll('/', '.')}.${name}`)}, or pack ${place.folder} instead.`;
    const problem = `names ${(0,util_text/* quoted */.TL)(file)}, which is not in the package`;
    return { kind: 'handler', isAbsent: place === undefined, problem, fix };
}
async function missingName(files, path, found, { module, name }) {
    if (found.kind !== 'source' || found.file === undefined)
        return undefined;
    const text = files.textOf(found.file);
    const known = text === undefined ? undefined : await readPythonNames(text);
    if (known === undefined || known.stars.length > 0 || known.names.has(name))
        return undefined;
    if (found.folders !== undefined && path.find(`${module}.${name}`) !== undefined)
        return undefined;
    const like = [...known.names].filter((one) => /handler|^main$/i.test(one));
    return {
        kind: 'handler',
        problem: `names ${(0,util_text/* quoted */.TL)(name)}, which ${(0,util_text/* quoted */.TL)((0,lambda_files/* shownPath */.pS)(found.file))} does not define`,
        fix: like.length === 0
            ? 'Correct the handler, or define the function at the top of the module.'
            : `Correct the handler; the module has ${like.map(util_text/* quoted */.TL).join(', ')}.`,
    };
}
/** What is loaded, from one module on. */
class PythonWalk {
    #files;
    #path;
    #minor;
    #names;
    #steps = [];
    #seen = new Set();
    #missing = new Map();
    #changes = [];
    #lacksCffi;
    constructor(files, path, minor) {
        this.#files = files;
        this.#path = path;
        this.#minor = minor;
        this.#names = new ModuleNames(files, path, minor);
    }
    async from(name) {
        this.#load(this.#resolve(name).loads);
        for (const step of this.#steps) {
            if (this.#steps.length > MAX_MODULES)
                break;
            await this.#run(step);
        }
        const missing = [...this.#missing.values()];
        return this.#changes.length === 0 ? missing : missing.filter((one) => !this.#mayLieElsewhere(one));
    }
    #load(steps) {
        for (const step of steps) {
            const file = step.module.file ?? step.module.library;
            if (file === undefined || this.#seen.has(file))
                continue;
            this.#seen.add(file);
            this.#steps.push(step);
        }
    }
    /** A module and the packages above it. */
    #resolve(name) {
        const parts = name.split('.');
        const loads = [];
        let above;
        for (let length = 1; length <= parts.length; length += 1) {
            const one = parts.slice(0, length).join('.');
            const module = this.#path.find(one);
            if (module === undefined)
                return this.#isOpen(above, parts.slice(0, length - 1).join('.'))
                    ? { loads }
                    : { loads, miss: { name: one, isTop: length === 1 } };
            loads.push({ name: one, module });
            above = module;
        }
        return above === undefined ? { loads } : { loads, found: above };
    }
    #miss({ name, isTop, why, isName = false }, from) {
        if (this.#missing.has(name))
            return;
        const file = (0,lambda_files/* shownPath */.pS)(from.file);
        const foreign = isTop || this.#files.isInstalled(from.file);
        this.#missing.set(name, { kind: 'import', name, file, line: from.line, why, foreign, isName });
    }
    /** Whether code makes modules of a package that have no file. */
    #isOpen(above, name) {
        if (above === undefined)
            return false;
        if (above.kind === 'namespace')
            return false;
        const text = above.file === undefined ? undefined : this.#files.textOf(above.file);
        if (text === undefined || MAKES_MODULES.test(withoutLooks(text).replace(SPREADING_LINE, '')))
            return true;
        return this.#names.isMadeByOthers(name);
    }
    async #run({ name, module }) {
        const { file, library } = module;
        if (library !== undefined)
            this.#runLibrary(library);
        const text = file === undefined ? undefined : this.#files.textOf(file);
        if (file === undefined || text === undefined)
            return;
        const installed = this.#files.isInstalled(file);
        const read = installed ? python_imports/* readTopImports */.eT : python_imports/* readPythonImports */.bk;
        const imports = await read(text, [3, this.#minor]);
        if (!installed)
            this.#changes.push(...changesPath(text));
        const course = new Course();
        for (const one of imports) {
            const place = course.placeOf(one);
            if (place === 'unknown') {
                if (!installed)
                    this.#lookAtOptional(one);
                continue;
            }
            const { loads, miss } = await this.#outcome(one, name, module);
            const isCaught = place !== 'certain';
            if (isCaught) {
                const shared = course.shared(one, loads.map((step) => step.name));
                this.#load(loads.filter((step) => shared.has(step.name)));
                if (!installed)
                    this.#lookAtOptional(one);
            }
            else
                this.#load(loads);
            if (miss === undefined)
                continue;
            // An installed package that adds to the path has its own there, as pkg_resources does.
            if (installed && miss.isTop && changesPath(text).length > 0)
                continue;
            // What may lie in a folder that was added to the path does not fail for certain.
            if (isCaught && miss.isTop && this.#changes.length > 0)
                continue;
            if (!isCaught || course.fails(place))
                this.#miss(miss, { file, line: one.line });
        }
    }
    /** What cffi compiles loads cffi's own module first. @see https://cffi.readthedocs.io "Distributing modules" */
    #runLibrary(library) {
        this.#lacksCffi ??= this.#path.find(CFFI) === undefined && this.#path.isRequired('cffi');
        if (this.#lacksCffi && this.#files.textOf(library)?.includes(CFFI) === true)
            this.#miss({ name: CFFI, isTop: true }, { file: library, line: undefined });
    }
    async #outcome(one, name, module) {
        const target = absoluteName(one, name, module.folders !== undefined);
        if (target === undefined) {
            const why = 'is relative, and there is no package above it: leave the dots out';
            return { loads: [], miss: { name: `${'.'.repeat(one.dots)}${one.module}`, isTop: false, why } };
        }
        const { loads, miss, found } = this.#resolve(target);
        if (miss !== undefined)
            return { loads, miss };
        if (found === undefined)
            return { loads };
        const all = [...loads];
        for (const own of one.names ?? []) {
            if (own === '*')
                continue;
            const inner = await this.#named(target, own, found);
            all.push(...inner.loads);
            if (inner.miss !== undefined)
                return { loads: all, miss: inner.miss };
        }
        return { loads: all };
    }
    /** A name of a module: one of its modules, or what it has by that name. */
    async #named(target, own, found) {
        const inner = `${target}.${own}`;
        if (found.folders !== undefined && this.#path.find(inner) !== undefined)
            return this.#resolve(inner);
        if (found.kind === 'namespace')
            return { loads: [], miss: { name: inner, isTop: false } };
        const lazy = await this.#names.lazyModule(target, own);
        if (lazy !== undefined)
            return { loads: this.#resolve(lazy).loads };
        if (found.file === undefined || !(await this.#names.lacks(target, own)))
            return { loads: [] };
        return {
            loads: [],
            miss: {
                name: inner,
                isTop: false,
                isName: true,
                why: `is not defined in ${(0,util_text/* quoted */.TL)((0,lambda_files/* shownPath */.pS)(found.file))}`,
            },
        };
    }
    /** A module of the source that may be loaded may change the path. */
    #lookAtOptional({ module, dots }) {
        if (dots > 0)
            return;
        const found = this.#path.find(module);
        if (found?.file === undefined || this.#files.isInstalled(found.file))
            return;
        this.#changes.push(...changesPath(this.#files.textOf(found.file) ?? ''));
    }
    /** Whether a folder that the program adds to the path may have a module. */
    #mayLieElsewhere({ name, foreign, why }) {
        if (!foreign || why !== undefined || name.includes('.'))
            return false;
        if (this.#changes.includes('anywhere'))
            return true;
        const place = new RegExp(`/${name.replace(/\W/g, '\\$&')}(?:\\.[^/]*|/.*)$`);
        for (const path of this.#files.paths())
            if (place.test(path))
                return true;
        return false;
    }
}
const CFFI = '_cffi_backend';
/** What makes modules by itself: six, vendored packages. A package's `__getattr__` gives names and no modules. */
const MAKES_MODULES = /\bsys\s*\.\s*modules\b|\b(?:__path__|meta_path|path_hooks)\b/;
/** It spreads over the folders of the path, which are known. */
const SPREADING_LINE = /^.*\b(?:extend_path|declare_namespace)\b.*$/gm;
//# sourceMappingURL=python-check.js.map

/***/ })

};
