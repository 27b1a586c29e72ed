export const id = 859;
export const ids = [859];
export const modules = {

/***/ 4859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cacheBaseline: () => (/* binding */ cacheBaseline)
});

// UNUSED EXPORTS: addRecord, announceMarked, confirmRecord, endRecord, isBelievable, isStoreError, logConclusion, markRecord, otherNameRecord, withdrawRecord

// EXTERNAL MODULE: ./build/util/digest.js
var digest = __webpack_require__(1645);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
// EXTERNAL MODULE: ./build/compare/manifest.js
var compare_manifest = __webpack_require__(7007);
;// CONCATENATED MODULE: ./build/gate/records/record.js
/** The record of a deploy, to and from bytes: what was deployed last under a name in an environment. */







/** Version of a record's content. */
const RECORD_VERSION = 2;
/**
 * Version of the keys. It stays when the content's version changes, so that a record of another version is found and
 * counts as a doubt.
 */
const KEY_VERSION = 1;
/** Every key of a record begins with this. */
const RECORD_KEYS = `lambda-zip-record-${KEY_VERSION}-`;
/** A record holds a compressed manifest and little else. */
const MAX_RECORD_BYTES = 32 * 1024 * 1024;
/** Characters. */
const MAX_TEXT = 1024;
/**
 * The prefix of all keys of a subject, including those from pull requests. Its fixed length keeps one subject's prefix
 * from matching another's keys, and its characters are valid in every cache.
 */
function record_subjectPrefix({ name, environment }) {
    const subject = (0,digest/* sha256Of */.B)(JSON.stringify([name, environment]));
    return `${RECORD_KEYS}${subject}`;
}
/** The prefix of a subject's keys, except those with {@link proposalPrefix}. */
function record_recordPrefix(subject) {
    return `${record_subjectPrefix(subject)}-`;
}
/**
 * The prefix of records that a pull request leaves in its own scope. Its builds must not find them as the last deploy,
 * but runs that list the caches of the repository must see them.
 */
function record_proposalPrefix(subject) {
    return `${record_subjectPrefix(subject)}.pull-`;
}
/** The random end of a key, which identifies it. */
function record_keyTail(key) {
    return key.slice(-16);
}
/** Whether a key has {@link proposalPrefix}. */
function isProposalKey(key) {
    return key.includes('.pull-');
}
/** A unique end for a key. It states the time and the run, so that a list of keys shows them without reading the records. */
function record_recordKeyEnd({ run }, now) {
    return `${now}-${/^\d+$/.test(run) ? run : 0}-${randomBytes(8).toString('hex')}`;
}
/** Time, in milliseconds since 1970, and run from the key of a record; undefined for other keys. */
function record_parseRecordKey(key) {
    const parts = /-(?<time>\d{13})-(?<run>\d{1,20})-[0-9a-f]{16}$/.exec(key)?.groups;
    return parts && { time: Number(parts['time']), run: parts['run'] ?? '' };
}
/** The record as bytes. */
function record_serialiseRecord(record) {
    const { name, environment, state, until, open, since, listed, announcement, sha256, size, manifest, time } = record;
    const { source, target, step, commit, ref, run, job, leg } = record;
    const fields = {
        record: RECORD_VERSION,
        name,
        environment,
        state,
        until,
        open,
        since,
        listed,
        announcement,
        sha256,
        size: size ?? null,
        archiveFormat: FORMAT_VERSION,
        contentSha256: manifest === undefined ? null : contentDigest(manifest),
        manifest: manifest === undefined ? null : gzipSync(manifest).toString('base64'),
        source,
        target,
        step,
        commit,
        ref,
        run,
        job,
        leg,
        time,
    };
    return Buffer.from(`${JSON.stringify(fields)}\n`);
}
/**
 * Parses a record. Others may write to the cache that it comes from, so every part is checked, and one invalid part
 * makes the whole record unusable.
 *
 * @throws LambdaZipError `baseline` with the problem
 */
function parseRecord(bytes, subject) {
    if (bytes.length > MAX_RECORD_BYTES)
        throw unusable(`it has ${bytes.length} bytes, more than any record`);
    const fields = parseFields(bytes);
    if (fields.get('record') !== RECORD_VERSION)
        throw unusable('another version of this tool wrote it');
    const text = (name, pattern = /^/) => {
        const value = fields.get(name);
        if (typeof value !== 'string' || value.length > MAX_TEXT || !pattern.test(value)) {
            throw unusable(`its ${name} is invalid`);
        }
        return value;
    };
    const found = { name: text('name'), environment: text('environment') };
    if (found.name !== subject.name || found.environment !== subject.environment) {
        throw unusable(`it is about ${(0,util_text/* quoted */.TL)(found.name)} in the environment ${(0,util_text/* quoted */.TL)(found.environment)}`);
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
        until: text('until', UNTIL),
        open: parseOpen(fields.get('open')),
        since: text('since', UNTIL),
        listed: parseListed(fields.get('listed')),
        announcement: text('announcement'),
        commit: text('commit'),
        ref: text('ref'),
        run: text('run'),
        job: text('job'),
        leg: text('leg'),
        source: text('source'),
        target: text('target'),
        step: text('step'),
        time: text('time', TIME),
        manifest: content?.manifest,
        entries: content?.entries,
    };
}
const SHA256 = /^[0-9a-f]{64}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const UNTIL = new RegExp(`^$|${TIME.source}`);
/** More runs than are ever under way at once. */
const MAX_OPEN = 1000;
function parseOpen(value) {
    const problem = () => unusable('its open runs are invalid');
    if (!Array.isArray(value) || value.length > MAX_OPEN)
        throw problem();
    return value.map((one) => {
        const { run, until } = typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one)) : {};
        if (typeof run !== 'string' || run.length > MAX_TEXT)
            throw problem();
        if (typeof until !== 'string' || !TIME.test(until))
            throw problem();
        return { run, until };
    });
}
function parseListed(value) {
    const isTail = (one) => typeof one === 'string' && /^[0-9a-f]{16}$/.test(one);
    if (!Array.isArray(value) || value.length > MAX_OPEN || !value.every(isTail))
        throw unusable('its listed records are invalid');
    return value;
}
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
        // Without a bound, a few bytes could inflate to more than the memory holds.
        const bytes = (0,external_node_zlib_.gunzipSync)(Buffer.from(packed, 'base64'), { maxOutputLength: compare_manifest/* MAX_MANIFEST_BYTES */.ZJ });
        manifest = bytes.toString();
    }
    catch {
        throw unusable('its manifest cannot be unpacked');
    }
    if ((0,compare_manifest/* contentDigest */.eZ)(manifest) !== digest)
        throw unusable('its manifest does not have the digest it states');
    let entries;
    try {
        entries = (0,compare_manifest/* parseManifest */.Ng)(manifest, 'manifest');
    }
    catch {
        throw unusable('its manifest is invalid');
    }
    // Compared as text, because its digest is that of the text.
    if ((0,compare_manifest/* manifestText */.$2)(entries) !== manifest)
        throw unusable("its manifest is not in this version's form");
    return { manifest, entries };
}
function unusable(problem) {
    return new errors/* LambdaZipError */.dk('baseline', `the record of the last deploy is unusable: ${problem}`);
}
//# sourceMappingURL=record.js.map
;// CONCATENATED MODULE: ./build/gate/records/decision.js
/**
 * Decides by records of deploys: whether the last record is believed, whether a deploy must be announced, and how its
 * end is recorded. Pure functions; `baselines/cache.ts` reads and writes. Believing a wrong record loses a deploy,
 * doubting a right one only repeats it; see docs/gate.md, "Records".
 */


/**
 * Whether the newest record that a run may read says what is deployed.
 *
 * @param anywhere undefined if GitHub could not be asked: then nothing is believed
 */
function judgeRecord(found, compared, facts, anywhere) {
    if (found === undefined)
        return { kind: 'absent' };
    const { key, record } = found;
    if (record.state === 'pending') {
        return doubted(`a deploy of ${record.sha256.slice(0, 12)} may have begun (${writer(record)}), and its end is not recorded`);
    }
    const other = otherPackage(record, compared, facts);
    if (other !== undefined)
        return other;
    if (anywhere === undefined)
        return { kind: 'doubted', stale: true, why: decision_UNASKED };
    const [newest] = anywhere.records;
    if (newest?.key !== key)
        return { kind: 'doubted', stale: true, why: newerThanRead(newest) };
    const beside = anywhere.records.find((one) => isBeside(one, [key, record.announcement], record));
    if (beside === undefined)
        return { kind: 'believed' };
    const why = `another deploy, from ${(0,util_text/* quoted */.TL)(beside.ref)}, began while the last recorded one was under way`;
    return { kind: 'doubted', stale: true, why };
}
/** Why nothing is believed without a list. */
const decision_UNASKED = "cannot tell whether another branch or tag deployed since, without a github-token that has 'actions: read'";
function doubted(why) {
    return { kind: 'doubted', why, stale: false };
}
function newerThanRead(newest) {
    return newest === undefined
        ? 'GitHub does not list the record that was read'
        : `a newer record exists, written from ${(0,util_text/* quoted */.TL)(newest.ref)}, which this run may not read`;
}
/**
 * Whether another deploy wrote a record after this deploy had looked for others. Its writer may have deployed later,
 * and ended without recording that.
 */
function isBeside({ key }, own, { since, listed }) {
    if (own.includes(key) || listed.includes(record_keyTail(key)))
        return false;
    return !((record_parseRecordKey(key)?.time ?? 0) < Date.parse(since));
}
/**
 * The longest time from making a record's key until GitHub lists the record: the service may ask to wait with the upload
 * (`record-store.ts`), and the clocks of two machines differ.
 */
const LISTED_LATE_MS = (/* unused pure expression or super */ null && (15 * 60 * 1000));
/** The records that a deploy's announcement states as seen. */
function decision_seenBefore(anywhere, found) {
    if (anywhere === undefined)
        return { since: '', listed: [] };
    const since = anywhere.asked - LISTED_LATE_MS;
    const late = anywhere.records.filter(({ key }) => (parseRecordKey(key)?.time ?? 0) >= since);
    const keys = [...late, ...(found === undefined ? [] : [found])].map(({ key }) => keyTail(key));
    return { since: new Date(since).toISOString(), listed: [...new Set(keys)] };
}
/**
 * Why a job that deploys nothing must not read the record that GitHub would give it; undefined if it may. GitHub first
 * evicts entries that were read longest ago. Reading an old record without writing a new one could keep it longer than
 * a newer record of another ref, and the old one would then be believed.
 */
function unreadable(anywhere, facts) {
    if (anywhere === undefined)
        return decision_UNASKED;
    const [newest] = anywhere.records;
    return newest?.key === givenOf(anywhere.records, facts)?.key ? undefined : newerThanRead(newest);
}
/**
 * The record that GitHub would give a run: it looks at entries of the run's own ref, then of its pull request's base,
 * then of the default branch.
 */
function givenOf(listed, { origin, base, isDefaultBranch }) {
    const scopes = [
        (ref) => ref === origin.ref,
        (ref) => ref === base,
        isDefaultBranch,
    ];
    const shown = listed.filter(({ key }) => !isProposalKey(key));
    for (const isIn of scopes) {
        const given = shown.find(({ ref }) => isIn(ref));
        if (given !== undefined)
            return given;
    }
    return undefined;
}
/** The doubt about a record that another package, place or job of this run wrote; undefined if there is none. */
function otherPackage(record, { place, readOnly }, { origin }) {
    const who = `the last record of ${(0,util_text/* quoted */.TL)(record.name)} was written`;
    const advice = `give each its own 'name' or 'environment'`;
    if (record.source !== place.source) {
        const warning = `two packages have the name ${(0,util_text/* quoted */.TL)(record.name)}: one was built from ${(0,util_text/* quoted */.TL)(record.source)}, the other from ${(0,util_text/* quoted */.TL)(place.source)}; ${advice}`;
        return { kind: 'doubted', stale: false, why: `${who} for another package`, warning };
    }
    if (readOnly)
        return undefined;
    if (record.target !== place.target) {
        const warning = `two functions or regions share the name ${(0,util_text/* quoted */.TL)(record.name)}: ${(0,util_text/* quoted */.TL)(record.target)} and ${(0,util_text/* quoted */.TL)(place.target)}; ${advice}`;
        return { kind: 'doubted', stale: false, why: `${who} for another function or region`, warning };
    }
    if (isOfOtherJob(record, origin)) {
        const warning = `another job or attempt of this run recorded a deploy of ${(0,util_text/* quoted */.TL)(record.name)}; if they deploy to different places, ${advice}`;
        return {
            kind: 'doubted',
            stale: false,
            why: `${who} by another job or attempt of this run`,
            warning,
        };
    }
    if (record.step !== place.step) {
        const why = `${who} by another workflow, job or matrix leg, which may deploy to another place`;
        return { kind: 'doubted', stale: true, why };
    }
    return undefined;
}
/** Whether a record comes from another job of this run. */
function isOfOtherJob(record, own) {
    if (own.run === '' || record.run !== own.run || record.job === own.job)
        return false;
    // GitHub gives each attempt another job ID; the leg stays the same.
    return record.leg === '' || record.leg !== own.leg;
}
/** What to announce before a deploy begins. */
function decision_announce(found, deploy, facts, others) {
    const { origin } = facts;
    const unread = unreadRuns(others.anywhere, found);
    const hidden = [...unread, ...forgottenRuns(found, others)];
    const record = found?.record;
    const seen = record === undefined ? [] : openAfter(record).filter(({ run }) => run !== UNKNOWN_RUN);
    // A later record of another run lists this run as open because of its other job.
    const knowsOther = record !== undefined &&
        (isOfOtherJob(record, origin) ||
            record.open.some(({ run }) => run !== '' && run === origin.run) ||
            // Another step of the same job, for another package or place.
            (record.run !== '' && record.run === origin.run && !samePlace(record, deploy)));
    // An unread record of this run may come from any of its jobs.
    const shared = knowsOther || unread.some(({ run }) => run === origin.run);
    const open = unique(stillOpen([...seen, ...hidden], others)).filter(({ run }) => run !== origin.run);
    // The other job continues, and readers of the record have to know that.
    if (shared)
        open.push({ run: origin.run, until: deploy.until });
    const stands = !shared && found !== undefined && isAnnouncement(found, deploy, facts, others);
    const announced = stands ? found.key : undefined;
    return { announced, open, shared };
}
/**
 * Whether a record already announces this deploy: an earlier attempt of this job or the build of this run wrote it, and
 * no record came after it. It must stay valid for as long as this attempt may take.
 */
function isAnnouncement({ key, record }, deploy, { origin, rerun }, others) {
    const { anywhere, now } = others;
    if (rerun && !isAlone(origin, others))
        return false;
    if (anywhere?.records[0]?.key !== key || record.state !== 'pending' || record.until === '')
        return false;
    if (origin.run === '' || record.run !== origin.run || record.sha256 !== deploy.sha256)
        return false;
    const longest = Date.parse(deploy.until) - now - SLACK_MS;
    return samePlace(record, deploy) && Date.parse(record.until) - now >= longest;
}
/**
 * Whether no other run is unfinished. Between two attempts, another run may have counted this one as over and be about
 * to announce its own deploy; the old announcement would not tell it that this run deploys again.
 */
function isAlone({ run }, { anywhere, unfinished }) {
    if (anywhere === undefined || unfinished === undefined || anywhere.asked < unfinished.asked)
        return false;
    return unfinished.runs.every((one) => one.run === run);
}
/** How much longer an announcement lasts than its job may take: so long a further attempt need not announce again. */
const SLACK_MS = (/* unused pure expression or super */ null && (3600 * 1000));
/**
 * The longest time that a deploy may take.
 *
 * @see https://docs.github.com/en/actions/reference/limits a job on GitHub's runners, a job on others, and a whole run
 */
const MAX_MS = { hosted: 6 * 3600 * 1000, job: 5 * 24 * 3600 * 1000, run: 35 * 24 * 3600 * 1000 };
/** The latest end of a deploy that is announced now, ISO 8601 in UTC. */
function decision_latestEnd(lasts, now) {
    return new Date(now + MAX_MS[lasts] + SLACK_MS).toISOString();
}
/** Stands for runs that GitHub could not be asked for. */
const UNKNOWN_RUN = '';
/**
 * Whether the announcement of an unfinished run may be evicted and forgotten: no record is left, or the last one could
 * not list runs.
 */
function decision_hasForgotten(found) {
    return found === undefined || found.record.open.some(({ run }) => run === UNKNOWN_RUN);
}
/** GitHub evicts nothing this young, so the records of a run that began later are still there. Milliseconds. */
const RECENT_MS = (/* unused pure expression or super */ null && (30 * 60 * 1000));
/** Runs that no record mentions any more; {@link UNKNOWN_RUN} if GitHub could not be asked for them. */
function forgottenRuns(found, { anywhere, unfinished, now }) {
    const until = decision_latestEnd('run', now);
    if (anywhere === undefined)
        return [{ run: UNKNOWN_RUN, until }];
    if (!decision_hasForgotten(found))
        return [];
    if (unfinished === undefined)
        return [{ run: UNKNOWN_RUN, until }];
    const old = unfinished.runs.filter(({ begun }) => !(begun > now - RECENT_MS));
    return old.map(({ run }) => ({ run, until }));
}
/**
 * Runs of any ref that wrote records unknown to the one that was found. Only their keys can be seen, so each may be
 * deploying for the longest time that a run has.
 */
function unreadRuns(anywhere, found) {
    const known = found === undefined ? [] : [found.key, found.record.announcement];
    const { since, listed } = found?.record ?? { since: '', listed: [] };
    return (anywhere?.records ?? []).flatMap((one) => {
        const written = parseRecordKey(one.key);
        if (written === undefined || !isBeside(one, known, { since, listed }))
            return [];
        return [{ run: written.run, until: decision_latestEnd('run', written.time) }];
    });
}
/** The runs that may be deploying after a record was written, its writer included. */
function openAfter({ run, until, open }) {
    return until === '' || run === '' ? [...open] : unique([...open, { run, until }]);
}
/** Those that may still be running now. */
function stillOpen(open, { over, now }) {
    return open.filter(({ run, until }) => !over.has(run) && Date.parse(until) > now);
}
/** The runs to ask GitHub about: the decision depends on whether they are over. */
function decision_openRuns(found, anywhere, facts) {
    const seen = found === undefined ? [] : openAfter(found.record);
    const runs = [...seen, ...unreadRuns(anywhere, found)].map(({ run }) => run);
    return [...new Set(runs)].filter((run) => run !== facts.origin.run && run !== UNKNOWN_RUN);
}
/**
 * How the end of a deploy is recorded.
 *
 * @param found the newest record now
 * @param announced what was known at the announcement, and its key; undefined if it could not be written
 * @param anywhere undefined if GitHub could not be asked
 */
function decision_conclude(found, announced, anywhere) {
    const { key, open } = announced;
    if (announced.shared)
        return 'shared';
    // Without an announcement, a later deploy could not have noticed this one.
    if (key === undefined || found?.key !== key)
        return 'overtaken';
    if (anywhere === undefined || open.some(({ run }) => run === UNKNOWN_RUN))
        return 'unasked';
    // A deploy that was under way when this one began may have ended after it.
    if (open.length > 0)
        return 'overtaken';
    return anywhere.records.some((one) => isBeside(one, [key], announced)) ? 'overtaken' : 'deployed';
}
/**
 * The record for a deploy that may not have come last.
 *
 * @param record with the runs that were open when it was announced
 * @param other the newest record, if that is not the one that announced this deploy
 */
function decision_overtakenRecord(record, other) {
    const open = unique([...record.open, ...(other === undefined ? [] : openAfter(other))]);
    return { ...record, state: 'pending', until: '', open, manifest: undefined };
}
function unique(open) {
    return [...new Map(open.map((one) => [one.run, one])).values()];
}
/** The place of a deploy announced without its build; no package has this place. */
const decision_NOWHERE = { source: '', target: '', step: '' };
/**
 * Decides about a digest that is said to be deployed. Only the deploy that was announced last can be live.
 *
 * @param anywhere undefined if GitHub could not be asked
 * @returns `unknown` if none was announced; `withdraw` if another one was; `unasked` if that cannot be told
 */
function decision_mark(found, sha256, { origin, proposal }, anywhere) {
    if (proposal !== 'no')
        return 'withdraw';
    if (found === undefined)
        return 'unknown';
    const { key, record } = found;
    if (record.sha256 !== sha256)
        return 'withdraw';
    // Two jobs of a run that mark one name deploy to two places; a deploy to a third may have failed.
    if (record.state === 'deployed')
        return isOfOtherJob(record, origin) ? 'withdraw' : 'recorded already';
    // An announcement without `until` was overtaken, and one beside an open run may have been.
    if (record.until === '' || record.open.some(({ run }) => run !== UNKNOWN_RUN))
        return 'withdraw';
    // No build has this place, so no build would believe the record.
    if (samePlace(record, decision_NOWHERE))
        return 'withdraw';
    if (anywhere === undefined || record.open.length > 0)
        return 'unasked';
    return anywhere.records.some((one) => isBeside(one, [key], record)) ? 'withdraw' : 'record';
}
function samePlace(left, right) {
    return left.source === right.source && left.target === right.target && left.step === right.step;
}
/** Describes who wrote a record. */
function writer({ ref, commit, run }) {
    const parts = [
        run && `run ${(0,util_text/* quoted */.TL)(run)}`,
        ref && `of ${(0,util_text/* quoted */.TL)(ref)}`,
        commit && `commit ${(0,util_text/* quoted */.TL)(commit.slice(0, 12))}`,
    ];
    return parts.filter((part) => part !== '').join(', ') || 'an unknown run';
}
//# sourceMappingURL=decision.js.map
;// CONCATENATED MODULE: ./build/gate/baselines/cache.js
/** The baseline `cache`: the newest record of a deploy, kept in a store that only ever adds. */





/** The most runs to ask about one by one. */
const MAX_ASKED = 20;
/**
 * The last deploy of a subject, from its newest record. What is doubtful about it counts as not knowing: see
 * `decision.ts`.
 */
function cacheBaseline(scope, subject, compared, ports) {
    return { read: () => readNewest(scope, subject, compared, ports) };
}
async function readNewest({ store, facts }, subject, compared, { log }) {
    const list = () => store.anywhere(record_subjectPrefix(subject));
    try {
        let anywhere;
        if (compared.readOnly) {
            anywhere = await list();
            const why = unreadable(anywhere, facts);
            if (why !== undefined)
                return { kind: 'unavailable', why };
        }
        const found = await findNewest(store, subject);
        // The list is needed only for a record that could be believed.
        if (found?.record.state === 'deployed')
            anywhere ??= await list();
        const belief = judgeRecord(found, compared, facts, anywhere);
        if (found === undefined || belief.kind === 'absent')
            return { kind: 'absent', why: `no deploy of ${named(subject)} is recorded` };
        const doubt = belief.kind === 'doubted' ? belief : undefined;
        if (doubt?.warning !== undefined)
            log.warning(doubt.warning);
        if (doubt?.stale === false)
            return { kind: 'unavailable', why: doubt.why };
        const { record } = found;
        return {
            kind: 'known',
            digest: (0,digest/* digestOf */.o)(Buffer.from(record.sha256, 'hex')),
            origin: `the deploy recorded on ${record.time.slice(0, 16).replace('T', ' ')} UTC (${writer(record)})`,
            size: record.size,
            doubt: doubt?.why,
            entries: async () => record.entries,
        };
    }
    catch (error) {
        if (!isStoreError(error))
            throw error;
        log.warning(error.message);
        return { kind: 'unavailable', why: error.message };
    }
}
async function findNewest(store, subject) {
    const stored = await store.newest(record_recordPrefix(subject));
    return stored && { key: stored.key, record: parseRecord(stored.bytes, subject) };
}
async function runsOver(store, runs) {
    const over = new Set();
    for (const run of runs.slice(0, MAX_ASKED))
        if (await store.isOver(run))
            over.add(run);
    return over;
}
/**
 * Withdraws the record of the last deploy before another deploy may begin. If that deploy fails half-way, it is unknown what
 * is deployed, and going back to the package before must count as a change.
 *
 * @param record of the package that may be deployed
 * @throws LambdaZipError `baseline` when it cannot be written
 */
async function withdrawRecord(scope, record) {
    const { store, facts } = scope;
    const { proposal, rerun } = facts;
    // Before the list of records: a run that counted this one as over, and announces later, is listed as unfinished here.
    const beside = rerun ? await store.unfinished() : undefined;
    // First the list: what others write from now on counts as beside this deploy, and what they wrote before is read or listed.
    const anywhere = await listOrNothing(store, record);
    // No other run sees the records of a pull request's own scope, so there is nothing to look for.
    const found = proposal === 'own' ? undefined : await findReadable(store, record);
    const over = await runsOver(store, openRuns(found, anywhere, facts));
    const unfinished = beside ?? (anywhere !== undefined && hasForgotten(found) ? await store.unfinished() : undefined);
    const others = { anywhere, unfinished, over, now: Date.now() };
    const { announced, open, shared } = announce(found, record, facts, others);
    const announcing = { ...record, ...seenBefore(anywhere, found), state: 'pending', open };
    const prefix = proposal === 'own' ? proposalPrefix(record) : recordPrefix(record);
    const key = announced ?? (await addRecord(store, { ...announcing, manifest: undefined }, prefix));
    return { key, shared, record: { ...announcing, state: record.state, manifest: record.manifest } };
}
/** The target in a record that withdraws a package's other name; no function has this name. */
const OTHER_NAME = 'recorded under another name';
/** The record that withdraws the last one under a package's other name. */
function otherNameRecord(record) {
    return { ...record, target: OTHER_NAME };
}
/**
 * Whether a later run may believe a record of this name, that is: one of the same sources, of any ref, unless its
 * newest one already tells of a deploy under another name.
 *
 * @throws LambdaZipError `baseline` when that cannot be asked
 */
async function isBelievable(store, { source, ...subject }) {
    const anywhere = await store.anywhere(subjectPrefix(subject));
    const [newest] = anywhere?.records ?? [];
    if (newest === undefined)
        return false;
    const found = await findReadable(store, subject);
    // A record of another ref cannot be read, so it may be any.
    if (found === undefined || found.key !== newest.key)
        return true;
    return found.record.source === source && found.record.target !== OTHER_NAME;
}
/** The newest record; undefined if it is unusable, because then it tells nothing about earlier runs. */
async function findReadable(store, subject) {
    try {
        return await findNewest(store, subject);
    }
    catch (error) {
        if (!isStoreError(error))
            throw error;
        return undefined;
    }
}
/** Without an answer, the deploy is still announced, as without the permission. */
async function listOrNothing(store, subject) {
    try {
        return await store.anywhere(subjectPrefix(subject));
    }
    catch (error) {
        if (!isStoreError(error))
            throw error;
        return undefined;
    }
}
/**
 * Adds a record. Its key is unique: an older record is never replaced, a newer one never lost.
 *
 * @returns the key
 * @throws LambdaZipError `baseline` when it cannot be written
 */
async function addRecord(store, record, prefix = recordPrefix(record)) {
    const key = `${prefix}${recordKeyEnd(record, Date.now())}`;
    await store.add(key, serialiseRecord(record));
    return key;
}
/**
 * Records that a deploy has succeeded; or, if another one has begun since, that it is unknown which came last.
 *
 * @param withdrawal result of {@link withdrawRecord}, without a key if it could not write
 * @throws LambdaZipError `baseline` when nothing can be written
 */
async function confirmRecord(store, { record, key, shared }) {
    const found = key === undefined ? undefined : await findReadable(store, record);
    const anywhere = await listOrNothing(store, record);
    const conclusion = conclude(found, { ...record, key, shared }, anywhere);
    const announcement = key ?? '';
    if (conclusion === 'deployed')
        await addRecord(store, { ...record, state: 'deployed', until: '', announcement });
    else
        await addRecord(store, overtakenRecord(record, found?.key === key ? undefined : found?.record));
    return conclusion;
}
/**
 * Records that a deploy is over, and that it did not bring the package to where it should be.
 *
 * @throws LambdaZipError `baseline` when that cannot be written
 */
async function endRecord(store, { record }) {
    await addRecord(store, overtakenRecord(record, undefined));
}
/**
 * Records a deploy that another job announced; or, if another deploy was announced after it, that it is unknown what is
 * deployed.
 *
 * @throws LambdaZipError `baseline` if the record cannot be written
 */
async function markRecord({ store, facts }, subject, marked) {
    let found;
    let marking = 'withdraw';
    try {
        found = await findNewest(store, subject);
        marking = mark(found, marked.sha256, facts, await store.anywhere(subjectPrefix(subject)));
    }
    catch (error) {
        // An unusable record cannot be the announcement of this deploy.
        if (!isStoreError(error))
            throw error;
    }
    const { source, target, step } = found?.record ?? NOWHERE;
    const record = {
        ...subject,
        ...facts.origin,
        ...marked,
        source,
        target,
        step,
        state: 'deployed',
        until: '',
        open: found?.record.open ?? [],
        since: found?.record.since ?? '',
        listed: found?.record.listed ?? [],
        announcement: found?.key ?? '',
    };
    if (marking === 'record')
        await addRecord(store, record);
    if (marking === 'withdraw' || marking === 'unasked') {
        const prefix = facts.proposal === 'own' ? proposalPrefix(subject) : recordPrefix(subject);
        await addRecord(store, overtakenRecord(record, found?.record), prefix);
    }
    return marking;
}
/**
 * Announces the deploy of another job's build, unless that build's own announcement is still the newest record. Another
 * run may have deployed since, and later builds would not know of this deploy until it ends.
 *
 * @throws LambdaZipError `baseline` when it cannot be written
 */
async function announceMarked({ store, facts }, subject, marked) {
    const found = await findReadable(store, subject);
    const { run } = facts.origin;
    const isOfBuild = run !== '' &&
        found?.record.run === run &&
        found.record.state === 'pending' &&
        found.record.sha256 === marked.sha256;
    // As the job of the build, because another job of the run would count as sharing the name.
    const { job, leg } = isOfBuild ? found.record : facts.origin;
    const own = { ...facts, origin: { ...facts.origin, job, leg } };
    // A record of another run may be about another place, and the place of this deploy is unknown here.
    const { source, target, step } = isOfBuild ? found.record : NOWHERE;
    return withdrawRecord({ store, facts: own }, {
        ...subject,
        ...own.origin,
        ...marked,
        source,
        target,
        step,
        state: 'pending',
        until: latestEnd('run', Date.now()),
        open: [],
        since: '',
        listed: [],
        announcement: '',
    });
}
/** Logs how a deploy's end was recorded. */
function logConclusion(conclusion, { name, sha256 }, because, log) {
    const next = 'the next build counts as changed';
    switch (conclusion) {
        case 'deployed':
            log.info(`${quoted(name)}: ${sha256} is recorded as deployed, because ${because}`);
            return;
        case 'overtaken':
            log.warning(`${quoted(name)}: another deploy may have run at the same time, and it is unknown which came last; ${next}`);
            return;
        case 'unasked':
            log.warning(`${quoted(name)}: nothing is recorded, and ${next}: ${UNASKED}`);
            return;
        case 'shared':
            log.warning(`${quoted(name)}: another job of this run deploys under the same name, so nothing is recorded, and ${next}; give each its own 'name' or 'environment'`);
    }
}
/** Whether an error says that the store is out of reach, or what it holds of no use. */
function isStoreError(error) {
    return error instanceof errors/* LambdaZipError */.dk && error.code === 'baseline';
}
function named({ name, environment }) {
    return environment === '' ? (0,util_text/* quoted */.TL)(name) : `${(0,util_text/* quoted */.TL)(name)} in the environment ${(0,util_text/* quoted */.TL)(environment)}`;
}
//# sourceMappingURL=cache.js.map

/***/ })

};
