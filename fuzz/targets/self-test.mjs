/** Targets that find something: for the test that a finding of each kind is told, and can be repeated. */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';

const about = 'a finding, for the test of this program';
const setup = (run) => () => ({ input: fc.nat(1000), run });
const isBad = (number) => number > 900;

export const wrong = {
  about,
  setup: setup((number) => {
    if (isBad(number)) throw new Error(`${number} is wrong`);
  }),
};

export const endless = {
  about,
  stall: 3000,
  setup: setup((number) => {
    while (isBad(number));
  }),
};

export const greedy = {
  about,
  setup: setup((number) => {
    for (const all = []; isBad(number); ) all.push(new Array(100_000).fill(number + all.length));
  }),
};

export const beside = {
  about,
  setup: setup((number) => {
    if (isBad(number)) writeFileSync('../sentinel/more', '');
  }),
};
