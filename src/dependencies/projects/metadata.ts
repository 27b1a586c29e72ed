/** A project's description of itself, in the form of a wheel's metadata. */
import type { LocalReference } from '../requirements/local-projects.js';
import { parseMarker } from '../requirements/markers.js';
import { normalisedName, parseRequirement } from '../requirements/requirement.js';
import { classify } from '../requirements/requirement-subject.js';
import { type Table, tableAt, textAt, textsAt, valueAt } from '../requirements/toml.js';
import { notStatic } from './not-static.js';
import { normalisedVersion } from './version.js';

/** The part of a wheel's metadata that installers and programs go by. */
export interface Metadata {
  /** The project's own spelling. */
  readonly name: string;
  /** Normalised. */
  readonly version: string;
  readonly summary: string | undefined;
  readonly requiresPython: string | undefined;
  /** Requirements of `METADATA`, with `extra` in their markers. */
  readonly requires: readonly string[];
  /** Normalised names. */
  readonly extras: readonly string[];
  /** Groups of `entry_points.txt`, each with its lines. */
  readonly entryPoints: ReadonlyMap<string, readonly (readonly [name: string, target: string])[]>;
  /** Requirements that are folders or wheels. */
  readonly references: readonly ProjectReference[];
}

/** A requirement that is a folder or a wheel: its path counts from the project's folder. */
export interface ProjectReference extends LocalReference {
  /** The extra that asks for it; undefined when the project itself does. */
  readonly extra: string | undefined;
}

/** The fields of a project's metadata. */
export interface Described {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly summary?: string | undefined;
  readonly requiresPython?: string | undefined;
  readonly dependencies: readonly string[];
  readonly extras: Readonly<Record<string, readonly string[]>>;
  readonly entryPoints: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Checks it and brings it into the form of a wheel.
 *
 * @throws LambdaZipError as {@link notStatic}
 */
export function toMetadata(described: Described): Metadata {
  const { name = '', summary, requiresPython } = described;
  if (parseRequirement(name)?.name !== name) throw notStatic('its name is missing');
  const version = normalisedVersion(described.version ?? '');
  if (version === undefined) throw notStatic('its build sets the version');
  const references: ProjectReference[] = [];
  const requires = described.dependencies.map((one) => toRequirement(one, undefined, references));
  const extras = Object.entries(described.extras).map(
    ([extra, list]) => [normalisedName(extra), list] as const,
  );
  for (const [extra, list] of extras) {
    requires.push(...list.map((one) => toRequirement(one, extra, references)));
  }
  const entryPoints = new Map(
    Object.entries(described.entryPoints)
      .map(([group, entries]) => [group, Object.entries(entries)] as const)
      .filter(([, entries]) => entries.length > 0),
  );
  return {
    name,
    version,
    summary,
    requiresPython,
    requires,
    extras: extras.map(([extra]) => extra),
    entryPoints,
    references,
  };
}

function toRequirement(text: string, extra: string | undefined, references: ProjectReference[]): string {
  const requirement = parseRequirement(text);
  if (requirement === undefined) throw notStatic('one of its dependencies is invalid');
  const { name, extras, versions, url, marker } = requirement;
  const subject = classify(text);
  const isLocal = subject?.kind === 'path';
  if (isLocal) references.push({ path: subject.path, extras, marker, hashes: [], extra });
  const from = url === undefined || isLocal ? versions.join(',') : ` @ ${url} `;
  const condition = withExtra(marker, extra);
  return `${name}${extras.length > 0 ? `[${extras.join(',')}]` : ''}${from}${condition === undefined ? '' : `; ${condition}`}`;
}

function withExtra(marker: string | undefined, extra: string | undefined): string | undefined {
  if (extra === undefined) return marker;
  if (marker === undefined) return `extra == "${extra}"`;
  return `${parseMarker(marker)?.kind === 'or' ? `(${marker})` : marker} and extra == "${extra}"`;
}

/**
 * The `[project]` table.
 *
 * @param made what the build backend tells of it without running anything, by the names that `dynamic` has
 * @see https://packaging.python.org/en/latest/specifications/pyproject-toml/
 * @throws LambdaZipError as {@link notStatic}
 */
export function describeProjectTable(project: Table, made: Partial<Described> = {}): Described {
  const dynamic = textsAt(project, 'dynamic') ?? [];
  const known: Readonly<Record<string, unknown>> = {
    version: made.version,
    dependencies: made.dependencies,
    'optional-dependencies': made.extras,
    'requires-python': made.requiresPython,
    scripts: made.entryPoints,
    'entry-points': made.entryPoints,
  };
  const unknown = dynamic.find((field) => field in known && known[field] === undefined);
  if (unknown !== undefined) throw notStatic(`its build sets the ${unknown}`);
  const optional = tableAt(project, 'optional-dependencies');
  return {
    name: textAt(project, 'name'),
    version: textAt(project, 'version') ?? made.version,
    summary: textAt(project, 'description'),
    requiresPython: textAt(project, 'requires-python') ?? made.requiresPython,
    dependencies: textsAt(project, 'dependencies') ?? made.dependencies ?? [],
    extras: {
      ...made.extras,
      ...Object.fromEntries(Object.keys(optional).map((extra) => [extra, textsAt(optional, extra) ?? []])),
    },
    entryPoints: {
      ...made.entryPoints,
      ...withoutEmpty({
        console_scripts: textTable(tableAt(project, 'scripts')),
        gui_scripts: textTable(tableAt(project, 'gui-scripts')),
        ...Object.fromEntries(
          Object.keys(tableAt(project, 'entry-points')).map((group) => [
            group,
            textTable(tableAt(project, 'entry-points', group)),
          ]),
        ),
      }),
    },
  };
}

function withoutEmpty(
  groups: Record<string, Record<string, string>>,
): Record<string, Record<string, string>> {
  return Object.fromEntries(Object.entries(groups).filter(([, entries]) => Object.keys(entries).length > 0));
}

/** The texts of a table, by their keys. */
export function textTable(table: Table): Record<string, string> {
  const entries = Object.keys(table).flatMap((key) => {
    const value = valueAt(table, key);
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  return Object.fromEntries(entries);
}
