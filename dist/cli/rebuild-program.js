import { serveRebuild } from './bundle.js';
serveRebuild();
