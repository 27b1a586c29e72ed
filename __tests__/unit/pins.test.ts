/** What is pinned in more than one place is pinned alike: nothing updates the text that `init` writes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { initWorkflow } from '../helpers/init-workflow.js';
import { REPOSITORY } from '../helpers/paths.js';

const INIT = 'src/init/workflow-text.ts';

/** Texts of workflows, by where they come from. */
const workflows: readonly (readonly [string, string])[] = [
  ...['.github/workflows', 'examples/workflows'].flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder)).map((name) => {
      const path = `${folder}/${name}`;
      return [path, readFileSync(join(REPOSITORY, path), 'utf8')] as const;
    }),
  ),
  [INIT, initWorkflow],
];

/** Where each pin of one name stands: `pins.get(name).get(pin)` are places. */
type Pins = Map<string, Map<string, string[]>>;

function pinsOf(texts: readonly (readonly [string, string])[], pattern: RegExp): Pins {
  const pins: Pins = new Map();
  for (const [place, text] of texts) {
    for (const { groups } of text.matchAll(pattern)) {
      const { name = '', pin = '' } = groups ?? {};
      const places = pins.get(name) ?? new Map<string, string[]>();
      pins.set(name, places.set(pin, [...(places.get(pin) ?? []), place]));
    }
  }
  return pins;
}

/** The names that are pinned in more than one way, with where. */
function differing(pins: Pins): string[] {
  return [...pins]
    .filter(([, places]) => places.size > 1)
    .map(([name, places]) => {
      const list = [...places].map(([pin, where]) => `  ${pin}: ${[...new Set(where)].join(', ')}`);
      return [name, ...list].join('\n');
    });
}

test('an action of others is pinned alike, by its commit, in our workflows, the examples and what init writes', () => {
  const pins = pinsOf(workflows, /uses: (?<name>(?!OWNER\/|\.)[^\s@]+)@(?<pin>.+)$/gm);
  const names = [...pins].filter(([, places]) => [...places.values()].flat().includes(INIT));
  expect(names.map(([name]) => name)).toContain('actions/checkout');
  const unpinned = [...pins].flatMap(([name, places]) =>
    [...places.keys()]
      .filter((pin) => !/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(pin))
      .map((pin) => [name, pin]),
  );
  expect(unpinned).toEqual([]);
  expect(
    differing(pins),
    `Dependabot updates .github/workflows and examples/workflows. Write the newer pin into ${INIT} (its constants at the top), and into what else is older.`,
  ).toEqual([]);
});

test('a tool that init or one of our workflows installs has the version that the tests use', () => {
  const pattern = /\b(?<name>[a-z][\w-]*)==(?<pin>[\w.]+)/g;
  const ci = readFileSync(join(REPOSITORY, '.ci', 'parts.sh'), 'utf8');
  const tools = pinsOf([[INIT, initWorkflow]], pattern);
  expect([...tools.keys()]).toContain('uv');
  const tested = pinsOf([['.ci/parts.sh', ci]], pattern);
  expect([...tools.keys()].filter((name) => !tested.has(name))).toEqual([]);
  expect(
    differing(pinsOf([['.ci/parts.sh', ci], ...workflows], pattern)),
    `Dependabot knows none of them. Set 'tools' of .ci/parts.sh and LOCK_TOOLS of ${INIT} to the same versions, and run .ci/run.`,
  ).toEqual([]);
});
