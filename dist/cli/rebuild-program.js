import { createRequire } from 'node:module';
await createRequire(import.meta.url)('./start.cjs').serve();
