/**
 * Tools that keep lock files: LAMBDA_ZIP_TEST_TOOLS names a folder with uv, poetry and pipenv, which `.ci/parts.sh`
 * makes. Without it they are looked for where programs are.
 */
import { delimiter } from 'node:path';

const folder = process.env['LAMBDA_ZIP_TEST_TOOLS'];

/** The search path with the tools in it, last: they bring a Python of their own, which must not be in the way. */
export const TOOLS_PATH = [process.env['PATH'] ?? '', ...(folder === undefined ? [] : [folder])].join(
  delimiter,
);
