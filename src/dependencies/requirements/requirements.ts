/** Reads requirements files as pip does, into one text with the facts that are known without an index. */
import { dirname } from 'node:path';
import { LambdaZipError } from '../../util/errors.js';
import { quoted, withoutPasswords } from '../../util/text.js';
import { type AllowedFolders, readAllowed, readRegular } from './allowed-folders.js';
import {
  canonicalLines,
  FLAGS,
  FORMATS,
  INCLUDES,
  OF_LINES,
  OF_REQUIREMENTS,
  type Told,
} from './canonical-lines.js';
import type { Environment } from './environment.js';
import { includedFile, includesUrl } from './included-files.js';
import { findLocal, type LocalProject, type LocalReference, type LocalWheel } from './local-projects.js';
import {
  expandVariables,
  type LogicalLine,
  logicalLines,
  type PipLine,
  parseLine,
  variablesIn,
} from './pip-lines.js';
import type { ValueOption } from './pip-options.js';
import { classify, type Subject } from './requirement-subject.js';
import { decodeText } from './text-encoding.js';

/** The packages to install. */
export interface Requirements {
  /**
   * In pip's own format, with the files they include put in their place: one requirement or option a line, each option
   * by its full name. Variables stand in it as they were written.
   */
  readonly text: string;
  /** The constraints files they name, likewise; empty when there are none. */
  readonly constraints: string;
  /** Projects of the workspace, which the text does not name: each is to be made a wheel, and installed with the rest. */
  readonly projects: readonly LocalProject[];
  /** Wheels of the workspace, likewise. */
  readonly wheels: readonly LocalWheel[];
  /** Names of the variables that pip fills in, such as a token in the address of an index. */
  readonly variables: readonly string[];
  /** Lines that need a build from source, each with why; empty if wheels suffice. */
  readonly builds: readonly string[];
  /** Whether they name every package, as lock files do, so that what packages say of others is not asked. */
  readonly isComplete: boolean;
  /** The Pythons that lock files are for, each as the file states it. */
  readonly pythons: readonly { readonly file: string; readonly constraint: string }[];
  /** Warnings about lines that do not mean what they seem to, in whole sentences. */
  readonly warnings: readonly string[];
}

/** The surroundings of the files. */
export interface ReadingContext {
  readonly allowed: AllowedFolders;
  /** Where the variables of lines have their values. */
  readonly environment: Environment;
}

/**
 * Reads requirements files and all they include, so that the result alone says what is installed.
 *
 * @see https://pip.pypa.io/en/stable/reference/requirements-file-format/
 * @throws LambdaZipError `dependencies` for a file that cannot be read or does not parse, which never shows its lines, and
 *   for what is on this machine only
 */
export async function readRequirements(
  files: readonly string[],
  context: ReadingContext,
): Promise<Requirements> {
  const reader = new Reader(context);
  for (const file of files) await reader.read(file, 'requirements');
  return reader.result();
}

/**
 * Like {@link readRequirements}, for a text that a tool wrote.
 *
 * @param folder that its relative paths count from
 */
export async function parseRequirements(
  text: string,
  origin: string,
  folder: string,
  context: ReadingContext,
): Promise<Requirements> {
  const reader = new Reader(context);
  await reader.readText(text, { name: origin, folder }, 'requirements');
  return reader.result();
}

/** The constraints files that the environment names for pip, which are the user's own wherever they lie. */
export async function readConstraintsOf(
  environment: Environment,
  context: ReadingContext,
): Promise<Requirements> {
  const reader = new Reader(context);
  for (const file of (environment['PIP_CONSTRAINT'] ?? '').split(/\s+/).filter((one) => one !== '')) {
    if (/^https?:/i.test(file)) throw includesUrl('PIP_CONSTRAINT');
    const bytes = await readRegular(file);
    await reader.readText(
      decodeText(bytes),
      { name: `PIP_CONSTRAINT: ${quoted(file)}`, folder: dirname(file) },
      'constraints',
    );
  }
  return reader.result();
}

/** All of them as one. */
export function mergeRequirements(parts: readonly Requirements[]): Requirements {
  return {
    text: parts.map(({ text }) => text).join(''),
    constraints: parts.map(({ constraints }) => constraints).join(''),
    projects: parts.flatMap(({ projects }) => projects),
    wheels: parts.flatMap(({ wheels }) => wheels),
    variables: [...new Set(parts.flatMap(({ variables }) => variables))],
    builds: parts.flatMap(({ builds }) => builds),
    isComplete:
      parts.some(({ isComplete }) => isComplete) &&
      parts.every((part) => part.isComplete || namesNothing(part)),
    pythons: parts.flatMap(({ pythons }) => pythons),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}

function namesNothing({ text, projects, wheels }: Requirements): boolean {
  return text === '' && projects.length === 0 && wheels.length === 0;
}

/**
 * Refuses what could only be built from source: options of the file win over those of the command line.
 *
 * @throws LambdaZipError `dependencies` that names the line
 */
export function assertNoSources({ builds: [first] }: Pick<Requirements, 'builds'>): void {
  if (first === undefined) return;
  throw new LambdaZipError('dependencies', `requirements: ${first}, but only wheels can be installed here`, {
    hint: "Use engine 'container' with the function's own architecture, or name a wheel.",
  });
}

type Kind = 'requirements' | 'constraints';

/** A file that lines come from. */
interface Origin {
  /** For messages, quoted. */
  readonly name: string;
  readonly folder: string;
}

/** A parsed line, and its subject. */
interface ReadLine {
  /** The file and the line's number. */
  readonly place: string;
  readonly line: PipLine;
  /** With its variables as they were written; undefined when it has none. */
  readonly written: PipLine | undefined;
  /** The subject of the requirement; undefined for options alone. */
  readonly subject: Subject | undefined;
}

/** More than any project has. */
const MAX_FILES = 1000;

class Reader {
  readonly #lines: Record<Kind, string[]> = { requirements: [], constraints: [] };
  readonly #projects: LocalProject[] = [];
  readonly #wheels: LocalWheel[] = [];
  readonly #variables = new Set<string>();
  readonly #builds: string[] = [];
  readonly #warnings: string[] = [];
  readonly #seen = new Set<string>();
  readonly #context: ReadingContext;

  constructor(context: ReadingContext) {
    this.#context = context;
  }

  result(): Requirements {
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

  async read(file: string, kind: Kind): Promise<void> {
    if (this.#seen.has(`${kind}\0${file}`)) return;
    this.#seen.add(`${kind}\0${file}`);
    if (this.#seen.size > MAX_FILES) {
      throw new LambdaZipError(
        'dependencies',
        `requirements: more than ${MAX_FILES} files include each other`,
      );
    }
    const bytes = await readAllowed(file, this.#context.allowed);
    await this.readText(decodeText(bytes), { name: quoted(file), folder: dirname(file) }, kind);
  }

  async readText(text: string, origin: Origin, kind: Kind): Promise<void> {
    // Parse all lines before judging any: no line of a file that does not parse may appear in a message.
    const lines = logicalLines(text).map((line) => this.#parse(line, origin));
    for (const line of lines) await this.#take(line, origin, kind);
  }

  #parse({ text, number }: LogicalLine, { name }: Origin): ReadLine {
    const place = `${name}, line ${number}`;
    const variables = variablesIn(text);
    for (const variable of variables) this.#variables.add(variable);
    const expanded = expandVariables(text, this.#context.environment);
    const line = expanded === '' ? undefined : parseLine(expanded);
    const [editable] = line?.options.values.get('editable') ?? [];
    const asked = line?.requirement.trim() || editable;
    const subject = asked === undefined ? undefined : classify(asked);
    const isMixed = line !== undefined && line.requirement !== '' && editable !== undefined;
    if (line === undefined || (asked !== undefined && subject === undefined) || isMixed) {
      throw new LambdaZipError('dependencies', `requirements: ${place}: pip cannot parse this line`, {
        hint: 'Is it a requirements file? Its lines are not shown: they might contain secrets.',
      });
    }
    return { place, line, written: variables.length === 0 ? undefined : parseLine(text), subject };
  }

  async #take(read: ReadLine, origin: Origin, kind: Kind): Promise<void> {
    const { place, line, subject } = read;
    const { values } = line.options;
    for (const chosen of values.get('no-binary') ?? []) {
      if (chosen !== ':none:') this.#builds.push(`${place}: '--no-binary' asks for a build from source`);
    }
    if (subject !== undefined) {
      await this.#takeSubject(read, subject, origin, kind);
      return;
    }
    const [include] = [
      ...(values.get('requirement') ?? []).map((file) => [file, 'requirements'] as const),
      ...(values.get('constraint') ?? []).map((file) => [file, 'constraints'] as const),
    ];
    const told: Told = include === undefined ? { values: OF_LINES, flags: FLAGS } : { values: FORMATS };
    const counted: Told = include === undefined ? told : { values: [...FORMATS, ...INCLUDES] };
    this.#warnIgnored(read, counted);
    this.#emit(read, kind, told);
    if (include !== undefined) {
      await this.read(includedFile(include[0], origin.folder, place), include[1]);
      return;
    }
    for (const name of ['index-url', 'extra-index-url', 'find-links'] as const) {
      for (const address of values.get(name) ?? []) {
        if (!/^https?:/i.test(address)) throw folderOfMachine(name, place);
      }
    }
  }

  async #takeSubject(read: ReadLine, subject: Subject, origin: Origin, kind: Kind): Promise<void> {
    const { place, line } = read;
    const told: Told = { values: OF_REQUIREMENTS, requirement: true };
    this.#warnIgnored(read, told);
    if (line.options.values.has('global-option') || line.options.values.has('install-option'))
      this.#builds.push(`${place}: an option for a build from source`);
    if (subject.kind === 'path') {
      if (kind === 'constraints') throw localConstraint(place);
      await this.#takeLocal({ ...subject, hashes: line.options.values.get('hash') ?? [] }, place, origin);
      this.#emit(read, kind, { values: FORMATS });
      return;
    }
    if (subject.isSource) this.#builds.push(`${place}: ${shown(read)} is built from source`);
    this.#emit(read, kind, told);
  }

  async #takeLocal(reference: LocalReference, place: string, { folder }: Origin): Promise<void> {
    const found = await findLocal(reference, folder, place, this.#context.allowed);
    if (found.kind === 'wheel') this.#wheels.push(found);
    else this.#projects.push(found);
  }

  /** Writes a line for pip. */
  #emit({ line, written, place }: ReadLine, kind: Kind, told: Told): void {
    const lines = canonicalLines(line, written, told, this.#context.environment);
    if (lines === undefined) {
      throw new LambdaZipError(
        'dependencies',
        `requirements: ${place}: the value of a variable changes the meaning of the line or contains a line break`,
      );
    }
    this.#lines[kind].push(...lines);
  }

  #warnIgnored({ place, line: { options } }: ReadLine, told: Told): void {
    const isTold = (name: ValueOption): boolean => told.values.includes(name) || name === 'editable';
    const ignored = [
      ...[...options.values.keys()].filter((name) => !isTold(name)),
      ...[...options.flags].filter((name) => !told.flags?.includes(name)),
    ];
    if (ignored.length > 0)
      this.#warn(
        place,
        `${ignored.map((name) => `--${name}`).join(', ')} has no effect on this line, as with pip; move it to its own line`,
      );
    const includes = INCLUDES.reduce((sum, name) => sum + (options.values.get(name)?.length ?? 0), 0);
    const once = ['editable', 'find-links'] as const;
    if (
      options.ignored.length > 0 ||
      includes > 1 ||
      once.some((name) => (options.values.get(name)?.length ?? 0) > 1)
    )
      this.#warn(place, 'pip ignores the end of this line');
  }

  #warn(place: string, problem: string): void {
    this.#warnings.push(`requirements: ${place}: ${problem}`);
  }
}

/** A requirement as it was written, for messages. */
function shown({ line, written }: ReadLine): string {
  const { requirement, options } = written ?? line;
  return quoted(withoutPasswords(requirement.trim() || (options.values.get('editable')?.[0] ?? '')));
}

function folderOfMachine(name: string, place: string): LambdaZipError {
  return new LambdaZipError(
    'dependencies',
    `requirements: ${place}: --${name} names a folder of this machine; use the URL of an index`,
    {
      hint: "Name a wheel in the workspace by its path, as in './wheels/NAME-1.0-py3-none-any.whl'.",
    },
  );
}

function localConstraint(place: string): LambdaZipError {
  return new LambdaZipError(
    'dependencies',
    `requirements: ${place}: a path cannot be a constraint; name it in the requirements`,
  );
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
