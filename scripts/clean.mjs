// Removes build/: a module that src/ no longer has would stay there, and what it imports would count as bundled.
import { rmSync } from 'node:fs';

// What tests start is made of it.
for (const folder of ['build', 'build-programs']) rmSync(folder, { recursive: true, force: true });
