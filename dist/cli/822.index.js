export const id = 822;
export const ids = [822];
export const modules = {

/***/ 3822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cacheBaseline: () => (/* binding */ cacheBaseline)
});

// UNUSED EXPORTS: addRecord, confirmRecord, uniqueEnd, withdrawRecord

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/archive/digest.js
var digest = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
// EXTERNAL MODULE: ./build/explain/manifest.js
var explain_manifest = __webpack_require__(6055);
;// CONCATENATED MODULE: ./build/baseline/record.js
/** The record of a deploy: what was deployed last under a name in an environment, as bytes that are kept somewhere. */






const RECORD_VERSION = 1;
/** A record holds a compressed manifest and little else. */
const MAX_RECORD_BYTES = 32 * 1024 * 1024;
const MAX_TEXT = 1024;
/**
 * What the names of a subject's records begin with, and no other subject's. Of fixed length, so that none is
 * the beginning of another, and in characters every cache takes.
 */
function record_recordPrefix({ name, environment }) {
    const subject = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([name, environment]))
        .digest('hex');
    return `lambda-zip-record-${RECORD_VERSION}-${subject}-`;
}
/** The record as bytes. */
function record_serialiseRecord(record) {
    const { name, environment, state, sha256, size, manifest, commit, ref, run, time } = record;
    const fields = {
        record: RECORD_VERSION,
        name,
        environment,
        state,
        sha256,
        size: size ?? null,
        archiveFormat: FORMAT_VERSION,
        contentSha256: manifest === undefined ? null : contentDigest(manifest),
        manifest: manifest === undefined ? null : gzipSync(manifest).toString('base64'),
        commit,
        ref,
        run,
        time,
    };
    return Buffer.from(`${JSON.stringify(fields)}\n`);
}
/**
 * Reads a record back. Its bytes come from a cache that others may write to: everything is checked,
 * and nothing of a record that is not right in every part is used.
 *
 * @throws LambdaZipError `baseline` that says what is wrong with it
 */
function parseRecord(bytes, subject) {
    if (bytes.length > MAX_RECORD_BYTES)
        throw unusable(`it has ${bytes.length} bytes, more than any needs`);
    const fields = parseFields(bytes);
    if (fields.get('record') !== RECORD_VERSION)
        throw unusable('another version of this tool wrote it');
    const text = (name, pattern = /^/) => {
        const value = fields.get(name);
        if (typeof value !== 'string' || value.length > MAX_TEXT || !pattern.test(value)) {
            throw unusable(`its ${name} is not what it should be`);
        }
        return value;
    };
    const found = { name: text('name'), environment: text('environment') };
    if (found.name !== subject.name || found.environment !== subject.environment) {
        throw unusable(`it is about ${(0,build_text/* quoted */.TL)(found.name)} in the environment ${(0,build_text/* quoted */.TL)(found.environment)}`);
    }
    const size = fields.get('size');
    if (size !== null && !(typeof size === 'number' && Number.isSafeInteger(size) && size >= 0)) {
        throw unusable('its size is not a number of bytes');
    }
    const content = parseContent(fields);
    return {
        ...found,
        state: text('state', /^(pending|deployed)$/) === 'deployed' ? 'deployed' : 'pending',
        sha256: text('sha256', SHA256),
        size: size ?? undefined,
        commit: text('commit'),
        ref: text('ref'),
        run: text('run'),
        time: text('time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        manifest: content?.manifest,
        entries: content?.entries,
    };
}
const SHA256 = /^[0-9a-f]{64}$/;
function parseFields(bytes) {
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        throw unusable('it is not JSON');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw unusable('it is not an object');
    return new Map(Object.entries(value));
}
function parseContent(fields) {
    const packed = fields.get('manifest');
    const digest = fields.get('contentSha256');
    if (packed === null && digest === null)
        return undefined;
    if (fields.get('archiveFormat') !== format/* FORMAT_VERSION */.Hp) {
        throw unusable('another version of this tool wrote its manifest');
    }
    if (typeof packed !== 'string' || typeof digest !== 'string')
        throw unusable('its manifest is not text');
    let manifest;
    try {
        // The bound keeps a few bytes from becoming more than the memory holds.
        const bytes = (0,external_node_zlib_.gunzipSync)(Buffer.from(packed, 'base64'), { maxOutputLength: explain_manifest/* MAX_MANIFEST_BYTES */.ZJ });
        manifest = bytes.toString();
    }
    catch {
        throw unusable('its manifest cannot be unpacked');
    }
    if ((0,explain_manifest/* contentDigest */.eZ)(manifest) !== digest)
        throw unusable('its manifest does not have the digest it states');
    let entries;
    try {
        entries = (0,explain_manifest/* parseManifest */.Ng)(manifest, 'manifest');
    }
    catch {
        throw unusable('its manifest is none');
    }
    // To the letter: its digest is that of the text.
    if ((0,explain_manifest/* manifestText */.$2)(entries) !== manifest)
        throw unusable('its manifest is none of this version');
    return { manifest, entries };
}
function unusable(problem) {
    return new errors/* LambdaZipError */.dk('baseline', `the record of the last deploy is not usable: ${problem}`);
}
//# sourceMappingURL=record.js.map
;// CONCATENATED MODULE: ./build/baseline/cache.js
/** The baseline `cache`: the newest record of a deploy, kept in a store that only ever adds. */





/**
 * The last deploy of a subject, from its newest record. A record that is damaged, that tells of a deploy without
 * an end, or that is known not to be the newest counts as not knowing.
 */
function cacheBaseline(store, subject, ports) {
    return { read: () => readNewest(store, subject, ports) };
}
async function readNewest(store, subject, { log }) {
    const prefix = record_recordPrefix(subject);
    try {
        const stored = await store.newest(prefix);
        if (stored === undefined)
            return { kind: 'absent', why: `there is no record of a deploy of ${named(subject)}` };
        const record = parseRecord(stored.bytes, subject);
        if (record.state === 'pending') {
            return {
                kind: 'unavailable',
                why: `a deploy of ${record.sha256.slice(0, 12)} may have begun (${writer(record)}), and how it ended is not recorded`,
            };
        }
        const newest = await store.newestAnywhere(prefix);
        if (newest !== undefined && newest.key !== stored.key) {
            return {
                kind: 'unavailable',
                why: `a newer record exists, written from ${(0,build_text/* quoted */.TL)(newest.ref)}, which this run may not read`,
            };
        }
        return {
            kind: 'known',
            digest: (0,digest/* digestOf */.o)(Buffer.from(record.sha256, 'hex')),
            origin: `the deploy recorded on ${record.time.slice(0, 16).replace('T', ' ')} UTC (${writer(record)})`,
            size: record.size,
            entries: async () => record.entries,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'baseline')
            throw error;
        log.warning(error.message);
        return { kind: 'unavailable', why: error.message };
    }
}
/**
 * Adds a record. Its key is unique: an older record is never replaced, a newer one never lost.
 *
 * @returns the key
 * @throws LambdaZipError `baseline` when it cannot be written
 */
async function addRecord(store, record) {
    const key = `${recordPrefix(record)}${uniqueEnd()}`;
    await store.add(key, serialiseRecord(record));
    return key;
}
/**
 * Withdraws the record of the last deploy before another deploy may begin: should that one fail half-way, nobody
 * knows what is deployed, and going back to what was there before must count as a change.
 *
 * @returns the key of the record that says so
 * @throws LambdaZipError `baseline` when it cannot be written
 */
function withdrawRecord(store, record) {
    return addRecord(store, { ...record, state: 'pending', manifest: undefined });
}
/**
 * Records that a deploy has succeeded; or, when another one was begun since, that nobody can say which of them
 * came last.
 *
 * @param withdrawal the key {@link withdrawRecord} gave; undefined when that one could not be written
 * @returns whether the deploy is recorded
 * @throws LambdaZipError `baseline` when nothing can be written
 */
async function confirmRecord(store, record, withdrawal) {
    // One that could not be announced cannot be told from one that was overtaken.
    const newest = withdrawal === undefined ? undefined : await store.newest(recordPrefix(record));
    if (newest !== undefined && newest.key === withdrawal) {
        await addRecord(store, { ...record, state: 'deployed' });
        return true;
    }
    await withdrawRecord(store, record);
    return false;
}
/** Ends a key that nobody else writes. */
function uniqueEnd() {
    return `${Date.now()}-${randomBytes(8).toString('hex')}`;
}
function named({ name, environment }) {
    return environment === '' ? (0,build_text/* quoted */.TL)(name) : `${(0,build_text/* quoted */.TL)(name)} in the environment ${(0,build_text/* quoted */.TL)(environment)}`;
}
function writer({ ref, commit, run }) {
    const parts = [
        run && `run ${(0,build_text/* quoted */.TL)(run)}`,
        ref && `of ${(0,build_text/* quoted */.TL)(ref)}`,
        commit && `commit ${(0,build_text/* quoted */.TL)(commit.slice(0, 12))}`,
    ];
    return parts.filter((part) => part !== '').join(', ') || 'nobody says who';
}
//# sourceMappingURL=cache.js.map

/***/ })

};
