export const id = 869;
export const ids = [869];
export const modules = {

/***/ 4891:
/***/ ((__unused_webpack_module, exports) => {

/*! crc32.js (C) 2014-present SheetJS -- http://sheetjs.com */
/* vim: set ts=2: */
/*exported CRC32 */
var CRC32;
(function (factory) {
	/*jshint ignore:start */
	/*eslint-disable */
	if(typeof DO_NOT_EXPORT_CRC === 'undefined') {
		if(true) {
			factory(exports);
		} else {}
	} else {
		factory(CRC32 = {});
	}
	/*eslint-enable */
	/*jshint ignore:end */
}(function(CRC32) {
CRC32.version = '1.2.2';
/*global Int32Array */
function signed_crc_table() {
	var c = 0, table = new Array(256);

	for(var n =0; n != 256; ++n){
		c = n;
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		table[n] = c;
	}

	return typeof Int32Array !== 'undefined' ? new Int32Array(table) : table;
}

var T0 = signed_crc_table();
function slice_by_16_tables(T) {
	var c = 0, v = 0, n = 0, table = typeof Int32Array !== 'undefined' ? new Int32Array(4096) : new Array(4096) ;

	for(n = 0; n != 256; ++n) table[n] = T[n];
	for(n = 0; n != 256; ++n) {
		v = T[n];
		for(c = 256 + n; c < 4096; c += 256) v = table[c] = (v >>> 8) ^ T[v & 0xFF];
	}
	var out = [];
	for(n = 1; n != 16; ++n) out[n - 1] = typeof Int32Array !== 'undefined' ? table.subarray(n * 256, n * 256 + 256) : table.slice(n * 256, n * 256 + 256);
	return out;
}
var TT = slice_by_16_tables(T0);
var T1 = TT[0],  T2 = TT[1],  T3 = TT[2],  T4 = TT[3],  T5 = TT[4];
var T6 = TT[5],  T7 = TT[6],  T8 = TT[7],  T9 = TT[8],  Ta = TT[9];
var Tb = TT[10], Tc = TT[11], Td = TT[12], Te = TT[13], Tf = TT[14];
function crc32_bstr(bstr, seed) {
	var C = seed ^ -1;
	for(var i = 0, L = bstr.length; i < L;) C = (C>>>8) ^ T0[(C^bstr.charCodeAt(i++))&0xFF];
	return ~C;
}

function crc32_buf(B, seed) {
	var C = seed ^ -1, L = B.length - 15, i = 0;
	for(; i < L;) C =
		Tf[B[i++] ^ (C & 255)] ^
		Te[B[i++] ^ ((C >> 8) & 255)] ^
		Td[B[i++] ^ ((C >> 16) & 255)] ^
		Tc[B[i++] ^ (C >>> 24)] ^
		Tb[B[i++]] ^ Ta[B[i++]] ^ T9[B[i++]] ^ T8[B[i++]] ^
		T7[B[i++]] ^ T6[B[i++]] ^ T5[B[i++]] ^ T4[B[i++]] ^
		T3[B[i++]] ^ T2[B[i++]] ^ T1[B[i++]] ^ T0[B[i++]];
	L += 15;
	while(i < L) C = (C>>>8) ^ T0[(C^B[i++])&0xFF];
	return ~C;
}

function crc32_str(str, seed) {
	var C = seed ^ -1;
	for(var i = 0, L = str.length, c = 0, d = 0; i < L;) {
		c = str.charCodeAt(i++);
		if(c < 0x80) {
			C = (C>>>8) ^ T0[(C^c)&0xFF];
		} else if(c < 0x800) {
			C = (C>>>8) ^ T0[(C ^ (192|((c>>6)&31)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(c&63)))&0xFF];
		} else if(c >= 0xD800 && c < 0xE000) {
			c = (c&1023)+64; d = str.charCodeAt(i++)&1023;
			C = (C>>>8) ^ T0[(C ^ (240|((c>>8)&7)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((c>>2)&63)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((d>>6)&15)|((c&3)<<4)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(d&63)))&0xFF];
		} else {
			C = (C>>>8) ^ T0[(C ^ (224|((c>>12)&15)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((c>>6)&63)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(c&63)))&0xFF];
		}
	}
	return ~C;
}
CRC32.table = T0;
// $FlowIgnore
CRC32.bstr = crc32_bstr;
// $FlowIgnore
CRC32.buf = crc32_buf;
// $FlowIgnore
CRC32.str = crc32_str;
}));


/***/ }),

/***/ 9315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runOne: () => (/* binding */ runOne)
/* harmony export */ });
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3092);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6878);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2614);
/* harmony import */ var _comment_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3284);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8553);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7315);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2374);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5773);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1264);









async function runOne(step, scope, ports) {
    const { log } = ports;
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePackage */ .C)(step.settings, ports);
    (0,_package_js__WEBPACK_IMPORTED_MODULE_4__/* .assertRecordable */ .kq)(inputs, scope.context);
    const built = await (0,_package_js__WEBPACK_IMPORTED_MODULE_4__/* .buildPackage */ .PN)(inputs, scope, ports);
    if (built.announced.length > 0 && (0,_package_js__WEBPACK_IMPORTED_MODULE_4__/* .isForPost */ .g8)(inputs))
        await (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .leaveForPost */ .xs)(built.announced);
    log.phase('Outputs');
    (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .setOutputs */ .n)((0,_results_js__WEBPACK_IMPORTED_MODULE_8__/* .resultsOf */ .q)(built.report, built.verdict), log);
    let deployed;
    try {
        deployed = await (0,_package_js__WEBPACK_IMPORTED_MODULE_4__/* .deployPackage */ .kW)(inputs, built, scope, ports);
        (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .setOutputs */ .n)((0,_results_js__WEBPACK_IMPORTED_MODULE_8__/* .deployResultsOf */ .Z)(deployed), log);
    }
    finally {
        // A reviewer wants to see what was built, all the more when the deploy failed.
        await show(built.report, { verdict: built.verdict, deployed }, inputs, step, scope);
    }
}
/** The summary and the comment. Neither can fail the step: the archive is built, and the outputs are set. */
async function show(report, { verdict, deployed }, { gate: { name, baseline }, deploy: deployment }, { settings, environment, summary, comment }, { context, access }) {
    const { origin, runUrl } = context;
    const { commit } = origin;
    const compared = baseline.kind === 'none' ? undefined : verdict;
    if (summary) {
        const command = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .buildCommand */ .Oe)(settings);
        const dryRun = deployment?.dryRun === true;
        await (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .writeSummary */ .S)((0,_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .summaryMarkdown */ .e)(report, { verdict: compared, deployed, dryRun, command, commit }));
    }
    if (comment) {
        const subject = { name, environment, commit, runUrl };
        const body = (0,_comment_text_js__WEBPACK_IMPORTED_MODULE_2__/* .commentMarkdown */ .r)(report, compared, subject);
        await (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .writeComment */ .H)(access, (0,_comment_text_js__WEBPACK_IMPORTED_MODULE_2__/* .commentMarker */ .Ql)(subject), body);
    }
}
//# sourceMappingURL=one.js.map

/***/ })

};
