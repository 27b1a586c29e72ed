export const id = 358;
export const ids = [358];
export const modules = {

/***/ 8358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInit: () => (/* binding */ runInit)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(2855);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/git.js
var git = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/dependencies/lock-files.js
var lock_files = __webpack_require__(9423);
;// CONCATENATED MODULE: ./build/init/config-text.js
/** The text of `lambda-zip.yml` for functions that were found. */



/** Where the configuration's schema is published; editors check and complete by it. */
const SCHEMA = 'https://raw.githubusercontent.com/OWNER/reproducible-lambda-zip/v1/lambda-zip.schema.json';
/**
 * @param functions at least one
 * @param foldersOf the folders on the disk that lie directly in one; a glob would take them all for functions
 */
function configText(functions, foldersOf) {
    const runtime = mostFrequent(functions.map((one) => one.runtime));
    const architecture = mostFrequent(functions.map((one) => one.architecture));
    const globs = findGlobs(functions, foldersOf);
    const taken = new Set(globs.flatMap(({ members }) => members));
    const single = functions.filter((one) => !taken.has(one));
    const own = (one) => [
        ...(one.runtime === runtime ? [] : [`    runtime: ${one.runtime}`]),
        ...(one.architecture === architecture ? [] : [`    architecture: ${one.architecture}`]),
    ];
    return [
        `# yaml-language-server: $schema=${SCHEMA}`,
        '#',
        '# The functions of this repository. On your machine:',
        '#   lambda-zip build --all                     builds them all',
        '#   lambda-zip build --all --functions NAME    builds one',
        '# A function takes every key of defaults that it does not set itself. Paths start at this file.',
        '',
        'defaults:',
        ...runtimeComment(functions),
        `  runtime: ${runtime}`,
        `  architecture: ${architecture} # x86_64 or arm64; binaries are checked against it`,
        '  # Patterns as in .gitignore. Byte-code, caches, .git, environments and .env are left out anyway.',
        '  exclude:',
        ...excludes(functions).map((pattern) => `    - ${scalar(pattern)}`),
        '  output: build/{name}.zip',
        '',
        'functions:',
        ...globs.flatMap((glob) => [
            '  # Every folder here is a function, named like the folder: a new one needs no line.',
            `  - source: ${scalar(external_node_path_.posix.join(glob.parent, '*'))}`,
            ...requirementsLines(globRequirements(glob.members)),
            ...own(glob.like),
        ]),
        ...single.flatMap((one) => [
            `  - name: ${scalar(one.name)}${handlerComment(one)}`,
            `    source: ${scalar(one.directory)}`,
            ...requirementsLines(one.requirements),
            ...own(one),
        ]),
        '',
        '# More that a function can have:',
        '#   shared: [libs/common]           further folders, packed beside it',
        "#   exclude: ['*.md', fixtures/]    in place of the defaults' patterns",
        '#   function-name: NAME-IN-AWS      compares with, and deploys to, a function of another name',
        '',
    ].join('\n');
}
/** Siblings with the same settings, where their folder holds nothing but functions. */
function findGlobs(functions, foldersOf) {
    const parents = [...new Set(functions.map(({ directory }) => external_node_path_.posix.dirname(directory)))].sort();
    return parents.flatMap((parent) => {
        const siblings = functions.filter((one) => one.directory !== '.' && external_node_path_.posix.dirname(one.directory) === parent);
        const folders = foldersOf(parent);
        if (!folders.every((folder) => siblings.some(({ directory }) => directory === external_node_path_.posix.join(parent, folder)))) {
            return [];
        }
        const key = (one) => JSON.stringify([one.runtime, one.architecture, requirementsKind(one)]);
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
    const file = lock_files/* REQUIREMENTS_FILES */.$.find((name) => usual.includes(JSON.stringify(`{source}/${name}`)));
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
function handlerComment({ handler }) {
    const { setting } = handler;
    return setting === undefined ? ' # runs bootstrap' : ` # handler: ${setting}`;
}
function runtimeComment(functions) {
    const lines = [
        "  # The function's runtime, python3.9 to python3.14: it chooses packages and checks binaries.",
    ];
    if (functions.some(({ handler }) => handler.language !== 'python')) {
        lines.push('  # For other languages it says which C library binaries may need: python3.12 and newer stand for Amazon', '  # Linux 2023 (nodejs20.x and newer, provided.al2023), python3.11 and older for Amazon Linux 2.');
    }
    return lines;
}
/** What lies in a function's folder for people and tools; the packages themselves are installed. */
function excludes(functions) {
    const files = functions
        .flatMap(({ requirements }) => requirements ?? [])
        .map((file) => external_node_path_.posix.basename(file));
    const whole = functions.some(({ directory }) => directory === '.');
    return [
        'tests/',
        '*.md',
        '.gitignore',
        '.gitattributes',
        ...new Set(files),
        ...(whole ? ['/build/', `/${names/* CONFIG_FILE */.g}`, '*.tf'] : []),
    ];
}
/** As YAML: plain where nothing in it could mean anything, else in single quotes. */
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
// EXTERNAL MODULE: ./build/pipeline/plan.js
var plan = __webpack_require__(6868);
// EXTERNAL MODULE: ./build/init/handlers.js
var init_handlers = __webpack_require__(8762);
;// CONCATENATED MODULE: ./build/init/python-version.js
/** From what a project says of Python's version to a runtime. */

/** The runtime that `.python-version` names (`3.12`, `3.12.4`, `cpython-3.12`), or undefined. */
function runtimeOfVersionFile(text) {
    const minor = /^(?:[\w]+[-@])?3\.(?<minor>\d+)/m.exec(text.trim())?.groups?.['minor'];
    return plan/* RUNTIMES */.aC.find((runtime) => runtime === `python3.${minor}`);
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
    const allowed = plan/* RUNTIMES */.aC.filter((runtime) => tests.every((test) => test(minorOf(runtime))));
    return allowed.includes(preferred) ? preferred : allowed.at(-1);
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
;// CONCATENATED MODULE: ./build/init/terraform.js
/** What Terraform files say of functions, where they say it as a literal. No expression is worked out. */

/** A top-level block up to the brace that ends it, which `terraform fmt` puts at the beginning of a line. */
const BLOCK = /^(?<kind>resource|data)\s+"(?<type>[\w-]+)"\s+"(?<label>[\w-]+)"\s*\{(?<body>[\s\S]*?)^\}/gm;
/** @param texts of all Terraform files together: a function and its archive may stand in different ones */
function readTerraform(texts) {
    const blocks = texts.flatMap((text) => [...text.replace(/\r\n/g, '\n').matchAll(BLOCK)].map(({ groups }) => ({
        kind: groups?.['kind'] ?? '',
        type: groups?.['type'] ?? '',
        label: groups?.['label'] ?? '',
        body: groups?.['body'] ?? '',
    })));
    const archives = new Map(blocks
        .filter(({ kind, type }) => kind === 'data' && type === 'archive_file')
        .map(({ label, body }) => [label, folderOf(body)]));
    return blocks
        .filter(({ kind, type }) => kind === 'resource' && type === 'aws_lambda_function')
        .map(({ label, body }) => {
        const archive = /\bdata\.archive_file\.(?<label>[\w-]+)\./.exec(body)?.groups?.['label'];
        return {
            label,
            functionName: literal(body, 'function_name'),
            runtime: literal(body, 'runtime'),
            architecture: /^\s*architectures\s*=\s*\[\s*"(?<value>\w+)"\s*,?\s*\]/m.exec(body)?.groups?.['value'],
            handler: literal(body, 'handler'),
            sourceDirectory: archive === undefined ? undefined : archives.get(archive),
        };
    });
}
function literal(body, attribute) {
    const value = new RegExp(`^\\s*${attribute}\\s*=\\s*"(?<value>[^"\\n$%]*)"`, 'm').exec(body);
    return value?.groups?.['value'];
}
function folderOf(body) {
    const value = /^\s*source_dir\s*=\s*"(?:\$\{path\.(?:module|root|cwd)\}\/)?(?<value>[^"\n$%]*)"/m.exec(body);
    const folder = value?.groups?.['value'];
    return folder === undefined ? undefined : external_node_path_.posix.normalize(folder).replace(/^(?:\.\.?\/)+|\/$/g, '');
}
//# sourceMappingURL=terraform.js.map
;// CONCATENATED MODULE: ./build/init/detect.js
/** From the files of a repository to the functions in it. */






/** What a new function should run on where nothing says so. */
const STANDARD_RUNTIME = 'python3.13';
/** Folders that say nothing of what is in them: the one above has the name. */
const NAMELESS = new Set(['src', 'app', 'code', 'lambda', 'function', 'handler', 'source']);
/** What a config would take for a pattern or a placeholder, or could not hold in a line. */
const UNSPEAKABLE = /[*?[\]{}()!@+|\\\p{Cc}]|=>/u;
/**
 * @param repository the name of the repository's own directory
 * @param paths of its files, POSIX and relative
 * @param read gives the beginning of a file as text
 */
async function detectFunctions(repository, paths, read) {
    const notes = [];
    const files = new Set(paths);
    const handlers = await findHandlers(paths, read);
    const terraform = readTerraform(await Promise.all(paths.filter((path) => path.endsWith('.tf')).map((path) => read(path))));
    const directories = outermost([...handlers.keys()]).filter((directory) => {
        if (!UNSPEAKABLE.test(directory))
            return true;
        notes.push(`The folder ${JSON.stringify(directory)} has characters that mean something in a config; add it by hand.`);
        return false;
    });
    const names = uniqueNames(directories, repository);
    const functions = [];
    for (const directory of directories) {
        const handler = handlers.get(directory);
        if (handler === undefined)
            continue;
        const name = names.get(directory) ?? directory;
        const facts = terraformOf(terraform, directory, name, directories.length);
        const requirements = handler.language === 'python' ? requirementsOf(directory, files) : undefined;
        if (handler.language === 'python' && requirements === undefined) {
            const project = external_node_path_.posix.join(directory, 'pyproject.toml');
            if (files.has(project) && /^\s*dependencies\s*=\s*\[\s*["']/m.test(await read(project))) {
                notes.push(`${project} has no lock file: run 'uv lock' or 'poetry lock', and add 'requirements' to the function ${name}.`);
            }
        }
        functions.push({
            directory,
            name: facts?.functionName ?? name,
            handler,
            requirements,
            runtime: plan/* RUNTIMES */.aC.find((runtime) => runtime === facts?.runtime) ?? (await runtimeOf(directory, files, read)),
            architecture: plan/* ARCHITECTURES */.Xe.find((one) => one === facts?.architecture) ?? 'x86_64',
            npm: handler.language === 'nodejs' && files.has(external_node_path_.posix.join(directory, 'package-lock.json')),
        });
    }
    return { functions: withUniqueNames(functions, names), notes };
}
async function findHandlers(paths, read) {
    const candidates = paths
        .filter((path) => init_handlers/* HANDLER_FILES */.v.includes(external_node_path_.posix.basename(path)))
        .sort((left, right) => rank(left) - rank(right));
    const handlers = new Map();
    for (const path of candidates) {
        const directory = external_node_path_.posix.dirname(path);
        if (handlers.has(directory))
            continue;
        const handler = (0,init_handlers/* handlerIn */.g)(external_node_path_.posix.basename(path), await read(path));
        if (handler !== undefined)
            handlers.set(directory, handler);
    }
    return handlers;
}
function rank(path) {
    return init_handlers/* HANDLER_FILES */.v.indexOf(external_node_path_.posix.basename(path));
}
/** Without what lies in another one; the repository itself counts only where there is nothing else. */
function outermost(directories) {
    const below = directories.filter((directory) => directory !== '.').sort();
    if (below.length === 0)
        return [...directories];
    return below.filter((directory) => !below.some((other) => directory.startsWith(`${other}/`)));
}
function uniqueNames(directories, repository) {
    const own = (directory) => {
        const parts = directory === '.' ? [] : directory.split('/');
        while (NAMELESS.has(parts.at(-1) ?? ''))
            parts.pop();
        return parts.at(-1) ?? (NAMELESS.has(repository) ? 'function' : repository);
    };
    const counts = new Map();
    for (const directory of directories)
        counts.set(own(directory), (counts.get(own(directory)) ?? 0) + 1);
    return new Map(directories.map((directory) => [
        directory,
        (counts.get(own(directory)) ?? 0) > 1 ? directory.replaceAll('/', '-') : own(directory),
    ]));
}
/** A name that Terraform gives to two functions is nobody's. */
function withUniqueNames(functions, own) {
    return functions.map((one) => functions.some((other) => other !== one && other.name === one.name)
        ? { ...one, name: own.get(one.directory) ?? one.name }
        : one);
}
function terraformOf(all, directory, name, functions) {
    const plain = (text) => text?.toLowerCase().replaceAll('_', '-');
    return (all.find(({ sourceDirectory }) => sourceDirectory === directory) ??
        all.find(({ functionName, label }) => plain(functionName) === plain(name) || plain(label) === plain(name)) ??
        (all.length === 1 && functions === 1 ? all[0] : undefined));
}
/** Beside the function, or else for the whole repository. */
function requirementsOf(directory, files) {
    return [directory, '.']
        .flatMap((folder) => lock_files/* REQUIREMENTS_FILES */.$.map((file) => external_node_path_.posix.join(folder, file)))
        .find((file) => files.has(file));
}
async function runtimeOf(directory, files, read) {
    for (const folder of [directory, '.']) {
        const version = external_node_path_.posix.join(folder, '.python-version');
        const project = external_node_path_.posix.join(folder, 'pyproject.toml');
        const found = (files.has(version) ? runtimeOfVersionFile(await read(version)) : undefined) ??
            (files.has(project) ? runtimeOfProject(await read(project), STANDARD_RUNTIME) : undefined);
        if (found !== undefined)
            return found;
    }
    return STANDARD_RUNTIME;
}
//# sourceMappingURL=detect.js.map
// EXTERNAL MODULE: ./build/ports.js
var ports = __webpack_require__(4788);
;// CONCATENATED MODULE: ./build/init/listing.js
/** The files of a repository: what git would take, or, without git, all that is nobody else's. */






/** Folders that hold other people's code, or nothing that is written by hand. */
const FOREIGN = new Set([
    'node_modules',
    'site-packages',
    'vendor',
    'venv',
    'env',
    '__pycache__',
    'build',
    'dist',
    'tests',
    'test',
    '__tests__',
]);
/** Whether a folder is not looked into; hidden ones (`.git`, `.venv`, `.terraform`, `.aws-sam`) never are. */
function isForeign(folder) {
    return folder.startsWith('.') || FOREIGN.has(folder) || folder.endsWith('.egg-info');
}
/** More than this is no repository one would want a guess about. */
const MOST_FILES = 200_000;
/**
 * Paths of files below a directory, POSIX and relative to it, sorted; without what git ignores and without vendored
 * folders.
 *
 * @throws LambdaZipError `source` when the directory cannot be read, `too-large` when it has too many files
 */
async function listFiles(directory, signal) {
    const paths = (await gitFiles(directory, signal)) ?? (await walkFiles(directory, signal));
    if (paths.length > MOST_FILES) {
        throw new errors/* LambdaZipError */.dk('too-large', `${(0,build_text/* quoted */.TL)(directory)} has more than ${MOST_FILES} files`, {
            hint: 'Run init in the folder that holds the functions.',
        });
    }
    return paths.filter((path) => !path.split('/').slice(0, -1).some(isForeign)).sort();
}
/** What git has or would take; undefined where there is no git, or no repository. */
async function gitFiles(directory, signal) {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const printed = await (0,git/* git */.$)(directory, args, signal);
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
            throw new errors/* LambdaZipError */.dk('source', `${(0,build_text/* quoted */.TL)((0,external_node_path_.join)(directory, folder))} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
        }
        if (found.length > MOST_FILES)
            break;
    }
    return found;
}
/** The branch that deploys come from: the remote's own, else `main` or `master`, else the one that is checked out. */
async function defaultBranch(directory, signal) {
    const line = async (...args) => (await (0,git/* git */.$)(directory, args, signal))?.trim() ?? '';
    const remote = await line('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
    if (remote.startsWith('origin/'))
        return remote.slice('origin/'.length);
    const branches = (await line('for-each-ref', '--format=%(refname:short)', 'refs/heads')).split('\n');
    const usual = ['main', 'master'].find((name) => branches.includes(name));
    return usual ?? ((await line('symbolic-ref', '--short', 'HEAD')) || 'main');
}
//# sourceMappingURL=listing.js.map
// EXTERNAL MODULE: ./build/command-line.js
var command_line = __webpack_require__(3092);
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
function workflowText(functions, branch) {
    return `# Builds the functions of ${names/* CONFIG_FILE */.g}, and deploys those whose bytes changed.
#
# It runs as it is and deploys nothing until it may. To let it deploy, set under
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

# One deploy at a time; of a pull request only the newest commit counts.
concurrency:
  group: lambda-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      any-changed: \${{ steps.lambda.outputs.any-changed }}
      matrix: \${{ steps.lambda.outputs.matrix }}
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${preparation(functions)}      - id: lambda
        uses: ${ACTION}@${ACTION_REF}
        with:
          config: ${names/* CONFIG_FILE */.g}
          # What is deployed there is known from the record that the job below leaves.
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
    # A matrix must not be empty. Without a role there is nobody to deploy as.
    if: >-
      needs.build.outputs.any-changed == 'true' && vars.AWS_ROLE_ARN != '' &&
      github.event_name != 'pull_request' && github.ref_name == ${expressionText(branch)}
    runs-on: ubuntu-latest
    permissions:
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
function preparation(functions) {
    const tools = Object.entries(LOCK_TOOLS)
        .filter(([file]) => functions.some(({ requirements }) => external_node_path_.posix.basename(requirements ?? '') === file))
        .flatMap(([, commands]) => commands);
    const npm = functions
        .filter(({ npm }) => npm)
        .map(({ directory }) => `npm ci --omit=dev --ignore-scripts --prefix ${(0,command_line/* shellQuoted */.x)(directory)}`);
    return step('Install what reads the lock files', tools) + step('Install Node.js packages', npm);
}
function step(name, commands) {
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











/** Handlers and settings stand in the first part of a file. */
const MOST_READ = 256 * 1024;
/**
 * Looks for functions and makes the texts. Nothing is written.
 *
 * @throws LambdaZipError `source` when there is nothing that looks like a function, or a file cannot be read
 */
async function propose(directory, signal) {
    const paths = await listFiles(directory, signal);
    const { functions, notes } = await detectFunctions((0,external_node_path_.basename)((0,external_node_path_.resolve)(directory)), paths, (path) => readBeginning(directory, path));
    if (functions.length === 0) {
        throw new errors/* LambdaZipError */.dk('source', `nothing in ${(0,build_text/* quoted */.TL)(directory)} looks like a Lambda function`, {
            hint: "A folder with a handler.py, lambda_function.py, app.py or main.py that has 'def NAME(event, context)', with a bootstrap,\n" +
                "  or with an index.mjs or index.js that exports 'handler', would. For others write lambda-zip.yml by hand:\n" +
                '  functions:\n    - source: DIRECTORY',
        });
    }
    const branch = await defaultBranch(directory, signal);
    return {
        functions,
        notes: [...notes, ...(await ignoreNotes(directory, signal))],
        files: [
            { path: names/* CONFIG_FILE */.g, text: configText(functions, (parent) => foldersIn((0,external_node_path_.join)(directory, parent))) },
            { path: WORKFLOW_FILE, text: workflowText(functions, branch) },
        ],
    };
}
/** The archives lie in `build/`, which should not be committed. */
async function ignoreNotes(directory, signal) {
    const inRepository = (await (0,git/* git */.$)(directory, ['rev-parse', '--git-dir'], signal)) !== undefined;
    const ignored = await (0,git/* git */.$)(directory, ['check-ignore', '--quiet', 'build/function.zip'], signal);
    return inRepository && ignored === undefined
        ? ['git does not ignore build/, where the archives go; add it to .gitignore.']
        : [];
}
async function readBeginning(directory, path) {
    try {
        const file = await (0,promises_.open)((0,external_node_path_.join)(directory, path));
        try {
            // A FIFO or a device under such a name has no text.
            if (!(await file.stat()).isFile())
                return '';
            const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_READ), 0, MOST_READ, 0);
            return buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '');
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('source', `${(0,build_text/* quoted */.TL)(path)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
            cause: error,
        });
    }
}
function namesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('source', `${(0,build_text/* quoted */.TL)(directory)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
            cause: error,
        });
    }
}
function foldersIn(directory) {
    return namesIn(directory)
        .filter((item) => !item.isFile() && !item.name.startsWith('.'))
        .map(({ name }) => name);
}
//# sourceMappingURL=init.js.map
// EXTERNAL MODULE: ./build/archive/draft.js
var archive_draft = __webpack_require__(8758);
;// CONCATENATED MODULE: ./build/init/write-files.js
/** Several new files, all of them or none. */





/**
 * Writes the files; what one of them keeps from being written, keeps them all.
 *
 * @param force whether files that are there are replaced
 * @throws LambdaZipError `output` for files that are there, and for what the system refuses
 */
async function writeFiles(directory, files, force) {
    const found = await Promise.all(files.map(({ path }) => isThere(directory, path)));
    const there = files.filter((_, index) => found[index]).map(({ path }) => (0,build_text/* quoted */.TL)(path));
    if (there.length > 0 && !force) {
        throw new errors/* LambdaZipError */.dk('output', `${there.join(' and ')} ${there.length === 1 ? 'is' : 'are'} there already; nothing was written`, { hint: "'--force' replaces what is there, '--dry-run' prints what would be written." });
    }
    const drafts = [];
    try {
        for (const { path, text } of files) {
            const target = (0,external_node_path_.join)(directory, path);
            await (0,archive_draft/* makeDirectoryOf */.zY)(target, 'init');
            const draft = await archive_draft/* Draft */.KO.create(target, 'init');
            drafts.push(draft);
            draft.append(Buffer.from(text));
        }
        await (0,archive_draft/* commitAll */.fi)(drafts);
    }
    finally {
        for (const draft of drafts)
            await draft.discard();
    }
}
/** Whether there is a file. */
async function isThere(directory, path) {
    try {
        if ((await (0,promises_.lstat)((0,external_node_path_.join)(directory, path))).isFile())
            return true;
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT')
            return false;
        throw new errors/* LambdaZipError */.dk('output', `${(0,build_text/* quoted */.TL)(path)} cannot be looked at: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
            cause: error,
        });
    }
    throw new errors/* LambdaZipError */.dk('output', `${(0,build_text/* quoted */.TL)(path)} is there and is no file; nothing was written`);
}
//# sourceMappingURL=write-files.js.map
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/init-command.js




/** `lambda-zip init`: a config and a workflow for the repository, and what to do next on standard output. */
async function runInit({ directory, force, dryRun }, signal) {
    const { functions, files, notes } = await propose(directory, signal);
    const found = functions.map(({ name, directory: folder }) => `${(0,build_text/* printable */.g$)(name)} (${(0,build_text/* printable */.g$)(folder)})`);
    const seen = [
        `${(0,build_text/* count */.U9)(functions.length, 'function')}: ${found.join(', ')}`,
        ...notes.map((note) => `Note: ${(0,build_text/* printable */.g$)(note)}`),
    ];
    if (dryRun) {
        const texts = files.map(({ path, text }) => `\n--- ${path}\n${text}`);
        await (0,terminal/* print */.yy)(`${seen.join('\n')}\n${texts.join('')}`);
        return;
    }
    await writeFiles(directory, files, force);
    const lines = [
        ...seen,
        ...files.map(({ path }) => `Wrote ${path}`),
        '',
        'Next:',
        '  lambda-zip build --all    builds them here',
        '  git add, commit and push  builds them on GitHub; the workflow says what to set for deploys',
    ];
    await (0,terminal/* print */.yy)(`${lines.join('\n')}\n`);
}
//# sourceMappingURL=init-command.js.map

/***/ }),

/***/ 3092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _k: () => (/* binding */ optionArguments),
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/* unused harmony export buildCommand */
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9266);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);
/** Settings back as a command line: for rebuilds by this program, and for people who want to repeat a build. */


/** Settings as options of the command line, `--name=value` each. */
function optionArguments(settings, names) {
    return names.flatMap((name) => {
        const value = settings[name];
        if (value === undefined || value === '')
            return [];
        const { kind } = _settings_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .yy[name];
        if (kind === 'boolean')
            return [(0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG)(name, value) ? `--${name}` : `--no-${name}`];
        const values = kind === 'lines' ? value.split('\n').filter((line) => line !== '') : [value];
        return values.map((one) => `--${name}=${one}`);
    });
}
/** What has no say in the bytes of the archive. */
const WITHOUT_SAY = (/* unused pure expression or super */ null && ([
    'source',
    'manifest',
    'layer-name',
    'baseline',
    'force',
    'function-name',
    'qualifier',
    'aws-region',
    'environment',
    'record',
    'deploy',
    's3-bucket',
    's3-prefix',
    'publish',
    'alias',
]));
const MOST_ON_A_LINE = 100;
/**
 * The command that builds the same archive, quoted for bash: in it every character is printable.
 *
 * @param config options that name a config file and its functions, in place of sources
 */
function buildCommand(settings, config = []) {
    const names = Object.keys(SETTINGS).filter((name) => !WITHOUT_SAY.includes(name) && settings[name] !== SETTINGS[name].default);
    const sources = nonBlankLines(settings.source ?? '');
    const shown = { ...settings, 'container-options': withoutValues(settings['container-options'] ?? '') };
    const options = [...config, ...optionArguments(shown, names)];
    // What starts with a dash would be taken for an option.
    const words = [...options, ...(sources.some((source) => source.startsWith('-')) ? ['--'] : []), ...sources];
    const quoted = ['lambda-zip build', ...words.map(shellQuoted)];
    const line = quoted.join(' ');
    return line.length <= MOST_ON_A_LINE ? line : quoted.join(' \\\n  ');
}
/**
 * Flags of `docker run` without the values of variables, which may be secrets: `--env NAME=VALUE` becomes `--env NAME`,
 * with which docker takes the value of whoever repeats the build.
 */
function withoutValues(flags) {
    let isVariable = false;
    return flags.replace(FLAG, (word) => {
        const plain = word.replace(/["']/g, '');
        const named = (isVariable ? /^[^=]*/ : /^(?:--env=|-e=?)[^=]+/).exec(plain)?.[0];
        isVariable = plain === '-e' || plain === '--env';
        return named !== undefined && named !== plain ? named : word;
    });
}
/** A word for bash. What cannot be seen is written as an escape, so that what is copied is what is read. */
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
//# sourceMappingURL=command-line.js.map

/***/ }),

/***/ 9423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ REQUIREMENTS_FILES),
/* harmony export */   e: () => (/* binding */ exportLockFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4788);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4541);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(977);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2634);
/** Lock files of uv, poetry and pipenv, as requirements: each by its own tool's export. */







const TOOLS = [
    {
        program: 'uv',
        lockFile: 'uv.lock',
        args: [
            'export',
            '--frozen',
            '--no-dev',
            '--no-emit-workspace',
            '--quiet',
            '--no-header',
            '--no-annotate',
        ],
        advice: "Install uv, or write the file with 'uv export --no-dev --no-emit-workspace -o requirements.txt'.",
    },
    {
        program: 'poetry',
        lockFile: 'poetry.lock',
        args: ['export', '--format', 'requirements.txt', '--only', 'main', '--no-interaction', '--no-ansi'],
        advice: 'Install poetry and poetry-plugin-export, or write a requirements.txt with them.',
    },
    {
        program: 'pipenv',
        lockFile: 'Pipfile.lock',
        args: ['requirements', '--hash'],
        advice: "Install pipenv, or write the file with 'pipenv requirements --hash > requirements.txt'.",
    },
];
/** The files that the setting `requirements` takes by their name, the best first: the first needs no tool of its own. */
const REQUIREMENTS_FILES = [
    'requirements.txt',
    ...TOOLS.map(({ lockFile }) => lockFile),
];
/**
 * The requirements of a lock file, or of a project that has one.
 *
 * @param file as the user named it
 * @returns undefined when it is neither, and so a requirements file
 * @throws LambdaZipError `dependencies` when there is no lock file, or its tool is missing or fails
 */
async function exportLockFile(file, environment, { log, signal }) {
    const tool = await toolOf(file);
    if (tool === undefined)
        return undefined;
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    await assertThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, tool.lockFile));
    log.info(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(file)}: exported by ${tool.program}`);
    let outcome;
    try {
        // Where pipenv looks, and that it makes no environment for that.
        const env = {
            ...environment,
            PIPENV_PIPFILE: undefined,
            PIPENV_IGNORE_VIRTUALENVS: '1',
            PIPENV_VENV_IN_PROJECT: '0',
        };
        outcome = await (0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)(tool.program, tool.args, { cwd: directory, env, ...(signal && { signal }) });
    }
    catch (error) {
        (0,_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('dependencies', `requirements: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(file)} needs ${tool.program}, which cannot be started: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSystemError */ .Zo)(error)}`, { hint: tool.advice, cause: error });
    }
    if (outcome.code !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('dependencies', `requirements: ${tool.program} cannot export ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(file)}: ${(0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(outcome.stderr || outcome.stdout)}`, { hint: `${tool.advice} It said: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(outcome.stderr.trim().slice(0, 500))}` });
    }
    // pipenv says `-i` first, which is the default index unless the Pipfile has another.
    return (0,_requirements_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRequirements */ .Ez)(outcome.stdout, `${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(file)}, exported by ${tool.program}`);
}
async function toolOf(file) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file);
    if (name === 'Pipfile')
        return TOOLS.find(({ program }) => program === 'pipenv');
    if (name !== 'pyproject.toml')
        return TOOLS.find(({ lockFile }) => lockFile === name);
    for (const tool of TOOLS) {
        if (await isThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), tool.lockFile)))
            return tool;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('dependencies', `requirements: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(file)} has no lock file beside it`, {
        hint: "Lock it ('uv lock' or 'poetry lock') and commit the lock file, or name a requirements.txt.",
    });
}
async function assertThere(file) {
    if (await isThere(file))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('dependencies', `requirements: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(file)} does not exist`);
}
async function isThere(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file).then(() => true, () => false);
}
//# sourceMappingURL=lock-files.js.map

/***/ }),

/***/ 2634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ mergeRequirements),
/* harmony export */   Ez: () => (/* binding */ parseRequirements),
/* harmony export */   F2: () => (/* binding */ readRequirements),
/* harmony export */   Kl: () => (/* binding */ pinning),
/* harmony export */   aX: () => (/* binding */ assertNoSources),
/* harmony export */   ht: () => (/* binding */ variablesOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(977);
/** Requirements files, read as pip reads them: one text of them all, and what can be told of it without an index. */




/**
 * Reads requirements files and all they include, so that the text alone says what is installed.
 *
 * @see https://pip.pypa.io/en/stable/reference/requirements-file-format/
 * @throws LambdaZipError `dependencies` for a file that cannot be read, and for what is on this machine only
 */
async function readRequirements(files) {
    const reader = new Reader();
    for (const file of files)
        await reader.read(file, 'requirements');
    const { requirements, constraints } = reader.lines;
    return { text: joined(requirements), constraints: joined(constraints) };
}
/** As {@link readRequirements}, of a text that a tool has made. */
function parseRequirements(text, origin) {
    const lines = logicalLines(text).map((line) => line.text);
    for (const line of lines)
        assertPortable(line, origin);
    return { text: joined(lines), constraints: '' };
}
/** All of them as one. */
function mergeRequirements(parts) {
    return {
        text: parts.map(({ text }) => text).join(''),
        constraints: parts.map(({ constraints }) => constraints).join(''),
    };
}
/** Whether every requirement carries a hash, and those that may become another version when the index changes. */
function pinning({ text }) {
    const requirements = text.split('\n').filter((line) => line !== '' && !line.startsWith('-'));
    const hashed = requirements.length > 0 && requirements.every((line) => HASH.test(line));
    const isPinned = (line) => PINNED.test(withoutOptions(line).replace(/\s+/g, ' '));
    const unpinned = requirements.filter((line) => !HASH.test(line) && !isPinned(line));
    return { hashed, unpinned: unpinned.map(withoutOptions) };
}
/** Names of variables that a text has pip fill in, such as a token in the address of an index. */
function variablesOf({ text, constraints }) {
    const found = `${text}\n${constraints}`.matchAll(/\$\{(?<name>[A-Z0-9_]+)\}/g);
    return [...new Set(Array.from(found, (match) => match.groups?.['name'] ?? ''))];
}
const HASH = /\s--hash[= ]/;
/** `name[extra]==1.2.3`, with no wildcard and nothing beside it, and one space where there is white space. */
const PINNED = /^[A-Za-z0-9._-]+ ?(\[[^\]]*\] ?)?(\( ?)?===? ?[^\s,*<>=!~]+ ?\)?$/;
/** A requirement alone: without hashes, and without the marker that says where it applies. */
function withoutOptions(line) {
    // Not `\s*` before the semicolon: tried at every space of a long run of them, it takes the square of its length.
    return line
        .replace(/\s--\w[\s\S]*$/, '')
        .replace(/;[\s\S]*$/, '')
        .trimEnd();
}
/**
 * Refuses what could only be built from source: options of the file win over those of the command line.
 *
 * @throws LambdaZipError `dependencies` that names the line
 */
function assertNoSources({ text, constraints }) {
    for (const line of `${text}${constraints}`.split('\n')) {
        // The address in any other option is that of an index, and may have an `@` of its own.
        const isSource = line.startsWith('-') ? /^--no-binary\b/.test(line) : isAddressOfSource(line);
        if (!isSource)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('dependencies', `requirements: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutPasswords */ .hl)(line))} is built from source, and here only wheels can be installed`, { hint: "Use engine 'container' with the function's own architecture, or name a wheel." });
    }
}
/** Whether a requirement is an address, with a name before it or bare, and not that of a wheel. */
function isAddressOfSource(requirement) {
    const address = /^[^@;]*@\s*(?<url>\S+)|^(?<bare>\w[\w+.-]*:\/\/\S+)/.exec(requirement)?.groups;
    const target = (address?.['url'] ?? address?.['bare'])?.replace(/[?#].*$/, '');
    return target !== undefined && !target.endsWith('.whl');
}
class Reader {
    lines = { requirements: [], constraints: [] };
    #seen = new Set();
    async read(file, kind) {
        if (this.#seen.has(`${kind}\0${file}`))
            return;
        this.#seen.add(`${kind}\0${file}`);
        for (const { text, number } of logicalLines(await readText(file))) {
            const place = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(file)}, line ${number}`;
            const include = /^(?:-(?<short>[rc])\s*|--(?<long>requirement|constraint)(?:\s+|\s*=\s*))(?<target>\S.*)$/.exec(text);
            if (include?.groups === undefined) {
                assertPortable(text, place);
                this.lines[kind].push(text);
                continue;
            }
            const { short, long, target = '' } = include.groups;
            const unquoted = target.replace(/^(['"])(.*)\1$/, '$2');
            if (/^\w{2,}:/.test(target)) {
                throw unsupported(place, `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(target)} is an address; a file of this project would be right`);
            }
            const included = short === 'c' || long === 'constraint' ? 'constraints' : kind;
            await this.read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(unquoted) ? unquoted : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), unquoted), included);
        }
    }
}
/** Lines that end in a backslash go on; `#` begins a comment at the start of a line or after white space. */
function logicalLines(text) {
    const lines = [];
    let pending;
    const physical = text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);
    for (const [index, line] of physical.entries()) {
        const isComment = /^\s*#/.test(line);
        const begun = pending ?? { text: '', number: index + 1 };
        // A comment ends even a line that was to go on.
        const goesOn = line.endsWith('\\') && !isComment;
        // As pip does it: a comment stays apart from what it follows.
        begun.text += goesOn ? line.slice(0, -1) : isComment ? ` ${line}` : line;
        pending = goesOn ? begun : undefined;
        if (!goesOn)
            lines.push(begun);
    }
    if (pending !== undefined)
        lines.push(pending);
    return lines
        .map(({ text: line, number }) => ({ text: line.replace(/(^|\s)#.*$/, '').trim(), number }))
        .filter(({ text: line }) => line !== '');
}
/** What lies on this machine would be another thing on the next, and is not there in a container. */
function assertPortable(line, place) {
    const shown = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutPasswords */ .hl)(line));
    if (/^(-e|--editable)\b/.test(line)) {
        throw unsupported(place, `${shown} is an editable install; pack its directory as a further source instead`);
    }
    const links = /^(?:-f\s*|--find-links(?:\s+|\s*=\s*))(?<target>\S+)/.exec(line)?.groups?.['target'];
    if (links !== undefined && !/^https?:/.test(links)) {
        throw unsupported(place, `${shown} names a folder of this machine; the address of an index would be right`);
    }
    if (line.startsWith('-'))
        return;
    const path = /^(?:\.{1,2}[/\\]|[/\\~]|[A-Za-z]:[/\\]|file:)|^\.$|@\s*(?:file:|\.{0,2}[/\\])|^[^\s@:]+\.(?:whl|zip|tar\.gz)(?:\s|$)/;
    if (path.test(line)) {
        throw unsupported(place, `${shown} is a path of this machine; pack it as a further source instead`);
    }
}
async function readText(file) {
    try {
        return decoded(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('dependencies', `requirements: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(file)} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSystemError */ .Zo)(error)}`, {
            cause: error,
        });
    }
}
/** As pip does it, by the byte order mark: older shells of Windows write UTF-16. */
function decoded(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return bytes.subarray(2).toString('utf16le');
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return new TextDecoder('utf-16be').decode(bytes.subarray(2));
    return bytes.toString('utf8');
}
function unsupported(place, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('dependencies', `requirements: ${place}: ${problem}`);
}
function joined(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
//# sourceMappingURL=requirements.js.map

/***/ }),

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git)
/* harmony export */ });
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4788);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4541);
/** What is asked of git, where there is one. */


/**
 * What git prints, run in a directory.
 *
 * @returns undefined where git is missing, the directory is in no repository, or git refuses
 * @throws LambdaZipError `cancelled`
 */
async function git(directory, args, signal) {
    try {
        const { code, stdout } = await (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)('git', ['-C', directory, ...args], { signal });
        return code === 0 ? stdout : undefined;
    }
    catch {
        (0,_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfCancelled */ .dZ)(signal);
        return undefined;
    }
}
//# sourceMappingURL=git.js.map

/***/ }),

/***/ 8762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ handlerIn),
/* harmony export */   v: () => (/* binding */ HANDLER_FILES)
/* harmony export */ });
/** Which files look like the entry point of a Lambda function. By their text alone: nothing is run. */
/** Names that AWS's console, SAM, and most tutorials give to entry points; the first is taken where there are several. */
const HANDLER_FILES = [
    'handler.py',
    'lambda_function.py',
    'app.py',
    'main.py',
    'index.py',
    'bootstrap',
    'index.mjs',
    'index.js',
    'index.cjs',
];
/** `def anything(event, context)`, whatever underscores say of their use. */
const PYTHON_EVENT = /^(?:async[ \t]+)?def[ \t]+(?<name>\w+)[ \t]*\(\s*_*event\w*\b[^,()]*,\s*_*(?:context|ctx)\b/m;
/** The usual name, as a function or as an object (`handler = Mangum(app)`). */
const PYTHON_NAME = /^(?:(?:async[ \t]+)?def[ \t]+(?<name>handler|lambda_handler)[ \t]*\(|(?<object>handler|lambda_handler)[ \t]*(?::[^=\n]*)?=)/m;
const NODE_EXPORT = /^[ \t]*(?:export[ \t]+(?:const|let|var|(?:async[ \t]+)?function)[ \t]+(?<name>handler)\b|(?:module\.)?exports\.(?<property>handler)[ \t]*=|export[ \t]*\{[^}]*\b(?<listed>handler)\b|module\.exports[ \t]*=[ \t]*\{[^}]*\b(?<member>handler)\b)/m;
/**
 * The entry point that a file is, or undefined.
 *
 * @param name without folders
 * @param text of the file, or the beginning of it
 */
function handlerIn(name, text) {
    if (name === 'bootstrap')
        return { language: 'custom', setting: undefined };
    const dot = name.lastIndexOf('.');
    const module = name.slice(0, dot);
    switch (name.slice(dot + 1)) {
        case 'py':
            return named('python', module, PYTHON_EVENT.exec(text) ?? PYTHON_NAME.exec(text));
        case 'mjs':
        case 'cjs':
        case 'js':
            return named('nodejs', module, NODE_EXPORT.exec(text));
        default:
            return undefined;
    }
}
function named(language, module, match) {
    if (match === null)
        return undefined;
    const name = Object.values(match.groups ?? {}).find((group) => group !== undefined) ?? 'handler';
    return { language, setting: `${module}.${name}` };
}
//# sourceMappingURL=handlers.js.map

/***/ }),

/***/ 4541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   IM: () => (/* binding */ eachLine),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   mB: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(977);
/** What is asked of other programs: to run to their end, and what they print. */



/**
 * Runs a program to its end.
 *
 * @returns rejects with the system's error when it cannot be started, or was aborted
 */
async function runProgram(program, args, options = {}) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const [code, stdout, stderr] = await Promise.all([exitCode(child), (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(child.stdout), (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(child.stderr)]);
    return { code, stdout, stderr };
}
/** A process's exit code once it has ended, null when a signal ended it. Rejects when it cannot be started. */
function exitCode(child) {
    return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}
/** What is longer comes as several lines, in UTF-16 code units: a program may write for ever without a line feed. */
const MAX_LINE = 64 * 1024;
/** Calls back with every line of a stream as it comes, made printable. */
async function eachLine(stream, onLine) {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(line.replace(/\r$/, '')));
        if (rest.length > MAX_LINE) {
            onLine((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(rest));
            rest = '';
        }
    }
    if (rest !== '')
        onLine((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(rest));
}
/** The last line of what a program printed, made printable: where most of them say what is wrong. */
function lastLine(output) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(output.trim().split('\n').at(-1) ?? '');
}
//# sourceMappingURL=processes.js.map

/***/ })

};
