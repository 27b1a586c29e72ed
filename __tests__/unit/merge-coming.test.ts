/** What is packed of packages waits for a tree that is still coming no longer than it has to. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../build/entries/entry.js';
import { mergeComing } from '../../build/pipeline/package-supply.js';

const entry = (path: string, whose = 'second'): Entry => ({
  path,
  mode: '0644',
  content: { kind: 'bytes', bytes: Buffer.from(whose) },
});
const SECOND = ['a', 'b', 'm', 'z'].map((path) => entry(path));

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

/** A tree that comes when it is told to, and ends then, too. */
function coming(...paths: string[]): { tree: AsyncGenerator<Entry>; come: () => void; end: () => void } {
  const came = deferred();
  const ended = deferred();
  const tree = (async function* () {
    await came.promise;
    yield* paths.map((path) => entry(path, 'first'));
    await ended.promise;
  })();
  return { tree, come: came.resolve, end: ended.resolve };
}

async function take(merged: AsyncGenerator<Entry>, count: number): Promise<string[]> {
  const paths: string[] = [];
  for (let left = count; left > 0; left -= 1) paths.push((await merged.next()).value?.path ?? 'end');
  return paths;
}

describe('a tree that is still coming, merged with packages', () => {
  it('holds nothing back that comes before its first path or after its last one', async () => {
    const { tree, come, end } = coming('handler.py', 'm');
    const merged = mergeComing(tree, SECOND, ['handler.py', 'm']);
    expect(await take(merged, 2)).toEqual(['a', 'b']);
    come();
    expect(await take(merged, 3)).toEqual(['handler.py', 'm', 'z']);
    end();
    expect(await take(merged, 1)).toEqual(['end']);
  });

  it('gives the same where its paths are not known', async () => {
    for (const known of [undefined, ['b', 'c']]) {
      const { tree, come, end } = coming('b', 'c');
      come();
      end();
      const entries: Entry[] = [];
      for await (const one of mergeComing(tree, SECOND, known)) entries.push(one);
      expect(entries.map(({ path }) => path)).toEqual(['a', 'b', 'c', 'm', 'z']);
      expect(entries[1]).toEqual(entry('b', 'first'));
    }
  });

  it('fails as the tree does, at its end as well', async () => {
    const tree = (async function* (): AsyncGenerator<Entry> {
      yield entry('b', 'first');
      throw new Error('the container failed');
    })();
    const merged = mergeComing(tree, SECOND, ['b']);
    expect(await take(merged, 4)).toEqual(['a', 'b', 'm', 'z']);
    await expect(merged.next()).rejects.toThrow('the container failed');
  });
});
