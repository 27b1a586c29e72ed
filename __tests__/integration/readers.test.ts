/** Programs we did not write read golden archives back, and get the contents and modes that went in. */
import { describeReaders } from '../helpers/zip-readers.js';

// The largest archives are in exhaustive/readers.test.ts.
describeReaders((tree) => !tree.includes('zip64'));
