/** Programs we did not write read the largest archives back, with and without ZIP64; the others are in integration/readers.test.ts. */
import { describeReaders } from '../helpers/zip-readers.js';

describeReaders((tree) => tree.includes('zip64'));
