import { serveRebuilds } from './rebuild-service.js';

serveRebuilds();
