"""The runner that runs under Python: a tar stream with a job comes in, wheels and a tree go out.

docs/container-protocol.md is the contract. There are two tasks. `pipeline` makes the tree of the archive in a container;
its result is that of src/pipeline on the host, down to the words of an error: selection as in select.ts, names as in
names.ts, modes as in modes.ts, order and collisions as in tree.ts; it touches no file system. `wheels` has pip find the
wheels of requirements, under the host's own Python; in a container that is a part of `pipeline`, which then sends them
ahead of the tree. Nothing is ever installed. It runs as `python3 -c`, with the standard library of Python 3.9 or later.
"""

from __future__ import annotations

import sys

sys.dont_write_bytecode = True

# Modules that only the search for wheels or byte-code needs are imported there: they would take most of a small job.
import contextlib
import io
import itertools
import json
import logging
import os
import re
import tarfile
import traceback
import types
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO, NamedTuple

PROTOCOL = 3
PYTHON = ".".join(str(number) for number in sys.version_info[:3])

# Exit statuses. An interpreter that cannot run this file exits with 1 or 2, and without a report.
DONE, REPORTED, BROKEN = 0, 1, 3

# tarfile copies the rest of its buffer at every header: with 1 MiB, small files take five times as long.
BUFFER = 64 * 1024

MAX_PATH_BYTES = 0xFFFF  # the length field of a ZIP header has two bytes


class Problem(Exception):
    """A problem of the job or the files, for the report. Its codes are those of src/util/errors.ts."""

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.report = {"code": code, "message": message, "hint": hint}


class Rule(NamedTuple):
    regex: re.Pattern[str]
    negated: bool
    directory_only: bool
    pattern: str
    origin: str


class Source(NamedTuple):
    label: str  # the directory as the user wrote it
    prefix: str
    rules: Sequence[Rule]
    bytecode_only: bool  # modules whose byte-code alone goes out: the host has them, in wheels


class Job(NamedTuple):
    executable: Sequence[Rule]
    by_permissions: bool
    bytecode_for: str | None  # the runtime's Python, where byte-code is wanted
    root: str  # where the archive is unpacked
    may_be_empty: bool  # the host has more to pack
    sources: Sequence[Source]


class Entry(NamedTuple):
    path: str
    source: int
    origin: str  # the path as the user knows it, for messages
    mode: str  # '0644', '0755' or 'symlink'
    content: bytes


Exclusions = dict[tuple[str, str], int]  # how often the rule of an origin and a pattern took something out


class Output(NamedTuple):
    """A member of the tree that is sent."""

    path: str
    mode: str  # '0644', '0755' or 'symlink'
    content: bytes


class Outlet:
    """The output stream. tarfile's own writer of streams holds back the last 64 KiB."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.position = 0

    def write(self, data: bytes) -> int:
        self.position += len(data)
        return self.stream.write(data)

    def tell(self) -> int:
        return self.position

    def flush(self) -> None:
        self.stream.flush()


class Inlet:
    """The input stream. It gives the bytes that have arrived: the host may wait for an answer before it sends more."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def read(self, size: int) -> bytes:
        content: bytes = self.stream.read1(size)
        return content


def main() -> int:
    try:
        # A separate stream: all other output, above all pip's, belongs in the log. Not sys.stdout.buffer:
        # under `python3 -u` that may write less than it is given.
        with open(os.dup(sys.stdout.fileno()), "wb") as stdout:
            os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
            return run(sys.stdin.buffer, stdout)
    except Exception:
        traceback.print_exc()
        return BROKEN


def run(stdin: BinaryIO, stdout: BinaryIO) -> int:
    exclusions: Exclusions = {}
    report: dict[str, Any] = {"protocol": PROTOCOL, "python": PYTHON, "entries": 0}
    error = None
    outlet = Outlet(stdout)
    with tarfile.open(
        fileobj=outlet, mode="w", copybufsize=BUFFER, format=tarfile.PAX_FORMAT, encoding="utf-8", errors="strict"
    ) as output:
        try:
            report["entries"] = do_task(stdin, output, outlet, exclusions)
        except Problem as problem:
            error = problem.report
        report = {**report, "exclusions": by_count(exclusions), "error": error}
        add_member(output, "report.json", "0644", json.dumps(report).encode("ascii"))
    outlet.flush()
    # The host, still writing, must not find a broken pipe; it may wait for the report before it goes on.
    while stdin.read(BUFFER):
        pass
    return DONE if error is None else REPORTED


def do_task(stdin: BinaryIO, output: tarfile.TarFile, outlet: Outlet, exclusions: Exclusions) -> int:
    """Runs the job, and returns the number of entries of the tree."""
    log(f"python {PYTHON}")
    # As in Node.js, U+FFFD replaces bytes that are not UTF-8.
    with tarfile.open(
        fileobj=Inlet(stdin), mode="r|", bufsize=BUFFER, tarinfo=Member, encoding="utf-8", errors="replace"
    ) as archive:
        members = iter(archive)
        job = read_job(archive, next(members))
        if "wheels" in job:
            send_wheels(archive, members, job, output, outlet)
        if job["task"] == "wheels":
            return 0
        tree = make_tree(archive, members, job, exclusions)
        for path, mode, content in tree:
            add_member(output, f"tree/{path}", mode, content)
        return len(tree)


def make_tree(
    archive: tarfile.TarFile, members: Iterator[tarfile.TarInfo], wire: dict[str, Any], exclusions: Exclusions
) -> Sequence[Output]:
    job = read_pipeline_job(wire)
    entries = []
    received = 0
    selectors = [Selector(source, exclusions) for source in job.sources]
    for member in members:
        received += 1
        entry = receive(archive, member, job, selectors)
        if entry is not None:
            entries.append(entry)
    log(f"files received: {received}, entries selected: {len(entries)}")
    if not entries and not job.may_be_empty:
        raise empty_problem(job.sources, exclusions)
    ordered = sort_tree(entries)
    tree = [Output(entry.path, entry.mode, entry.content) for entry in ordered]
    if job.bytecode_for is None:
        return tree
    elsewhere = {entry.path for entry in ordered if job.sources[entry.source].bytecode_only}
    return [one for one in add_bytecode(tree, job.bytecode_for, job.root) if one.path not in elsewhere]


class Member(tarfile.TarInfo):
    """The next member. tarfile alone would take a damaged header, or a stream that broke off between two members, for
    the end of the archive: the tree would silently be smaller."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> Any:
        try:
            return super().fromtarfile(archive)
        except tarfile.EOFHeaderError:  # the zeros that an archive ends with
            raise
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(f"the input is damaged or broke off: {error}") from error


# The job


def read_job(archive: tarfile.TarFile, member: tarfile.TarInfo) -> dict[str, Any]:
    if member.name != "job.json" or not member.isreg():
        raise Problem("internal", f"the input begins with {quoted(member.name)} instead of 'job.json'")
    content = read_content(archive, member)
    with job_problems():
        job: dict[str, Any] = json.loads(content.decode("utf-8"))
        protocol, task = json.dumps(job.get("protocol")), json.dumps(job.get("task"))
    versions = f"the job uses container protocol {printable(protocol)}, the runner {PROTOCOL}"
    if protocol != str(PROTOCOL):
        raise Problem("internal", versions)
    if job["task"] not in TASKS:
        known = " or ".join(f"'{name}'" for name in TASKS)
        raise Problem("internal", f"task: {printable(task)} is unknown; use {known} ({versions})")
    return job


TASKS = ("pipeline", "wheels")


@contextlib.contextmanager
def job_problems() -> Iterator[None]:
    try:
        yield
    except (AttributeError, LookupError, TypeError, ValueError, re.error) as error:
        raise Problem("internal", f"job.json: {type(error).__name__}: {printable(str(error))}") from error


def read_pipeline_job(job: dict[str, Any]) -> Job:
    with job_problems():
        return Job(
            executable=read_rules(job["executable"]),
            by_permissions={"content": False, "filesystem": True}[job["modes"]],
            bytecode_for=job.get("bytecodeFor"),
            root=str(job.get("root", TASK_ROOT)),
            may_be_empty=job.get("mayBeEmpty", False),
            sources=[
                Source(one["label"], one["prefix"], read_rules(one["rules"]), one.get("bytecodeOnly", False))
                for one in job["sources"]
            ],
        )


def read_rules(rules: Sequence[dict[str, Any]]) -> Sequence[Rule]:
    # The rules of `executable` exclude nothing, so they need no origin.
    return [
        Rule(
            regex=re.compile(rule["regex"]),
            negated=rule["negated"],
            directory_only=rule["directoryOnly"],
            pattern=rule.get("pattern", ""),
            origin=rule.get("origin", ""),
        )
        for rule in rules
    ]


# The files


def receive(
    archive: tarfile.TarFile, member: tarfile.TarInfo, job: Job, selectors: Sequence[Selector]
) -> Entry | None:
    """One member as an entry, or None if it is left out; its content is not kept then."""
    index, located = split_name(member.name, len(job.sources))
    source = job.sources[index]
    origin = origin_of(source.label, located)
    is_file = member.isreg() and not member.issparse()  # a sparse file may claim any size
    if not is_file and not member.issym():
        kind = "a FIFO" if member.isfifo() else "a device" if member.isdev() else "neither a file nor a directory"
        message = f"{quoted(origin)} is {kind}, which cannot be packed"
        raise Problem("special-file", message, "Exclude it, or move it out of the source.")
    path = selectors[index].select(located)
    if path is None:
        return None
    check_path_fits(source.prefix + path)
    if not is_file:
        target = unicodedata.normalize("NFC", member.linkname)
        return Entry(source.prefix + path, index, origin, "symlink", target.encode("utf-8"))
    content = read_content(archive, member)
    return Entry(source.prefix + path, index, origin, mode_of(job, path, member.mode, content), content)


def split_name(name: str, sources: int) -> tuple[int, str]:
    """The source's index and the path inside it. Only a hostile stream has a name that fails here."""
    if any(part in ("", ".", "..") or "\0" in part for part in name.split("/")):
        raise Problem("name", f"{quoted(name)}: the name is absolute, or has an invalid component")
    match = re.compile("source/(0|[1-9][0-9]{0,8})/(.+)", re.DOTALL).fullmatch(name)
    if match is None or int(match[1]) >= sources:
        raise Problem("internal", f"{quoted(name)} is not in any of the job's sources ({sources})")
    return int(match[1]), match[2]


def read_content(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(member)
    content = b"" if file is None else file.read()
    if len(content) != member.size:
        raise tarfile.ReadError(f"{member.name!r} has {len(content)} bytes, {member.size} were announced")
    return content


# Select


class Selector:
    """Decides which files of a source are left out, component by component from the top, like a walk."""

    def __init__(self, source: Source, exclusions: Exclusions) -> None:
        self.source = source
        self.exclusions = exclusions
        # Known folders by their names in the stream: the path in NFC, or None if the folder is left out.
        self.folders: dict[str, str | None] = {}

    def select(self, located: str) -> str | None:
        """The path relative to the source in NFC, or None if it or a folder above it is left out."""
        parent = ""
        slash = located.find("/")
        while slash >= 0:
            folder = located[:slash]
            if folder not in self.folders:
                self.folders[folder] = self.visit(parent, folder, True)
            path = self.folders[folder]
            if path is None:
                return None
            parent = path
            slash = located.find("/", slash + 1)
        return self.visit(parent, located, False)

    def visit(self, parent: str, located: str, is_directory: bool) -> str | None:
        name = normalise_name(located.rpartition("/")[2], origin_of(self.source.label, located))
        path = f"{parent}/{name}" if parent else name
        rule = deciding_rule(self.source.rules, path, is_directory)
        if rule is None or rule.negated:
            return path
        key = (rule.origin, rule.pattern)
        self.exclusions[key] = self.exclusions.get(key, 0) + 1
        return None


def deciding_rule(rules: Sequence[Rule], path: str, is_directory: bool) -> Rule | None:
    for rule in reversed(rules):
        # Not `match`: for Python, `$` is true before a line feed at the end of a name, too.
        if (is_directory or not rule.directory_only) and rule.regex.fullmatch(path):
            return rule
    return None


def by_count(exclusions: Exclusions) -> list[dict[str, Any]]:
    rules = sorted(exclusions.items(), key=lambda item: -item[1])
    return [{"pattern": pattern, "origin": origin, "count": count} for (origin, pattern), count in rules]


def empty_problem(sources: Sequence[Source], exclusions: Exclusions) -> Problem:
    labels = ", ".join(quoted(source.label) for source in sources)
    rules = ", ".join(f"{quoted(rule['pattern'])} ({rule['origin']})" for rule in by_count(exclusions)[:5])
    hint = f"Everything in it was excluded by {rules}." if rules else "The directory contains no files."
    return Problem("empty", f"source: nothing to pack in {labels}", hint)


# Normalise


def normalise_name(name: str, where: str) -> str:
    if "\\" in name:
        hint = "Windows and ZIP tools read a backslash as a path separator; rename the file or exclude it."
        raise Problem("name", f"{quoted(where)}: the name contains a backslash", hint)
    if "\ufffd" in name:
        hint = "ZIP names are UTF-8; rename the file or exclude it."
        raise Problem("name", f"{quoted(where)}: the name is not valid Unicode text", hint)
    return unicodedata.normalize("NFC", name)


def check_path_fits(path: str) -> None:
    size = len(path.encode("utf-8"))
    if size > MAX_PATH_BYTES:
        # Cut after 60 UTF-16 code units, like the host.
        start = path.encode("utf-16-le")[:120].decode("utf-16-le", "surrogatepass")
        message = f"'{printable(start)}\u2026': the path has {size} bytes, a ZIP holds at most {MAX_PATH_BYTES}"
        raise Problem("name", message)


def mode_of(job: Job, path: str, permissions: int, content: bytes) -> str:
    rule = deciding_rule(job.executable, path, False)
    if rule is not None and not rule.negated:
        return "0755"
    is_executable = permissions & 0o100 if job.by_permissions else content.startswith((b"#!", b"\x7fELF"))
    return "0755" if is_executable else "0644"


# Sort


def sort_tree(entries: Sequence[Entry]) -> Sequence[Entry]:
    tree = sorted(entries, key=lambda entry: (entry.path.encode("utf-8"), entry.source))
    hint = "Exclude one of them, rename it, or give the sources different prefixes."
    origins: dict[str, str] = {}
    for entry in tree:
        if entry.path in origins:
            both = f"{quoted(origins[entry.path])} and {quoted(entry.origin)}"
            raise Problem("collision", f"{both} would both be packed as {quoted(entry.path)}", hint)
        origins[entry.path] = entry.origin
    checked: set[str] = set()
    for entry in tree:
        for folder in folders_above(entry.path):
            if folder in checked:
                break
            checked.add(folder)
            if folder in origins:
                needs = f"{quoted(entry.origin)} needs a folder at {quoted(folder)}"
                raise Problem("collision", f"{quoted(origins[folder])} is a file, but {needs}", hint)
    return tree


def folders_above(path: str) -> Iterator[str]:
    """Nearest first."""
    slash = path.rfind("/")
    while slash > 0:
        yield path[:slash]
        slash = path.rfind("/", 0, slash)


def assert_python(wanted: str) -> None:
    if not PYTHON.startswith(f"{wanted}."):
        message = f"image: it has Python {PYTHON}, the runtime is python{wanted}"
        raise Problem("container", message, "Use an image with that Python, or set runtime to the image's.")


# Byte-code

# Lambda unpacks a function here. Byte-code and tracebacks contain the path of a module.
TASK_ROOT = "/var/task/"

# Runs in a separate Python whose strings always hash the same: sets of constants are written in the order of hashes.
# A fork compiles each file, because earlier compilations leave traces in later byte-code.
COMPILER = r"""
import importlib.util, marshal, os, sys
def read(size):
    return sys.stdin.buffer.read(size)
while True:
    head = read(8)
    if not head:
        break
    name, source = read(int.from_bytes(head[:4], "big")), read(int.from_bytes(head[4:], "big"))
    reader, writer = os.pipe()
    if os.fork() == 0:
        try:
            code = compile(source, os.fsdecode(name), "exec", dont_inherit=True, optimize=0)
            flags = (1).to_bytes(4, "little")  # PEP 552: hash-based, never checked
            start = importlib.util.MAGIC_NUMBER + flags + importlib.util.source_hash(source)
            with open(writer, "wb") as file:
                file.write(start + marshal.dumps(code))
        finally:
            os._exit(0)
    os.close(writer)
    with open(reader, "rb") as file:
        compiled = file.read()
    os.wait()
    sys.stdout.buffer.write(len(compiled).to_bytes(4, "big") + compiled)
    sys.stdout.buffer.flush()
"""


def add_bytecode(tree: Sequence[Output], python: str, root: str) -> list[Output]:
    """The tree with unchecked hash-based byte-code beside its modules, and in its order."""
    assert_python(python)
    modules = [one for one in tree if one.path.endswith(".py") and one.mode != "symlink"]
    compiled = compile_all(modules, root)
    # Byte-code that depends on the order of compilation would differ elsewhere, too.
    for path, content in compile_all(modules[::-1], root).items():
        if compiled[path] != content:
            message = f"{quoted(path)}: its byte-code differs at each compilation"
            raise Problem("not-reproducible", message, "Exclude the file, or set bytecode to 'none'.")
    added = {path: Output(path, "0644", content) for path, content in compiled.items() if content}
    log(f"byte-code: {len(added)} modules compiled, {len(modules) - len(added)} not compilable and packed without")
    kept = [one for one in tree if one.path not in added]
    return sorted([*kept, *added.values()], key=lambda one: one.path.encode("utf-8"))


def compile_all(modules: Sequence[Output], root: str) -> dict[str, bytes]:
    """Byte-code by its own path; empty if a module does not compile."""
    import subprocess

    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    compiled = {}
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-s", "-S", "-c", COMPILER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # where files do not compile
        cwd="/",
        env={**environment, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
    ) as compiler:
        stdin, stdout = compiler.stdin, compiler.stdout
        assert stdin is not None and stdout is not None
        for path, _, source in modules:
            name = os.fsencode(root + path)
            stdin.write(len(name).to_bytes(4, "big") + len(source).to_bytes(4, "big") + name + source)
            stdin.flush()
            size = stdout.read(4)
            if len(size) < 4:
                raise RuntimeError(f"the compiler ended at {path!r}")
            compiled[bytecode_path(path)] = stdout.read(int.from_bytes(size, "big"))
        stdin.close()
    return compiled


def bytecode_path(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}__pycache__/{name[:-3]}.{sys.implementation.cache_tag}.pyc"  # PEP 3147


# Wheels


# Settings of a user's pip that conflict with the ones needed here, or start another pip.
CLASHING_VARIABLES = (
    *("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIREMENT", "PIP_EDITABLE", "PIP_DRY_RUN", "PIP_REPORT"),
    *("PIP_PLATFORM", "PIP_ABI", "PIP_IMPLEMENTATION", "PIP_PYTHON_VERSION", "PIP_NO_BINARY", "PIP_LOG"),
    *("PIP_COMPILE", "PIP_NO_COMPILE", "PIP_PYTHON", "PIP_PROGRESS_BAR", "PIP_QUIET", "PIP_DEST", "PIP_WHEEL_DIR"),
    *("PIP_ONLY_BINARY", "PIP_PREFER_BINARY", "PIP_SRC", "PIP_CACHE_DIR", "PIP_NO_CACHE_DIR", "PIP_NO_BUILD_ISOLATION"),
    *("PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT", "PIP_NO_DEPS", "PIP_NO_CLEAN"),
)

# Options that pass other files of the job's folder to pip.
OPTIONS_OF_INPUTS = {"constraints.txt": "--constraint", "certificates.pem": "--cert"}

# File with the options of the requirements; no input has this name.
OPTIONS = "options.txt"

# A component of an input's name. None leads out of the job's folder.
INPUT_NAME = re.compile(r"(?!\.{1,2}(?:/|$))[^/\\\0]+(?:/(?!\.{1,2}(?:/|$))[^/\\\0]+)*")


class Project(NamedTuple):
    folder: str  # among the inputs
    label: str  # the folder as the user knows it, for messages
    extras: str  # empty, or as in `[one,two]`
    marker: str  # when its wheel is needed; empty for always


class WheelsJob(NamedTuple):
    python: str  # the runtime's, e.g. `3.13`
    release: str  # what `Requires-Python` is held against
    platforms: Sequence[str]
    glibc: tuple[int, ...]
    markers: dict[str, str]
    inputs: Sequence[str]
    builds: bool  # whether packages without a wheel may be built here
    sources: bool  # whether something is asked for that only a build can give, beside projects
    projects: Sequence[Project]
    complete: bool  # whether the requirements name every package
    hashed: bool  # whether the requirements have hashes, so that all need one
    in_image: bool  # whether this Python is the one that will run the function


def read_wheels_job(wire: dict[str, Any]) -> WheelsJob:
    with job_problems():
        return WheelsJob(
            python=wire["python"],
            release=wire["release"],
            platforms=list(wire["platforms"]),
            glibc=tuple(wire["glibc"]),
            markers=dict(wire["markers"]),
            inputs=list(wire["inputs"]),
            builds={True: True, False: False}[wire["builds"]],
            sources={True: True, False: False}[wire["sources"]],
            projects=[Project(one["folder"], one["label"], one["extras"], one["marker"]) for one in wire["projects"]],
            complete={True: True, False: False}[wire["isComplete"]],
            hashed={True: True, False: False}[wire["hashed"]],
            in_image={True: True, False: False}[wire["inImage"]],
        )


def send_wheels(
    archive: tarfile.TarFile,
    members: Iterator[tarfile.TarInfo],
    wire: dict[str, Any],
    output: tarfile.TarFile,
    outlet: Outlet,
) -> None:
    """Sends the wheels that pip found, and then `wheels.json`, which describes them."""
    job = read_wheels_job(wire["wheels"])
    if job.in_image:
        assert_python(job.python)
    delivery = Delivery(job.in_image, wire.get("folder"), output, outlet)
    with work_folder(job) as folder:
        for name in job.inputs:
            receive_input(archive, next(members), name, folder)
        version, wheels, built = find_wheels(job, folder, delivery)
        names = delivery.send_rest(wheels)
    facts = {"pip": version, "built": built, "wheels": names}
    add_member(output, "wheels.json", "0644", json.dumps(facts).encode("ascii"))
    outlet.flush()


class Delivery:
    """Sends wheels: those that pip has fetched and checked while it fetches others, the rest at the end.

    What goes ahead may turn out not to be wanted, or be sent again: of wheels with one name, the last counts.
    """

    def __init__(self, in_image: bool, folder: str | None, output: tarfile.TarFile, outlet: Outlet) -> None:
        self.in_image = in_image
        self.folder = folder  # of the host, where this runs on it, too: what is put there need not be sent
        self.numbers = itertools.count()
        self.output = output
        self.outlet = outlet
        self.ahead: dict[str, str] = {}  # by name: pip's own file, which is gone at pip's end
        self.unfit: dict[str, Problem] = {}  # by name: why the image cannot run it
        self.wanted: set[str] = set()  # those sent ahead that pip ends with

    def send_ahead(self, name: str, path: str) -> None:
        if self.ahead.get(name) != path:
            self.ahead[name] = path
            self.send(name, path)

    def want(self, name: str, path: str) -> bool:
        """Notes a wheel that pip ends with, if it has been sent."""
        if self.ahead.get(name) != path:
            return False
        self.wanted.add(name)
        return True

    def send_rest(self, folder: str) -> list[str]:
        """Sends the wheels of a folder, and returns the names of all that are wanted."""
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if not name.endswith(".whl"):
                raise Problem("dependencies", f"requirements: pip left {quoted(name)}, which is not a wheel")
            self.send(name, path)
            self.wanted.add(name)
            os.remove(path)  # a container has it in memory
        for name in sorted(self.wanted & self.unfit.keys()):
            raise self.unfit[name]
        return sorted(self.wanted)

    def send(self, name: str, path: str) -> None:
        if self.in_image:
            self.unfit.pop(name, None)
            try:
                assert_runs_here(path)
            except Problem as problem:
                self.unfit[name] = problem
        member = tarfile.TarInfo(f"wheels/{name}")
        if self.folder is None:
            member.size = os.stat(path).st_size
            with open(path, "rb") as file:
                self.output.addfile(member, file)
        else:
            member.type, member.linkname = tarfile.SYMTYPE, f"{next(self.numbers)}.whl"
            hand_over(path, os.path.join(self.folder, member.linkname))
            self.output.addfile(member)
        self.outlet.flush()


def hand_over(path: str, place: str) -> None:
    import shutil
    import tempfile

    # A file that was there before pip started is somebody's, and remains so.
    is_own = os.path.realpath(path).startswith(os.path.join(os.path.realpath(tempfile.gettempdir()), ""))
    with contextlib.suppress(OSError):
        if is_own:
            os.link(path, place)
            return
    shutil.copyfile(path, place)


@contextlib.contextmanager
def work_folder(job: WheelsJob) -> Iterator[str]:
    """A folder for this user alone, removed afterwards. In an image its name is fixed: built files may contain it."""
    import tempfile

    if job.in_image:
        os.mkdir(IMAGE_FOLDER, 0o700)
        yield IMAGE_FOLDER
    else:
        with tempfile.TemporaryDirectory(prefix="lambda-zip-") as folder:
            yield folder


# In a container's own memory: nobody else reads it, and nothing stays.
IMAGE_FOLDER = "/tmp/lambda-zip"


def receive_input(archive: tarfile.TarFile, member: tarfile.TarInfo, name: str, folder: str) -> None:
    if member.name != f"input/{name}" or not member.isreg() or not INPUT_NAME.fullmatch(name):
        raise Problem("internal", f"{quoted(member.name)} is not an input of this job; {quoted(name)} is next")
    path = os.path.join(folder, *name.split("/"))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "xb") as file:
        file.write(read_content(archive, member))


def find_wheels(job: WheelsJob, folder: str, delivery: Delivery) -> tuple[str, str, list[str]]:
    """Returns pip's version, the folder of wheels, and the names of wheels that were built from source."""
    for name in CLASHING_VARIABLES:
        os.environ.pop(name, None)
    # As variables: an older pip ignores unknown ones.
    quiet = ("DISABLE_PIP_VERSION_CHECK", "NO_PYTHON_VERSION_WARNING", "NO_INPUT")
    os.environ.update({**{f"PIP_{name}": "1" for name in quiet}, "PIP_ROOT_USER_ACTION": "ignore"})
    os.environ.update({"PIP_USER": "false", "PIP_REQUIRE_VIRTUALENV": "false"})
    # Without this, `python` in a pip.conf would make pip start another pip without these restrictions.
    os.environ["_PIP_RUNNING_IN_SUBPROCESS"] = "1"
    version = prepare_pip(job)
    built = build_projects(job, folder, version)
    # A search for wheels alone gives the same result on every machine, so sources are used only if it fails.
    if not (job.builds and job.sources):
        wheels, status, complaints = download_wheels(job, folder, version, delivery)
        if not status:
            return version, wheels, sorted(built)
        if not (job.builds and complaints.wants_sources()):
            raise complaints.problem(job)
        log("some packages have no wheel: building them from source")
        delivery.wanted.clear()
    wheels, status, complaints = build_wheels(folder, version, complete=job.complete)
    if status:
        raise complaints.problem(job)
    return version, wheels, sorted([*built, *normalise_built(wheels, complaints)])


def build_projects(job: WheelsJob, folder: str, version: str) -> list[str]:
    """Builds the projects, makes requirements of their wheels, and gives the names of those.

    pip cannot have hashes of folders, and where one requirement has a hash, all need one: so they are wheels before
    pip meets them among the others.
    """
    import hashlib

    if not job.projects:
        return []
    requirements = os.path.join(folder, "requirements.txt")
    with open(requirements, encoding="utf-8", newline="") as file:
        text = file.read()
    # Indexes for the requirements of their builds.
    options = [line for line in text.splitlines() if line.startswith("-") and line != "--require-hashes"]
    with open(os.path.join(folder, OPTIONS), "w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in options)
    names = []
    # Of folders there are none, and they are this user's own.
    required = os.environ.pop("PIP_REQUIRE_HASHES", None)
    for number, project in enumerate(job.projects):
        wheels, status, complaints = build_wheels(folder, version, f"project-{number}", f"./{project.folder}")
        if status:
            raise complaints.problem(job, project.label)
        for name in normalise_built(wheels, complaints):
            with open(os.path.join(wheels, name), "rb") as wheel:
                sha256 = hashlib.sha256(wheel.read()).hexdigest()
            marker = f" ; {project.marker}" if project.marker else ""
            hashed = f" --hash=sha256:{sha256}" if job.hashed else ""
            text += f"./project-{number}/{name}{project.extras}{marker}{hashed}\n"
            names.append(name)
    if required is not None:
        os.environ["PIP_REQUIRE_HASHES"] = required
    if names:
        with open(requirements, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    return names


def normalise_built(wheels: str, complaints: Complaints) -> list[str]:
    """Rewrites the built wheels of a folder, and returns their names."""
    built = [name for name in os.listdir(wheels) if project_of(name) in complaints.built]
    for name in built:
        normalise_wheel(os.path.join(wheels, name))
    return built


def download_wheels(job: WheelsJob, folder: str, version: str, delivery: Delivery) -> tuple[str, Any, Complaints]:
    """Makes pip find wheels for the runtime, and only wheels, whatever asks for something else."""
    wheels = os.path.join(folder, "downloaded")
    arguments = ["download", "--dest", wheels, "--only-binary", ":all:", "--implementation", "cp"]
    # The whole release: `Requires-Python` may name parts of it.
    arguments += ["--python-version", job.release, "--abi", f"cp{job.python.replace('.', '')}"]
    for platform in job.platforms:
        arguments += ["--platform", platform]
    arguments += ["--no-deps"] if job.complete else []
    complaints = Complaints()
    log(f"pip {version}: wheels only")
    with held_to_wheels(complaints), sending_ahead(delivery):
        status = run_pip(arguments, folder, complaints)
    return wheels, status, complaints


def build_wheels(
    folder: str, version: str, name: str = "built", project: str | None = None, complete: bool = False
) -> tuple[str, Any, Complaints]:
    """Makes pip build packages without a wheel, or one project, as reproducibly as possible. Only in a container of its
    own."""
    wheels = os.path.join(folder, name)
    complaints = Complaints()
    constraints = os.path.join(folder, "build-constraints.txt")
    if os.path.exists(constraints):
        # An older pip has no separate constraints for builds, and reads these.
        os.environ["PIP_BUILD_CONSTRAINT"] = os.environ["PIP_CONSTRAINT"] = constraints
    log(f"pip {version}: wheels before sources" if project is None else f"pip {version}: the wheel of {project}")
    arguments = ["wheel", "--wheel-dir", wheels]
    # Prefer an older wheel to a newer source, as on a machine without a compiler.
    arguments += ["--prefer-binary"] if project is None else ["--no-deps", project]
    arguments += ["--no-deps"] if complete else []
    with alike_builds(os.path.join(folder, "build" if project is None else f"build-{name}")):
        status = run_pip(arguments, folder, complaints, "requirements.txt" if project is None else OPTIONS)
    for variable in ("PIP_BUILD_CONSTRAINT", "PIP_CONSTRAINT"):
        os.environ.pop(variable, None)
    return wheels, status, complaints


def run_pip(
    arguments: list[str], folder: str, complaints: Complaints, requirements: str = "requirements.txt"
) -> Any:
    """Runs pip to its end in this process, and returns its exit status."""
    import runpy

    os.mkdir(arguments[2])  # new and nobody else's: a file of the right name would be taken unchecked
    # A wheel that somebody built before is not a wheel of an index.
    arguments += ["--no-cache-dir", "--progress-bar", "off"]
    arguments += ["--requirement", requirements]
    for name, option in OPTIONS_OF_INPUTS.items():
        # Constraints apply to dependencies of the requirements.
        if os.path.exists(os.path.join(folder, name)) and (option != "--constraint" or requirements != OPTIONS):
            arguments += [option, name]
    # Says in no line that is shown what an index answers.
    logging.getLogger("pip._internal.index.collector").setLevel(logging.DEBUG)
    logging.getLogger("pip").addHandler(complaints)
    sys.argv = ["pip", *arguments]
    back = os.getcwd()
    os.chdir(folder)  # what a requirement names by a relative path is an input
    try:
        runpy.run_module("pip", run_name="__main__", alter_sys=True)
        return 0
    except SystemExit as end:
        return end.code
    finally:
        os.chdir(back)
        logging.getLogger("pip").removeHandler(complaints)


def prepare_pip(job: WheelsJob) -> str:
    """Makes this process's pip decide for the runtime instead of this machine, and returns its version."""
    try:
        import pip
        from pip._internal import build_env
        from pip._vendor.packaging import markers as pip_markers
    except ImportError as error:
        message = f"requirements: {sys.executable} has no pip: {printable(str(error))}"
        raise Problem("dependencies", message, "Install pip for it, or use engine 'container'.") from error

    # pip's own options choose wheels for another platform, but markers (`; sys_platform == ...`) always ask this machine.
    markers = job.markers
    pip_markers.default_environment = lambda: dict(markers)
    if not pip_markers.Marker(f"python_full_version == '{markers['python_full_version']}'").evaluate():
        raise Problem("dependencies", f"requirements: pip {pip.__version__} cannot evaluate markers for the runtime")

    # PEP 600's hook for compatibility: no wheel for a newer glibc than the runtime's, whatever this machine has.
    policy = types.ModuleType("_manylinux")
    policy.manylinux_compatible = lambda major, minor, _: (major, minor) <= job.glibc  # type: ignore[attr-defined]
    sys.modules["_manylinux"] = policy

    # A separate pip installs build requirements, and everybody on the machine can read its arguments.
    if hasattr(build_env, "call_subprocess"):
        build_env.call_subprocess = with_discreet_arguments(build_env.call_subprocess)
    return pip.__version__


# Options whose URLs may contain passwords, and the variables with the same meaning.
DISCREET_OPTIONS = {
    **{"-i": "PIP_INDEX_URL", "--index-url": "PIP_INDEX_URL", "--extra-index-url": "PIP_EXTRA_INDEX_URL"},
    **{"-f": "PIP_FIND_LINKS", "--find-links": "PIP_FIND_LINKS"},
}


def with_discreet_arguments(call_subprocess: Any) -> Any:
    """Makes pip start programs with URLs as variables instead of arguments."""

    def call(command: Sequence[str], *args: Any, **options: Any) -> Any:
        kept: list[str] = []
        variables: dict[str, list[str]] = {}
        rest = iter(command)
        for argument in rest:
            variable = DISCREET_OPTIONS.get(argument) if isinstance(argument, str) else None
            if variable is None:
                kept.append(argument)
            else:
                variables.setdefault(variable, []).append(next(rest))
        found = {name: " ".join(values) for name, values in variables.items()}
        if found:
            options["extra_environ"] = {**(options.get("extra_environ") or {}), **found}
        return call_subprocess(kept, *args, **options)

    return call


@contextlib.contextmanager
def held_to_wheels(complaints: Complaints) -> Iterator[None]:
    """Restricts pip's preparer to wheels: it handles every candidate before any of its code may run.

    Options cannot do that: what is named by an address, a path or as editable is not asked of them, and a line of a
    requirements file, or of its includes, takes them back.
    """
    from pip._internal.exceptions import InstallationError
    from pip._internal.operations.prepare import RequirementPreparer

    names = ("prepare_linked_requirement", "prepare_editable_requirement")
    try:
        originals = {name: getattr(RequirementPreparer, name) for name in names}
    except AttributeError as error:
        message = "requirements: this pip cannot be restricted to wheels"
        raise Problem("dependencies", message, "Install pip 21 or newer, or use engine 'container'.") from error

    def held(original: Any) -> Any:
        def prepare(self: Any, requirement: Any, *args: Any, **options: Any) -> Any:
            reason = not_a_wheel(requirement)
            if reason is not None:
                complaints.refused = (requirement, reason)
                raise InstallationError(f"{requirement}: {reason}, but only wheels can be installed here")
            return original(self, requirement, *args, **options)

        return prepare

    try:
        for name in names:
            setattr(RequirementPreparer, name, held(originals[name]))
        yield
    finally:
        for name in names:
            setattr(RequirementPreparer, name, originals[name])


@contextlib.contextmanager
def sending_ahead(delivery: Delivery) -> Iterator[None]:
    """Makes pip hand over each wheel as soon as it has fetched it and compared its hash. What an unknown pip hands over
    nowhere is sent at the end."""
    from pip._internal.operations.prepare import RequirementPreparer

    prepare = getattr(RequirementPreparer, "_prepare_linked_requirement", None)
    save = getattr(RequirementPreparer, "save_linked_requirement", None)
    if prepare is None or save is None:
        yield
        return

    def file_of(requirement: Any) -> tuple[str, str] | None:
        path = getattr(requirement, "local_file_path", None)
        return None if path is None or not_a_wheel(requirement) else (requirement.link.filename, path)

    def prepare_and_send(self: Any, requirement: Any, *args: Any, **options: Any) -> Any:
        result = prepare(self, requirement, *args, **options)
        file = file_of(requirement)
        if file is not None:
            delivery.send_ahead(*file)
        return result

    def save_unless_sent(self: Any, requirement: Any) -> Any:
        file = file_of(requirement)
        return None if file is not None and delivery.want(*file) else save(self, requirement)

    names = {"_prepare_linked_requirement": (prepare, prepare_and_send), "save_linked_requirement": (save, save_unless_sent)}
    try:
        for name, (_, replacement) in names.items():
            setattr(RequirementPreparer, name, replacement)
        yield
    finally:
        for name, (original, _) in names.items():
            setattr(RequirementPreparer, name, original)


def not_a_wheel(requirement: Any) -> str | None:
    """The reason why a requirement of pip is not simply a wheel; None if it is."""
    link = requirement.link
    if requirement.editable:
        return "it is editable"
    if link is None or link.is_vcs:
        return "it comes from version control"
    if link.is_existing_dir():
        return "it is a folder"
    if not link.is_wheel:
        return "it has to be built from source"
    cached = ("is_wheel_from_cache", "original_link_is_in_wheel_cache")
    return "it was built before" if any(getattr(requirement, name, False) for name in cached) else None


@contextlib.contextmanager
def alike_builds(folder: str) -> Iterator[None]:
    """Gives builds the same folders, times and debug information each time, as far as their environment decides them."""
    import tempfile
    import uuid

    os.mkdir(folder)
    numbers = itertools.count()
    flags = os.environ.get("LDFLAGS", "")
    environment = {
        "TMPDIR": folder,
        "SOURCE_DATE_EPOCH": "315532800",  # 1980-01-01, the first time a ZIP can hold
        "PYTHONHASHSEED": "0",
        # Debug information names the folder of the build, which some backends choose themselves.
        "LDFLAGS": f"{flags} -Wl,--strip-debug".strip(),
        "CARGO_HOME": os.path.join(folder, "cargo"),
        "RUSTFLAGS": f"--remap-path-prefix={folder}=/build",
    }
    before = {name: os.environ.get(name) for name in environment}
    names, identifier, directory = tempfile._name_sequence, uuid.uuid4, tempfile.tempdir  # type: ignore[attr-defined]
    os.environ.update(environment)
    mask = os.umask(0o022)
    # Otherwise pip's own folders have random names.
    tempfile.tempdir, tempfile._name_sequence = folder, (f"{number:08}" for number in numbers)  # type: ignore[attr-defined]
    uuid.uuid4 = lambda: uuid.UUID(int=next(numbers))
    try:
        yield
    finally:
        tempfile.tempdir, tempfile._name_sequence = directory, names  # type: ignore[attr-defined]
        uuid.uuid4 = identifier
        os.umask(mask)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def project_of(wheel: str) -> str:
    return normalised_name(wheel.split("-")[0])


def normalised_name(name: str) -> str:
    return re.sub("[-_.]+", "-", name).lower()  # PEP 503


def normalise_wheel(path: str) -> None:
    """Rewrites a wheel that was built here, without its times, order, permissions and the build tool's version."""
    import zipfile

    with zipfile.ZipFile(path) as wheel:
        files = {one.filename: (wheel.read(one), one.external_attr >> 16) for one in wheel.infolist() if not one.is_dir()}
    about = [name for name in files if re.fullmatch(r"[^/]+\.dist-info/WHEEL", name)]
    for name in about:
        content, mode = files[name]
        files[name] = (re.sub(rb"(?m)^Generator:.*$", b"Generator: lambda-zip", content), mode)
        record = name[: -len("WHEEL")] + "RECORD"
        if record in files:
            files[record] = (with_new_hash(files[record][0], name, files[name][0]), files[record][1])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as wheel:
        for name in sorted(files):
            content, mode = files[name]
            one = zipfile.ZipInfo(name)
            one.external_attr = (0o100755 if mode & 0o100 else 0o100644) << 16
            wheel.writestr(one, content)


def with_new_hash(record: bytes, name: str, content: bytes) -> bytes:
    import base64
    import csv
    import hashlib

    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode("ascii")
    rows = csv.reader(io.StringIO(record.decode("utf-8"), newline=""))
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([name, f"sha256={digest}", str(len(content))] if row[:1] == [name] else row for row in rows)
    return text.getvalue().encode("utf-8")


def assert_runs_here(path: str) -> None:
    """Compares `Requires-Python` with the image's release; the search assumed the newest one there may be."""
    import email.parser
    import zipfile

    from pip._vendor.packaging.specifiers import InvalidSpecifier, SpecifierSet

    with contextlib.suppress(zipfile.BadZipFile, InvalidSpecifier), zipfile.ZipFile(path) as wheel:
        for name in wheel.namelist():
            if not re.fullmatch(r"[^/]+\.dist-info/METADATA", name):
                continue
            metadata = email.parser.HeaderParser().parsestr(wheel.read(name).decode("utf-8", "replace"))
            wanted = str(metadata["Requires-Python"] or "")
            if not SpecifierSet(wanted).contains(PYTHON, prereleases=True):
                package = f"{metadata['Name']} {metadata['Version']}"
                message = f"requirements: {quoted(package)} needs Python {printable(wanted)}, the image has {PYTHON}"
                raise Problem("dependencies", message, "Use a newer image, or another version of the package.")


# pip lists every version that an index has.
MAX_VERSIONS = 5


class Complaints(logging.Handler):
    """Collects pip's complaints for one error."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.collecting = ""  # the requirement pip was busy with last
        self.built: set[str] = set()
        self.refused: tuple[Any, str] | None = None
        self.conflict = ""  # who requires what, where that is impossible
        self.denied: list[str] = []  # of indexes that answer, but with no list: pip goes on as if it were empty
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno < logging.INFO:
            answer = re.search(r"Could not fetch URL (\S+): ((?!404)\d+ [^:]*: [^:]*) for url", record.getMessage())
            if answer is not None:
                self.denied.append(f"{answer[1]}: {answer[2]}")
            return
        text = record.getMessage().replace("[present-rich] ", "", 1)
        short = without_places(re.sub(r"\(from versions: ([^)]*)\)", newest_versions, text))
        error = record.exc_info[1] if record.exc_info else None
        if type(error).__name__ == "InvalidRequirement":
            # pip takes the metadata of others for its own mistake, with a traceback.
            short = f"{self.collecting or 'a package'} has metadata that this pip cannot read: {error}"
            record.exc_info = record.exc_text = error = None
        elif isinstance(error, AssertionError) and str(error).endswith(" for wheel"):
            short = f"a wheel does not belong to its requirement: {error}".replace(" for wheel", "")
            record.exc_info = record.exc_text = error = None
        if short != text and not getattr(record, "rich", False):
            # A later handler prints it.
            record.msg, record.args = short, ()
        text = short
        if error is not None:
            # What pip did not expect, such as a full disk: it says `Exception:`, and a traceback in the log alone.
            is_unnamed = isinstance(error, OSError) and error.filename is None
            text = f"{text.rstrip(':')}: {error}{f' (in {temporary_folder()})' if is_unnamed else ''}"
        if record.levelno >= logging.WARNING:
            (self.warnings if record.levelno < logging.ERROR else self.errors).append(text)
            if "is not a trusted or secure host" in text:
                self.denied.append(text)
        elif text.startswith("Collecting "):
            self.collecting = text.split()[1]
        elif text.startswith("Successfully built "):
            self.built.update(normalised_name(name) for name in text.split()[2:])
        elif "The conflict is caused by:" in text:
            self.conflict = text

    def wants_sources(self) -> bool:
        """Whether building from source might help."""
        text = "\n".join(self.errors)
        if self.refused is not None:
            return True
        if "DO NOT MATCH THE HASHES" in text or "Hashes are required" in text or self.unreachable():
            return False
        return re.search("No matching distribution|find a version|ResolutionImpossible", text) is not None

    def other_python(self) -> str | None:
        """Which package needs which Python, if that is why pip found none."""
        text = "\n".join(self.errors)
        refused = re.search("Package '([^']*)' requires a different Python: .* not in '([^']*)'", text)
        if refused is not None:
            return f"{refused[1]} needs Python {refused[2]}"
        ignored = re.search("that require a different python version: (.*)", text)
        wanted = re.search("No matching distribution found for (.*)", text)
        if ignored is None or wanted is None:
            return None
        needed = dict(one.split(" Requires-Python ", 1) for one in ignored[1].split("; ") if " Requires-Python " in one)
        exact = re.fullmatch(r"[\w.\[\],-]+ ?===?([^\s,;*]+)", wanted[1])
        if exact is not None:
            python = needed.get(exact[1])
        else:
            # Any other would do as well, so that for this Python there is none at all.
            python = next(reversed(needed.values()), None) if "(from versions: none)" in text else None
        return None if python is None else f"{wanted[1]} needs Python {python}"

    def unreachable(self) -> list[str]:
        return [line for line in self.warnings if "Retrying (" in line or "Could not fetch URL" in line]

    def problem(self, job: WheelsJob, project: str | None = None) -> Problem:
        """The error. One project of the workspace may be all that pip was to build."""
        text = "\n".join(self.errors)
        said = [line.strip() for line in text.splitlines() if line.strip()] or ["pip printed nothing"]
        unreachable = [*self.denied, *self.unreachable()]
        if self.refused is not None:
            return refusal(*self.refused)
        if "DO NOT MATCH THE HASHES" in text:
            message = f"a package does not match its hash: {mismatch(said)}"
            hint = "Somebody changed the package, or the file is out of date. Find out which before you update the hash."
        elif "Hashes are required" in text:
            missing = [line.partition(" --hash=")[0] for line in said if " --hash=" in line]
            message = f"Hashes are required, and {', '.join(missing) or 'a requirement'} has none"
            hint = "If one requirement has a hash, all need one, including the dependencies of other packages."
        elif "must have their versions pinned" in text:
            loose = [line.partition(" from ")[0] for line in said[1:]]
            message = f"Hashes are required, and {', '.join(loose) or 'a requirement'} is not pinned by =="
            hint = "If one requirement has a hash, all need one, including the dependencies of other packages."
        elif unreachable:
            message = f"the package index cannot be reached: {said[-1]}"
            hint = f"Check the network and PIP_INDEX_URL. {why_unreachable(unreachable[-1])}"
        elif "ResolutionImpossible" in text:
            message = said[0]
            causes = self.conflict.partition("caused by:")[2].partition("To fix this")[0].splitlines()
            hint = "; ".join([*(line.strip() for line in causes if line.strip()), "change one of them"])
        elif self.other_python() is not None:
            message = f"{self.other_python()}, the runtime has {job.python}"
            hint = "Choose another version of the package, or another runtime."
        elif not job.builds and ("No matching distribution" in text or "find a version" in text):
            message = f"{said[-1]}: no wheel for this runtime and architecture, or no such version"
            hint = "Engine 'container' can compile it for its own architecture."
        elif project is not None:
            doing = re.search("pip subprocess to install (?:backend|build) dependencies|Preparing metadata", text)
            failed = "its build requirements cannot be installed" if doing and "subprocess" in doing[0] else "its build failed"
            message = f"requirements: {quoted(project)} cannot be built: {failed}"
            return Problem("dependencies", message, "pip's log above says why.")
        elif re.search("exited with|metadata-generation-failed|Failed building wheel|Failed to build", text):
            failed = ", ".join(dict.fromkeys(re.findall(r"Failed building wheel for (\S+)", text)))
            message = f"{failed or self.collecting or 'a package'} has no matching wheel and cannot be built from source"
            fits = f"Python {job.python} and glibc {'.'.join(str(number) for number in job.glibc)}"
            hint = f"Choose a version with a wheel for {fits}, or an image with the tools to build it. {said[-1]}"
        else:
            message = said[-1]
            hint = said[0] if len(said) > 1 else f"pip's log is above; it ran for Python {job.python}."
        return Problem("dependencies", f"requirements: pip cannot find them: {printable(message)}", printable(hint))


def why_unreachable(line: str) -> str:
    """Without the objects of Python that pip prints."""
    reason = re.sub(r"Retrying \(Retry\([^()]*\)\) after connection broken by ", "", line.strip())
    return re.sub(r"<[^<>]* object at 0x[0-9a-f]+>: ", "", reason)


def mismatch(said: Sequence[str]) -> str:
    """Which package has which hash, of pip's list; some have a hundred that would fit."""
    package, _, link = next((line.rstrip(":") for line in said[1:]), "").partition(" from ")
    file = re.sub("[?#].*", "", link).rpartition("/")[2]
    expected = [line.split()[-1] for line in said if line.startswith(("Expected ", "or "))]
    found = next((line.split()[-1] for line in said if line.startswith("Got ")), "another")
    others = f" or {len(expected) - 1} others" if len(expected) > 1 else ""
    return f"{package.partition('@ ')[0]} ({file}) has {found}, expected {''.join(expected[:1])}{others}"


def without_places(text: str) -> str:
    """Without the places in the file that the host wrote, and in this folder: the user knows neither."""
    text = re.sub(r" \(from -[rc] [^()]* \(line \d+\)\)| \(from line \d+ of [^()]*\)| located at /\S+", "", text)
    text = re.sub(r"->-[rc] [^()]* \(line \d+\)", "", text)
    # The address stands there three times.
    unfetched = r"Could not install requirement (.*?)(?:@ \S+)? from \S+ because of HTTP error (\d+) \w+ Error: (.*?) for url: .*"
    text = re.sub(unfetched, r"\1 cannot be fetched: \2 \3", text)
    return re.sub(r"-r (\S+) \(line (\d+)\)", requirement_at, text)


def requirement_at(match: re.Match[str]) -> str:
    """A requirement by its place, without its address, in which a password may stand."""
    with contextlib.suppress(OSError, IndexError), open(match[1], encoding="utf-8") as file:
        line = file.read().split("\n")[int(match[2]) - 1]
        return line.partition(" --")[0].partition("@")[0].strip()
    return match[0]


def temporary_folder() -> str:
    import tempfile

    return tempfile.gettempdir()


def newest_versions(match: re.Match[str]) -> str:
    versions = match[1].split(", ")
    if len(versions) <= MAX_VERSIONS:
        return match[0]
    return f"(the newest of {len(versions)} versions: {', '.join(versions[-MAX_VERSIONS:])})"


def refusal(requirement: Any, reason: str) -> Problem:
    """The error for a requirement that is not a wheel: names it, and the package that needs it."""
    # pip names the line of a file, but the host generated that file.
    asker = getattr(requirement.comes_from, "name", None)
    by = f", which {quoted(str(asker))} needs," if asker else ""
    what = requirement.req or requirement.link
    message = f"requirements: {quoted(str(what))}{by} is not a wheel: {reason}, but only wheels can be installed here"
    hint = "Use engine 'container' with the function's own architecture, which can build it; or name a wheel."
    return Problem("dependencies", message, hint)


# Out


def add_member(archive: tarfile.TarFile, name: str, mode: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    if mode == "symlink":
        member.type, member.mode, member.linkname = tarfile.SYMTYPE, 0o777, content.decode("utf-8")
    else:
        member.mode, member.size = int(mode, 8), len(content)
    archive.addfile(member, io.BytesIO(content[: member.size]))


def log(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


# Text


def origin_of(label: str, located: str) -> str:
    if label == "":
        return located
    stripped = label.rstrip("/\\")
    return f"{stripped}/{located}"


def quoted(text: str) -> str:
    return f"'{printable(text)}'"


def printable(text: str) -> str:
    """Controls, line separators, bidirectional controls and lone surrogates become escapes, as in text.ts."""
    return re.sub(
        "[\0-\x1f\x7f-\x9f\\\\\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]",
        escape,
        text,
    )


def escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    long = f"\\x{code:02x}" if code <= 0xFF else f"\\u{{{code:x}}}"
    return {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}.get(match[0], long)


if __name__ == "__main__":
    sys.exit(main())
