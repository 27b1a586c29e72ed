/**
 * The summary of a deploy as a team sees it: a function with packages from the index, deployed once, then changed.
 * `scripts/screenshot.mjs` makes the README's picture of it, from what LAMBDA_ZIP_TEST_SUMMARY has this run write.
 */
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { startCacheDouble } from '../helpers/cache-double.js';
import { needs } from '../helpers/parts.js';
import { runAction, runPost } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const network = process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1';

const BEFORE = {
  'src/handler.py':
    'from orders import prices\n\n\ndef handler(event, context):\n    return prices.total(event["items"])\n',
  'src/orders/__init__.py': '',
  'src/orders/prices.py': 'def total(items):\n    return sum(item["price"] for item in items)\n',
  'src/orders/legacy.py': 'def total_v1(items):\n    return len(items) * 10\n',
  'src/templates/receipt.html': '<p>Thank you for your order.</p>\n',
  'src/tests/test_prices.py': 'from orders.prices import total\n',
  'src/README.md': '# Orders\n',
  'requirements.txt':
    'requests==2.31.0\ncharset-normalizer==3.3.2\nidna==3.7\nurllib3==2.2.1\ncertifi==2024.2.2\n',
};

needs(network, 'LAMBDA_ZIP_TEST_NETWORK=1')('the summary of a changed function tells it all', async () => {
  const workspace = writeTree(temporaryDirectory(), BEFORE);
  const cache = await startCacheDouble();
  const options = {
    cwd: workspace,
    env: { ...cache.env(), GITHUB_SHA: '8f5e2c1b7a904d36e0c5b1f2a7d8934e6b0c1d5f' },
  };
  const inputs = {
    source: 'src',
    name: 'orders',
    requirements: 'requirements.txt',
    runtime: 'python3.13',
    architecture: 'arm64',
    engine: 'host',
    exclude: 'tests/\n*.md',
    environment: 'production',
  };
  const first = await runAction(inputs, options);
  expect(first.code, first.stdout).toBe(0);
  expect(first.outputs['reason']).toBe('first-build');
  expect((await runPost(first, options)).code).toBe(0);

  appendFileSync(join(workspace, 'src/handler.py'), '\n\nVERSION = 2\n');
  appendFileSync(
    join(workspace, 'src/orders/prices.py'),
    '\n\ndef rounded(items):\n    return round(total(items), 2)\n',
  );
  rmSync(join(workspace, 'src/orders/legacy.py'));
  writeTree(workspace, {
    'src/orders/tax.py': 'RATE = 0.2\n\n\ndef tax(amount):\n    return amount * RATE\n',
    'requirements.txt': BEFORE['requirements.txt'].replace('requests==2.31.0', 'requests==2.32.3'),
  });
  const { code, stdout, outputs, summary } = await runAction(inputs, options);
  expect(code, stdout).toBe(0);
  expect(outputs).toMatchObject({ changed: 'true', reason: 'content' });
  expect(summary).toContain('2.31.0');
  expect(summary).toContain('2.32.3');
  expect(summary).toContain(outputs['sha256']);
  expect(summary).toContain('```mermaid');
  const file = process.env['LAMBDA_ZIP_TEST_SUMMARY'];
  if (file !== undefined) writeFileSync(file, summary);
});
