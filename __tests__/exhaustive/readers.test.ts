/** Programs we did not write read the largest archive without ZIP64 back; the others are in integration/readers.test.ts. */
import { describeReaders } from '../helpers/zip-readers.js';

describeReaders((tree) => tree === 'below-zip64');
