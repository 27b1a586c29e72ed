/** What package managers leave in a tree that says which packages are there: one rule for each kind of file. */
import { normalisedPackageName } from '../compare/packages.js';

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
      const { name, version } = objectIn(text);
      const folder = folderOf(path);
      const own = /(?:@[^/]+\/)?[^/]+(?=\/$)/.exec(folder)?.[0] ?? '';
      return [{ type: 'npm', name: textIn(name) ?? own, version: textIn(version), folder }];
    },
  },
  {
    path: /(?:^|\/)[^/]+\.dist-info\/METADATA$/,
    packages: (_, text) => {
      const name = headerIn(text, 'Name');
      if (name === undefined) return [];
      // Which of the files beside it are its own, only RECORD would say.
      const version = headerIn(text, 'Version');
      return [{ type: 'pypi', name: normalisedPackageName(name), version, folder: undefined }];
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
      return [{ type: 'gem', name, version, folder, qualifiers }];
    },
  },
  {
    path: /(?:^|\/)composer\/installed\.json$/,
    packages: (path, text) =>
      listIn(objectIn(text)['packages']).flatMap((item) => {
        const { name, version } = isObject(item) ? item : {};
        const own = textIn(name);
        if (own === undefined) return [];
        const folder = path.replace(/composer\/installed\.json$/, `${own}/`);
        return [{ type: 'composer', name: own, version: textIn(version), folder }];
      }),
  },
  {
    path: /\.deps\.json$/,
    packages: (_, text) =>
      Object.entries(mappingIn(objectIn(text)['libraries'])).flatMap(([key, library]) => {
        const [name = '', version] = key.split('/');
        const isPackage = isObject(library) && library['type'] === 'package';
        return isPackage && name !== '' ? [{ type: 'nuget', name, version, folder: undefined }] : [];
      }),
  },
  {
    path: /(?:^|\/)META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/,
    packages: (_, text) => {
      const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map((key) =>
        textIn(new RegExp(`^${key}[ \\t]*[=:](.*)$`, 'm').exec(text)?.[1]?.trim()),
      );
      if (group === undefined || artifact === undefined) return [];
      return [{ type: 'maven', name: `${group}/${artifact}`, version, folder: undefined }];
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

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function headerIn(text: string, name: string): string | undefined {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  return textIn(new RegExp(`^${name}[ \\t]*:(.*)$`, 'im').exec(head)?.[1]?.trim());
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
