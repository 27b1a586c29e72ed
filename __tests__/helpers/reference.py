# needs: pip install deflate==0.8.0
#
# That release has libdeflate 1.23 in it, unless it is built from source with LIBDEFLATE_PREFIX set.
# At level 0 the package is not needed. Python 3.9 or later is.
"""Format profile 1, written a second time, from docs/format.md alone.

    python3 reference.py --level N --out OUT.zip [--manifest OUT.json] [--symlinks preserve] SOURCE_DIR

Packs every file of SOURCE_DIR, leaves nothing out, and prints the SHA-256 of the archive. Modes come from the
contents. The parts below stand in the order of that text, and the fields in the order of its tables.
"""

import argparse
import hashlib
import os
import struct
import unicodedata
import zlib
from typing import BinaryIO, Callable, List, NamedTuple, Tuple

DEFLATE_PACKAGE = "0.8.0"

MARK16 = 0xFFFF
MARK32 = 0xFFFFFFFF

Compressor = Callable[[bytes], bytes]


# From files to entries


class Mode(NamedTuple):
    name: str
    st_mode: int


PLAIN = Mode("0644", 0o100644)
EXECUTABLE = Mode("0755", 0o100755)
SYMLINK = Mode("symlink", 0o120777)


class Source(NamedTuple):
    path: bytes  # in the archive
    file: bytes  # on the disk
    is_link: bool


def normal_form(raw: bytes) -> str:
    # After the Unicode version of this Python: see the end of docs/format.md.
    return unicodedata.normalize("NFC", raw.decode("utf-8"))


def archive_path(raw: bytes) -> bytes:
    path = normal_form(raw)
    if any(part in ("", ".", "..") for part in path.split("/")) or "\\" in path or "\0" in path:
        raise SystemExit(f"not a path of an entry: {path!r}")
    encoded = path.encode("utf-8")
    if len(encoded) > 65535:
        raise SystemExit(f"longer than 65,535 bytes: {path!r}")
    return encoded


def find(directory: str, preserve_links: bool) -> List[Source]:
    sources: List[Source] = []
    pending = [(os.fsencode(directory), b"")]
    while pending:
        folder, prefix = pending.pop()
        with os.scandir(folder) as children:
            for child in children:
                is_link = child.is_symlink()
                if is_link and not preserve_links:
                    raise SystemExit(f"a symbolic link: {child.path!r}")
                if child.is_dir(follow_symlinks=False):
                    pending.append((child.path, prefix + child.name + b"/"))
                elif is_link or child.is_file(follow_symlinks=False):
                    sources.append(Source(archive_path(prefix + child.name), child.path, is_link))
                else:
                    raise SystemExit(f"neither a file, a directory nor a link: {child.path!r}")
    return in_order(sources)


def in_order(sources: List[Source]) -> List[Source]:
    # Python compares bytes as unsigned numbers, and puts a beginning before what it is a beginning of.
    sources = sorted(sources, key=lambda source: source.path)
    if not sources:
        raise SystemExit("no entries")
    paths = set()
    folders = set()
    for source in sources:
        if source.path in paths:
            raise SystemExit(f"two entries have one path: {source.path!r}")
        paths.add(source.path)
        slash = source.path.rfind(b"/")
        while slash != -1 and source.path[:slash] not in folders:
            folders.add(source.path[:slash])
            slash = source.path.rfind(b"/", 0, slash)
    for path in paths & folders:
        raise SystemExit(f"both a file and a folder: {path!r}")
    return sources


def read(source: Source) -> Tuple[Mode, bytes]:
    if source.is_link:
        target = normal_form(os.readlink(source.file)).replace(os.sep, "/")
        return SYMLINK, target.encode("utf-8")
    with open(source.file, "rb") as file:
        content = file.read()
    return (EXECUTABLE if content.startswith((b"#!", b"\x7fELF")) else PLAIN), content


# Data


def libdeflate(level: int) -> Compressor:
    import deflate

    if deflate.__version__ != DEFLATE_PACKAGE:
        raise SystemExit(f"needs deflate {DEFLATE_PACKAGE}, not {deflate.__version__}")
    return lambda content: deflate.deflate_compress(content, level)


def method_and_data(mode: Mode, content: bytes, compress: Compressor) -> Tuple[int, bytes]:
    if mode is not SYMLINK and content:
        compressed = compress(content)
        if len(compressed) < len(content):
            return 8, compressed
    return 0, content


# Layout


class Entry(NamedTuple):
    path: bytes
    mode: Mode
    method: int
    crc: int
    compressed_size: int
    size: int
    offset: int


def marked(entry: Entry) -> bool:
    """Whether the sizes are in the Zip64 field."""
    return entry.size >= MARK32 or entry.compressed_size >= MARK32


def zip64_field(*values: int) -> bytes:
    if not values:
        return b""
    return struct.pack(f"<HH{len(values)}Q", 0x0001, 8 * len(values), *values)


def common_fields(entry: Entry, extra: bytes) -> bytes:
    """What both headers have: from version needed to extract to extra field length."""
    return struct.pack(
        "<5H3L2H",
        45 if extra else 20,  # version needed to extract
        0x0800 if max(entry.path) > 0x7F else 0,  # general purpose bit flag
        entry.method,  # compression method
        0,  # last mod file time
        0x0021,  # last mod file date
        entry.crc,  # crc-32
        MARK32 if marked(entry) else entry.compressed_size,  # compressed size
        MARK32 if marked(entry) else entry.size,  # uncompressed size
        len(entry.path),  # file name length
        len(extra),  # extra field length
    )


def local_header(entry: Entry) -> bytes:
    extra = zip64_field(entry.size, entry.compressed_size) if marked(entry) else b""
    return struct.pack("<L", 0x04034B50) + common_fields(entry, extra) + entry.path + extra


def central_header(entry: Entry) -> bytes:
    moved = [entry.size, entry.compressed_size] if marked(entry) else []
    if entry.offset >= MARK32:
        moved.append(entry.offset)
    extra = zip64_field(*moved)
    return (
        struct.pack(
            "<L2B",
            0x02014B50,
            45 if extra else 20,  # version made by, specification
            3,  # version made by, host
        )
        + common_fields(entry, extra)
        + struct.pack(
            "<3H2L",
            0,  # file comment length
            0,  # disk number start
            0,  # internal file attributes
            entry.mode.st_mode * 65536,  # external file attributes
            min(entry.offset, MARK32),  # relative offset of local header
        )
        + entry.path
        + extra
    )


def end_of_central_directory(count: int, size: int, offset: int) -> bytes:
    return struct.pack(
        "<L4H2LH",
        0x06054B50,
        0,  # number of this disk
        0,  # disk with the start of the central directory
        min(count, MARK16),  # entries on this disk
        min(count, MARK16),  # entries in total
        min(size, MARK32),  # size of the central directory
        min(offset, MARK32),  # offset of the central directory
        0,  # comment length
    )


# Zip64 (its extra field is above)


def zip64_records(count: int, size: int, offset: int) -> bytes:
    if count < MARK16 and size < MARK32 and offset < MARK32:
        return b""
    record = struct.pack(
        "<LQ2BH2L4Q",
        0x06064B50,
        44,  # size of the rest of this record
        45,  # version made by, specification
        3,  # version made by, host
        45,  # version needed to extract
        0,  # number of this disk
        0,  # disk with the start of the central directory
        count,  # entries on this disk
        count,  # entries in total
        size,  # size of the central directory
        offset,  # offset of the central directory
    )
    locator = struct.pack(
        "<2LQL",
        0x07064B50,
        0,  # disk with the Zip64 record
        offset + size,  # offset of the Zip64 record
        1,  # number of disks
    )
    return record + locator


# Manifest and digests


def json_string(text: str) -> str:
    short = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
    return '"' + "".join(short.get(c) or (f"\\u{ord(c):04x}" if c < " " else c) for c in text) + '"'


def manifest_line(path: bytes, mode: Mode, content: bytes) -> str:
    name = json_string(path.decode("utf-8"))
    digest = hashlib.sha256(content).hexdigest()
    return f'{{"path":{name},"mode":"{mode.name}","size":{len(content)},"sha256":"{digest}"}}'


def manifest_text(lines: List[str]) -> str:
    return '{"formatVersion":1,"entries":[\n' + ",\n".join(lines) + "\n]}\n"


# The program


def write_archive(sources: List[Source], compress: Compressor, out: BinaryIO) -> Tuple[str, str]:
    """Writes the archive; returns its digest and the manifest."""
    digest = hashlib.sha256()
    position = 0

    def put(block: bytes) -> None:
        nonlocal position
        out.write(block)
        digest.update(block)
        position += len(block)

    entries: List[Entry] = []
    lines: List[str] = []
    for source in sources:
        mode, content = read(source)
        method, data = method_and_data(mode, content, compress)
        entry = Entry(source.path, mode, method, zlib.crc32(content), len(data), len(content), position)
        put(local_header(entry))
        put(data)
        entries.append(entry)
        lines.append(manifest_line(source.path, mode, content))

    start = position
    for entry in entries:
        put(central_header(entry))
    size = position - start
    put(zip64_records(len(entries), size, start))
    put(end_of_central_directory(len(entries), size, start))
    return digest.hexdigest(), manifest_text(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes format profile 1 from docs/format.md alone.")
    parser.add_argument("--level", type=int, choices=range(13), default=6)
    parser.add_argument("--out", required=True)
    parser.add_argument("--manifest")
    parser.add_argument("--symlinks", choices=["error", "preserve"], default="error")
    parser.add_argument("source", metavar="SOURCE_DIR")
    options = parser.parse_args()

    compress = libdeflate(options.level) if options.level else lambda content: content
    sources = find(options.source, options.symlinks == "preserve")
    with open(options.out, "wb") as out:
        digest, manifest = write_archive(sources, compress, out)
    if options.manifest:
        with open(options.manifest, "wb") as file:
            file.write(manifest.encode("utf-8"))
    print(digest)


if __name__ == "__main__":
    main()
