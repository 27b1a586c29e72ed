import { readArchive } from '../archive/reader.js';
import { type ManifestEntry, manifestText } from '../explain/manifest.js';
import { print } from './terminal.js';

/** `lambda-zip manifest`: what an archive holds, on standard output. */
export async function runManifest({ file }: { readonly file: string }, signal: AbortSignal): Promise<void> {
  const entries: ManifestEntry[] = [];
  for await (const entry of readArchive(file, signal)) entries.push(entry);
  await print(manifestText(entries));
}
