// Puts a constant into the code, as a bundler would.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const code = readFileSync('page/page.mjs', 'utf8');
mkdirSync('dist', { recursive: true });
writeFileSync('dist/page.mjs', code.replace('TITLE', JSON.stringify('Hello!')));
