/** What package managers leave in a tree that says which packages are there: one rule for each kind of file. */
import { normalisedPackageName } from '../compare/packages.js';
import { parseRequirement } from '../dependencies/requirements/requirement.js';
import { spdxExpression } from './licenses.js';

/** A package that a file of the tree tells of. */
export interface ToldPackage {
  /** As package URLs have it. */
  readonly type: string;
  /** With its namespace, if it has one, before a slash. */
  readonly name: string;
  readonly version: string | undefined;
  /** The folder that holds the package and nothing else, with a slash at its end; undefined where there is none. */
  readonly folder: string | undefined;
  readonly qualifiers?: Readonly<Record<string, string>>;
  /** What it says of its licence: SPDX expressions, or names in whatever words. */
  readonly licenses: readonly string[];
  /** What it needs of its own kind, installed or not; undefined where the file does not tell. */
  readonly needs: readonly Need[] | undefined;
  /** Packages with the same one find each other by their names; those of npm find theirs by their folders. */
  readonly scope: string;
}

/** A package that another one needs. */
interface Need {
  /** As {@link ToldPackage.name} has it. */
  readonly name: string;
  /** When, as Python has it; undefined for always. */
  readonly marker?: string | undefined;
}

interface Ecosystem {
  /** Paths of the files that tell. */
  readonly path: RegExp;
  /** @returns none where the text is not what it should be: whoever reads the file at run time will say so */
  packages(path: string, text: string): ToldPackage[];
}

const ECOSYSTEMS: readonly Ecosystem[] = [
  {
    // The package's own folder, however deep: pnpm's lie in its store.
    path: /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@.][^/]*\/package\.json$/,
    packages: (path, text) => {
      const manifest = objectIn(text);
      const folder = folderOf(path);
      const own = /(?:@[^/]+\/)?[^/]+(?=\/$)/.exec(folder)?.[0] ?? '';
      const needs = NPM_NEEDS.flatMap((field) => Object.keys(mappingIn(manifest[field])));
      return [
        {
          type: 'npm',
          name: textIn(manifest['name']) ?? own,
          version: textIn(manifest['version']),
          folder,
          scope: folder,
          licenses: [manifest['license'], ...listIn(manifest['licenses'])].flatMap(npmLicense),
          // A file that is none of npm's tells of nothing.
          needs: Object.keys(manifest).length === 0 ? undefined : named(needs),
        },
      ];
    },
  },
  {
    path: /(?:^|\/)[^/]+\.dist-info\/METADATA$/,
    packages: (path, text) => {
      const headers = headersIn(text);
      const [name] = headers('Name');
      if (name === undefined) return [];
      return [
        {
          type: 'pypi',
          name: normalisedPackageName(name),
          version: headers('Version')[0],
          // Which of the files beside it are its own, only RECORD would say.
          folder: undefined,
          scope: path.replace(/[^/]+\/METADATA$/, ''),
          licenses: pythonLicenses(headers),
          needs: headers('Requires-Dist').flatMap(pythonNeed),
        },
      ];
    },
  },
  {
    path: /(?:^|\/)specifications\/[^/]+\.gemspec$/,
    packages: (path, text) => {
      // RubyGems writes it at the top of each, so that nobody has to run the rest.
      const stub = /^# stub: (?<name>\S+) (?<version>\S+) (?<platform>\S+) /m.exec(text)?.groups;
      if (stub === undefined) return [];
      const { name = '', version = '', platform = '' } = stub;
      const own = platform === 'ruby' ? `${name}-${version}` : `${name}-${version}-${platform}`;
      const folder = path.replace(/specifications\/[^/]+$/, `gems/${own}/`);
      const qualifiers = platform === 'ruby' ? {} : { platform };
      const scope = folderOf(path);
      return [
        {
          type: 'gem',
          name,
          version,
          folder,
          qualifiers,
          scope,
          licenses: gemLicenses(text),
          needs: gemNeeds(text),
        },
      ];
    },
  },
  {
    path: /(?:^|\/)composer\/installed\.json$/,
    packages: (path, text) =>
      listIn(objectIn(text)['packages']).flatMap((item) => {
        const { name, version, license, require: needed } = mappingIn(item);
        const own = textIn(name);
        if (own === undefined) return [];
        const folder = path.replace(/composer\/installed\.json$/, `${own}/`);
        const licenses = listIn(license).flatMap((one) => textIn(one) ?? []);
        const needs = named(Object.keys(mappingIn(needed)));
        return [
          { type: 'composer', name: own, version: textIn(version), folder, scope: path, licenses, needs },
        ];
      }),
  },
  {
    path: /\.deps\.json$/,
    packages: (path, text) => {
      const { libraries, targets } = objectIn(text);
      const perTarget = Object.values(mappingIn(targets)).map(mappingIn);
      return Object.entries(mappingIn(libraries)).flatMap(([key, library]) => {
        const [name = '', version] = key.split('/');
        if (name === '' || mappingIn(library)['type'] !== 'package') return [];
        const lists = perTarget.map((target) => mappingIn(mappingIn(target[key])['dependencies']));
        const needs = named(lists.flatMap((list) => Object.keys(list)));
        return [{ type: 'nuget', name, version, folder: undefined, scope: path, licenses: [], needs }];
      });
    },
  },
  {
    path: /(?:^|\/)META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/,
    packages: (path, text) => {
      const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map((key) =>
        textIn(new RegExp(`^${key}[ \\t]*[=:](.*)$`, 'm').exec(text)?.[1]?.trim()),
      );
      if (group === undefined || artifact === undefined) return [];
      const name = `${group}/${artifact}`;
      return [
        { type: 'maven', name, version, folder: undefined, scope: path, licenses: [], needs: undefined },
      ];
    },
  },
];

/** Whether a file tells of packages, by its path. */
export function tellsOfPackages(path: string): boolean {
  return ECOSYSTEMS.some((one) => one.path.test(path));
}

/** The packages that a file tells of. */
export function packagesIn(path: string, text: string): ToldPackage[] {
  return ECOSYSTEMS.filter((one) => one.path.test(path)).flatMap((one) => one.packages(path, text));
}

function named(names: readonly string[]): Need[] {
  return [...new Set(names)].map((name) => ({ name }));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Fields of package.json whose packages a package imports; of those that may be missing, the ones that are there count. */
const NPM_NEEDS = ['dependencies', 'optionalDependencies', 'peerDependencies'];

/** A licence is a text, or an object of older manifests. */
function npmLicense(value: unknown): string[] {
  const text = textIn(value) ?? textIn(mappingIn(value)['type']);
  return text === undefined ? [] : [text];
}

type Headers = (name: string) => string[];

/** The values of fields of a METADATA file. https://packaging.python.org/en/latest/specifications/core-metadata/ */
function headersIn(text: string): Headers {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  // A value goes on in lines that begin with a blank.
  const fields = head.split(/\r?\n(?![ \t])/).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, Math.max(colon, 0)).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return (name) =>
    fields.flatMap(([field, value]) => (field === name.toLowerCase() && value !== '' ? [value] : []));
}

/** The expression; without one what the older fields say, which are names unless SPDX has them. */
function pythonLicenses(headers: Headers): string[] {
  const [expression] = headers('License-Expression');
  if (expression !== undefined) return [expression];
  const stated = headers('License');
  if (stated.some((text) => spdxExpression(text) !== undefined)) return stated;
  const classifiers = headers('Classifier').flatMap((text) => {
    const [first, second, ...rest] = text.split(' :: ');
    const isNamed = first === 'License' && (rest.length > 0 || second !== 'OSI Approved');
    return isNamed ? (rest.at(-1) ?? second ?? []) : [];
  });
  return [...stated, ...classifiers];
}

function pythonNeed(text: string): Need[] {
  const requirement = parseRequirement(text);
  if (requirement === undefined) return [];
  return [{ name: normalisedPackageName(requirement.name), marker: requirement.marker }];
}

/** RubyGems writes each list in one line, and each dependency in a line of its own. */
function gemLicenses(text: string): string[] {
  const list = /^ *s\.licenses = \[(?<list>[^\]\n]*)\]/m.exec(text)?.groups?.['list'] ?? '';
  return [...list.matchAll(/"(?<name>[^"\\]+)"/g)].flatMap(({ groups }) => groups?.['name'] ?? []);
}

function gemNeeds(text: string): Need[] {
  const needs = text.matchAll(/^ *s\.add_(?:runtime_)?dependency\(%q<(?<name>[^>\n]+)>/gm);
  return named([...needs].map(({ groups }) => groups?.['name'] ?? ''));
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectIn(json: string): Record<string, unknown> {
  try {
    return mappingIn(JSON.parse(json.replace(/^\uFEFF/, '')));
  } catch {
    return {};
  }
}

function mappingIn(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
