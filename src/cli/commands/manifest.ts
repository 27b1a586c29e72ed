import { manifestText } from '../../compare/manifest.js';
import { readManifest } from '../../compare/package-file.js';
import type { Input } from '../input.js';
import { print } from '../terminal.js';

/** `lambda-zip manifest`: what an archive holds, on standard output. */
export async function runManifest({ positionals: [file = ''] }: Input, signal: AbortSignal): Promise<number> {
  const { entries } = await readManifest(file, signal);
  await print(manifestText(entries));
  return 0;
}
