/** Shows that the same content gives the same bytes: builds it again where everything else differs. */
import { chmod, copyFile, mkdir, mkdtemp, rm, symlink, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type BuildRequest, build } from './build.js';
import { type ArchiveDifference, compareArchives } from './explain/compare-archives.js';
import { selectTree } from './pipeline/host.js';
import type { PipelinePlan } from './pipeline/plan.js';
import type { LocatedEntry } from './pipeline/tree.js';
import { type Ports, SILENT_LOGGER } from './ports.js';

/** What one rebuild does differently. */
export interface Conditions {
  /** For people. */
  readonly title: string;
  /** Folders between the temporary directory and the copy. */
  readonly folders: readonly string[];
  readonly timeZone: string;
  readonly locale: string;
  readonly umask: number;
  readonly workers: number;
  /** Modification time of every file of the copy. */
  readonly modified: Date;
  /** Creates the files of the copy last to first. */
  readonly reversed: boolean;
}

export const CONDITIONS: readonly Conditions[] = [
  {
    title: 'another path, reversed creation order, times of 1999, umask 077, UTC+14, Turkish, one thread',
    folders: ['a copy'],
    timeZone: 'Pacific/Kiritimati',
    locale: 'tr_TR.UTF-8',
    umask: 0o077,
    workers: 1,
    modified: new Date('1999-12-31T23:59:59Z'),
    reversed: true,
  },
  {
    title: 'a deeper path, times of 2040, umask 000, UTC-9:30, C locale, three threads',
    folders: ['another', 'much', 'deeper', 'copy'],
    timeZone: 'Pacific/Marquesas',
    locale: 'C',
    umask: 0,
    workers: 3,
    modified: new Date('2040-02-29T12:00:00Z'),
    reversed: false,
  },
];

/** A build to be run in a process of its own, with the environment of the conditions. */
export interface Rebuild {
  readonly conditions: Conditions;
  /** The copy of each source, in the order of the request's sources. */
  readonly directories: readonly string[];
  /** Where the archive must go. */
  readonly output: string;
  /** The directory to run in; links may lead anywhere below it. */
  readonly workspace: string;
}

export interface Verification {
  /** Of the first build, hex. */
  readonly sha256: string;
  /** How many archives were compared. */
  readonly builds: number;
  /** Empty when all builds gave the same bytes. */
  readonly differences: readonly (ArchiveDifference & { readonly conditions: string })[];
}

/**
 * Builds the request here, and then copies of its sources under each of the {@link CONDITIONS}.
 *
 * @param request its output and manifest are not written
 * @param rebuild runs a build in another process; rejects when that build fails
 */
export async function verify(
  request: BuildRequest,
  rebuild: (job: Rebuild) => Promise<void>,
  { log, signal }: Ports,
): Promise<Verification> {
  const temporary = await mkdtemp(join(tmpdir(), 'lambda-zip-verify-'));
  try {
    log.phase('Build');
    const first = join(temporary, 'first.zip');
    const ports: Ports = { log: { ...SILENT_LOGGER, warning: log.warning }, signal };
    const report = await build({ ...request, output: first, manifest: undefined }, ports);
    log.info(`sha256 ${report.digest.hex}`);

    const differences: Verification['differences'][number][] = [];
    for (const [index, conditions] of CONDITIONS.entries()) {
      log.phase(`Build again: ${conditions.title}`);
      const workspace = join(temporary, String(index), ...conditions.folders);
      const directories = await copySources(request, conditions, workspace, signal);
      const output = join(temporary, `again-${index}.zip`);
      await rebuild({ conditions, directories, output, workspace });
      const found = await compareArchives(first, output);
      log.info(found.length === 0 ? 'same bytes' : 'other bytes');
      differences.push(...found.map((difference) => ({ ...difference, conditions: conditions.title })));
    }
    return { sha256: report.digest.hex, builds: 1 + CONDITIONS.length, differences };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Copies what a build selects, source by source; links that are followed become what they lead to. */
async function copySources(
  request: BuildRequest,
  conditions: Conditions,
  workspace: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const plan: PipelinePlan = { ...request.pipeline, outputs: [] };
  const { tree } = await selectTree(plan, { isTemporary: () => false, signal });
  const directories = plan.sources.map(({ directory }, index) =>
    join(workspace, String(index), basename(resolve(directory)) || 'root'),
  );
  for (const directory of directories) await mkdir(directory, { recursive: true });
  const ordered = conditions.reversed ? tree.toReversed() : tree;
  for (const [index, { directory }] of plan.sources.entries()) {
    // The same directory may be packed twice, under two prefixes; then each gets its own copy.
    const inSource = ordered.filter(
      ({ source, entry }) => source === directory && entry.path.startsWith(plan.sources[index]?.prefix ?? ''),
    );
    for (const item of inSource) await copyEntry(item, directories[index] ?? workspace, plan, conditions);
  }
  return directories;
}

async function copyEntry(
  { entry, located }: LocatedEntry,
  directory: string,
  plan: PipelinePlan,
  conditions: Conditions,
): Promise<void> {
  const target = join(directory, located);
  await mkdir(dirname(target), { recursive: true });
  if (entry.content.kind === 'bytes') {
    await symlink(Buffer.from(entry.content.bytes).toString('utf8'), target);
    return;
  }
  await copyFile(entry.content.file, target);
  // Permission bits may say nothing, unless they were asked to; then the owner's execute bit has to stay.
  const executable = plan.modes === 'filesystem' ? entry.mode === '0755' : conditions.reversed;
  await chmod(target, (executable ? 0o777 : 0o666) & ~conditions.umask);
  await utimes(target, conditions.modified, conditions.modified);
}
