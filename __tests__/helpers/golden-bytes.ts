import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { build } from '../../build/build/build.js';
import { parseSettings } from '../../build/settings/settings.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { goldenTree } from '../golden/trees.js';
import { REPOSITORY } from './paths.js';
import { workspaceWith } from './workspace.js';

/**
 * The digests that archives of the golden trees have had since their format version began. They may
 * be added to; changing one is a new format version. `UPDATE_GOLDEN=1` writes missing ones.
 */
const DIGESTS_FILE = join(REPOSITORY, '__tests__', 'golden', 'digests.json');
export const digests: Record<string, { sha256: string; content: string }> = JSON.parse(
  readFileSync(DIGESTS_FILE, 'utf8'),
);

/** Builds a golden tree, and compares. */
export async function expectGoldenBytes(name: string): Promise<void> {
  const tree = goldenTree(name);
  const { workspace, source } = workspaceWith(tree.files);
  // In this thread and in others: the bytes may not tell.
  for (const workers of [0, 2]) {
    const output = join(workspace, `${workers}.zip`);
    const request = parseSettings({ ...tree.settings, source, output }, { workspace, workers });
    const report = await build(request, { log: SILENT_LOGGER });
    if (tree.order !== undefined) expect(report.entries.map(({ path }) => path)).toEqual(tree.order);
    const found = { sha256: report.digest.hex, content: report.contentSha256 };
    if (process.env['UPDATE_GOLDEN'] === '1' && digests[name] === undefined) {
      digests[name] = found;
      writeFileSync(DIGESTS_FILE, `${JSON.stringify(digests, null, 2)}\n`);
    }
    expect(found, `${workers} workers`).toEqual(digests[name]);
  }
}
