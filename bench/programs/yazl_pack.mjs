// yazl over a folder. Usage: yazl_pack.mjs OUTPUT FOLDER LEVEL
import { createWriteStream, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

const [output, folder, level] = process.argv.slice(2);
const archive = new yazl.ZipFile();
const written = pipeline(archive.outputStream, createWriteStream(output));
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  archive.addFile(path, relative(folder, path), { compressionLevel: Number(level) });
}
archive.end();
await written;
