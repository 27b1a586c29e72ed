import { execFileSync } from 'node:child_process';

execFileSync('terraform', ['version'], { stdio: 'inherit' });
