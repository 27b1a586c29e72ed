// Puts what tsc does not compile beside what it does: the container's side of the pipeline.
import { copyFileSync } from 'node:fs';

copyFileSync('src/pipeline/container/side.py', 'build/pipeline/container/side.py');
