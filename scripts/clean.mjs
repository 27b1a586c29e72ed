// Removes build/: a module that src/ no longer has would stay there, and what it imports would count as bundled.
import { rmSync } from 'node:fs';

rmSync('build', { recursive: true, force: true });
