import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { lambdaZip, runAction } from './programs.js';
import { workspaceWith, writeTree } from './workspace.js';

/** Builds so many functions by both faces: a matrix of more than 256 rows is warned of, and one of as many is not. */
export async function expectRows(rows: number): Promise<void> {
  const { workspace } = workspaceWith({});
  for (let index = 0; index < rows; index += 1) {
    mkdirSync(join(workspace, 'lambdas', `f${index}`), { recursive: true });
    writeFileSync(join(workspace, 'lambdas', `f${index}`, 'handler.py'), `x = ${index}\n`);
  }
  writeTree(workspace, { 'lambda-zip.yml': 'functions: [{source: lambdas/*}]\n' });
  const warning = `matrix: it has ${rows} rows, and GitHub runs at most 256 jobs; split the functions with 'plan'`;
  const inputs = {
    config: 'lambda-zip.yml',
    engine: 'host',
    baseline: 'none',
    summary: 'false',
    cache: 'false',
  };
  const action = await runAction(inputs, { cwd: workspace });
  expect(action.code, action.stdout).toBe(0);
  expect(JSON.parse(action.outputs['matrix'] || '{}').include).toHaveLength(rows);
  expect(action.stdout.includes(`::warning::${warning}`)).toBe(rows > 256);
  const command = await lambdaZip(['build', '--all', '--json', '--no-cache'], { cwd: workspace });
  expect(command.stderr.includes(`warning: ${warning}`)).toBe(rows > 256);
}
