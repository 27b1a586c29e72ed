import { avoidExitDeadlock } from '../util/exit-deadlock.js';
import { run } from './main.js';
import { isPost, runPost } from './post.js';

await avoidExitDeadlock(process.versions.node);
await (isPost() ? runPost() : run());
