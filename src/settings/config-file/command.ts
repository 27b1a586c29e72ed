/** The `build` command of an entry of the config file, which makes its sources. */
import type { BuildRequest } from '../../build/request.js';
import { quoted } from '../../util/text.js';
import { configError, type Value } from './document.js';

/** A command of the file, with its placeholders replaced. */
export interface ConfiguredCommand {
  /** A text for the shell, or words to run without one. */
  readonly line: string | readonly string[];
  /** The folder of the config file, absolute. */
  readonly directory: string;
  /** How many of the package's sources it makes, from the first on; the others are shared. */
  readonly sources: number;
}

/**
 * Replaces a command's placeholders. In a text, their values may contain nothing that a shell would interpret: a
 * folder's name must not become code.
 */
export function commandLine(
  { text, isList, place }: Value,
  placeholders: Readonly<Record<'name' | 'source', string>>,
  file: string,
): string | string[] {
  const fill = (line: string): string =>
    line.replace(/\{(?<key>name|source)\}/g, (_, key: 'name' | 'source') => {
      const value = placeholders[key];
      // A leading dash would make an option of it.
      if (isList || /^[\w./@:+,][\w./@:+,-]*$/.test(value)) return value;
      throw configError(
        file,
        place,
        `build: {${key}} is ${quoted(value)}, which a shell would split or interpret; write the command as a list`,
      );
    });
  return isList ? text.split('\n').map(fill) : fill(text);
}

/** The request with the command that makes its sources. */
export function withCommand(
  request: BuildRequest,
  { build }: { readonly build: ConfiguredCommand | undefined },
): BuildRequest {
  if (build === undefined) return request;
  const { line, directory } = build;
  const { timeout } = request.container;
  const { environment } = request.dependencies;
  const makes = request.pipeline.sources.slice(0, build.sources).map((source) => source.directory);
  return { ...request, command: { line, directory, environment, timeout, makes } };
}
