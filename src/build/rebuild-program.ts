import { serveRebuild } from './rebuild-service.js';

serveRebuild();
