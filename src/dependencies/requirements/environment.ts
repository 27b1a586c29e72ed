/** Environment variables for installers, and those that a container gets. */

import { readFile } from 'node:fs/promises';
import { comparePaths } from '../../entries/tree.js';
import { cannotBeRead, LambdaZipError } from '../../util/errors.js';
import { quoted, withoutPasswords } from '../../util/text.js';

/** Variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'];

/** Variables that name a bundle of certificates, by precedence: pip's own, then those of its libraries. */
const CERTIFICATES = ['PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'SSL_CERT_FILE'];

/** Variables that name files of constraints. Both engines pass the files in. */
const CONSTRAINTS = ['PIP_CONSTRAINT', 'PIP_BUILD_CONSTRAINT'];

/** The variables that a container gets, and those that would be useless there. */
interface ContainerEnvironment {
  /** Names only: values may be secrets, and docker takes them from its own environment. */
  readonly names: readonly string[];
  /** Names of variables whose value is a path of this machine. */
  readonly left: readonly string[];
}

/**
 * The variables a container gets: pip's, proxies, and those the requirements ask for.
 *
 * @param asked names that the requirements mention
 */
export function containerEnvironment(
  environment: Environment,
  asked: readonly string[],
): ContainerEnvironment {
  const names: string[] = [];
  const left: string[] = [];
  for (const name of Object.keys(environment).sort(comparePaths)) {
    const value = environment[name];
    const isProxy = PROXIES.includes(name.toUpperCase());
    if (value === undefined || !(name.startsWith('PIP_') || isProxy || asked.includes(name))) continue;
    // These go in as files.
    if (CERTIFICATES.includes(name) || CONSTRAINTS.includes(name)) continue;
    // A variable that the requirements mention is passed even if its value looks like a path.
    if (!asked.includes(name) && /^([/\\~]|[A-Za-z]:[/\\])/.test(value)) left.push(name);
    else names.push(name);
  }
  return { names, left };
}

/**
 * The bundle of certificates that connections of this machine are checked against, if it has one of its own.
 *
 * @throws LambdaZipError `dependencies` when it cannot be read
 */
export async function ownCertificates(environment: Environment): Promise<Buffer | undefined> {
  const name = CERTIFICATES.find((one) => environment[one]);
  const file = name === undefined ? undefined : environment[name];
  if (name === undefined || file === undefined) return undefined;
  try {
    return await readFile(file);
  } catch (error) {
    throw new LambdaZipError('dependencies', `${name}: ${quoted(file)} ${cannotBeRead(error)}`, {
      cause: error,
    });
  }
}

/** Shorter values may appear in a log by chance. */
const MIN_CONFIDENTIAL = 6;

/**
 * Values that no log is to show: those of the variables that the requirements mention, which are there so that the values
 * need not stand in a file.
 */
export function confidentialValues(environment: Environment, asked: readonly string[]): string[] {
  const values = asked.map((name) => environment[name] ?? '');
  return values.filter((value) => value.length >= MIN_CONFIDENTIAL);
}

/**
 * The variables that decide what is installed, for a cache's key. Without passwords: they let in, and
 * choose nothing.
 */
export function cacheKeyVariables(environment: Environment, asked: readonly string[]): [string, string][] {
  const { names, left } = containerEnvironment(environment, asked);
  return [...names, ...left]
    .filter((name) => !PROXIES.includes(name.toUpperCase()) && !/TOKEN|PASSWORD|SECRET/.test(name))
    .map((name) => [name, withoutPasswords(environment[name] ?? '')]);
}
