export const id = 45;
export const ids = [45];
export const modules = {

/***/ 3045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RunnerSession: () => (/* binding */ RunnerSession)
});

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/processes.js
var processes = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/engines/container/protocol.js
var protocol = __webpack_require__(6686);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/archiver/index.js + 32 modules
var node_modules_archiver = __webpack_require__(79);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
// EXTERNAL MODULE: ./build/entries/read-content.js
var read_content = __webpack_require__(6375);
// EXTERNAL MODULE: ./build/entries/read-file.js
var read_file = __webpack_require__(5434);
// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
// EXTERNAL MODULE: ./build/pipeline/names.js
var names = __webpack_require__(6875);
;// CONCATENATED MODULE: ./build/engines/container/transport.js
/** The tar streams of docs/container-protocol.md, in both directions. */









/** Far more than any report. */
const MAX_REPORT_BYTES = 16 * 1024 * 1024;
/** The time of every member: fixed, because nothing uses it. */
const NO_TIME = new Date(0);
/** Content that may wait in archiver's queue, which has no limit of its own. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;
/**
 * The stream that goes in. Files are read as the reader takes them.
 *
 * @returns the stream; it fails with what reading a file throws
 */
function jobStream(job, members) {
    const archiver = new node_modules_archiver/* TarArchive */._J();
    // The reader may be gone at any time. A destroyed archiver would continue with its queue and throw an uncatchable error, so
    // only the stream in between is destroyed.
    const outlet = new external_node_stream_.PassThrough();
    const fail = (error) => {
        outlet.destroy(error instanceof Error ? error : new Error(String(error)));
    };
    archiver.on('error', fail).pipe(outlet);
    const waiting = new Waiting(archiver, outlet);
    const contents = new read_content/* ContentReader */.p();
    const send = async () => {
        await waiting.append(Buffer.from(JSON.stringify(job)), { name: protocol/* JOB_MEMBER */.f, mode: 0o644 });
        for await (const { name, mode, content, path } of members) {
            if (outlet.destroyed)
                return;
            const bytes = contents.read(content, path);
            if (mode === 'symlink') {
                const linkname = Buffer.from(bytes).toString('utf8');
                await waiting.append(Buffer.alloc(0), { name, type: 'symlink', linkname, mode: 0o777 });
            }
            else {
                const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
                await waiting.append(body, { name, mode: mode === '0755' ? 0o755 : 0o644 });
            }
        }
        // Not awaited: it settles only when somebody reads the rest.
        archiver.finalize().catch(fail);
    };
    send()
        .catch(fail)
        .finally(() => contents.close());
    return outlet;
}
/** Memory of a waiting member beside its content: its header, and archiver's objects. */
const MEMBER_BYTES = 2048;
/** Members on their way through archiver's queue, which has no end of its own. */
class Waiting {
    #archiver;
    #outlet;
    #sizes = [];
    #bytes = 0;
    #wake;
    constructor(archiver, outlet) {
        this.#archiver = archiver;
        this.#outlet = outlet;
        outlet.on('close', () => this.#wake?.());
        archiver.on('entry', () => {
            this.#bytes -= this.#sizes.shift() ?? 0;
            if (this.#bytes <= MAX_WAITING_BYTES)
                this.#wake?.();
        });
    }
    /** Appends a member, and resolves when there is room for another, or the reader is gone. */
    async append(body, header) {
        if (this.#outlet.destroyed)
            return;
        const size = body.byteLength + MEMBER_BYTES;
        this.#sizes.push(size);
        this.#bytes += size;
        this.#archiver.append(body, { ...header, date: NO_TIME });
        if (this.#bytes <= MAX_WAITING_BYTES)
            return;
        await new Promise((resolve) => {
            this.#wake = resolve;
        });
    }
}
/**
 * Reads the stream that comes out.
 *
 * @throws LambdaZipError `container` for what is not of the protocol; what a listener throws
 */
async function* readAnswer(stream, listeners) {
    const members = (0,tar_stream.extract)();
    const paths = new PathCheck();
    stream.on('error', (error) => members.destroy(error)).pipe(members);
    for await (const member of members) {
        const { name, type, mode, linkname, size = 0 } = member.header;
        if (name === protocol/* REPORT_MEMBER */.OB) {
            listeners.onReport(await textOf(member, size));
        }
        else if (name === protocol/* WHEELS_MEMBER */.aW && listeners.onWheels !== undefined) {
            await listeners.onWheels(await textOf(member, size));
        }
        else if (name.startsWith(protocol/* WHEELS_FOLDER */.S5) && type === 'file' && listeners.onWheel !== undefined) {
            await listeners.onWheel(wheelName(name), size, piecesOf(member));
        }
        else if (name.startsWith(protocol/* WHEELS_FOLDER */.S5) && type === 'symlink' && listeners.onWheelFile !== undefined) {
            await listeners.onWheelFile(wheelName(name), plainName(linkname));
        }
        else if (name.startsWith(protocol/* TREE_FOLDER */.Ym) && (type === 'file' || type === 'symlink')) {
            const path = name.slice(protocol/* TREE_FOLDER */.Ym.length);
            paths.add(path);
            const bytes = type === 'symlink' ? Buffer.from(linkname ?? '') : await wholeOf(path, member, size);
            yield { path, mode: modeOf(type, mode), content: { kind: 'bytes', bytes } };
        }
        else {
            throw (0,protocol/* protocolError */.JW)(`it sends a ${type} ${shown(name)}`);
        }
        member.resume();
    }
}
async function textOf(member, size) {
    if (size > MAX_REPORT_BYTES)
        throw (0,protocol/* protocolError */.JW)(`its report has ${size} bytes`);
    return (await wholeOf(protocol/* REPORT_MEMBER */.OB, member, size)).toString('utf8');
}
async function* piecesOf(member) {
    for await (const piece of member)
        if (Buffer.isBuffer(piece))
            yield piece;
}
/** The file name of a wheel: it becomes one of this machine. */
function wheelName(member) {
    const name = member.slice(protocol/* WHEELS_FOLDER */.S5.length);
    const isPlain = /^[^./\\:][^/\\:]{0,250}\.whl$/.test(name) && (0,util_text/* printable */.g$)(name) === name;
    if (isPlain)
        return name;
    throw (0,protocol/* protocolError */.JW)(`it sends ${shown(name)} as a wheel`);
}
/** The name of a file that leads nowhere else. */
function plainName(name = '') {
    if (/^\d{1,9}\.whl$/.test(name))
        return name;
    throw (0,protocol/* protocolError */.JW)(`it puts a wheel into ${shown(name)}`);
}
/** Of a size that is known: gathering the pieces first would take the memory twice. */
async function wholeOf(path, member, size) {
    if (size > read_file/* MAX_FILE_BYTES */.gZ)
        throw (0,protocol/* protocolError */.JW)(`${shown(path)} has ${size} bytes`);
    const bytes = Buffer.allocUnsafe(size);
    let done = 0;
    for await (const piece of piecesOf(member)) {
        bytes.set(piece.subarray(0, size - done), done);
        done += piece.byteLength;
    }
    if (done !== size)
        throw (0,protocol/* protocolError */.JW)(`${shown(path)} has ${done} bytes, ${size} were announced`);
    return bytes;
}
/** Repeats the runner's checks of paths: another program may answer in its place. */
class PathCheck {
    #files = new Set();
    #folders = new Set();
    #previous;
    /** @throws LambdaZipError `container` for a path that no entry has, or not after those before */
    add(path) {
        const components = path.split('/');
        if (components.some((one) => one === '' || one === '.' || one === '..') || path.includes('\0')) {
            throw (0,protocol/* protocolError */.JW)(`the name ${shown(path)} leads out of the tree`);
        }
        if (Buffer.byteLength(path) > names/* MAX_PATH_BYTES */.PR || (0,names/* nameProblem */.rH)(path) !== undefined) {
            throw (0,protocol/* protocolError */.JW)(`the name ${shown(path)} is not valid in an archive`);
        }
        // The container's Unicode may be older than this process's: better no archive than another one.
        if (path !== path.normalize('NFC'))
            throw (0,protocol/* protocolError */.JW)(`the name ${shown(path)} is not in NFC`);
        if (this.#previous !== undefined && (0,tree/* comparePaths */.cD)(this.#previous, path) >= 0) {
            throw (0,protocol/* protocolError */.JW)(`${shown(path)} comes after ${shown(this.#previous)}`);
        }
        this.#previous = path;
        // A folder's path comes before those of what is in it.
        for (const folder of (0,tree/* foldersAbove */.Zv)(path)) {
            if (this.#folders.has(folder))
                break;
            if (this.#files.has(folder))
                throw (0,protocol/* protocolError */.JW)(`${shown(folder)} is a file and a folder`);
            this.#folders.add(folder);
        }
        this.#files.add(path);
    }
}
const MAX_SHOWN = 200;
/** A name of a member, for a message: it may have megabytes. */
function shown(name) {
    return (0,util_text/* quoted */.TL)((0,util_text/* shortened */.vI)(name, MAX_SHOWN));
}
function modeOf(type, permissions) {
    if (type === 'symlink')
        return 'symlink';
    return ((permissions ?? 0) & 0o100) === 0 ? '0644' : '0755';
}
//# sourceMappingURL=transport.js.map
;// CONCATENATED MODULE: ./build/engines/container/runner-session.js






/** 128 and the number of SIGKILL: what docker says when a container's limit of memory ends it. */
const KILLED = 137;
/** @param exit an exit status, null after a signal, or the error that kept it from starting */
function describeExit(exit) {
    if (exit === null)
        return 'it was killed';
    return typeof exit === 'number' ? `exit status ${exit}` : (0,errors/* describeSystemError */.Zo)(exit);
}
/** How many lines of the log an error quotes. */
const QUOTED_LINES = 5;
/** Runs one job. Whatever happens, nothing of it is left running. */
class RunnerSession {
    #options;
    #ports;
    #lastLines = [];
    #reportText;
    #expiry = new AbortController();
    constructor(options, ports) {
        this.#options = options;
        this.#ports = ports;
    }
    /** The runner's report. @throws LambdaZipError its own error, or `container` without a report */
    report() {
        if (this.#reportText === undefined)
            throw (0,protocol/* protocolError */.JW)('it ended without a report');
        try {
            return (0,protocol/* parseReport */.MM)(this.#reportText);
        }
        catch (error) {
            if (!(error instanceof errors/* LambdaZipError */.dk))
                throw error;
            const hint = error.hint && this.#discreet(error.hint);
            throw new errors/* LambdaZipError */.dk(error.code, this.#discreet(error.message), { hint, cause: error.cause });
        }
    }
    /** A text of the runner, without what is not to be said. */
    #discreet(text) {
        const { confidential = [] } = this.#options;
        return confidential.reduce((said, value) => said.replaceAll(value, '***'), (0,util_text/* withoutPasswords */.hl)(text));
    }
    /**
     * The tree that comes out.
     *
     * @param wheelSearch what the job has it find ahead of the tree; its end is told when all of that came, and `take` is
     * of a runner on this machine alone
     * @param onReport told that no more is made of what is still being sent
     * @throws LambdaZipError `cancelled`; what reading a sent file throws; the runner's own error; `container`
     */
    async *entries(job, members, wheelSearch, onReport) {
        const { log, signal } = this.#ports;
        const { child, ended, stop } = await this.#options.start();
        const onAbort = () => void stop();
        signal?.addEventListener('abort', onAbort);
        const timer = this.#startTimer(stop);
        // Each is checked later; until then a failure must not count as unhandled.
        const settled = Promise.allSettled([
            (0,promises_.pipeline)(jobStream(job, members), child.stdin),
            ended,
            (0,processes/* eachLine */.IM)(child.stderr, (line) => {
                const shown = this.#discreet(line);
                log.info(shown);
                this.#lastLines.push(shown);
                if (this.#lastLines.length > QUOTED_LINES)
                    this.#lastLines.shift();
            }),
        ]);
        let complete = false;
        let problem;
        try {
            if (signal?.aborted)
                throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled');
            yield* readAnswer(child.stdout, {
                onReport: (text) => {
                    this.#reportText = text;
                    onReport?.();
                },
                onWheel: wheelSearch?.receive,
                onWheelFile: wheelSearch?.take,
                onWheels: wheelSearch &&
                    (async (text) => {
                        await wheelSearch.finish((0,protocol/* parseWheelsReport */.GL)(text));
                    }),
            });
            complete = true;
        }
        catch (error) {
            problem = error;
        }
        finally {
            // Also if the reader of the entries stopped early.
            if (!complete) {
                // First, because a process does not end while its output is unread, and stopping it would wait forever.
                child.stdout.destroy();
                await stop();
            }
            signal?.removeEventListener('abort', onAbort);
            clearTimeout(timer);
        }
        const [fed, exited] = await settled;
        const exit = exited.status === 'fulfilled' ? exited.value : exited.reason;
        if (complete && exit === 0)
            return;
        throw this.#failure(fed.status === 'rejected' ? fed.reason : undefined, exit, problem);
    }
    #startTimer(stop) {
        if (this.#options.timeout === 0)
            return undefined;
        return setTimeout(() => {
            this.#expiry.abort();
            void stop();
        }, this.#options.timeout * 1000);
    }
    /** The error that says most: a cancel, the time, a file that could not be sent, the runner's own words, or how it ended. */
    #failure(sending, exit, reading) {
        const { title, timeout } = this.#options;
        if (this.#ports.signal?.aborted)
            return new errors/* LambdaZipError */.dk('cancelled', 'cancelled');
        if (this.#expiry.signal.aborted) {
            return new errors/* LambdaZipError */.dk('container', `${title} ran for more than ${timeout} seconds and was stopped`, {
                hint: `Set container-timeout higher, or to 0 for no limit. ${this.#lastWords()}`,
            });
        }
        if (sending instanceof errors/* LambdaZipError */.dk)
            return sending;
        if (this.#reportText !== undefined) {
            try {
                this.report();
            }
            catch (reported) {
                return reported;
            }
        }
        if (reading instanceof errors/* LambdaZipError */.dk)
            return reading;
        const how = exit === KILLED ? `exit status ${exit}, most likely out of memory` : describeExit(exit);
        return new errors/* LambdaZipError */.dk('container', `${title} failed: ${how}`, {
            hint: this.#lastWords(),
            cause: reading,
        });
    }
    #lastWords() {
        return this.#lastLines.length === 0
            ? 'It printed nothing.'
            : `Its last output:\n  ${this.#lastLines.join('\n  ')}`;
    }
}
//# sourceMappingURL=runner-session.js.map

/***/ })

};
