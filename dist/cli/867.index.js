export const id = 867;
export const ids = [867];
export const modules = {

/***/ 5556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseQuery: () => (/* binding */ parseQuery),
/* harmony export */   runTerraform: () => (/* binding */ runTerraform),
/* harmony export */   terraformResult: () => (/* binding */ terraformResult)
/* harmony export */ });
/* harmony import */ var _build_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(390);
/* harmony import */ var _build_many_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2568);
/* harmony import */ var _settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4483);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4663);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9416);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3506);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9230);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2315);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8565);










/** Even queries with long lists of patterns are far smaller. */
const MAX_QUERY_BYTES = 1024 * 1024;
/**
 * `lambda-zip terraform`: one build for an `external` data source of Terraform or OpenTofu. The query is on
 * standard input, the result on standard output, and nothing else is.
 *
 * @see https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external
 * @throws LambdaZipError `usage` for a query that is none, and whatever a build throws
 */
async function runTerraform(signal) {
    const query = parseQuery(await readQuery(process.stdin, signal));
    const report = await packageFor(query, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .terminalPorts */ .P4)(signal));
    await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(`${JSON.stringify(terraformResult(report))}\n`);
    return 0;
}
async function packageFor({ settings, config }, ports) {
    const context = { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_7__/* .commandLineContext */ .B)(), workers: 'auto' };
    if (config === undefined)
        return (0,_build_build_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)((0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSettings */ .P$)(settings, context), ports);
    (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNoPackageSettings */ .n$)(settings);
    const functions = await (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .Xg)(config.file, [config.name]);
    const jobs = (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFunctions */ .PP)(functions, settings, (own, kind) => ({
        request: (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSettings */ .P$)(own, context, kind),
    }));
    const [outcome] = await (0,_build_many_js__WEBPACK_IMPORTED_MODULE_1__/* .buildAll */ .AK)(jobs, ports, ({ request }, own, run) => (0,_build_build_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)(request, own, run));
    if (outcome === undefined)
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('internal', 'nothing was built');
    if ('error' in outcome)
        throw outcome.error;
    return outcome.result;
}
/**
 * Reads a query: a JSON object of strings, named as the options of `build`.
 *
 * @throws LambdaZipError `usage` that names what is wrong with it
 */
function parseQuery(text) {
    const known = [...(0,_options_js__WEBPACK_IMPORTED_MODULE_8__/* .querySettings */ .sm)(), ..._options_js__WEBPACK_IMPORTED_MODULE_8__/* .QUERY_CONFIG_KEYS */ .V5];
    const settings = {};
    const config = {};
    for (const [key, value] of Object.entries(parseObject(text))) {
        const name = known.find((one) => one === key);
        if (name === undefined) {
            throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', `query: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(key)} is not a key of a query; use ${(0,_settings_values_js__WEBPACK_IMPORTED_MODULE_4__/* .alternatives */ .Vo)(known)}`);
        }
        if (typeof value !== 'string') {
            throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', `query: the value of ${name} is ${kindOf(value)}, not a string`, {
                hint: 'In HCL, tostring(…) makes one of a number or boolean, and join("\\n", …) of a list.',
            });
        }
        if (name === 'config' || name === 'function')
            config[name] = value;
        else
            settings[name] = value;
    }
    const { config: file = '', function: name = '' } = config;
    if (file === '' && name === '')
        return { settings, config: undefined };
    if (file !== '' && name !== '')
        return { settings, config: { file, name } };
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', "query: set both 'config' (a file) and 'function' (a name in it), or neither");
}
function parseObject(text) {
    let query;
    try {
        query = JSON.parse(text);
    }
    catch (error) {
        // The parser's message would quote the query, which may contain secrets.
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', `query: ${text.trim() === '' ? 'standard input is empty' : 'is not JSON'}`, {
            hint: 'Pass a JSON object of strings on stdin, such as {"source": "src"}.',
            cause: error,
        });
    }
    if (typeof query === 'object' && query !== null && !Array.isArray(query))
        return query;
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', `query: is ${kindOf(query)}; pass a JSON object of strings`);
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
/** @throws LambdaZipError `usage` for what is too long or not UTF-8, `cancelled` once the job was aborted */
async function readQuery(input, signal) {
    const chunks = [];
    let size = 0;
    const stop = () => void input.destroy(new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('cancelled', 'cancelled'));
    signal.addEventListener('abort', stop, { once: true });
    try {
        for await (const chunk of input) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > MAX_QUERY_BYTES) {
                throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', `query: is longer than ${MAX_QUERY_BYTES} bytes`);
            }
        }
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    }
    catch (error) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', 'query: is not UTF-8 text', { cause: error });
    }
}
/**
 * A data source's `result`: names in the form of HCL, and strings only, because the protocol has no other values.
 * Nothing in it depends on the machine, so that plans of two machines agree.
 */
function terraformResult(report) {
    const { layer } = report;
    const { hex, base64 } = report.digest;
    return {
        // The path as given: an absolute one would differ from checkout to checkout.
        path: report.output,
        hex,
        base64,
        size: String(report.size),
        content_sha256: report.contentSha256,
        uncompressed_size: String(report.uncompressedSize),
        file_count: String(report.entries.length),
        ...(layer && {
            layer_path: layer.output,
            layer_hex: layer.digest.hex,
            layer_base64: layer.digest.base64,
            layer_size: String(layer.size),
        }),
    };
}
//# sourceMappingURL=terraform.js.map

/***/ }),

/***/ 9548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3506);
/** Reads files in whose place a pull request may have put anything. */




/**
 * Reads a regular file whole. Devices, FIFOs and files that the kernel makes up, as in /proc, are none.
 *
 * @param real its real path
 * @param most bytes that it may have
 * @param failed makes the error of a problem, which follows the file's name
 * @throws what `failed` makes
 */
async function readRegularFile(real, most, failed) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(real, _files_js__WEBPACK_IMPORTED_MODULE_2__/* .READ_FLAGS */ .tC);
    }
    catch (error) {
        throw failed((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cannotBeRead */ .xF)(error), error);
    }
    try {
        const stats = await handle.stat();
        if (!stats.isFile())
            throw failed('is not a regular file');
        if (stats.size > most)
            throw failed(`has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(stats.size)}; at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(most)} are read`);
        // One byte more than stated: virtual files of the kernel state 0.
        const bytes = Buffer.alloc(stats.size + 1);
        let length = 0;
        while (length < bytes.length) {
            const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        if (length > stats.size)
            throw failed('is not a regular file');
        return bytes.subarray(0, length);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk ? error : failed((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cannotBeRead */ .xF)(error), error);
    }
    finally {
        // An error while closing cannot harm the bytes read before.
        await handle.close().catch(() => undefined);
    }
}
//# sourceMappingURL=regular-file.js.map

/***/ })

};
