export const id = 153;
export const ids = [153];
export const modules = {

/***/ 108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ referenceInWords),
/* harmony export */   Jr: () => (/* binding */ assertRegion),
/* harmony export */   Vs: () => (/* binding */ parseFunctionReference),
/* harmony export */   Xr: () => (/* binding */ qualifierInWords)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);


/** `FunctionName` of GetFunctionConfiguration in Lambda's API reference, with room for regions such as `eusc-de-east-1`. */
const FUNCTION_NAME = /^(?:arn:aws[a-zA-Z-]*:lambda:(?=[a-z]))?(?:(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d):)?(?:\d{12}:)?(?:function:)?(?<name>[a-zA-Z0-9-_]{1,64})(?::(?<qualifier>\$LATEST|[a-zA-Z0-9-_]+))?$/;
/** `Qualifier` in the same place: a version, an alias, or `$LATEST`. */
const QUALIFIER = /^(?:\$LATEST|[a-zA-Z0-9-_]{1,128})$/;
const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d$/;
const MAX_NAME = 170;
/**
 * Checks how a function is named. Nothing is asked of AWS.
 *
 * @throws LambdaZipError `usage` that names the setting
 */
function parseFunctionReference({ functionName, qualifier, region, }) {
    const match = functionName.length <= MAX_NAME ? FUNCTION_NAME.exec(functionName) : null;
    if (match?.groups === undefined) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('function-name', functionName, "is not a function's name or ARN; 'my-function' would be right");
    }
    const { name = '', qualifier: ownQualifier, region: ownRegion } = match.groups;
    if (qualifier !== undefined && !QUALIFIER.test(qualifier)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('qualifier', qualifier, "is not a version or an alias; 'live' or '7' would be right");
    }
    if (qualifier !== undefined && ownQualifier !== undefined && qualifier !== ownQualifier) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('qualifier', qualifier, `is not the ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(ownQualifier)} of function-name; name one of them`);
    }
    assertRegion(region, ownRegion, 'function-name');
    return {
        functionName: ownQualifier === undefined ? functionName : functionName.slice(0, -ownQualifier.length - 1),
        name,
        qualifier: qualifier ?? ownQualifier,
        region: region ?? ownRegion,
    };
}
/**
 * Checks the region that a setting has beside a name.
 *
 * @param own what the name says itself
 * @param named the setting of the name
 * @throws LambdaZipError `usage` for what is no region, or another one
 */
function assertRegion(region, own, named) {
    if (region === undefined)
        return;
    if (!REGION.test(region)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('aws-region', region, "is not a region; 'eu-central-1' would be right");
    }
    if (own !== undefined && region !== own) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('aws-region', region, `is not the ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(own)} of ${named}; name one of them`);
    }
}
/** `function 'x'`, with its version or alias where one is named. */
function referenceInWords({ name, qualifier }) {
    return qualifier === undefined
        ? `function ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)}`
        : `function ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)}, ${qualifierInWords(qualifier)}`;
}
/** Versions are numbers, aliases are not. */
function qualifierInWords(qualifier) {
    return /^(?:\d+|\$LATEST)$/.test(qualifier) ? `version ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(qualifier)}` : `alias ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(qualifier)}`;
}
//# sourceMappingURL=function-reference.js.map

/***/ }),

/***/ 7967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ layerInWords),
/* harmony export */   S: () => (/* binding */ parseLayerReference)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);
/* harmony import */ var _function_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(108);



/** `LayerName` and `LayerVersionArn` of GetLayerVersion and GetLayerVersionByArn in Lambda's API reference. */
const LAYER_NAME = /^(?<layerName>(?:arn:aws[a-zA-Z-]*:lambda:(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d):\d{12}:layer:)?(?<name>[a-zA-Z0-9-_]{1,140}))(?::(?<version>[1-9]\d{0,14}))?$/;
/**
 * Checks how a layer is named. Nothing is asked of AWS.
 *
 * @throws LambdaZipError `usage` that names the setting
 */
function parseLayerReference({ layerName: given, region }) {
    const match = LAYER_NAME.exec(given);
    if (match?.groups === undefined) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('layer-name', given, "is not a layer's name or ARN; 'my-layer' would be right");
    }
    const { layerName = '', name = '', version, region: ownRegion } = match.groups;
    (0,_function_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .assertRegion */ .Jr)(region, ownRegion, 'layer-name');
    return {
        layerName,
        name,
        version: version === undefined ? undefined : Number(version),
        region: region ?? ownRegion,
    };
}
/** `layer 'x'`, with its version where one is named. */
function layerInWords(name, version) {
    return version === undefined ? `layer ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)}` : `layer ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)}, version ${version}`;
}
//# sourceMappingURL=layer-reference.js.map

/***/ }),

/***/ 153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ makePackage),
  C: () => (/* binding */ parsePackage)
});

// EXTERNAL MODULE: ./build/build.js + 6 modules
var build = __webpack_require__(8323);
// EXTERNAL MODULE: ./build/deploy/options.js
var deploy_options = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(9266);
;// CONCATENATED MODULE: ./build/deploy-settings.js
/** The settings of the built-in deploy, checked. */



/**
 * Checks the settings of the deploy. Nothing is asked yet.
 *
 * @param raw values as text; an empty one is a missing one
 * @param target what the package is for
 * @returns undefined when nothing is to be deployed
 * @throws LambdaZipError `usage` that names the setting, the value and what would be right
 */
function parseDeploySettings(raw, target) {
    const choice = (0,build_settings/* parseChoice */.HU)('deploy', raw.deploy || build_settings/* SETTINGS */.yy.deploy.default, build_settings/* DEPLOY_CHOICES */.du);
    const publish = (0,build_settings/* parseBoolean */.yG)('publish', raw.publish || build_settings/* SETTINGS */.yy.publish.default);
    if (choice === 'false') {
        for (const setting of ['s3-bucket', 's3-prefix', 'alias']) {
            if (raw[setting])
                throw (0,errors/* usage */.CI)(setting, raw[setting], "has no use without deploy 'true' or 'dry-run'");
        }
        if (publish)
            throw (0,errors/* usage */.CI)('publish', 'true', "has no use without deploy 'true' or 'dry-run'");
        return undefined;
    }
    if ((0,build_settings/* isLayered */.PI)(raw)) {
        throw new errors/* LambdaZipError */.dk('usage', `deploy: '${choice}' is not possible with a layer: the code may need the layer's new version, which has to be published first`, {
            hint: "Let the workflow do it: 'aws lambda publish-layer-version', then 'update-function-configuration' and 'update-function-code'; docs/layers.md has the steps.",
        });
    }
    if (!raw['function-name']) {
        throw new errors/* LambdaZipError */.dk('usage', `deploy: '${choice}' needs the setting function-name`);
    }
    if (raw.qualifier) {
        throw (0,errors/* usage */.CI)('qualifier', raw.qualifier, "is not deployed to; 'alias' is led to the new version");
    }
    const options = {
        functionName: raw['function-name'],
        region: raw['aws-region'] || undefined,
        dryRun: choice === 'dry-run',
        s3Bucket: raw['s3-bucket'] || undefined,
        s3Prefix: raw['s3-prefix'] || undefined,
        publish,
        alias: raw.alias || undefined,
        architecture: target.architecture,
    };
    // What is wrong with it has to be known before anything is built.
    (0,deploy_options/* parseDeployOptions */.z)(options);
    return options;
}
//# sourceMappingURL=deploy-settings.js.map
// EXTERNAL MODULE: ./build/archive/digest.js
var archive_digest = __webpack_require__(2785);
;// CONCATENATED MODULE: ./build/baseline/given.js
/** A baseline the user states, as a Terraform output or a parameter store has it. */

/**
 * Reads a SHA-256 as people write it: 64 hexadecimal digits of either case, or base64 of the 32 bytes,
 * with or without `sha256:` before it.
 *
 * @returns undefined for anything else
 */
function parseDigest(text) {
    const value = text.replace(/^sha256:/i, '');
    if (/^[0-9a-f]{64}$/i.test(value))
        return (0,archive_digest/* digestOf */.o)(Buffer.from(value, 'hex'));
    if (!/^[A-Za-z0-9+/]{43}=$/.test(value))
        return undefined;
    const digest = (0,archive_digest/* digestOf */.o)(Buffer.from(value, 'base64'));
    // The last character has two bits to spare; another one there would be another spelling of the same bytes.
    return digest.base64 === value ? digest : undefined;
}
/** A baseline that is the digest itself; nothing is known of its entries. */
function givenBaseline(digest) {
    return {
        read: async () => ({
            kind: 'known',
            digest,
            origin: "the digest given as 'baseline'",
            entries: async () => undefined,
        }),
    };
}
//# sourceMappingURL=given.js.map
;// CONCATENATED MODULE: ./build/baseline/subject.js
/** What records are about, by name: a package, or the layer of one. */
/** No name of a package has a slash, so that this is nobody else's. */
const LAYER_END = '/layer';
/** The name that the layer of a package has in records. */
function layerSubject(name) {
    return `${name}${LAYER_END}`;
}
/** The package a record is about, by its name in records: its own, or that of its layer. */
function packageOfSubject(subject) {
    return subject.endsWith(LAYER_END) ? subject.slice(0, -LAYER_END.length) : subject;
}
//# sourceMappingURL=subject.js.map
// EXTERNAL MODULE: ./build/explain/changes.js
var explain_changes = __webpack_require__(3577);
// EXTERNAL MODULE: ./build/explain/groups.js
var groups = __webpack_require__(3690);
// EXTERNAL MODULE: ./build/explain/packages.js
var explain_packages = __webpack_require__(2435);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/baseline/verdict.js




/**
 * Judges what was built against what is deployed. docs/gate.md has the table.
 *
 * @param force whether it counts as changed even when it is not
 */
function verdictOf(baseline, built, force) {
    if (baseline.kind !== 'known') {
        return {
            changed: true,
            reason: baseline.kind === 'absent' ? 'first-build' : 'baseline-unavailable',
            baselineSha256: undefined,
            baselineSize: undefined,
            baselineUncompressedSize: undefined,
            changes: undefined,
            notes: [baseline.why],
        };
    }
    const { digest, entries, origin, size } = baseline;
    const same = digest.hex === built.digest.hex;
    // Equal archives have equal entries, whatever was or was not known of them.
    const deployed = same ? built.entries : entries;
    const known = {
        baselineSha256: digest.hex,
        baselineSize: size,
        baselineUncompressedSize: deployed?.reduce((sum, entry) => sum + entry.size, 0),
    };
    const compared = `compared with ${origin}`;
    if (same) {
        const changes = (0,explain_changes/* compareEntries */.w)(built.entries, built.entries);
        const reason = force ? 'forced' : 'unchanged';
        return { ...known, changed: force, reason, changes, notes: [compared] };
    }
    if (entries === undefined) {
        const unknown = 'the deployed entries are not known, so what changed cannot be told';
        return { ...known, changed: true, reason: 'content', changes: undefined, notes: [compared, unknown] };
    }
    const changes = (0,explain_changes/* compareEntries */.w)(entries, built.entries);
    return { ...known, changed: true, reason: reasonFor(changes, entries, built), changes, notes: [compared] };
}
function reasonFor({ entries }, before, { entries: after }) {
    if (entries.length === 0)
        return 'compressor';
    if (entries.every(({ kind }) => kind === 'mode'))
        return 'mode';
    const ownerOf = (0,explain_packages/* packageOwners */.T)([...before, ...after].map(({ path }) => path));
    return entries.every(({ path }) => ownerOf(path) !== undefined) ? 'dependencies' : 'content';
}
/** The verdict in words, as one sentence without a full stop. */
function verdictSentence({ reason, changes }) {
    const differ = changes === undefined
        ? ''
        : `: ${(0,build_text/* count */.U9)(changes.entries.length, 'file')} (${(0,groups/* countsInWords */.Pe)(changes.counts)})`;
    switch (reason) {
        case 'unchanged':
            return 'Unchanged: exactly these bytes are deployed already';
        case 'forced':
            return 'Deploy all the same, it is forced: exactly these bytes are deployed already';
        case 'first-build':
            return 'Deploy: nothing is known to be deployed yet';
        case 'baseline-unavailable':
            return 'Deploy to be safe: what is deployed is not known';
        case 'compressor':
            return 'Changed, but no content: only the compression or the archive format differs';
        case 'mode':
            return `Changed, only in modes${differ}`;
        case 'dependencies':
            return `Changed, only in dependencies${differ}`;
        case 'content':
            return `Changed${differ}`;
    }
}
//# sourceMappingURL=verdict.js.map
// EXTERNAL MODULE: ./build/ports.js
var build_ports = __webpack_require__(4788);
;// CONCATENATED MODULE: ./build/gate.js








/**
 * Judges a build. Whatever goes wrong with the baseline ends in a verdict, which is then `changed`; only what
 * the user has to mend, and a cancelled job, are errors.
 *
 * @param store where records are kept; only the baseline `cache` needs one
 * @throws LambdaZipError `usage`, `cancelled`
 */
async function judge(built, request, ports, store) {
    const code = await judgeArchive(built, request, ports, store);
    if (built.layer === undefined || request.layer === undefined)
        return { ...code, layer: undefined };
    const { name, layer: baseline, force } = request;
    const ofLayer = { name: layerSubject(name), baseline, force };
    return { ...code, layer: await judgeArchive(built.layer, ofLayer, (0,build_ports/* layerPorts */.ev)(ports), store) };
}
async function judgeArchive(built, request, ports, store) {
    const { log } = ports;
    if (request.baseline.kind !== 'none')
        log.phase('Compare with what is deployed');
    let reading;
    try {
        reading = await readBaseline(await baselineOf(request, ports, store), built.digest, ports);
    }
    catch (error) {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'cancelled')
            throw error;
        throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled', { hint: 'the archive is written' });
    }
    const verdict = verdictOf(reading, built, request.force);
    if (request.baseline.kind !== 'none') {
        log.info(verdictSentence(verdict));
        for (const note of verdict.notes)
            log.info(note);
        for (const line of differences(verdict, built))
            log.info(line);
    }
    return verdict;
}
/** A log is scrolled: enough to see where to look, the rest is for the summary and `lambda-zip diff`. */
const LOGGED = { groups: 10, entries: 10 };
function differences({ changes }, { entries }) {
    if (changes === undefined || changes.entries.length === 0)
        return [];
    const paths = [...entries, ...changes.entries].map(({ path }) => path);
    return (0,groups/* groupLines */.h1)((0,groups/* groupChanges */.tw)(changes, (0,explain_packages/* packageOwners */.T)(paths), LOGGED));
}
/** Loads what the baseline takes, and nothing of the others: a build without one is to be quick. */
async function baselineOf({ name, baseline }, ports, store) {
    switch (baseline.kind) {
        case 'lambda': {
            const { lambdaBaseline } = await Promise.all(/* import() */[__webpack_require__.e(164), __webpack_require__.e(671)]).then(__webpack_require__.bind(__webpack_require__, 3671));
            return lambdaBaseline(baseline, ports);
        }
        case 'layer': {
            const { layerBaseline } = await Promise.all(/* import() */[__webpack_require__.e(164), __webpack_require__.e(615)]).then(__webpack_require__.bind(__webpack_require__, 3615));
            return layerBaseline(baseline, ports);
        }
        case 'unknown':
            return unavailable(baseline.why);
        case 'given':
            return givenBaseline(baseline.digest);
        case 'cache': {
            if (store === undefined)
                return unavailable('this runner offers no cache to keep records in');
            const { cacheBaseline } = await __webpack_require__.e(/* import() */ 822).then(__webpack_require__.bind(__webpack_require__, 3822));
            return cacheBaseline(store, { name, environment: baseline.environment }, ports);
        }
        case 'none':
            return unavailable("nothing was compared (baseline is 'none')");
    }
}
function unavailable(why) {
    return { read: async () => ({ kind: 'unavailable', why }) };
}
/** Reads a baseline, with its entries where the digest differs. */
async function readBaseline(baseline, built, ports) {
    let state;
    try {
        state = await baseline.read();
    }
    catch (error) {
        // The archive is built, and stays; not knowing what is deployed counts as changed.
        return { kind: 'unavailable', why: reasonOf(error, ports) };
    }
    if (state.kind !== 'known')
        return state;
    if (state.digest.hex === built.hex)
        return { ...state, entries: undefined };
    try {
        return { ...state, entries: await state.entries() };
    }
    catch (error) {
        ports.log.warning(`the deployed entries cannot be read: ${reasonOf(error, ports)}`);
        return { ...state, entries: undefined };
    }
}
/** What went wrong, printable; throws on what must end the job. */
function reasonOf(error, { signal }) {
    (0,build_ports/* throwIfCancelled */.dZ)(signal);
    if (!(error instanceof errors/* LambdaZipError */.dk))
        return (0,build_text/* printable */.g$)((0,errors/* describeSystemError */.Zo)(error));
    if (error.code === 'usage' || error.code === 'cancelled')
        throw error;
    return error.message;
}
//# sourceMappingURL=gate.js.map
// EXTERNAL MODULE: ./build/aws/function-reference.js
var function_reference = __webpack_require__(108);
// EXTERNAL MODULE: ./build/aws/layer-reference.js
var layer_reference = __webpack_require__(7967);
;// CONCATENATED MODULE: ./build/gate-settings.js
/** The settings of the gate, checked. */





/**
 * Checks the settings of the gate. Nothing is read or asked yet.
 *
 * @param raw values as text; an empty one is a missing one
 * @param name of the package
 * @param where only a workflow can reach the cache that keeps records, and has it as its default
 * @throws LambdaZipError `usage` that names the setting, the value and what would be right
 */
function parseGateSettings(raw, name, where) {
    const baseline = parseBaseline(raw, where);
    return {
        name,
        baseline,
        layer: (0,build_settings/* isLayered */.PI)(raw) ? layerBaseline(raw, baseline) : undefined,
        force: (0,build_settings/* parseBoolean */.yG)('force', raw.force || build_settings/* SETTINGS */.yy.force.default),
    };
}
function parseBaseline(raw, where) {
    const functionName = raw['function-name'] || undefined;
    const standard = where === 'workflow' ? 'cache' : 'none';
    const value = raw.baseline || (functionName === undefined ? standard : 'lambda');
    const choice = choose(value, raw, where);
    if (choice.kind === 'lambda')
        return choice;
    // A deploy has its own use for them.
    if (raw.deploy && raw.deploy !== 'false')
        return choice;
    const others = raw['layer-name'] ? [] : ['aws-region'];
    for (const setting of ['function-name', 'qualifier', ...others]) {
        // Whoever names a function wants it looked at.
        if (raw[setting])
            throw (0,errors/* usage */.CI)(setting, raw[setting], `has no use with the baseline '${choice.kind}'; 'lambda' has one`);
    }
    return choice;
}
/** The layer's own: Lambda, where it is told the layer's name; else as the code's, as far as that says anything of a layer. */
function layerBaseline(raw, code) {
    const layerName = raw['layer-name'];
    if (layerName) {
        if (raw.baseline === 'none')
            throw (0,errors/* usage */.CI)('layer-name', layerName, "has no use with the baseline 'none'; without a baseline it has");
        const region = raw['aws-region'] || undefined;
        // What is wrong with them has to be known before anything is built.
        (0,layer_reference/* parseLayerReference */.S)({ layerName, region });
        return { kind: 'layer', layerName, region };
    }
    switch (code.kind) {
        case 'lambda':
            return { kind: 'unknown', why: "the layer is compared with nothing: 'layer-name' would name it" };
        case 'given':
            return {
                kind: 'unknown',
                why: "the layer is compared with nothing: the baseline is the code's, and 'layer-name' would name the layer",
            };
        default:
            return code;
    }
}
function choose(value, raw, where) {
    switch (value) {
        case 'none':
            return { kind: 'none' };
        case 'cache':
            if (where === 'workflow')
                return { kind: 'cache', environment: parseEnvironment(raw.environment ?? '') };
            throw new errors/* LambdaZipError */.dk('usage', "baseline: 'cache' is for workflows only: GitHub's cache, which keeps the records, cannot be reached from here", { hint: "'lambda' with a function-name, 'none', or a SHA-256 would be right." });
        case 'lambda':
            if (!raw['function-name']) {
                throw new errors/* LambdaZipError */.dk('usage', "baseline: 'lambda' needs the setting function-name");
            }
            return lambdaChoice(raw['function-name'], raw);
        default: {
            const digest = parseDigest(value);
            if (digest !== undefined)
                return { kind: 'given', digest };
            throw (0,errors/* usage */.CI)('baseline', value, `is not known; ${where === 'workflow' ? "'lambda', 'cache'" : "'lambda'"}, 'none', or a SHA-256 of 64 hexadecimal digits or in base64 would be right`);
        }
    }
}
function lambdaChoice(functionName, raw) {
    // What an alias is to be led to is compared with what it leads to.
    const qualifier = raw.qualifier || raw.alias || undefined;
    const region = raw['aws-region'] || undefined;
    // What is wrong with them has to be known before anything is built.
    (0,function_reference/* parseFunctionReference */.Vs)({ functionName, qualifier, region });
    return { kind: 'lambda', functionName, qualifier, region };
}
const MAX_ENVIRONMENT = 255;
/** @throws LambdaZipError `usage` unless the text can be the name of an environment */
function parseEnvironment(environment) {
    if (environment.length <= MAX_ENVIRONMENT && !/[\r\n\0]/.test(environment))
        return environment;
    throw (0,errors/* usage */.CI)('environment', environment, `is not one line of at most ${MAX_ENVIRONMENT} characters`);
}
//# sourceMappingURL=gate-settings.js.map
;// CONCATENATED MODULE: ./build/results.js
function deployResultsOf(result) {
    return {
        deployed: result?.deployed ?? false,
        version: result?.version ?? '',
        'function-arn': result?.functionArn ?? '',
    };
}
function resultsOf(report, verdict) {
    const { layer } = report;
    return {
        'zip-path': report.zipPath,
        sha256: report.digest.hex,
        'sha256-base64': report.digest.base64,
        'content-sha256': report.contentSha256,
        size: report.size,
        'uncompressed-size': report.uncompressedSize,
        'file-count': report.entries.length,
        'manifest-path': report.manifestPath ?? '',
        engine: report.engine,
        'image-digest': report.imageDigest ?? '',
        changed: verdict.changed,
        reason: verdict.reason,
        'baseline-sha256': verdict.baselineSha256 ?? '',
        changes: verdict.changes?.counts ?? null,
        'layer-zip-path': layer?.zipPath ?? '',
        'layer-sha256': layer?.digest.hex ?? '',
        'layer-sha256-base64': layer?.digest.base64 ?? '',
        'layer-size': layer?.size ?? '',
        'layer-changed': verdict.layer?.changed ?? '',
        'layer-reason': verdict.layer?.reason ?? '',
    };
}
//# sourceMappingURL=results.js.map
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/package.js
/** One package on the command line: its settings checked, built, judged, deployed. */







/** @throws LambdaZipError `usage` that names the setting, the value and what would be right */
function parsePackage(settings, context) {
    const request = (0,build_settings/* parseSettings */.P$)(settings, context);
    return {
        request,
        gate: parseGateSettings(settings, request.name, 'terminal'),
        deployment: parseDeploySettings(settings, request.target),
    };
}
/** @param run what the build shares with others */
async function makePackage({ request, gate, deployment }, ports, run) {
    const report = await (0,build/* build */.jq)(request, ports, run);
    const verdict = await judge(report, gate, ports);
    const deployed = deployment && (await (await __webpack_require__.e(/* import() */ 31).then(__webpack_require__.bind(__webpack_require__, 4031))).deploy(deployment, report, ports));
    return {
        results: { ...resultsOf(report, verdict), ...deployResultsOf(deployed) },
        lines: (0,build/* archivesOf */.bS)(report).map(({ digest, output }) => (0,terminal/* sha256sumLine */.Fj)(digest.hex, output)),
    };
}
//# sourceMappingURL=package.js.map

/***/ }),

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseDeployOptions)
/* harmony export */ });
/* harmony import */ var _aws_function_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(108);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/** `S3Bucket` of UpdateFunctionCode in Lambda's API reference. */
const BUCKET = /^[0-9A-Za-z.\-_]{3,63}(?<!\.)$/;
/** S3 keys have up to 1,024 bytes; this leaves room for the digest. */
const MAX_PREFIX_BYTES = 900;
/** `Name` of UpdateAlias in the same place: not all digits. */
const ALIAS = /^(?!\d+$)[a-zA-Z0-9-_]{1,128}$/;
/**
 * Checks how to deploy. Nothing is asked of AWS.
 *
 * @throws LambdaZipError `usage` that names the setting
 */
function parseDeployOptions(options) {
    const { dryRun, s3Bucket, s3Prefix = '', publish, alias, architecture } = options;
    const reference = (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFunctionReference */ .Vs)(options);
    if (alias !== undefined && !ALIAS.test(alias)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('alias', alias, "is not the name of an alias; 'live' would be right");
    }
    // The code of a version never changes: what is deployed to is the function.
    if (reference.qualifier !== undefined && reference.qualifier !== alias) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('function-name', options.functionName, "names a version or an alias; set 'alias' for that");
    }
    if (s3Bucket !== undefined && !BUCKET.test(s3Bucket)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('s3-bucket', s3Bucket, "is not the name of a bucket; 'my-packages' would be right");
    }
    if (s3Bucket === undefined && s3Prefix !== '') {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('s3-prefix', s3Prefix, 'is of no use without an s3-bucket');
    }
    if (/[\p{Cc}\p{Surrogate}]/u.test(s3Prefix) || Buffer.byteLength(s3Prefix) > MAX_PREFIX_BYTES) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('s3-prefix', s3Prefix, `is not a beginning of a key; 'lambda/', with up to ${MAX_PREFIX_BYTES} bytes, would be right`);
    }
    return {
        reference: { ...reference, qualifier: undefined },
        dryRun,
        s3: s3Bucket === undefined ? undefined : { bucket: s3Bucket, prefix: s3Prefix },
        publish: publish || alias !== undefined,
        alias,
        architecture,
    };
}
//# sourceMappingURL=options.js.map

/***/ }),

/***/ 3577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ compareEntries)
/* harmony export */ });
/* harmony import */ var _pipeline_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(451);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2435);


/**
 * Compares two packages entry by entry. Contents are the same when their SHA-256 are, or else, where one side
 * does not know it, when size and CRC-32 are. What cannot be told counts as changed.
 *
 * @param before what was there, in any order
 * @param after what is there now, in any order
 */
function compareEntries(before, after) {
    const left = new Map([...before].map((entry) => [entry.path, entry]));
    const right = new Map([...after].map((entry) => [entry.path, entry]));
    const counts = { added: 0, removed: 0, content: 0, mode: 0, unchanged: 0 };
    const entries = [];
    for (const path of new Set([...left.keys(), ...right.keys()])) {
        const change = changeOf(path, left.get(path), right.get(path));
        counts[change?.kind ?? 'unchanged'] += 1;
        if (change !== undefined)
            entries.push(change);
    }
    entries.sort((one, other) => (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePaths */ .cD)(one.path, other.path));
    return { entries, counts, packages: comparePackages(left.keys(), right.keys()) };
}
function changeOf(path, before, after) {
    if (after === undefined)
        return before && { kind: 'removed', path, before };
    if (before === undefined)
        return { kind: 'added', path, after };
    if (!sameContent(before, after))
        return { kind: 'content', path, before, after };
    return before.mode === after.mode ? undefined : { kind: 'mode', path, before, after };
}
function sameContent(one, other) {
    if (one.size !== other.size)
        return false;
    if (one.sha256 !== undefined && other.sha256 !== undefined)
        return one.sha256 === other.sha256;
    return one.crc32 !== undefined && one.crc32 === other.crc32;
}
function comparePackages(before, after) {
    const left = (0,_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .packageVersions */ .E)(before);
    const right = (0,_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .packageVersions */ .E)(after);
    return [...new Set([...left.keys(), ...right.keys()])]
        .sort(_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePaths */ .cD)
        .map((name) => ({ name, before: left.get(name), after: right.get(name) }))
        .filter((change) => change.before !== change.after);
}
//# sourceMappingURL=changes.js.map

/***/ }),

/***/ 3690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ countsInWords),
/* harmony export */   h1: () => (/* binding */ groupLines),
/* harmony export */   tw: () => (/* binding */ groupChanges)
/* harmony export */ });
/* unused harmony exports versionsInWords, changeInWords */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(977);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4457);
/** Differences grouped and folded for people: the same for log, summary, comment and `diff`. */


/**
 * Groups differences: what belongs to no Python package by folder, in archive order, and then the packages by name.
 *
 * @param ownerOf the package that a path belongs to, as `packageOwners` tells it
 */
function groupChanges(changes, ownerOf, most) {
    const packages = new Map();
    const own = [];
    for (const change of changes.entries) {
        const owner = ownerOf(change.path);
        if (owner === undefined)
            own.push(change);
        else
            append(packages, owner, change);
    }
    const folders = new Map();
    const base = (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .commonFolder */ .Mp)(own);
    for (const change of own)
        append(folders, (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(change.path, base), change);
    const versions = new Map(changes.packages.map((change) => [change.name, change]));
    const groups = [
        ...[...folders].map(([name, entries]) => group(name, undefined, entries, most.entries)),
        ...[...packages]
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, entries]) => group(name, versions.get(name), entries, most.entries)),
    ];
    return { groups: groups.slice(0, most.groups), folded: Math.max(0, groups.length - most.groups) };
}
function append(groups, name, change) {
    const entries = groups.get(name);
    if (entries === undefined)
        groups.set(name, [change]);
    else
        entries.push(change);
}
function group(name, versions, all, most) {
    const counts = { added: 0, removed: 0, content: 0, mode: 0 };
    for (const { kind } of all)
        counts[kind] += 1;
    return { name, versions, counts, entries: all.slice(0, most), folded: Math.max(0, all.length - most) };
}
/** `2 changed, 1 added, 1 removed, 1 mode`: what is not zero. Empty when nothing is. */
function countsInWords({ content, added, removed, mode }) {
    return [
        [content, 'changed'],
        [added, 'added'],
        [removed, 'removed'],
        [mode, 'mode only'],
    ]
        .filter(([number]) => number !== 0)
        .map(([number, word]) => `${number} ${word}`)
        .join(', ');
}
/** `2.31.0 → 2.32.3`, `new, 1.0`, `was 1.0`. Versions are foreign text, as they are. */
function versionsInWords({ before, after }) {
    if (before === undefined)
        return `new, ${after}`;
    return after === undefined ? `gone, was ${before}` : `${before} → ${after}`;
}
/** What happened to an entry, without its path; nothing of it is foreign text. */
function changeInWords(change) {
    switch (change.kind) {
        case 'added':
            return `added, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(change.after.size)}`;
        case 'removed':
            return `removed, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(change.before.size)}`;
        case 'mode':
            return modesInWords(change);
        case 'content': {
            const { before, after } = change;
            const sizes = before.size === after.size
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(after.size)
                : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(before.size)} → ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(after.size)}`;
            return `content, ${sizes}${before.mode === after.mode ? '' : `; ${modesInWords(change)}`}`;
        }
    }
}
function modesInWords({ before, after, }) {
    return `mode ${before.mode} → ${after.mode}`;
}
/** The groups as lines for a log or a terminal, made printable; entries are indented. */
function groupLines({ groups, folded }) {
    const lines = groups.flatMap((one) => [
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(one.name)}${one.versions === undefined ? '' : ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(versionsInWords(one.versions))}`}: ${countsInWords(one.counts)}`,
        ...one.entries.map((change) => `  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(change.path)}: ${changeInWords(change)}`),
        ...(one.folded > 0 ? [`  and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(one.folded, 'more file', 'more files')}`] : []),
    ]);
    return folded > 0 ? [...lines, `and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(folded, 'more group')}`] : lines;
}
//# sourceMappingURL=groups.js.map

/***/ }),

/***/ 2435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ packageVersions),
/* harmony export */   T: () => (/* binding */ packageOwners)
/* harmony export */ });
/** Installed Python packages, as the names in an archive tell them: by their `NAME-VERSION.dist-info` folders. */
/**
 * The versions of the packages that are installed among the paths, by normalised name. A package that is there
 * more than once (a vendored copy) has all its versions, joined by commas.
 */
function packageVersions(paths) {
    const versions = new Map();
    for (const path of paths) {
        const installed = distInfoOf(path);
        if (installed === undefined)
            continue;
        const known = versions.get(installed.name) ?? new Set();
        versions.set(installed.name, known.add(installed.version));
    }
    return new Map([...versions].map(([name, known]) => [name, [...known].sort().join(', ')]));
}
/**
 * Tells which installed package a path belongs to, by normalised name: what lies in its `dist-info` or `.data`
 * folder, and in the module or folder beside that which has the package's name. A package whose
 * modules have another name (PyYAML's `yaml`) cannot be told by names alone: those are nobody's.
 *
 * @param paths of everything that is packed, changed or not, on both sides of a comparison
 */
function packageOwners(paths) {
    const installed = new Set();
    for (const path of paths) {
        const found = distInfoOf(path);
        if (found !== undefined)
            installed.add(found.parent + found.name);
    }
    return (path) => {
        // The outermost folder counts: what a package vendors is its own.
        for (let start = 0, depth = 0; depth < MOST_DEPTH; depth += 1) {
            const slash = path.indexOf('/', start);
            const component = path.slice(start, slash < 0 ? undefined : slash);
            const name = component.length > MOST_NAME ? '' : normalised(component.replace(PACKAGE_SUFFIX, ''));
            if (installed.has(path.slice(0, start) + name))
                return name;
            if (slash < 0)
                return undefined;
            start = slash + 1;
        }
        return undefined;
    };
}
/** Packages lie near the root; a path may have thousands of folders. */
const MOST_DEPTH = 16;
/** What most file systems take for a name. */
const MOST_NAME = 255;
/** What follows a package's name in `six.py`, `x.cpython-313-x86_64-linux-gnu.so`, `x.libs/`, `x-1.0.dist-info/`. */
const PACKAGE_SUFFIX = /(?:\.(?:pyi?|libs|abi3\.so|so)|\.cpython-[\w-]*\.so|-[^-]+\.(?:data|dist-info))$/;
/** The `dist-info` folder that a path lies in: the first one, should there be several. */
function distInfoOf(path) {
    // Written without the hyphens a version cannot have (PEP 427): the last hyphen parts name and version.
    const match = /^(?<parent>(?:[^/]+\/)*?)(?<name>[^/]+)-(?<version>[^/-]+)\.dist-info\//.exec(path);
    if (match?.groups === undefined)
        return undefined;
    const { parent = '', name = '', version = '' } = match.groups;
    return { parent, name: normalised(name), version };
}
/** PEP 503. */
function normalised(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
//# sourceMappingURL=packages.js.map

/***/ })

};
