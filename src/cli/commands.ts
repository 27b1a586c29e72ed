/** Every command, declared alike: help, options and errors derive from this table. Bodies are loaded when they run. */
import { MAX_JOBS } from '../settings/config-file/limits.js';
import { CONFIG_FILE } from '../settings/config-file/names.js';
import type { SettingCommand } from '../settings/table.js';
import { WORKERS_RANGE } from '../settings/values.js';
import { asksForConfig, type Input } from './input.js';

/** An option of one command that is not a setting. */
export interface Flag {
  /** Name of the value; a flag without one takes none. */
  readonly placeholder?: string;
  readonly multiple?: true;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** The text after `lambda-zip`, a line for each way to call it. */
  readonly usage: readonly string[];
  /** For the overview, in a few words. */
  readonly summary: string;
  /** For its own help. */
  readonly about: string;
  /** The command whose settings it takes as options; its arguments are sources then. */
  readonly settings?: Exclude<SettingCommand, 'terraform'>;
  readonly flags: Readonly<Record<string, Flag>>;
  /** Arguments other than sources: their number, and their name in messages. */
  readonly takes?: { readonly min: number; readonly max: number; readonly what: string };
  /** For its own help, after the options. */
  readonly notes?: string;
  /** Exit codes of failures, where they differ from 1, and from 2 for wrong usage. */
  readonly exitCodes?: { readonly failure?: number; readonly usage?: number };
  /** @returns the exit code */
  run(input: Input, signal: AbortSignal): Promise<number>;
}

const JSON_FLAG: Readonly<Record<string, Flag>> = {
  json: { help: 'Print one JSON object on stdout and nothing else.' },
};
const WORKERS_FLAG: Readonly<Record<string, Flag>> = {
  workers: {
    placeholder: 'N',
    help: `Compression threads, ${WORKERS_RANGE.min} to ${WORKERS_RANGE.max}; 0 uses none. Does not change the bytes. Default: by the work.`,
  },
};
const CONFIG_FLAGS: Readonly<Record<string, Flag>> = {
  config: {
    placeholder: 'FILE',
    help: `Config file. Default: ${CONFIG_FILE} in the working directory.`,
  },
  functions: {
    placeholder: 'NAME',
    multiple: true,
    help: 'Only this function or layer of the config file. Repeatable.',
  },
};
function allFlag(verb: string): Readonly<Record<string, Flag>> {
  return { all: { help: `${verb} every function of the config file.` } };
}
const NOTHING = { min: 0, max: 0, what: 'no arguments' };

export const COMMANDS: readonly Command[] = [
  {
    name: 'build',
    usage: ['build SOURCE... [options]', 'build --all [--config FILE] [--functions NAME]... [options]'],
    summary: `pack directories and files, or all functions of ${CONFIG_FILE}`,
    about: `Packs directories and files into one reproducible AWS Lambda ZIP. A SOURCE is the path
of one, or 'PATH => PREFIX/' to put it into a folder of the archive. The last line on
stdout is 'SHA256  FILE', like sha256sum; with --layer a second line follows for the layer.

With --all, --config or --functions, it builds functions and layers of a config file side
by side, after the commands that make their sources. The file takes precedence over
options. If one fails, the others are still built and the exit code is 1.`,
    settings: 'build',
    flags: {
      ...allFlag('Build'),
      ...CONFIG_FLAGS,
      ...WORKERS_FLAG,
      ...JSON_FLAG,
    },
    run: async (input, signal) => {
      if (asksForConfig(input)) {
        const { runBuildAll } = await import('./commands/build-all.js');
        return runBuildAll(input, signal);
      }
      const { runBuild } = await import(/* webpackMode: "eager" */ './commands/build.js');
      return runBuild(input, signal);
    },
  },
  {
    name: 'plan',
    usage: ['plan [--config FILE] [--functions NAME]... [--shards N]'],
    summary: 'split the functions into jobs of a matrix',
    about: `Splits the functions of a config file into jobs, and prints a matrix for GitHub Actions
as one line of JSON: {"include":[{"shard":1,"functions":"NAME\\nNAME"},…]}. Functions with
the same requirements stay together.`,
    flags: {
      ...CONFIG_FLAGS,
      shards: {
        placeholder: 'N',
        help: `Maximum number of jobs, 1 to ${MAX_JOBS}. Default: ${MAX_JOBS}, GitHub's own limit.`,
      },
    },
    takes: NOTHING,
    run: async (input) => (await import('./commands/plan.js')).runPlan(input),
  },
  {
    name: 'verify',
    usage: ['verify SOURCE... [options]', 'verify --all [--config FILE] [--functions NAME]... [options]'],
    summary: 'prove that the same content gives the same bytes',
    about: `Builds the sources and, at the same time, a copy of them under other conditions (path,
order of creation, times, permissions, umask, time zone, locale, threads), and compares
the archives byte for byte. If they differ, it names the entry and the field and exits
with 1.

With --all, --config or --functions, it verifies functions of a config file side by side.`,
    settings: 'verify',
    flags: {
      ...allFlag('Verify'),
      ...CONFIG_FLAGS,
      reinstall: {
        placeholder: 'COMMAND',
        help: 'Copy the working directory without installed packages, run COMMAND in the copies, and compare. Runs install scripts if COMMAND does.',
      },
      ...WORKERS_FLAG,
      ...JSON_FLAG,
    },
    run: async (input, signal) => {
      if (asksForConfig(input)) return (await import('./commands/verify-all.js')).runVerifyAll(input, signal);
      return (await import('./commands/verify.js')).runVerify(input, signal);
    },
  },
  {
    name: 'init',
    usage: ['init [DIRECTORY] [options]'],
    summary: 'write a config and a workflow for this repository',
    about: `Reads SAM, CloudFormation, Serverless Framework, CDK and Terraform, or looks for handlers,
and writes ${CONFIG_FILE} and .github/workflows/lambda.yml. It runs nothing of the
repository. Both files are written, or none.`,
    flags: {
      'dry-run': { help: 'Print the files instead of writing them.' },
      force: { help: 'Replace existing files.' },
    },
    takes: { min: 0, max: 1, what: 'one directory, the repository' },
    run: async (input, signal) => (await import('./commands/init.js')).runInit(input, signal),
  },
  {
    name: 'doctor',
    usage: ['doctor SOURCE... [options]', 'doctor --all [--config FILE] [--functions NAME]... [options]'],
    summary: 'find what moves the hash or breaks in Lambda',
    about: `Looks at the files that a build would pack. It names what moves the hash from one machine
or day to the next, and what would break in Lambda, each with a fix. It writes and
installs nothing.

With --all, --config or --functions, it looks at functions of a config file. A finding
that several functions share is printed once.`,
    settings: 'doctor',
    flags: {
      ...allFlag('Look at'),
      ...CONFIG_FLAGS,
      strict: { help: 'Exit with 1 for warnings, too.' },
      ...JSON_FLAG,
    },
    notes: `Exit codes: 0 no errors, 1 at least one error (with --strict: or warning), 2 wrong usage.
Notes never fail.`,
    run: async (input, signal) => {
      if (asksForConfig(input)) return (await import('./commands/doctor-all.js')).runDoctorAll(input, signal);
      return (await import('./commands/doctor.js')).runDoctor(input, signal);
    },
  },
  {
    name: 'manifest',
    usage: ['manifest FILE.zip'],
    summary: 'print what an archive contains',
    about: `Prints path, mode, size and SHA-256 of every entry of an archive as JSON. The SHA-256 of
this output is the content digest.`,
    flags: {},
    takes: { min: 1, max: 1, what: 'one archive' },
    run: async (input, signal) => (await import('./commands/manifest.js')).runManifest(input, signal),
  },
  {
    name: 'diff',
    usage: ['diff OLD NEW [options]'],
    summary: 'show what differs between two packages',
    about: `Shows files added, removed, or with another content or mode, and Python packages with
another version. OLD and NEW are archives, or manifests from 'build --manifest' or
'manifest'. For text files of two archives a unified diff follows, with control characters
escaped. Text is UTF-8 without NUL, up to 1 MiB.`,
    flags: { brief: { help: 'Leave out the unified diffs.' }, ...JSON_FLAG },
    takes: { min: 2, max: 2, what: 'two files, each an archive or a manifest' },
    notes: `Exit codes: 0 the same, 1 different, 2 trouble: wrong usage, or an unreadable file.
Two archives are the same if their bytes are; if only the compressor or the format
differs, it says so and exits with 1. A manifest is compared by content.`,
    exitCodes: { failure: 2 },
    run: async (input, signal) => (await import('./commands/diff.js')).runDiff(input, signal),
  },
  {
    name: 'terraform',
    usage: ['terraform'],
    summary: "answer Terraform's or OpenTofu's data source 'external'",
    about: `Reads a JSON object of strings from stdin, builds one function, prints a JSON object:

  data "external" "package" {
    program = ["lambda-zip", "terraform"]
    query   = { source = "src", output = "function.zip" }
  }
  resource "aws_lambda_function" "this" {
    filename         = data.external.package.result.path
    source_code_hash = data.external.package.result.base64
    …
  }

Keys of the query are the options of build, and 'source'. A list has one value per line:
join("\\n", …). Paths are relative to the working_dir of the data source. With 'config', a
config file, and 'function', a name in it, it builds that function.`,
    flags: {},
    takes: { ...NOTHING, what: 'no arguments; its query is read from stdin' },
    notes: `The result: path (as in output), hex and base64 (SHA-256 of the archive; base64 is the
source_code_hash), size and uncompressed_size (bytes), file_count, and content_sha256 (of
the manifest).

Exit codes: 0 success, 1 failure, with one message on stderr.`,
    // Terraform knows only one kind of failure.
    exitCodes: { usage: 1 },
    run: async (_, signal) => (await import('./commands/terraform.js')).runTerraform(signal),
  },
];
