"""The container side of the pipeline: a tar stream with a job and files comes in, the finished tree goes out.

docs/container-protocol.md is the contract. The result is that of src/pipeline on the host, down to the words of an
error: selection as in select.ts, names as in names.ts, modes as in modes.ts, order and collisions as in tree.ts.
It runs as `python3 -c`, with the standard library of Python 3.9 or later, and touches no file system.
"""

from __future__ import annotations

import sys

sys.dont_write_bytecode = True

import io
import json
import re
import tarfile
import traceback
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO, NamedTuple

PROTOCOL = 1
TASK = "pipeline"
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
    sources: Sequence[Source]


class Entry(NamedTuple):
    path: str
    source: int
    origin: str  # the path as the user knows it, for messages
    mode: str  # '0644', '0755' or 'symlink'
    content: bytes


Exclusions = dict[tuple[str, str], int]  # how often the rule of an origin and a pattern took something out


def main() -> int:
    try:
        # Not sys.stdout.buffer: under `python3 -u` that may write less than it is given.
        with open(sys.stdout.fileno(), "wb", closefd=False) as stdout:
            return run(sys.stdin.buffer, stdout)
    except Exception:
        traceback.print_exc()
        return BROKEN


def run(stdin: BinaryIO, stdout: BinaryIO) -> int:
    exclusions: Exclusions = {}
    tree: Sequence[Entry] = []
    error = None
    try:
        tree = make_tree(stdin, exclusions)
    except Problem as problem:
        error = problem.report
    while stdin.read(BUFFER):  # the host, still writing, must not find a broken pipe before it reads the answer
        pass
    report = {"protocol": PROTOCOL, "python": PYTHON, "entries": len(tree)}
    write_output(stdout, tree, {**report, "exclusions": by_count(exclusions), "error": error})
    return DONE if error is None else REPORTED


def make_tree(stdin: BinaryIO, exclusions: Exclusions) -> Sequence[Entry]:
    log(f"python {PYTHON}")
    entries = []
    received = 0
    # As for Node.js: U+FFFD stands for what is not UTF-8.
    with tarfile.open(
        fileobj=stdin, mode="r|", bufsize=BUFFER, tarinfo=Member, encoding="utf-8", errors="replace"
    ) as archive:
        members = iter(archive)
        job = read_job(archive, next(members))
        selectors = [Selector(source, exclusions) for source in job.sources]
        for member in members:
            received += 1
            entry = receive(archive, member, job, selectors)
            if entry is not None:
                entries.append(entry)
    log(f"files received: {received}, entries selected: {len(entries)}")
    if not entries:
        raise empty_problem(job.sources, exclusions)
    return sort_tree(entries)


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


def read_job(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Job:
    if member.name != "job.json" or not member.isreg():
        raise Problem("internal", f"the input begins with {quoted(member.name)}, 'job.json' would be right")
    content = read_content(archive, member)
    try:
        job = json.loads(content.decode("utf-8"))
        protocol, task = json.dumps(job.get("protocol")), json.dumps(job.get("task"))
        versions = f"the job speaks container protocol {printable(protocol)}, the container side {PROTOCOL}"
        if protocol != str(PROTOCOL):
            raise Problem("internal", versions)
        if task != json.dumps(TASK):
            raise Problem("internal", f"task: {printable(task)} is unknown, '{TASK}' would be right ({versions})")
        return Job(
            executable=read_rules(job["executable"]),
            by_permissions={"content": False, "filesystem": True}[job["modes"]],
            sources=[Source(one["label"], one["prefix"], read_rules(one["rules"])) for one in job["sources"]],
        )
    except (AttributeError, LookupError, TypeError, ValueError, re.error) as error:
        raise Problem("internal", f"job.json: {type(error).__name__}: {printable(str(error))}") from error


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


# Out


def write_output(stdout: BinaryIO, tree: Sequence[Entry], report: dict[str, Any]) -> None:
    members = [(f"tree/{entry.path}", entry.mode, entry.content) for entry in tree]
    members.append(("report.json", "0644", json.dumps(report).encode("ascii")))
    with tarfile.open(
        fileobj=stdout, mode="w|", bufsize=BUFFER, format=tarfile.PAX_FORMAT, encoding="utf-8", errors="strict"
    ) as archive:
        for name, mode, content in members:
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
