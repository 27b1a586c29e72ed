/**
 * Every target by its name: what it is about, the part it needs and lacks (`missing`), and `setup`, which gives how inputs
 * are made and what is done with one. A target's folder is its own; whatever it writes beside is a finding.
 */
import { archive } from './targets/archive.mjs';
import { container, installs } from './targets/container.mjs';
import { elf } from './targets/elf.mjs';
import { manifest, record } from './targets/records.mjs';
import { select } from './targets/select.mjs';
import { store, trees } from './targets/stores.mjs';
import { config, ignoreFile, query, requirements } from './targets/texts.mjs';

export const TARGETS = {
  select,
  container,
  installs,
  archive,
  manifest,
  record,
  config,
  query,
  requirements,
  ignore: ignoreFile,
  elf,
  store,
  trees,
};
