import { avoidExitDeadlock } from '../util/exit-deadlock.js';
import { markDeployed } from './mark-deployed.js';

await avoidExitDeadlock(process.versions.node);
await markDeployed();
