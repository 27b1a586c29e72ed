/** The folders of programs that are compiled for Lambda: Go, Rust, Java, .NET. */
import { posix } from 'node:path';
import type { SeenHandler } from './find-handlers.js';
import { isBelow, type Project } from './project.js';
import { namesOf, plainName } from './stated-names.js';
import type { TemplateFunction, Tool } from './template-function.js';

interface Kind {
  /** What the names of its runtimes begin with. */
  readonly runtimes: readonly string[];
  readonly file: RegExp;
  /** What the file has only in a program for Lambda. */
  readonly text: RegExp;
}

const KINDS: readonly Kind[] = [
  { runtimes: ['go', 'provided'], file: /(?<!_test)\.go$/, text: /\blambda\.Start/ },
  { runtimes: ['provided'], file: /(?:^|\/)Cargo\.toml$/, text: /\blambda_(?:runtime|http)\b/ },
  {
    runtimes: ['java', 'provided'],
    file: /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
    text: /lambda|function-adapter-aws|micronaut-function-aws|snapstart/i,
  },
  { runtimes: ['dotnet', 'provided'], file: /\.(?:cs|fs)proj$/, text: /Amazon\.Lambda/ },
];

const EVERY = KINDS.flatMap(({ runtimes }) => runtimes);

/** The folder of a function's program: the one above its package, the one with its name, or the only one there is. */
export async function compiledCode(
  project: Project,
  stated: TemplateFunction,
): Promise<SeenHandler | undefined> {
  const { runtime, archive, handler } = stated;
  const [own] = /^[a-z]+/.exec(runtime ?? '') ?? [];
  const meant = own !== undefined ? [own] : handler?.includes('::') ? ['java', 'dotnet'] : EVERY;
  const programs: string[] = [];
  for (const { file, text } of KINDS.filter((kind) => kind.runtimes.some((one) => meant.includes(one)))) {
    for (const path of project.paths.filter((one) => file.test(one)))
      if (text.test(await project.read(path))) programs.push(path);
  }
  const names = namesOf(stated);
  const above = programs
    .filter(
      (path) => archive !== undefined && posix.dirname(path) !== '.' && isBelow(archive, posix.dirname(path)),
    )
    .sort((one, other) => other.length - one.length);
  const named = programs.filter((path) => names.has(plainName(posix.basename(posix.dirname(path)))));
  const folders = new Set(programs.map((path) => posix.dirname(path)));
  const found =
    above[0] ?? (named.length === 1 ? named[0] : undefined) ?? (folders.size === 1 ? programs[0] : undefined);
  if (found === undefined) return undefined;
  return {
    directory: posix.dirname(found),
    file: found,
    handler: { language: 'custom', setting: handler === 'bootstrap' ? undefined : handler },
  };
}

/** What compiles the program of a folder, where nothing but its code says so: Go's own command, or that of cargo-lambda. */
export async function compilerIn(project: Project, folder: string): Promise<Tool | undefined> {
  const names = project.list(folder);
  if (names.includes('Cargo.toml')) return { kind: 'cargo' };
  const programs = names.filter((name) => /(?<!_test)\.go$/.test(name));
  const texts = await Promise.all(programs.map((name) => project.read(posix.join(folder, name))));
  // A folder without a program of its own has it below, or is a library.
  return texts.some((text) => /^package main\b/m.test(text)) ? { kind: 'go', flags: [] } : undefined;
}
