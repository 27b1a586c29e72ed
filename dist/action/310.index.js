export const id = 310;
export const ids = [310];
export const modules = {

/***/ 9310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  advice: () => (/* binding */ advice),
  findingText: () => (/* binding */ findingText),
  importsError: () => (/* binding */ importsError),
  importsSentence: () => (/* binding */ importsSentence),
  layersSentence: () => (/* binding */ layersSentence)
});

;// CONCATENATED MODULE: ./build/lambda/python-distributions.js
/** Names that packages of PyPI have there, where code imports them by another one. */
/** Each pair was read from a wheel: the name before the colon is what the code imports. The first of several is advised. */
const NAMES = new Map(`_cffi_backend:cffi alpaca:alpaca-py antlr4:antlr4-python3-runtime atlassian:atlassian-python-api attr:attrs
  awsgi:aws-wsgi barcode:python-barcode binance:python-binance Bio:biopython bs4:beautifulsoup4 Crypto:pycryptodome
  Cryptodome:pycryptodomex cv2:opencv-python-headless,opencv-python dateutil:python-dateutil discord:discord.py,py-cord dns:dnspython docx:python-docx dotenv:python-dotenv environ:django-environ factory:factory_boy
  faiss:faiss-cpu fitz:PyMuPDF frontmatter:python-frontmatter git:GitPython github:PyGithub gitlab:python-gitlab
  google.auth:google-auth google.cloud.storage:google-cloud-storage google.genai:google-genai
  google.generativeai:google-generativeai google.protobuf:protobuf googleapiclient:google-api-python-client grpc:grpcio
  humps:pyhumps jose:python-jose jwt:PyJWT kafka:kafka-python linebot:line-bot-sdk magic:python-magic
  multipart:python-multipart mysql:mysql-connector-python nacl:PyNaCl newspaper:newspaper3k OpenSSL:pyOpenSSL
  opensearchpy:opensearch-py paho:paho-mqtt pdfminer:pdfminer.six PIL:Pillow pptx:python-pptx psycopg2:psycopg2-binary,aws-psycopg2 pythonjsonlogger:python-json-logger pytube:pytube3 readability:readability-lxml
  rest_framework:djangorestframework ruamel.yaml:ruamel.yaml serial:pyserial shapefile:pyshp sklearn:scikit-learn
  skimage:scikit-image slack:slackclient slugify:python-slugify snowflake:snowflake-connector-python socks:PySocks
  tabula:tabula-py telebot:pyTelegramBotAPI telegram:python-telegram-bot websocket:websocket-client yaml:PyYAML zmq:pyzmq`
    .split(/\s+/)
    .map((pair) => {
    const [module = '', names = ''] = pair.split(':');
    return [module, names.split(',')];
}));
/** What lines of requirements may call the package that has a module, the usual one first; most are called like it. */
function distributionsOf(module) {
    const parts = module.split('.');
    for (let length = parts.length; length > 0; length -= 1) {
        const [first, ...others] = NAMES.get(parts.slice(0, length).join('.')) ?? [];
        if (first !== undefined)
            return [first, ...others];
    }
    return [(parts[0] ?? module).replaceAll('_', '-')];
}
//# sourceMappingURL=python-distributions.js.map
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/inspect/imports/report.js
/** What is wrong with the code of a package, in words. */



const MAX_LINES = 10;
/** The one error for all that keeps Lambda from loading the handler, or undefined. */
function importsError(findings, context) {
    if (findings.length === 0)
        return undefined;
    const lines = (0,util_text/* indentedList */.G7)(findings.map(findingText), MAX_LINES);
    return new errors/* LambdaZipError */.dk('imports', `imports: ${importsSentence(findings)}:${lines}`, {
        hint: advice(findings, context).join('\n  '),
    });
}
/** What they come to. */
function importsSentence(findings) {
    const one = findings.find(({ kind }) => kind === 'handler');
    if (one?.kind === 'handler')
        return `Lambda cannot load ${(0,util_text/* quoted */.TL)(one.handler)}`;
    return `${(0,util_text/* count */.U9)(findings.length, 'import')} will fail when the function starts`;
}
/** What other layers may bring, in a sentence. */
function layersSentence(perhaps, otherLayers) {
    const names = perhaps.map((one) => (0,util_text/* quoted */.TL)(one.kind === 'handler' ? one.handler : one.name));
    const layers = `${otherLayers.length === 1 ? 'the layer' : 'one of the layers'} ${(0,util_text/* listed */.KE)(otherLayers.map(util_text/* quoted */.TL), MAX_LINES)}`;
    return `${(0,util_text/* listed */.KE)(names, MAX_LINES)} ${names.length === 1 ? 'is' : 'are'} not in the package; ${layers} may bring ${names.length === 1 ? 'it' : 'them'}`;
}
/** One finding, as a line. */
function findingText(one) {
    if (one.kind === 'handler')
        return `${(0,util_text/* quoted */.TL)(one.handler)} ${one.problem}`;
    const { name, file, line, why, isLibrary } = one;
    const place = line === undefined ? '' : `, line ${line}`;
    const absent = isLibrary ? 'is neither in the package nor in the runtime' : 'is not in the package';
    return `${(0,util_text/* quoted */.TL)(file)}${place}: ${(0,util_text/* quoted */.TL)(name)} ${why ?? absent}`;
}
/** What to do, a sentence each. */
function advice(findings, context) {
    const imports = findings.filter((one) => one.kind === 'import');
    const missing = imports.filter(({ isLibrary }) => !isLibrary);
    const libraries = imports.filter(({ isLibrary }) => isLibrary);
    const absent = missing.filter(({ why }) => why === undefined);
    const foreign = absent.filter(({ foreign: isForeign }) => isForeign);
    return [
        ...findings.flatMap((one) => (one.kind === 'handler' ? [one.fix] : [])),
        ...foreignAdvice(foreign.filter(({ isPart }) => !isPart), context),
        ...namesAdvice(missing.filter(({ isName, isPart, foreign: isForeign }) => isName || (isPart && isForeign))),
        ...(absent.length > foreign.length
            ? ['Pack the files that the code imports from the source, or correct their names.']
            : []),
        ...librariesAdvice(libraries),
        ...(foreign.length + libraries.length > 0
            ? ['If a layer that this build does not make brings them, name it with other-layers.']
            : []),
    ];
}
/** Lambda looks for libraries in `lib` of the package and of layers, whatever the code says. */
function librariesAdvice(libraries) {
    if (libraries.length === 0)
        return [];
    const names = [...new Set(libraries.map(({ name }) => name))];
    const headless = names.some((name) => /^lib(?:GL|X11|Xext|SM|ICE|Qt\d\w*|xcb)\b/.test(name));
    return [
        `Put ${(0,util_text/* listed */.KE)(names.map(util_text/* quoted */.TL), MAX_LINES)}, built for Amazon Linux, into 'lib' of the package or of a layer.`,
        ...(headless
            ? ['Or use a variant of the package without a display, such as opencv-python-headless.']
            : []),
    ];
}
function namesAdvice(names) {
    const packages = new Set(names.filter(({ foreign }) => foreign).map(({ name }) => distributionsOf(name.split('.')[0] ?? name)[0]));
    return [
        ...(packages.size > 0
            ? [
                `Pin versions that fit together; the code that imports wants another one of ${[...packages].join(', ')}.`,
            ]
            : []),
        ...(names.some(({ foreign }) => !foreign)
            ? ['Correct the names, or pack the modules that have them.']
            : []),
    ];
}
function foreignAdvice(foreign, { runtime, forgotten }) {
    if (foreign.length === 0)
        return [];
    if (runtime.startsWith('nodejs'))
        return nodeAdvice(foreign, runtime);
    const [file] = forgotten;
    if (file !== undefined)
        return [`Nothing installs ${(0,util_text/* quoted */.TL)(file)}: name the file with requirements.`];
    const names = new Map(foreign.map(({ name }) => [distributionsOf(name)[0], name.split('.')[0] ?? name]));
    const shown = [...names].map(([name, module]) => name.toLowerCase().replaceAll('-', '_') === module.toLowerCase() ? name : `${name} (for ${module})`);
    return [`Add to the requirements: ${shown.join(', ')}.`];
}
function nodeAdvice(foreign, runtime) {
    const names = new Set(foreign.map(({ name }) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name));
    const isOldSdk = names.delete('aws-sdk');
    return [
        ...(names.size > 0 ? [`Install them beside the handler: npm install ${[...names].join(' ')}.`] : []),
        ...(isOldSdk
            ? [
                `${runtime} includes version 3 of the AWS SDK (@aws-sdk/client-…), not aws-sdk: move to version 3, or npm install aws-sdk.`,
            ]
            : []),
    ];
}
//# sourceMappingURL=report.js.map

/***/ })

};
