"""The side that runs under Python: a tar stream with a job comes in, a tree goes out.

docs/container-protocol.md is the contract. There are two tasks. `pipeline` makes the tree of the archive in a container;
its result is that of src/pipeline on the host, down to the words of an error: selection as in select.ts, names as in
names.ts, modes as in modes.ts, order and collisions as in tree.ts; it touches no file system. `install` has pip install
requirements, in a container or under the host's own Python. It runs as `python3 -c`, with the standard library of
Python 3.9 or later.
"""

from __future__ import annotations

import sys

sys.dont_write_bytecode = True

import configparser
import contextlib
import csv
import email.parser
import io
import json
import logging
import os
import re
import runpy
import shutil
import subprocess
import tarfile
import tempfile
import traceback
import types
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO, NamedTuple

PROTOCOL = 1
PYTHON = ".".join(str(number) for number in sys.version_info[:3])

# Exit statuses. An interpreter that cannot run this at all ends with 1 or 2, and without a report.
DONE, REPORTED, BROKEN = 0, 1, 3

# tarfile copies the rest of its buffer at every header: with 1 MiB, small files take five times as long.
BUFFER = 64 * 1024

MAX_PATH_BYTES = 0xFFFF  # the length field of a ZIP header has two bytes


class Problem(Exception):
    """Something wrong with the job or the files, to be reported. The codes are those of src/errors.ts."""

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


class Job(NamedTuple):
    executable: Sequence[Rule]
    by_permissions: bool
    bytecode_for: str | None  # the runtime's Python, where byte-code is wanted
    root: str  # where the archive is unpacked
    sources: Sequence[Source]


class Entry(NamedTuple):
    path: str
    source: int
    origin: str  # the path as the user knows it, for messages
    mode: str  # '0644', '0755' or 'symlink'
    content: bytes


Exclusions = dict[tuple[str, str], int]  # how often the rule of an origin and a pattern took something out


class Output(NamedTuple):
    """A member of the tree that goes out."""

    path: str
    mode: str  # '0644', '0755' or 'symlink'
    content: bytes


class Answer(NamedTuple):
    members: Iterable[Output]
    entries: int
    report: dict[str, Any]  # what the task adds to the report


def main() -> int:
    try:
        # A stream of its own: whatever else is printed, by pip above all, belongs into the log. Not sys.stdout.buffer:
        # under `python3 -u` that may write less than it is given.
        with open(os.dup(sys.stdout.fileno()), "wb") as stdout:
            os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
            return run(sys.stdin.buffer, stdout)
    except Exception:
        traceback.print_exc()
        return BROKEN


def run(stdin: BinaryIO, stdout: BinaryIO) -> int:
    exclusions: Exclusions = {}
    answer = Answer([], 0, {})
    error = None
    with contextlib.ExitStack() as stack:
        try:
            answer = do_task(stdin, exclusions, stack)
        except Problem as problem:
            error = problem.report
        while stdin.read(BUFFER):  # the host, still writing, must not find a broken pipe before it reads the answer
            pass
        report = {"protocol": PROTOCOL, "python": PYTHON, "entries": answer.entries, **answer.report}
        write_output(stdout, answer.members, {**report, "exclusions": by_count(exclusions), "error": error})
    return DONE if error is None else REPORTED


def do_task(stdin: BinaryIO, exclusions: Exclusions, stack: contextlib.ExitStack) -> Answer:
    log(f"python {PYTHON}")
    # As for Node.js: U+FFFD stands for what is not UTF-8.
    with tarfile.open(
        fileobj=stdin, mode="r|", bufsize=BUFFER, tarinfo=Member, encoding="utf-8", errors="replace"
    ) as archive:
        members = iter(archive)
        job = read_job(archive, next(members))
        if job["task"] == "install":
            return install(archive, members, job, stack)
        return make_tree(archive, members, job, exclusions)


def make_tree(
    archive: tarfile.TarFile, members: Iterator[tarfile.TarInfo], wire: dict[str, Any], exclusions: Exclusions
) -> Answer:
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
    if not entries:
        raise empty_problem(job.sources, exclusions)
    tree = [Output(entry.path, entry.mode, entry.content) for entry in sort_tree(entries)]
    if job.bytecode_for is not None:
        tree = add_bytecode(tree, job.bytecode_for, job.root)
    return Answer(tree, len(tree), {})


class Member(tarfile.TarInfo):
    """A member that was there. By itself tarfile takes a damaged header, and the end of a stream that broke off
    between two members, for the end of the archive: a smaller tree would be made, and nobody told."""

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
        raise Problem("internal", f"the input begins with {quoted(member.name)}, 'job.json' would be right")
    content = read_content(archive, member)
    with job_problems():
        job: dict[str, Any] = json.loads(content.decode("utf-8"))
        protocol, task = json.dumps(job.get("protocol")), json.dumps(job.get("task"))
    versions = f"the job speaks container protocol {printable(protocol)}, the container side {PROTOCOL}"
    if protocol != str(PROTOCOL):
        raise Problem("internal", versions)
    if job["task"] not in TASKS:
        known = " or ".join(f"'{name}'" for name in TASKS)
        raise Problem("internal", f"task: {printable(task)} is unknown, {known} would be right ({versions})")
    return job


TASKS = ("pipeline", "install")


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
            sources=[Source(one["label"], one["prefix"], read_rules(one["rules"])) for one in job["sources"]],
        )


def read_rules(rules: Sequence[dict[str, Any]]) -> Sequence[Rule]:
    # The rules of `executable` take nothing out, and need not say where they come from.
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
    """One member as an entry, or None when it is left out; then its content is not kept either."""
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
    """The source's index and the path inside it. No file system has a name that fails here."""
    if any(part in ("", ".", "..") or "\0" in part for part in name.split("/")):
        raise Problem("name", f"{quoted(name)}: the name is absolute, or has a component that is no file name")
    match = re.compile("source/(0|[1-9][0-9]{0,8})/(.+)", re.DOTALL).fullmatch(name)
    if match is None or int(match[1]) >= sources:
        raise Problem("internal", f"{quoted(name)} belongs to none of the job's sources ({sources})")
    return int(match[1]), match[2]


def read_content(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(member)
    content = b"" if file is None else file.read()
    if len(content) != member.size:
        raise tarfile.ReadError(f"{member.name!r} has {len(content)} bytes, {member.size} were announced")
    return content


# Select


class Selector:
    """Decides what of a source is left out, component by component from the top, as a walk would meet them."""

    def __init__(self, source: Source, exclusions: Exclusions) -> None:
        self.source = source
        self.exclusions = exclusions
        # Folders met so far, by their names as they came: the path in NFC, or None when it is left out.
        self.folders: dict[str, str | None] = {}

    def select(self, located: str) -> str | None:
        """The path relative to the source in NFC, or None when it or a folder above it is left out."""
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
    hint = f"Everything in it was excluded by {rules}." if rules else "The directory holds no files."
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
        # Cut after 60 UTF-16 code units, as the host does it.
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
        raise Problem("container", message, "Choose the image of that Python, or the runtime of this image.")


# Byte-code

# Where Lambda unpacks a function. The place of a module stands in its byte-code, and in tracebacks.
TASK_ROOT = "/var/task/"

# Run by a Python of its own, whose strings hash the same each time: sets of constants are written in the order of hashes.
# Every file is compiled by a fork, since what was compiled before leaves traces in what is written next.
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
    # What does not come out the same in another order of work would not be the same elsewhere, either.
    for path, content in compile_all(modules[::-1], root).items():
        if compiled[path] != content:
            message = f"{quoted(path)}: its byte-code is another one each time"
            raise Problem("not-reproducible", message, "Exclude the file, or set bytecode to 'none'.")
    added = {path: Output(path, "0644", content) for path, content in compiled.items() if content}
    log(f"byte-code: {len(added)} modules compiled, {len(modules) - len(added)} that do not compile left as they are")
    kept = [one for one in tree if one.path not in added]
    return sorted([*kept, *added.values()], key=lambda one: one.path.encode("utf-8"))


def compile_all(modules: Sequence[Output], root: str) -> dict[str, bytes]:
    """Byte-code by its own path; empty where a module does not compile."""
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


# Install


class Distribution(NamedTuple):
    """An installed package, by its dist-info folder."""

    folder: str  # absolute
    name: str
    version: str
    requested: bool  # named in the requirements, and not only needed by another package


# Installers and build tools, which packages tend to name as needed.
TOOLS = ("pip", "setuptools", "wheel")

# What pip writes differently on each install (PEP 376, PEP 610).
RESIDUE = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")

# Settings of a user's pip that would fight with the ones needed here.
CLASHING_VARIABLES = (
    *("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIREMENT", "PIP_EDITABLE", "PIP_DRY_RUN", "PIP_REPORT"),
    *("PIP_PLATFORM", "PIP_ABI", "PIP_IMPLEMENTATION", "PIP_PYTHON_VERSION", "PIP_NO_BINARY", "PIP_LOG"),
    *("PIP_COMPILE", "PIP_NO_COMPILE", "PIP_PYTHON", "PIP_PROGRESS_BAR", "PIP_QUIET"),
)

# Where certificates of a private authority, and what is installed, are found in the job's folder.
INPUTS = ("requirements.txt", "constraints.txt", "certificates.pem")


def install(
    archive: tarfile.TarFile, members: Iterator[tarfile.TarInfo], job: dict[str, Any], stack: contextlib.ExitStack
) -> Answer:
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="lambda-zip-"))
    for member in members:
        name = member.name.replace("input/", "", 1)
        if name not in INPUTS or not member.isreg():
            raise Problem("internal", f"{quoted(member.name)} is no input of this task")
        with open(os.path.join(folder, name), "wb") as file:
            file.write(read_content(archive, member))
    target = os.path.join(folder, "target")
    os.mkdir(target)
    version = run_pip(job, folder, target)
    packages = find_distributions(target)
    dropped = [one for one in packages if one.name in TOOLS and not one.requested]
    for distribution in dropped:
        remove_distribution(target, distribution)
    kept = [one for one in packages if one not in dropped]
    clean_scripts(target, kept)
    for distribution in kept:
        for name in RESIDUE:
            with contextlib.suppress(FileNotFoundError):
                os.remove(os.path.join(distribution.folder, name))
    paths = sorted(list_files(target), key=os.fsencode)
    report = {"pip": version, "packages": [name_and_version(one) for one in kept]}
    outputs = (read_installed(target, path) for path in paths)
    return Answer(outputs, len(paths), {**report, "dropped": [name_and_version(one) for one in dropped]})


def name_and_version(distribution: Distribution) -> dict[str, str]:
    return {"name": distribution.name, "version": distribution.version}


def run_pip(job: dict[str, Any], folder: str, target: str) -> str:
    """Installs into the target, and gives pip's version. Choices that depend on the machine are those of the job."""
    with job_problems():
        python, wheels_only, glibc = job["python"], job["wheelsOnly"], tuple(job["glibc"])
        markers, platforms = dict(job["markers"]), list(job["platforms"])
    if not wheels_only:
        assert_python(python)
    for name in CLASHING_VARIABLES:
        os.environ.pop(name, None)
    # As variables: an older pip does not mind what it does not know.
    quiet = ("DISABLE_PIP_VERSION_CHECK", "NO_PYTHON_VERSION_WARNING", "NO_WARN_SCRIPT_LOCATION", "NO_WARN_CONFLICTS")
    os.environ.update({**{f"PIP_{name}": "1" for name in quiet}, "PIP_ROOT_USER_ACTION": "ignore"})
    os.environ.update({"PIP_USER": "false", "PIP_REQUIRE_VIRTUALENV": "false", "PIP_NO_INPUT": "1"})
    version = prepare_pip(markers, glibc)
    arguments = ["install", "--target", target, "--no-compile", "--progress-bar", "off"]
    arguments += ["--requirement", os.path.join(folder, "requirements.txt")]
    for option, name in (("--constraint", "constraints.txt"), ("--cert", "certificates.pem")):
        if os.path.exists(os.path.join(folder, name)):
            arguments += [option, os.path.join(folder, name)]
    if wheels_only:
        # The whole release: `Requires-Python` may name parts of it.
        arguments += ["--only-binary", ":all:", "--implementation", "cp", "--python-version", markers["python_full_version"]]
        arguments += ["--abi", f"cp{python.replace('.', '')}"]
        for platform in platforms:
            arguments += ["--platform", platform]
    else:
        # As without a compiler: an older wheel before a newer source.
        arguments += ["--prefer-binary"]
    log(f"pip {version}: install, {'wheels only' if wheels_only else 'wheels before sources'}")
    complaints = Complaints()
    logging.getLogger("pip").addHandler(complaints)
    sys.argv = ["pip", *arguments]
    try:
        runpy.run_module("pip", run_name="__main__", alter_sys=True)
        status: Any = 0
    except SystemExit as end:
        status = end.code
    if status:
        raise complaints.problem(python, glibc, wheels_only)
    return version


def prepare_pip(markers: dict[str, str], glibc: tuple[int, ...]) -> str:
    """Makes this process's pip decide for the runtime instead of for this machine, and gives its version."""
    try:
        import pip
        from pip._internal.cli.req_command import RequirementCommand
        from pip._vendor.packaging import markers as pip_markers
    except ImportError as error:
        message = f"requirements: {sys.executable} has no pip: {printable(str(error))}"
        raise Problem("dependencies", message, "Install pip for it, or use engine 'container'.") from error

    # pip's own options choose wheels for another platform, but markers (`; sys_platform == ...`) always ask this machine.
    pip_markers.default_environment = lambda: dict(markers)
    if not pip_markers.Marker(f"python_full_version == '{markers['python_full_version']}'").evaluate():
        raise Problem("dependencies", f"requirements: pip {pip.__version__} cannot be told the runtime's environment")

    # What `Requires-Python` in a wheel is held against; `pip install` asks this machine, whatever its options say.
    release = tuple(int(part) for part in markers["python_full_version"].split("."))
    make_resolver: Any = RequirementCommand.make_resolver
    RequirementCommand.make_resolver = lambda _, *args, **options: make_resolver(  # type: ignore[method-assign,assignment]
        *args, **{**options, "py_version_info": release}
    )

    # PEP 600's own way to say what is compatible: no wheel for a newer glibc than the runtime's, whatever is here.
    policy = types.ModuleType("_manylinux")
    policy.manylinux_compatible = lambda major, minor, _: (major, minor) <= glibc  # type: ignore[attr-defined]
    sys.modules["_manylinux"] = policy
    return pip.__version__


class Complaints(logging.Handler):
    """What pip said went wrong, for one error."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.collecting = ""  # the requirement pip was busy with last
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage().replace("[present-rich] ", "", 1)
        if record.levelno >= logging.WARNING:
            (self.warnings if record.levelno < logging.ERROR else self.errors).append(text)
        elif text.startswith("Collecting "):
            self.collecting = text.split()[1]

    def problem(self, python: str, glibc: tuple[int, ...], wheels_only: bool) -> Problem:
        text = "\n".join(self.errors)
        said = [line.strip() for line in text.splitlines() if line.strip()] or ["it said nothing"]
        unreachable = [line for line in self.warnings if "Retrying (" in line or "Could not fetch URL" in line]
        if "DO NOT MATCH THE HASHES" in text:
            message = f"a package is not the one whose hash is given: {' '.join(said[1:5])}"
            hint = "Somebody changed it, or the file is out of date; make it anew after looking into that."
        elif "Hashes are required" in text or "must have their versions pinned" in text:
            message = said[0]
            hint = "Where one requirement has a hash, all need one, those that others need included."
        elif unreachable:
            message = f"the package index cannot be reached: {said[-1]}"
            hint = f"Check the network and PIP_INDEX_URL. {unreachable[-1].strip()}"
        elif wheels_only and ("No matching distribution" in text or "find a version" in text):
            message = f"{said[-1]}: there is no wheel for this runtime and architecture, or no such version"
            hint = f"Engine 'container' can compile it for its own architecture. {said[0]}"
        elif re.search("exited with|metadata-generation-failed|Failed building wheel|Failed to build", text):
            message = f"{self.collecting or 'a package'} has no wheel that fits, and cannot be built from source"
            fits = f"Python {python} and glibc {'.'.join(str(number) for number in glibc)}"
            hint = f"Choose a version with a wheel for {fits}, or an image with what building it takes. {said[-1]}"
        else:
            message = said[-1]
            hint = said[0] if len(said) > 1 else f"pip's log is above; it ran for Python {python}."
        return Problem("dependencies", f"requirements: pip cannot install them: {printable(message)}", printable(hint))


def find_distributions(target: str) -> list[Distribution]:
    found = []
    for folder in sorted(os.listdir(target)):
        path = os.path.join(target, folder)
        if not folder.endswith(".dist-info") or not os.path.isdir(path):
            continue
        with open(os.path.join(path, "METADATA"), encoding="utf-8", errors="replace") as file:
            metadata = email.parser.HeaderParser().parse(file)
        name = re.sub("[-_.]+", "-", str(metadata["Name"])).lower()  # PEP 503
        requested = os.path.exists(os.path.join(path, "REQUESTED"))
        found.append(Distribution(path, name, str(metadata["Version"]), requested))
    return found


def remove_distribution(target: str, distribution: Distribution) -> None:
    with open(os.path.join(distribution.folder, "RECORD"), encoding="utf-8", newline="") as file:
        recorded = [row[0] for row in csv.reader(file) if row]
    for path in recorded:
        # Scripts are recorded from where pip's own scheme has them, two folders further up.
        inside = os.path.normpath(os.path.join(target, re.sub("^(\\.\\./)+", "", path)))
        if inside.startswith(target + os.sep) and os.path.isfile(inside):
            os.remove(inside)
    shutil.rmtree(distribution.folder, ignore_errors=True)


def clean_scripts(target: str, distributions: Sequence[Distribution]) -> None:
    """Leaves out the launchers that pip makes, and takes interpreters by their path out of the scripts of a package."""
    folder = os.path.join(target, "bin")
    if not os.path.isdir(folder):
        return
    launchers = {name for distribution in distributions for name in entry_points(distribution)}
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if not os.path.isfile(path):
            continue
        # `pip3.11` is a launcher of `pip`, named by the Python that installs.
        plain = re.sub(r"(-script)?\.(exe|pyw?)$", "", name)
        if name in launchers or plain in launchers or re.sub(r"-?[0-9]+([.][0-9]+)*$", "", plain) in launchers:
            os.remove(path)
            continue
        with open(path, "rb") as file:
            start = file.readline()
            rest = file.read()
        # The installer puts its own interpreter there, wherever that is; what a package brings is treated alike.
        if re.match(rb"#!.*[/\\]pythonw?[0-9.]*(\.exe)?\s*$", start):
            with open(path, "wb") as file:
                file.write(b"#!/usr/bin/env python3\n" + rest)


def entry_points(distribution: Distribution) -> list[str]:
    parser = configparser.ConfigParser(delimiters=("=",), interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read(os.path.join(distribution.folder, "entry_points.txt"), encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):
        return []
    sections = ("console_scripts", "gui_scripts")
    names = [name for section in sections if parser.has_section(section) for name in parser.options(section)]
    return [name for name in names if not re.search(r"[/\\\0]", name)]


def list_files(target: str) -> Iterator[str]:
    for folder, _, names in os.walk(target):
        for name in names:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and not os.path.islink(path):
                yield os.path.relpath(path, target).replace(os.sep, "/")


def read_installed(target: str, path: str) -> Output:
    full = os.path.join(target, *path.split("/"))
    with open(full, "rb") as file:
        content = file.read()
    return Output(path, "0755" if os.stat(full).st_mode & 0o100 else "0644", content)


# Out


def write_output(stdout: BinaryIO, tree: Iterable[Output], report: dict[str, Any]) -> None:
    with tarfile.open(
        fileobj=stdout, mode="w|", bufsize=BUFFER, format=tarfile.PAX_FORMAT, encoding="utf-8", errors="strict"
    ) as archive:
        for path, mode, content in tree:
            add_member(archive, f"tree/{path}", mode, content)
        add_member(archive, "report.json", "0644", json.dumps(report).encode("ascii"))


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
