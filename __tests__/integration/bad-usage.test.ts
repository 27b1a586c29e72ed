/** Command lines and inputs that make no sense: what is said, and that nothing is done. */
import { describe } from 'vitest';
import { ARCHIVE, FIX_PREFIX, HELP, LINKS, type Refusal, refuses } from '../helpers/bad-input.js';

describe('wrong usage', () => {
  refuses(2, [
    { title: 'no command', command: [], message: 'no command given', hint: HELP },
    {
      title: 'an unknown command',
      command: ['pack', 'source'],
      message: "unknown command 'pack'; use build, plan, verify, init, doctor, manifest, diff or terraform",
      hint: HELP,
    },
    // These three sentences are Node's own.
    { title: 'an unknown option', args: ['--nope'], message: /^Unknown option '--nope'/ },
    {
      title: 'an option that is not for this command',
      command: ['verify', 'source', '-o', 'x.zip'],
      message: /^Unknown option '-o'/,
    },
    {
      title: 'a mistyped command',
      command: ['biuld', 'src'],
      message: "unknown command 'biuld'; did you mean 'build'?",
      hint: HELP,
    },
    {
      title: 'an unknown help topic',
      command: ['help', 'verfy'],
      message: "unknown help topic 'verfy'; did you mean 'verify'?",
      hint: HELP,
    },
    {
      title: 'a mistyped option',
      args: ['--exlude', '*.md'],
      message: "Unknown option '--exlude'; did you mean '--exclude'?",
      hint: HELP,
    },
    {
      title: 'an option without its value',
      args: ['--prefix'],
      message: /^Option '--prefix <value>' argument missing/,
    },
    {
      title: 'an option in place of a value',
      args: ['--prefix', '--json'],
      message: /^Option '--prefix' argument is ambiguous/,
    },
    {
      title: 'a switch with a value',
      args: ['--json=yes'],
      message: /^Option '--json' does not take an argument/,
    },
    {
      title: 'an option with an empty value',
      args: ['--name', ''],
      message: '--name has an empty value',
      hint: HELP,
    },
    {
      title: 'no source',
      command: ['build', '-o', ARCHIVE],
      message: "source: none given; name a directory such as 'src', or a file",
      hint: "For the functions of a config file: '--all' on the command line, the input 'config' in a workflow.",
    },
    { title: 'an empty source', command: ['build', ''], message: 'a source is empty', hint: HELP },
    {
      title: 'a blank source among others',
      command: ['build', 'source', ' '],
      message: 'a source is empty',
      hint: HELP,
    },
    {
      title: 'a source with a line break',
      command: ['build', 'a\nb'],
      message: "the source 'a\\nb' contains a line break",
      hint: HELP,
    },
    ...['a => b => c', '=> b', 'a =>'].map((source) => ({
      title: `the source '${source}'`,
      command: ['build', source, '-o', ARCHIVE],
      message: `source: '${source}' is invalid; use 'PATH' or 'PATH => PREFIX/'`,
    })),
    {
      title: 'a source with a prefix that leads out',
      command: ['build', 'source => ../x', '-o', ARCHIVE],
      message: `source: '../x' contains the component '..'; ${FIX_PREFIX}`,
    },
    ...['13', '-1', 'fast', '6.5', '1e1', '0x6', '٦'].map((level) => ({
      title: `compression level ${level}`,
      args: [`--compression-level=${level}`],
      message: `compression-level: '${level}' is invalid; use a whole number from 0 to 12`,
    })),
    {
      title: 'compression level -1, as an argument of its own',
      args: ['--compression-level', '-1'],
      message: "compression-level: '-1' is invalid; use a whole number from 0 to 12",
    },
    ...['x', '65', '-1'].map((workers) => ({
      title: `'${workers}' workers`,
      args: [`--workers=${workers}`],
      message: `--workers: '${workers}' is invalid; use a whole number from 0 to 64`,
    })),
    {
      title: 'unknown modes',
      args: ['--modes', 'x'],
      message: "modes: 'x' is invalid; use 'content' or 'filesystem'",
    },
    {
      title: 'unknown symlinks',
      args: ['--symlinks', 'Follow'],
      message: "symlinks: 'Follow' is invalid; use 'auto', 'follow', 'preserve' or 'error'",
    },
    {
      title: 'an engine there is not',
      args: ['--engine', 'podman'],
      message: "engine: 'podman' is invalid; use 'auto', 'container' or 'host'",
    },
    ...['exclude', 'executable'].flatMap((option): Refusal[] => [
      {
        title: `${option}: an unclosed bracket`,
        args: [`--${option}`, '[a-z'],
        message: `${option}: line 1: pattern '[a-z' has a '[' without its ']'`,
        hint: "Write \\[ to match the character '['.",
      },
      {
        title: `${option}: a backslash at the end, in the second pattern`,
        args: [`--${option}`, 'good', `--${option}`, 'a\\'],
        message: `${option}: line 2: pattern 'a\\\\' ends in a backslash and would never match`,
      },
      {
        title: `${option}: an empty path component`,
        args: [`--${option}`, 'a//b'],
        message: `${option}: line 1: pattern 'a//b' has an empty path component and would never match`,
      },
      {
        title: `${option}: the slash alone`,
        args: [`--${option}`, '/'],
        message: `${option}: line 1: pattern '/' has an empty path component and would never match`,
      },
      ...['.', '..'].map((component) => ({
        title: `${option}: the component ${component}`,
        args: [`--${option}`, `${component}/x`],
        message: `${option}: line 1: pattern '${component}/x' has the component '${component}' and would never match`,
        hint: 'Patterns are relative to the source; write /name to anchor one at its root.',
      })),
      {
        title: `${option}: an unknown character class`,
        args: [`--${option}`, '[[:nope:]]'],
        message: `${option}: line 1: pattern '[[:nope:]]' has an unknown character class '[:nope:]'`,
      },
    ]),
    ...[
      ['/opt', 'is an absolute path'],
      ['C:/x', 'is an absolute path'],
      ['a/../b', "contains the component '..'"],
      ['./a', "contains the component '.'"],
      ['a//b', "contains the component ''"],
    ].map(([prefix = '', problem]) => ({
      title: `the prefix ${prefix}`,
      args: ['--prefix', prefix],
      message: `prefix: '${prefix}' ${problem}; ${FIX_PREFIX}`,
    })),
    {
      title: 'a prefix with a backslash',
      args: ['--prefix', 'a\\b'],
      message: `prefix: 'a\\\\b' contains a backslash; ${FIX_PREFIX}`,
    },
    ...['a/b', '..', '.'].map((name) => ({
      title: `the name ${name}`,
      args: ['--name', name],
      message: `name: '${name}' is not a file name; use letters, digits, '-', '_' and '.'`,
    })),
    {
      title: 'manifest of nothing',
      command: ['manifest'],
      message: 'manifest takes one archive',
      hint: HELP,
    },
    {
      title: 'manifest of two',
      command: ['manifest', 'a', 'b'],
      message: 'manifest takes one archive',
      hint: HELP,
    },
    {
      title: 'one file for the archive and the manifest',
      args: ['--manifest', `./${ARCHIVE}`],
      message: /^(manifest|output): '.*out\.zip' .*(manifest|output)/,
    },
    {
      title: 'one file for the archive and the manifest, by way of a link',
      beside: { alias: { link: '.' } },
      args: ['--manifest', `alias/${ARCHIVE}`],
      message: /^(manifest|output): '.*out\.zip' .*(manifest|output)/,
      part: LINKS,
    },
  ]);
});
