/** A function as a template describes it; every reader of templates gives this. */
import { posix } from 'node:path';
import { pathWithin } from './project.js';

/** Undefined is what the template does not say, or not in a way that can be worked out. */
export interface TemplateFunction {
  /** The template, relative to the repository. */
  readonly file: string;
  /** Its name in the template; empty if only the deploy decides it. */
  readonly label: string;
  /** Its name in Lambda. */
  readonly functionName?: string | undefined;
  /** By Lambda's name: `python3.12`, `nodejs22.x`. */
  readonly runtime?: string | undefined;
  readonly architecture?: string | undefined;
  readonly handler?: string | undefined;
  /** The package's folder, or its only file, relative to the repository. */
  readonly code?: string | undefined;
  /** The package that something else makes of the code, as the template names it: a path, or `s3:` and the key in a bucket. */
  readonly archive?: string | undefined;
  /** Whether the code is said to be a file; without it, what is there decides. */
  readonly single?: boolean | undefined;
  /** Patterns of what is left out, as in `.gitignore`; the folder's own. */
  readonly exclude?: readonly string[] | undefined;
  /** The same where all is left out but some paths; for packages from elsewhere, those patterns would be too much. */
  readonly only?: Selection | undefined;
  /** The file of its Python packages, where the template names one. */
  readonly requirements?: string | undefined;
  /** Whether a layer has its packages, which the package is made without. */
  readonly withoutPackages?: boolean | undefined;
  /** Its layers, each as the template has it: an ARN, or the name of what makes it. */
  readonly layers?: readonly string[] | undefined;
  /** The tool that builds the package first, in words: `esbuild`, `the Makefile`. */
  readonly built?: string | undefined;
  /** The same tool with all that a command needs, where the template says enough. */
  readonly tool?: Tool | undefined;
}

/** Paths of a folder that are packed alone. */
export interface Selection {
  /** Files and folders, relative to the folder; a folder ends in `/`. */
  readonly paths: readonly string[];
  /** Patterns of what is left out of them, as in `.gitignore`; relative to each. */
  readonly exclude: readonly string[];
}

/** How a template has code built. */
export type Tool =
  | {
      readonly kind: 'esbuild';
      /** Relative to the repository, with or without its extension; without it, the module of the handler. */
      readonly entry?: string | undefined;
      /** Beyond those that every bundle for Lambda has. */
      readonly options: readonly string[];
      /** Whether it leaves JavaScript as it is. */
      readonly onlyTypescript?: boolean | undefined;
      /** Of the result, with its dot. */
      readonly extension?: string | undefined;
      /** The tool that the template names, where esbuild stands for it: no command can say what that one would do. */
      readonly inPlaceOf?: string | undefined;
    }
  | { readonly kind: 'go'; readonly flags: readonly string[] }
  | { readonly kind: 'cargo'; readonly binary?: string | undefined }
  | { readonly kind: 'make'; readonly target: string }
  | {
      /** What the plugin `serverless-wsgi` puts beside the code. */
      readonly kind: 'wsgi';
      readonly settings: Readonly<Record<string, unknown>>;
    };

/** A layer as a template describes it. */
export interface TemplateLayer {
  /** The template, relative to the repository. */
  readonly file: string;
  /** What functions refer to it by: a logical id, the id of a construct, or an address. */
  readonly label: string;
  /** Its name in Lambda. */
  readonly layerName?: string | undefined;
  readonly runtimes: readonly string[];
  readonly architecture?: string | undefined;
  /** Its folder, or its only file, relative to the repository. */
  readonly code?: string | undefined;
  /** What packs the folder: `pip` and `npm` install what it lists, beside its files; without it, they are packed as they are. */
  readonly method?: 'pip' | 'npm' | undefined;
  /** The folder of the archive that everything goes to. */
  readonly prefix?: string | undefined;
  /** The file of its Python packages, where the template names one. */
  readonly requirements?: string | undefined;
  /** Patterns of what is left out, as in `.gitignore`. */
  readonly exclude?: readonly string[] | undefined;
  readonly tool?: Tool | undefined;
  /** What else builds it, in words. */
  readonly built?: string | undefined;
}

export interface Reading {
  readonly functions: readonly TemplateFunction[];
  readonly layers?: readonly TemplateLayer[] | undefined;
  /** Problems while reading, one sentence each. */
  readonly notes: readonly string[];
  /** Functions that are container images, by their names in the template; a note names each. */
  readonly images?: readonly string[] | undefined;
}

/** A text that is one, or undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A mapping, or an empty one. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** Where the code is, or why there is no folder of it; a package that something else makes of it has its path. */
type Place = { readonly code: string } | { readonly note: string; readonly archive?: string | undefined };

/** The folder of the code, or a note on why there is none. */
export function codeIn(base: string, path: string, where: string): Place {
  if (/^(?:s3|https?):\/\//i.test(path))
    return { note: `${where} is deployed from ${path}: no folder to pack.` };
  if (/\.(?:zip|jar|war)$/i.test(path)) {
    const note = `${where} is deployed from ${path}, which is already a package: set 'source' by hand.`;
    return { note, archive: pathWithin(base, path) ?? posix.basename(path) };
  }
  const code = pathWithin(base, path);
  return code === undefined
    ? { note: `${where}: ${path} is outside the repository; add it by hand.` }
    : { code };
}

/** What a function has of its place. An archive needs no note yet: its code may be found. */
export function placeOf(place: Place | undefined): {
  readonly code?: string;
  readonly archive?: string | undefined;
  readonly notes: readonly string[];
} {
  if (place === undefined) return { notes: [] };
  if ('code' in place) return { code: place.code, notes: [] };
  return { archive: place.archive, notes: place.archive === undefined ? [place.note] : [] };
}

/** The note on a function that is a container image. */
export function imageNote(where: string): string {
  return `${where} is a container image: nothing to pack.`;
}

/** The reading of a function that is a container image. */
export function imageReading(where: string, label: string): Reading {
  return { functions: [], notes: [imageNote(where)], images: [label] };
}

/** The readings of several files as one. */
export function mergeReadings(readings: readonly Reading[]): Reading {
  return {
    functions: readings.flatMap(({ functions }) => functions),
    layers: readings.flatMap(({ layers }) => layers ?? []),
    notes: readings.flatMap(({ notes }) => notes),
    images: readings.flatMap(({ images }) => images ?? []),
  };
}

/** The texts of a list, or of one value. */
export function textsOf(value: unknown): string[] {
  return [value].flat().flatMap((one) => textOf(one) ?? []);
}
