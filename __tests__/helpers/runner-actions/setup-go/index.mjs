import { execFileSync } from 'node:child_process';

execFileSync('go', ['version'], { stdio: 'inherit' });
