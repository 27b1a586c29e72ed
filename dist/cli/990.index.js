export const id = 990;
export const ids = [990];
export const modules = {

/***/ 4990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInit: () => (/* binding */ runInit)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/inspect/workflow-conditions.js + 1 modules
var workflow_conditions = __webpack_require__(6758);
// EXTERNAL MODULE: ./build/settings/config-file/names.js
var names = __webpack_require__(9196);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/files.js
var files = __webpack_require__(9118);
// EXTERNAL MODULE: ./build/util/git.js
var git = __webpack_require__(341);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/settings/settings.js
var settings = __webpack_require__(4663);
// EXTERNAL MODULE: ./build/settings/table.js + 3 modules
var table = __webpack_require__(1769);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(9416);
;// CONCATENATED MODULE: ./build/settings/arguments.js
/** Turns settings back into a command line, so that people can repeat a build. */




/** Settings as options of the command line, `--name=value` each. */
function optionArguments(settings, names) {
    return names.flatMap((name) => {
        const value = settings[name];
        if (value === undefined || value === '')
            return [];
        const setting = SETTINGS[name];
        if (setting.kind === 'boolean')
            return [parseBoolean(name, value) ? `--${name}` : `--no-${name}`];
        const values = isList(setting) ? value.split('\n').filter((line) => line !== '') : [value];
        return values.map((one) => `--${name}=${one}`);
    });
}
function hasDefault(name, value) {
    const { kind, default: standard } = SETTINGS[name];
    if (kind !== 'boolean' || value === '')
        return value === standard;
    return parseBoolean(name, value) === parseBoolean(name, standard);
}
const MAX_ON_A_LINE = 100;
/**
 * The command that builds the same archive, quoted for bash: in it every character is printable.
 *
 * @param config options that name a config file and its functions, in place of sources
 */
function buildCommand(settings, config = []) {
    const names = settingsWhere(({ repeats, commands }) => repeats && commands.includes('build')).filter((name) => !hasDefault(name, settings[name] ?? ''));
    const sources = nonBlankLines(settings.source ?? '');
    const shown = { ...settings, 'container-options': withoutValues(settings['container-options'] ?? '') };
    const options = [...config, ...optionArguments(shown, names)];
    // A source that starts with a dash would be an option.
    const words = [...options, ...(sources.some((source) => source.startsWith('-')) ? ['--'] : []), ...sources];
    const quoted = ['lambda-zip build', ...words.map(shellQuoted)];
    const line = quoted.join(' ');
    return line.length <= MAX_ON_A_LINE ? line : quoted.join(' \\\n  ');
}
/**
 * Flags of `docker run` without the values of variables, which may be secrets: `--env NAME=VALUE` becomes `--env NAME`,
 * with which docker takes the value of whoever repeats the build.
 */
function withoutValues(flags) {
    let isVariable = false;
    return flags.replace(FLAG, (word) => {
        const plain = word.replace(/["']/g, '');
        const named = (isVariable ? /^[^=]*/ : NAMED_VARIABLE).exec(plain)?.[0];
        isVariable = !isVariable && VARIABLE_FLAG.test(plain);
        return named !== undefined && named !== plain ? named : word;
    });
}
/** `-e`, alone or after flags without a value in one word, with the variable in the next. */
const VARIABLE_FLAG = /^(?:--env|-[ditPqT]*e)$/;
/** The same with the variable in the same word: `-ieNAME=VALUE`, `-e=NAME=VALUE`, `--env=NAME=VALUE`. */
const NAMED_VARIABLE = /^(?:--env=|-[ditPqT]*e=?)[^=]+/;
/** Quotes a word for bash. Invisible characters become escapes, so that people copy what they see. */
function shellQuoted(word) {
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    if (!UNSEEN.test(word))
        return `'${word.replaceAll("'", "'\\''")}'`;
    const escaped = word.replace(/['\\]/g, '\\$&').replace(new RegExp(UNSEEN, 'gu'), (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x80)
            return `\\x${code.toString(16).padStart(2, '0')}`;
        return code <= 0xffff
            ? `\\u${code.toString(16).padStart(4, '0')}`
            : `\\U${code.toString(16).padStart(8, '0')}`;
    });
    return `$'${escaped}'`;
}
/** Controls, format characters such as those that reorder text, separators other than a space, and what is unassigned. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
//# sourceMappingURL=arguments.js.map
;// CONCATENATED MODULE: ./build/init/build-needs.js
/** What the commands of a config need before they run. */



/** Names of a list in a message. */
const MAX_NAMED = 20;
/** One sentence for each kind of need. */
function needsOf(project, functions, layers) {
    const plans = [...functions, ...layers].flatMap(({ build }) => build ?? []);
    const folders = [...new Set(plans.flatMap(({ packages }) => packages))];
    const missing = [...new Set(plans.flatMap(({ missing: one }) => one ?? []))];
    const installs = folders.map((folder) => (0,util_text/* quoted */.TL)(installCommand(project, folder)));
    return [
        ...layers
            .filter(({ npm }) => npm)
            .map(({ name, directory }) => `The layer ${name} needs its Node.js packages: run ${(0,util_text/* quoted */.TL)(installCommand(project, directory, true))} first.`),
        ...(installs.length === 0
            ? []
            : [`'build' commands need Node.js packages: run ${(0,util_text/* listed */.KE)(installs, MAX_NAMED)} first.`]),
        ...missing.map((one) => `'build' commands run ${one}, which no package.json lists: install it first.`),
        ...(plans.some(({ tool }) => tool === 'cargo') ? ["'build' commands need cargo-lambda."] : []),
    ];
}
/**
 * How the Node.js packages of a folder are installed: exactly the locked ones, where there is a lock file.
 *
 * @param omitted whether those for development are left out, which a build command may need
 */
function installCommand(project, folder, omitted = false) {
    const locked = ['package-lock.json', 'npm-shrinkwrap.json'].some((name) => project.has(external_node_path_.posix.join(folder, name)));
    return [
        `npm ${locked ? 'ci' : 'install --no-save'}`,
        ...(omitted ? ['--omit=dev'] : []),
        '--ignore-scripts',
        ...(folder === '.' ? [] : [`--prefix ${shellQuoted(folder)}`]),
    ].join(' ');
}
//# sourceMappingURL=build-needs.js.map
// EXTERNAL MODULE: ./build/dependencies/locks/lock-files.js + 7 modules
var lock_files = __webpack_require__(4106);
// EXTERNAL MODULE: ./build/lambda/handlers.js
var handlers = __webpack_require__(9505);
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var lambda_runtimes = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/pipeline/usual-patterns.js
var usual_patterns = __webpack_require__(817);
;// CONCATENATED MODULE: ./build/init/config-text.js
/** The text of `lambda-zip.yml` for functions that were found. */







/** Where the configuration's schema is published; editors check and complete by it. */
const SCHEMA = 'https://raw.githubusercontent.com/OWNER/reproducible-lambda-zip/v1/lambda-zip.schema.json';
/**
 * @param functions at least one
 * @param layers those that the same templates make
 * @param foldersOf the folders on the disk that lie directly in one; a glob would take them all for functions
 */
function configText(functions, layers, foldersOf) {
    const runtime = mostFrequent(functions.map((one) => one.runtime));
    const architecture = mostFrequent(functions.map((one) => one.architecture));
    const all = [...functions, ...layers];
    const globs = findGlobs(functions, foldersOf);
    const taken = new Set(globs.flatMap(({ members }) => members));
    const single = functions.filter((one) => !taken.has(one));
    const own = (one) => [
        ...(one.runtime === runtime && one.otherRuntime === undefined
            ? []
            : [
                `    runtime: ${one.runtime}${one.otherRuntime === undefined ? '' : ` # in place of ${comment(one.otherRuntime)}`}`,
            ]),
        ...(one.architecture === architecture ? [] : [`    architecture: ${one.architecture}`]),
        ...(one.layers ?? []).flatMap((layer, index) => [
            ...(index === 0 ? ['    other-layers:'] : []),
            `      - ${scalar(comment(layer))}`,
        ]),
        ...ownExcludes(one, functions, all).flatMap((pattern, index) => [
            ...(index === 0 ? ['    exclude:'] : []),
            `      - ${scalar(pattern)}`,
        ]),
    ];
    return [
        `# yaml-language-server: $schema=${SCHEMA}`,
        '#',
        '# The functions of this repository. On your machine:',
        '#   lambda-zip build --all                     builds them all',
        '#   lambda-zip build --all --functions NAME    builds one',
        '# Each function has the keys of defaults unless it sets its own. Paths are relative to this file.',
        '',
        'defaults:',
        '  # Binaries are checked against runtime and architecture, and Python packages are installed for them.',
        `  runtime: ${runtime}`,
        `  architecture: ${architecture} # x86_64 or arm64`,
        '  # Patterns as in .gitignore. Byte-code, caches, .git, environments and .env are left out by default.',
        '  exclude:',
        ...(atTop(functions) ? [...excludes(all), ...REPOSITORY_FILES] : excludes(all)).map((pattern) => `    - ${scalar(pattern)}`),
        '  output: build/{name}.zip',
        '',
        'functions:',
        ...globs.flatMap((glob) => [
            "  # Every folder here is a function with the folder's name; a new folder needs no line.",
            `  - source: ${scalar(external_node_path_.posix.join(glob.parent, '*'))}`,
            ...requirementsLines(globRequirements(glob.members)),
            ...globHandler(glob.members),
            ...own(glob.like),
        ]),
        ...single.flatMap((one) => [
            ...(one.before === undefined ? [] : [`  # ${comment(one.before)}`]),
            ...togetherLines(one, single),
            `  - name: ${scalar(one.name)}${one.handler.setting === undefined ? ' # runs bootstrap' : ''}`,
            `    source: ${scalar(one.build?.source ?? one.file ?? one.directory)}`,
            ...buildLines(one.build),
            ...handlerLines(one.handler.setting),
            ...ownRequirements(one),
            ...own(one),
        ]),
        ...(layers.length === 0
            ? []
            : [
                '',
                '# The layers that templates make of folders of this repository. Functions name them in other-layers.',
                'layers:',
                ...layers.flatMap((one) => layerLines(one, runtime, architecture)),
            ]),
        '',
        '# More keys of a function:',
        '#   shared: [libs/common]           more folders to pack beside it',
        "#   exclude: ['*.md', fixtures/]    instead of the patterns in defaults",
        '#   function-name: NAME-IN-AWS      if the function has another name in AWS',
        '',
    ].join('\n');
}
function layerLines(one, runtime, architecture) {
    const [first, ...others] = one.sources.map(scalar);
    return [
        `  - name: ${scalar(one.name)}`,
        ...(first === undefined
            ? []
            : [`    source: ${others.length === 0 ? first : `[${[first, ...others].join(', ')}]`}`]),
        ...buildLines(one.build),
        ...requirementsLines(one.requirements),
        ...(one.prefix === undefined ? [] : [`    prefix: ${scalar(one.prefix)}`]),
        ...(one.runtime === undefined || one.runtime === runtime ? [] : [`    runtime: ${one.runtime}`]),
        ...(one.architecture === undefined || one.architecture === architecture
            ? []
            : [`    architecture: ${one.architecture}`]),
        ...(one.exclude ?? []).flatMap((pattern, index) => [
            ...(index === 0 ? ['    exclude:'] : []),
            `      - ${scalar(pattern)}`,
        ]),
    ];
}
/** The command, in words if it needs no shell. */
function buildLines(plan) {
    if (plan === undefined)
        return [];
    const { command } = plan;
    return [
        `    build: ${typeof command === 'string' ? scalar(command) : `[${command.map(word).join(', ')}]`}`,
    ];
}
/** A word of a command: options need no quotes. */
function word(text) {
    return /^--?[A-Za-z][\w./=-]*$/.test(text) ? text : scalar(text);
}
/**
 * How one entry could name all functions with the same package, down to the handler. It is not written as such: whoever names
 * functions has the build compare with Lambda, which takes a region and credentials.
 */
function togetherLines(one, all) {
    const key = ({ name: _name, origin: _origin, ...same }) => JSON.stringify(same);
    const alike = all.filter((other) => key(other) === key(one));
    if (alike.length < 2 || alike[0] !== one)
        return [];
    const names = alike.map(({ name }) => scalar(name)).join(', ');
    return [
        '  # One entry can make one archive for these, and compare it with Lambda:',
        `  #   function-name: [${names}]`,
    ];
}
/** Siblings with the same settings, where their folder holds nothing but functions. */
function findGlobs(functions, foldersOf) {
    const parents = [...new Set(functions.map(({ directory }) => external_node_path_.posix.dirname(directory)))]
        .sort()
        // At the top lies what is no function, too: the archives go to a folder there, and tools have theirs.
        .filter((parent) => parent !== '.');
    return parents.flatMap((parent) => {
        const siblings = functions.filter((one) => one.directory !== '.' &&
            external_node_path_.posix.dirname(one.directory) === parent &&
            // A setting of one entry cannot apply to all of them.
            [one.file, one.exclude, one.before, one.build, one.otherRuntime].every((own) => own === undefined) &&
            !functions.some((other) => other !== one && other.directory === one.directory));
        if (siblings.length < 2)
            return [];
        const folders = foldersOf(parent);
        if (!folders.every((folder) => siblings.some(({ directory }) => directory === external_node_path_.posix.join(parent, folder)))) {
            return [];
        }
        const key = (one) => JSON.stringify([one.runtime, one.architecture, requirementsKind(one), one.layers]);
        const usual = mostFrequent(siblings.map(key));
        const members = siblings.filter((one) => one.name === external_node_path_.posix.basename(one.directory) &&
            // Without requirements it fits any that has them beside it.
            (key(one) === usual || key({ ...one, requirements: requirementsBeside(usual, one) }) === usual));
        const [like] = members;
        return like === undefined || members.length < 2 ? [] : [{ parent, members, like }];
    });
}
/** A member without a file of its own, as if it had the one that is usual. */
function requirementsBeside(usual, one) {
    if (one.requirements !== undefined)
        return one.requirements;
    const file = lock_files.REQUIREMENTS_FILES.find((name) => usual.includes(JSON.stringify(`{source}/${name}`)));
    return file && external_node_path_.posix.join(one.directory, file);
}
/** The file with the function's own folder as a placeholder. */
function requirementsKind({ directory, requirements }) {
    if (requirements === undefined)
        return undefined;
    return external_node_path_.posix.dirname(requirements) === directory
        ? `{source}/${external_node_path_.posix.basename(requirements)}`
        : requirements;
}
function globRequirements(members) {
    return members.map(requirementsKind).find((kind) => kind !== undefined);
}
function requirementsLines(requirements) {
    return requirements === undefined ? [] : [`    requirements: ${scalar(requirements)}`];
}
/** Of functions that one entry names: the handler, where all have the same. */
function globHandler(members) {
    const settings = new Set(members.map(({ handler }) => handler.setting));
    const [setting] = settings;
    return settings.size === 1 ? handlerLines(setting) : [];
}
/** A template may have what Lambda would not take, such as a variable with a space. */
function handlerLines(setting) {
    if (setting === undefined)
        return [];
    return (0,handlers/* isHandlerSetting */.ZS)(setting)
        ? [`    handler: ${scalar(setting)}`]
        : [`    # handler: ${comment(setting)}`];
}
/** In one line, whatever a template has. */
function comment(text) {
    return (0,util_text/* printable */.g$)(text);
}
/** No packages can be installed for what Lambda ended long ago. */
function ownRequirements({ requirements, runtime }) {
    return (0,lambda_runtimes/* supportsRequirements */.fh)(runtime)
        ? requirementsLines(requirements)
        : requirementsLines(requirements).map((line) => `    # ${runtime} is too old to install packages for:${line.slice(3)}`);
}
/** Files of a function's folder that are for people and tools; packages themselves are installed. */
function excludes(packages) {
    const files = packages
        // One above the folder is not packed.
        .flatMap(({ directory, requirements }) => requirements !== undefined && external_node_path_.posix.dirname(requirements) === directory ? [requirements] : [])
        .map((file) => `/${external_node_path_.posix.basename(file)}`)
        .sort();
    return [...usual_patterns/* USUAL_IN_FUNCTIONS */.HO, ...new Set(files)];
}
/** Files at the top of a repository that are not for deploying. */
const REPOSITORY_FILES = [`/${names/* CONFIG_FILE */.g}`, ...usual_patterns/* USUAL_IN_REPOSITORIES */.Gh];
/** Whether the repository is what is packed. */
function isWhole({ directory, file, build }) {
    return (build?.source ?? file ?? directory) === '.';
}
/** Whether the repository is the package of every function. */
function atTop(functions) {
    return functions.every((one) => isWhole(one));
}
/** In place of the defaults: with the template's own patterns, and those for a whole repository. */
function ownExcludes(one, functions, all) {
    // What a command makes has nothing to leave out.
    if (one.build !== undefined && one.build.source !== one.directory)
        return [];
    const whole = isWhole(one) && one.exclude?.[0] !== '/*';
    if (one.exclude === undefined && (!whole || atTop(functions)))
        return [];
    const origin = one.origin !== undefined && external_node_path_.posix.dirname(one.origin) === one.directory
        ? [`/${external_node_path_.posix.basename(one.origin)}`]
        : [];
    const rest = whole ? [...REPOSITORY_FILES, ...origin] : [];
    return [...new Set([...excludes(all), ...rest, ...(one.exclude ?? [])])];
}
/** A YAML scalar: plain if no character has a special meaning, otherwise in single quotes. */
function scalar(value) {
    const plain = /^[A-Za-z_/.][\w./-]*(?:\/\*)?$/.test(value) &&
        !/^(?:true|false|null|yes|no|on|off|y|n|\.(?:inf|nan))$/i.test(value);
    return plain ? value : `'${value.replaceAll("'", "''")}'`;
}
function mostFrequent(values) {
    const [first] = [...new Set(values)]
        .map((value) => ({ value, times: values.filter((one) => one === value).length }))
        .sort((left, right) => right.times - left.times);
    if (first === undefined)
        throw new RangeError('nothing to choose from');
    return first.value;
}
//# sourceMappingURL=config-text.js.map
// EXTERNAL MODULE: ./build/lambda/target.js
var target = __webpack_require__(6717);
;// CONCATENATED MODULE: ./build/init/project.js
/** A repository as the readers of templates see it: its files by name, and their text. */

/**
 * A path that a template names, relative to the repository.
 *
 * @param base the folder it starts from, relative to the repository
 * @returns undefined for one that leads out of the repository
 */
function pathWithin(base, path) {
    const joined = external_node_path_.posix.normalize(external_node_path_.posix.join(base, path.replaceAll('\\', '/'))).replace(/(?<=.)\/$/, '');
    return joined === '..' || joined.startsWith('../') || external_node_path_.posix.isAbsolute(joined) ? undefined : joined;
}
/** The folder and all above it, nearest first, the repository (`.`) last. */
function ancestorFolders(folder) {
    const found = [folder];
    for (let one = folder; one !== '.'; found.push(one))
        one = external_node_path_.posix.dirname(one);
    return found;
}
/** Whether a path is the folder or lies in it. */
function isBelow(path, folder) {
    return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}
//# sourceMappingURL=project.js.map
;// CONCATENATED MODULE: ./build/init/template-function.js
/** A function as a template describes it; every reader of templates gives this. */

/** A text that is one, or undefined. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A mapping, or an empty one. */
function mapOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** The folder of the code, or a note on why there is none. */
function codeIn(base, path, where) {
    if (/^(?:s3|https?):\/\//i.test(path))
        return { note: `${where} is deployed from ${path}: no folder to pack.` };
    if (/\.(?:zip|jar|war)$/i.test(path)) {
        return { note: `${where} is deployed from ${path}, which is already a package: set 'source' by hand.` };
    }
    const code = pathWithin(base, path);
    return code === undefined
        ? { note: `${where}: ${path} is outside the repository; add it by hand.` }
        : { code };
}
/** The note on a function that is a container image. */
function imageNote(where) {
    return `${where} is a container image: nothing to pack.`;
}
/** The reading of a function that is a container image. */
function imageReading(where) {
    return { functions: [], notes: [imageNote(where)], hasImages: true };
}
/** The readings of several files as one. */
function mergeReadings(readings) {
    return {
        functions: readings.flatMap(({ functions }) => functions),
        layers: readings.flatMap(({ layers }) => layers ?? []),
        notes: readings.flatMap(({ notes }) => notes),
        hasImages: readings.some(({ hasImages }) => hasImages),
    };
}
/** The texts of a list, or of one value. */
function textsOf(value) {
    return [value].flat().flatMap((one) => textOf(one) ?? []);
}
//# sourceMappingURL=template-function.js.map
;// CONCATENATED MODULE: ./build/init/build-plans.js
/** The commands that make a package's files, where a template or a project says how. Nothing is run, and nothing made up. */




const SCRIPTS = ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'];
/** The plan for a tool that a template names; undefined if what the tool needs is not there. */
async function toolPlan(project, tool, built) {
    switch (tool.kind) {
        case 'esbuild':
            return bundle(project, tool, built);
        case 'go':
            return goBuild(project, tool.flags, built);
        case 'cargo':
            return cargoBuild(project, tool.binary, built);
        case 'make':
            return make(project, tool.target, built);
    }
}
/** Where the archives go, too; that of a function is beside this folder. */
function outputOf({ name }) {
    return `build/${name}`;
}
/** The module of a handler, without what it exports: `src/app` of `src/app.handler`. */
function moduleIn(handler) {
    return external_node_path_.posix.normalize((handler ?? '').replace(/\.[^./]*$/, ''));
}
async function bundle(project, tool, built) {
    const { directory, handler } = built;
    const module = moduleIn(handler);
    if (module.startsWith('..') || external_node_path_.posix.isAbsolute(module))
        return undefined;
    const wanted = tool.entry ?? external_node_path_.posix.join(directory, module);
    const entry = [wanted, ...SCRIPTS.map((extension) => `${wanted}.${extension}`)].find((one) => project.has(one));
    if (entry === undefined || (tool.onlyTypescript === true && !/\.[cm]?tsx?$/.test(entry)))
        return undefined;
    const [home] = await foldersWith(project, external_node_path_.posix.dirname(entry), () => true);
    const [owner] = await foldersWith(project, external_node_path_.posix.dirname(entry), (text) => lists(text, 'esbuild'));
    const words = [
        ...(owner === undefined || owner === '.' ? ['npx'] : ['npm', 'exec', '--prefix', owner, '--']),
        'esbuild',
        entry,
        '--bundle',
        '--platform=node',
        ...tool.options,
        `--outfile=${external_node_path_.posix.join(outputOf(built), `${module}${tool.extension ?? '.js'}`)}`,
    ];
    return {
        command: words,
        source: outputOf(built),
        packages: [...new Set([home, owner].flatMap((one) => one ?? []))],
        missing: owner === undefined ? 'esbuild' : undefined,
        tool: 'esbuild',
    };
}
/** The folders above a file whose `package.json` is as wanted, nearest first. */
async function foldersWith(project, folder, isWanted) {
    const found = [];
    for (const one of ancestorFolders(folder)) {
        const file = external_node_path_.posix.join(one, 'package.json');
        if (project.has(file) && isWanted(await project.read(file)))
            found.push(one);
    }
    return found;
}
function lists(text, name) {
    const { dependencies, devDependencies } = mapOf(parsed(text));
    return name in mapOf(dependencies) || name in mapOf(devDependencies);
}
/** JSON, also with the comments and commas that TypeScript allows. */
function parsed(text) {
    for (const one of [text, text.replace(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, withoutComment)]) {
        try {
            return JSON.parse(one.replace(/,(?=\s*[}\]])/g, ''));
        }
        catch {
            // With comments.
        }
    }
    return undefined;
}
function withoutComment(part) {
    return part.startsWith('"') ? part : '';
}
function goBuild(project, flags, built) {
    const { directory, architecture, runtime, handler } = built;
    const isModule = ancestorFolders(directory).some((one) => project.has(external_node_path_.posix.join(one, 'go.mod')));
    const hasCode = project.paths.some((path) => external_node_path_.posix.dirname(path) === directory && path.endsWith('.go'));
    if (!isModule || !hasCode)
        return undefined;
    const binary = runtime === 'go1.x' ? (handler ?? 'bootstrap') : 'bootstrap';
    const output = external_node_path_.posix.relative(directory, external_node_path_.posix.join(outputOf(built), binary));
    return {
        command: [
            'GOOS=linux',
            `GOARCH=${architecture === 'arm64' ? 'arm64' : 'amd64'}`,
            'CGO_ENABLED=0',
            'go build',
            ...(directory === '.' ? [] : [`-C ${shellQuoted(directory)}`]),
            // Neither the folder nor the commit: the same code gives the same bytes.
            '-trimpath -buildvcs=false',
            // As the CDK has them: words for a shell.
            ...flags,
            `-o ${shellQuoted(output)} .`,
        ].join(' '),
        source: outputOf(built),
        packages: [],
        tool: 'go',
    };
}
async function cargoBuild(project, named, built) {
    const manifest = external_node_path_.posix.join(built.directory, 'Cargo.toml');
    if (!project.has(manifest))
        return undefined;
    const text = await project.read(manifest);
    const name = (section) => new RegExp(`^\\[+${section}\\]+[^[]*?^\\s*name\\s*=\\s*["'](?<name>[\\w-]+)["']`, 'm').exec(text)
        ?.groups?.['name'];
    const binary = named ?? name('bin') ?? name('package');
    if (binary === undefined)
        return undefined;
    return {
        command: [
            ...['cargo', 'lambda', 'build', '--release'],
            built.architecture === 'arm64' ? '--arm64' : '--x86-64',
            ...['--manifest-path', manifest, '--bin', binary, '--lambda-dir', outputOf(built)],
        ],
        source: external_node_path_.posix.join(outputOf(built), binary),
        packages: [],
        tool: 'cargo',
    };
}
/** The text of a folder's Makefile, if it has a target. */
async function makefileIn(project, folder, target) {
    const file = ['GNUmakefile', 'makefile', 'Makefile']
        .map((name) => external_node_path_.posix.join(folder, name))
        .find((one) => project.has(one));
    if (file === undefined)
        return undefined;
    const text = await project.read(file);
    const targets = text.matchAll(/^(?<names>[^\s#:=][^:=\n]*):(?!=)/gm);
    const has = [...targets].some(({ groups }) => groups?.['names']?.split(/\s+/).includes(target));
    return has ? text : undefined;
}
async function make(project, target, built) {
    if ((await makefileIn(project, built.directory, target)) === undefined)
        return undefined;
    const output = outputOf(built);
    const into = built.directory === '.' ? '' : `-C ${shellQuoted(built.directory)} `;
    return {
        // As `sam build` does: the recipe finds an absolute path in ARTIFACTS_DIR.
        command: `mkdir -p ${output} && make ${into}${shellQuoted(target)} ARTIFACTS_DIR="$PWD/${output}"`,
        source: output,
        packages: [],
        tool: 'make',
    };
}
/**
 * `npm run build` of the nearest project above, for a folder that its script is known to fill: by the `outDir` of its
 * `tsconfig.json`, or by the folder's name in the script; and for TypeScript that it compiles in its own place.
 *
 * @param path the code folder or file that the template names
 * @param isMade whether the path is missing, as the output of a build is
 */
async function scriptPlan(project, path, isMade) {
    const [home] = await foldersWith(project, isMade ? external_node_path_.posix.dirname(path) : path, (text) => scriptOf(text) !== undefined);
    if (home === undefined)
        return undefined;
    const script = scriptOf(await project.read(external_node_path_.posix.join(home, 'package.json'))) ?? '';
    const outputs = await outputsOf(project, home);
    const [top = ''] = external_node_path_.posix.relative(home, path).split('/');
    const compiles = /(?:^|[\s;&/])tsc(?:$|[\s;&])/.test(script);
    const fills = isMade
        ? (compiles && outputs.some((one) => one !== home && isBelow(path, one))) || build_plans_names(script, top)
        : compiles && outputs.includes(home);
    return fills
        ? {
            command: ['npm', ...(home === '.' ? [] : ['--prefix', home]), 'run', 'build'],
            source: path,
            packages: [home],
            tool: 'npm run build',
        }
        : undefined;
}
/**
 * `make build` of the nearest Makefile at or above a folder, if it names what the template packs.
 *
 * @param output the missing file or folder
 */
async function makefilePlan(project, source, output) {
    for (const folder of ancestorFolders(project.kindOf(source) === 'folder' ? source : external_node_path_.posix.dirname(source))) {
        const text = await makefileIn(project, folder, 'build');
        if (text === undefined || !build_plans_names(text, external_node_path_.posix.relative(folder, output)))
            continue;
        return {
            command: ['make', ...(folder === '.' ? [] : ['-C', folder]), 'build'],
            source,
            packages: [],
            tool: 'make build',
        };
    }
    return undefined;
}
/** Whether a script has a path as a word, or as the beginning of one. */
function build_plans_names(script, path) {
    const literal = path.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
    return new RegExp(`(?:^|[\\s/'"=])${literal}(?:$|[\\s/'";&)])`, 'm').test(script);
}
function scriptOf(text) {
    return textOf(mapOf(mapOf(parsed(text))['scripts'])['build']);
}
/** The folders that `tsc` writes to; the project's own where it compiles each file beside itself. */
async function outputsOf(project, home) {
    const file = external_node_path_.posix.join(home, 'tsconfig.json');
    if (!project.has(file))
        return [];
    const options = mapOf(mapOf(parsed(await project.read(file)))['compilerOptions']);
    if (options['noEmit'] === true)
        return [];
    return [external_node_path_.posix.join(home, textOf(options['outDir']) ?? '.').replace(/(?<=.)\/$/, '')];
}
//# sourceMappingURL=build-plans.js.map
// EXTERNAL MODULE: ./build/syntax/parse.js
var parse = __webpack_require__(9565);
;// CONCATENATED MODULE: ./build/init/program-values.js
/** Expressions of TypeScript, JavaScript and Python, as far as a file, and those it imports, say what they come to. */



/** A name with its parts: `lambda.Runtime.PYTHON_3_12`. */
class Name {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
}
/** A call of something that is not worked out, with or without `new`. */
class Call {
    callee;
    args;
    named;
    node;
    constructor(callee, args, named, node) {
        this.callee = callee;
        this.args = args;
        this.named = named;
        this.node = node;
    }
}
/** Expressions that refer to each other in a circle end here. */
const MAX_DEPTH = 40;
function definitionsIn(root) {
    const definitions = new Map();
    const kinds = [
        'variable_declarator',
        'assignment',
        'public_field_definition',
        // Defaults of parameters.
        'required_parameter',
        'assignment_pattern',
        'object_assignment_pattern',
        'default_parameter',
        'typed_default_parameter',
    ];
    for (const node of (0,parse/* nodesOf */.Nh)(root, ...kinds)) {
        const target = node.childForFieldName('pattern') ?? node.childForFieldName('name') ?? node.childForFieldName('left');
        const name = target?.text.replace(/^(?:this|self)\./, '');
        const value = node.childForFieldName('value') ?? node.childForFieldName('right');
        if (name === undefined || value === null)
            continue;
        const known = definitions.get(name);
        const one = { at: node.startIndex, node: value };
        if (known === undefined)
            definitions.set(name, [one]);
        else
            known.push(one);
    }
    return definitions;
}
/** Values of one file's expressions. Paths that start at the file are absolute, with the repository as `/`. */
class Program {
    #file;
    /** Where the program runs, relative to the repository. */
    #folder;
    #root;
    #definitions;
    #imported;
    #bindings = new Map();
    /** @param imported by the names that the file has for them */
    constructor(root, file, folder, imported = new Map()) {
        this.#imported = imported;
        this.#file = `/${file}`;
        this.#folder = `/${folder}`;
        this.#root = root;
    }
    /** The same file where some names have a value of their own: parameters of a call, the variable of a loop. */
    bound(bindings) {
        const copy = new Program(this.#root, this.#file.slice(1), this.#folder.slice(1), this.#imported);
        copy.#definitions = this.#definitions;
        copy.#bindings = new Map([...this.#bindings, ...bindings]);
        return copy;
    }
    #definitionsOf(name) {
        this.#definitions ??= definitionsIn(this.#root);
        return this.#definitions.get(name) ?? [];
    }
    /** What the file gives a name to, wherever it does; the last value counts. */
    exported(name) {
        return this.value(this.#definitionsOf(name).at(-1)?.node);
    }
    /** A plain value, a {@link Name}, a {@link Call}, or undefined. */
    value(node, depth = 0) {
        if (node == null || depth > MAX_DEPTH)
            return undefined;
        const inner = (0,parse/* children */.Y_)(node);
        const next = (one) => this.value(one, depth + 1);
        switch (node.type) {
            case 'string':
            case 'template_string':
                return this.#text(node, depth);
            case 'concatenated_string': {
                const parts = inner.map(next);
                return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
            }
            case 'number':
            case 'integer':
                return Number(node.text);
            case 'true':
            case 'false':
                return node.type === 'true';
            case 'array':
            case 'list':
            case 'tuple':
                return inner.map(next);
            case 'object':
            case 'dictionary':
                return this.#object(inner, depth);
            case 'parenthesized_expression':
            case 'as_expression':
            case 'satisfies_expression':
            case 'non_null_expression':
            case 'await_expression':
                return next(inner[0]);
            case 'identifier':
                return this.#named(node, node.text, depth);
            case 'this':
                return new Name(['this']);
            case 'member_expression':
            case 'attribute':
                return this.#member(node, depth);
            case 'subscript':
            case 'subscript_expression':
                return this.#subscript(node, depth);
            case 'binary_expression':
            case 'binary_operator':
            case 'boolean_operator':
                return this.#operation(node, depth);
            case 'ternary_expression':
            case 'conditional_expression':
                return undefined;
            case 'call_expression':
            case 'new_expression':
            case 'call':
                return this.#call(node, depth);
            default:
                return undefined;
        }
    }
    #text(node, depth) {
        // Python's raw and formatted strings differ in how they begin alone.
        let result = '';
        for (const part of (0,parse/* children */.Y_)(node)) {
            switch (part.type) {
                case 'string_fragment':
                case 'string_content': {
                    // In Python, an interpolation is a child of the string's content.
                    let at = part.startIndex;
                    for (const hole of (0,parse/* children */.Y_)(part)) {
                        result += part.text.slice(at - part.startIndex, hole.startIndex - part.startIndex);
                        const value = hole.type === 'interpolation' ? this.#inserted(hole, depth) : hole.text;
                        if (value === undefined)
                            return undefined;
                        result += value;
                        at = hole.endIndex;
                    }
                    result += part.text.slice(at - part.startIndex);
                    break;
                }
                case 'template_substitution':
                case 'interpolation': {
                    const value = this.#inserted(part, depth);
                    if (value === undefined)
                        return undefined;
                    result += value;
                    break;
                }
                case 'escape_sequence':
                    result += part.text.slice(1);
                    break;
                default:
            }
        }
        return result;
    }
    #inserted(part, depth) {
        const value = this.value((0,parse/* children */.Y_)(part)[0], depth + 1);
        return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    }
    #object(elements, depth) {
        const entries = {};
        for (const element of elements) {
            switch (element.type) {
                case 'pair': {
                    const key = element.childForFieldName('key');
                    const name = key?.type === 'string' ? this.#text(key, depth) : key?.text;
                    if (name !== undefined)
                        entries[name] = this.value(element.childForFieldName('value'), depth + 1);
                    break;
                }
                case 'shorthand_property_identifier':
                    entries[element.text] = this.#named(element, element.text, depth);
                    break;
                case 'spread_element':
                case 'dictionary_splat':
                    Object.assign(entries, plainMap(this.value((0,parse/* children */.Y_)(element)[0], depth + 1)));
                    break;
                default:
            }
        }
        return entries;
    }
    /** The value that a name has where it stands: the last one it got before. */
    #named(use, name, depth) {
        if (name === '__dirname')
            return external_node_path_.posix.dirname(this.#file);
        if (name === '__file__' || name === '__filename')
            return this.#file;
        if (this.#bindings.has(name))
            return this.#bindings.get(name);
        const definitions = this.#definitionsOf(name);
        const last = definitions.filter(({ at }) => at < use.startIndex).at(-1) ?? definitions[0];
        const value = last === undefined ? this.#fromElsewhere(name) : this.value(last.node, depth + 1);
        const isModule = value instanceof Call && /^(?:require|import)$/.test(value.callee.join('.'));
        return isModule ? new Name([name]) : (value ?? new Name([name]));
    }
    #fromElsewhere(name) {
        const imported = this.#imported.get(name);
        return imported?.name === undefined ? undefined : imported.program.exported(imported.name);
    }
    #member(node, depth) {
        const object = node.childForFieldName('object');
        const property = (node.childForFieldName('property') ?? node.childForFieldName('attribute'))?.text ?? '';
        if (/^import\s*\.\s*meta$/.test(object?.text ?? '')) {
            return property === 'dirname' ? external_node_path_.posix.dirname(this.#file) : this.#file;
        }
        const value = this.value(object, depth + 1);
        if (value instanceof Name) {
            const [first] = value.parts;
            if ((first === 'this' || first === 'self') && value.parts.length === 1)
                return this.#named(node, property, depth);
            // Of a module, or of a class in one.
            const elsewhere = value.parts.length === 1 ? this.#imported.get(first ?? '') : undefined;
            return elsewhere?.program.exported(property) ?? new Name([...value.parts, property]);
        }
        if (typeof value === 'string') {
            if (property === 'parent')
                return external_node_path_.posix.dirname(value);
            if (property === 'parents')
                return parentsOf(value);
            return undefined;
        }
        return value instanceof Call ? undefined : mapOf(value)[property];
    }
    #subscript(node, depth) {
        const object = node.childForFieldName('object') ?? node.childForFieldName('value');
        const index = node.childForFieldName('index') ?? node.childForFieldName('subscript');
        const [value, key] = [this.value(object, depth + 1), this.value(index, depth + 1)];
        return Array.isArray(value) ? value[Number(key)] : plainMap(value)[String(key)];
    }
    #operation(node, depth) {
        const left = this.value(node.childForFieldName('left'), depth + 1);
        const right = this.value(node.childForFieldName('right'), depth + 1);
        switch (node.childForFieldName('operator')?.text) {
            case '+':
                return typeof left === 'string' && typeof right === 'string' ? left + right : undefined;
            // pathlib
            case '/':
                return typeof left === 'string' && typeof right === 'string' ? external_node_path_.posix.join(left, right) : undefined;
            case '??':
            case '||':
            case 'or':
                return left === undefined || left instanceof Name || left instanceof Call ? right : left;
            default:
                return undefined;
        }
    }
    /** What a call hands over, in order and by name. */
    argumentsOf(node, depth = 0) {
        const list = node.childForFieldName('arguments');
        const args = [];
        let named = {};
        for (const argument of list === null ? [] : (0,parse/* children */.Y_)(list)) {
            if (argument.type === 'keyword_argument') {
                const name = argument.childForFieldName('name')?.text ?? '';
                named[name] = this.value(argument.childForFieldName('value'), depth + 1);
            }
            else if (argument.type === 'dictionary_splat') {
                named = { ...named, ...plainMap(this.value((0,parse/* children */.Y_)(argument)[0], depth + 1)) };
            }
            else
                args.push(this.value(argument, depth + 1));
        }
        return { args, named };
    }
    #call(node, depth) {
        const function_ = node.childForFieldName('function') ?? node.childForFieldName('constructor');
        const { args, named } = this.argumentsOf(node, depth);
        const callee = function_ === null ? [] : calleeParts(function_);
        const texts = args.filter((one) => typeof one === 'string');
        const [first] = texts;
        const last = callee.at(-1) ?? '';
        const complete = texts.length === args.length;
        // A method of a path: `Path(__file__).resolve().joinpath('x')`.
        const owner = function_?.childForFieldName('object');
        const of = ['resolve', 'absolute', 'as_posix', 'joinpath', 'toString', 'with_name'].includes(last)
            ? this.value(owner, depth + 1)
            : undefined;
        if (typeof of === 'string') {
            if (last === 'with_name')
                return first === undefined ? undefined : external_node_path_.posix.join(external_node_path_.posix.dirname(of), first);
            return complete ? external_node_path_.posix.join(of, ...texts) : undefined;
        }
        switch (last) {
            case 'join':
                return complete && texts.length > 0 ? external_node_path_.posix.join(...texts) : undefined;
            case 'resolve':
                return complete ? external_node_path_.posix.resolve(this.#folder, ...texts) : undefined;
            case 'Path':
            case 'PurePath':
                return complete && texts.length > 0 ? external_node_path_.posix.join(...texts) : undefined;
            case 'URL':
                return texts.length === 2 ? external_node_path_.posix.join(external_node_path_.posix.dirname(texts[1] ?? ''), first ?? '') : undefined;
            case 'dirname':
                return first === undefined ? undefined : external_node_path_.posix.dirname(first);
            case 'abspath':
            case 'realpath':
                return first === undefined ? undefined : external_node_path_.posix.resolve(this.#folder, first);
            case 'str':
            case 'fspath':
            case 'String':
            case 'normpath':
            case 'normalize':
            case 'fileURLToPath':
                return first;
            case 'cwd':
            case 'getcwd':
                return this.#folder;
            default:
                return new Call(callee, args, named, node);
        }
    }
}
function parentsOf(path) {
    const found = [];
    for (let one = path; external_node_path_.posix.dirname(one) !== one;) {
        one = external_node_path_.posix.dirname(one);
        found.push(one);
    }
    return found;
}
function plainMap(value) {
    return value instanceof Name || value instanceof Call ? {} : mapOf(value);
}
/** The names of what is called: `lambda.Code.fromAsset` has three. */
function calleeParts(node) {
    if (node.type === 'identifier' || node.type === 'this')
        return [node.text];
    const object = node.childForFieldName('object');
    const property = (node.childForFieldName('property') ?? node.childForFieldName('attribute'))?.text;
    return [...(object === null ? [] : calleeParts(object)), ...(property === undefined ? [] : [property])];
}
//# sourceMappingURL=program-values.js.map
;// CONCATENATED MODULE: ./build/init/cdk-instances.js



/** All calls of an app, by the last part of what they call. */
class Calls {
    #files;
    #byName;
    #likely = new Map();
    constructor(files) {
        this.#files = files;
    }
    #of(name) {
        this.#byName ??= this.#all();
        return this.#byName.get(name) ?? [];
    }
    /**
     * Those of a function that are sure to be of it, or else those that may be.
     *
     * @param owner the class that has the method; undefined for a function, null for a constructor
     */
    likely(name, owner) {
        const key = `${name} ${owner?.id ?? String(owner)}`;
        const known = this.#likely.get(key);
        if (known !== undefined)
            return known;
        const judged = this.#of(name).map((one) => ({
            ...one,
            how: likelihood(one.call, one.file.program, owner),
        }));
        const best = judged.some(({ how }) => how === 'sure') ? 'sure' : 'maybe';
        const found = judged.filter(({ how }) => how === best);
        this.#likely.set(key, found);
        return found;
    }
    #all() {
        const byName = new Map();
        for (const file of this.#files) {
            for (const call of (0,parse/* nodesOf */.Nh)(file.root, 'call_expression', 'new_expression', 'call')) {
                const name = calledName(call);
                if (name === undefined)
                    continue;
                const known = byName.get(name);
                if (known === undefined)
                    byName.set(name, [{ call, file }]);
                else
                    known.push({ call, file });
            }
        }
        return byName;
    }
}
/** Loops and functions in each other further than this are not followed. */
const cdk_instances_MAX_DEPTH = 3;
/** More functions than this come of no loop that a person wrote. */
const MAX_INSTANCES = 200;
const LOOPS = new Set(['for_in_statement', 'for_statement']);
const FUNCTIONS = new Set([
    'function_declaration',
    'function_expression',
    'arrow_function',
    'method_definition',
    'function_definition',
]);
/** The file's values once for each element of the loops around a node. @param within without the loops outside of it */
function loopInstances(node, program, within) {
    const around = [];
    for (let one = node.parent; one !== null && one.id !== within?.id; one = one.parent)
        around.unshift(one);
    let programs = [program];
    for (const one of around)
        programs = programs.flatMap((each) => cdk_instances_elements(one, each)).slice(0, MAX_INSTANCES);
    return programs;
}
function cdk_instances_elements(node, program) {
    if (LOOPS.has(node.type)) {
        const values = program.value(node.childForFieldName('right'));
        const target = node.childForFieldName('left');
        return Array.isArray(values) && target !== null
            ? values.map((value) => program.bound(bind(target, value)))
            : [program];
    }
    // `["a", "b"].forEach((name) => …)`
    const call = FUNCTIONS.has(node.type) ? node.parent?.parent : undefined;
    const callee = call?.type === 'call_expression' ? call.childForFieldName('function') : null;
    if (!/^(?:forEach|map|flatMap)$/.test(callee?.childForFieldName('property')?.text ?? ''))
        return [program];
    const values = program.value(callee?.childForFieldName('object'));
    return Array.isArray(values)
        ? values.map((value, index) => program.bound(parameters(node, [value, index], {})))
        : [program];
}
/** The file's values once for each call of the functions around a node, wherever the app has one; empty where it has none. */
function calledInstances(node, program, calls, depth = 0) {
    const inside = enclosing(node);
    if (inside === undefined || depth > cdk_instances_MAX_DEPTH)
        return [];
    const { name, body, owner } = inside;
    const found = [];
    for (const { call, file } of calls.likely(name, owner)) {
        // A name such as `add` may have thousands of calls.
        if (found.length >= MAX_INSTANCES)
            break;
        const outer = calledInstances(call, file.program, calls, depth + 1);
        const callers = outer.length > 0 ? outer : loopInstances(call, file.program);
        for (const caller of callers) {
            const { args, named } = caller.argumentsOf(call);
            found.push(...loopInstances(node, program.bound(parameters(body, args, named)), body));
        }
    }
    return found.slice(0, MAX_INSTANCES);
}
/**
 * Whether a call is one of a method, or of a function of its own: `add()` calls no method, `this.add()` one of the class
 * around it or of those that this extends, and `new Shop().add()` one of `Shop`.
 *
 * @param owner the class that has the method; undefined for a function, null for a constructor
 */
function likelihood(call, program, owner) {
    if (owner === null)
        return 'sure';
    const callee = call.childForFieldName('function') ?? call.childForFieldName('constructor');
    const object = callee?.childForFieldName('object');
    const isOwn = /^(?:this|self|cls|super(?:\(\))?)$/.test(object?.text ?? '');
    // A function may be that of a module: `shop.make(…)`.
    if (owner === undefined)
        return isOwn ? 'no' : object == null ? 'sure' : 'maybe';
    if (object == null)
        return 'no';
    const name = nameOf(owner);
    if (isOwn) {
        const around = classAround(call);
        const isRelated = around !== undefined &&
            (around.id === owner.id || extendsOne(around, name) || extendsOne(owner, nameOf(around)));
        return isRelated ? 'sure' : 'no';
    }
    if (object.text === name)
        return 'sure';
    const value = program.value(object);
    const made = value instanceof Call ? value.callee.at(-1) : undefined;
    if (made === undefined)
        return 'maybe';
    if (made === name)
        return 'sure';
    return isSeparate(owner, made) ? 'no' : 'maybe';
}
function nameOf(one) {
    return one.childForFieldName('name')?.text;
}
/** Whether a class extends one of a name. */
function extendsOne(one, name) {
    const parents = one.childForFieldName('superclasses') ??
        one.namedChildren.find((part) => part?.type === 'class_heritage');
    return name !== undefined && (parents?.text.split(/\W+/).includes(name) ?? false);
}
/** Whether a class of the same file is known to have nothing to do with another one. */
function isSeparate(owner, name) {
    const other = (0,parse/* nodesOf */.Nh)(owner.tree.rootNode, 'class_declaration', 'class_definition').find((one) => nameOf(one) === name);
    return other !== undefined && !extendsOne(other, nameOf(owner));
}
/** Whether a function stands in the body of a class, and not in a method of one. */
function isMethod(node) {
    if (node.type === 'method_definition')
        return true;
    const holder = node.parent?.type === 'decorated_definition' ? node.parent.parent : node.parent;
    return holder?.type === 'block' && holder.parent?.type === 'class_definition';
}
/** The function around a node that has a name to call it by; a constructor has that of its class. */
function enclosing(node) {
    for (let one = node.parent; one !== null; one = one.parent) {
        if (!FUNCTIONS.has(one.type))
            continue;
        const own = one.childForFieldName('name')?.text;
        if (own === 'constructor' || own === '__init__') {
            const name = classAround(one)?.childForFieldName('name')?.text;
            return name === undefined ? undefined : { name, body: one, owner: null };
        }
        const holder = one.parent?.type === 'variable_declarator' ? one.parent : undefined;
        const name = own ?? holder?.childForFieldName('name')?.text;
        if (name !== undefined)
            return { name, body: one, owner: isMethod(one) ? classAround(one) : undefined };
    }
    return undefined;
}
/** The class that a node stands in. */
function classAround(node) {
    for (let one = node.parent; one !== null; one = one.parent)
        if (/^(?:class_declaration|class|class_definition)$/.test(one.type))
            return one;
    return undefined;
}
/** The last part of what a call calls: `makeFunction` of `this.makeFunction(…)`. */
function calledName(call) {
    const callee = call.childForFieldName('function') ?? call.childForFieldName('constructor');
    const last = callee?.childForFieldName('property') ?? callee?.childForFieldName('attribute') ?? callee;
    return last?.text;
}
/** What the parameters of a function get from a call. */
function parameters(body, args, named) {
    const bindings = new Map();
    const single = body.childForFieldName('parameter');
    const list = single === null ? (0,parse/* children */.Y_)(body.childForFieldName('parameters') ?? body) : [single];
    // Who calls a method does not write the first one.
    const own = list.filter(({ text }) => text !== 'self' && text !== 'cls');
    for (const [index, parameter] of own.entries()) {
        const target = parameter.childForFieldName('pattern') ??
            parameter.childForFieldName('name') ??
            (parameter.type === 'typed_parameter' ? (0,parse/* children */.Y_)(parameter)[0] : undefined) ??
            parameter.childForFieldName('left') ??
            parameter;
        const value = named[target.text] ?? args[index];
        // One that is not given keeps its default, as a definition of that name.
        if (value !== undefined)
            for (const [name, one] of bind(target, value))
                bindings.set(name, one);
    }
    return bindings;
}
function bind(target, value) {
    if (target.type === 'identifier')
        return new Map([[target.text, value]]);
    const bindings = new Map();
    for (const [index, part] of (0,parse/* children */.Y_)(target).entries()) {
        if (target.type === 'object_pattern') {
            const key = part.childForFieldName('key')?.text ?? part.childForFieldName('left')?.text ?? part.text;
            const own = part.childForFieldName('value')?.text ?? key;
            const one = mapOf(value)[key];
            if (one !== undefined)
                bindings.set(own, one);
        }
        else if (Array.isArray(value)) {
            for (const [name, one] of bind(part, value[index]))
                bindings.set(name, one);
        }
    }
    return bindings;
}
//# sourceMappingURL=cdk-instances.js.map
;// CONCATENATED MODULE: ./build/init/program-imports.js
/** What a program imports from other files of the repository: constants of an app often have a file of their own. */




/**
 * The files of the repository that a program imports, by the names it has for them and for what is in them.
 *
 * @param app the folder that the program runs in, relative to the repository
 */
async function importedBy(project, { file, root, grammar }, app) {
    const bindings = grammar === 'python' ? pythonBindings(project, file, root, app) : scriptBindings(project, file, root);
    const programs = new Map();
    const imported = new Map();
    for (const { local, file: from, name } of bindings) {
        if (!programs.has(from)) {
            const tree = await (0,parse/* parseSyntax */.Zt)(grammar, await project.read(from));
            programs.set(from, tree && new Program(tree, from, app));
        }
        const program = programs.get(from);
        if (program !== undefined)
            imported.set(local, { program, name });
    }
    return imported;
}
function pythonBindings(project, file, root, app) {
    const here = external_node_path_.posix.dirname(file);
    const moduleFile = (dotted, folders) => {
        const path = dotted.replaceAll('.', '/');
        return folders
            .flatMap((folder) => [`${external_node_path_.posix.join(folder, path)}.py`, external_node_path_.posix.join(folder, path, '__init__.py')])
            .find((one) => project.has(one));
    };
    return (0,parse/* nodesOf */.Nh)(root, 'import_from_statement', 'import_statement').flatMap((statement) => {
        const from = statement.childForFieldName('module_name');
        const [, dots = '', rest = ''] = /^(\.*)(.*)$/.exec(from?.text ?? '') ?? [];
        const folders = dots === ''
            ? [...new Set([app, ...ancestorFolders(here)])]
            : [pathWithin(here, '../'.repeat(dots.length - 1) || '.') ?? '.'];
        const names = statement.childrenForFieldName('name').filter((one) => one !== null);
        return names.flatMap((node) => {
            const name = (node.childForFieldName('name') ?? node).text;
            const local = node.childForFieldName('alias')?.text ?? name;
            const whole = moduleFile(from === null || rest === '' ? name : `${rest}.${name}`, folders);
            if (whole !== undefined)
                return [{ local, file: whole, name: undefined }];
            const module = from === null ? undefined : moduleFile(rest, folders);
            return module === undefined ? [] : [{ local, file: module, name }];
        });
    });
}
const program_imports_SCRIPTS = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', '/index.ts', '/index.js'];
function scriptBindings(project, file, root) {
    return (0,parse/* nodesOf */.Nh)(root, 'import_statement').flatMap((statement) => {
        const from = statement.childForFieldName('source')?.text.slice(1, -1) ?? '';
        const stem = from.startsWith('.')
            ? pathWithin(external_node_path_.posix.dirname(file), from.replace(/\.[cm]?js$/, ''))
            : undefined;
        const path = stem === undefined ? undefined : program_imports_SCRIPTS.map((end) => `${stem}${end}`).find((one) => project.has(one));
        if (path === undefined)
            return [];
        const specifiers = (0,parse/* nodesOf */.Nh)(statement, 'import_specifier').map((node) => {
            const name = (node.childForFieldName('name') ?? node).text;
            return { local: node.childForFieldName('alias')?.text ?? name, file: path, name };
        });
        const spaces = (0,parse/* nodesOf */.Nh)(statement, 'namespace_import').flatMap((node) => {
            const [local] = (0,parse/* children */.Y_)(node);
            return local === undefined ? [] : [{ local: local.text, file: path, name: undefined }];
        });
        return [...specifiers, ...spaces];
    });
}
//# sourceMappingURL=program-imports.js.map
;// CONCATENATED MODULE: ./build/init/cdk.js
/** Functions in AWS CDK apps of TypeScript, JavaScript and Python. The app is not run. */







/** The constructs that make a function or a layer, and what is theirs alone. */
const CONSTRUCTS = {
    Function: 'plain',
    SingletonFunction: 'plain',
    EdgeFunction: 'plain',
    NodejsFunction: 'nodejs',
    PythonFunction: 'python',
    GoFunction: 'go',
    RustFunction: 'rust',
    DockerImageFunction: 'image',
    LayerVersion: 'layer',
    PythonLayerVersion: 'python-layer',
};
/** Reads every file that uses the CDK. */
async function readCdk(project) {
    const files = [];
    for (const file of project.paths) {
        const grammar = grammarOf(file);
        // Editors keep copies of a file under a name with a dot in front.
        if (grammar === undefined || external_node_path_.posix.basename(file).startsWith('.'))
            continue;
        const text = await project.read(file);
        if (!/aws-cdk|aws_cdk/.test(text))
            continue;
        const hasConstructs = /Function\b|LayerVersion\b/.test(text);
        const root = await (0,parse/* parseSyntax */.Zt)(grammar, text);
        if (root === undefined)
            continue;
        const app = appFolder(project, file);
        const imported = await importedBy(project, { file, root, grammar }, app);
        files.push({ root, program: new Program(root, file, app, imported), file, app, hasConstructs });
    }
    const calls = new Calls(files);
    return mergeReadings(files.filter(({ hasConstructs }) => hasConstructs).map((one) => readProgram(project, one, calls)));
}
function grammarOf(path) {
    if (path.endsWith('.py'))
        return 'python';
    return /(?<!\.d)\.(?:[cm]?ts|[cm]?js)$/.test(path) ? 'typescript' : undefined;
}
function readProgram(project, one, calls) {
    const readings = [];
    const aliases = aliasesIn(one.root);
    for (const node of (0,parse/* nodesOf */.Nh)(one.root, 'new_expression', 'call', 'call_expression')) {
        const name = constructName(node) ?? '';
        const kind = CONSTRUCTS[aliases.get(name) ?? name];
        if (kind === undefined)
            continue;
        const read = (program) => readConstruct(project, { ...one, program }, node, kind);
        for (const program of loopInstances(node, one.program)) {
            const reading = read(program);
            const whole = isComplete(reading) && !hasParameters(node, program);
            const called = whole ? [] : calledInstances(node, program, calls).map(read);
            readings.push(...(called.length > 0 ? called : [reading]));
        }
    }
    return mergeReadings(readings);
}
/** What the file has imported under another name. */
function aliasesIn(root) {
    const aliases = new Map();
    for (const node of (0,parse/* nodesOf */.Nh)(root, 'import_specifier', 'aliased_import')) {
        const [name, alias] = [node.childForFieldName('name')?.text, node.childForFieldName('alias')?.text];
        if (name !== undefined && alias !== undefined)
            aliases.set(alias, name);
    }
    return aliases;
}
/** The class that an expression makes one of: by `new`, by its name in Python, and by `super` in a class that extends it. */
function constructName(node) {
    const callee = node.childForFieldName('constructor') ?? node.childForFieldName('function');
    const text = callee?.text.replace(/\s/g, '') ?? '';
    if (text === 'super' || text === 'super().__init__') {
        const own = classAround(node);
        const parent = own?.childForFieldName('superclasses') ??
            own?.namedChildren.find((one) => one?.type === 'class_heritage');
        return /^\(?(?:extends\s+)?[\w.]*?(?<name>\w+)(?:[\s<{,)].*)?$/s.exec(parent?.text ?? '')?.groups?.['name'];
    }
    return node.type === 'call_expression' ? undefined : /\w+$/.exec(text)?.[0];
}
function isComplete({ functions, layers = [] }) {
    return (functions.every(({ code, handler }) => code !== undefined && handler !== undefined) &&
        layers.every(({ code }) => code !== undefined));
}
/** What the place and the handler of a function are made of. */
const PLACE = /^(?:code|entry|handler|index|manifest_?[pP]ath|module_?[dD]ir)$/;
/** Whether parameters of the function around a construct say where its code is, or may. */
function hasParameters(node, program) {
    const unknown = (value) => value instanceof Name && value.parts.length === 1;
    const spreads = (0,parse/* nodesOf */.Nh)(node, 'spread_element', 'dictionary_splat');
    if (spreads.some((one) => unknown(program.value((0,parse/* children */.Y_)(one)[0]))))
        return true;
    return (0,parse/* nodesOf */.Nh)(node, 'pair', 'keyword_argument').some((one) => {
        const key = one.childForFieldName('key') ?? one.childForFieldName('name');
        return PLACE.test(key?.text ?? '') && program.value(one.childForFieldName('value')) instanceof Name;
    });
}
function readConstruct(project, { file, app, program }, node, kind) {
    const { args, named } = program.argumentsOf(node);
    // In Python both may stand by their names.
    if (args.length < 2 && !('id' in named))
        return { functions: [], notes: [] };
    const properties = { ...plain(args[2]), ...named };
    const property = (name) => properties[name] ?? properties[underscored(name)];
    const id = textOf(args[1] ?? named['id']);
    const label = id ?? textOf(property('functionName')) ?? '';
    const isLayer = kind === 'layer' || kind === 'python-layer';
    const what = isLayer ? 'layer' : 'function';
    const where = `${file}: ${label === '' ? `the ${what} of line ${node.startPosition.row + 1}` : label}`;
    const construct = { project, file, app, kind, label, where, property };
    return isLayer ? layerOf(construct) : functionOf(construct);
}
function plain(value) {
    return value instanceof Name || value instanceof Call ? {} : mapOf(value);
}
/** `functionName` as Python has it. */
function underscored(name) {
    return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
/** Where the app runs: beside its `cdk.json`, or else the repository. */
function appFolder(project, file) {
    return (ancestorFolders(external_node_path_.posix.dirname(file)).find((folder) => project.has(external_node_path_.posix.join(folder, 'cdk.json'))) ?? '.');
}
function functionOf(construct) {
    const { file, kind, label, where, property } = construct;
    if (kind === 'image')
        return imageReading(where);
    const packaged = kind === 'plain' ? plainCode(construct) : bundled(construct);
    if ('notes' in packaged)
        return packaged;
    const notes = [];
    let code;
    if (packaged.path !== undefined) {
        const placed = codeIn('.', packaged.path, where);
        if ('note' in placed)
            notes.push(placed.note);
        else
            code = placed.code;
    }
    const one = {
        file,
        label,
        functionName: textOf(property('functionName')),
        runtime: runtimeOf(property('runtime')) ?? packaged.runtime,
        architecture: architectureOf(property('architecture')),
        handler: packaged.handler,
        code,
        layers: layersOf(property('layers')),
        built: packaged.built,
        tool: packaged.tool,
    };
    return { functions: [one], notes };
}
/** `LayerVersion` with an asset, or the folder of a `PythonLayerVersion`. */
function layerOf(construct) {
    const { file, kind, label, where, property } = construct;
    const code = property('code');
    const asset = kind === 'layer' && isAsset(code) ? code : undefined;
    if (kind === 'layer' && code instanceof Call && asset === undefined)
        return { functions: [], notes: [] };
    const given = asset === undefined ? property('entry') : (asset.args[0] ?? asset.named['path']);
    const path = assetPath(construct, given);
    const bundling = plain({ ...plain(asset?.args[1]), ...asset?.named }['bundling']);
    const installs = /pip3? install|uv pip/.test(textsOf(bundling['command']).join(' '));
    const placed = path === undefined ? undefined : codeIn('.', path, `${where} (a layer)`);
    if (placed !== undefined && 'note' in placed)
        return { functions: [], notes: [placed.note] };
    const layer = {
        file,
        label,
        layerName: textOf(property('layerVersionName')),
        runtimes: [property('compatibleRuntimes') ?? []].flat().flatMap((one) => runtimeOf(one) ?? []),
        architecture: [property('compatibleArchitectures') ?? []].flat().map(architectureOf)[0],
        code: placed?.code,
        method: kind === 'python-layer' || installs ? 'pip' : undefined,
        built: 'command' in bundling && !installs ? "the asset's bundling" : undefined,
    };
    return { functions: [], layers: [layer], notes: [] };
}
function isAsset(code) {
    return code instanceof Call && /^(?:from_?asset|asset|AssetCode)$/i.test(code.callee.at(-1) ?? '');
}
/** Each by its ARN or its id, or else by the name that the app has for it. */
function layersOf(value) {
    if (value === undefined)
        return undefined;
    const names = [value].flat().map((one) => {
        if (one instanceof Name)
            return one.parts.join('.');
        if (!(one instanceof Call))
            return textOf(one) ?? 'a layer of the app';
        const texts = [...one.args, ...Object.values(one.named)].flatMap((each) => textOf(each) ?? []);
        return texts.find((text) => text.startsWith('arn:')) ?? texts[0] ?? one.callee.join('.');
    });
    return names.length === 0 ? undefined : [...new Set(names)];
}
/** `Function`: code from an asset, and a handler in it; or the reading of one that has no folder. */
function plainCode(construct) {
    const { property, where } = construct;
    const unpacked = (why) => ({ functions: [], notes: [`${where} ${why}`] });
    const handler = textOf(property('handler'));
    const code = property('code');
    if (!(code instanceof Call))
        return { path: undefined, handler };
    const made = code.callee.at(-1) ?? '';
    if (/inline/i.test(made))
        return unpacked('has its code in the app: nothing to pack.');
    if (/bucket/i.test(made))
        return unpacked('is deployed from a bucket: no folder to pack.');
    if (/image|ecr/i.test(made))
        return imageReading(where);
    if (!isAsset(code))
        return { path: undefined, handler };
    const options = { ...plain(code.args[1]), ...code.named };
    return {
        path: assetPath(construct, code.args[0] ?? code.named['path']),
        handler,
        built: 'bundling' in options && !/^python/.test(runtimeOf(property('runtime')) ?? '')
            ? "the asset's bundling"
            : undefined,
    };
}
/** A function that a bundler of the CDK packs, from an entry file or folder. */
function bundled(construct) {
    const { file, kind, label, property, project } = construct;
    const given = property('entry') ?? property('manifestPath') ?? property('moduleDir');
    const handler = textOf(property('handler'));
    const entry = assetPath(construct, given);
    if (kind === 'python') {
        const index = textOf(property('index')) ?? 'index.py';
        const module = index.replace(/\.py$/, '').replaceAll('/', '.');
        return { path: entry, handler: `${module}.${handler ?? 'handler'}` };
    }
    const bundling = plain(property('bundling'));
    if (kind === 'go' || kind === 'rust') {
        const folder = entry !== undefined && project.kindOf(entry) === 'file' ? external_node_path_.posix.dirname(entry) : entry;
        const tool = kind === 'go'
            ? { kind, flags: textsOf(bundling['goBuildFlags'] ?? bundling['go_build_flags'] ?? []) }
            : { kind: 'cargo', binary: textOf(property('binaryName')) };
        return { path: folder, handler: 'bootstrap', runtime: 'provided.al2023', built: 'its compiler', tool };
    }
    const stem = file.replace(/\.[cm]?[jt]s$/, '');
    const path = entry ??
        (given === undefined
            ? ['ts', 'tsx', 'js', 'mjs', 'mts', 'cjs', 'cts']
                .map((extension) => `${stem}.${label}.${extension}`)
                .find((one) => project.has(one))
            : undefined);
    if (path === undefined)
        return { path: undefined, handler, built: 'esbuild' };
    const exported = handler ?? 'handler';
    const runtime = runtimeOf(property('runtime')) ?? 'nodejs22.x';
    return {
        path: external_node_path_.posix.dirname(path),
        // The bundle is always `index.js`.
        handler: exported.includes('.') ? exported : `index.${exported}`,
        runtime,
        built: 'esbuild',
        tool: { kind: 'esbuild', entry: path, ...bundleOptions(bundling, runtime) },
    };
}
/** @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_lambda_nodejs.BundlingOptions.html */
function bundleOptions(bundling, runtime) {
    const property = (name) => bundling[name] ?? bundling[underscored(name)];
    const isTrue = (name) => property(name) === true;
    const version = /^nodejs(?<version>\d+)/.exec(runtime)?.groups?.['version'] ?? '22';
    const standard = Number(version) < 18 ? ['aws-sdk'] : ['@aws-sdk/*', '@smithy/*'];
    const external = property('externalModules');
    const fields = textsOf(property('mainFields'));
    const isModule = property('format') instanceof Name && property('format').parts.at(-1) === 'ESM';
    return {
        options: [
            `--target=${textOf(property('target')) ?? `node${version}`}`,
            ...(isModule ? ['--format=esm'] : []),
            ...(isTrue('minify') ? ['--minify'] : []),
            ...(isTrue('sourceMap') ? ['--sourcemap'] : []),
            ...(isTrue('keepNames') ? ['--keep-names'] : []),
            ...textsOf(external ?? standard).map((one) => `--external:${one}`),
            ...(fields.length === 0 ? [] : [`--main-fields=${fields.join(',')}`]),
        ],
        ...(isModule && { extension: '.mjs' }),
    };
}
/** A path as the app has it: from where it runs, or else, as many have it, from the file. */
function assetPath({ app, file, project }, value) {
    const path = textOf(value);
    if (path === undefined)
        return undefined;
    if (external_node_path_.posix.isAbsolute(path))
        return pathWithin('.', `.${path}`);
    const here = pathWithin(app, path) ?? '..';
    if (project.kindOf(here) !== undefined)
        return here;
    const beside = pathWithin(external_node_path_.posix.dirname(file), path);
    return beside !== undefined && project.kindOf(beside) !== undefined ? beside : here;
}
/** `Runtime.PYTHON_3_12` as `python3.12`. */
function runtimeOf(value) {
    if (value instanceof Call)
        return value.callee.at(-1) === 'Runtime' ? textOf(value.args[0]) : undefined;
    if (!(value instanceof Name) || value.parts.at(-2) !== 'Runtime')
        return undefined;
    const name = (value.parts.at(-1) ?? '').toLowerCase();
    const numbers = /^(?<language>[a-z]+?)_?(?<version>\d[\d_]*)(?<rest>_x|_corretto|_al2)?$/.exec(name)?.groups;
    if (name === 'nodejs_latest')
        return 'nodejs22.x';
    if (name.startsWith('provided'))
        return name.replace('_', '.');
    if (numbers === undefined)
        return undefined;
    const version = (numbers['version'] ?? '').replace(/_$/, '').replaceAll('_', '.');
    switch (numbers['language']) {
        case 'nodejs':
            return /^\d+\.\d+$/.test(version) ? `nodejs${version}` : `nodejs${version}.x`;
        case 'java':
            return `java${version}${numbers['rest'] === '_corretto' && version === '8' ? '.al2' : ''}`;
        case 'dotnet':
            return `dotnet${version}`;
        case 'go':
            return 'go1.x';
        default:
            return `${numbers['language']}${version}`;
    }
}
function architectureOf(value) {
    return value instanceof Name && /^arm_?64$/i.test(value.parts.at(-1) ?? '') ? 'arm64' : 'x86_64';
}
//# sourceMappingURL=cdk.js.map
;// CONCATENATED MODULE: ./build/init/cdk-out.js
/** The output of `cdk synth` in `cdk.out`, for functions that the app itself does not fully describe. */


/** Functions that the CDK adds for its own purposes. */
const OWN = /Custom::|LogRetention|framework-on|AWS[0-9a-f]{8,}|BucketNotificationsHandler|Custom[A-Z]\w+Provider/;
/**
 * The functions of the apps with what was synthesised put in where they have a gap, and those that the apps name in no
 * way that can be read. Their code is the asset in `cdk.out`, which has to be made anew for each build.
 */
async function withSynthesised(project, functions) {
    const apps = project.paths.filter((path) => external_node_path_.posix.basename(path) === 'cdk.json').map(external_node_path_.posix.dirname);
    const synthesised = [];
    for (const app of apps) {
        const folder = external_node_path_.posix.join(app, 'cdk.out');
        for (const name of project.list(folder).filter((one) => one.endsWith('.template.json'))) {
            synthesised.push(...functionsIn(external_node_path_.posix.join(folder, name), await project.read(external_node_path_.posix.join(folder, name))));
        }
    }
    const filled = functions.map((one) => {
        const same = synthesised.find(({ label }) => label === one.label && label !== '');
        if (same === undefined)
            return one;
        return {
            ...one,
            functionName: one.functionName ?? same.functionName,
            runtime: same.runtime ?? one.runtime,
            architecture: same.architecture ?? one.architecture,
            handler: one.handler ?? same.handler,
            code: one.code ?? same.code,
        };
    });
    return [...filled, ...synthesised.filter(({ label }) => !functions.some((one) => one.label === label))];
}
function functionsIn(file, text) {
    let template;
    try {
        template = JSON.parse(text);
    }
    catch {
        return [];
    }
    return Object.values(mapOf(mapOf(template)['Resources'])).flatMap((value) => {
        const resource = mapOf(value);
        const metadata = mapOf(resource['Metadata']);
        const asset = textOf(metadata['aws:asset:path']);
        const path = textOf(metadata['aws:cdk:path']) ?? '';
        if (resource['Type'] !== 'AWS::Lambda::Function' || asset === undefined || OWN.test(path))
            return [];
        const properties = mapOf(resource['Properties']);
        const [architecture] = [properties['Architectures']].flat();
        return [
            {
                file,
                // `Stack/Construct/Resource`
                label: path.split('/').at(-2) ?? '',
                functionName: textOf(properties['FunctionName']),
                runtime: textOf(properties['Runtime']),
                architecture: textOf(architecture) ?? 'x86_64',
                handler: textOf(properties['Handler']),
                code: external_node_path_.posix.join(external_node_path_.posix.dirname(file), asset),
            },
        ];
    });
}
//# sourceMappingURL=cdk-out.js.map
;// CONCATENATED MODULE: ./build/init/intrinsics.js
/** Evaluates CloudFormation's intrinsic functions, as far as the template alone determines them. */

/** Deeper templates refer to themselves. */
const intrinsics_MAX_DEPTH = 30;
/**
 * Evaluates a value of a template, with parameters at their defaults.
 *
 * @param template the whole of it, as plain values in the long form
 * @returns gives for a value what it comes to; undefined where that is known only when it is deployed
 */
function intrinsics(template) {
    const parameters = mapOf(template['Parameters']);
    const mappings = mapOf(template['Mappings']);
    const conditions = mapOf(template['Conditions']);
    const reference = (name) => {
        if (name === 'AWS::NoValue')
            return undefined;
        const parameter = mapOf(parameters[name])['Default'];
        return typeof parameter === 'number' ? String(parameter) : parameter;
    };
    const substituted = (text, given, depth) => {
        let known = true;
        const result = text.replace(/\$\{(?<name>[^!][^}]*)\}/g, (_, name) => {
            const value = name in given ? resolve(given[name], depth + 1) : reference(name.trim());
            if (typeof value !== 'string')
                known = false;
            return String(value);
        });
        return known ? result.replaceAll('${!', '${') : undefined;
    };
    /** True or false; undefined where it depends on the deploy. */
    const holds = (condition, depth) => {
        if (depth > intrinsics_MAX_DEPTH)
            return undefined;
        const [[name, operand] = ['', undefined]] = Object.entries(mapOf(condition));
        const operands = (Array.isArray(operand) ? operand : [operand]).map((one) => name === 'Fn::Equals' ? resolve(one, depth + 1) : one);
        const truths = () => operands.map((one) => holds(one, depth + 1));
        switch (name) {
            case 'Condition':
                return holds(conditions[String(operand)], depth + 1);
            case 'Fn::Equals':
                return operands.includes(undefined) ? undefined : String(operands[0]) === String(operands[1]);
            case 'Fn::Not': {
                const [truth] = truths();
                return truth === undefined ? undefined : !truth;
            }
            case 'Fn::And':
                return truths().includes(false) ? false : truths().includes(undefined) ? undefined : true;
            case 'Fn::Or':
                return truths().includes(true) ? true : truths().includes(undefined) ? undefined : false;
            default:
                return undefined;
        }
    };
    const call = (name, operand, depth) => {
        const list = Array.isArray(operand) ? operand : [operand];
        switch (name) {
            case 'Ref':
                return reference(String(operand));
            case 'Fn::Sub':
                return substituted(String(list[0]), mapOf(list[1]), depth);
            case 'Fn::Join': {
                const parts = resolve(list[1], depth + 1);
                return Array.isArray(parts) && parts.every((part) => typeof part === 'string')
                    ? parts.join(String(list[0]))
                    : undefined;
            }
            case 'Fn::Select': {
                const from = resolve(list[1], depth + 1);
                return Array.isArray(from) ? from[Number(list[0])] : undefined;
            }
            case 'Fn::FindInMap': {
                const [map, first, second] = list.map((one) => resolve(one, depth + 1));
                return mapOf(mapOf(mappings[String(map)])[String(first)])[String(second)];
            }
            case 'Fn::If': {
                const truth = holds({ Condition: list[0] }, depth + 1);
                const [yes, no] = [resolve(list[1], depth + 1), resolve(list[2], depth + 1)];
                // If the condition is unknown, take the branch that has a value.
                return truth === undefined ? (yes ?? no) : truth ? yes : no;
            }
            default:
                return undefined;
        }
    };
    const resolve = (value, depth = 0) => {
        if (depth > intrinsics_MAX_DEPTH)
            return undefined;
        if (Array.isArray(value))
            return value.map((one) => resolve(one, depth + 1));
        const entries = Object.entries(mapOf(value));
        const [first] = entries;
        if (first === undefined)
            return value;
        const [name, operand] = first;
        if (entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::')))
            return call(name, operand, depth);
        return Object.fromEntries(entries.map(([key, one]) => [key, resolve(one, depth + 1)]));
    };
    return (value) => resolve(value);
}
/** The text of a number or an intrinsic function of a template. */
function resolvedText(value) {
    return typeof value === 'number' ? String(value) : textOf(value);
}
//# sourceMappingURL=intrinsics.js.map
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/init/yaml-value.js
/** YAML as plain values, with the tags of CloudFormation in their long form. */

/** More nodes than this is no template, or one made to be large by its aliases. */
const MAX_NODES = 200_000;
/**
 * The documents of a YAML or JSON text, as plain values: `!Ref x` is `{ Ref: 'x' }`, `!Sub x` is `{ 'Fn::Sub': 'x' }`.
 *
 * @throws Error in the parser's words, for what is not YAML
 */
function yamlValues(text) {
    const documents = documentsOf(text);
    return documents.map((document) => {
        const [problem] = document.errors;
        if (problem !== undefined)
            throw new Error(problem.message.split('\n')[0]);
        let left = MAX_NODES;
        const plain = (node) => {
            left -= 1;
            if (left < 0)
                throw new Error('it has too many values');
            if ((0,dist/* isAlias */.Vj)(node))
                return plain(node.resolve(document));
            const value = untagged(node);
            const tag = node?.tag;
            return tag?.startsWith('!') && tag.length > 1 ? { [longForm(tag)]: value } : value;
        };
        const untagged = (node) => {
            if ((0,dist/* isSeq */.oP)(node))
                return node.items.map(plain);
            if ((0,dist/* isScalar */.jn)(node))
                return node.value;
            if (!(0,dist/* isMap */.jh)(node))
                return undefined;
            const entries = Object.create(null);
            for (const { key, value } of node.items) {
                const name = String((0,dist/* isScalar */.jn)(key) ? key.value : key);
                // A merge gives way to what is said in its place.
                if (name === '<<')
                    for (const one of [plain(value)].flat())
                        Object.assign(entries, one, { ...entries });
                else
                    entries[name] = plain(value);
            }
            return entries;
        };
        return plain(document.contents);
    });
}
/** How many lines may stand too far to the left. */
const MAX_REPAIRS = 50;
/** Characters: each repair reads the text anew. */
const MAX_REPAIRED = 200_000;
/**
 * Other parsers, that of AWS among them, take lines of a flow collection, or the last one of a quoted text, also where they stand
 * too far to the left. Here they are moved to the right.
 */
function documentsOf(text) {
    const lines = text.split('\n');
    for (let repairs = 0;; repairs += 1) {
        const documents = (0,dist/* parseAllDocuments */.hR)(lines.join('\n'), {
            prettyErrors: true,
            uniqueKeys: false,
            logLevel: 'silent',
        });
        if (!Array.isArray(documents))
            return [];
        // Of a quoted text the error is that it does not end, and the next one is where it does.
        const errors = documents.flatMap((document) => document.errors).slice(0, 2);
        const at = errors
            .map(({ linePos, message }) => ({ line: (linePos?.[0].line ?? 0) - 1, message }))
            .find(({ line, message }) => /^ {0,39}[}\]]/.test(lines[line] ?? '') ||
            (/^Flow (?:map|sequence) in block collection/.test(message) &&
                /^ {0,39}\S/.test(lines[line] ?? '')))?.line;
        if (at === undefined || repairs === MAX_REPAIRS || text.length > MAX_REPAIRED)
            return documents;
        lines[at] = `${' '.repeat(40)}${lines[at] ?? ''}`;
    }
}
function longForm(tag) {
    const name = tag.slice(1);
    return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}
//# sourceMappingURL=yaml-value.js.map
;// CONCATENATED MODULE: ./build/init/cloudformation.js
/** Functions in templates of AWS SAM and CloudFormation. */





const SAM = 'AWS::Serverless::Function';
const PLAIN = 'AWS::Lambda::Function';
const LAYERS = new Set(['AWS::Serverless::LayerVersion', 'AWS::Lambda::LayerVersion']);
/** Reads every template of the repository, whatever its name. */
async function readTemplates(project) {
    const readings = [];
    for (const path of project.paths) {
        // Templates that an app generated are read with the app.
        if (!/\.(?:ya?ml|json|template)$/i.test(path) || /(?:^|\/)cdk\.out\//.test(path))
            continue;
        const text = await project.read(path);
        if (text.includes(SAM) || text.includes(PLAIN))
            readings.push(readTemplate(path, text));
    }
    return mergeReadings(readings);
}
/** @param path of the template, relative to the repository: where its paths start */
function readTemplate(path, text) {
    let values;
    try {
        values = yamlValues(text);
    }
    catch (error) {
        return { functions: [], notes: [`${path} cannot be read as a template: ${error.message}.`] };
    }
    return mergeReadings(values.map((value) => functionsOf(path, mapOf(value))));
}
function functionsOf(path, template) {
    const resolve = intrinsics(template);
    const globals = mapOf(mapOf(template['Globals'])['Function']);
    const functions = [];
    const layers = [];
    const notes = [];
    let hasImages = false;
    for (const [label, value] of resources(template['Resources'], resolve)) {
        const resource = mapOf(value);
        const type = resource['Type'];
        const isSam = type === SAM;
        const own = mapOf(resource['Properties']);
        if (LAYERS.has(String(type))) {
            const reading = cloudformation_layerOf(path, label, resource, resolve);
            layers.push(...(reading.layers ?? []));
            notes.push(...reading.notes);
        }
        if (!isSam && type !== PLAIN)
            continue;
        const property = (name) => resolve(own[name] ?? (isSam ? globals[name] : undefined));
        const metadata = mapOf(resource['Metadata']);
        const placed = codeOf(path, label, isSam, property);
        if ('note' in placed)
            notes.push(placed.note);
        if ('isImage' in placed)
            hasImages = true;
        if ('note' in placed && placed.gone)
            continue;
        const [architecture] = [property('Architectures')].flat();
        functions.push({
            file: path,
            label,
            functionName: resolvedText(property('FunctionName')),
            runtime: resolvedText(property('Runtime')),
            architecture: resolvedText(architecture) ?? 'x86_64',
            handler: resolvedText(property('Handler')),
            code: 'code' in placed ? placed.code : undefined,
            layers: cloudformation_layersOf([...listOf(isSam ? globals['Layers'] : undefined), ...listOf(own['Layers'])], resolve),
            built: builtBy(textOf(resolve(metadata['BuildMethod']))),
            tool: toolOf(label, resolve(metadata), {
                runtime: resolvedText(property('Runtime')),
                handler: resolvedText(property('Handler')),
                code: 'code' in placed ? placed.code : undefined,
            }),
        });
    }
    return { functions, layers, notes, hasImages };
}
function cloudformation_layerOf(path, label, resource, resolve) {
    const own = mapOf(resource['Properties']);
    const content = textOf(resolve(own['ContentUri'] ?? own['Content']));
    if (content === undefined)
        return { functions: [], notes: [] };
    const placed = codeIn(external_node_path_.posix.dirname(path), content, `${path}: the layer ${label}`);
    if ('note' in placed)
        return { functions: [], notes: [placed.note] };
    const metadata = mapOf(resolve(resource['Metadata']));
    const method = textOf(metadata['BuildMethod']);
    const installer = method?.startsWith('python') ? 'pip' : method?.startsWith('nodejs') ? 'npm' : undefined;
    return {
        functions: [],
        layers: [
            {
                file: path,
                label,
                layerName: resolvedText(resolve(own['LayerName'])),
                runtimes: [
                    ...(installer === undefined ? [] : [method ?? '']),
                    ...textsOf(resolve(own['CompatibleRuntimes'])),
                ],
                architecture: textsOf([metadata['BuildArchitecture'] ?? resolve(own['CompatibleArchitectures']) ?? []].flat())[0],
                code: placed.code,
                method: installer,
                tool: method === 'makefile' ? { kind: 'make', target: `build-${label}` } : undefined,
                built: installer === undefined ? builtBy(method) : undefined,
            },
        ],
        notes: [],
    };
}
/** What `sam build` runs for a function, as far as a command can say the same. */
function toolOf(label, metadata, { runtime, handler, code }) {
    const { BuildMethod: method, BuildProperties: said } = mapOf(metadata);
    switch (method ?? runtime) {
        case 'esbuild': {
            const properties = mapOf(said);
            const module = external_node_path_.posix.basename((handler ?? '').replace(/\.[^./]*$/, ''));
            const points = textsOf(properties['EntryPoints']);
            const point = points.find((one) => external_node_path_.posix.basename(one).replace(/\.[cm]?[jt]sx?$/, '') === module) ?? points[0];
            return {
                kind: 'esbuild',
                entry: point && code && pathWithin(code, point),
                options: esbuildOptions(properties),
                extension: /^\.js=(?<extension>\.\w+)$/.exec(textsOf(properties['OutExtension'])[0] ?? '')?.groups?.['extension'],
            };
        }
        case 'go1.x':
            return { kind: 'go', flags: [] };
        case 'makefile':
            return { kind: 'make', target: `build-${label}` };
        case 'rust-cargolambda':
            return { kind: 'cargo', binary: textOf(mapOf(said)['Binary']) };
        default:
            return undefined;
    }
}
/** @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-using-build-typescript.html */
function esbuildOptions(properties) {
    const isTrue = (name) => String(properties[name]) === 'true';
    const listed = (name, option) => textsOf(properties[name]).map((one) => `--${option}:${one}`);
    const { MainFields: fields, SourcesContent: content } = properties;
    return [
        `--target=${textOf(properties['Target']) ?? 'es2020'}`,
        `--format=${textOf(properties['Format']) ?? 'cjs'}`,
        ...(String(properties['Minify'] ?? true) === 'true' ? ['--minify'] : []),
        ...(isTrue('Sourcemap') ? ['--sourcemap'] : []),
        ...(isTrue('KeepNames') ? ['--keep-names'] : []),
        ...(String(content) === 'false' ? ['--sources-content=false'] : []),
        ...(textOf(fields) === undefined ? [] : [`--main-fields=${String(fields)}`]),
        ...listed('External', 'external'),
        ...listed('Loader', 'loader'),
        ...listed('Banner', 'banner'),
    ];
}
/** The resources, those of `Fn::ForEach` one by one. */
function* resources(value, resolve) {
    for (const [label, one] of Object.entries(mapOf(value))) {
        if (!label.startsWith('Fn::ForEach::')) {
            yield [label, one];
            continue;
        }
        const [variable, items, body] = Array.isArray(one) ? one : [];
        const list = resolve(items);
        for (const item of Array.isArray(list) ? list : []) {
            const filled = JSON.stringify(body).replaceAll(`\${${variable}}`, String(item));
            yield* resources(JSON.parse(filled), resolve);
        }
    }
}
function codeOf(path, label, isSam, property) {
    const where = `${path}: ${label}`;
    if (property('PackageType') === 'Image' || property('ImageUri') !== undefined) {
        return { note: imageNote(where), gone: true, isImage: true };
    }
    const code = property(isSam ? 'CodeUri' : 'Code');
    const described = mapOf(code);
    if (textOf(property('InlineCode')) !== undefined || 'ZipFile' in described) {
        return { note: `${where} has its code in the template: nothing to pack.`, gone: true };
    }
    if ('ImageUri' in described)
        return { note: imageNote(where), gone: true, isImage: true };
    if ('S3Bucket' in described || 'Bucket' in described || 'S3Key' in described) {
        return {};
    }
    // SAM takes the template's own folder where nothing is said.
    const text = textOf(code) ?? (isSam && code === undefined ? '.' : undefined);
    if (text === undefined)
        return {};
    const placed = codeIn(external_node_path_.posix.dirname(path), text, where);
    return 'note' in placed ? { ...placed, gone: /\bs3:/.test(text) } : placed;
}
function listOf(value) {
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
/** Each layer as the template has it; what an intrinsic function alone knows, by the name in it. */
function cloudformation_layersOf(values, resolve = (value) => value) {
    const names = values.flatMap((value) => {
        const known = textOf(resolve(value));
        if (known !== undefined)
            return [known];
        const [[name, operand] = ['', undefined]] = Object.entries(mapOf(value));
        if (name === 'Fn::If')
            return listOf(operand)
                .slice(1)
                .flatMap((one) => cloudformation_layersOf([one], resolve) ?? []);
        const [first] = [operand].flat();
        return first === 'AWS::NoValue' ? [] : [textOf(first) ?? name].filter((one) => one !== '');
    });
    return names.length === 0 ? undefined : [...new Set(names)];
}
/** `sam build` runs something of its own for these; for the others it installs packages beside the code. */
function builtBy(method) {
    switch (method) {
        case undefined:
            return undefined;
        case 'makefile':
            return 'its Makefile';
        case 'esbuild':
            return 'esbuild';
        case 'rust-cargolambda':
            return 'cargo lambda build';
        default:
            return /^(?:python|nodejs)/.test(method) ? undefined : `sam build (${method})`;
    }
}
//# sourceMappingURL=cloudformation.js.map
;// CONCATENATED MODULE: ./build/init/copies.js
/** Finds folders with copies of a function: unpacked, built, or kept as a backup beside it. */


/** Names that tools and tutorials give to the folder of a built package. */
const MADE = /^(?:build|dist|out|output|target|packages?|(?:lambda[-_.]?)?(?:package|bundle|zip)|release|deploy|deployment|artifacts?|unzipped|unpacked|extracted)$/i;
/** Names that people and file managers give to backups: `orders copy`, `dist-old`, `orders (2)`. */
const PUT_ASIDE = /^(?<of>.+?)(?:[ ._-]+(?:copy|old|orig|backup|bak|tmp)(?:[ ._-]*\d+)?|[ ._-]*\(\d+\)|~)$/i;
/** Removes handlers of copies. A copy without an original counts as the function itself. */
async function withoutCopies(project, seen) {
    const kept = [];
    const notes = [];
    for (const one of seen) {
        const original = await originalOf(project, one, seen);
        if (original === undefined)
            kept.push(one);
        else
            notes.push(`${one.file} looks like a copy of ${original.file}; it was left out.`);
    }
    return { seen: kept, notes };
}
async function originalOf(project, copy, seen) {
    const parts = copy.directory.split('/');
    for (const [index, part] of parts.entries()) {
        const aside = PUT_ASIDE.exec(part)?.groups?.['of'];
        if (aside === undefined && !MADE.test(part))
            continue;
        const folder = parts.slice(0, index + 1).join('/');
        const others = seen.filter(({ directory, file }) => !isBelow(directory, folder) &&
            !directory.split('/').some(isSuspicious) &&
            external_node_path_.posix.basename(file) === external_node_path_.posix.basename(copy.file));
        if (aside !== undefined) {
            if (MADE.test(aside))
                return others[0];
            const beside = external_node_path_.posix.join(external_node_path_.posix.dirname(folder), aside);
            return others.find(({ directory }) => isBelow(directory, beside));
        }
        const hasPackages = project.list(folder).some((name) => name.endsWith('.dist-info'));
        for (const other of others) {
            if (hasPackages || (await project.read(other.file)) === (await project.read(copy.file)))
                return other;
        }
    }
    return undefined;
}
function isSuspicious(part) {
    return MADE.test(part) || PUT_ASIDE.test(part);
}
//# sourceMappingURL=copies.js.map
;// CONCATENATED MODULE: ./build/init/dotnet.js
/** Functions as the .NET command line for Lambda has them: `aws-lambda-tools-defaults.json` beside each project. */


/**
 * @param known functions of templates, which say the same of a project that both have
 * @see https://github.com/aws/aws-extensions-for-dotnet-cli "Default configuration file"
 */
async function readDotnet(project, known) {
    const functions = [];
    const notes = [];
    for (const file of project.paths) {
        if (external_node_path_.posix.basename(file) !== 'aws-lambda-tools-defaults.json')
            continue;
        const code = external_node_path_.posix.dirname(file);
        let defaults;
        try {
            defaults = mapOf(JSON.parse(await project.read(file)));
        }
        catch {
            notes.push(`${file} is not JSON; add its function by hand.`);
            continue;
        }
        const handler = textOf(defaults['function-handler']);
        // One that deploys by a template has no handler of its own.
        if (handler === undefined || known.some((one) => one.code === code))
            continue;
        functions.push({
            file,
            label: external_node_path_.posix.basename(code),
            functionName: textOf(defaults['function-name']),
            runtime: textOf(defaults['function-runtime']) ?? dotnet_runtimeOf(textOf(defaults['framework'])),
            architecture: textOf(defaults['function-architecture']) ?? 'x86_64',
            handler,
            code,
            built: "'dotnet lambda package'",
        });
    }
    return { functions, notes };
}
/** `net8.0` as `dotnet8`. */
function dotnet_runtimeOf(framework) {
    const version = /^net(?<version>\d+)\.0$/.exec(framework ?? '')?.groups?.['version'];
    return version && `dotnet${version}`;
}
//# sourceMappingURL=dotnet.js.map
;// CONCATENATED MODULE: ./build/init/find-handlers.js
/** Files of a repository that look like entry points, each with its folder. */


/** In repositories with more files of code, only files with usual names are searched. */
const MAX_FILES = 3000;
/**
 * The first entry point of every folder; where a folder has none under a usual name, each of its files that is one.
 *
 * @param deep whether files count whose names say nothing
 */
async function findHandlers(project, deep) {
    const { paths } = project;
    const candidates = paths
        .filter((path) => handlers/* HANDLER_FILES */.vw.includes(external_node_path_.posix.basename(path)))
        .sort((left, right) => rank(left) - rank(right));
    const found = new Map();
    for (const file of candidates) {
        const directory = external_node_path_.posix.dirname(file);
        if (found.has(directory))
            continue;
        const handler = (0,handlers/* handlerIn */.gV)(external_node_path_.posix.basename(file), await find_handlers_codeOf(project, file));
        if (handler !== undefined)
            found.set(directory, { directory, file, handler });
    }
    const others = [];
    if (deep) {
        const rest = paths.filter((path) => handlers/* CODE_FILE */.t7.test(path) && !found.has(external_node_path_.posix.dirname(path)));
        for (const file of rest.slice(0, MAX_FILES)) {
            const handler = (0,handlers/* handlerInAny */.G9)(external_node_path_.posix.basename(file), await find_handlers_codeOf(project, file));
            if (handler !== undefined)
                others.push({ directory: external_node_path_.posix.dirname(file), file, handler });
        }
    }
    return [...found.values(), ...others].sort((left, right) => (left.file < right.file ? -1 : 1));
}
/** The text of a file; empty for files of CDK apps, where something like a handler is a resource or inline code. */
async function find_handlers_codeOf(project, file) {
    const text = await project.read(file);
    return /\baws[-_]cdk\b/.test(text) ? '' : text;
}
function rank(path) {
    return handlers/* HANDLER_FILES */.vw.indexOf(external_node_path_.posix.basename(path));
}
//# sourceMappingURL=find-handlers.js.map
;// CONCATENATED MODULE: ./build/init/names.js
/** Folders with meaningless names: the folder above names the function. */
const NAMELESS = new Set(['src', 'app', 'code', 'lambda', 'function', 'handler', 'source']);
/**
 * One for each function, in their order: what Lambda calls it, else what the template does, else its folder. One that two
 * would have is nobody's.
 *
 * @param repository the name of the repository's own directory
 */
function functionNames(functions, repository) {
    const choices = functions.map(({ folder, stated, module }) => [
        stated?.functionName?.replace(/^.*:function:/, ''),
        stated?.label,
        ownName(folder, repository),
        folder === '.' ? undefined : folder.replaceAll('/', '-'),
        module === undefined ? undefined : `${folder === '.' ? '' : `${folder}/`}${module}`,
    ]
        .flatMap((name) => (name === undefined ? [] : (safeName(name) ?? [])))
        .concat('function'));
    const at = choices.map(() => 0);
    const name = (index) => choices[index]?.[at[index] ?? 0] ?? 'function';
    for (;;) {
        const names = choices.map((_, index) => name(index));
        const doubled = names.flatMap((one, index) => names.some((other, place) => place !== index && other.toLowerCase() === one.toLowerCase()) &&
            (at[index] ?? 0) < (choices[index]?.length ?? 1) - 1
            ? [index]
            : []);
        if (doubled.length === 0)
            return numbered(names);
        for (const index of doubled)
            at[index] = (at[index] ?? 0) + 1;
    }
}
function ownName(folder, repository) {
    const parts = folder === '.' ? [] : folder.split('/');
    while (NAMELESS.has(parts.at(-1) ?? ''))
        parts.pop();
    return parts.at(-1) ?? (NAMELESS.has(repository) ? 'function' : repository);
}
/** Replaces characters that are invalid in names of files or functions; undefined if nothing is left. */
function safeName(name) {
    const kept = name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
    return kept === '' ? undefined : kept.slice(0, 64);
}
function numbered(names) {
    const counts = new Map();
    return names.map((name) => {
        const key = name.toLowerCase();
        const times = (counts.get(key) ?? 0) + 1;
        counts.set(key, times);
        return times === 1 ? name : `${name}-${times}`;
    });
}
//# sourceMappingURL=names.js.map
;// CONCATENATED MODULE: ./build/init/python-version.js

/** The runtime for each language if nothing states one. */
const STANDARD_RUNTIMES = {
    python: 'python3.13',
    nodejs: 'nodejs22.x',
    custom: 'provided.al2023',
};
/** The runtime that `.python-version` names (`3.12`, `3.12.4`, `cpython-3.12`), or undefined. */
function runtimeOfVersionFile(text) {
    const minor = /^(?:[\w]+[-@])?3\.(?<minor>\d+)/m.exec(text.trim())?.groups?.['minor'];
    return target/* PYTHON_RUNTIMES */.DF.find((runtime) => runtime === `python3.${minor}`);
}
/**
 * The runtime for `requires-python` of a pyproject.toml: the preferred one if it is allowed, else the newest that is.
 *
 * @returns undefined when nothing is required, or no runtime would do
 */
function runtimeOfProject(pyproject, preferred) {
    const required = /^\s*requires-python\s*=\s*["'](?<value>[^"'\n]+)["']/m.exec(pyproject)?.groups?.['value'];
    if (required === undefined)
        return undefined;
    const tests = required.split(',').map(bound);
    const allowed = target/* PYTHON_RUNTIMES */.DF.filter((runtime) => tests.every((test) => test(minorOf(runtime))));
    return allowed.includes(preferred) ? preferred : allowed.at(-1);
}
/** The runtime that a Pipfile's `python_version` names, or undefined. */
function runtimeOfPipfile(pipfile) {
    const minor = /^\s*python(?:_full)?_version\s*=\s*["']3\.(?<minor>\d+)/m.exec(pipfile)?.groups?.['minor'];
    return target/* PYTHON_RUNTIMES */.DF.find((runtime) => runtime === `python3.${minor}`);
}
/** Node.js versions that Lambda has, newest first. */
const NODE_VERSIONS = [24, 22, 20];
const STANDARD_NODE = 22;
/**
 * The runtime for `engines.node` of a package.json: `>=20` is met by the usual one, `20.x` names one.
 *
 * @returns undefined when nothing is required, or no runtime would do
 */
function runtimeOfPackage(manifest) {
    let required;
    try {
        required = JSON.parse(manifest)?.engines?.node;
    }
    catch {
        return undefined;
    }
    if (typeof required !== 'string')
        return undefined;
    const [, operator = '', major = ''] = /^\s*(?<operator>[\^~>=v]*)\s*(?<major>\d+)/.exec(required) ?? [];
    const wanted = Number(major);
    const meets = (version) => operator.includes('>') ? version >= wanted : version === wanted;
    const found = [STANDARD_NODE, ...NODE_VERSIONS].find((version) => major !== '' && meets(version));
    return found === undefined ? undefined : `nodejs${found}.x`;
}
function minorOf(runtime) {
    return Number(runtime.replace('python3.', ''));
}
/** One condition, of the minor version alone: a runtime brings the latest patch. */
function bound(condition) {
    const groups = /^\s*(?<operator>[<>=!~]{1,3})\s*3\.(?<minor>\d+)(?<rest>[.\d*]*)\s*$/.exec(condition)?.groups;
    if (groups === undefined)
        return () => true;
    const limit = Number(groups['minor']);
    const patch = groups['rest'] ?? '';
    switch (groups['operator']) {
        case '>=':
            return (minor) => minor >= limit;
        case '>':
            // `>3.11` leaves out 3.11.0 alone.
            return (minor) => minor >= limit;
        case '<=':
            return (minor) => minor <= limit;
        case '<':
            return (minor) => (patch === '' || /^[.0]*$/.test(patch) ? minor < limit : minor <= limit);
        case '==':
        case '===':
            return (minor) => minor === limit;
        case '~=':
            return (minor) => (patch === '' ? minor >= limit : minor === limit);
        case '!=':
            return (minor) => (patch === '' || patch === '.*' ? minor !== limit : true);
        default:
            return () => true;
    }
}
//# sourceMappingURL=python-version.js.map
;// CONCATENATED MODULE: ./build/init/found-layers.js
/** From the layers of templates to those of a config. */







/** Files of a layer's folder that say how it is made. */
const RECIPES = /^(?:requirements[\w.-]*\.txt|makefile|readme[\w.]*|[\w.-]+\.(?:sh|md|ps1)|package-lock\.json|\..*)$/i;
/**
 * The layers, each once, with the references that functions have to it.
 *
 * @param taken names of functions, which no layer may have
 */
async function findLayers(project, stated, users, taken) {
    const layers = [];
    const notes = [];
    const names = new Map();
    const used = new Set(taken.map((name) => name.toLowerCase()));
    for (const one of stated) {
        const twin = [...names].find(([other]) => isSame(other, one));
        if (twin !== undefined) {
            names.set(one, twin[1]);
            continue;
        }
        const name = unusedName(one, used);
        const own = users.filter((user) => refers(user, one));
        const made = withPython(one, await found_layers_layerOf(project, one, name, own), own, users);
        if (typeof made === 'string')
            notes.push(made);
        else {
            used.add(name.toLowerCase());
            names.set(one, name);
            layers.push(made);
        }
    }
    const nameOf = (origin, reference) => {
        const alike = [...names].filter(([{ label }]) => label === plainReference(reference));
        const near = alike.filter(([{ file }]) => external_node_path_.posix.dirname(file) === external_node_path_.posix.dirname(origin ?? ''));
        return (near[0] ?? alike[0])?.[1];
    };
    return { layers, nameOf, notes };
}
/** With a runtime that packages can be installed for, if it has some; or a note on why it has none. */
function withPython({ file, label, runtimes }, made, users, others) {
    if (typeof made === 'string' || made.requirements === undefined)
        return made;
    const isPython = (one) => one.startsWith('python');
    const own = [...users.map(({ runtime }) => runtime), ...runtimes].filter(isPython);
    const named = own.length > 0
        ? own
        : [...others.map(({ runtime }) => runtime).filter(isPython), STANDARD_RUNTIMES.python];
    const runtime = target/* RUNTIMES */.aC.find((one) => one === named.find((other) => isKnown(other)));
    return runtime !== undefined && (0,lambda_runtimes/* supportsRequirements */.fh)(runtime)
        ? { ...made, runtime }
        : `${file}: the layer ${label} is left out: ${named[0]} is too old to install packages for.`;
}
function isSame(left, right) {
    return left.code === right.code && left.label === right.label && left.requirements === right.requirements;
}
/** Without the attribute that an address ends in: `aws_lambda_layer_version.common` of `….common.arn`. */
function plainReference(reference) {
    return reference.replace(/\[[^\]]*\]/g, '').replace(/\.(?:arn|layer_arn|lambda_layer_arn)$/, '');
}
function refers({ layers }, { label }) {
    return (layers ?? []).some((one) => plainReference(one) === label);
}
function unusedName({ layerName, label, code }, used) {
    const plain = label.replace(/^(?:aws_lambda_layer_version|module)\./, '');
    const choices = [layerName, plain, code === undefined ? undefined : external_node_path_.posix.basename(code)].flatMap((one) => one === undefined ? [] : (safeName(one) ?? []));
    const all = [...choices, ...choices.map((one) => `${one}-layer`), 'layer'];
    for (let times = 1;; times += 1)
        for (const one of all) {
            const name = times === 1 ? one : `${one}-${times}`;
            if (!used.has(name.toLowerCase()))
                return name;
        }
}
/** The layer, or a note on why it has to be written by hand. */
async function found_layers_layerOf(project, stated, name, users) {
    const { file, label, code, tool, built } = stated;
    const where = `${file}: the layer ${label}`;
    const runtimes = [...users.map(({ runtime }) => runtime), ...stated.runtimes];
    const runtime = target/* RUNTIMES */.aC.find((one) => one === runtimes.find(isKnown));
    const architecture = target/* ARCHITECTURES */.Xe.find((one) => one === (stated.architecture ?? users[0]?.architecture));
    const plan = tool && code && (await toolPlan(project, tool, builtOf(name, code, runtime, architecture)));
    const common = { name, runtime, architecture, exclude: stated.exclude, origin: file, npm: false };
    if (plan)
        return { ...common, directory: code, sources: [plan.source], requirements: undefined, build: plan };
    if (tool !== undefined || built !== undefined)
        return `${where} is built by ${built ?? 'its Makefile'}: add it under 'layers', with a 'build' command.`;
    if (code === undefined) {
        const listed = stated.requirements;
        return listed !== undefined && project.has(listed)
            ? { ...common, directory: external_node_path_.posix.dirname(listed), sources: [], requirements: listed }
            : `${where}: its folder was not found; add it under 'layers' by hand.`;
    }
    const kind = project.kindOf(code);
    const script = kind === undefined ? await scriptPlan(project, code, true) : undefined;
    if (script !== undefined)
        return { ...common, directory: code, sources: [code], requirements: undefined, build: script };
    if (kind === undefined)
        return `${where}: ${code} does not exist yet; add it under 'layers' once it does.`;
    if (kind === 'file')
        return { ...common, directory: external_node_path_.posix.dirname(code), sources: [code], requirements: undefined };
    return folderLayer(project, stated, code, common) ?? `${where}: nothing to pack in ${code}.`;
}
function isKnown(runtime) {
    return target/* RUNTIMES */.aC.some((one) => one === runtime);
}
function builtOf(name, directory, runtime, architecture) {
    return { name, directory, handler: undefined, runtime, architecture };
}
function folderLayer(project, { method, prefix, requirements: named }, code, common) {
    const listedIn = (folder) => lock_files.REQUIREMENTS_FILES.map((one) => external_node_path_.posix.join(folder, one)).find((one) => project.has(one));
    const names = project.list(code).filter((one) => !RECIPES.test(one) && !isPackageFile(one));
    const own = named ?? listedIn(code);
    const isEmpty = names.length === 0;
    const node = project.has(external_node_path_.posix.join(code, 'package.json'));
    if (method === 'npm') {
        if (isEmpty)
            return undefined;
        return {
            ...common,
            directory: code,
            sources: [`${code} => nodejs/`],
            requirements: undefined,
            npm: node,
        };
    }
    if (method === 'pip' && own !== undefined) {
        // Packages and files beside each other, in `python/` unless the template has another place.
        const sources = isEmpty ? [] : [code];
        return { ...common, directory: code, sources, requirements: own, prefix };
    }
    if (isEmpty && own === undefined)
        return undefined;
    if (method === 'pip')
        return {
            ...common,
            directory: code,
            sources: [code],
            requirements: undefined,
            prefix: prefix ?? 'python/',
        };
    const below = listedIn(external_node_path_.posix.join(code, 'python'));
    const inside = own ?? below;
    if (inside === undefined || prefix !== undefined) {
        const npm = project.has(external_node_path_.posix.join(code, 'nodejs', 'package.json'));
        const directory = npm ? external_node_path_.posix.join(code, 'nodejs') : code;
        return { ...common, directory, sources: [code], requirements: undefined, prefix, npm };
    }
    // A script is to install the packages into the folder: its files keep their places.
    const sources = names
        .filter((one) => project.kindOf(external_node_path_.posix.join(code, one)) === 'folder')
        .filter((one) => one !== 'python' || hasMore(project, external_node_path_.posix.join(code, one)))
        .map((one) => (one === 'python' ? external_node_path_.posix.join(code, one) : `${external_node_path_.posix.join(code, one)} => ${one}/`));
    return { ...common, directory: code, sources, requirements: inside };
}
function isPackageFile(name) {
    return lock_files.REQUIREMENTS_FILES.some((one) => one === name) || /^(?:pyproject\.toml|Pipfile)$/.test(name);
}
function hasMore(project, folder) {
    return project.list(folder).some((one) => !RECIPES.test(one) && !isPackageFile(one));
}
//# sourceMappingURL=found-layers.js.map
;// CONCATENATED MODULE: ./build/init/node-imports.js
/** Finds the folder of the repository from which a module of Node.js imports. */



/** The folder below which all lies that a module names by a relative path: its own, or one above it. */
async function importRootOfModule(project, file) {
    const own = external_node_path_.posix.dirname(file);
    const text = await project.read(file);
    if (!/['"]\.\.\//.test(text))
        return own;
    const root = await (0,parse/* parseSyntax */.Zt)('typescript', text);
    if (root === undefined)
        return own;
    const specifiers = (0,parse/* nodesOf */.Nh)(root, 'import_statement', 'export_statement', 'call_expression').flatMap((node) => {
        const source = node.childForFieldName('source');
        if (source !== null)
            return [source.text];
        return node.childForFieldName('function')?.text === 'require'
            ? (0,parse/* nodesOf */.Nh)(node, 'string').map((one) => one.text)
            : [];
    });
    const ups = specifiers.map((one) => /^['"](?<ups>(?:\.\.\/)*)/.exec(one)?.groups?.['ups']?.length ?? 0);
    const above = ancestorFolders(own);
    return above[Math.min(Math.max(0, ...ups) / '../'.length, above.length - 1)] ?? own;
}
//# sourceMappingURL=node-imports.js.map
// EXTERNAL MODULE: ./build/lambda/python-provided.js
var python_provided = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/lambda/python-standard.js
var python_standard = __webpack_require__(586);
// EXTERNAL MODULE: ./build/syntax/python-imports.js + 1 modules
var python_imports = __webpack_require__(4820);
;// CONCATENATED MODULE: ./build/init/python-imports.js
/** What Python modules import, and from which folder of the repository. */





/** The first modules show what a larger package imports. */
const MAX_MODULES = 200;
async function importsOf(text) {
    const found = await (0,python_imports/* readPythonImports */.bk)(text);
    const absolute = found.filter(({ dots }) => dots === 0);
    return {
        names: new Set(absolute.map(({ module }) => module.split('.')[0] ?? module)),
        dots: Math.max(0, ...found.map(({ dots }) => dots)),
    };
}
/**
 * The folder from which a module imports, so that all it asks for of the repository is found below it: its own, or one
 * above it (`app` for `app/shop/handler.py` with `from shop import stock`).
 *
 * @param file the module that has the handler
 */
async function importRoot(project, file) {
    const { names, dots } = await importsOf(await project.read(file));
    const own = external_node_path_.posix.dirname(file);
    const above = ancestorFolders(own);
    let highest = Math.max(0, above.indexOf(own));
    // A package whose modules name each other by their place has to be a folder of the root.
    if (dots > 0)
        highest = Math.min(dots, above.length - 1);
    for (const name of names) {
        if ((0,python_standard/* isStandardModule */.g)(name))
            continue;
        const found = above.findIndex((folder) => isModule(project, external_node_path_.posix.join(folder, name)));
        highest = Math.max(highest, found);
    }
    return above[highest] ?? own;
}
function isModule(project, path) {
    if (project.has(`${path}.py`) || project.has(`${path}/__init__.py`))
        return true;
    return project.paths.some((one) => one.startsWith(`${path}/`) && one.endsWith('.py'));
}
/** What the modules of a folder import that neither the repository nor the runtime has: the names of others' packages. */
async function foreignImports(project, folder) {
    const modules = project.paths.filter((path) => path.endsWith('.py') && isBelow(path, folder));
    const foreign = new Set();
    const above = ancestorFolders(folder);
    for (const module of modules.slice(0, MAX_MODULES)) {
        const { names } = await importsOf(await project.read(module));
        const places = [external_node_path_.posix.dirname(module), ...above];
        for (const name of names) {
            if ((0,python_standard/* isStandardModule */.g)(name) || (0,python_provided/* isProvidedModule */.U)(name))
                continue;
            if (!places.some((place) => isModule(project, external_node_path_.posix.join(place, name))))
                foreign.add(name);
        }
    }
    return foreign;
}
//# sourceMappingURL=python-imports.js.map
;// CONCATENATED MODULE: ./build/init/requirements-choice.js
/** Chooses a function's requirements or lock file among those of a repository. */




/** Packages for building or testing a project, which functions do not use at run time. */
const TOOLS = /^(?:aws[-_.]cdk(?:[-_.].*)?|aws[-_]sam[-_](?:cli|translator)|cdktf.*|pulumi.*|troposphere|chalice|zappa|constructs|awscli(?:-local)?|pytest.*|coverage|tox|nox|moto|black|flake8.*|pylint|isort|mypy|ruff|bandit|pre[-_]commit|checkov|cfn[-_]lint|safety|localstack|pip[-_]tools|sphinx.*|twine|bump2version|ipython|jupyter.*|types[-_].*|boto3[-_]stubs)$/i;
/** Those that no function's own folder has but an app of theirs. */
const APPS = /^(?:aws[-_.]cdk.*|cdktf.*|pulumi.*)$/i;
/** Packages whose modules have another name. */
const MODULES = {
    beautifulsoup4: 'bs4',
    'opencv-python': 'cv2',
    'opencv-python-headless': 'cv2',
    pillow: 'PIL',
    'psycopg2-binary': 'psycopg2',
    'python-dateutil': 'dateutil',
    'python-dotenv': 'dotenv',
    'python-jose': 'jose',
    pycryptodome: 'Crypto',
    pyjwt: 'jwt',
    pymysql: 'pymysql',
    pyyaml: 'yaml',
    'scikit-learn': 'sklearn',
    'aws-xray-sdk': 'aws_xray_sdk',
};
/**
 * The file of a function's packages: beside it, or in the nearest folder above it that has one, up to the repository.
 * One above it is taken for the function's unless it holds tools and nothing that the function imports.
 *
 * @param folder the root of the package
 * @param near a folder below the root where the handler is; looked at first
 * @param strict whether a file above the folder has to have something that the function imports
 */
async function chooseRequirements(project, folder, near, strict) {
    for (const place of new Set([...ancestorFolders(near), ...ancestorFolders(folder)])) {
        const file = lock_files.REQUIREMENTS_FILES.map((name) => external_node_path_.posix.join(place, name)).find((one) => project.has(one)) ??
            (await memberProject(project, place));
        if (file === undefined)
            continue;
        const beside = isBelow(place, folder);
        const tools = await namesTools(project, file, beside && place !== '.' ? APPS : TOOLS);
        if (beside && !tools)
            return { file };
        const used = await isUsed(project, folder, file);
        if (used || !(strict || tools))
            return { file };
        if (tools)
            return { file: undefined, note: `${file} is for the project's own tools and was left out.` };
        if (strict)
            return { file: undefined };
    }
    return { file: undefined };
}
/**
 * The `pyproject.toml` of a member of a uv workspace, whose lock file is further up.
 *
 * @see https://docs.astral.sh/uv/concepts/projects/workspaces/
 */
async function memberProject(project, folder) {
    const file = external_node_path_.posix.join(folder, 'pyproject.toml');
    if (folder === '.' || !project.has(file))
        return undefined;
    const root = ancestorFolders(external_node_path_.posix.dirname(folder)).find((one) => project.has(external_node_path_.posix.join(one, 'uv.lock')));
    if (root === undefined)
        return undefined;
    const lock = await project.read(external_node_path_.posix.join(root, 'uv.lock'));
    // As the lock file names it: the patterns of the workspace are worked out there.
    const place = external_node_path_.posix.relative(root, folder);
    return [...lock.matchAll(/source = \{ (?:editable|virtual|directory) = "(?<path>[^"]*)" \}/g)].some(({ groups }) => external_node_path_.posix.normalize(groups?.['path'] ?? '') === place)
        ? file
        : undefined;
}
/** The names that a requirements file, or the project beside a lock file, asks for. */
async function namesIn(project, file) {
    const place = external_node_path_.posix.dirname(file);
    switch (external_node_path_.posix.basename(file)) {
        case 'requirements.txt':
            return (await project.read(file))
                .split('\n')
                .map((line) => /^\s*(?<name>[A-Za-z0-9][\w.-]*)/.exec(line)?.groups?.['name'] ?? '')
                .filter((name) => name !== '');
        case 'Pipfile.lock':
            return tomlKeys(await project.read(external_node_path_.posix.join(place, 'Pipfile')), /^\[packages\]/m);
        default: {
            const text = await project.read(external_node_path_.posix.join(place, 'pyproject.toml'));
            const listed = /^\s*dependencies\s*=\s*\[(?<list>[\s\S]*?)\]\s*$/m.exec(text)?.groups?.['list'] ?? '';
            const names = [...listed.matchAll(/["']\s*(?<name>[A-Za-z0-9][\w.-]*)/g)].map(({ groups }) => groups?.['name'] ?? '');
            return [...names, ...tomlKeys(text, /^\[tool\.poetry\.dependencies\]/m)].filter((name) => name !== 'python');
        }
    }
}
function tomlKeys(text, section) {
    const start = section.exec(text);
    if (start === null)
        return [];
    const rest = text.slice(start.index + start[0].length);
    const body = rest.slice(0, /^\[/m.exec(rest)?.index ?? rest.length);
    return [...body.matchAll(/^\s*"?(?<name>[A-Za-z0-9][\w.-]*)"?\s*=/gm)].map(({ groups }) => groups?.['name'] ?? '');
}
async function namesTools(project, file, tools) {
    return (await namesIn(project, file)).some((name) => tools.test(name));
}
/** Whether the function imports one of its packages. */
async function isUsed(project, folder, file) {
    const foreign = await foreignImports(project, folder);
    const plain = (name) => name.toLowerCase().replace(/[-.]/g, '_');
    const imported = new Set([...foreign].map(plain));
    const names = (await namesIn(project, file)).filter((name) => !TOOLS.test(name));
    return names.some((name) => {
        const module = plain(MODULES[name.toLowerCase()] ?? name);
        return imported.has(module) || [...imported].some((one) => module.startsWith(`${one}_`));
    });
}
//# sourceMappingURL=requirements-choice.js.map
;// CONCATENATED MODULE: ./build/init/self-packaging.js
/** Recognises frameworks that make their own packages. */

/** A note on each, because there is no folder to pack. */
function selfPackaging({ paths }) {
    return paths.flatMap((path) => {
        const name = external_node_path_.posix.basename(path);
        if (/(?:^|\/)\.chalice\/config\.json$/.test(path))
            return [
                `${path}: Chalice makes its own packages ('chalice package'); you can pack the contents of its ZIP again.`,
            ];
        if (/^zappa_settings\.(?:json|ya?ml|toml|py)$/.test(name))
            return [
                `${path}: Zappa makes its own packages ('zappa package') with its own handler; its functions are left out.`,
            ];
        return [];
    });
}
//# sourceMappingURL=self-packaging.js.map
;// CONCATENATED MODULE: ./build/init/serverless-variables.js
/** Resolves variables of the Serverless Framework, as far as the files determine them. */



const serverless_variables_MAX_DEPTH = 20;
/** A variable without another in it. */
const VARIABLE = /\$\{(?<body>[^${}]*)\}/;
/** Stands for an unresolved variable, so that it is not matched again. */
const UNKNOWN = '\u0000';
/**
 * @param folder of the service, relative to the repository
 * @param service the file as plain values
 * @param stage where nothing names one
 * @returns gives for a value what it comes to; undefined where that is known only when it is deployed
 */
async function variables(project, folder, service, stage) {
    const files = new Map();
    const fileValue = async (name) => {
        const path = pathWithin(folder, name);
        if (path === undefined || !/\.(?:ya?ml|json)$/.test(path))
            return undefined;
        if (!files.has(path)) {
            try {
                files.set(path, yamlValues(await project.read(path))[0]);
            }
            catch {
                files.set(path, undefined);
            }
        }
        return files.get(path);
    };
    const source = async (text, depth) => {
        const literal = /^(?:'(?<single>[^']*)'|"(?<double>[^"]*)"|(?<word>true|false|\d+))$/.exec(text)?.groups;
        if (literal !== undefined)
            return literal['single'] ?? literal['double'] ?? literal['word'];
        const file = /^file\((?<name>[^)]*)\)(?::(?<path>.+))?$/.exec(text)?.groups;
        if (file !== undefined) {
            const whole = await fileValue((file['name'] ?? '').trim());
            return resolve(at(whole, file['path']), depth + 1);
        }
        const [kind = '', ...rest] = text.split(':');
        const path = rest.join(':');
        switch (kind) {
            case 'self':
                return resolve(at(service, path), depth + 1);
            case 'sls':
                return path === 'stage'
                    ? resolve(mapOf(service['provider'])['stage'] ?? stage, depth + 1)
                    : undefined;
            case 'param':
                return resolve(mapOf(mapOf(service['params'])['default'])[path], depth + 1);
            default:
                return undefined;
        }
    };
    const inText = async (text, depth) => {
        let left = text;
        for (let match = VARIABLE.exec(left); match !== null; match = VARIABLE.exec(left)) {
            const body = match.groups?.['body'] ?? '';
            let value;
            for (const one of alternatives(body)) {
                value = one.includes(UNKNOWN) ? undefined : await source(one, depth);
                if (value !== undefined && value !== null)
                    break;
            }
            if (match[0] === left)
                return value ?? undefined;
            const plain = typeof value === 'number' || typeof value === 'boolean' ? String(value) : textOf(value);
            left = left.slice(0, match.index) + (plain ?? UNKNOWN) + left.slice(match.index + match[0].length);
        }
        return left.includes(UNKNOWN) ? undefined : left;
    };
    const resolve = async (value, depth = 0) => {
        if (depth > serverless_variables_MAX_DEPTH)
            return undefined;
        if (typeof value === 'string')
            return value.includes('${') ? inText(value, depth) : value;
        if (Array.isArray(value))
            return Promise.all(value.map((one) => resolve(one, depth + 1)));
        if (typeof value !== 'object' || value === null)
            return value;
        const entries = await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await resolve(one, depth + 1)]));
        return Object.fromEntries(entries);
    };
    return (value) => resolve(value);
}
/** `opt:stage, self:custom.stage, 'dev'`, with commas inside of quotes left alone. */
function alternatives(body) {
    return [...body.matchAll(/(?:'[^']*'|"[^"]*"|\([^)]*\)|[^,'"(])+/g)].map(([one]) => one.trim());
}
/** The value at a path of keys separated by dots. */
function at(value, path) {
    if (path === undefined || path === '')
        return value;
    return path
        .split('.')
        .reduce((found, key) => (Array.isArray(found) ? found[Number(key)] : mapOf(found)[key]), value);
}
//# sourceMappingURL=serverless-variables.js.map
;// CONCATENATED MODULE: ./build/init/serverless.js
/** Functions in the files of the Serverless Framework. */








/** Where a function is set to run when nothing says so, as in the framework. */
const STAGE = 'dev';
/** Reads every service of the repository. */
async function readServices(project) {
    const readings = [];
    for (const path of project.paths) {
        const name = external_node_path_.posix.basename(path);
        if (/^serverless[\w.-]*\.(?:ya?ml|json)$/.test(name)) {
            const text = await project.read(path);
            if (!/^\s*["']?(?:functions|layers)\b/m.test(text))
                continue;
            try {
                readings.push(await readService(project, path, mapOf(yamlValues(text)[0])));
            }
            catch (error) {
                readings.push({ functions: [], notes: [`${path} cannot be read: ${error.message}.`] });
            }
        }
        else if (/^serverless\.(?:ts|[cm]?js)$/.test(name)) {
            const note = `${path} is a program, and init does not run it: check what was read from it.`;
            readings.push({ functions: [], notes: [note] });
            const service = await literalService(path, await project.read(path));
            if (service !== undefined)
                readings.push(await readService(project, path, service));
        }
    }
    return mergeReadings(readings);
}
/** The object of a program that has the keys of a service. */
async function literalService(path, text) {
    const root = await (0,parse/* parseSyntax */.Zt)('typescript', text);
    if (root === undefined)
        return undefined;
    const program = new Program(root, path, external_node_path_.posix.dirname(path));
    return (0,parse/* nodesOf */.Nh)(root, 'object')
        .map((node) => mapOf(program.value(node)))
        .find((value) => 'provider' in value && 'functions' in value);
}
/** @param path of the service's file, relative to the repository */
async function readService(project, path, service) {
    const resolve = await variables(project, external_node_path_.posix.dirname(path), service, STAGE);
    const provider = mapOf(await resolve(service['provider']));
    if (textOf(provider['name']) !== undefined && provider['name'] !== 'aws')
        return { functions: [], notes: [] };
    const stage = textOf(provider['stage']) ?? STAGE;
    const named = await resolve(service['service']);
    const title = textOf(named) ?? textOf(mapOf(named)['name']);
    const whole = mapOf(await resolve(service['package']));
    const custom = mapOf(mapOf(await resolve(mapOf(service['custom'])['pythonRequirements'])));
    const functions = [];
    const bundler = await bundlerOf(service, resolve);
    const { layers, notes } = layersIn(path, mapOf(await resolve(service['layers'])), custom);
    let hasImages = false;
    for (const [label, value] of await functionEntries(service['functions'], resolve)) {
        const own = mapOf(value);
        const where = `${path}: ${label}`;
        if (own['image'] !== undefined) {
            hasImages = true;
            notes.push(imageNote(where));
            continue;
        }
        const handler = textOf(own['handler']);
        if (handler === undefined) {
            notes.push(`${where}: cannot read the handler; add it by hand.`);
            continue;
        }
        const folder = textOf(own['module']) ?? '.';
        const packed = mapOf(own['package']);
        const artifact = textOf(packed['artifact']) ?? textOf(whole['artifact']);
        const placed = codeIn(external_node_path_.posix.dirname(path), artifact ?? folder, where);
        if ('note' in placed)
            notes.push(placed.note);
        const fileName = textOf(custom['fileName']);
        functions.push({
            file: path,
            label,
            functionName: textOf(own['name']) ?? (title === undefined ? undefined : `${title}-${stage}-${label}`),
            runtime: textOf(own['runtime']) ?? textOf(provider['runtime']),
            architecture: textOf(own['architecture']) ?? textOf(provider['architecture']) ?? 'x86_64',
            handler: withoutFolder(handler, folder),
            code: 'code' in placed ? placed.code : undefined,
            exclude: excluded([...patternsOf(whole), ...patternsOf(packed)]),
            layers: cloudformation_layersOf([own['layers'] ?? provider['layers'] ?? []].flat()),
            requirements: fileName && pathWithin(external_node_path_.posix.dirname(path), external_node_path_.posix.join(folder, fileName)),
            withoutPackages: layers.some(({ code }) => code === undefined),
            built: bundler === undefined ? undefined : 'esbuild',
            tool: bundler,
        });
    }
    return { functions, layers, notes, hasImages };
}
/** What CloudFormation calls a layer of the service. */
function layerId(label) {
    return `${label.slice(0, 1).toUpperCase()}${label.slice(1)}LambdaLayer`.replaceAll('-', 'Dash');
}
/** The layers of a service, and the one that `serverless-python-requirements` makes. */
function layersIn(path, layers, requirements) {
    const found = [];
    const notes = [];
    const folder = external_node_path_.posix.dirname(path);
    const installed = requirements['layer'];
    if (installed !== undefined && installed !== false) {
        const own = mapOf(installed);
        found.push({
            file: path,
            label: 'PythonRequirementsLambdaLayer',
            layerName: textOf(own['name']),
            runtimes: textsOf(own['compatibleRuntimes']),
            requirements: pathWithin(folder, textOf(requirements['fileName']) ?? 'requirements.txt'),
        });
    }
    for (const [label, value] of Object.entries(layers)) {
        const own = mapOf(value);
        const packed = mapOf(own['package']);
        const content = textOf(packed['artifact']) ?? textOf(own['path']);
        if (content === undefined)
            continue;
        const placed = codeIn(folder, content, `${path}: the layer ${label}`);
        if ('note' in placed)
            notes.push(placed.note);
        else
            found.push({
                file: path,
                label: layerId(label),
                layerName: textOf(own['name']) ?? label,
                runtimes: textsOf(own['compatibleRuntimes']),
                architecture: textsOf(own['compatibleArchitectures'])[0],
                code: placed.code,
                exclude: excluded(patternsOf(packed)),
            });
    }
    return { layers: found, notes };
}
/** esbuild, where the plugin `serverless-esbuild` runs it, or the framework itself, as from version 4 on. */
async function bundlerOf(service, resolve) {
    const plugins = mapOf(service['plugins'])['modules'] ?? (await resolve(service['plugins']));
    const isPlugin = textsOf(plugins).includes('serverless-esbuild');
    const own = mapOf(await resolve(service['build']))['esbuild'];
    const isBuiltIn = own !== false && (own !== undefined || /^\D*4/.test(String(service['frameworkVersion'])));
    const others = textsOf(plugins).some((one) => /webpack|bundle|typescript/.test(one));
    if (!isPlugin && (!isBuiltIn || others))
        return undefined;
    const said = mapOf(isPlugin ? mapOf(await resolve(service['custom']))['esbuild'] : own);
    const isTrue = (name) => said[name] === true;
    return {
        kind: 'esbuild',
        onlyTypescript: !isPlugin && own === undefined,
        options: [
            ...(textOf(said['target']) === undefined ? [] : [`--target=${String(said['target'])}`]),
            ...(textOf(said['format']) === undefined ? [] : [`--format=${String(said['format'])}`]),
            ...(isTrue('minify') ? ['--minify'] : []),
            ...(isTrue('sourcemap') ? ['--sourcemap'] : []),
            ...(isTrue('keepNames') ? ['--keep-names'] : []),
            ...textsOf([said['external'] ?? [], said['exclude'] ?? []].flat()).map((one) => `--external:${one}`),
        ],
        extension: textOf(mapOf(said['outExtension'])['.js']),
    };
}
/** Plain, as a list of mappings, or from other files. */
async function functionEntries(value, resolve) {
    const resolved = await resolve(value);
    return (Array.isArray(resolved) ? resolved : [resolved]).flatMap((one) => Object.entries(mapOf(one)));
}
function withoutFolder(handler, folder) {
    const plain = external_node_path_.posix.normalize(handler);
    const start = `${external_node_path_.posix.normalize(folder).replace(/\/$/, '')}/`;
    return plain.startsWith(start) ? plain.slice(start.length) : plain;
}
/** `package.patterns`, and the older `exclude` and `include`. */
function patternsOf(packed) {
    const list = (key) => (Array.isArray(packed[key]) ? packed[key] : []).filter((one) => typeof one === 'string');
    return [...list('exclude').map((one) => `!${one}`), ...list('include'), ...list('patterns')];
}
/**
 * The patterns of the framework as those of `.gitignore`: there `!` takes out, here it takes back in, and nothing can be
 * taken back from a folder that is out as a whole, so that every folder on the way to it is opened.
 */
function excluded(patterns) {
    const rules = [];
    const add = (rule) => {
        if (!rules.includes(rule))
            rules.push(rule);
    };
    for (const pattern of patterns) {
        const path = pattern.replace(/^!/, '').replace(/^\.\//, '');
        const anchored = path.startsWith('**/') ? path : `/${path}`;
        if (pattern.startsWith('!')) {
            if (/^\*\*?(?:\/\*\*?)?$/.test(path))
                add('/*');
            else
                add(anchored.replace(/\/\*\*(?:\/\*)?$/, '/'));
            continue;
        }
        if (!rules.includes('/*'))
            continue;
        const parts = path.replace(/(?:\/\*\*?)+$/, '/').split('/');
        const names = parts.filter((part) => part !== '');
        for (const [index] of names.entries()) {
            const here = `/${names.slice(0, index + 1).join('/')}`;
            const last = index === names.length - 1;
            rules.push(`!${here}${last && !path.endsWith('*') ? '' : '/'}`);
            if (!last)
                rules.push(`${here}/*`);
        }
    }
    return rules.length === 0 ? undefined : rules;
}
//# sourceMappingURL=serverless.js.map
;// CONCATENATED MODULE: ./build/init/terraform-values.js
/** Evaluates Terraform's expressions, as far as its files alone determine them. */



/** A reference to a value that exists only after Terraform has run, by its parts: `data`, `archive_file`, `x`, `output_path`. */
class Reference {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
}
/** @returns a plain value, a {@link Reference}, or undefined */
function terraformValue(node, scope) {
    const inner = (0,parse/* children */.Y_)(node);
    const [first] = inner;
    switch (node.type) {
        case 'expression':
            return operated(inner, scope);
        case 'literal_value':
        case 'collection_value':
        case 'template_expr':
            return first === undefined ? undefined : terraformValue(first, scope);
        case 'string_lit':
        case 'quoted_template':
            return terraform_values_text(inner, scope);
        case 'heredoc_template':
            return undefined;
        case 'null_lit':
            return null;
        case 'numeric_lit':
            return Number(node.text);
        case 'bool_lit':
            return node.text === 'true';
        case 'tuple':
            return inner.filter(({ type }) => type === 'expression').map((one) => terraformValue(one, scope));
        case 'object':
            return Object.fromEntries(inner
                .filter(({ type }) => type === 'object_elem')
                .flatMap((element) => {
                const key = element.childForFieldName('key');
                const value = element.childForFieldName('val');
                return key === null || value === null
                    ? []
                    : [[keyText(key, scope), terraformValue(value, scope)]];
            }));
        case 'conditional': {
            const [condition, yes, no] = inner.map((one) => terraformValue(one, scope));
            return condition === true ? yes : condition === false ? no : undefined;
        }
        case 'operation':
            return first === undefined ? undefined : terraformValue(first, scope);
        case 'binary_operation':
            return compared(node, scope);
        case 'function_call':
            return called(inner, scope);
        case 'for_expr':
            return first === undefined ? undefined : each(first, scope);
        default:
            return undefined;
    }
}
/** `[for x in list : value]` and `{ for key, value in map : key => value }`, with a condition if there is one. */
function each(node, scope) {
    const inner = (0,parse/* children */.Y_)(node);
    const intro = inner.find(({ type }) => type === 'for_intro');
    const condition = inner.find(({ type }) => type === 'for_cond');
    const [first, second] = inner.filter(({ type }) => type === 'expression');
    const names = intro === undefined ? [] : (0,parse/* children */.Y_)(intro).filter(({ type }) => type === 'identifier');
    const source = intro && (0,parse/* children */.Y_)(intro).find(({ type }) => type === 'expression');
    const items = source && terraformValue(source, scope);
    if (first === undefined || typeof items !== 'object' || items === null || items instanceof Reference)
        return undefined;
    const results = Object.entries(items).flatMap(([key, value]) => {
        const values = names.length > 1 ? [Array.isArray(items) ? Number(key) : key, value] : [value];
        const inside = (root, name) => {
            const index = names.findIndex((one) => one.text === root);
            return index < 0 ? scope(root, name) : name === '' ? values[index] : undefined;
        };
        const test = condition && (0,parse/* children */.Y_)(condition).find(({ type }) => type === 'expression');
        if (test !== undefined && terraformValue(test, inside) === false)
            return [];
        return [[terraformValue(first, inside), second && terraformValue(second, inside)]];
    });
    return node.type === 'for_object_expr'
        ? Object.fromEntries(results.map(([key, value]) => [String(key), value]))
        : results.map(([value]) => value);
}
/** A key is a word or an expression. */
function keyText(node, scope) {
    const word = /^[\w-]+$/.exec(node.text.trim());
    return word === null ? String(terraformValue(node, scope)) : word[0];
}
function terraform_values_text(parts, scope) {
    const [only, ...others] = parts.filter(({ type }) => /^template_/.test(type));
    // `"${x}"` is x itself, as Terraform has it.
    if (only?.type === 'template_interpolation' && others.length === 0) {
        const expression = (0,parse/* children */.Y_)(only).find(({ type }) => type === 'expression');
        return expression && terraformValue(expression, scope);
    }
    let result = '';
    for (const part of parts) {
        if (part.type === 'template_literal')
            result += unescaped(part.text);
        else if (part.type === 'template_interpolation') {
            const expression = (0,parse/* children */.Y_)(part).find(({ type }) => type === 'expression');
            const value = expression && terraformValue(expression, scope);
            if (typeof value !== 'string' && typeof value !== 'number')
                return undefined;
            result += String(value);
        }
        else if (part.type === 'template_directive')
            return undefined;
    }
    return result;
}
function unescaped(literal) {
    return literal.replace(/\\(?<character>["\\])/g, '$<character>').replace(/\$\$\{/g, '${');
}
/** A value followed by `.name` and `[key]`. */
function operated(parts, scope) {
    const [head, ...rest] = parts;
    if (head === undefined)
        return undefined;
    if (head.type !== 'variable_expr') {
        const value = terraformValue(head, scope);
        return rest.reduce((found, one) => step(found, one, scope), value);
    }
    const [second, ...further] = rest;
    const bound = scope(head.text, '');
    if (bound !== undefined)
        return rest.reduce((found, one) => step(found, one, scope), bound);
    if (second?.type !== 'get_attr')
        return new Reference([head.text]);
    const name = second.text.replace(/^\./, '').trim();
    const known = scope(head.text, name);
    const start = known === undefined ? new Reference([head.text, name]) : known;
    return further.reduce((found, one) => step(found, one, scope), start);
}
function step(value, node, scope) {
    let key;
    if (node.type === 'get_attr')
        key = node.text.replace(/^\./, '').trim();
    else {
        const expression = node.descendantsOfType('expression')[0];
        key = expression ? terraformValue(expression, scope) : undefined;
    }
    if (value instanceof Reference) {
        // An instance stands for the resource.
        return node.type === 'get_attr' ? new Reference([...value.parts, String(key)]) : value;
    }
    return Array.isArray(value) ? value[Number(key)] : mapOf(value)[String(key)];
}
function compared(node, scope) {
    const parts = node.children.filter((one) => one !== null);
    const at = parts.findIndex(({ type }) => type === '==' || type === '!=');
    if (at < 0)
        return undefined;
    // Their operands stand without an expression around them.
    const [one, other] = [parts.slice(0, at), parts.slice(at + 1)].map((side) => operated(side, scope));
    const isKnown = (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
    if (!isKnown(one) || !isKnown(other))
        return undefined;
    return (parts[at]?.type === '==') === (one === other);
}
function called([name, list], scope) {
    const values = list === undefined ? [] : (0,parse/* children */.Y_)(list).map((one) => terraformValue(one, scope));
    const [first, second, third] = values;
    switch (name?.text) {
        case 'abspath':
        case 'pathexpand':
        case 'tostring':
        case 'trimspace':
        case 'toset':
        case 'tolist':
        case 'tomap':
        case 'nonsensitive':
            return first;
        case 'lower':
            return textOf(first)?.toLowerCase();
        case 'basename':
            return typeof first === 'string' ? external_node_path_.posix.basename(first) : undefined;
        case 'dirname':
            return typeof first === 'string' ? external_node_path_.posix.dirname(first) : undefined;
        case 'lookup':
            return mapOf(first)[String(second)] ?? third;
        case 'coalesce':
        case 'try':
            return values.find((value) => value !== undefined && value !== null && !(value instanceof Reference));
        case 'concat':
            return values.every(Array.isArray) ? values.flat() : undefined;
        case 'merge':
            return Object.assign({}, ...values.map(mapOf));
        case 'element':
            return Array.isArray(first) ? first[Number(second)] : undefined;
        case 'join':
            return Array.isArray(second) && second.every((one) => typeof one === 'string')
                ? second.join(String(first))
                : undefined;
        case 'replace':
            return typeof first === 'string' && typeof second === 'string' && typeof third === 'string'
                ? first.replaceAll(second, third)
                : undefined;
        case 'format': {
            if (typeof first !== 'string' || values.some((value) => value === undefined))
                return undefined;
            const rest = values.slice(1);
            return rest.every((one) => typeof one === 'string' || typeof one === 'number')
                ? first.replace(/%[sdv]/g, () => String(rest.shift()))
                : undefined;
        }
        default:
            return undefined;
    }
}
//# sourceMappingURL=terraform-values.js.map
;// CONCATENATED MODULE: ./build/init/terraform.js
/** Functions in Terraform's files. No provider and no module of others is asked: what the files say is worked out. */





/** Modules in modules deeper than this are a circle. */
const terraform_MAX_DEPTH = 8;
/** `terraform-aws-modules/lambda/aws`, from the registry or from where it is developed. */
const LAMBDA_MODULE = /terraform-aws-modules\/(?:terraform-aws-)?lambda\b/;
/** Reads every Terraform file of the repository. */
async function readTerraform(project) {
    const modules = await readModules(project);
    const called = new Set();
    for (const module of modules.values()) {
        for (const block of module.blocks.filter(({ kind }) => kind === 'module')) {
            const folder = localSource(module, block);
            if (folder !== undefined && modules.has(folder))
                called.add(folder);
        }
    }
    const roots = [...modules.values()].filter(({ folder }) => !called.has(folder));
    return mergeReadings(roots.map((module) => terraform_functionsOf({ modules, project, root: module.folder }, module, {}, 0)));
}
async function readModules(project) {
    const files = project.paths.filter((path) => /\.tf$|(?:^|\/)terraform\.tfvars$|\.auto\.tfvars$/.test(path));
    const modules = new Map();
    const texts = await Promise.all(files.map((file) => project.read(file)));
    // Nothing else is worth the parser.
    if (!texts.some((text) => /aws_lambda_(?:function|layer_version)"|terraform-aws-(?:modules\/)?lambda|modules\/lambda/.test(text))) {
        return modules;
    }
    for (const [index, file] of files.entries()) {
        const folder = external_node_path_.posix.dirname(file);
        const module = modules.get(folder) ?? { folder, blocks: [], given: new Map() };
        const { blocks, attributes } = await terraform_parsed(texts[index] ?? '', file);
        modules.set(folder, {
            folder,
            blocks: [...module.blocks, ...blocks],
            given: file.endsWith('.tfvars') ? new Map([...module.given, ...attributes]) : module.given,
        });
    }
    return modules;
}
/** A block up to the brace that ends it, which `terraform fmt` puts at the beginning of a line. */
const BLOCK = /^[a-z]+\b[^\n{]*\{(?:[^\n]*\}[ \t]*$|[\s\S]*?^\})/gm;
/** A text with an error block by block, so that one costs no more than the block it is in. */
async function terraform_parsed(text, file) {
    const root = await (0,parse/* parseSyntax */.Zt)('terraform', text);
    if (root === undefined)
        return { attributes: new Map(), blocks: [] };
    if (!root.hasError || file.endsWith('.tfvars'))
        return contentsOf(root, file);
    const blocks = [];
    for (const [block] of text.replace(/\r\n/g, '\n').matchAll(BLOCK)) {
        const part = await (0,parse/* parseSyntax */.Zt)('terraform', block);
        if (part !== undefined)
            blocks.push(...contentsOf(part, file).blocks);
    }
    return { attributes: new Map(), blocks };
}
function contentsOf(root, file) {
    const body = (0,parse/* children */.Y_)(root).find(({ type }) => type === 'body');
    return body === undefined ? { attributes: new Map(), blocks: [] } : contents(body, file);
}
function contents(body, file) {
    const attributes = new Map();
    const blocks = [];
    for (const node of (0,parse/* children */.Y_)(body)) {
        const parts = (0,parse/* children */.Y_)(node);
        const [name] = parts;
        if (name === undefined)
            continue;
        if (node.type === 'attribute') {
            const value = parts.find(({ type }) => type === 'expression');
            if (value !== undefined)
                attributes.set(name.text, value);
        }
        else if (node.type === 'block') {
            const inner = parts.find(({ type }) => type === 'body');
            const labels = parts
                .slice(1)
                .filter(({ type }) => type === 'string_lit' || type === 'identifier')
                .map(({ text }) => text.replaceAll('"', ''));
            const below = inner === undefined ? { attributes: new Map(), blocks: [] } : contents(inner, file);
            blocks.push({ kind: name.text, labels, file, ...below });
        }
    }
    return { attributes, blocks };
}
function localSource(module, block) {
    const node = block.attributes.get('source');
    const source = node && textOf(terraformValue(node, () => undefined));
    return source?.startsWith('.') ? pathWithin(module.folder, source) : undefined;
}
/** Prefix of a path that starts at the repository, to tell it from one that starts where Terraform runs. */
const REPOSITORY = '/repository';
/**
 * @param given what the module is called with
 * @param depth of modules around it
 */
function terraform_functionsOf(surroundings, module, given, depth) {
    const scope = scopeOf(surroundings, module, given);
    const readings = [];
    for (const block of module.blocks) {
        for (const inner of instances(block, scope)) {
            if (block.kind === 'resource' && block.labels[0] === 'aws_lambda_function') {
                readings.push(resourceFunction(surroundings, module, block, inner));
            }
            else if (block.kind === 'resource' && block.labels[0] === 'aws_lambda_layer_version') {
                readings.push(resourceLayer(surroundings, module, block, inner));
            }
            else if (block.kind === 'module') {
                const value = valueIn(block, inner);
                const source = textOf(value('source')) ?? '';
                const folder = localSource(module, block);
                const called = folder === undefined ? undefined : surroundings.modules.get(folder);
                if (LAMBDA_MODULE.test(source) && !/\/\/modules\//.test(source))
                    readings.push(moduleFunction(surroundings, block, value));
                else if (called !== undefined && depth < terraform_MAX_DEPTH) {
                    const passed = Object.fromEntries([...block.attributes.keys()].map((name) => {
                        const one = value(name);
                        // A reference means something here alone.
                        return [
                            name,
                            one instanceof Reference
                                ? archiveOf(surroundings.root, module, { file: one, scope: inner })
                                : one,
                        ];
                    }));
                    readings.push(terraform_functionsOf(surroundings, called, passed, depth + 1));
                }
            }
        }
    }
    return mergeReadings(readings);
}
/** The scopes of a block's instances: one, or as many as `for_each` has keys. */
function instances(block, scope) {
    const node = block.attributes.get('for_each');
    if (node === undefined)
        return [scope];
    const each = terraformValue(node, scope);
    const entries = Array.isArray(each)
        ? each.map((one) => [String(one), one])
        : Object.entries(mapOf(each instanceof Reference ? undefined : each));
    if (entries.length === 0)
        return [scope];
    return entries.map(([key, value]) => (root, name) => root === 'each' ? (name === 'key' ? key : name === 'value' ? value : undefined) : scope(root, name));
}
function scopeOf({ root }, module, given) {
    const locals = new Map();
    const defaults = new Map();
    for (const { kind, labels, attributes } of module.blocks) {
        if (kind === 'locals')
            for (const [name, node] of attributes)
                locals.set(name, node);
        const standard = attributes.get('default');
        if (kind === 'variable' && standard !== undefined)
            defaults.set(labels[0] ?? '', standard);
    }
    const working = new Set();
    const scope = (kind, name) => {
        if (name === '')
            return undefined;
        if (kind === 'path')
            return `${REPOSITORY}/${name === 'module' ? module.folder : root}`;
        if (kind === 'var' && given[name] !== undefined && !(given[name] instanceof Reference))
            return given[name];
        const node = kind === 'var'
            ? (module.given.get(name) ?? defaults.get(name))
            : kind === 'local'
                ? locals.get(name)
                : undefined;
        const key = `${kind}.${name}`;
        if (node === undefined || working.has(key))
            return undefined;
        working.add(key);
        const value = terraformValue(node, scope);
        working.delete(key);
        return value;
    };
    return scope;
}
function valueIn(block, scope) {
    return (name) => {
        const node = block.attributes.get(name);
        return node === undefined ? undefined : (terraformValue(node, scope) ?? undefined);
    };
}
/** A path as Terraform has it, as one of the repository. */
function repositoryPath(root, path) {
    const [, inside] = /^\/repository\/(?<inside>.*)$/.exec(external_node_path_.posix.normalize(path)) ?? [];
    if (inside !== undefined)
        return inside === '' ? '.' : inside;
    return external_node_path_.posix.isAbsolute(path) ? '..' : external_node_path_.posix.join(root, path);
}
/** The code folder at a path from where Terraform runs: beside its files, or in a folder above them that has the path. */
function placedIn({ project, root }, path, where) {
    const below = external_node_path_.posix.relative(root, path);
    const place = project.kindOf(path) !== undefined || below.startsWith('..')
        ? undefined
        : ancestorFolders(root)
            .map((folder) => external_node_path_.posix.join(folder, below))
            .find((one) => project.kindOf(one) !== undefined);
    return codeIn('.', place ?? path, where);
}
function resourceFunction(surroundings, module, block, scope) {
    const value = valueIn(block, scope);
    const label = block.labels[1] ?? '';
    const where = `${block.file}: ${label}`;
    if (value('package_type') === 'Image' || block.attributes.has('image_uri')) {
        return imageReading(where);
    }
    const notes = [];
    const archive = archiveOf(surroundings.root, module, {
        file: value('filename') ?? value('s3_key'),
        scope,
    });
    let code;
    if (archive !== undefined && archive.path === undefined) {
        return { functions: [], notes: [`${where} has its code in Terraform: nothing to pack.`] };
    }
    if (archive?.path !== undefined) {
        const placed = placedIn(surroundings, archive.path, where);
        if ('note' in placed)
            notes.push(placed.note);
        else
            code = placed.code;
    }
    const [architecture] = [value('architectures')].flat();
    const reading = stated(block, label, value, {
        architecture: textOf(architecture) ?? 'x86_64',
        code,
        single: archive?.single,
        built: undefined,
    });
    return { functions: [reading], notes };
}
function resourceLayer(surroundings, module, block, scope) {
    const value = valueIn(block, scope);
    const archive = archiveOf(surroundings.root, module, {
        file: value('filename') ?? value('s3_key'),
        scope,
    });
    const label = `aws_lambda_layer_version.${block.labels[1] ?? ''}`;
    return layerReading(surroundings, block, { label, path: archive?.path }, value);
}
function layerReading(surroundings, block, { label, path, ...rest }, value) {
    const where = `${block.file}: the layer ${label}`;
    if (path === undefined) {
        return { functions: [], notes: [`${where}: its folder was not found; add it under 'layers' by hand.`] };
    }
    const placed = placedIn(surroundings, path, where);
    if ('note' in placed)
        return { functions: [], notes: [placed.note] };
    const [architecture] = textsOf(value('compatible_architectures'));
    const layer = {
        file: block.file,
        label,
        layerName: textOf(value('layer_name')),
        runtimes: textsOf(value('compatible_runtimes')),
        architecture,
        code: placed.code,
        ...rest,
    };
    return { functions: [], layers: [layer], notes: [] };
}
function stated(block, label, value, rest) {
    return {
        file: block.file,
        label,
        functionName: textOf(value('function_name')),
        runtime: textOf(value('runtime')),
        handler: textOf(value('handler')),
        layers: terraform_layersOf(block, value('layers')),
        ...rest,
    };
}
/** What is not known before Terraform runs, by what makes it. */
function terraform_layersOf(block, value) {
    const node = block.attributes.get('layers');
    if (node === undefined)
        return undefined;
    if (!Array.isArray(value))
        return [node.text.replace(/\s+/g, ' ')];
    const names = value.map((one) => one instanceof Reference ? one.parts.join('.') : (textOf(one) ?? node.text.replace(/\s+/g, ' ')));
    return names.length === 0 ? undefined : [...new Set(names)];
}
/** The source of an archive. */
class Archive {
    /** Relative to the repository; undefined where the content stands in Terraform. */
    path;
    single;
    constructor(path, single) {
        this.path = path;
        this.single = single;
    }
}
/** The source of a function's package file: an archive by reference, or by its path. */
function archiveOf(root, module, { file, scope }, depth = 0) {
    if (file instanceof Archive)
        return file;
    const archives = module.blocks.filter(({ labels: [type] }) => type === 'archive_file');
    if (typeof file === 'string') {
        const path = repositoryPath(root, file);
        const archive = archives.find((one) => {
            const output = valueIn(one, scope)('output_path');
            return typeof output === 'string' && repositoryPath(root, output) === path;
        });
        if (archive !== undefined)
            return madeOf(root, archive, scope);
        return /\.zip$/i.test(path) ? undefined : new Archive(path, false);
    }
    if (!(file instanceof Reference) || depth > terraform_MAX_DEPTH)
        return undefined;
    const [type, label] = file.parts[0] === 'data' ? file.parts.slice(1) : file.parts;
    const target = module.blocks.find(({ labels }) => labels[0] === type && labels[1] === label);
    if (target === undefined)
        return undefined;
    if (type === 'archive_file')
        return madeOf(root, target, instanceScope(target, scope));
    return /^aws_s3_(?:bucket_)?object$/.test(type ?? '')
        ? archiveOf(root, module, { file: valueIn(target, scope)('source'), scope }, depth + 1)
        : undefined;
}
function madeOf(root, archive, scope) {
    const value = valueIn(archive, scope);
    const folder = textOf(value('source_dir'));
    const path = folder ?? textOf(value('source_file'));
    if (path !== undefined)
        return new Archive(repositoryPath(root, path), folder === undefined);
    const sources = archive.blocks.filter(({ kind }) => kind === 'source');
    if (!archive.attributes.has('source_content') && sources.length === 0)
        return undefined;
    return new Archive(templated(sources, scope, root), true);
}
/** An archive that has as many instances as the function is taken for the function's own. */
function instanceScope(archive, scope) {
    const key = scope('each', 'key');
    return instances(archive, scope).find((one) => one('each', 'key') === key) ?? scope;
}
/** A `source` block with `file("…")` as its content is that file. */
function templated(sources, scope, root) {
    if (sources.length !== 1)
        return undefined;
    const content = sources[0]?.attributes.get('content');
    const call = content && /^(?:file|templatefile)\(/.test(content.text) ? content : undefined;
    const argument = call?.descendantsOfType('expression').find((node) => node !== null && node.id !== call.id);
    const path = argument ? textOf(terraformValue(argument, scope)) : undefined;
    return path === undefined ? undefined : repositoryPath(root, path);
}
/** @see https://registry.terraform.io/modules/terraform-aws-modules/lambda/aws */
function moduleFunction(surroundings, block, value) {
    const { root } = surroundings;
    const label = block.labels[0] ?? '';
    const where = `${block.file}: ${label}`;
    if (value('package_type') === 'Image' ||
        (value('create_package') === false && block.attributes.has('image_uri'))) {
        return imageReading(where);
    }
    const [first] = [value('source_path')].flat();
    if (value('create_layer') === true)
        return moduleLayer(surroundings, block, first, value);
    const path = textOf(first) ?? textOf(mapOf(first)['path']) ?? textOf(value('local_existing_package'));
    const commands = mapOf(first)['commands'];
    const notes = [];
    let code;
    if (path !== undefined) {
        const placed = placedIn(surroundings, repositoryPath(root, path), where);
        if ('note' in placed)
            notes.push(placed.note);
        else
            code = placed.code;
    }
    const [architecture] = [value('architectures')].flat();
    const one = stated(block, label, value, {
        architecture: textOf(architecture) ?? 'x86_64',
        code,
        built: Array.isArray(commands) ? 'the commands of its source_path' : undefined,
    });
    return { functions: [one], notes };
}
/** The module installs the packages of a folder that it is given as a text, and otherwise those it is told to. */
function moduleLayer(surroundings, block, source, value) {
    const { path = source, prefix_in_zip: prefix, pip_requirements: listed, commands } = mapOf(source);
    const own = textOf(path);
    const { root } = surroundings;
    const folder = own && repositoryPath(root, own);
    const file = typeof listed === 'string' ? repositoryPath(root, listed) : undefined;
    return layerReading(surroundings, block, {
        label: `module.${block.labels[0] ?? ''}`,
        path: folder,
        prefix: textOf(prefix),
        requirements: file,
        method: listed === true || typeof source === 'string' ? 'pip' : undefined,
        built: Array.isArray(commands) ? 'the commands of its source_path' : undefined,
    }, value);
}
//# sourceMappingURL=terraform.js.map
;// CONCATENATED MODULE: ./build/init/detect.js
/** From the files of a repository to the functions in it: those that its templates name, or else those that look like some. */





















/** Characters that a config reads as a pattern or a placeholder, or that break a line. */
const PATTERN_CHARACTERS = /[*?[\]{}()!@+|\\\p{Cc}]|=>/u;
/** @param repository the name of the repository's own directory */
async function detectFunctions(repository, project) {
    const apps = await readCdk(project);
    const templates = mergeReadings([
        await readTemplates(project),
        await readServices(project),
        await readTerraform(project),
        { ...apps, functions: await withSynthesised(project, apps.functions) },
    ]);
    const said = mergeReadings([templates, await readDotnet(project, templates.functions)]);
    const handlers = await findHandlers(project, said.functions.length === 0);
    const packed = said.hasImages ? withoutImages(project, handlers) : handlers;
    const { seen, notes: copies } = await withoutCopies(project, packed);
    const notes = [...said.notes, ...selfPackaging(project), ...copies];
    const stated = withoutRepetitions(said.functions);
    const placed = [];
    let lost = 0;
    for (const one of stated) {
        const found = placeStated(project, one, seen, stated.length);
        if (found !== undefined)
            placed.push(found);
        else {
            lost += 1;
            const name = one.functionName ?? (one.label || one.handler || 'a function');
            notes.push(`${one.file}: the code of ${name} was not found; add it by hand.`);
        }
    }
    const folders = [...new Set(said.functions.map(({ file }) => external_node_path_.posix.dirname(file)))];
    const others = seen.filter(({ directory }) => !placed.some((one) => isBelow(directory, one.directory) || isBelow(one.directory, directory)));
    const meant = (one) => lost > 0 || !folders.some((folder) => isBelow(one.directory, folder));
    for (const one of outermost(others).filter((other) => !isSourceOf(other, placed))) {
        if (meant(one))
            placed.push(await placeSeen(project, one));
        else
            notes.push(`${one.file} looks like a handler, but no template names it; it was left out.`);
    }
    const kept = placed.filter(({ directory, file }) => {
        if (!PATTERN_CHARACTERS.test(file ?? directory))
            return true;
        notes.push(`${file === undefined ? 'The folder' : 'The file'} ${JSON.stringify(file ?? directory)} contains characters with a special meaning in a config; add it by hand.`);
        return false;
    });
    kept.sort((left, right) => compare(left.directory, right.directory) || compare(left.near, right.near));
    const names = functionNames(kept.map(({ near, stated: one, handler }) => ({
        folder: near,
        stated: one,
        // All bundles of the CDK have the same handler.
        module: one?.tool?.kind === 'esbuild' && one.tool.entry !== undefined
            ? external_node_path_.posix.basename(one.tool.entry).replace(/\.\w+$/, '')
            : handler.setting,
    })), repository);
    const functions = [];
    for (const [index, one] of kept.entries()) {
        functions.push(await completed(project, one, names[index] ?? one.directory, notes));
    }
    const { layers, nameOf, notes: unmade, } = await findLayers(project, (said.layers ?? []).filter(({ code }) => !PATTERN_CHARACTERS.test(code ?? '')), functions, functions.map(({ name }) => name));
    return {
        functions: functions.map((one) => ({
            ...one,
            layers: one.layers?.map((layer) => nameOf(one.origin, layer) ?? layer),
        })),
        layers,
        notes: [...new Set([...notes, ...unmade, ...needsOf(project, functions, layers)])],
    };
}
/** Whether TypeScript is what a build makes a template's missing folder of: `src/list` of `dist/list`. */
function isSourceOf({ directory, file, handler }, placed) {
    return (/\.m?ts$/.test(file) &&
        placed.some((one) => one.isMissing === true &&
            one.handler.setting === handler.setting &&
            (external_node_path_.posix.basename(one.directory) === external_node_path_.posix.basename(directory) ||
                isBelow(directory, external_node_path_.posix.dirname(one.directory)))));
}
/** Without the code of container images. */
function withoutImages(project, seen) {
    const isOfImage = ({ directory }) => ancestorFolders(directory).some((folder) => project.has(external_node_path_.posix.join(folder, 'Dockerfile')));
    return seen.filter((one) => !isOfImage(one));
}
function compare(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
/** One function may stand in several templates, as that of a stage or as what another one is made of. */
function withoutRepetitions(functions) {
    const seen = new Set();
    return functions.filter(({ label, functionName, code, handler, tool }) => {
        const entry = tool?.kind === 'esbuild' ? tool.entry : undefined;
        const key = JSON.stringify([code, handler, entry, functionName ?? label]);
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}
/** Without what lies in another one; the repository itself counts only where there is nothing else. */
function outermost(seen) {
    const below = seen.filter(({ directory }) => directory !== '.');
    if (below.length === 0)
        return [...seen];
    return below.filter(({ directory }) => !below.some((other) => other.directory !== directory && isBelow(directory, other.directory)));
}
/** Where a function of a template is: where that says, or else where something looks like it. */
function placeStated(project, stated, seen, functions) {
    const { code } = stated;
    if (code === undefined) {
        const like = moduleOf(project, stated) ?? lookalike(stated, seen, functions);
        return (like && {
            directory: like.directory,
            near: like.directory,
            handler: stated.handler === undefined ? like.handler : handlerOf(stated, like.handler.language),
            stated,
            before: before(project, stated, like.directory),
        });
    }
    const kind = project.kindOf(code);
    const isFile = kind === 'file' || (kind === undefined && stated.single === true);
    const directory = isFile ? external_node_path_.posix.dirname(code) : code;
    const inside = seen.find((one) => one.directory === directory);
    const language = languageOf(project, stated, directory, inside?.handler);
    const handler = stated.handler === undefined && inside !== undefined ? inside.handler : handlerOf(stated, language);
    const folder = external_node_path_.posix.dirname((handler.setting ?? '').replace(/\.[^./]*$/, '').replaceAll('.', '/'));
    const near = external_node_path_.posix.join(directory, folder);
    return {
        directory,
        near: isBelow(near, directory) && project.kindOf(near) === 'folder' ? near : directory,
        handler,
        stated,
        file: isFile ? code : undefined,
        exclude: isFile ? undefined : stated.exclude,
        // What git does not know is the output of a build, be it there or not.
        isMissing: kind === undefined || (!isFile && !project.paths.some((path) => isBelow(path, code))),
        before: kind === undefined ? `${code} does not exist yet: build it first` : before(project, stated, directory),
    };
}
function handlerOf({ handler }, language) {
    return { language, setting: language === 'custom' && handler === 'bootstrap' ? undefined : handler };
}
function languageOf(project, { runtime, handler }, directory, seen) {
    if (runtime?.startsWith('python'))
        return 'python';
    if (runtime?.startsWith('nodejs'))
        return 'nodejs';
    if (runtime !== undefined)
        return 'custom';
    // Without a runtime, the handler's own file says it.
    const module = external_node_path_.posix.join(directory, (handler ?? '').replace(/\.[^./]*$/, ''));
    if (['js', 'mjs', 'cjs', 'ts', 'mts'].some((extension) => project.has(`${module}.${extension}`)))
        return 'nodejs';
    return seen?.language ?? (handler === undefined || handler === 'bootstrap' ? 'custom' : 'python');
}
/** The build step that the folder still needs. */
function before(project, { built, runtime, handler }, directory) {
    const module = external_node_path_.posix.join(directory, (handler ?? '').replace(/\.[^./]*$/, ''));
    const isSource = ['ts', 'tsx', 'mts', 'cts'].some((extension) => project.has(`${module}.${extension}`));
    if (runtime?.startsWith('nodejs') && isSource) {
        const compiled = ['js', 'mjs', 'cjs'].some((extension) => project.has(`${module}.${extension}`));
        if (!compiled)
            return `TypeScript: compile it${built === 'esbuild' ? ' with esbuild' : ''} first, and set 'source' to the result`;
    }
    if (built !== undefined)
        return `built by ${built}: run that first, and set 'source' to the result`;
    const compiledBy = /^(?:go|java|dotnet|provided)/.exec(runtime ?? '')?.[0];
    if (compiledBy === undefined || project.has(external_node_path_.posix.join(directory, 'bootstrap')))
        return undefined;
    const sources = project.paths.some((path) => isBelow(path, directory) &&
        /(?:\.go|\.rs|\.java|\.kt|\.cs|\.csproj|\.cpp|pom\.xml|build\.gradle(?:\.kts)?)$/.test(path));
    return sources ? "compile it first, and set 'source' to the result" : undefined;
}
/** The folder that the handler of a template leads to from, where there is no more than one. */
function moduleOf(project, { runtime, handler }) {
    const module = (handler ?? '').replace(/\.[^./]*$/, '');
    const isPython = runtime === undefined || runtime.startsWith('python');
    const path = isPython ? module.replaceAll('.', '/') : module;
    // A name alone, such as `index`, says nothing of where it is.
    if (!path.includes('/'))
        return undefined;
    const files = (isPython ? ['py'] : ['js', 'mjs', 'cjs', 'ts', 'mts']).map((end) => `${path}.${end}`);
    const found = project.paths.filter((one) => files.some((file) => one === file || one.endsWith(`/${file}`)));
    const [file] = found;
    if (file === undefined || found.length > 1)
        return undefined;
    const root = external_node_path_.posix.normalize(`${file.slice(0, -path.length - external_node_path_.posix.extname(file).length)}.`);
    return {
        directory: root.replace(/(?<=.)\/$/, ''),
        file,
        handler: { language: isPython ? 'python' : 'nodejs', setting: handler },
    };
}
/** A handler that looks like the function of a template without a code folder. */
function lookalike({ functionName, label, handler }, seen, functions) {
    const plain = (text) => (text ?? '')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
        .replace(/(?:lambda|function|fn|handler)$/, '');
    const named = seen.filter(({ directory }) => ancestorFolders(directory)
        .slice(0, 2)
        .some((folder) => {
        const name = plain(external_node_path_.posix.basename(folder));
        return name !== '' && (name === plain(functionName) || name === plain(label));
    }));
    if (named.length > 0)
        return named[0];
    const alike = seen.filter((one) => handler !== undefined && one.handler.setting === handler);
    if (alike.length === 1)
        return alike[0];
    return seen.length === 1 && functions === 1 ? seen[0] : undefined;
}
async function placeSeen(project, { directory, file, handler }) {
    const root = handler.language === 'python'
        ? await importRoot(project, file)
        : handler.language === 'nodejs'
            ? await importRootOfModule(project, file)
            : directory;
    const below = external_node_path_.posix.relative(root, directory);
    const separator = handler.language === 'python' ? '.' : '/';
    const setting = handler.setting && [...below.split('/').filter((part) => part !== ''), handler.setting].join(separator);
    return {
        directory: root,
        near: directory,
        handler: { language: handler.language, setting },
        stated: undefined,
        before: /\.m?ts$/.test(file) ? "TypeScript: compile it first, and set 'source' to the result" : undefined,
    };
}
/** With what lies beside it: runtime, requirements, packages of Node.js. */
async function completed(project, placed, name, notes) {
    const { directory, near, handler, stated, file, exclude } = placed;
    const meant = stated?.runtime ?? (await runtimeNear(project, handler.language, near));
    const named = target/* RUNTIMES */.aC.find((runtime) => runtime === meant);
    if (named === undefined)
        notes.push(`${stated?.file}: the runtime ${meant} of ${name} is not supported.`);
    if (stated !== undefined && stated.runtime === undefined)
        notes.push(`${stated.file}: cannot read the runtime of ${name}; ${meant} is a guess.`);
    let requirements;
    if (handler.language === 'python' && stated?.withoutPackages !== true) {
        const stateds = stated?.requirements;
        const chosen = stateds !== undefined && project.has(stateds)
            ? { file: stateds }
            : await chooseRequirements(project, directory, near, stated !== undefined);
        requirements = chosen.file;
        if (chosen.note !== undefined)
            notes.push(chosen.note);
        if (requirements === undefined)
            notes.push(...(await unlockedNotes(project, directory, name)));
    }
    const runtime = named ?? STANDARD_RUNTIMES[handler.language];
    const architecture = target/* ARCHITECTURES */.Xe.find((one) => one === stated?.architecture) ?? 'x86_64';
    const build = await planOf(project, placed, { name, runtime, architecture });
    const first = build === undefined ? placed.before : undefined;
    if (first !== undefined)
        notes.push(`${name}: ${first}.`);
    return {
        directory,
        name,
        handler,
        file,
        requirements,
        runtime,
        architecture,
        npm: handler.language === 'nodejs' &&
            build?.tool !== 'esbuild' &&
            project.has(external_node_path_.posix.join(directory, 'package-lock.json')),
        exclude,
        origin: stated?.file,
        layers: stated?.layers,
        otherRuntime: named === undefined ? meant : undefined,
        before: first,
        build,
    };
}
/** The command that makes the package, where the template or the project says it. */
async function planOf(project, { directory, handler, stated, before: first, isMissing }, target) {
    if (stated === undefined)
        return undefined;
    const { tool, code } = stated;
    if (tool !== undefined) {
        const plan = await toolPlan(project, tool, {
            ...target,
            directory,
            handler: handler.setting ?? stated.handler,
        });
        if (plan !== undefined)
            return plan;
    }
    if ((first === undefined && isMissing !== true) || handler.language === 'python')
        return undefined;
    const path = code ?? directory;
    const output = isMissing === true ? path : external_node_path_.posix.join(path, handler.setting ?? 'bootstrap');
    if (handler.language === 'custom')
        return makefilePlan(project, path, output);
    return ((await scriptPlan(project, path, isMissing === true)) ??
        (isMissing === true ? makefilePlan(project, path, output) : undefined));
}
async function unlockedNotes(project, directory, name) {
    const file = external_node_path_.posix.join(directory, 'pyproject.toml');
    return project.has(file) && /^\s*dependencies\s*=\s*\[\s*["']/m.test(await project.read(file))
        ? [
            `${file} has no lock file: run 'uv lock' or 'poetry lock', and add 'requirements' to the function ${name}.`,
        ]
        : [];
}
/** The runtime that the nearest folder states. */
async function runtimeNear(project, language, near) {
    const standard = STANDARD_RUNTIMES[language];
    if (language === 'custom')
        return standard;
    for (const folder of ancestorFolders(near)) {
        const read = async (name) => {
            const file = external_node_path_.posix.join(folder, name);
            return project.has(file) ? project.read(file) : '';
        };
        const found = language === 'nodejs'
            ? runtimeOfPackage(await read('package.json'))
            : (runtimeOfVersionFile(await read('.python-version')) ??
                runtimeOfPipfile(await read('Pipfile')) ??
                runtimeOfProject(await read('pyproject.toml'), STANDARD_RUNTIMES.python));
        if (found !== undefined)
            return target/* RUNTIMES */.aC.find((runtime) => runtime === found) ?? standard;
    }
    return standard;
}
//# sourceMappingURL=detect.js.map
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/util/ports.js
var ports = __webpack_require__(2701);
;// CONCATENATED MODULE: ./build/init/listing.js
/** Lists the files of a repository: those that git tracks or would add, or, without git, all but vendored ones. */







/** Folders with vendored or generated files. */
const FOREIGN = new Set([
    'node_modules',
    'site-packages',
    'vendor',
    'venv',
    'env',
    '__pycache__',
    'build',
    'dist',
]);
/** Folders for tests, unless a repository has its functions only there. */
const FOR_TESTS = /(?:^|\/)(?:tests?|__tests__)\//;
/** Paths without those in folders for tests. */
function withoutTests(paths) {
    return paths.filter((path) => !FOR_TESTS.test(path));
}
/** Whether a folder is not looked into; hidden ones (`.git`, `.venv`, `.terraform`, `.aws-sam`) never are. */
function isForeign(folder) {
    return ((folder.startsWith('.') && folder !== '.chalice') || FOREIGN.has(folder) || folder.endsWith('.egg-info'));
}
/** More files than a repository has whose functions can be guessed. */
const listing_MAX_FILES = 200_000;
/**
 * Paths of files below a directory, POSIX and relative to it, sorted; without what git ignores and without vendored
 * folders.
 *
 * @throws LambdaZipError `source` when the directory cannot be read, `too-large` when it has too many files
 */
async function listFiles(directory, ports) {
    const paths = (await gitFiles(directory, ports)) ?? (await walkFiles(directory, ports.signal));
    if (paths.length > listing_MAX_FILES) {
        throw new errors/* LambdaZipError */.dk('too-large', `${(0,util_text/* quoted */.TL)(directory)} has more than ${listing_MAX_FILES} files`, {
            hint: 'Run init in the folder that contains the functions.',
        });
    }
    return paths
        .filter((path) => !path.split('/').slice(0, -1).some(isForeign) && isFile((0,external_node_path_.join)(directory, path)))
        .sort();
}
/** Files that git lists may be missing: removed, outside a sparse checkout, or a repository of its own. */
function isFile(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() ?? false;
    }
    catch {
        // A circular link, or an unreadable folder.
        return false;
    }
}
/** Files that git tracks or would add; undefined without git or a repository. */
async function gitFiles(directory, ports) {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const printed = await (0,git/* git */.$)(directory, args, ports);
    return printed === undefined ? undefined : [...new Set(printed.split('\0').filter((path) => path !== ''))];
}
async function walkFiles(directory, signal) {
    const found = [];
    const pending = [''];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
        (0,ports/* throwIfCancelled */.dZ)(signal);
        try {
            for (const item of await (0,promises_.readdir)((0,external_node_path_.join)(directory, folder), { withFileTypes: true })) {
                const path = folder === '' ? item.name : `${folder}/${item.name}`;
                if (item.isFile())
                    found.push(path);
                else if (item.isDirectory() && !isForeign(item.name))
                    pending.push(path);
            }
        }
        catch (error) {
            throw new errors/* LambdaZipError */.dk('source', `${(0,util_text/* quoted */.TL)((0,external_node_path_.join)(directory, folder))} ${(0,errors/* cannotBeRead */.xF)(error)}`, {
                cause: error,
            });
        }
        if (found.length > listing_MAX_FILES)
            break;
    }
    return found;
}
/** The branch that deploys come from: the remote's own, else `main` or `master`, else the one that is checked out. */
async function defaultBranch(directory, ports) {
    const line = async (...args) => (await (0,git/* git */.$)(directory, args, ports))?.trim() ?? '';
    const remote = await line('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
    if (remote.startsWith('origin/'))
        return remote.slice('origin/'.length);
    const branches = (await line('for-each-ref', '--format=%(refname:short)', 'refs/heads')).split('\n');
    const usual = ['main', 'master'].find((name) => branches.includes(name));
    return usual ?? ((await line('symbolic-ref', '--short', 'HEAD')) || 'main');
}
//# sourceMappingURL=listing.js.map
;// CONCATENATED MODULE: ./build/init/workflow-text.js
/** The text of the workflow that builds, keeps and deploys the functions of a config. */



const WORKFLOW_FILE = '.github/workflows/lambda.yml';
/** The action, as workflows name it. */
const ACTION = 'OWNER/reproducible-lambda-zip';
const ACTION_REF = 'v1';
/** Other actions, pinned: a tag can be moved, a commit cannot. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const UPLOAD = 'actions/upload-artifact@cf430e030ddbb5b0abf93d22962f4752f3646cd9 # v7.0.2';
const DOWNLOAD = 'actions/download-artifact@9000827ccba6bdab643e8b6fd33ac0654aef8333 # v8.0.2';
const CREDENTIALS = 'aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3';
/** The tools that print lock files, which runners do not have. */
const LOCK_TOOLS = {
    'uv.lock': ['pipx install uv==0.13.9'],
    'poetry.lock': ['pipx install poetry==2.5.1', 'pipx inject poetry poetry-plugin-export==1.10.1'],
    'Pipfile.lock': ['pipx install pipenv==2026.10.3'],
};
/** @param branch the one whose commits are deployed */
function workflowText({ functions, layers }, branch, installCommandOf) {
    return `# Builds the functions of ${names/* CONFIG_FILE */.g}, and deploys those whose bytes changed.
#
# It runs as written and deploys nothing yet. To let it deploy, set under
# Settings > Secrets and variables > Actions > Variables:
#   AWS_ROLE_ARN  a role that trusts this repository (OpenID Connect) and may call
#                 lambda:UpdateFunctionCode and lambda:GetFunctionConfiguration
#   AWS_REGION    where the functions are, for example eu-central-1
name: Lambda

on:
  push:
    branches: [${scalar(branch)}]
  pull_request:
  workflow_dispatch:

permissions: {}

# One deploy at a time; for a pull request, only the newest commit is built.
concurrency:
  group: lambda-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      actions: read # to see deploys from other branches
      contents: read
    outputs:
      any-changed: \${{ steps.lambda.outputs.any-changed }}
      matrix: \${{ steps.lambda.outputs.matrix }}
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${preparation([...functions, ...layers], installCommandOf)}      - id: lambda
        uses: ${ACTION}@${ACTION_REF}
        with:
          config: ${names/* CONFIG_FILE */.g}
          # The job below records each deploy; the next build compares with that record.
          baseline: cache
          environment: production
          record: never
      - uses: ${UPLOAD}
        with:
          name: lambda-packages
          path: build/*.zip
          if-no-files-found: error

  deploy:
    needs: build
    # An empty matrix is an error. Without AWS_ROLE_ARN, nothing is deployed.
    if: >-
      needs.build.outputs.any-changed == 'true' && vars.AWS_ROLE_ARN != '' &&
      github.event_name != 'pull_request' && github.ref_name == ${expressionText(branch)}
    runs-on: ubuntu-latest
    permissions:
      actions: read
      contents: read
      id-token: write
    strategy:
      fail-fast: false
      matrix: \${{ fromJSON(needs.build.outputs.matrix) }}
    env:
      FUNCTION: \${{ matrix.function-name || matrix.name }}
      PACKAGE: build/\${{ matrix.name }}.zip
    steps:
      - uses: ${DOWNLOAD}
        with:
          name: lambda-packages
          path: build
      - uses: ${CREDENTIALS}
        with:
          role-to-assume: \${{ vars.AWS_ROLE_ARN }}
          aws-region: \${{ vars.AWS_REGION }}
      - name: Deploy
        run: |
          aws lambda update-function-code --function-name "$FUNCTION" --zip-file "fileb://$PACKAGE"
          aws lambda wait function-updated --function-name "$FUNCTION"
      - uses: ${ACTION}/mark-deployed@${ACTION_REF}
        with:
          name: \${{ matrix.name }}
          environment: production
          zip: \${{ env.PACKAGE }}
          sha256: \${{ matrix.sha256 }}
`;
}
/** Steps that make what the build needs. */
function preparation(packages, installCommandOf) {
    const tools = Object.entries(LOCK_TOOLS)
        .filter(([file]) => packages.some(({ requirements }) => lockOf(requirements ?? '') === file))
        .flatMap(([, commands]) => commands);
    const plans = packages.flatMap(({ build }) => build ?? []);
    const whole = new Set(plans.flatMap(({ packages: folders }) => folders));
    const npm = [...new Set(packages.filter((one) => one.npm).map(({ directory }) => directory))].filter((folder) => !whole.has(folder));
    return (workflow_text_step('Install tools that read lock files', tools) +
        workflow_text_step('Install Node.js packages', [
            ...[...whole].map((folder) => installCommandOf(folder, false)),
            ...npm.map((folder) => installCommandOf(folder, true)),
        ]) +
        workflow_text_step('Install tools that build', [
            ...(plans.some(({ tool }) => tool === 'cargo') ? ['pipx install cargo-lambda==1.9.2'] : []),
            ...(plans.some(({ missing }) => missing === 'esbuild') ? ['npm install --global esbuild@0.28.2'] : []),
        ]));
}
/** The lock file that a requirement is read from: only a member of a uv workspace is named by its project. */
function lockOf(requirements) {
    const name = external_node_path_.posix.basename(requirements);
    return name === 'pyproject.toml' ? 'uv.lock' : name;
}
function workflow_text_step(name, commands) {
    if (commands.length === 0)
        return '';
    return `      - name: ${name}\n        run: |\n${commands.map((command) => `          ${command}\n`).join('')}`;
}
/** A string of GitHub's expressions. */
function expressionText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
//# sourceMappingURL=workflow-text.js.map
;// CONCATENATED MODULE: ./build/init/init.js
/** From a repository to the files that package it. */













/** Handlers and settings are in the first part of a file; no template is larger. */
const MAX_READ = 2 * 1024 * 1024;
/**
 * Looks for functions and makes the texts. Nothing is written.
 *
 * @throws LambdaZipError `source` when there is nothing that looks like a function, or a file cannot be read
 */
async function propose(directory, signal, environment) {
    const all = await listFiles(directory, { signal, environment });
    const files = new Set(all);
    const detect = (paths) => detectFunctions((0,external_node_path_.basename)((0,external_node_path_.resolve)(directory)), projectOf(directory, paths, files));
    const paths = withoutTests(all);
    const usual = await detect(paths);
    const { functions, layers, notes } = usual.functions.length === 0 && paths.length < all.length ? await detect(all) : usual;
    if (functions.length === 0) {
        throw new errors/* LambdaZipError */.dk('source', `nothing in ${(0,util_text/* quoted */.TL)(directory)} looks like a Lambda function`, {
            hint: `${notes.map((note) => `${(0,util_text/* printable */.g$)(note)}\n  `).join('')}Define functions in a SAM, CloudFormation or Serverless template, a CDK app or Terraform,\n` +
                "  or add a handler.py, lambda_function.py, app.py or main.py with 'def NAME(event, context)', a bootstrap,\n" +
                "  or an index.mjs or index.js that exports 'handler'. For others, write lambda-zip.yml by hand:\n" +
                '  functions:\n    - source: DIRECTORY',
        });
    }
    const branch = await defaultBranch(directory, { signal, environment });
    return {
        functions,
        layers,
        notes: [...notes, ...(await ignoreNotes(directory, signal)), ...conditionNotes(directory)],
        files: [
            {
                path: names/* CONFIG_FILE */.g,
                text: configText(functions, layers, (parent) => foldersIn((0,external_node_path_.join)(directory, parent))),
            },
            {
                path: WORKFLOW_FILE,
                text: workflowText({ functions, layers }, branch, (folder, omitted) => installCommand({ has: (path) => files.has(path) }, folder, omitted)),
            },
        ],
    };
}
/** The archives lie in `build/`, which should not be committed. */
async function ignoreNotes(directory, signal) {
    if ((await (0,git/* git */.$)(directory, ['rev-parse', '--git-dir'], { signal })) === undefined)
        return [];
    const ignored = await (0,git/* git */.$)(directory, ['check-ignore', '--quiet', 'build/function.zip'], { signal });
    return ignored === undefined ? ['Add build/ to .gitignore: the archives go there.'] : [];
}
/** Existing workflows that skip the deploy in a green job. */
function conditionNotes(directory) {
    return (0,workflow_conditions/* unmetConditions */.k)(directory).map((found) => `an 'if:' reads a step, job or output that does not exist, so GitHub always skips that step or job: ${found}`);
}
/**
 * @param paths those that are looked through
 * @param files all that there are: a template may name one that is not looked through, such as a test's own function
 */
function projectOf(directory, paths, files) {
    const texts = new Map();
    return {
        paths,
        has: (path) => files.has(path),
        kindOf: (path) => kindOf((0,external_node_path_.join)(directory, path)),
        list: (folder) => kindOf((0,external_node_path_.join)(directory, folder)) === 'folder'
            ? init_namesIn((0,external_node_path_.join)(directory, folder)).map(({ name }) => name)
            : [],
        read: (path) => {
            const text = texts.get(path) ?? beginningOf(directory, path);
            texts.set(path, text);
            return text;
        },
    };
}
function kindOf(path) {
    try {
        const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
    }
    catch {
        return undefined;
    }
}
async function beginningOf(directory, path) {
    try {
        return (0,files/* readBeginning */.i4)((0,external_node_path_.join)(directory, path), MAX_READ)
            .toString('utf8')
            .replace(/^\uFEFF/, '');
    }
    catch (error) {
        // Removed since it was listed, or only named by a template.
        if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT')
            return '';
        throw new errors/* LambdaZipError */.dk('source', `${(0,util_text/* quoted */.TL)(path)} ${(0,errors/* cannotBeRead */.xF)(error)}`, {
            cause: error,
        });
    }
}
function init_namesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('source', `${(0,util_text/* quoted */.TL)(directory)} ${(0,errors/* cannotBeRead */.xF)(error)}`, {
            cause: error,
        });
    }
}
function foldersIn(directory) {
    return init_namesIn(directory)
        .filter((item) => !item.isFile() && !item.name.startsWith('.'))
        .map(({ name }) => name);
}
//# sourceMappingURL=init.js.map
// EXTERNAL MODULE: ./build/util/draft.js
var util_draft = __webpack_require__(9666);
;// CONCATENATED MODULE: ./build/init/write-files.js
/** Several new files, all of them or none. */





/**
 * Writes the files; what one of them keeps from being written, keeps them all.
 *
 * @param force whether files that are there are replaced
 * @throws LambdaZipError `output` for files that are there, and for what the system refuses
 */
async function writeFiles(directory, files, force) {
    const found = await Promise.all(files.map(({ path }) => pathExists(directory, path)));
    const there = files.filter((_, index) => found[index]).map(({ path }) => (0,util_text/* quoted */.TL)(path));
    if (there.length > 0 && !force) {
        throw new errors/* LambdaZipError */.dk('output', `${there.join(' and ')} already ${there.length === 1 ? 'exists' : 'exist'}; nothing was written`, { hint: 'Pass --force to replace existing files, or --dry-run to print the new ones.' });
    }
    const drafts = [];
    try {
        for (const { path, text } of files) {
            const target = (0,external_node_path_.join)(directory, path);
            await (0,util_draft/* makeDirectoryOf */.zY)(target, 'init');
            const draft = await util_draft/* Draft */.KO.create(target, 'init');
            drafts.push(draft);
            draft.append(Buffer.from(text));
        }
        await (0,util_draft/* commitAll */.fi)(drafts);
    }
    finally {
        for (const draft of drafts)
            await draft.discard();
    }
}
/** Whether there is a file. */
async function pathExists(directory, path) {
    try {
        if ((await (0,promises_.lstat)((0,external_node_path_.join)(directory, path))).isFile())
            return true;
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT')
            return false;
        throw new errors/* LambdaZipError */.dk('output', `${(0,util_text/* quoted */.TL)(path)} cannot be accessed: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
            cause: error,
        });
    }
    throw new errors/* LambdaZipError */.dk('output', `${(0,util_text/* quoted */.TL)(path)} exists and is not a file; nothing was written`);
}
//# sourceMappingURL=write-files.js.map
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/commands/init.js





/** The findings of each template, a line for each. */
function taken(functions) {
    return [...new Set(functions.flatMap(({ origin }) => origin ?? []))].sort().map((file) => {
        const named = functions
            .filter(({ origin }) => origin === file)
            .map(({ name, runtime, otherRuntime, architecture, handler }) => [name, otherRuntime ?? runtime, architecture, handler.setting ?? 'bootstrap'].join(' '));
        return `From ${(0,util_text/* printable */.g$)(file)}: ${named.map(util_text/* printable */.g$).join(', ')}`;
    });
}
/** `lambda-zip init`: a config and a workflow for the repository, and what to do next on standard output. */
async function runInit({ values, positionals }, signal) {
    const [directory = '.'] = positionals;
    if (directory === '')
        throw new errors/* LambdaZipError */.dk('usage', 'init takes one directory, the repository');
    const { functions, layers, files, notes } = await propose(directory, signal, process.env);
    const found = functions.map(({ name, directory: folder, file }) => `${(0,util_text/* printable */.g$)(name)} (${(0,util_text/* printable */.g$)(file ?? folder)})`);
    const seen = [
        `${(0,util_text/* count */.U9)(functions.length, 'function')}: ${found.join(', ')}`,
        ...(layers.length === 0
            ? []
            : [`${(0,util_text/* count */.U9)(layers.length, 'layer')}: ${layers.map(({ name }) => (0,util_text/* printable */.g$)(name)).join(', ')}`]),
        ...taken(functions),
        ...notes.map((note) => `Note: ${(0,util_text/* printable */.g$)(note)}`),
    ];
    if (values['dry-run'] === true) {
        const texts = files.map(({ path, text }) => `\n--- ${path}\n${text}`);
        await (0,terminal/* printText */.n)(`${seen.join('\n')}\n${texts.join('')}`);
        return 0;
    }
    await writeFiles(directory, files, values['force'] === true);
    const lines = [
        ...seen,
        ...files.map(({ path }) => `Wrote ${path}`),
        '',
        'Next:',
        '  lambda-zip build --all    builds them here',
        '  git add, commit and push  builds them on GitHub; the workflow says what to set for deploys',
    ];
    await (0,terminal/* printText */.n)(`${lines.join('\n')}\n`);
    return 0;
}
//# sourceMappingURL=init.js.map

/***/ }),

/***/ 6758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ unmetConditions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/inspect/action-outputs.js
/**
 * The outputs of this action and of those beside it. action.yml, action-types.yml and the README's table derive from this list:
 * `npm run settings` writes them. Conditions of workflows are checked against it.
 */
const OUTPUTS = {
    'zip-path': { help: 'Absolute path of the archive.' },
    sha256: { help: 'SHA-256 of the archive, in hexadecimal.' },
    'sha256-base64': {
        help: "SHA-256 of the archive in base64: Lambda's 'CodeSha256', Terraform's 'source_code_hash'.",
    },
    'content-sha256': {
        help: 'SHA-256 of the manifest: moves with paths, modes and contents, not with the compression level.',
    },
    size: { help: 'Size of the archive in bytes.', type: 'integer' },
    'uncompressed-size': { help: 'Size of all contents in bytes.', type: 'integer' },
    'file-count': { help: 'Number of entries in the archive.', type: 'integer' },
    'manifest-path': { help: "Absolute path of the manifest; empty without 'manifest'." },
    'sbom-path': {
        help: "Absolute path of the bill of materials; empty without 'sbom'.",
        page: 'docs/sbom.md',
    },
    engine: { help: "Engine that ran: 'host' or 'container'.", choices: ['host', 'container'] },
    'image-digest': { help: 'Digest of the container image; empty without one.' },
    changed: {
        help: "'true' unless exactly these bytes are known to be deployed. Gate the deploy on it.",
        type: 'boolean',
    },
    reason: {
        help: "Why: 'first-build', 'content', 'dependencies', 'mode', 'compressor', 'forced', 'baseline-unavailable' or 'unchanged'.",
    },
    'baseline-sha256': { help: 'SHA-256 of the deployed package, in hexadecimal; empty if unknown.' },
    changes: {
        help: "Number of entries by kind of change, as JSON with the keys 'added', 'removed', 'content', 'mode' and 'unchanged'; 'null' if the deployed entries are unknown.",
    },
    'layer-zip-path': {
        help: 'Absolute path of the layer; empty without one, like all outputs of the layer.',
        page: 'docs/layers.md',
    },
    'layer-sha256': { help: 'SHA-256 of the layer, in hexadecimal.' },
    'layer-sha256-base64': { help: "SHA-256 of the layer in base64: Lambda's 'CodeSha256'." },
    'layer-size': { help: 'Size of the layer in bytes.' },
    'layer-changed': {
        help: "'true' unless exactly these bytes are known to be the layer. Gate publishing the layer on it.",
    },
    'layer-reason': { help: "Same values as 'reason'." },
    deployed: { help: "'true' if the built-in deploy changed the function.", type: 'boolean' },
    version: { help: "Published version that has the package; empty without 'publish' or 'alias'." },
    'function-arn': { help: "ARN of the function that was deployed to; empty without 'deploy'." },
    'any-changed': {
        help: "With 'config': 'true' if any function changed, or failed and may have changed. Gate the job of the matrix on it.",
        type: 'boolean',
    },
    matrix: {
        help: "With 'config': the changed functions as JSON for 'strategy.matrix', each with 'name', 'source', 'output', 'zip-path', 'sha256', 'sha256-base64', 'function-name', 'runtime', 'architecture' and 'reason'.",
        page: 'docs/many-functions.md',
    },
    'any-layer-changed': {
        help: "With 'config': 'true' if any of its layers changed, or failed and may have changed. Gate the job of layer-matrix on it.",
        type: 'boolean',
    },
    'layer-matrix': {
        help: "With 'config': the changed layers as JSON for 'strategy.matrix', with the keys of 'matrix' and 'layer-name'.",
        page: 'docs/layers.md',
    },
    results: {
        help: "With 'config': the results of every function and layer as JSON, each with its 'kind', and with an error for one that failed.",
    },
};
/** The outputs of each action, by its folder; the main action's is empty. */
const ACTION_OUTPUTS = {
    '': OUTPUTS,
    'mark-deployed': { sha256: { help: 'Recorded SHA-256, in hexadecimal.' } },
    plan: {
        matrix: {
            help: "JSON for 'strategy.matrix': every job has 'shard', a number from 1, and 'functions', the names for the input 'functions'.",
        },
    },
};
//# sourceMappingURL=action-outputs.js.map
;// CONCATENATED MODULE: ./build/inspect/workflow-conditions.js
/**
 * Finds conditions of workflows that never hold. An `if:` that reads a step, job or output that does not exist gets an
 * empty text, so GitHub skips what it guards, and the job stays green. A condition may also read one through a job's
 * `outputs` or a step's `env`.
 */





const WORKFLOWS = '.github/workflows';
/** Larger than any workflow that people write. */
const MAX_BYTES = 1024 * 1024;
/**
 * A text in an expression, in which a quote is doubled, or a reference: `steps.package.outputs.changed`,
 * `steps['package']`, `needs.build`.
 */
const REFERENCE = /'(?:[^']|'')*'|(?<![\w.-])(?<context>steps|needs)\s*(?:\.\s*(?<name>[A-Za-z_][\w-]*)|\[\s*'(?<text>[^']+)'\s*\])(?:\s*\.\s*outputs\s*(?:\.\s*(?<output>[A-Za-z_][\w-]*)|\[\s*'(?<quoted>[^']+)'\s*\]))?/g;
/** An expression inside other text. */
const EXPRESSION = /\$\{\{[\s\S]*?\}\}/g;
/** This action and those beside it, under any owner: `OWNER/reproducible-lambda-zip/plan@v1`. */
const OURS = /(?:^|\/)reproducible-lambda-zip(?:\/(?<part>[\w-]+))?@/;
/**
 * References to missing steps, jobs and outputs in conditions of workflows that use this action, directly or through
 * another workflow of the repository; each printable: `'.github/workflows/deploy.yml' line 20: 'steps.pakage'`.
 *
 * @param directory the repository
 */
function unmetConditions(directory) {
    const texts = new Map(workflowFiles(directory).flatMap((file) => {
        const text = readText((0,external_node_path_.join)(directory, file));
        return text === undefined ? [] : [[file, text]];
    }));
    const isOurs = (text) => text.includes('lambda-zip');
    const used = [...texts].filter(([, text]) => isOurs(text)).map(([file]) => file);
    return [...texts].flatMap(([file, text]) => {
        if (!isOurs(text) && !used.some((other) => text.includes(`./${other}`)))
            return [];
        const found = unmetIn(text, (path) => texts.get(path.replace(/^\.\//, '')));
        return found.map(({ line, reference }) => `${(0,util_text/* quoted */.TL)(file)} line ${line}: ${(0,util_text/* quoted */.TL)(reference)}`);
    });
}
function workflowFiles(directory) {
    try {
        const names = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(directory, WORKFLOWS)).filter((name) => /\.ya?ml$/.test(name));
        return names.sort().map((name) => `${WORKFLOWS}/${name}`);
    }
    catch {
        // Without the folder there are no workflows.
        return [];
    }
}
function readText(file) {
    try {
        const bytes = (0,external_node_fs_.readFileSync)(file);
        return bytes.length > MAX_BYTES ? undefined : bytes.toString();
    }
    catch {
        return undefined;
    }
}
function parse(text) {
    const lines = new dist/* LineCounter */.HN();
    return {
        document: (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' }),
        lines,
    };
}
/** Invalid YAML or another file has no conditions: GitHub reports that itself. @param read gives another workflow by its path */
function unmetIn(text, read) {
    const source = parse(text);
    const jobs = childOf(source, source.document, 'jobs');
    if (!(0,dist/* isMap */.jh)(jobs))
        return [];
    const outputs = new Map();
    const all = [];
    for (const { key, value } of jobs.items) {
        const job = resolved(source, value);
        if (!(0,dist/* isMap */.jh)(job))
            continue;
        all.push(job);
        outputs.set(textOf(key), outputsOfJob(source, job, read));
    }
    return all.flatMap((job) => vainInJob(source, job, outputs));
}
/** A node, or what its alias stands for. */
function resolved({ document }, node) {
    return (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
}
function childOf(source, parent, key) {
    return resolved(source, parent.get(key, true));
}
function textOf(node) {
    return (0,dist/* isScalar */.jn)(node) ? String(node.value).toLowerCase() : '';
}
function keysOf(node) {
    return new Set((0,dist/* isMap */.jh)(node) ? node.items.map(({ key }) => textOf(key)) : []);
}
function outputsOfJob(source, job, read) {
    const uses = childOf(source, job, 'uses');
    if (uses === undefined)
        return keysOf(childOf(source, job, 'outputs'));
    const called = (0,dist/* isScalar */.jn)(uses) ? read(String(uses.value)) : undefined;
    if (called === undefined)
        return undefined;
    const other = parse(called);
    let node = other.document;
    for (const key of ['on', 'workflow_call', 'outputs'])
        node = (0,dist/* isMap */.jh)(node) || node === other.document ? childOf(other, node, key) : undefined;
    return keysOf(node);
}
function vainInJob(source, job, outputs) {
    const needs = new Map(textsOf(childOf(source, job, 'needs')).map((name) => [name, outputs.get(name)]));
    const none = new Map();
    const found = vainInNode(source, job.get('if', true), { needs, steps: none }, 'condition');
    const steps = childOf(source, job, 'steps');
    if (!(0,dist/* isSeq */.oP)(steps))
        return found;
    const before = new Map();
    for (const item of steps.items) {
        const step = resolved(source, item);
        if (!(0,dist/* isMap */.jh)(step))
            continue;
        found.push(...vainInNode(source, step.get('if', true), { needs, steps: before }, 'condition'));
        found.push(...vainInValues(source, childOf(source, step, 'env'), { needs, steps: before }));
        const id = childOf(source, step, 'id');
        if ((0,dist/* isScalar */.jn)(id))
            before.set(textOf(id), outputsOfStep(childOf(source, step, 'uses')));
    }
    found.push(...vainInValues(source, childOf(source, job, 'outputs'), { needs, steps: before }));
    return found;
}
function outputsOfStep(uses) {
    const part = (0,dist/* isScalar */.jn)(uses) ? OURS.exec(String(uses.value)) : null;
    const folder = part === null ? undefined : (part.groups?.['part'] ?? '');
    if (folder === undefined || !Object.hasOwn(ACTION_OUTPUTS, folder))
        return undefined;
    return new Set(Object.keys(ACTION_OUTPUTS[folder] ?? {}));
}
/** Of `needs:`, one name or a list of some. */
function textsOf(node) {
    return ((0,dist/* isSeq */.oP)(node) ? node.items : [node]).map(textOf).filter((text) => text !== '');
}
function vainInValues(source, node, known) {
    if (!(0,dist/* isMap */.jh)(node))
        return [];
    return node.items.flatMap(({ value }) => vainInNode(source, value, known, 'text'));
}
function vainInNode({ lines }, node, known, kind) {
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string')
        return [];
    const { line } = lines.linePos(node.range?.[0] ?? 0);
    const expressions = kind === 'condition' ? [node.value] : (node.value.match(EXPRESSION) ?? []);
    return expressions
        .flatMap((expression) => [...expression.matchAll(REFERENCE)])
        .flatMap(({ groups = {} }) => {
        if (groups['context'] === undefined)
            return [];
        const reference = vainReference(groups, known);
        return reference === undefined ? [] : [{ line, reference }];
    });
}
function vainReference(groups, known) {
    const context = groups['context'] === 'steps' ? 'steps' : 'needs';
    const name = groups['name'] ?? groups['text'] ?? '';
    const output = groups['output'] ?? groups['quoted'];
    const outputs = known[context].get(name.toLowerCase());
    if (!known[context].has(name.toLowerCase()))
        return `${context}.${name}`;
    return output === undefined || outputs === undefined || outputs.has(output.toLowerCase())
        ? undefined
        : `${context}.${name}.outputs.${output}`;
}
//# sourceMappingURL=workflow-conditions.js.map

/***/ })

};
