import { serveRebuilds } from './bundle.cjs';
serveRebuilds();
