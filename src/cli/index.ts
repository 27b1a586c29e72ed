#!/usr/bin/env node
import { endWithoutLingering } from '../lingering.js';
import { main } from './main.js';

process.exitCode = await main(process.argv.slice(2));
endWithoutLingering();
