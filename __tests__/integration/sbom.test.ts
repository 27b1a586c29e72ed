/** The bill of materials of a release: `npm run sbom`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { run } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

/** A Python with what the head of `check-cyclonedx.py` names. */
const python = process.env['LAMBDA_ZIP_TEST_CYCLONEDX'] ?? '';
const manifest = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly unknown[];
  readonly licenses: readonly unknown[];
}

describe('the bill of materials', () => {
  const folder = temporaryDirectory();
  const file = join(folder, 'sbom.cdx.json');
  let text = '';
  let components: readonly Component[] = [];
  let needed: ReadonlyMap<string, readonly string[]> = new Map();

  async function write(path: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { code, stderr } = await run(process.execPath, ['scripts/sbom.mjs', path], {
      cwd: REPOSITORY,
      env,
    });
    expect(code, stderr).toBe(0);
    return readFileSync(path, 'utf8');
  }

  beforeAll(async () => {
    text = await write(file);
    const document = JSON.parse(text);
    components = document.components;
    needed = new Map(
      document.dependencies.map(({ ref, dependsOn = [] }: { ref: string; dependsOn?: string[] }) => [
        ref,
        dependsOn,
      ]),
    );
  });

  test('names what is bundled with version and licence, the compressor too, and no tool', () => {
    const versions = new Map(components.map(({ name, version }) => [name, version]));
    expect(versions.get('tar-stream')).toBe(manifest.devDependencies['tar-stream']);
    expect(versions.get('@aws-sdk/client-lambda')).toBe(manifest.devDependencies['@aws-sdk/client-lambda']);
    expect(versions.get('archiver')).toBe(manifest.devDependencies['archiver']);
    expect([...versions.keys()]).toContain('b4a');
    for (const tool of ['typescript', 'vitest', '@vercel/ncc', 'esbuild', '@actions/artifact'])
      expect([...versions.keys()]).not.toContain(tool);
    expect(components.filter(({ name }) => name === 'libdeflate')).toEqual([
      expect.objectContaining({
        version: readFileSync(join(REPOSITORY, 'native', 'README.md'), 'utf8').match(
          /files of libdeflate (?<version>[\d.]+) /,
        )?.groups?.['version'],
        licenses: [{ license: { id: 'MIT' } }],
      }),
    ]);
  });

  test('says what needs what, and nothing that the product does not reach', () => {
    const reached = new Set<string>();
    const visit = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const one of needed.get(ref) ?? []) visit(one);
    };
    const root = `pkg:npm/${manifest.name}@${manifest.version}`;
    visit(root);
    expect([...reached].sort()).toEqual([root, ...components.map((one) => one['bom-ref'])].sort());
    expect([...needed.keys()].sort()).toEqual([...reached].sort());
  });

  test('is the same at any time and in any place', async () => {
    const again = await write(join(folder, 'again.json'), { TZ: 'Asia/Tokyo', LC_ALL: 'C', HOME: folder });
    expect(again).toBe(text);
    expect(text).not.toContain(REPOSITORY);
    expect(JSON.parse(text)).not.toHaveProperty('serialNumber');
    expect(JSON.parse(text).metadata).not.toHaveProperty('timestamp');
  });

  needs(hasProgram('npm', ['sbom', '--help']), 'npm sbom')(
    'says of a package what npm says of it: address, hash, licence',
    async () => {
      const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
      const { code, stdout, stderr } = await run('npm', args, { cwd: REPOSITORY });
      expect(code, stderr).toBe(0);
      const said = new Map<string, Component>(
        JSON.parse(stdout).components.map((one: Component) => [one.purl, one]),
      );
      const ours = components.filter(({ purl }) => purl.startsWith('pkg:npm/'));
      expect(ours.length).toBeGreaterThan(50);
      for (const { purl, name, version, hashes, licenses } of ours)
        expect(said.get(purl), purl).toMatchObject({ name, version, hashes, licenses });
    },
  );

  needs(python !== '', 'LAMBDA_ZIP_TEST_CYCLONEDX, a Python with cyclonedx-python-lib')(
    'is what the schema of CycloneDX asks for',
    async () => {
      const validator = join(REPOSITORY, '__tests__', 'helpers', 'check-cyclonedx.py');
      const good = await run(python, [validator], { input: text });
      expect(good).toEqual({ code: 0, stdout: 'valid\n', stderr: '' });
      // It does look: a kind of component that the schema does not know is refused.
      const bad = await run(python, [validator], { input: text.replace('"library"', '"bundle"') });
      expect(bad.stdout).toContain('bundle');
      expect(bad.code).toBe(1);
    },
  );
});
