import { MOST_JOBS } from '../config/limits.js';
import { CONFIG_FILE } from '../config/names.js';
import type { Setting } from '../settings.js';
import { type BuildCommand, optionSettings, SHORT_OPTIONS } from './args.js';

/** The help text of a command, or the overview for anything else. */
export function helpText(topic: string | undefined): string {
  switch (topic) {
    case 'build':
      return `Usage: lambda-zip build SOURCE... [options]
       lambda-zip build --all [--config FILE] [--functions NAME]... [options]

Packs the sources into one reproducible AWS Lambda ZIP. A SOURCE is a directory,
or 'DIRECTORY => PREFIX/' to put it into a folder of the archive.
The last line on standard output is 'SHA256  FILE', as sha256sum prints it; with
'--layer' a second one follows, of the layer's archive.

With --all, --config or --functions it builds the functions of a config file, side
by side, and installs equal requirements once. Options are for all of them; what
the file says wins. One that fails does not stop the others; the exit code is 1.

Options:
  --all
        Build every function of the config file.
  --config FILE
        The config file. Default: ${CONFIG_FILE} in the working directory.
  --functions NAME
        Build this function of the config file only. May be repeated.
${optionLines('build')}`;
    case 'plan':
      return `Usage: lambda-zip plan [--config FILE] [--functions NAME]... [--shards N]

Shares the functions of a config file out over jobs, and prints a matrix for GitHub
Actions as JSON on one line: {"include":[{"shard":1,"functions":"NAME\\nNAME"},…]}.
Functions with the same requirements stay together.

Options:
  --config FILE
        The config file. Default: ${CONFIG_FILE} in the working directory.
  --functions NAME
        Share out this function only. May be repeated.
  --shards N
        Jobs at most, 1 to ${MOST_JOBS}. Default: ${MOST_JOBS}, which is what GitHub runs.
  -h, --help
        This text.
`;
    case 'verify':
      return `Usage: lambda-zip verify SOURCE... [options]

Builds the sources, then builds copies of them under other conditions (path, order
of creation, times, permissions, umask, time zone, locale, threads) and compares
the archives byte for byte. Exits with 1 and names what differs if they do.

Options:
  --reinstall COMMAND
        Copy the working directory without installed packages, run COMMAND in the copies,
        and compare with what is installed here. Install scripts run if COMMAND runs them.
${optionLines('verify')}`;
    case 'doctor':
      return `Usage: lambda-zip doctor SOURCE... [options]

Names what would move the hash of these sources from one machine or day to the next,
and what would break in Lambda, each with a fix. It takes the options of a build and
looks at the files that the build would pack; nothing is written, nothing installed.

Options:
${optionLines('doctor')}
Exit codes: 0 no errors, 1 at least one error (with --strict, or warning), 2 wrong usage.
Notes never fail.
`;
    case 'init':
      return `Usage: lambda-zip init [DIRECTORY] [options]

Looks for Lambda functions in the repository (handlers in Python and Node.js,
bootstrap programs, their requirements, what Terraform says of them) and writes
lambda-zip.yml and .github/workflows/lambda.yml, which builds and, once it may,
deploys them. Both files are written or none.

Options:
  --dry-run
        Print what would be written, and write nothing.
  --force
        Replace files that are there.
  -h, --help
        This text.
`;
    case 'manifest':
      return `Usage: lambda-zip manifest FILE.zip

Prints the manifest of an archive as JSON: path, mode, size and SHA-256 of every
entry. The SHA-256 of what is printed is the content digest.
`;
    case 'terraform':
      return `Usage: lambda-zip terraform

Packs a function for an 'external' data source of Terraform or OpenTofu. A JSON
object of strings is read from standard input, and one is printed:

  data "external" "package" {
    program = ["lambda-zip", "terraform"]
    query   = { source = "src", output = "function.zip" }
  }
  resource "aws_lambda_function" "this" {
    filename         = data.external.package.result.path
    source_code_hash = data.external.package.result.base64
    …
  }

The query has the names of build's options, and 'source'; a list has one value per
line: join("\\n", …). Paths go by the data source's working_dir.

With 'config', a file of many functions, and 'function', a name in it, one of those
is built.

Keys of the query:${wrapped([...optionSettings('terraform').map(([name]) => name), 'source', 'config', 'function'])}

The result: path (as given in output), hex and base64 (SHA-256 of the archive; base64 is
the source_code_hash), size and uncompressed_size (bytes), file_count, and
content_sha256 (of the manifest).

Exit codes: 0 success, 1 failure, with one message on standard error.
`;
    case 'diff':
      return `Usage: lambda-zip diff OLD NEW [options]

Tells what differs between two packages: files added, removed, with another content
or mode, and Python packages with another version. OLD and NEW are archives, or
manifests as 'build --manifest' and 'manifest' write them. For text files of two
archives a unified diff follows; control characters in it are escaped, so it is for
reading. Contents are text if they are UTF-8 without NUL, up to 1 MiB.

Options:
  --brief
        Leave the unified diffs out.
  --json
        Print one JSON object on standard output and nothing else.
  -h, --help
        This text.

Exit codes: 0 the same, 1 different, 2 trouble: wrong usage, or a file that cannot
be read. Two archives are the same if their bytes are; if only the compressor or
the archive's format differs, that is said, and different (1). With a manifest,
which knows no bytes, packages are the same if their contents are.
`;
    default:
      return `Usage: lambda-zip COMMAND ...

Reproducible ZIP packages for AWS Lambda: same content, same bytes.

Commands:
  build SOURCE...    pack directories into a ZIP
  build --all        pack every function of ${CONFIG_FILE}
  plan               share the functions of ${CONFIG_FILE} out over jobs
  verify SOURCE...   show that the same content gives the same bytes
  init               write a config and a workflow for this repository
  doctor SOURCE...   tell what would move the hash or break in Lambda
  manifest FILE.zip  print what an archive holds
  diff OLD NEW       tell what differs between two packages
  terraform          answer an external data source of Terraform or OpenTofu
  help COMMAND       explain a command

Options:
  -h, --help         this text
  -V, --version      the version

Exit codes: 0 success, 1 failure, 2 wrong usage; of diff: 0 same, 1 different, 2 trouble.
`;
  }
}

function optionLines(command: BuildCommand): string {
  const rows = optionSettings(command).map(([name, setting]): [string, string] => {
    const short = SHORT_OPTIONS[name];
    const flag = setting.kind === 'boolean' ? `--[no-]${name}` : `--${name} ${placeholder(setting)}`;
    return [short === undefined ? flag : `-${short}, ${flag}`, description(setting)];
  });
  rows.push(
    command === 'doctor'
      ? ['--strict', 'Exit with 1 for warnings, too.']
      : [
          '--workers N',
          'Compression threads; 0 uses none. The bytes do not depend on it. Default: by the work.',
        ],
    ['--json', 'Print one JSON object on standard output and nothing else.'],
    ['-h, --help', 'This text.'],
  );
  return rows.map(([flag, text]) => `  ${flag}\n        ${text}\n`).join('');
}

/** Names in lines that fit a terminal. */
function wrapped(names: readonly string[]): string {
  return names.join(', ').replace(/(.{1,76})(?: |$)/g, '\n  $1');
}

function placeholder({ kind, choices, of }: Setting): string {
  if (kind === 'choice') return of ?? (choices ?? []).join('|');
  if (kind === 'level') return 'N';
  if (of !== undefined) return of;
  return kind === 'lines' ? 'PATTERN' : 'TEXT';
}

function description({ kind, help, default: standard }: Setting): string {
  const repeat = kind === 'lines' ? ' May be repeated.' : '';
  return `${help}${repeat}${standard === '' ? '' : ` Default: ${standard}.`}`;
}
