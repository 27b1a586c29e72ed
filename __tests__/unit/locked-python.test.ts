/** The Python that a lock file is for, against that of a runtime. */
import { expect, test } from 'vitest';
import { mayRunOn } from '../../build/dependencies/locked-python.js';
import { PYTHON_RUNTIMES } from '../../build/lambda/target.js';

test.each([
  ['>=3.13', ['3.13', '3.14']],
  ['>=3.13.3', ['3.13', '3.14']],
  ['>3.13', ['3.13', '3.14']],
  ['>=3.9,<3.11', ['3.9', '3.10']],
  ['>=3.11, <3.13.0', ['3.11', '3.12']],
  ['>=3.11,<3.12.1', ['3.11', '3.12']],
  ['<=3.10.2', ['3.9', '3.10']],
  ['==3.12.*', ['3.12']],
  ['==3.12.4', ['3.12']],
  ['3.10.6', ['3.10']],
  ['~=3.12', ['3.12', '3.13', '3.14']],
  ['~=3.12.1', ['3.12']],
  ['^3.13', ['3.13', '3.14']],
  ['~3.11', ['3.11']],
  ['>=3.12,!=3.13.*', ['3.12', '3.14']],
  ['>=3.13,!=3.13.1', ['3.13', '3.14']],
  ['>=4', []],
] as const)('%s may run on %j', (constraint, versions) => {
  const found = PYTHON_RUNTIMES.filter((runtime) => mayRunOn(constraint, runtime));
  expect(found).toEqual(versions.map((version) => `python${version}`));
});

test.each(['', '*', '3.*', '>=3', '!=2.*', '2.7 || ^3.5', 'anything else'])(
  '%j is for all of them',
  (constraint) => {
    expect(PYTHON_RUNTIMES.filter((runtime) => !mayRunOn(constraint, runtime))).toEqual([]);
  },
);
