import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../../build/build.js';
import { SILENT_LOGGER } from '../../build/ports.js';
import { parseSettings } from '../../build/settings.js';
import { GOLDEN_TREES, type GoldenTree } from '../golden/trees.js';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { workspaceWith } from '../helpers/workspace.js';

/**
 * The digests that archives of the golden trees have had since their format version began. They may
 * be added to; changing one is a new format version. `UPDATE_GOLDEN=1` writes missing ones.
 */
const DIGESTS_FILE = join(REPOSITORY, '__tests__', 'golden', 'digests.json');
const digests: Record<string, { sha256: string; content: string }> = JSON.parse(
  readFileSync(DIGESTS_FILE, 'utf8'),
);

describe('golden digests', () => {
  for (const [name, tree] of Object.entries(GOLDEN_TREES)) {
    const supported = !(tree.links && process.platform === 'win32');
    needs(supported, 'symbolic links')(`${name}: the bytes are those of format version 1`, () =>
      checkTree(name, tree),
    );
  }

  test('every digest belongs to a tree', () => {
    expect(new Set(Object.keys(digests))).toEqual(new Set(Object.keys(GOLDEN_TREES)));
  });
});

async function checkTree(name: string, tree: GoldenTree): Promise<void> {
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
