/** Hostile texts in the place of names; integration/injection.test.ts has a quarter of them, and what else there is to it. */
import { describe } from 'vitest';
import { expectSafeNames, expectSafeSource, OTHER_SOURCES, OTHERS } from '../helpers/hostile-names.js';
import { needs } from '../helpers/parts.js';

const onPosix = needs(process.platform !== 'win32', 'file names Windows does not have');

describe('a build with hostile names', () => {
  onPosix.each(OTHERS)('%s as files, folders, output and manifest', ({ text }) => expectSafeNames(text));
  onPosix.each(OTHER_SOURCES)('%s as the source, which names the archive', ({ text }) =>
    expectSafeSource(text),
  );
});
