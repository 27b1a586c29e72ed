export const id = 24;
export const ids = [24];
export const modules = {

/***/ 1024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDiff: () => (/* binding */ runDiff)
});

// EXTERNAL MODULE: ./build/compare/compare-archives.js
var compare_archives = __webpack_require__(899);
// EXTERNAL MODULE: ./build/compare/compare-packages.js
var compare_packages = __webpack_require__(8029);
// EXTERNAL MODULE: ./build/compare/groups.js
var groups = __webpack_require__(1746);
// EXTERNAL MODULE: ./build/compare/packages.js
var build_compare_packages = __webpack_require__(1179);
// EXTERNAL MODULE: ./build/archive/byte-source.js
var byte_source = __webpack_require__(617);
// EXTERNAL MODULE: ./build/archive/reader.js
var reader = __webpack_require__(7226);
// EXTERNAL MODULE: ./build/util/ports.js
var ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/compare/text-diff.js




/** Larger files are not compared line by line. */
const MAX_TEXT_BYTES = 1024 * 1024;
/** Lines to take out and put in; finding more takes time that grows with the square. */
const MAX_EDITS = 2000;
/**
 * Compares, line by line, the entries of two archives whose content differs.
 *
 * @param changes what `compareEntries` found in the two
 * @throws LambdaZipError what reading the archives throws; `cancelled`
 */
async function* textDifferences(before, after, changes, signal) {
    const moved = changes.entries.filter(({ kind }) => kind === 'content');
    if (moved.length === 0)
        return;
    // Loaded here, because most comparisons show no text.
    const { formatPatch, OMIT_HEADERS, structuredPatch } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 4023));
    const left = await openContents(before);
    try {
        const right = await openContents(after);
        try {
            for (const { path } of moved) {
                (0,ports/* throwIfCancelled */.dZ)(signal);
                const one = await left.read(path);
                const two = await right.read(path);
                if (one.why !== 'text' || two.why !== 'text') {
                    yield { path, lines: undefined, why: one.why === 'text' ? two.why : one.why };
                    continue;
                }
                const patch = structuredPatch('', '', one.text, two.text, undefined, undefined, {
                    context: 3,
                    maxEditLength: MAX_EDITS,
                });
                if (patch === undefined) {
                    yield { path, lines: undefined, why: 'too different' };
                    continue;
                }
                const hunks = formatPatch(patch, OMIT_HEADERS).replace(/\n$/, '').split('\n');
                const lines = [
                    `--- old/${(0,util_text/* printable */.g$)(path)}`,
                    `+++ new/${(0,util_text/* printable */.g$)(path)}`,
                    ...hunks.map(util_text/* printableLine */.oy),
                ];
                yield { path, lines, why: 'text' };
            }
        }
        finally {
            await right.close();
        }
    }
    finally {
        await left.close();
    }
}
/** The contents of an archive's entries by path, as far as they are text. */
async function openContents(file) {
    const source = await (0,byte_source/* openFileSource */.S)(file);
    let records;
    try {
        records = new Map((await (0,reader/* readRecords */.T3)(source)).map((record) => [record.path, record]));
    }
    catch (error) {
        await source.close();
        throw error;
    }
    return {
        async read(path) {
            const record = records.get(path);
            if (record === undefined || record.size > MAX_TEXT_BYTES)
                return { why: 'too large' };
            return textOf(await (0,reader/* readContent */.c_)(source, record));
        },
        close: () => source.close(),
    };
}
/** A content that is UTF-8 text without NUL characters, or why it is none. */
function textOf(bytes) {
    if (bytes.includes(0))
        return { why: 'binary' };
    try {
        return { why: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { why: 'binary' };
    }
}
//# sourceMappingURL=text-diff.js.map
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/commands/diff.js







/** More lines than this do not help; the rest is counted. */
const MAX_DIFF_LINES = 5000;
/**
 * `lambda-zip diff`: what differs between two packages, on standard output.
 *
 * @returns as diff(1): 0 if they are the same, in their bytes where both are archives, else in their content; 1 if not
 */
async function runDiff({ values, positionals }, signal) {
    const [before = '', after = ''] = positionals;
    const compared = await (0,compare_packages/* comparePackages */.F)(before, after, signal);
    const { before: left, after: right, changes, bytes, same } = compared;
    const exitCode = same ? 0 : 1;
    if (values['json'] === true) {
        const { counts, packages, entries } = changes;
        const summary = {
            same,
            bytes,
            old: sideOf(left),
            new: sideOf(right),
            counts,
            packages,
            changes: entries,
        };
        await (0,terminal/* print */.yy)(`${JSON.stringify(summary)}\n`);
        return exitCode;
    }
    if (changes.entries.length === 0) {
        await (0,terminal/* print */.yy)(`${await sameContentInWords(bytes, before, after)}\n`);
        return exitCode;
    }
    await (0,terminal/* printText */.n)(`${overview(changes, left, right).join('\n')}\n`);
    if (values['brief'] !== true && left.digest !== undefined && right.digest !== undefined) {
        await printTexts(before, after, changes, signal);
    }
    return exitCode;
}
function sideOf({ file, digest, contentSha256 }) {
    return {
        file,
        kind: digest === undefined ? 'manifest' : 'zip',
        sha256: digest?.hex,
        'content-sha256': contentSha256,
    };
}
async function sameContentInWords(bytes, before, after) {
    if (bytes === 'same')
        return 'same bytes';
    if (bytes === 'unknown')
        return 'same content; manifests do not record the bytes';
    const fields = new Set((await (0,compare_archives/* compareArchives */.X)(before, after)).map(({ field }) => field));
    return `same content, other bytes: only the compressor or the format differs (${[...fields].join(', ')})`;
}
function overview(changes, left, right) {
    const { counts } = changes;
    const paths = [...left.entries, ...right.entries].map(({ path }) => path);
    const everything = { groups: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY };
    return [
        `${(0,groups/* describeCounts */.wv)(counts)}, ${counts.unchanged} unchanged`,
        ...(0,groups/* groupLines */.h1)((0,groups/* groupChanges */.tw)(changes, (0,build_compare_packages/* packageOwners */.TK)(paths), everything)),
    ];
}
async function printTexts(before, after, changes, signal) {
    let room = MAX_DIFF_LINES;
    let left = 0;
    for await (const { path, lines, why } of textDifferences(before, after, changes, signal)) {
        if (lines === undefined) {
            await (0,terminal/* printText */.n)(`\n${(0,util_text/* printable */.g$)(path)}: ${why}, no lines to compare\n`);
        }
        else if (lines.length > room) {
            left += 1;
        }
        else {
            room -= lines.length;
            await (0,terminal/* printText */.n)(`\n${lines.join('\n')}\n`);
        }
    }
    if (left > 0)
        await (0,terminal/* print */.yy)(`\n${(0,util_text/* count */.U9)(left, 'more text file differs', 'more text files differ')}: too long to show\n`);
}
//# sourceMappingURL=diff.js.map

/***/ })

};
