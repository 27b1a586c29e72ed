import { markDeployed } from './mark-deployed.js';

await markDeployed();
