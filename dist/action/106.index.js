export const id = 106;
export const ids = [106,862];
export const modules = {

/***/ 4106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  REQUIREMENTS_FILES: () => (/* binding */ REQUIREMENTS_FILES),
  exportLockFile: () => (/* binding */ exportLockFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/dependencies/requirements/allowed-folders.js
var allowed_folders = __webpack_require__(1193);
// EXTERNAL MODULE: ./build/dependencies/requirements/toml.js
var toml = __webpack_require__(1241);
// EXTERNAL MODULE: ./build/dependencies/requirements/requirements.js + 4 modules
var requirements_requirements = __webpack_require__(1141);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/util/files.js
var files = __webpack_require__(9118);
// EXTERNAL MODULE: ./build/util/ports.js
var ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/processes.js
var processes = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/util/temporary.js
var temporary = __webpack_require__(4674);
;// CONCATENATED MODULE: ./build/dependencies/locks/private-copy.js
/**
 * Runs the tools of lock files where nothing of the repository can run: on copies of descriptions and lock alone, in a
 * directory of their own, without the job's variables and without network.
 */








/** Variables that a program needs to be found and to start; none is a secret or decides what is installed. */
const HANDED_ON = /^(?:PATH|PATHEXT|HOME|USER|LOGNAME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PROGRAM\w+|LANG|LC_\w+|TZ|LD_LIBRARY_PATH|PYENV_\w+|ASDF_\w+|MISE_\w+|PIPX_\w+|PYTHONUSERBASE|POETRY_HOME|XDG_\w+|UV_PYTHON|UV_PYTHON_INSTALL_DIR)$/i;
/** An export takes a second or two. */
const TIMEOUT_MS = 120_000;
/** A directory with copies, each at the same place from the others as its original. */
class PrivateCopy {
    #folder;
    /** The folder above all originals, a real path. */
    #base;
    constructor(folder, base) {
        this.#folder = folder;
        this.#base = base;
    }
    /**
     * Makes one, and lets it be used; it is gone afterwards.
     *
     * @param originals real paths of all folders that files are copied from
     */
    static async use(originals, work) {
        const folder = await (0,temporary/* makeTemporaryDirectory */.L)((0,external_node_os_.tmpdir)(), 'lock');
        try {
            return await work(new PrivateCopy(folder, commonFolder(originals)));
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
        }
    }
    /** Where the copy of a folder is. */
    folderOf(original) {
        return (0,external_node_path_.join)(this.#folder, 'project', (0,external_node_path_.relative)(this.#base, original));
    }
    async put(original, name, content) {
        const folder = this.folderOf(original);
        await (0,files/* makeFolders */.wZ)(folder);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), content);
    }
    /** A tool's output with the paths of originals instead of copies. */
    withOriginals(text) {
        const copied = (0,external_node_path_.join)(this.#folder, 'project');
        return text.replaceAll(copied, this.#base === external_node_path_.sep ? '' : this.#base);
    }
    /**
     * Runs a tool in the copy of a folder.
     *
     * @returns rejects with the system's error when it cannot be started
     * @throws LambdaZipError `cancelled`, or `dependencies` when it takes too long
     */
    async run({ program, args, original, environment, own }, { signal }) {
        const handedOn = Object.entries(environment).filter(([name]) => HANDED_ON.test(name));
        const temporary = (0,external_node_path_.join)(this.#folder, 'temporary');
        await (0,files/* makeFolders */.wZ)(temporary);
        const env = {
            ...Object.fromEntries(handedOn),
            TMPDIR: temporary,
            TEMP: temporary,
            TMP: temporary,
            PYTHONUTF8: '1',
            PYTHONDONTWRITEBYTECODE: '1',
            NO_COLOR: '1',
            ...withFolder(own, temporary),
        };
        const outcome = await (0,processes/* runProgram */.mB)(program, args, {
            cwd: this.folderOf(original),
            env,
            timeout: TIMEOUT_MS,
            ...(signal && { signal }),
        });
        (0,ports/* throwIfCancelled */.dZ)(signal);
        if (outcome.code === null) {
            throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${program} was stopped: it took longer than ${TIMEOUT_MS / 1000} s, or a signal ended it`);
        }
        return outcome;
    }
}
/** `{temporary}` in a value stands for a folder of this run. */
function withFolder(variables, temporary) {
    return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value?.replace('{temporary}', () => temporary)]));
}
function commonFolder(folders) {
    const [first = external_node_path_.sep, ...rest] = folders;
    let common = first;
    for (const folder of rest) {
        while (folder !== common && !folder.startsWith(common.endsWith(external_node_path_.sep) ? common : common + external_node_path_.sep)) {
            common = (0,external_node_path_.dirname)(common);
        }
    }
    return common;
}
//# sourceMappingURL=private-copy.js.map
;// CONCATENATED MODULE: ./build/dependencies/locks/lock-tool.js
/** Shared steps of the tools of lock files. */




/**
 * Requirements as a tool exports them from copies.
 *
 * @param exported gives the tool's text
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
async function exportWith({ tool, file, folders, context }, { log }, exported) {
    log.info(`${(0,util_text/* quoted */.TL)(file)}: exported by ${tool}`);
    const text = await PrivateCopy.use(folders, async (copy) => copy.withOriginals(await exported(copy)));
    const place = `${(0,util_text/* quoted */.TL)(file)}, exported by ${tool}`;
    // pip drops the marker of an editable; here its files are packed anyway, editable or not.
    const plain = text.replace(/^-e (?=\S+ *;)/gm, '');
    const requirements = await (0,requirements_requirements/* parseRequirements */.Ez)(plain, place, folders[0], context);
    assertNoRepositories(requirements, file);
    return requirements;
}
/** Requirements of a lock file: all packages that are needed, with the Python that it states, if it does. */
function locked(requirements, file, constraint) {
    const pythons = constraint === undefined ? [] : [{ file, constraint }];
    return { ...requirements, isComplete: true, pythons };
}
/** The error for a lock file without its description (pyproject.toml or Pipfile). */
function aloneError(tool, file, description) {
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)} has no ${description} beside it`, {
        hint: `${tool} reads it together with the lock file: commit both.`,
    });
}
/**
 * Runs a tool, and explains it if the tool cannot be started.
 *
 * @throws LambdaZipError `dependencies` that names the tool and what to do without it
 */
async function startTool(program, file, advice, run) {
    try {
        return await run();
    }
    catch (error) {
        if (error instanceof errors/* LambdaZipError */.dk)
            throw error;
        throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)} needs ${program}, which cannot be started: ${(0,errors/* describeSystemError */.Zo)(error)}`, { hint: advice, cause: error });
    }
}
/** The error for a tool that fails. Its output may quote lines of the files, so it is not shown. */
function cannotExport(program, file, command) {
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${program} cannot export ${(0,util_text/* quoted */.TL)(file)}`, {
        hint: `Run '${command}' in its folder to see why; its output is not repeated here, because it may quote the file.`,
    });
}
/** The error for a lock file that does not match its description. */
function outOfDate(lock, description, command) {
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(lock)} is out of date: it does not match ${(0,util_text/* quoted */.TL)(description)}`, { hint: `Run '${command}', and commit the lock file.` });
}
/**
 * Refuses repositories: pip cannot hold one to a hash, as all others in a lock file are, and the images of Lambda have no
 * git.
 *
 * @throws LambdaZipError `dependencies` that says what works
 */
function assertNoRepositories({ text }, file) {
    for (const line of text.split('\n')) {
        const found = /^(?:(?<name>[\w.-]+)(?:\[[^\]]*\])?\s*@\s*)?(?:git|hg|svn|bzr)\+(?<url>[^\s;#]+)/.exec(line)?.groups;
        if (found === undefined)
            continue;
        const { name = 'a package', url = '' } = found;
        const [, owner, repository, commit] = /^(?:https|ssh):\/\/(?:[^/@]*@)?github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?@([\da-f]{7,40})$/.exec(url) ?? [];
        const address = owner === undefined
            ? 'https://…/COMMIT.zip'
            : `https://github.com/${owner}/${repository}/archive/${commit}.zip`;
        throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)}: ${(0,util_text/* quoted */.TL)(name)} comes from a repository, and cannot be pinned by a hash`, {
            hint: `Depend on the archive of that commit ('${name} @ ${address}') and lock again, or put its folder into the workspace and depend on the path.`,
        });
    }
}
//# sourceMappingURL=lock-tool.js.map
;// CONCATENATED MODULE: ./build/dependencies/locks/pipenv-lock.js
/** Pipfile.lock, with the Pipfile that it is the lock of. */






const ADVICE = "Install pipenv, or write the file with 'pipenv requirements --hash > requirements.txt'.";
/** Keeps pipenv from searching elsewhere, from creating an environment, and from reading `.env`. */
const VARIABLES = {
    PIPENV_IGNORE_VIRTUALENVS: '1',
    PIPENV_VENV_IN_PROJECT: '0',
    PIPENV_DONT_LOAD_ENV: '1',
    PIPENV_MAX_DEPTH: '1',
    PIPENV_NOSPIN: '1',
    WORKON_HOME: '{temporary}/environments',
    PIPENV_CACHE_DIR: '{temporary}/pipenv-cache',
};
/**
 * Exports the default packages.
 *
 * @param folder of the lock file, a real path
 * @param file what the user named
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
async function exportPipenv(folder, file, context, ports) {
    const { allowed, environment } = context;
    const pipfile = (0,external_node_path_.join)(folder, 'Pipfile');
    if (!(await (0,allowed_folders/* pathExists */.s0)(pipfile)))
        throw aloneError('pipenv', file, 'Pipfile');
    // Parsed here first, because pipenv would print a file that does not parse.
    await (0,toml/* readToml */.D7)(pipfile, allowed);
    const lock = await (0,allowed_folders/* readAllowed */.dP)((0,external_node_path_.join)(folder, 'Pipfile.lock'), allowed);
    try {
        JSON.parse(lock.toString('utf8'));
    }
    catch {
        throw new errors/* LambdaZipError */.dk('dependencies', `requirements: the lock file of ${(0,util_text/* quoted */.TL)(file)} is not valid JSON`);
    }
    // pipenv says `-i` first, which is the default index unless the Pipfile has another.
    const requirements = await exportWith({ tool: 'pipenv', file, folders: [folder], context }, ports, async (copy) => {
        await copy.put(folder, 'Pipfile', await (0,allowed_folders/* readAllowed */.dP)(pipfile, allowed));
        await copy.put(folder, 'Pipfile.lock', lock);
        const run = (...args) => startTool('pipenv', file, ADVICE, () => copy.run({ program: 'pipenv', args, original: folder, environment, own: VARIABLES }, ports));
        const checked = await run('verify');
        if (checked.code !== 0) {
            if (/out-of-date/.test(checked.stdout + checked.stderr))
                throw outOfDate('Pipfile.lock', 'Pipfile', 'pipenv lock');
            throw cannotExport('pipenv', file, 'pipenv verify');
        }
        const { code, stdout } = await run('requirements', '--hash');
        if (code !== 0)
            throw cannotExport('pipenv', file, 'pipenv requirements --hash');
        return stdout;
    });
    return locked(requirements, file);
}
//# sourceMappingURL=pipenv-lock.js.map
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/dependencies/locks/poetry-lock.js
/** poetry.lock, with the pyproject.toml that it is the lock of. */








const EXPORT = ['export', '--format', 'requirements.txt', '--only', 'main', '--no-interaction', '--no-ansi'];
const poetry_lock_ADVICE = 'Install poetry and poetry-plugin-export, or write a requirements.txt with them.';
const poetry_lock_VARIABLES = {
    POETRY_CONFIG_DIR: '{temporary}/poetry-config',
    POETRY_CACHE_DIR: '{temporary}/poetry-cache',
    POETRY_VIRTUALENVS_CREATE: 'false',
    PYTHON_KEYRING_BACKEND: 'keyring.backends.null.Keyring',
};
/**
 * Exports what the project needs at run time.
 *
 * @param folder of the lock file, a real path
 * @param file what the user named
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
async function exportPoetry(folder, file, context, ports) {
    const { allowed, environment } = context;
    const description = (0,external_node_path_.join)(folder, 'pyproject.toml');
    if (!(await (0,allowed_folders/* pathExists */.s0)(description)))
        throw aloneError('poetry', file, 'pyproject.toml');
    const pyproject = await (0,toml/* readToml */.D7)(description, allowed);
    const lockFile = (0,external_node_path_.join)(folder, 'poetry.lock');
    const lock = await (0,toml/* readToml */.D7)(lockFile, allowed);
    const locals = await localFolders(lock, folder, context);
    const python = (0,toml/* textAt */.$6)(lock, 'metadata', 'python-versions');
    const requirements = await exportWith({ tool: 'poetry', file, folders: [folder, ...locals], context }, ports, async (copy) => {
        await copy.put(folder, 'poetry.lock', await (0,allowed_folders/* readAllowed */.dP)(lockFile, allowed));
        await copy.put(folder, 'pyproject.toml', (0,dist/* stringify */.As)(withoutPrograms(pyproject)));
        // poetry checks that these folders are projects.
        for (const local of locals) {
            const own = (0,external_node_path_.join)(local, 'pyproject.toml');
            const table = (await (0,allowed_folders/* pathExists */.s0)(own)) ? withoutPrograms(await (0,toml/* readToml */.D7)(own, allowed)) : {};
            await copy.put(local, 'pyproject.toml', (0,dist/* stringify */.As)(table));
        }
        const { code, stdout, stderr } = await startTool('poetry', file, poetry_lock_ADVICE, () => copy.run({ program: 'poetry', args: EXPORT, original: folder, environment, own: poetry_lock_VARIABLES }, ports));
        if (code === 0)
            return stdout;
        if (/changed significantly/.test(stderr))
            throw outOfDate('poetry.lock', 'pyproject.toml', 'poetry lock');
        if (/not compatible with the current version of Poetry/i.test(stderr))
            throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)} was written by a version of poetry that this one cannot read`, { hint: "Run 'poetry lock', and commit the lock file; or install the version that wrote it." });
        if (/command "export"|"export" (?:does not exist|is not)|no commands? (?:defined|named)/i.test(stderr + stdout)) {
            throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)} needs poetry-plugin-export, which poetry does not have`, { hint: "Add it with 'poetry self add poetry-plugin-export', or write a requirements.txt." });
        }
        throw cannotExport('poetry', file, 'poetry export');
    });
    return locked(requirements, file, python);
}
/** The description without plugins and build hooks, which poetry would install or run. */
function withoutPrograms(pyproject) {
    const { build: _build, 'requires-plugins': _plugins, ...poetry } = (0,toml/* tableAt */.af)(pyproject, 'tool', 'poetry');
    const { 'build-system': _system, tool, ...rest } = pyproject;
    return tool === undefined ? rest : { ...rest, tool: { poetry } };
}
async function localFolders(lock, folder, { allowed }) {
    const found = [];
    for (const one of (0,toml/* tablesAt */.dy)(lock, 'package')) {
        const path = (0,toml/* textAt */.$6)(one, 'source', 'type') === 'directory' ? (0,toml/* textAt */.$6)(one, 'source', 'url') : undefined;
        if (path === undefined)
            continue;
        const local = (0,external_node_path_.resolve)(folder, path);
        const real = await (0,promises_.realpath)(local).catch(() => local);
        if (!(0,allowed_folders/* isAllowed */.Jr)(real, allowed))
            throw (0,allowed_folders/* outside */.qY)(local);
        found.push(real);
    }
    return found;
}
//# sourceMappingURL=poetry-lock.js.map
// EXTERNAL MODULE: ./build/dependencies/requirements/pip-options.js
var pip_options = __webpack_require__(7783);
;// CONCATENATED MODULE: ./build/dependencies/requirements/index-lines.js
/** Lines of a requirements file that say where packages of a lock file come from. */

/** Where pip looks by itself, or where the user's own configuration has it look instead. */
const USUAL = /^https:\/\/pypi\.org\/simple\/?$/;
/** The usual index, for packages whose lock file names none. */
const USUAL_INDEX = 'https://pypi.org/simple';
/**
 * The lines for indexes beside the usual one. Where no package comes from the usual one it is not asked.
 *
 * @param addresses of all packages
 * @param written how an address is to stand in its line, with variables for credentials
 */
function indexLines(addresses, written = (address) => address) {
    const all = [...new Set(addresses)];
    const others = all.filter((address) => !USUAL.test(address));
    return others.map((address, place) => {
        const option = place === 0 && others.length === all.length ? '--index-url' : '--extra-index-url';
        return `${option} ${(0,pip_options/* shellQuoted */.x)(written(address))}`;
    });
}
//# sourceMappingURL=index-lines.js.map
// EXTERNAL MODULE: ./build/dependencies/requirements/markers.js
var markers = __webpack_require__(2986);
// EXTERNAL MODULE: ./build/dependencies/requirements/requirement.js
var requirement = __webpack_require__(8862);
// EXTERNAL MODULE: ./build/dependencies/requirements/slashes.js
var slashes = __webpack_require__(540);
;// CONCATENATED MODULE: ./build/dependencies/locks/pylock.js
/**
 * pylock.toml, the lock file of all tools: as requirements with hashes, so that every pip reads it.
 *
 * @see https://packaging.python.org/en/latest/specifications/pylock-toml/
 */










/** Whether a file has the name of one: `pylock.toml`, `pylock.NAME.toml`. */
function isPylockName(name) {
    return /^pylock\.(?:[^.]+\.)?toml$/.test(name);
}
/**
 * Reads one: its packages for the groups that are locked by default, without extras.
 *
 * @throws LambdaZipError `dependencies`
 */
async function readPylock(file, context) {
    const lock = await (0,toml/* readToml */.D7)(file, context.allowed);
    const version = (0,toml/* textAt */.$6)(lock, 'lock-version') ?? '';
    if (!/^1\.\d+$/.test(version)) {
        throw problem(file, `its lock-version is ${(0,util_text/* quoted */.TL)(version)}; only 1.0 is supported`);
    }
    const groups = new Set(((0,toml/* textsAt */.i1)(lock, 'default-groups') ?? []).map(requirement/* normalisedName */.E));
    const lines = [];
    const indexes = [];
    for (const one of (0,toml/* tablesAt */.dy)(lock, 'packages')) {
        const marker = applicable(one, groups, file);
        if (marker === false)
            continue;
        const { line, index } = packageLine(one, marker, file);
        lines.push(line);
        if (index !== undefined)
            indexes.push((0,slashes/* withoutEndingSlashes */.H)(index));
    }
    const requirements = await (0,requirements_requirements/* parseRequirements */.Ez)([...indexLines(indexes), ...lines].join('\n'), (0,util_text/* quoted */.TL)(file), (0,external_node_path_.dirname)(file), context);
    assertNoRepositories(requirements, file);
    return locked(requirements, file, (0,toml/* textAt */.$6)(lock, 'requires-python'));
}
/** When a package applies: true for always, false where only groups or extras ask for it that are not packed. */
function applicable(one, groups, file) {
    const text = (0,toml/* textAt */.$6)(one, 'marker');
    if (text === undefined)
        return true;
    const marker = (0,markers/* parseMarker */.gY)(text);
    if (marker === undefined)
        throw problem(file, `the marker of ${nameOf(one)} is not understood`);
    return (0,markers/* simplified */.Nx)(marker, ({ left, operator, right }) => {
        const variable = [left, right].find(({ kind }) => kind === 'variable')?.value;
        const value = [left, right].find(({ kind }) => kind === 'text')?.value ?? '';
        if (variable !== 'extras' && variable !== 'dependency_groups')
            return undefined;
        const isIn = variable === 'dependency_groups' && groups.has((0,requirement/* normalisedName */.E)(value));
        return operator === 'not in' ? !isIn : isIn;
    });
}
function packageLine(one, marker, file) {
    const name = nameOf(one);
    const condition = marker === true ? '' : ` ; ${(0,markers/* markerText */.U7)(marker)}`;
    const files = [...(0,toml/* tablesAt */.dy)(one, 'wheels'), ...((0,toml/* isTable */.bI)(one['sdist']) ? [one['sdist']] : [])];
    const other = ['directory', 'archive', 'vcs'].find((key) => (0,toml/* isTable */.bI)(one[key]));
    if (other !== undefined) {
        const table = (0,toml/* tableAt */.af)(one, other);
        const hashes = hashOptions([table]);
        return { line: `${referenceOf(name, other, table)}${condition}${hashes}`, index: undefined };
    }
    const version = (0,toml/* textAt */.$6)(one, 'version');
    if (version === undefined || files.length === 0)
        throw problem(file, `${(0,util_text/* quoted */.TL)(name)} has no version, or no files`);
    const index = (0,toml/* textAt */.$6)(one, 'index') ?? USUAL_INDEX;
    const [only] = files;
    const path = only && ((0,toml/* textAt */.$6)(only, 'path') ?? pathOfUrl((0,toml/* textAt */.$6)(only, 'url')));
    if (path !== undefined && files.length === 1) {
        return { line: `${name} @ ${encodeURI(path)}${condition}${hashOptions(files)}`, index: undefined };
    }
    const hashes = hashOptions(files);
    if (hashes === '')
        throw problem(file, `${(0,util_text/* quoted */.TL)(name)} has no hashes`);
    return { line: `${name}==${version}${condition}${hashes}`, index };
}
function pathOfUrl(url) {
    return url?.startsWith('file:') ? url : undefined;
}
function referenceOf(name, kind, table) {
    const subdirectory = (0,toml/* textAt */.$6)(table, 'subdirectory');
    const path = (0,toml/* textAt */.$6)(table, 'path');
    if (kind === 'vcs') {
        const target = (0,toml/* textAt */.$6)(table, 'url') ?? path ?? '';
        return `${name} @ ${(0,toml/* textAt */.$6)(table, 'type') ?? 'git'}+${target}@${(0,toml/* textAt */.$6)(table, 'commit-id') ?? ''}`;
    }
    const where = path === undefined ? ((0,toml/* textAt */.$6)(table, 'url') ?? '') : encodeURI(path.startsWith('/') ? path : `./${path}`);
    if (kind === 'directory')
        return `${name} @ ${subdirectory === undefined ? where : `${where}/${subdirectory}`}`;
    return `${name} @ ${where}${subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`}`;
}
/** Hashes that pip takes. */
function hashOptions(files) {
    const hashes = files.flatMap((one) => {
        const table = (0,toml/* tableAt */.af)(one, 'hashes');
        const algorithm = ['sha256', 'sha384', 'sha512'].find((key) => /^[\da-f]+$/i.test((0,toml/* textAt */.$6)(table, key) ?? ''));
        return algorithm === undefined ? [] : [`${algorithm}:${(0,toml/* textAt */.$6)(table, algorithm)}`];
    });
    return [...new Set(hashes)].map((hash) => ` --hash=${hash}`).join('');
}
function nameOf(one) {
    const name = (0,toml/* textAt */.$6)(one, 'name') ?? '';
    return (0,requirement/* parseRequirement */.p)(name)?.name === name ? name : 'a package';
}
function problem(file, text) {
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)}: ${text}`, {
        hint: "Write it again with its tool, 'uv export --format pylock.toml' or 'pip lock'.",
    });
}
//# sourceMappingURL=pylock.js.map
// EXTERNAL MODULE: ./build/entries/read-file.js
var read_file = __webpack_require__(5434);
;// CONCATENATED MODULE: ./build/dependencies/locks/uv-lock.js
/** uv.lock: of a project, or of a workspace and one of its members. */












const uv_lock_EXPORT = [
    'export',
    '--no-default-groups',
    '--no-editable',
    '--quiet',
    '--no-header',
    '--no-annotate',
];
const uv_lock_ADVICE = "Install uv, or write the file with 'uv export --no-default-groups --no-emit-project -o requirements.txt'.";
/**
 * Messages of uv if the lock file does not fit; the second, because it has no network to find others. Any other failure
 * leaves it open: no Python that works, such as a shim of pyenv, or a package that only a build can describe.
 */
const STALE = /lock ?file.{0,200}? needs to be updated|No solution found when resolving/is;
const NEEDS_BUILD = /Failed to build|Failed to (?:generate|prepare) package metadata|marked as `--no-build`|does not appear to be a Python project/;
/** Restricts uv to the copy: no configuration, no network, no build, no cache. */
const uv_lock_VARIABLES = {
    UV_NO_CONFIG: '1',
    UV_OFFLINE: '1',
    UV_NO_BUILD: '1',
    UV_PYTHON_DOWNLOADS: 'never',
    UV_CACHE_DIR: '{temporary}/uv-cache',
    UV_PROJECT_ENVIRONMENT: '{temporary}/environment',
};
/**
 * Exports what a project needs, without the project itself, whose files are the sources.
 *
 * @param root the folder of the lock file, a real path
 * @param file what the user named: the lock file, or the pyproject.toml of the project or of a member of the workspace
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
async function exportUv(root, file, context, ports) {
    const { allowed, environment } = context;
    const lockFile = (0,external_node_path_.join)(root, 'uv.lock');
    const lock = await (0,toml/* readToml */.D7)(lockFile, allowed);
    const locals = await localPackages(lock, root, context);
    const wanted = (0,external_node_path_.basename)(file) === 'uv.lock' ? root : await (0,promises_.realpath)((0,external_node_path_.dirname)(file));
    const member = locals.find(({ folder }) => folder === wanted);
    if (member === undefined && wanted !== root)
        throw noMember(file, root, context);
    const wheels = await localWheels(lock, root, context);
    const pyprojects = await describedFolders([root, ...locals.map(({ folder }) => folder)], context);
    if (!pyprojects.some(({ folder }) => folder === root))
        throw aloneError('uv', file, 'pyproject.toml');
    const chosen = member === undefined ? [] : ['--package', member.name, '--no-emit-project'];
    if (member === undefined)
        ports.log.warning(`requirements: ${(0,util_text/* quoted */.TL)(file)} locks a workspace whose root is no project: the dependencies of all ${(0,util_text/* count */.U9)(locals.length, 'member')} are packed; name the pyproject.toml of one member to pack only its own`);
    let isChecked = true;
    const folders = [
        root,
        ...locals.map(({ folder }) => folder),
        ...wheels.map((wheel) => (0,external_node_path_.dirname)(wheel)),
    ];
    const requirements = await exportWith({ tool: 'uv', file, folders, context }, ports, async (copy) => {
        await copy.put(root, 'uv.lock', await (0,allowed_folders/* readAllowed */.dP)(lockFile, allowed));
        for (const { folder, bytes } of pyprojects)
            await copy.put(folder, 'pyproject.toml', bytes);
        for (const wheel of wheels) {
            await copy.put((0,external_node_path_.dirname)(wheel), (0,external_node_path_.basename)(wheel), await (0,allowed_folders/* readAllowed */.dP)(wheel, allowed, read_file/* MAX_FILE_BYTES */.gZ));
        }
        const run = (how) => startTool('uv', file, uv_lock_ADVICE, () => copy.run({ program: 'uv', args: [...uv_lock_EXPORT, how, ...chosen], original: root, environment, own: uv_lock_VARIABLES }, ports));
        const checked = await run('--locked');
        if (checked.code === 0)
            return checked.stdout;
        // uv cannot tell without a matching Python, or if a build sets the version.
        const isStale = STALE.test(checked.stderr) && !NEEDS_BUILD.test(checked.stderr);
        const frozen = await run('--frozen');
        if (frozen.code !== 0)
            throw cannotExport('uv', file, 'uv export --locked');
        if (isStale)
            throw outOfDate('uv.lock', 'pyproject.toml', 'uv lock');
        isChecked = false;
        return frozen.stdout;
    });
    if (!isChecked)
        ports.log.warning(`requirements: uv cannot tell whether the lock file of ${(0,util_text/* quoted */.TL)(file)} is up to date: no Python that the project supports can be started, or uv would have to build one of its packages`);
    warnOfGroups(pyprojects.find(({ folder }) => folder === (member?.folder ?? root))?.table ?? {}, file, ports);
    const indexes = indexesOf(lock, requirements, pyprojects.map(({ table }) => table), environment);
    const addresses = await (0,requirements_requirements/* parseRequirements */.Ez)(indexes.join('\n'), (0,util_text/* quoted */.TL)(file), root, context);
    return locked((0,requirements_requirements/* mergeRequirements */.Bv)([addresses, requirements]), file, (0,toml/* textAt */.$6)(lock, 'requires-python'));
}
async function localPackages(lock, root, { allowed }) {
    const found = [];
    for (const one of (0,toml/* tablesAt */.dy)(lock, 'package')) {
        const source = (0,toml/* tableAt */.af)(one, 'source');
        const path = (0,toml/* textAt */.$6)(source, 'editable') ?? (0,toml/* textAt */.$6)(source, 'virtual') ?? (0,toml/* textAt */.$6)(source, 'directory');
        const name = (0,toml/* textAt */.$6)(one, 'name');
        if (path === undefined || name === undefined)
            continue;
        const folder = (0,external_node_path_.resolve)(root, path);
        const real = await (0,promises_.realpath)(folder).catch(() => folder);
        if (!(0,allowed_folders/* isAllowed */.Jr)(real, allowed))
            throw (0,allowed_folders/* outside */.qY)(folder);
        found.push({ name, folder: real });
    }
    return found;
}
/** Wheels that the lock file names by their paths; real paths. */
async function localWheels(lock, root, { allowed }) {
    const found = [];
    for (const one of (0,toml/* tablesAt */.dy)(lock, 'package')) {
        const path = (0,toml/* textAt */.$6)(one, 'source', 'path');
        if (path?.endsWith('.whl') !== true)
            continue;
        const file = (0,external_node_path_.resolve)(root, path);
        const real = await (0,promises_.realpath)((0,external_node_path_.dirname)(file)).catch(() => (0,external_node_path_.dirname)(file));
        if (!(0,allowed_folders/* isAllowed */.Jr)(real, allowed))
            throw (0,allowed_folders/* outside */.qY)(file);
        if (await (0,allowed_folders/* pathExists */.s0)(file))
            found.push((0,external_node_path_.join)(real, (0,external_node_path_.basename)(file)));
    }
    return found;
}
async function describedFolders(folders, { allowed }) {
    const described = [];
    for (const folder of new Set(folders)) {
        const file = (0,external_node_path_.join)(folder, 'pyproject.toml');
        if (!(await (0,allowed_folders/* pathExists */.s0)(file)))
            continue;
        // Read here first: of a file that does not parse uv would show the lines.
        const table = await (0,toml/* readToml */.D7)(file, allowed);
        described.push({ folder, bytes: await (0,allowed_folders/* readAllowed */.dP)(file, allowed), table });
    }
    return described;
}
function noMember(file, root, { allowed }) {
    const lock = (0,external_node_path_.relative)(allowed.workspace, (0,external_node_path_.join)(root, 'uv.lock')).split(external_node_path_.sep).join('/');
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)} has no lock file beside it, and is not a member of the workspace of ${(0,util_text/* quoted */.TL)(lock)}`, {
        hint: "Run 'uv lock' in its folder, or add the folder to 'members' in [tool.uv.workspace] and lock again.",
    });
}
function warnOfGroups(pyproject, file, { log }) {
    const groups = (0,toml/* valueAt */.fK)(pyproject, 'tool', 'uv', 'default-groups');
    const named = groups === 'all' ? ['all'] : ((0,toml/* textsAt */.i1)(pyproject, 'tool', 'uv', 'default-groups') ?? []);
    const others = named.filter((group) => group !== 'dev');
    if (others.length === 0)
        return;
    log.warning(`requirements: ${(0,util_text/* quoted */.TL)(file)}: default-groups ${others.map(util_text/* quoted */.TL).join(', ')} of [tool.uv] are left out: dependency groups are for development; move what the function needs to 'dependencies'`);
}
/** Where packages that are exported come from, when that is not where pip looks by itself. */
function indexesOf(lock, { text }, pyprojects, environment) {
    const exported = new Set(text.split('\n').map((line) => (0,requirement/* normalisedName */.E)((0,requirement/* parseRequirement */.p)(line.replace(/ --.*$/, ''))?.name ?? '')));
    const registries = (0,toml/* tablesAt */.dy)(lock, 'package').flatMap((one) => {
        const registry = (0,toml/* textAt */.$6)(one, 'source', 'registry');
        const isExported = exported.has((0,requirement/* normalisedName */.E)((0,toml/* textAt */.$6)(one, 'name') ?? ''));
        return registry !== undefined && isExported ? [registry] : [];
    });
    const indexes = pyprojects.flatMap((table) => (0,toml/* tablesAt */.dy)(table, 'tool', 'uv', 'index'));
    return indexLines(registries, (url) => withCredentials(url, indexes, environment));
}
/** uv's variables for an index, as those of the line: their values stay where they are. */
function withCredentials(url, indexes, environment) {
    const wanted = (0,slashes/* withoutEndingSlashes */.H)(url);
    const same = (one) => one !== undefined && (0,slashes/* withoutEndingSlashes */.H)(one) === wanted;
    const name = (0,toml/* textAt */.$6)(indexes.find((one) => same((0,toml/* textAt */.$6)(one, 'url'))) ?? {}, 'name');
    if (name === undefined || /\/\/[^/]*@/.test(url))
        return url;
    const stem = `UV_INDEX_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    const [user, password] = [`${stem}_USERNAME`, `${stem}_PASSWORD`];
    if (!environment[user] && !environment[password])
        return url;
    const parts = [environment[user] ? `$\{${user}}` : '', environment[password] ? `:$\{${password}}` : ''];
    return url.replace('//', () => `//${parts.join('')}@`);
}
//# sourceMappingURL=uv-lock.js.map
;// CONCATENATED MODULE: ./build/dependencies/locks/lock-files.js
/** Turns lock files into requirements: those of uv, Poetry and Pipenv with their own tools; pylock.toml is read here. */









const LOCKS = [
    { lockFile: 'uv.lock', read: exportUv },
    { lockFile: 'poetry.lock', read: exportPoetry },
    { lockFile: 'Pipfile.lock', read: exportPipenv },
];
/** The files that the setting `requirements` takes by their name, the best first: the first needs no tool of its own. */
const REQUIREMENTS_FILES = [
    'requirements.txt',
    ...LOCKS.map(({ lockFile }) => lockFile),
    'pylock.toml',
];
/**
 * The requirements of a lock file, or of a project that has one: beside it, or further up, where a workspace has it.
 *
 * @param file as the user named it
 * @returns undefined when it is neither, and so a requirements file
 * @throws LambdaZipError `dependencies` when there is no lock file, it is out of date, or its tool is missing or fails
 */
async function exportLockFile(file, context, ports) {
    const name = (0,external_node_path_.basename)(file);
    if (name === PDM_LOCK)
        throw pdmLock(file);
    if (isPylockName(name))
        return readPylock(file, context);
    const own = LOCKS.find(({ lockFile }) => lockFile === (name === 'Pipfile' ? 'Pipfile.lock' : name));
    if (own === undefined && name !== 'pyproject.toml')
        return undefined;
    const folder = await realFolder(file, context);
    if (own !== undefined) {
        if (!(await (0,allowed_folders/* pathExists */.s0)((0,external_node_path_.join)(folder, own.lockFile))))
            throw missing((0,external_node_path_.join)((0,external_node_path_.dirname)(file), own.lockFile));
        return own.read(folder, file, context, ports);
    }
    for (const lock of LOCKS) {
        if (await (0,allowed_folders/* pathExists */.s0)((0,external_node_path_.join)(folder, lock.lockFile)))
            return lock.read(folder, file, context, ports);
    }
    if (await (0,allowed_folders/* pathExists */.s0)((0,external_node_path_.join)(folder, 'pylock.toml')))
        return readPylock((0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'pylock.toml'), context);
    const ofWorkspace = await inWorkspace(folder, file, context, ports);
    if (ofWorkspace !== undefined)
        return ofWorkspace;
    throw (await (0,allowed_folders/* pathExists */.s0)((0,external_node_path_.join)(folder, PDM_LOCK))) ? pdmLock((0,external_node_path_.join)((0,external_node_path_.dirname)(file), PDM_LOCK)) : unlocked(file);
}
/** A member of a uv workspace: the lock file is further up. */
async function inWorkspace(folder, file, context, ports) {
    for (let above = (0,external_node_path_.dirname)(folder); (0,allowed_folders/* isAllowed */.Jr)(above, context.allowed); above = (0,external_node_path_.dirname)(above)) {
        if (await (0,allowed_folders/* pathExists */.s0)((0,external_node_path_.join)(above, 'uv.lock')))
            return exportUv(above, file, context, ports);
        if (above === (0,external_node_path_.dirname)(above))
            break;
    }
    return undefined;
}
async function realFolder(file, { allowed }) {
    const folder = await (0,promises_.realpath)((0,external_node_path_.dirname)(file)).catch(() => undefined);
    if (folder === undefined)
        throw missing(file);
    if (!(0,allowed_folders/* isAllowed */.Jr)(folder, allowed))
        throw (0,allowed_folders/* outside */.qY)(file);
    return folder;
}
function missing(file) {
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)} does not exist`);
}
/** PDM writes requirements with hashes, too, which need no tool to be read. */
const PDM_LOCK = 'pdm.lock';
function pdmLock(file) {
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)} is in a format of PDM's own`, {
        hint: "Write a requirements.txt with 'pdm export --prod -o requirements.txt', and name that.",
    });
}
function unlocked(file) {
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)} has no lock file beside it`, {
        hint: "Lock it ('uv lock' or 'poetry lock') and commit the lock file, or name a requirements.txt.",
    });
}
//# sourceMappingURL=lock-files.js.map

/***/ }),

/***/ 1193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ isAllowed),
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   dP: () => (/* binding */ readAllowed),
/* harmony export */   qY: () => (/* binding */ outside),
/* harmony export */   s0: () => (/* binding */ pathExists),
/* harmony export */   tp: () => (/* binding */ findAllowedFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _pipeline_links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(654);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4478);
/* harmony import */ var _util_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9548);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3506);
/** Reads files of requirements, and refuses files outside the project. */






/** The allowed folders of some places; what does not exist is not part of them. */
async function findAllowedFolders({ workspace, sources, wholeProject, }) {
    const roots = new Set();
    for (const [directory, beside] of [
        [workspace, false],
        ...sources.map((one) => [one, true]),
    ]) {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory)).catch(() => undefined);
        if (real === undefined)
            continue;
        roots.add(real);
        if (wholeProject)
            roots.add((await workTreeAround(real)) ?? (beside ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(real) : real));
    }
    return { workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), roots: [...roots] };
}
/** The nearest git work tree, upwards. */
async function workTreeAround(directory) {
    for (let folder = directory;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if (await pathExists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')))
            return folder;
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            return undefined;
    }
}
/** Whether something has this name. */
async function pathExists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}
/** Whether a real path may be read. */
function isAllowed(real, { roots }) {
    return (0,_pipeline_links_js__WEBPACK_IMPORTED_MODULE_2__/* .isInsideAny */ .jX)(roots, real);
}
/** Lock files of large workspaces have a few megabytes. */
const MAX_BYTES = 32 * 1024 * 1024;
/**
 * Reads a file of the project whole: a regular file whose real path is inside the allowed folders.
 *
 * @param file as the user named it
 * @param most bytes that it may have
 * @throws LambdaZipError `dependencies`, which never shows what is in it
 */
async function readAllowed(file, allowed, most = MAX_BYTES) {
    let real;
    try {
        real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file);
    }
    catch (error) {
        throw unreadable(file, error);
    }
    if (!isAllowed(real, allowed))
        throw outside(file);
    return (0,_util_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegularFile */ .X)(real, most, failure(file));
}
/** Like {@link readAllowed}, but from anywhere: for files that the user's own environment names. */
async function readRegular(file, most = MAX_BYTES) {
    try {
        return await (0,_util_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegularFile */ .X)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file), most, failure(file));
    }
    catch (error) {
        throw error instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk ? error : unreadable(file, error);
    }
}
/** The error for what lies elsewhere. */
function outside(path) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('dependencies', `requirements: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(path)} lies outside the workspace and the sources; only files inside them are read`, {
        hint: "Run from the project's folder, or copy the file into it. A symbolic link counts as the file it leads to.",
    });
}
function unreadable(file, error) {
    return failure(file)((0,_util_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .cannotBeRead */ .xF)(error), error);
}
function failure(file) {
    return (problem, cause) => new _util_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('dependencies', `requirements: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(file)} ${problem}`, {
        ...(cause !== undefined && { cause }),
    });
}
//# sourceMappingURL=allowed-folders.js.map

/***/ }),

/***/ 9243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findLocal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _entries_read_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5434);
/* harmony import */ var _util_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1645);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3506);
/* harmony import */ var _allowed_folders_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1193);
/** Requirements in the workspace: folders with a project, and wheels. */








/**
 * Finds what a path in a requirements file means: below the folder of that file, as `-r` does, or below the workspace, as
 * pip does.
 *
 * @param folder the folder of the file
 * @param place the file and line, for messages
 * @throws LambdaZipError `dependencies` when nothing is there, or it lies elsewhere, or is neither a project nor a wheel
 */
async function findLocal(reference, folder, place, allowed) {
    const { path, extras, marker } = reference;
    const bases = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) ? ['/'] : [folder, allowed.workspace];
    let found;
    for (const base of bases) {
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(base, path);
        if (!(await (0,_allowed_folders_js__WEBPACK_IMPORTED_MODULE_7__/* .pathExists */ .s0)(candidate)))
            continue;
        found ??= candidate;
        if (!(await isProject(candidate)) && !candidate.endsWith('.whl'))
            continue;
        found = candidate;
        break;
    }
    if (found === undefined)
        throw missing(path, place);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(found);
    if (!(0,_allowed_folders_js__WEBPACK_IMPORTED_MODULE_7__/* .isAllowed */ .Jr)(real, allowed))
        throw (0,_allowed_folders_js__WEBPACK_IMPORTED_MODULE_7__/* .outside */ .qY)(found);
    const label = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(allowed.workspace, found) || '.';
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(real)).isDirectory()) {
        if (!(await isProject(real)))
            throw noProject(label, place);
        return { kind: 'project', directory: real, extras, marker, label };
    }
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(found);
    if (!/^[^-]+-[^-]+(?:-\d[^-]*)?(?:-[^-]+){3}\.whl$/.test(name))
        throw noWheel(label, place);
    const bytes = await (0,_allowed_folders_js__WEBPACK_IMPORTED_MODULE_7__/* .readAllowed */ .dP)(found, allowed, _entries_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FILE_BYTES */ .gZ);
    assertHash(bytes, reference.hashes, label, place);
    const sha256 = (0,_util_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .B)(bytes);
    return { kind: 'wheel', file: real, name, sha256, extras, marker, label };
}
async function isProject(folder) {
    return (await (0,_allowed_folders_js__WEBPACK_IMPORTED_MODULE_7__/* .pathExists */ .s0)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'pyproject.toml'))) || (await (0,_allowed_folders_js__WEBPACK_IMPORTED_MODULE_7__/* .pathExists */ .s0)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'setup.py')));
}
function assertHash(bytes, hashes, label, place) {
    const fits = hashes.some((hash) => {
        const [algorithm = '', digest = ''] = hash.split(':');
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex') === digest.toLowerCase();
    });
    if (fits || hashes.length === 0)
        return;
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('dependencies', `requirements: ${place}: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(label)} does not match the given hash`, { hint: 'The file changed, or the hash is out of date. Check which, then update the hash.' });
}
/** A text that names no file may be a secret, so the message shows it only if it looks like a path. */
function missing(path, place) {
    const shown = /^\.{0,2}[\w./@+-]{1,200}$/.test(path)
        ? `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(path)} does not exist`
        : 'is not a requirement';
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('dependencies', `requirements: ${place}: ${shown}`, {
        hint: "Paths are relative to the file that names them, or to the working directory. Name a package as in 'six==1.17.0'.",
    });
}
function noProject(label, place) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('dependencies', `requirements: ${place}: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(label)} has neither a pyproject.toml nor a setup.py`, { hint: 'Give it a pyproject.toml, or pack it as another source.' });
}
function noWheel(label, place) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('dependencies', `requirements: ${place}: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(label)} is neither a wheel nor the folder of a project`, { hint: "Unpack it into a folder and name that, or make a wheel of it with 'pip wheel --no-deps'." });
}
//# sourceMappingURL=local-projects.js.map

/***/ }),

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

/***/ 7783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions),
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/** Options of a line of a requirements file, taken apart as pip does it: by Python's shlex and optparse. */
const VALUE_OPTIONS = [
    'index-url',
    'extra-index-url',
    'constraint',
    'requirement',
    'editable',
    'find-links',
    'no-binary',
    'only-binary',
    'all-releases',
    'only-final',
    'trusted-host',
    'use-feature',
    'hash',
    'config-settings',
    'global-option',
    'install-option',
];
const FLAG_OPTIONS = ['no-index', 'prefer-binary', 'require-hashes', 'no-require-hashes', 'pre'];
/** No pip of today takes them any more, so that they take part in no abbreviation. */
const RETIRED = ['global-option', 'install-option'];
const SHORT = {
    i: 'index-url',
    c: 'constraint',
    r: 'requirement',
    e: 'editable',
    f: 'find-links',
    C: 'config-settings',
};
/** The older name of an option. */
const ALIASES = { 'pypi-url': 'index-url' };
/** pip refuses weaker ones. */
const HASH = /^(?:sha256|sha384|sha512):./;
/**
 * The options of a line. Abbreviations count, as they do for optparse, while only one option begins so.
 *
 * @returns undefined for what pip refuses
 */
function parseOptions(text) {
    const words = shellWords(text);
    if (words === undefined)
        return undefined;
    const values = new Map();
    const flags = new Set();
    const ignored = [];
    const rest = [...words].reverse();
    for (let word = rest.pop(); word !== undefined; word = rest.pop()) {
        if (word === '--') {
            ignored.push(...rest.reverse());
            break;
        }
        if (!word.startsWith('-') || word === '-') {
            ignored.push(word);
            continue;
        }
        const { name, joined } = word.startsWith('--') ? longOption(word) : shortOption(word);
        if (name === undefined)
            return undefined;
        if (isFlag(name)) {
            if (joined !== undefined)
                return undefined;
            flags.add(name);
            continue;
        }
        const value = joined ?? rest.pop();
        if (value === undefined || !isAllowed(name, value))
            return undefined;
        values.set(name, [...(values.get(name) ?? []), value]);
    }
    return { values, flags, ignored };
}
function longOption(word) {
    const equals = word.indexOf('=');
    const written = equals < 0 ? word.slice(2) : word.slice(2, equals);
    return { name: fullName(written), joined: equals < 0 ? undefined : word.slice(equals + 1) };
}
function fullName(written) {
    const all = [...VALUE_OPTIONS, ...FLAG_OPTIONS];
    const exact = all.find((name) => name === written) ?? ALIASES[written];
    if (exact !== undefined)
        return exact;
    const begun = all.filter((name) => name.startsWith(written) && !RETIRED.includes(name));
    for (const [alias, name] of Object.entries(ALIASES))
        if (alias.startsWith(written))
            begun.push(name);
    return begun.length === 1 ? begun[0] : undefined;
}
/** Every short option takes a value, so that none can stand behind another in one word. */
function shortOption(word) {
    const [letter = ''] = word.slice(1);
    const joined = word.slice(1 + letter.length);
    return { name: SHORT[letter], joined: joined === '' ? undefined : joined };
}
function isFlag(name) {
    return FLAG_OPTIONS.some((flag) => flag === name);
}
function isAllowed(name, value) {
    if (name === 'hash')
        return HASH.test(value);
    if (name === 'config-settings')
        return /^[^=]+=/.test(value);
    // Most likely the user forgot the value.
    return !((name === 'no-binary' || name === 'only-binary') && value.startsWith('-'));
}
/**
 * Splits at white space as a shell does it: Python's `shlex.split`.
 *
 * @returns undefined for a quote that does not end, and for a backslash with nothing behind it
 */
function shellWords(text) {
    const words = [];
    let word;
    let quote = '';
    const characters = text[Symbol.iterator]();
    for (const character of characters) {
        if (quote !== '' && character === quote)
            quote = '';
        else if (character === '\\' && quote !== "'") {
            const { value: next } = characters.next();
            if (next === undefined)
                return undefined;
            word = `${word ?? ''}${quote === '' || next === '"' || next === '\\' ? '' : '\\'}${next}`;
        }
        else if (quote === '' && (character === '"' || character === "'")) {
            quote = character;
            word ??= '';
        }
        else if (quote === '' && /[ \t\r\n]/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else
            word = `${word ?? ''}${character}`;
    }
    if (quote !== '')
        return undefined;
    if (word !== undefined)
        words.push(word);
    return words;
}
/** Quotes any text, so that {@link shellWords} reads it back. */
function shellQuoted(text) {
    return /^[\w@%+=:,./~${}[\]-]+$/.test(text) ? text : `'${text.replaceAll("'", `'"'"'`)}'`;
}
//# sourceMappingURL=pip-options.js.map

/***/ }),

/***/ 1095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ classify)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var _markers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2986);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8862);
/** The subject of a requirement: a package of an index, a URL, or a path of this file system. */



/** Schemes that pip takes (`pip._internal.vcs`, `is_url`). */
const ADDRESS = /^(?:https?|ftp|file|(?:git|hg|svn|bzr)(?:\+[a-z]+)?|ssh):/i;
const ARCHIVE = /\.(?:whl|zip|tar(?:\.(?:gz|bz2|xz|lz|lzma|Z))?|tgz|tbz|txz|tlz)$/i;
/** Looks more like a setting or a sentence than like a path: in any kind of file, some line has a slash. */
const NOT_A_PATH = /[\0\r\n=]|^[^./].*\s/;
/**
 * Tells it by the words alone, as `pip._internal.req.constructors` does.
 *
 * @param text with the values of its variables
 * @returns undefined for what is none of them
 */
function classify(text) {
    if (ADDRESS.test(text))
        return classifyAddress(text, [], '; ');
    const requirement = (0,_requirement_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequirement */ .p)(text);
    if (requirement?.url !== undefined) {
        const { url, extras, marker } = requirement;
        if (ADDRESS.test(url))
            return classifyAddress(url, extras, undefined, marker);
        // Any other scheme is nothing that pip could fetch.
        return /^[a-z][\w+.-]+:/i.test(url) ? undefined : { kind: 'path', path: url, extras, marker };
    }
    const [target = '', ...rest] = text.split(';');
    const marker = rest.join(';').trim();
    const isPath = /^\.|[/]/.test(target) || (process.platform === 'win32' && target.includes('\\'));
    const { path, extras } = splitExtras(target.trim());
    if (!isPath && !ARCHIVE.test(path))
        return requirement && { kind: 'package', isSource: false };
    if (NOT_A_PATH.test(path) || (marker !== '' && (0,_markers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMarker */ .gY)(marker) === undefined))
        return undefined;
    return { kind: 'path', path, extras, marker: marker || undefined };
}
function classifyAddress(text, extras, separator, given) {
    const [url = '', ...rest] = separator === undefined ? [text] : text.split(separator);
    const marker = given ?? (rest.join(separator).trim() || undefined);
    if (marker !== undefined && (0,_markers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMarker */ .gY)(marker) === undefined)
        return undefined;
    if (/\s/.test(url.trim()))
        return undefined;
    if (/^file:/i.test(url)) {
        const { path, extras: own } = splitExtras(url.trim().replace(/#.*$/, ''));
        try {
            const file = /^file:\/\//i.test(path)
                ? (0,node_url__WEBPACK_IMPORTED_MODULE_0__.fileURLToPath)(path)
                : decodeURIComponent(path.slice('file:'.length));
            return { kind: 'path', path: file, extras: [...extras, ...own], marker };
        }
        catch {
            return undefined;
        }
    }
    // `git+https://…/x.whl` is a repository.
    const isWheel = /^(?:https?|ftp):/i.test(url) && /\.whl$/i.test(url.trim().replace(/[?#].*$/s, ''));
    return { kind: 'address', isSource: !isWheel };
}
/** `path[one,two]`, as pip splits it. */
function splitExtras(text) {
    const groups = /^(?<path>[^[]+)\[(?<extras>[^\]]+)\]$/.exec(text)?.groups;
    if (groups === undefined)
        return { path: text, extras: [] };
    const extras = (groups['extras'] ?? '').split(',').map((one) => one.trim());
    return { path: groups['path'] ?? '', extras };
}
//# sourceMappingURL=requirement-subject.js.map

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

/***/ }),

/***/ 1141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aX: () => (/* binding */ assertNoSources),
  Bv: () => (/* binding */ mergeRequirements),
  Ez: () => (/* binding */ parseRequirements),
  S9: () => (/* binding */ readConstraintsOf),
  F2: () => (/* binding */ readRequirements)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/dependencies/requirements/allowed-folders.js
var allowed_folders = __webpack_require__(1193);
// EXTERNAL MODULE: ./build/dependencies/requirements/pip-options.js
var pip_options = __webpack_require__(7783);
;// CONCATENATED MODULE: ./build/dependencies/requirements/pip-lines.js

/** White space to Python's `str.strip` and `\s`: other characters than JavaScript's. */
const SPACE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space to Python
/[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** Where Python's `str.splitlines` ends a line. */
const LINE_END = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: they end lines for Python
/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
const COMMENT = new RegExp(`(?:^|${SPACE.source})#.*$`, 's');
const COMMENT_LINE = new RegExp(`^${SPACE.source}*#`);
const BACKSLASH = /\\/;
/** The logical lines of a text that have something in them. */
function logicalLines(text) {
    const lines = [];
    let pending;
    for (const [index, line] of text.split(LINE_END).entries()) {
        const isComment = COMMENT_LINE.test(line);
        const begun = pending ?? { text: '', number: index + 1 };
        // A comment ends even a line that was to go on.
        const goesOn = line.endsWith('\\') && !isComment;
        // Like pip: a comment stays apart from what it follows, and backslashes go at both ends.
        begun.text += goesOn ? trimmed(line, BACKSLASH) : isComment ? ` ${line}` : line;
        pending = goesOn ? begun : undefined;
        if (!goesOn)
            lines.push(begun);
    }
    if (pending !== undefined)
        lines.push(pending);
    return lines
        .map(({ text: line, number }) => ({ text: trimmed(line.replace(COMMENT, ''), SPACE), number }))
        .filter(({ text: line }) => line !== '');
}
/** Without these characters at both ends. Not by one expression: that would take the square of a long run's length. */
function trimmed(text, characters) {
    let start = 0;
    let end = text.length;
    while (start < end && characters.test(text[start] ?? ''))
        start += 1;
    while (end > start && characters.test(text[end - 1] ?? ''))
        end -= 1;
    return text.slice(start, end);
}
const VARIABLE = /\$\{(?<name>[A-Z0-9_]+)\}/g;
/** Names of the variables in a line, each once. */
function variablesIn(line) {
    return [...new Set(variablesAt(line))];
}
/** With repetitions. */
function variablesAt(line) {
    return Array.from(line.matchAll(VARIABLE), (match) => match.groups?.['name'] ?? '');
}
/** In UTF-16 code units; of one line with its variables. */
const MAX_LINE = 1024 * 1024;
/** More values are in no line. */
const MAX_STEPS = 1000;
/**
 * A line with the values of its variables; what is not set, or empty, stays as it is.
 *
 * @returns empty when it would be longer than any line is
 */
function expandVariables(line, environment) {
    let expanded = line;
    let steps = 0;
    const done = new Set();
    // A value may hold the name of another variable: pip goes on to that one if the line names it from there on.
    let isNested = false;
    for (const name of variablesAt(line)) {
        const value = environment[name];
        if (!value || (done.has(name) && !isNested))
            continue;
        const parts = expanded.split(`$\{${name}}`);
        steps += 1;
        if (steps > MAX_STEPS || expanded.length + (parts.length - 1) * value.length > MAX_LINE)
            return '';
        expanded = parts.join(value);
        done.add(name);
        isNested ||= value.includes('${');
    }
    return expanded;
}
/**
 * Takes a logical line apart: what comes before the first option is left as it is.
 *
 * @returns undefined for what pip refuses
 */
function parseLine(line) {
    // Blanks alone count, for pip.
    const start = line.startsWith('-') ? 0 : line.indexOf(' -') + 1;
    const hasOptions = start > 0 || line.startsWith('-');
    const requirement = hasOptions ? line.slice(0, Math.max(0, start - 1)) : line;
    const options = (0,pip_options/* parseOptions */.A)(hasOptions ? line.slice(start) : '');
    return options && { requirement, options };
}
//# sourceMappingURL=pip-lines.js.map
;// CONCATENATED MODULE: ./build/dependencies/requirements/canonical-lines.js


/** pip obeys these on any line. */
const FORMATS = ['no-binary', 'only-binary'];
/** Options of one requirement, on its line. */
const OF_REQUIREMENTS = [
    'hash',
    'config-settings',
    'global-option',
    'install-option',
    ...FORMATS,
];
/** Options that include another file. */
const INCLUDES = ['requirement', 'constraint'];
/** Options that stand on a line without a requirement. */
const OF_LINES = [
    'index-url',
    'extra-index-url',
    'find-links',
    'trusted-host',
    'use-feature',
    'all-releases',
    'only-final',
    ...FORMATS,
];
/** Options without a value that stand on such a line. */
const FLAGS = [
    'no-index',
    'prefer-binary',
    'require-hashes',
    'no-require-hashes',
    'pre',
];
/**
 * A line written so that every pip reads it alike, with its variables if that has the same meaning.
 *
 * @param written the line before its variables were expanded; undefined if it has none
 * @returns undefined if a variable's value changes the meaning of the line or contains a line break
 */
function canonicalLines(line, written, told, environment) {
    const plain = linesOf(line, told);
    const wanted = JSON.stringify(plain.map((one) => spelled(parseLine(one))));
    const meansThat = (lines) => wanted === JSON.stringify(lines.map((one) => spelled(parseLine(expandVariables(one, environment)))));
    const withVariables = written && hasShapeOf(written, line) ? linesOf(written, told) : plain;
    const lines = [withVariables, plain].find(meansThat);
    return lines?.some((one) => /[\r\n]/.test(one)) ? undefined : lines;
}
/** Its requirement with its own options on one line, and each other option on another. */
function linesOf({ requirement, options }, told) {
    const all = told.values.flatMap((name) => usedValues(name, options.values.get(name) ?? []).map((value) => ({
        text: `--${name}=${(0,pip_options/* shellQuoted */.x)(value)}`,
        isOwn: told.requirement === true && !FORMATS.includes(name),
    })));
    const flags = (told.flags ?? []).filter((flag) => options.flags.has(flag)).map((flag) => `--${flag}`);
    const apart = [...all.filter(({ isOwn }) => !isOwn).map(({ text }) => text), ...flags];
    if (told.requirement !== true)
        return apart;
    const asked = withoutEndingComma(requirement.trim() || (options.values.get('editable')?.[0] ?? ''));
    return [...apart, [asked, ...all.filter(({ isOwn }) => isOwn).map(({ text }) => text)].join(' ')];
}
/** One comma behind the last version is allowed, but older pips do not know that. */
function withoutEndingComma(requirement) {
    const [versions = ''] = requirement.split(';', 1);
    const inner = versions.trimEnd().replace(/\)$/, '').trimEnd();
    if (!inner.endsWith(',') || /[@/]/.test(inner))
        return requirement;
    return `${inner.slice(0, -1)}${requirement.slice(inner.length)}`;
}
/** pip takes the last index, and the first folder or page of links; an older one compares hashes letter by letter. */
function usedValues(name, values) {
    if (name === 'hash')
        return values.map(lowerCaseDigest);
    if (name === 'index-url')
        return values.slice(-1);
    return name === 'find-links' ? values.slice(0, 1) : values;
}
/** A hash that consists of variables stays as it is. */
function lowerCaseDigest(hash) {
    return /^\w+:[\da-f]+$/i.test(hash) ? hash.toLowerCase() : hash;
}
/** Whether two lines have the same options, so that variables only bring values. */
function hasShapeOf(one, other) {
    const shapeOf = ({ requirement, options: { values, flags } }) => JSON.stringify([requirement === '', [...values].map(([name, all]) => [name, all.length]), [...flags]]);
    return shapeOf(one) === shapeOf(other);
}
/** The content of a line, for comparison. */
function spelled(line) {
    return line && [line.requirement, [...line.options.values], [...line.options.flags], line.options.ignored];
}
//# sourceMappingURL=canonical-lines.js.map
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/dependencies/requirements/included-files.js
/** Files that a line of requirements includes: paths, and no URLs. */



/**
 * The path of a file that a line includes, relative to the folder of the file that has the line.
 *
 * @param place the file and the line's number, for the error
 * @throws LambdaZipError `dependencies` for a URL
 */
function includedFile(file, folder, place) {
    if (/^https?:/i.test(file))
        throw includesUrl(place);
    if (/^file:/i.test(file)) {
        try {
            return (0,external_node_url_.fileURLToPath)(file);
        }
        catch {
            throw includesUrl(place);
        }
    }
    return (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(folder, file);
}
/** @param place the file and the line, or the variable, that names a URL */
function includesUrl(place) {
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${place}: includes a file from a URL`, {
        hint: 'Copy the file into the project and name the copy; then every build reads the same file.',
    });
}
//# sourceMappingURL=included-files.js.map
// EXTERNAL MODULE: ./build/dependencies/requirements/local-projects.js
var local_projects = __webpack_require__(9243);
// EXTERNAL MODULE: ./build/dependencies/requirements/requirement-subject.js
var requirement_subject = __webpack_require__(1095);
;// CONCATENATED MODULE: ./build/dependencies/requirements/text-encoding.js
/** The encoding of requirements files. */
/** Decodes as pip does: by the byte order mark, which older shells of Windows write, or by the encoding that a comment names. */
function decodeText(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return bytes.subarray(2).toString('utf16le');
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return new TextDecoder('utf-16be').decode(bytes.subarray(2));
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    const named = /^(?:#[^\n]*\n|[^\n#][^\n]*\n)?#[^\n]*coding[:=]\s*(?<name>[-\w.]+)/.exec(text)?.groups?.['name'];
    if (named === undefined)
        return text;
    try {
        return new TextDecoder(named.replace(/^latin[-_]?1$/i, 'latin1').replaceAll('_', '-')).decode(bytes);
    }
    catch {
        return text;
    }
}
//# sourceMappingURL=text-encoding.js.map
;// CONCATENATED MODULE: ./build/dependencies/requirements/requirements.js
/** Reads requirements files as pip does, into one text with the facts that are known without an index. */










/**
 * Reads requirements files and all they include, so that the result alone says what is installed.
 *
 * @see https://pip.pypa.io/en/stable/reference/requirements-file-format/
 * @throws LambdaZipError `dependencies` for a file that cannot be read or does not parse, which never shows its lines, and
 *   for what is on this machine only
 */
async function readRequirements(files, context) {
    const reader = new Reader(context);
    for (const file of files)
        await reader.read(file, 'requirements');
    return reader.result();
}
/**
 * Like {@link readRequirements}, for a text that a tool wrote.
 *
 * @param folder that its relative paths count from
 */
async function parseRequirements(text, origin, folder, context) {
    const reader = new Reader(context);
    await reader.readText(text, { name: origin, folder }, 'requirements');
    return reader.result();
}
/** The constraints files that the environment names for pip, which are the user's own wherever they lie. */
async function readConstraintsOf(environment, context) {
    const reader = new Reader(context);
    for (const file of (environment['PIP_CONSTRAINT'] ?? '').split(/\s+/).filter((one) => one !== '')) {
        if (/^https?:/i.test(file))
            throw includesUrl('PIP_CONSTRAINT');
        const bytes = await (0,allowed_folders/* readRegular */.VX)(file);
        await reader.readText(decodeText(bytes), { name: `PIP_CONSTRAINT: ${(0,util_text/* quoted */.TL)(file)}`, folder: (0,external_node_path_.dirname)(file) }, 'constraints');
    }
    return reader.result();
}
/** All of them as one. */
function mergeRequirements(parts) {
    return {
        text: parts.map(({ text }) => text).join(''),
        constraints: parts.map(({ constraints }) => constraints).join(''),
        projects: parts.flatMap(({ projects }) => projects),
        wheels: parts.flatMap(({ wheels }) => wheels),
        variables: [...new Set(parts.flatMap(({ variables }) => variables))],
        builds: parts.flatMap(({ builds }) => builds),
        isComplete: parts.some(({ isComplete }) => isComplete) &&
            parts.every((part) => part.isComplete || namesNothing(part)),
        pythons: parts.flatMap(({ pythons }) => pythons),
        warnings: parts.flatMap(({ warnings }) => warnings),
    };
}
function namesNothing({ text, projects, wheels }) {
    return text === '' && projects.length === 0 && wheels.length === 0;
}
/**
 * Refuses what could only be built from source: options of the file win over those of the command line.
 *
 * @throws LambdaZipError `dependencies` that names the line
 */
function assertNoSources({ builds: [first] }) {
    if (first === undefined)
        return;
    throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${first}, but only wheels can be installed here`, {
        hint: "Use engine 'container' with the function's own architecture, or name a wheel.",
    });
}
/** More than any project has. */
const MAX_FILES = 1000;
class Reader {
    #lines = { requirements: [], constraints: [] };
    #projects = [];
    #wheels = [];
    #variables = new Set();
    #builds = [];
    #warnings = [];
    #seen = new Set();
    #context;
    constructor(context) {
        this.#context = context;
    }
    result() {
        return {
            text: joined(this.#lines.requirements),
            constraints: joined(this.#lines.constraints),
            projects: this.#projects,
            wheels: this.#wheels,
            variables: [...this.#variables],
            builds: this.#builds,
            isComplete: false,
            pythons: [],
            warnings: this.#warnings,
        };
    }
    async read(file, kind) {
        if (this.#seen.has(`${kind}\0${file}`))
            return;
        this.#seen.add(`${kind}\0${file}`);
        if (this.#seen.size > MAX_FILES) {
            throw new errors/* LambdaZipError */.dk('dependencies', `requirements: more than ${MAX_FILES} files include each other`);
        }
        const bytes = await (0,allowed_folders/* readAllowed */.dP)(file, this.#context.allowed);
        await this.readText(decodeText(bytes), { name: (0,util_text/* quoted */.TL)(file), folder: (0,external_node_path_.dirname)(file) }, kind);
    }
    async readText(text, origin, kind) {
        // Parse all lines before judging any: no line of a file that does not parse may appear in a message.
        const lines = logicalLines(text).map((line) => this.#parse(line, origin));
        for (const line of lines)
            await this.#take(line, origin, kind);
    }
    #parse({ text, number }, { name }) {
        const place = `${name}, line ${number}`;
        const variables = variablesIn(text);
        for (const variable of variables)
            this.#variables.add(variable);
        const expanded = expandVariables(text, this.#context.environment);
        const line = expanded === '' ? undefined : parseLine(expanded);
        const [editable] = line?.options.values.get('editable') ?? [];
        const asked = line?.requirement.trim() || editable;
        const subject = asked === undefined ? undefined : (0,requirement_subject/* classify */.L)(asked);
        const isMixed = line !== undefined && line.requirement !== '' && editable !== undefined;
        if (line === undefined || (asked !== undefined && subject === undefined) || isMixed) {
            throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${place}: pip cannot parse this line`, {
                hint: 'Is it a requirements file? Its lines are not shown: they might contain secrets.',
            });
        }
        return { place, line, written: variables.length === 0 ? undefined : parseLine(text), subject };
    }
    async #take(read, origin, kind) {
        const { place, line, subject } = read;
        const { values } = line.options;
        for (const chosen of values.get('no-binary') ?? []) {
            if (chosen !== ':none:')
                this.#builds.push(`${place}: '--no-binary' asks for a build from source`);
        }
        if (subject !== undefined) {
            await this.#takeSubject(read, subject, origin, kind);
            return;
        }
        const [include] = [
            ...(values.get('requirement') ?? []).map((file) => [file, 'requirements']),
            ...(values.get('constraint') ?? []).map((file) => [file, 'constraints']),
        ];
        const told = include === undefined ? { values: OF_LINES, flags: FLAGS } : { values: FORMATS };
        const counted = include === undefined ? told : { values: [...FORMATS, ...INCLUDES] };
        this.#warnIgnored(read, counted);
        this.#emit(read, kind, told);
        if (include !== undefined) {
            await this.read(includedFile(include[0], origin.folder, place), include[1]);
            return;
        }
        for (const name of ['index-url', 'extra-index-url', 'find-links']) {
            for (const address of values.get(name) ?? []) {
                if (!/^https?:/i.test(address))
                    throw folderOfMachine(name, place);
            }
        }
    }
    async #takeSubject(read, subject, origin, kind) {
        const { place, line } = read;
        const told = { values: OF_REQUIREMENTS, requirement: true };
        this.#warnIgnored(read, told);
        if (line.options.values.has('global-option') || line.options.values.has('install-option'))
            this.#builds.push(`${place}: an option for a build from source`);
        if (subject.kind === 'path') {
            if (kind === 'constraints')
                throw localConstraint(place);
            await this.#takeLocal({ ...subject, hashes: line.options.values.get('hash') ?? [] }, place, origin);
            this.#emit(read, kind, { values: FORMATS });
            return;
        }
        if (subject.isSource)
            this.#builds.push(`${place}: ${shown(read)} is built from source`);
        this.#emit(read, kind, told);
    }
    async #takeLocal(reference, place, { folder }) {
        const found = await (0,local_projects/* findLocal */.l)(reference, folder, place, this.#context.allowed);
        if (found.kind === 'wheel')
            this.#wheels.push(found);
        else
            this.#projects.push(found);
    }
    /** Writes a line for pip. */
    #emit({ line, written, place }, kind, told) {
        const lines = canonicalLines(line, written, told, this.#context.environment);
        if (lines === undefined) {
            throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${place}: the value of a variable changes the meaning of the line or contains a line break`);
        }
        this.#lines[kind].push(...lines);
    }
    #warnIgnored({ place, line: { options } }, told) {
        const isTold = (name) => told.values.includes(name) || name === 'editable';
        const ignored = [
            ...[...options.values.keys()].filter((name) => !isTold(name)),
            ...[...options.flags].filter((name) => !told.flags?.includes(name)),
        ];
        if (ignored.length > 0)
            this.#warn(place, `${ignored.map((name) => `--${name}`).join(', ')} has no effect on this line, as with pip; move it to its own line`);
        const includes = INCLUDES.reduce((sum, name) => sum + (options.values.get(name)?.length ?? 0), 0);
        const once = ['editable', 'find-links'];
        if (options.ignored.length > 0 ||
            includes > 1 ||
            once.some((name) => (options.values.get(name)?.length ?? 0) > 1))
            this.#warn(place, 'pip ignores the end of this line');
    }
    #warn(place, problem) {
        this.#warnings.push(`requirements: ${place}: ${problem}`);
    }
}
/** A requirement as it was written, for messages. */
function shown({ line, written }) {
    const { requirement, options } = written ?? line;
    return (0,util_text/* quoted */.TL)((0,util_text/* withoutPasswords */.hl)(requirement.trim() || (options.values.get('editable')?.[0] ?? '')));
}
function folderOfMachine(name, place) {
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${place}: --${name} names a folder of this machine; use the URL of an index`, {
        hint: "Name a wheel in the workspace by its path, as in './wheels/NAME-1.0-py3-none-any.whl'.",
    });
}
function localConstraint(place) {
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${place}: a path cannot be a constraint; name it in the requirements`);
}
function joined(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
//# sourceMappingURL=requirements.js.map

/***/ }),

/***/ 540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ withoutEndingSlashes),
/* harmony export */   h: () => (/* binding */ folderInside)
/* harmony export */ });
/** A path or address without the slashes at its end. By one expression it would take the square of a long run's length. */
function withoutEndingSlashes(text) {
    let end = text.length;
    while (text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
/** A folder inside of a project, as paths of its files begin: without `./` before it, slashes around it, or a lone point. */
function folderInside(text) {
    const folder = withoutEndingSlashes(text).replace(/^(?:\.\/)?\/*/, '');
    return folder === '.' ? '' : folder;
}
//# sourceMappingURL=slashes.js.map

/***/ }),

/***/ 1241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   D7: () => (/* binding */ readToml),
/* harmony export */   af: () => (/* binding */ tableAt),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   dy: () => (/* binding */ tablesAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   i1: () => (/* binding */ textsAt)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3506);
/* harmony import */ var _allowed_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1193);
/** Reads TOML files of a project, whose content appears in no message, and gives values from them. */




/**
 * Reads a TOML file inside the allowed folders.
 *
 * @param file as the user knows it
 * @throws LambdaZipError `dependencies` when it cannot be read or is no TOML
 */
async function readToml(file, allowed) {
    const bytes = await (0,_allowed_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .readAllowed */ .dP)(file, allowed);
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    }
    catch (error) {
        // The parser's message quotes lines of the file.
        const line = error instanceof Error && 'line' in error ? `, line ${error.line}` : '';
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('dependencies', `requirements: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(file)}${line}: this is not valid TOML`, {
            hint: 'The file is not shown: it might contain secrets.',
        });
    }
}
/** The value at a path of keys; undefined if there is none. */
function valueAt(table, ...keys) {
    let value = table;
    for (const key of keys) {
        if (!isTable(value) || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
function isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
/** The table there; empty where there is none. */
function tableAt(table, ...keys) {
    const value = valueAt(table, ...keys);
    return isTable(value) ? value : {};
}
/** The text there; undefined where there is none. */
function textAt(table, ...keys) {
    const value = valueAt(table, ...keys);
    return typeof value === 'string' ? value : undefined;
}
/** The texts of the list there; undefined where there is no list of texts. */
function textsAt(table, ...keys) {
    const value = valueAt(table, ...keys);
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
}
/** The tables of the list there; empty where there are none. */
function tablesAt(table, ...keys) {
    const value = valueAt(table, ...keys);
    return Array.isArray(value) ? value.filter(isTable) : [];
}
//# sourceMappingURL=toml.js.map

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
