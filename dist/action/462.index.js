export const id = 462;
export const ids = [462];
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

/***/ 5462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkPython: () => (/* binding */ checkPython)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/syntax/python-statements.js
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
/** The texts that were cut last: several ask of one module, and of those that it imports in between. */
const recent = new Map();
const MAX_RECENT = 64;
/** @returns undefined for what cannot be cut with certainty */
function topStatements(text) {
    if (recent.has(text))
        return recent.get(text);
    const [eldest] = recent.keys();
    if (recent.size >= MAX_RECENT && eldest !== undefined)
        recent.delete(eldest);
    const statements = cut(text);
    recent.set(text, statements);
    return statements;
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
/** A text without the functions and classes at its top, which run later or never; the whole text where it cannot be cut. */
function withoutDefinitions(text) {
    const kept = topStatements(text)?.filter((one) => !DEFINITION.test(one.text));
    return kept === undefined ? text : kept.map((one) => one.text).join('');
}
const DEFINITION = /^(?:(?:async[ \t]+)?def|class)\b|^@/;
//# sourceMappingURL=python-statements.js.map
;// CONCATENATED MODULE: ./build/syntax/python-attributes.js
/** What a Python module asks of another one while it loads: bases of classes, decorators, values at its top. */

/** What runs later or never, or whose failure may be caught. */
const SKIPPED = /^(?:(?:async[ \t]+)?def|try|if|with|for|while|match|from|import)\b/;
/** The line of a class that runs before its body. */
const HEAD = /^class\b[^\n]*/;
/**
 * The attributes of a module by its plain name, `click.Group`, that are asked for at the top.
 *
 * @param module as `import` names it; another name that the import gives it counts instead
 * @param after the line of the import, from 1
 */
function attributesAtTop(text, module, after) {
    const name = module.replaceAll('.', '\\.');
    const alias = new RegExp(String.raw `^[ \t]*import[ \t]+${name}[ \t]+as[ \t]+(\w+)`, 'm').exec(text)?.[1];
    const asked = new RegExp(String.raw `(?<![\w.'"])${alias ?? name}\.([A-Za-z]\w*)`, 'g');
    return (topStatements(text) ?? []).flatMap(({ text: statement, row }) => {
        if (row + 1 <= after || SKIPPED.test(statement))
            return [];
        const head = HEAD.exec(statement)?.[0] ?? statement;
        const plain = head.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*'|#[^\n]*|\blambda\b.*/g, '');
        return [...plain.matchAll(asked)].map(([, name = '']) => name);
    });
}
//# sourceMappingURL=python-attributes.js.map
;// CONCATENATED MODULE: ./build/syntax/python-flags.js
/** Names that a Python module has only where an import of its own works: `try: import a; HAS_A = True`, `if HAS_A: class B: …`. */

const FLAGGED = /^if[ \t]+(?!TYPE_CHECKING\b)(\w+)[ \t]*:/m;
/**
 * The `try` whose imports decide whether a module has a name; undefined where the name does not depend on one alone.
 */
function decidingTry(text, name) {
    if (!FLAGGED.test(text))
        return undefined;
    const statements = topStatements(text) ?? [];
    const own = statements.find((one) => one.text.startsWith('if') && FLAGGED.test(one.text) && one.text.includes(name));
    const flag = FLAGGED.exec(own?.text ?? '')?.[1];
    if (own === undefined || flag === undefined || /\n(?:else|elif)\b/.test(own.text))
        return undefined;
    const bound = new RegExp(String.raw `^[ \t]*(?:(?:class|def)[ \t]+${name}\b|${name}[ \t]*(?::[^=\n]*)?=(?!=))|\bimport\b[^\n]*\b${name}\b`, 'm');
    if (statements.some((one) => bound.test(one.text) !== (one === own)))
        return undefined;
    const given = new RegExp(String.raw `^[ \t]*${flag}[ \t]*(?::[^=\n]*)?=(?!=)|\bglobal\b[^\n]*\b${flag}\b`, 'm');
    const [decides, ...more] = statements.filter((one) => given.test(one.text));
    if (decides === undefined || more.length > 0)
        return undefined;
    const sets = new RegExp(String.raw `^try[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n|[)\]}][^\n]*\n|[ \t]*\n)*[ \t]+${flag}[ \t]*=[ \t]*True\b[\s\S]*\nexcept[ \t(]+[^\n]*(?:ImportError|ModuleNotFoundError)[\s\S]*\n[ \t]+${flag}[ \t]*=[ \t]*False\b`);
    if (!sets.test(decides.text))
        return undefined;
    return { first: decides.row + 1, last: decides.row + decides.text.split('\n').length };
}
//# sourceMappingURL=python-flags.js.map
// EXTERNAL MODULE: ./build/syntax/parse.js
var parse = __webpack_require__(9565);
;// CONCATENATED MODULE: ./build/syntax/python-conditions.js

/**
 * Whether a branch runs for certain.
 *
 * @param part of the statement: the block behind `if`, or one of its `elif` and `else` clauses
 */
function isTaken(statement, part, known) {
    // All conditions before it are false, and its own is true.
    const first = conditionValue(statement.childForFieldName('condition'), known);
    if (part.type === 'block')
        return first === true;
    if (first !== false)
        return false;
    for (const clause of (0,parse/* children */.Y_)(statement)) {
        if (clause.type !== 'elif_clause' && clause.type !== 'else_clause')
            continue;
        const own = clause.type === 'else_clause' || conditionValue(clause.childForFieldName('condition'), known);
        if (clause.id === part.id)
            return own === true;
        if (own !== false)
            return false;
    }
    return false;
}
/** Whether a condition holds; undefined where that cannot be told. */
function conditionValue(node, known) {
    if (node === null)
        return undefined;
    switch (node.type) {
        case 'parenthesized_expression':
            return conditionValue((0,parse/* children */.Y_)(node)[0] ?? null, known);
        case 'not_operator':
            return negated(conditionValue(node.childForFieldName('argument'), known));
        case 'boolean_operator': {
            const decides = node.childForFieldName('operator')?.text === 'or';
            // One of the two may decide alone.
            const values = ['left', 'right'].map((side) => conditionValue(node.childForFieldName(side), known));
            if (values.includes(decides))
                return decides;
            return values.includes(undefined) ? undefined : !decides;
        }
        default:
            return valueOfText(node.text, known, MAX_NAMES);
    }
}
function negated(value) {
    return value === undefined ? undefined : !value;
}
/** A name may have the value of another one; more in a row lead in circles. */
const MAX_NAMES = 4;
/** What texts are compared with, as Lambda has it. */
const FACTS = [
    [/^(?:sys\.)?platform$/, ['linux']],
    [/^os\.name$/, ['posix']],
    [/^platform\.system\(\)$/, ['Linux']],
    [/^platform\.machine\(\)$/, ['x86_64', 'aarch64']],
    [/^(?:platform\.)?python_implementation\(\)$/, ['CPython']],
    [/^(?:sys\.)?implementation\.name$/, ['cpython']],
];
/** A name or a call that asks for a system or an interpreter that Lambda is not: `IS_WINDOWS`, `_is_android_app()`. */
const ELSEWHERE = /^(?:\w+\.)*_*(?:(?:is|on)_?)?(?:android|windows|win32|mac(?:os)?|darwin|pypy|jython|pyodide|emscripten|cygwin)(?:_?(?:app|platform))?(?:\(\))?$/i;
/** Variables that Lambda does not set itself. */
const OWN_VARIABLE = String.raw `'(?!AWS_|LAMBDA_|_|(?:LANG|TZ|HOME|USER|PWD|SHLVL|\w*PATH)')\w+'`;
const VARIABLE = new RegExp(String.raw `^(?:os\.)?(?:environ\.get|getenv)\(${OWN_VARIABLE}(?:,None)?\)$`);
const HAS_VARIABLE = new RegExp(String.raw `^${OWN_VARIABLE}in(?:os\.)?environ$`);
/** Whether a text is the value of a variable of the environment that turns something of a package on or off. */
function isUnset(text, { isPackage, text: all }) {
    if (isPackage !== true)
        return false;
    if (!/^\w+$/.test(text))
        return VARIABLE.test(text);
    const given = [
        ...all.matchAll(new RegExp(String.raw `^[ \t]*${text}[ \t]*(?::[^=\n]*)?=(?!=)[ \t]*([^\n]*)$`, 'gm')),
    ];
    const [, value = ''] = given[0] ?? [];
    return (given.length === 1 && VARIABLE.test(value.replace(/#.*$/, '').replace(/\s+/g, '').replaceAll('"', "'")));
}
/** Conditions that are written in a few ways only. */
function valueOfText(written, known, names) {
    const inner = /^not\s+(?<inner>[\w.]+)$/.exec(written)?.groups?.['inner'];
    if (inner !== undefined)
        return negated(valueOfText(inner, known, names));
    const text = written.replace(/\s+/g, '').replaceAll('"', "'");
    if (text === 'True' || text === 'False')
        return text === 'True';
    if (/^(?:\w+\.)?TYPE_CHECKING$/.test(text))
        return false;
    if (/^(?:six\.|sys\.)?PY2$/.test(text))
        return false;
    if (/^(?:six\.)?PY3$/.test(text))
        return true;
    if (text === "__name__=='__main__'")
        return false;
    // A package asks whether it has its own name.
    if (known.isPackage === true && /^__name__=='\w+'$/.test(text))
        return true;
    const begins = /^(?:sys\.)?platform\.startswith\('(?<name>\w+)'\)$/.exec(text)?.groups?.['name'];
    if (begins !== undefined)
        return 'linux'.startsWith(begins);
    if (/^(?:hasattr\(sys,'pypy_version_info'\)|'__pypy__'insys\.builtin_module_names)$/.test(text))
        return false;
    if (ELSEWHERE.test(text) && !hasValue(text, known))
        return false;
    if (isUnset(text, known) || (known.isPackage === true && HAS_VARIABLE.test(text)))
        return false;
    const { asked, operator } = /^(?<asked>.+?)(?<operator>[!=]=)'[^']*'$/.exec(text)?.groups ?? {};
    if (asked !== undefined && isUnset(asked, known))
        return operator === '!=';
    if (/^\w+$/.test(text))
        return names === 0 ? undefined : valueOfName(text, known, names - 1);
    return comparedText(text) ?? (known.version && comparedVersion(text, known.version));
}
/** `sys.platform == 'win32'`, `os.name in ('nt', 'ce')`. */
function comparedText(text) {
    const { fact, operator, said = '', } = /^(?<fact>[\w.()]+?)(?<operator>==|!=|in(?=[([{]))(?<said>'[\w-]+'|[([{](?:'[\w-]+',?)+[)\]}])$/.exec(text)?.groups ?? {};
    const values = FACTS.find(([pattern]) => pattern.test(fact ?? ''))?.[1];
    // A text in brackets that is no tuple is looked through by its letters.
    if (values === undefined || (operator === 'in' && /^\([^,]*\)$/.test(said)))
        return undefined;
    const texts = said.match(/[\w-]+/g) ?? [];
    const holds = values.map((value) => texts.includes(value));
    if (new Set(holds).size > 1)
        return undefined;
    return holds[0] === (operator !== '!=');
}
/** Whether a module gives a name a value of its own, which says more than the name. */
function hasValue(name, { text }) {
    return (/^\w+$/.test(name) && new RegExp(String.raw `^[ \t]*${name}[ \t]*(?::[^=\n]*)?=(?!=)`, 'm').test(text));
}
/** The value of a name that the module gives it wherever it gives it one, `try: NAME` before it included. */
function valueOfName(name, known, names) {
    const { text } = known;
    const others = new RegExp(String.raw `\b(?:global|nonlocal|as|for|def|class|import)\b[^\n=:]*\b${name}\b|[,(*]\s*${name}\s*[,)=]|^[ \t]*${name}[ \t]*(?:,|:=|[-+*/|&^%@]=)|["']${name}["']`, 'm');
    if (others.test(text))
        return undefined;
    const given = new RegExp(String.raw `^[ \t]*${name}[ \t]*(?::[^=\n]*)?=(?!=)[ \t]*([^\n]*)$`, 'gm');
    const values = new Set([...text.matchAll(given)].map(([, value = '']) => valueOfText(value.replace(/#.*$/, '').trim(), known, names)));
    return values.size === 1 ? [...values][0] : undefined;
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
;// CONCATENATED MODULE: ./build/syntax/python-imports.js



/** @param version the Python that runs it, `[3, 13]`; without one no condition on it is decided */
async function readPythonImports(text, version) {
    const called = calledFunctions(text);
    return (await (0,parse/* readSyntax */.kQ)('python', text, (root) => importsIn(root, { text, version, called }))) ?? [];
}
/**
 * As {@link readPythonImports}, without what functions import: plain statements are read as they are, and of the others only
 * those that may import go through the parser.
 */
async function readTopImports(text, version) {
    const statements = topStatements(text);
    if (statements === undefined)
        return readPythonImports(text, version);
    const found = [];
    const called = calledFunctions(text);
    let others = '';
    let row = 0;
    for (const one of statements) {
        if (!one.text.includes('import'))
            continue;
        if (python_imports_SKIPPED.test(one.text) && !called.has(definedIn(one.text) ?? ''))
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
    const parsed = await (0,parse/* readSyntax */.kQ)('python', others, (root) => root.hasError ? undefined : importsIn(root, { text, version, called, isPackage: true }));
    return parsed === undefined ? readPythonImports(text, version) : [...found, ...parsed];
}
/** Functions and classes, and blocks that never run and have no other branch. */
const python_imports_SKIPPED = /^(?:(?:async[ \t]+)?def\b|class\b|@|if[ \t]+(?:(?:\w+\.)?TYPE_CHECKING|__name__[ \t]*==[ \t]*["']__main__["'])[ \t]*:(?![\s\S]*\n(?:else|elif)\b))/;
/** What an import looks like behind what begins a line or a statement in it. */
const IMPORT = String.raw `(?:import[ \t]+\w|from[ \t]*[\w.]+[ \t]*import\b)`;
const CALL = String.raw `\b(?:__import__|import_module)[ \t]*\(`;
/** A block with an import, several statements in a line. */
const BLOCK = /^(?:import|from|try|if|with|for|while|match|def)\b/;
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
const CALLED = /^(?:[\w.]+(?:[ \t]*:[^=\n]+)?[ \t]*=[ \t]*)?(\w+)\(/;
/** The name of the plain function that a statement defines. */
function definedIn(statement) {
    return /^def[ \t]+(\w+)/.exec(statement)?.[1];
}
/** The functions that import something and that a statement at the top calls. */
function calledFunctions(text) {
    const defined = new Set();
    const called = new Set();
    let isDecorated = false;
    for (const { text: statement } of topStatements(text) ?? []) {
        const name = definedIn(statement);
        if (name !== undefined) {
            // One that yields has not begun when it is called.
            if (/\bimport\b/.test(statement) && !isDecorated && !/\byield\b/.test(statement))
                defined.add(name);
            else
                defined.delete(name);
        }
        else if (defined.size > 0) {
            const one = CALLED.exec(statement)?.[1];
            if (one !== undefined && defined.has(one))
                called.add(one);
        }
        isDecorated = statement.startsWith('@');
    }
    return called;
}
function namesIn(list) {
    return list.split(',').map((one) => one.trim().replace(/\s[\s\S]*$/, ''));
}
function importsIn(root, known) {
    const calls = /__import__|import_module/.test(root.text) ? ['call'] : [];
    return (0,parse/* nodesOf */.Nh)(root, 'import_statement', 'import_from_statement', ...calls).flatMap((node) => {
        const line = node.startPosition.row + 1;
        if (node.type === 'call')
            return calledImports(node, line, known);
        const occasions = occasionsOf(node, known);
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
function calledImports(call, line, known) {
    const called = /^(?:(?:importlib\s*\.\s*)?import_module|(?<builtin>__import__))$/.exec(call.childForFieldName('function')?.text ?? '');
    if (called === null)
        return [];
    const [first, ...more] = (0,parse/* children */.Y_)(call.childForFieldName('arguments') ?? call);
    if (first === undefined)
        return [];
    const { names, statement } = textsOf(first, call);
    const occasions = statement === undefined ? undefined : occasionsOf(statement, known);
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
function occasionsOf(statement, known) {
    const found = [];
    const statements = [];
    let inner = statement;
    for (let node = statement.parent; node !== null; inner = node, node = node.parent) {
        switch (node.type) {
            case 'module':
                return found;
            case 'block':
                statements.push(inner);
                continue;
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
                if (isTaken(node, inner, known))
                    continue;
                const branch = branchOf(node, inner, known);
                if (branch === undefined)
                    return undefined;
                found.push({ kind: 'branch', statement: node.id, ...branch });
                continue;
            }
            case 'try_statement':
                if (inner.type === 'block' && looksForNames(node, inner, statements.at(-1)))
                    return undefined;
                if (inner.type === 'except_clause' || letsThrough(node, inner))
                    continue;
                if (inner.type !== 'block')
                    return undefined;
                found.push({ kind: 'tried', statement: node.id });
                continue;
            case 'function_definition':
                if (!isCalled(node, known) || statements.some(mayReturnBefore))
                    return undefined;
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
function isCalled(definition, { called }) {
    const name = definition.childForFieldName('name')?.text ?? '';
    return definition.parent?.type === 'module' && called?.has(name) === true;
}
/** Whether what stands before a statement of a function may leave it. */
function mayReturnBefore(statement) {
    for (let before = statement.previousNamedSibling; before !== null; before = before.previousNamedSibling)
        if (/\breturn\b/.test(before.text))
            return true;
    return false;
}
/** Which branch it is, and of how many that are not ruled out, where one of them runs for certain. */
function branchOf(statement, part, known) {
    const clauses = (0,parse/* children */.Y_)(statement).filter(({ type }) => type === 'elif_clause' || type === 'else_clause');
    if (clauses.at(-1)?.type !== 'else_clause')
        return undefined;
    const conditions = [statement, ...clauses.slice(0, -1)].map((one) => one.childForFieldName('condition'));
    const values = conditions.map((one) => conditionValue(one, known));
    const branch = part.type === 'block' ? 0 : clauses.findIndex(({ id }) => id === part.id) + 1;
    // What stands behind a condition that holds never runs, nor what stands behind one that does not.
    if (values.includes(true) || values[branch] === false)
        return undefined;
    return { branch, of: 1 + values.filter((one) => one === undefined).length };
}
/** Whether a failed import in the body of a `try` leads to this clause of it, which looks for nothing elsewhere first. */
function isFallback(clause, statement) {
    const first = (0,parse/* children */.Y_)(statement).find((one) => one.type === 'except_clause' && catches(one));
    return first?.id === clause.id && !/\bsys\s*\.\s*path\b|\bsubprocess\b|\bpip\b/.test(clause.text);
}
/** Classes that catch what a failed import throws. */
const CATCHING = /\b(?:ImportError|ModuleNotFoundError|Exception|BaseException)\b/;
/** Whether the body of a `try` asks for a name, such as one of Python 2, before it comes to a statement. */
function looksForNames(node, block, statement) {
    if (statement === undefined || (0,parse/* children */.Y_)(block)[0]?.id === statement.id)
        return false;
    return (0,parse/* children */.Y_)(node).some((one) => one.type === 'except_clause' && /^except[^\n:]*\bNameError\b/.test(one.text));
}
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
;// CONCATENATED MODULE: ./build/syntax/python-libraries.js
/** Shared libraries that a Python module loads by their paths, as ctypes and cffi do. */

const LOADS = /\b(?:CDLL|PyDLL|LoadLibrary|dlopen)[ \t]*\(/;
const NAME = /["'](?:[^"'\n]*\/)?([\w.+-]+\.so(?:\.\d+)*)["']/g;
const python_libraries_DEFINITION = /^(?:async[ \t]+)?def[ \t]+(\w+)/;
/**
 * The file names of libraries that a module is written to load, if it loads one while it runs itself: at its top, or in a function
 * that it calls there. What may fail, in `try`, does not count.
 */
function librariesLoaded(text) {
    if (!LOADS.test(text))
        return [];
    const names = [...text.matchAll(NAME)].map(([, name = '']) => name);
    if (names.length === 0)
        return [];
    const statements = (topStatements(text) ?? []).map((one) => one.text);
    const loaders = statements.flatMap((one) => {
        const name = python_libraries_DEFINITION.exec(one)?.[1];
        return name !== undefined && LOADS.test(one) && !forgives(one) ? [name] : [];
    });
    const called = loaders.length === 0 ? undefined : new RegExp(String.raw `\b(?:${loaders.join('|')})\s*\(`);
    const loads = statements.some((one) => !/^(?:(?:async[ \t]+)?def|class|try)\b|^@/.test(one) && (LOADS.test(one) || called?.test(one)));
    return loads ? names : [];
}
/** Whether a function goes on where a library cannot be loaded. */
function forgives(statement) {
    return /^[ \t]+except\b/m.test(statement) && !/^[ \t]+raise\b/m.test(statement);
}
//# sourceMappingURL=python-libraries.js.map
;// CONCATENATED MODULE: ./build/syntax/python-loaded.js
/** How Python code deals with the modules that are loaded, `sys.modules`: looking at them makes none. */
const LOADED = String.raw `\bsys\s*\.\s*modules\b`;
/** A key that is worked out, or the program's; its own name's module, and that of a text, may be changed by what follows. */
const KEY = String.raw `\[\s*(?:["']__main__["']\s*\]|(?!__name__|__package__)\w[\w.()]*\s*\](?!\s*\.\s*__))(?!\s*=(?!=))`;
const LOOKS = new RegExp(String.raw `\bin\s+${LOADED}(?!\s*[.[])|(?<!\bdel\s+)${LOADED}\s*(?:\.\s*(?:get|keys|items|values|copy)\s*\(|${KEY})`, 'g');
/** What a loaded module says of itself, and a name that is given to it, which may be changed by what follows. */
const FACT = new RegExp(String.raw `(?:^[ \t]*(\w+)[ \t]*=[ \t]*)?${LOADED}\s*\[\s*["'][\w.]+["']\s*\]\s*\.\s*__(?:path|file|name|version)__(?!\s*(?:[.[]|[-+|]?=(?!=)))`, 'gm');
/** Modules that are given names of their own: those are all that it makes. */
const NAMED = new RegExp(String.raw `${LOADED}\s*\.\s*update\s*\(\s*\{(?:\s*["'][\w.]+["']\s*:\s*\w+\s*,?)*\s*\}\s*\)`, 'g');
/** A loop over the folders of a package. */
const OWN_FOLDERS = /\bin\s+__path__(?!\s*[.[])/g;
/** A text without its looks at the loaded modules. What is left of `sys.modules` may make modules or their names. */
function withoutLooks(text) {
    if (!text.includes('modules') && !text.includes('__path__'))
        return text;
    return text
        .replace(LOOKS, '')
        .replace(NAMED, '')
        .replace(FACT, (fact, name) => (isChanged(text, name) ? fact : ''))
        .replace(OWN_FOLDERS, '');
}
/** Whether what has a name is changed in place. */
function isChanged(text, name) {
    return (name !== undefined &&
        new RegExp(String.raw `\b${name}\s*(?:\.\s*(?:append|extend|insert)\b|\+=|\[[^\]\n]*\]\s*=(?!=))`).test(text));
}
/** The key of a loaded module, with brackets in it or not. */
const ANY_KEY = String.raw `\[(?:[^[\]\n]|\[[^\]\n]*\])*\]`;
/** What takes a module out, or reads one: what it is given afterwards are names. */
const MAKES_NO_MODULE = new RegExp(String.raw `\bin\s+${LOADED}(?!\s*[.[])|${LOADED}\s*\.\s*(?:get|keys|items|values|copy|pop)\s*\(|(?:\bdel\s+)?${LOADED}\s*${ANY_KEY}(?!\s*(?:=(?!=)|\.\s*__path__))`, 'g');
/** A module that stands for the one that runs, which finds the modules below it where they were found before. */
const TAKES_PLACE = new RegExp(String.raw `${LOADED}\s*\[\s*__name__\s*\]\s*=(?!=)`, 'g');
const MADE = new RegExp(String.raw `${LOADED}\s*\[\s*["']([\w.]+)["']\s*\]\s*=(?!=)`, 'g');
/** The module that runs, as an argument. */
const HANDED = new RegExp(String.raw `(?:(\w+)\s*\(\s*|,\s*)${LOADED}\s*\[\s*(?:__name__|__package__)\s*\](?!\s*(?:[.=]))`, 'g');
/** What is handed a module, and does no more than look at it or give it names. */
const KNOWN_CALL = /^(?:id|dir|vars|type|repr|str|isinstance|(?:set|get|has|del)attr|getmembers|getsource|getdoc)$/;
/** Folders of a package that are changed, or that are handed to what may change them. */
const CHANGES_FOLDERS = /\b__path__\s*(?:\[[^\]\n]*\]\s*)?(?:[-+|]?=(?!=)|:(?!\s*$)|\.\s*(?:append|extend|insert)\b)|=\s*(?:[\w.]+\.)?__path__\s*$|["']__path__["'](?!\s*,\s*["'\])}])/m;
/** It spreads over the folders of the path, which are known. */
const SPREADING_LINE = /^.*\b(?:extend_path|declare_namespace)\b.*$/gm;
const FINDERS = /\bsys\s*\.\s*(?:meta_path|path_hooks)\b|\bimport\b[^\n]*\b(?:meta_path|path_hooks)\b/;
/**
 * Whether a text may make a module that has no file: six, vendored packages. A package's `__getattr__` gives names and no modules.
 *
 * @param module its whole name
 */
function makesModule(text, module) {
    if (!/modules|__path__|meta_path|path_hooks/.test(text))
        return false;
    const folder = module.replace(/\.\w+$/, '');
    const isNear = (made) => `${made}.`.startsWith(`${folder}.`) || folder.startsWith(`${made}.`);
    const rest = text
        .replace(/^[ \t]*#.*$/gm, '')
        .replace(SPREADING_LINE, '')
        .replace(FACT, (fact, name) => (isChanged(text, name) ? fact : ''))
        .replace(HANDED, (all, called) => KNOWN_CALL.test(called ?? '') ? '' : all.replace(/\s*\[[^\]]*\]$/, ''))
        .replace(MAKES_NO_MODULE, '')
        .replace(TAKES_PLACE, '')
        .replace(MADE, (all, made) => (isNear(made) ? all : ''));
    return new RegExp(LOADED).test(rest) || CHANGES_FOLDERS.test(rest) || FINDERS.test(rest);
}
//# sourceMappingURL=python-loaded.js.map
;// CONCATENATED MODULE: ./build/syntax/python-names.js



/**
 * The names that a module has once it has run; undefined where that cannot be told.
 *
 * @param own the name of a package: what it imports from itself gives it no name that it does not have
 */
async function readPythonNames(text, own) {
    if (hidesNames(text))
        return undefined;
    const read = await (0,parse/* readSyntax */.kQ)('python', withoutBodies(text), (root) => root.hasError ? undefined : python_names_namesIn(root, own));
    const asked = namesWhenAsked(text)?.names ?? [];
    return read && { ...read, names: new Set([...read.names, ...asked]) };
}
/** A module's `__getattr__` that knows its names by texts alone: its own text, and them; undefined where there is none. */
function namesWhenAsked(text) {
    if (!text.includes('__getattr__'))
        return undefined;
    const statement = topStatements(text)?.find((one) => GETATTR.test(one.text))?.text;
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
    const statements = topStatements(text);
    if (statements === undefined)
        return text;
    return statements.map((one) => (one.text.startsWith('@') ? '' : withoutBody(one.text))).join('');
}
function withoutBody(statement) {
    const name = python_names_DEFINITION.exec(statement)?.[1];
    if (name === undefined)
        return statement;
    const set = [...statement.matchAll(/\bglobal[ \t]+(\w+(?:[ \t]*,[ \t]*\w+)*)/g)].map(([, names]) => names);
    return `${[name, ...set].join(', ')}, = 0\n`;
}
const python_names_DEFINITION = /^(?:(?:async[ \t]+)?def|class)[ \t]+(\w+)/;
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
const LISTED = /^__all__[ \t]*(?::[^=\n]*)?=[ \t]*[[(]([^\])]*)[\])][ \t]*(?:#.*)?$/m;
/** Whether `from … import *` leaves a name of a module out: by its list, or by its underscore where there is none. */
function keepsForItself(text, name) {
    const mentioned = text.match(/\b__all__\b/g)?.length ?? 0;
    if (mentioned === 0)
        return name.startsWith('_');
    const list = mentioned === 1 ? LISTED.exec(text)?.[1] : undefined;
    // What is put together, or commented out, may be anything.
    if (list === undefined || !/^(?:\s|,|"\w+"|'\w+')*$/.test(list))
        return false;
    return !new RegExp(`["']${name}["']`).test(list);
}
/**
 * The names that a module plainly gives itself, by a statement at its top or in a list of imports: to parse all of it would cost
 * more.
 *
 * @param own as of {@link readPythonNames}
 * @returns with each name, whether it has it for certain: what is further in may never run
 */
function plainNames(text, own) {
    const names = new Map();
    for (const { text: statement } of topStatements(text) ?? []) {
        const name = python_names_PLAIN.exec(statement)?.[1];
        if (name !== undefined)
            names.set(name, true);
        if (python_names_DEFINITION.test(statement) || !statement.includes('import'))
            continue;
        for (const [, indent, from, list = ''] of statement.matchAll(python_names_PLAIN_FROM)) {
            // What a package imports from itself gives it no name.
            if (own !== undefined && (from === '.' || from === own))
                continue;
            for (const [word] of list.matchAll(/\w+/g))
                names.set(word, indent === '' || names.get(word) === true);
        }
    }
    return names;
}
const python_names_PLAIN = /^(?:(?:async[ \t]+)?def[ \t]+|class[ \t]+)?(\w+)[ \t]*(?:[(:=[\n]|$)/;
const python_names_PLAIN_FROM = /^([ \t]*)from[ \t]+([\w.]+)[ \t]+import[ \t]*(\([^)]*\)|[^\n#(]*)/gm;
/** Whether a module may have a name at all, by its text alone. */
function mentions(text, name) {
    return new RegExp(`\\b${name}\\b`).test(text);
}
function python_names_namesIn(root, own) {
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
// EXTERNAL MODULE: ./build/inspect/imports/libraries.js
var libraries = __webpack_require__(8453);
;// CONCATENATED MODULE: ./build/inspect/imports/python-course.js
/** Of one module. Imports are asked about in the order of the text. What they load is the asker's. */
class Course {
    /** What each way through a statement loads. */
    #ways = new Map();
    /** Statements `try` whose body fails. */
    #failed = new Set();
    /** What the body of each `try` loads. */
    #tried = new Map();
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
    /** An import in the body of a `try` loads modules. */
    tries(place, loads) {
        if (typeof place === 'string' || place.kind !== 'tried')
            return;
        this.#tried.set(place.statement, [...(this.#tried.get(place.statement) ?? []), ...loads]);
    }
    /** What loads before a failure leads to an import; nothing where it is no fallback, or that is known to fail. */
    triedBefore(place) {
        if (typeof place === 'string' || place.kind !== 'fallback' || this.#failed.has(place.statement))
            return [];
        return this.#tried.get(place.statement) ?? [];
    }
    /** The body of a `try` fails, so that what it leads to runs for certain. */
    fallsBack(place) {
        if (typeof place !== 'string')
            this.#failed.add(place.statement);
        return 'certain';
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
;// CONCATENATED MODULE: ./build/lambda/python-standard.js
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
    const known = { text, version };
    await (0,parse/* readSyntax */.kQ)('python', text, (root) => {
        for (const pair of (0,parse/* nodesOf */.Nh)(root, 'pair')) {
            const key = textOf(pair.childForFieldName('key'));
            const value = pair.childForFieldName('value');
            if (key === undefined || value === null || !isRead(pair, known))
                continue;
            if (value.type === 'string')
                add(key, textOf(value) ?? '');
            if (!/^(?:tuple|list|set)$/.test(value.type))
                continue;
            const items = (0,parse/* children */.Y_)(value).map(textOf);
            // `(__spec__.parent, ".module")` has the package worked out.
            if (value.type === 'tuple' && items.length <= 2)
                add(key, items[0] ?? items[1] ?? '');
            for (const item of items)
                if (item !== undefined)
                    add(item, key);
        }
        for (const [name, module] of askedByName(root))
            add(name, module);
    });
    return found;
}
/** `def __getattr__(name): if name == "Name": from .module import Name`: each name with what is imported for it. */
function askedByName(root) {
    const asked = (0,parse/* children */.Y_)(root).find((one) => one.type === 'function_definition' && one.childForFieldName('name')?.text === '__getattr__');
    const [parameter] = (0,parse/* children */.Y_)(asked?.childForFieldName('parameters') ?? root);
    const name = /^\w+/.exec(parameter?.text ?? '')?.[0];
    const body = asked?.childForFieldName('body');
    if (name === undefined || body == null)
        return [];
    const clauses = (0,parse/* children */.Y_)(body).flatMap((one) => one.type === 'if_statement' ? [one, ...(0,parse/* children */.Y_)(one).filter(({ type }) => type === 'elif_clause')] : []);
    return clauses.flatMap((clause) => {
        const condition = clause.childForFieldName('condition')?.text ?? '';
        if (!new RegExp(String.raw `^${name}\s*(?:==\s*["']|in\s*[([{])`).test(condition))
            return [];
        const names = [...condition.matchAll(/["'](\w+)["']/g)].map(([, one = '']) => one);
        const modules = (0,parse/* children */.Y_)(clause.childForFieldName('consequence') ?? clause).flatMap(moduleOf);
        return names.flatMap((one) => modules.map((module) => [one, module]));
    });
}
/** The module that a statement imports from. */
function moduleOf(statement) {
    if (statement.type !== 'import_from_statement')
        return [];
    return [(statement.childForFieldName('module_name')?.text ?? '').replace(/\s/g, '')];
}
function textOf(node) {
    return node?.type === 'string'
        ? /^(?:"([\w.]+)"|'([\w.]+)')$/.exec(node.text)?.slice(1).find(Boolean)
        : undefined;
}
const AROUND = /^(?:pair|dictionary|call|argument_list|keyword_argument|assignment|expression_list|pattern_list)$/;
function isRead(pair, known) {
    let node = pair;
    while (node !== null && AROUND.test(node.type))
        node = node.parent;
    return node?.type === 'expression_statement' && occasionsOf(node, known)?.length === 0;
}
//# sourceMappingURL=python-lazy.js.map
;// CONCATENATED MODULE: ./build/lambda/python-provided.js
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
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/lambda/target.js
var target = __webpack_require__(6717);
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
    /** Of compiled modules that Python loads. */
    #suffixes;
    #known = new Map();
    /**
     * @param minor of the runtime's Python
     * @see https://docs.aws.amazon.com/lambda/latest/dg/python-package.html "Dependency search path and runtime-included libraries"
     */
    constructor(files, minor) {
        this.#files = files;
        this.#minor = minor;
        const tags = target/* ARCHITECTURES */.Xe.map((one) => `.cpython-3${minor}-${(0,runtimes/* platformTag */.oq)(one)}.so`);
        this.#suffixes = [...tags, '.abi3.so', '.so'];
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
        if (isStandardModule(name, this.#minor) || isProvidedModule(name, this.#minor))
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
        if (this.#files.isFile(`${path}.py`)) {
            // Python takes the compiled one of the two.
            const library = this.#suffixes.map((suffix) => path + suffix).find((one) => this.#files.isFile(one));
            if (library === undefined)
                return { file: `${path}.py`, kind: 'source' };
            return this.#isCompiledFrom(path, folder)
                ? { file: `${path}.py`, kind: 'source', library }
                : { file: undefined, kind: 'opaque', library };
        }
        for (const one of this.#files.namesIn(folder)) {
            const isOurs = one.startsWith(`${name}.`);
            if (isOurs && /^\.(?:pyc|(?:[\w-]+\.)*(?:so|pyd))$/.test(one.slice(name.length)))
                return { file: undefined, kind: 'opaque', library: `${folder}/${one}` };
        }
        return undefined;
    }
    /**
     * Whether a compiled module was made of the text beside it, by mypyc or Cython, and is not what another interpreter goes without:
     * then its text says what it imports.
     */
    #isCompiledFrom(path, folder) {
        const names = [...this.#files.namesIn(folder)];
        const isMypyc = [names, ...this.#roots.map((root) => [...this.#files.namesIn(root)])].some((all) => all.some((name) => name.includes('__mypyc.')));
        if (isMypyc || /\bc?import[ \t]+cython\b|^# *cython:/m.test(this.#files.textOf(`${path}.py`) ?? ''))
            return true;
        // Whole packages are compiled so.
        const stems = new Set(names.filter((name) => name.endsWith('.so')).map((name) => name.replace(/\..*$/, '')));
        return names.filter((name) => name.endsWith('.py') && stems.has(name.slice(0, -3))).length > 1;
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
function dealsWithLoaded(text) {
    return /\bsys\s*\.\s*modules\b|\bmeta_path\b/.test(withoutLooks(text));
}
function knownOf(text, own) {
    return { text, own, plain: plainNames(text, own) };
}
/** Of a module that has come as far as a line. Where more stands in that line, all of it counts. */
function beginningOf(known, line) {
    const lines = known?.text.split('\n') ?? [];
    if (known === undefined || lines[line - 1]?.includes(';') === true)
        return known;
    return knownOf(lines.slice(0, line - 1).join('\n'), known.own);
}
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
    /**
     * Whether a module is sure not to have a name.
     *
     * @param module its whole name
     * @param before the line of its own, from 1, that asks for the name: what stands further down gives none yet
     */
    async lacks(module, name, before) {
        if (!/^\w+$/.test(name) || OWN_NAMES.test(name))
            return false;
        // Python may have loaded its own before it looks here.
        if (isStandardModule(module.split('.')[0] ?? module, this.#minor))
            return false;
        const known = this.#of(module);
        const begun = before === undefined ? known : beginningOf(known, before);
        const has = await this.#hasIn(begun, module, name, new Set([module]));
        return has === false && !this.isMadeByOthers(module, dealsWithLoaded);
    }
    /**
     * Whether a module of a package makes the package itself: it names it, and has to do with what Python has loaded.
     *
     * @param makes whether a text makes what is asked about
     */
    isMadeByOthers(module, makes) {
        const isNamed = new RegExp(`["']${module.replaceAll('.', '\\.')}["']|(?<![\\w.])__package__\\b`);
        return (this.#path.find(module)?.folders ?? []).some((folder) => [...this.#files.namesIn(folder)].some((file) => {
            const text = file.endsWith('.py') ? (this.#files.textOf(`${folder}/${file}`) ?? '') : '';
            return isNamed.test(text) && makes(text);
        }));
    }
    /** undefined where that cannot be told. @param asked modules, for stars that lead in a circle */
    async #has(module, name, asked) {
        if (asked.has(module))
            return false;
        return this.#hasIn(this.#of(module), module, name, asked.add(module));
    }
    async #hasIn(known, module, name, asked) {
        if (known === undefined)
            return undefined;
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
            if (target === undefined)
                return undefined;
            const given = this.#of(target);
            if (given !== undefined && keepsForItself(given.text, name))
                continue;
            // Compiled modules have no list.
            if (name.startsWith('_') && this.#path.find(target)?.library !== undefined && given === undefined)
                continue;
            if ((await this.#has(target, name, asked)) !== false)
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
        const known = text === undefined ? undefined : knownOf(text, own);
        this.#known.set(module, known);
        return known;
    }
    /** Whether a module is sure to have a name, by a plain statement at its top. */
    hasPlainly(module, name) {
        return this.#of(module)?.plain.get(name) === true;
    }
    /** Whether a package may make names when they are asked for. */
    makesNames(module, found) {
        if (found?.kind !== 'source' || found.folders === undefined)
            return false;
        return /\b__getattr__\b/.test(this.#of(module)?.text ?? '');
    }
    /**
     * The module of a package that a name comes from when it is asked for, which need not be there if the package says that it is one
     * of its own; undefined where none is known.
     */
    async lazyModule(module, name) {
        const known = this.#of(module);
        if (known?.own === undefined || known.plain.get(name) === true)
            return undefined;
        const { text } = known;
        if (!mentions(text, name) || !MAKES_NAMES.test(text))
            return undefined;
        known.lazy ??= readLazyNames(text, [3, this.#minor]);
        const [top] = module.split('.');
        const said = (await known.lazy).get(name) ?? [];
        const places = said.flatMap((one) => {
            const own = one.replace(/^\./, '');
            return [`${module}.${own}`, ...(own.split('.')[0] === top ? [own] : [])];
        });
        const found = places.find((one) => this.#path.find(one)?.kind === 'source');
        const [only = ''] = said;
        const isOwn = said.length === 1 && /^\.[^.]/.test(only) && /\bimport_module\b/.test(text);
        const absent = isOwn && this.#path.find(module + only) === undefined;
        return found ?? (absent ? module + only : undefined);
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
/** What is on the path in any case, or leads above the package, where nothing lies: a function starts in `/var/task`. */
const NOTHING_NEW = /\bsys\s*\.\s*path\s*\.\s*(?:append\s*\(|insert\s*\(\s*-?\d+\s*,)\s*(?<quote>['"])(?:\.\/?|\.\.(?:\/[\w./-]*)?|\/(?:opt\/python|var\/task|var\/runtime)\/?)\k<quote>\s*\)/g;
function changesPath(code) {
    if (UNPACKS.test(code))
        return ['anywhere'];
    const text = code.replaceAll(NOTHING_NEW, '');
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
/** What is run of a module. */
function fileOf({ file, library }) {
    return file ?? library;
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
    #libraries;
    /** Of names of modules, as others ask for them. */
    #outcomes = new Map();
    /** By file, whether loading a module fails that may never be loaded. */
    #lacking = new Map();
    #lacksCffi;
    constructor(files, path, minor) {
        this.#files = files;
        this.#path = path;
        this.#minor = minor;
        this.#names = new ModuleNames(files, path, minor);
        this.#libraries = new libraries/* Libraries */.u(files);
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
            const file = fileOf(step.module);
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
                return this.#isOpen(above, parts.slice(0, length - 1).join('.'), one)
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
        this.#missing.set(name, {
            kind: 'import',
            name,
            file,
            line: from.line,
            why,
            foreign,
            isName,
            isPart: !isTop,
        });
    }
    /** Whether code makes a module of a package that has no file. @param name of the package */
    #isOpen(above, name, module) {
        if (above === undefined)
            return false;
        if (above.kind === 'namespace')
            return false;
        const text = above.file === undefined ? undefined : this.#files.textOf(above.file);
        if (text === undefined || makesModule(text, module))
            return true;
        return this.#names.isMadeByOthers(name, (other) => makesModule(other, module));
    }
    async #run({ name, module }) {
        const { file, library } = module;
        if (library !== undefined)
            this.#runLibrary(library);
        const text = file === undefined ? undefined : this.#files.textOf(file);
        if (file === undefined || text === undefined)
            return;
        for (const one of [...this.#loadedByPath(text, file), ...this.#namesakes(name, module, text)])
            this.#runLibrary(one);
        const installed = this.#files.isInstalled(file);
        const imports = await this.#importsIn(text, installed);
        if (!installed)
            this.#changes.push(...changesPath(text));
        const course = new Course();
        for (const one of imports) {
            const first = course.placeOf(one);
            if (first === 'unknown') {
                if (!installed)
                    this.#lookAtOptional(one);
                continue;
            }
            const { loads, miss } = await this.#whole(one, name, module, text);
            course.tries(first, loads);
            const place = (await this.#isLastWay(course.triedBefore(first), loads, miss))
                ? course.fallsBack(first)
                : first;
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
            // The compiler takes it out.
            if (library !== undefined && miss.name === 'cython')
                continue;
            if (installed && miss.isTop && this.#mayBringItself(text, miss.name))
                continue;
            // What may lie in a folder that was added to the path does not fail for certain.
            if (isCaught && miss.isTop && this.#changes.length > 0)
                continue;
            if (place === 'certain' || course.fails(place))
                this.#miss(miss, { file, line: one.line });
        }
    }
    #importsIn(text, installed) {
        return (installed ? readTopImports : readPythonImports)(text, [3, this.#minor]);
    }
    async #anyFails(steps) {
        for (const step of steps)
            if (await this.#lacksSomething(step))
                return true;
        return false;
    }
    /** Whether a fallback runs and fails, since what comes before it fails for what its modules lack. Looked into where both may matter. */
    async #isLastWay(before, loads, miss) {
        if (before.length === 0 || (miss === undefined && !(await this.#anyFails(loads))))
            return false;
        return this.#anyFails(before);
    }
    /** Whether a module that may be loaded lacks something, or what it loads does. What is loaded for certain is told of there. */
    async #lacksSomething(step) {
        const file = fileOf(step.module);
        if (file === undefined || this.#seen.has(file))
            return false;
        const known = this.#lacking.get(file);
        if (known !== undefined)
            return known;
        // Modules that import each other lack nothing for that.
        this.#lacking.set(file, false);
        const found = await this.#looksInto(step);
        this.#lacking.set(file, found);
        return found;
    }
    async #looksInto({ name, module }) {
        const text = module.file === undefined ? undefined : this.#files.textOf(module.file);
        if (module.file === undefined || text === undefined || changesPath(text).length > 0)
            return false;
        const course = new Course();
        for (const one of await this.#importsIn(text, this.#files.isInstalled(module.file))) {
            if (course.placeOf(one) !== 'certain')
                continue;
            const { loads, miss } = await this.#outcome(one, name, module);
            if (miss !== undefined || (await this.#anyFails(loads)))
                return true;
        }
        return false;
    }
    /** What cffi compiles loads cffi's own module first. @see https://cffi.readthedocs.io "Distributing modules" */
    #runLibrary(library) {
        for (const one of this.#libraries.missingFor(library))
            if (!this.#missing.has(one.name))
                this.#missing.set(one.name, one);
        this.#lacksCffi ??= this.#path.find(CFFI) === undefined && this.#path.isRequired('cffi');
        if (this.#lacksCffi && this.#files.textOf(library)?.includes(CFFI) === true)
            this.#miss({ name: CFFI, isTop: true }, { file: library, line: undefined });
    }
    /** Libraries of its own package that a module loads by their paths while it runs. */
    #loadedByPath(text, file) {
        const names = librariesLoaded(text);
        if (names.length === 0)
            return [];
        const [folder = ''] = /^\/[^/]+\/(?:[^/]+\/){1,2}/.exec(file) ?? [];
        const paths = [...this.#files.paths()].filter((path) => path.startsWith(folder));
        return paths.filter((path) => names.includes(external_node_path_.posix.basename(path)));
    }
    /** The compiled module that a package loads in its own place, as cv2 does. */
    #namesakes(name, { folders = [] }, text) {
        if (folders.length === 0 || !/\bimport_module\b/.test(text))
            return [];
        const own = name.slice(name.lastIndexOf('.') + 1);
        return folders.flatMap((folder) => [...this.#files.namesIn(folder)]
            .filter((one) => one.startsWith(`${own}.`) && one.endsWith('.so'))
            .map((one) => `${folder}/${one}`));
    }
    /** An import with what is asked of the module at once. */
    async #whole(one, name, module, text) {
        const outcome = await this.#outcome(one, name, module);
        if (outcome.miss !== undefined || one.names !== undefined)
            return outcome;
        const asked = await this.#asked(one, text);
        return { ...asked, loads: [...outcome.loads, ...asked.loads] };
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
            const inner = await this.#named(target, own, found, target === name ? one.line : undefined);
            all.push(...inner.loads);
            if (inner.miss !== undefined)
                return { loads: all, miss: inner.miss };
        }
        return { loads: all };
    }
    /** As {@link #look}, which gives others the same each time. */
    async #named(target, own, found, before) {
        if (before !== undefined)
            return this.#look(target, own, found, before);
        const key = `${target} ${own}`;
        const known = this.#outcomes.get(key);
        if (known !== undefined)
            return known;
        const outcome = await this.#look(target, own, found);
        this.#outcomes.set(key, outcome);
        return outcome;
    }
    /** A name of a module: one of its modules, or what it has by that name. @param before the line of the module that asks itself */
    async #look(target, own, found, before) {
        const inner = `${target}.${own}`;
        if (found.folders !== undefined && this.#path.find(inner) !== undefined)
            return this.#resolve(inner);
        if (found.kind === 'namespace')
            return { loads: [], miss: { name: inner, isTop: false } };
        const lazy = await this.#names.lazyModule(target, own);
        if (lazy !== undefined)
            return this.#lazyOutcome(lazy, own);
        if (found.file === undefined)
            return { loads: [] };
        const file = (0,util_text/* quoted */.TL)((0,lambda_files/* shownPath */.pS)(found.file));
        const miss = { name: inner, isTop: false, isName: true };
        if (await this.#names.lacks(target, own, before))
            return { loads: [], miss: { ...miss, why: `is not defined in ${file}` } };
        const absent = await this.#withheldFor(target, own, found);
        if (absent === undefined)
            return { loads: [] };
        return { loads: [], miss: { ...miss, why: `is defined in ${file} only if ${(0,util_text/* quoted */.TL)(absent)} is there` } };
    }
    /** What a module goes without, and with it without a name that others ask for. */
    async #withheldFor(module, own, found) {
        if (this.#names.hasPlainly(module, own))
            return undefined;
        const text = found.file === undefined ? undefined : this.#files.textOf(found.file);
        const lines = text === undefined ? undefined : decidingTry(text, own);
        if (text === undefined || lines === undefined || changesPath(text).length > 0)
            return undefined;
        for (const one of await this.#importsIn(text, this.#files.isInstalled(found.file ?? ''))) {
            if (one.line < lines.first || one.line > lines.last)
                continue;
            if (one.occasions?.length !== 1 || one.occasions[0]?.kind !== 'tried')
                continue;
            const { loads, miss } = await this.#outcome(one, module, found);
            if (miss !== undefined)
                return miss.name;
            if (await this.#anyFails(loads))
                return one.module;
        }
        return undefined;
    }
    /** A module that has a name for its package may have it from another one in the same way. */
    async #lazyOutcome(module, own) {
        const { loads, miss } = this.#resolve(module);
        const next = miss === undefined ? await this.#names.lazyModule(module, own) : undefined;
        if (next === undefined || !next.startsWith(`${module}.`))
            return { loads, ...(miss && { miss }) };
        const inner = await this.#lazyOutcome(next, own);
        return { ...inner, loads: [...loads, ...inner.loads] };
    }
    /** What `import module` comes to where the importer asks for names of the module at its top. */
    async #asked({ names, module, dots, line }, text) {
        const found = names === undefined && dots === 0 ? this.#path.find(module) : undefined;
        if (found?.kind !== 'namespace' && !this.#names.makesNames(module, found))
            return { loads: [] };
        const outcomes = [];
        for (const own of attributesAtTop(text, module, line)) {
            if (this.#path.find(`${module}.${own}`) !== undefined)
                continue;
            // Folders have nothing but modules.
            if (found?.kind === 'namespace')
                return { loads: [], miss: { name: `${module}.${own}`, isTop: false } };
            const lazy = await this.#names.lazyModule(module, own);
            if (lazy !== undefined)
                outcomes.push(await this.#lazyOutcome(lazy, own));
        }
        const miss = outcomes.find((one) => one.miss !== undefined)?.miss;
        return { loads: outcomes.flatMap(({ loads }) => loads), ...(miss && { miss }) };
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
    /** Whether an installed module that adds to the path has its own there, as pkg_resources does. */
    #mayBringItself(text, name) {
        if (changesPath(text).length === 0)
            return false;
        return changesPath(withoutDefinitions(text)).length > 0 || this.#isSomewhere(name);
    }
    /** Whether a folder that the program adds to the path may have a module. */
    #mayLieElsewhere({ name, foreign, why }) {
        if (!foreign || why !== undefined || name.includes('.'))
            return false;
        return this.#changes.includes('anywhere') || this.#isSomewhere(name);
    }
    /** Whether any folder has a module of this name. */
    #isSomewhere(name) {
        const place = new RegExp(`/${name.replace(/\W/g, '\\$&')}(?:\\.[^/]*|/.*)$`);
        for (const path of this.#files.paths())
            if (place.test(path))
                return true;
        return false;
    }
}
const CFFI = '_cffi_backend';
//# sourceMappingURL=python-check.js.map

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
