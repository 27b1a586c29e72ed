import { readArchive } from '../../archive/reader.js';
import { type ManifestEntry, manifestText } from '../../compare/manifest.js';
import type { Input } from '../input.js';
import { print } from '../terminal.js';

/** `lambda-zip manifest`: what an archive holds, on standard output. */
export async function runManifest({ positionals: [file = ''] }: Input, signal: AbortSignal): Promise<number> {
  const entries: ManifestEntry[] = [];
  for await (const entry of readArchive(file, signal)) entries.push(entry);
  await print(manifestText(entries));
  return 0;
}
