export const id = 862;
export const ids = [862];
export const modules = {

/***/ 2986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ simplified),
/* harmony export */   U7: () => (/* binding */ markerText),
/* harmony export */   gY: () => (/* binding */ parseMarker)
/* harmony export */ });
/**
 * Environment markers: what a requirement depends on.
 *
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
 */
const VARIABLES = [
    'python_version',
    'python_full_version',
    'os_name',
    'sys_platform',
    'platform_release',
    'platform_system',
    'platform_version',
    'platform_machine',
    'platform_python_implementation',
    'implementation_name',
    'implementation_version',
    'extra',
    // Of lock files (PEP 751).
    'extras',
    'dependency_groups',
    // The names that old releases of setuptools wrote.
    'os.name',
    'sys.platform',
    'platform.version',
    'platform.machine',
    'platform.python_implementation',
    'python_implementation',
];
const TOKEN = /[ \t]*(?:(?<text>'[^']*'|"[^"]*")|(?<operator>===|[<>=!~]=|[<>])|(?<word>[A-Za-z_][\w.]*)|(?<bracket>[()]))/y;
/** Real markers are far less nested. */
const MAX_DEPTH = 50;
/** Parses a marker; undefined if it is invalid. */
function parseMarker(text) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    const trimmed = text.trimEnd();
    while (TOKEN.lastIndex < trimmed.length) {
        const match = TOKEN.exec(trimmed);
        if (match === null)
            return undefined;
        const [kind = '', value] = Object.entries(match.groups ?? {}).find(([, one]) => one !== undefined) ?? [];
        tokens.push({ kind, value: value ?? '' });
    }
    const reader = new MarkerReader(tokens);
    const marker = reader.alternatives(0);
    return reader.isAtEnd ? marker : undefined;
}
class MarkerReader {
    #tokens;
    #at = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get isAtEnd() {
        return this.#at === this.#tokens.length;
    }
    alternatives(depth) {
        return this.#list('or', () => this.#list('and', () => this.#one(depth)));
    }
    #list(kind, read) {
        const parts = [];
        do {
            const part = read();
            if (part === undefined)
                return undefined;
            parts.push(part);
        } while (this.#take('word', kind));
        return parts.length === 1 ? parts[0] : { kind, parts };
    }
    #one(depth) {
        if (this.#take('bracket', '(')) {
            const inner = depth < MAX_DEPTH ? this.alternatives(depth + 1) : undefined;
            return this.#take('bracket', ')') ? inner : undefined;
        }
        const left = this.#operand();
        const operator = this.#operator();
        const right = this.#operand();
        if (left === undefined || operator === undefined || right === undefined)
            return undefined;
        return { kind: 'compare', left, operator, right };
    }
    #operand() {
        const token = this.#tokens[this.#at];
        if (token?.kind === 'text') {
            this.#at += 1;
            return { kind: 'text', value: token.value.slice(1, -1) };
        }
        if (token?.kind !== 'word' || !VARIABLES.includes(token.value))
            return undefined;
        this.#at += 1;
        return { kind: 'variable', value: token.value };
    }
    #operator() {
        const token = this.#tokens[this.#at];
        if (token?.kind === 'operator') {
            this.#at += 1;
            return token.value;
        }
        if (this.#take('word', 'in'))
            return 'in';
        if (this.#take('word', 'not'))
            return this.#take('word', 'in') ? 'not in' : undefined;
        return undefined;
    }
    #take(kind, value) {
        const token = this.#tokens[this.#at];
        if (token?.kind !== kind || token.value !== value)
            return false;
        this.#at += 1;
        return true;
    }
}
/** A marker as text. */
function markerText(marker) {
    if (marker.kind === 'compare') {
        return `${operandText(marker.left)} ${marker.operator} ${operandText(marker.right)}`;
    }
    const parts = marker.parts.map((part) => part.kind === 'or' && marker.kind === 'and' ? `(${markerText(part)})` : markerText(part));
    return parts.join(` ${marker.kind} `);
}
function operandText({ kind, value }) {
    if (kind === 'variable')
        return value;
    return value.includes('"') ? `'${value}'` : `"${value}"`;
}
/**
 * Simplifies a marker whose comparisons are partly decided.
 *
 * @param decide undefined for a comparison that stays
 * @returns whether it holds, or what is left of it
 */
function simplified(marker, decide) {
    if (marker.kind === 'compare')
        return decide(marker) ?? marker;
    const decisive = marker.kind === 'or';
    const left = [];
    for (const part of marker.parts) {
        const result = simplified(part, decide);
        if (result === decisive)
            return decisive;
        if (typeof result !== 'boolean')
            left.push(result);
    }
    const [only, ...more] = left;
    if (only === undefined)
        return !decisive;
    return more.length === 0 ? only : { kind: marker.kind, parts: left };
}
//# sourceMappingURL=markers.js.map

/***/ }),

/***/ 8862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ normalisedName),
/* harmony export */   p: () => (/* binding */ parseRequirement),
/* harmony export */   requirementNames: () => (/* binding */ requirementNames)
/* harmony export */ });
/* harmony import */ var _markers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2986);
/**
 * One requirement, taken apart.
 *
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 */

const NAME = /[ \t]*(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)[ \t]*(?:\[(?<extras>[^\]]*)\])?[ \t]*/y;
const EXTRA = /^[ \t]*[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?[ \t]*$/;
const VERSION = /^[ \t]*(?:===[ \t]*[^\s;,()]+|(?:==|~=|!=|<=|>=|<|>)[ \t]*[A-Za-z0-9._*+!-]+)[ \t]*$/;
/** Parses a requirement; undefined if it is invalid. */
function parseRequirement(text) {
    const semicolon = text.indexOf(';');
    const marker = semicolon < 0 ? undefined : text.slice(semicolon + 1).trim();
    if (marker !== undefined && marker !== '' && (0,_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(marker) === undefined)
        return undefined;
    const body = semicolon < 0 ? text : text.slice(0, semicolon);
    NAME.lastIndex = 0;
    const groups = NAME.exec(body)?.groups;
    const name = groups?.['name'];
    if (name === undefined)
        return undefined;
    const extras = parseExtras(groups?.['extras'] ?? '');
    if (extras === undefined)
        return undefined;
    const rest = body.slice(NAME.lastIndex).trim();
    const common = { name, extras, marker: marker || undefined };
    if (rest.startsWith('@')) {
        const url = rest.slice(1).trim();
        return url === '' || /\s/.test(url) ? undefined : { ...common, versions: [], url };
    }
    const inner = rest.startsWith('(') && rest.endsWith(')') ? rest.slice(1, -1) : rest;
    // One comma at the end is allowed.
    const versions = inner.trim() === '' ? [] : inner.replace(/,[ \t]*$/, '').split(',');
    if (!versions.every((one) => VERSION.test(one)))
        return undefined;
    return { ...common, versions: versions.map((one) => one.replace(/[ \t]+/g, '')), url: undefined };
}
function parseExtras(text) {
    if (text.trim() === '')
        return [];
    const extras = text.split(',');
    return extras.every((one) => EXTRA.test(one)) ? extras.map((one) => one.trim()) : undefined;
}
/**
 * A name as indexes and wheels compare them.
 *
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
function normalisedName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
/** The normalised names in a file of requirements, by its text alone: options and whatever is no requirement have none. */
function requirementNames(text) {
    const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
    return lines.flatMap((line) => {
        const [specifier = ''] = line.replace(/(?:^|\s)#.*$/, '').split(/\s--/, 1);
        const requirement = parseRequirement(specifier.trim());
        return requirement === undefined ? [] : [normalisedName(requirement.name)];
    });
}
//# sourceMappingURL=requirement.js.map

/***/ })

};
