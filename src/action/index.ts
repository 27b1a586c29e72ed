import { run } from './main.js';
import { isPost, runPost } from './post.js';

await (isPost() ? runPost() : run());
