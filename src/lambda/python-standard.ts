/**
 * The standard library of Python 3.6 to 3.14: the names of its modules. Written by scripts/python-modules.mjs.
 */

/** Those that every version has. */
const ALWAYS = new Set(
  `__future__ __main__ _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp
  _codecs_kr _codecs_tw _collections _collections_abc _compat_pickle _compression _csv _ctypes _curses _curses_panel
  _datetime _decimal _elementtree _functools _heapq _imp _io _json _locale _lsprof _lzma _markupbase _md5
  _multibytecodec _multiprocessing _opcode _operator _osx_support _pickle _posixsubprocess _pydecimal _pyio _random
  _sha1 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _string _strptime _struct _symtable _thread
  _threading_local _tkinter _tracemalloc _warnings _weakref _weakrefset abc antigravity argparse array ast asyncio
  atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop collections colorsys
  compileall concurrent configparser contextlib copy copyreg csv ctypes curses datetime dbm decimal difflib dis doctest
  email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc
  genericpath getopt getpass gettext glob grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io
  ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder
  multiprocessing netrc ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil
  platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat
  queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil
  signal site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string
  stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading
  time timeit tkinter token tokenize trace traceback tracemalloc tty turtle turtledemo types typing unicodedata
  unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipapp zipfile zipimport zlib`.split(
    /\s+/,
  ),
);

/** The first and the last minor version that has one of the others. */
const SOMETIMES: Readonly<Record<string, readonly [number, number]>> = {
  _abc: [7, 99],
  _aix_support: [9, 99],
  _android_support: [13, 99],
  _bootlocale: [0, 9],
  _bootsubprocess: [9, 11],
  _colorize: [13, 99],
  _contextvars: [7, 99],
  _crypt: [0, 12],
  _ctypes_test: [0, 9],
  _dbm: [10, 99],
  _dummy_thread: [0, 8],
  _frozen_importlib: [10, 99],
  _frozen_importlib_external: [10, 99],
  _gdbm: [10, 99],
  _hashlib: [7, 99],
  _interpchannels: [13, 99],
  _interpqueues: [13, 99],
  _interpreters: [13, 99],
  _ios_support: [13, 99],
  _opcode_metadata: [13, 99],
  _peg_parser: [9, 9],
  _posixshmem: [8, 99],
  _py_abc: [7, 99],
  _pydatetime: [12, 99],
  _pylong: [12, 99],
  _pyrepl: [13, 99],
  _queue: [7, 99],
  _scproxy: [10, 99],
  _sha2: [12, 99],
  _sha256: [0, 11],
  _sha512: [0, 11],
  _statistics: [8, 99],
  _suggestions: [13, 99],
  _sysconfig: [13, 99],
  _testbuffer: [0, 9],
  _testcapi: [0, 9],
  _testimportmultiple: [0, 9],
  _testinternalcapi: [8, 9],
  _testmultiphase: [0, 9],
  _tokenize: [11, 99],
  _typing: [11, 99],
  _uuid: [7, 99],
  _xxsubinterpreters: [8, 9],
  _xxtestfuzz: [7, 9],
  _zoneinfo: [9, 99],
  aifc: [0, 12],
  annotationlib: [14, 99],
  asynchat: [0, 11],
  asyncore: [0, 11],
  audioop: [0, 12],
  binhex: [0, 10],
  cgi: [0, 12],
  cgitb: [0, 12],
  chunk: [0, 12],
  compression: [14, 99],
  contextvars: [7, 99],
  crypt: [0, 12],
  dataclasses: [7, 99],
  distutils: [0, 11],
  dummy_threading: [0, 8],
  formatter: [0, 9],
  graphlib: [9, 99],
  imghdr: [0, 12],
  imp: [0, 11],
  lib2to3: [0, 12],
  macpath: [0, 7],
  macurl2path: [0, 6],
  mailcap: [0, 12],
  nis: [0, 12],
  nntplib: [0, 12],
  ossaudiodev: [0, 12],
  parser: [0, 9],
  pipes: [0, 12],
  smtpd: [0, 11],
  sndhdr: [0, 12],
  spwd: [0, 12],
  sunau: [0, 12],
  symbol: [0, 9],
  telnetlib: [0, 12],
  tomllib: [11, 99],
  uu: [0, 12],
  xdrlib: [0, 12],
  xxlimited: [0, 9],
  xxsubtype: [0, 9],
  zoneinfo: [9, 99],
};

/** Those of Windows alone. */
const WINDOWS = new Set([
  '_msi',
  '_overlapped',
  '_winapi',
  '_wmi',
  'msilib',
  'msvcrt',
  'nt',
  'winreg',
  'winsound',
]);

/**
 * Whether Python has a module of its own by a name without dots.
 *
 * @param minor the minor version of a Python on Linux; without one, whether any has it on any system
 */
export function isStandardModule(name: string, minor?: number): boolean {
  if (ALWAYS.has(name)) return true;
  if (WINDOWS.has(name)) return minor === undefined;
  const range = Object.hasOwn(SOMETIMES, name) ? SOMETIMES[name] : undefined;
  if (range === undefined) return false;
  return minor === undefined || (minor >= range[0] && minor <= range[1]);
}
