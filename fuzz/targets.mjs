/**
 * Every target by its name, and the module that has it. A target says what it is `about`, which part is `missing`, and how
 * many cases are a `few`; its `setup` gives how inputs are made and what is done with one. Its folder is its own: whatever
 * it writes beside is a finding.
 */
const MODULES = {
  bytes: './targets/trees.mjs',
  containers: './targets/trees.mjs',
  reference: './targets/trees.mjs',
  readers: './targets/trees.mjs',
  select: './targets/select.mjs',
  runner: './targets/runner-script.mjs',
  container: './targets/container.mjs',
  searches: './targets/container.mjs',
  archive: './targets/archive.mjs',
  wheels: './targets/wheels.mjs',
  manifest: './targets/records.mjs',
  record: './targets/records.mjs',
  aws: './targets/aws.mjs',
  config: './targets/texts.mjs',
  query: './targets/texts.mjs',
  requirements: './targets/texts.mjs',
  ignore: './targets/texts.mjs',
  elf: './targets/elf.mjs',
  store: './targets/stores.mjs',
  kept: './targets/stores.mjs',
};
const SELF_TEST = './targets/self-test.mjs';

const modules =
  process.env.LAMBDA_ZIP_FUZZ_SELF_TEST === undefined
    ? MODULES
    : { wrong: SELF_TEST, endless: SELF_TEST, greedy: SELF_TEST, beside: SELF_TEST };

export const TARGET_NAMES = Object.keys(modules);

/** Loads one: each has imports of its own. */
export async function targetOf(name) {
  return (await import(modules[name]))[name];
}
