#!/usr/bin/env node
import { avoidExitDeadlock } from '../exit-deadlock.js';
import { endWithoutLingering } from '../lingering.js';
import { main } from './main.js';

await avoidExitDeadlock(process.versions.node);
process.exitCode = await main(process.argv.slice(2));
endWithoutLingering(() => process.exit());
