// archiver as it comes. Usage: archiver_pack.mjs OUTPUT FOLDER LEVEL
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';

const [output, folder, level] = process.argv.slice(2);
const archive = new ZipArchive({ zlib: { level: Number(level) } });
const written = pipeline(archive, createWriteStream(output));
archive.directory(folder, false);
await archive.finalize();
await written;
