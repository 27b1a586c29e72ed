/** What is said of speed is what was measured: pages and charts are those of the committed results. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from '../helpers/paths.js';

interface Run {
  readonly rounds: number;
  readonly results: readonly { readonly command: string }[];
  readonly corpora: readonly { readonly name: string; readonly digest: string }[];
}

interface Pages {
  reportPage(run: Run, links: { charts: Record<string, string> }): string;
  headlineTable(run: Run): string;
  headlineSentence(run: Run): string;
}

interface Charts {
  drawCharts(run: Run): { title: string; name: string; svg: string }[];
}

function text(...path: string[]): string {
  return readFileSync(join(REPOSITORY, ...path), 'utf8');
}

const run = JSON.parse(text('bench', 'results.json')) as Run;
const { reportPage, headlineTable, headlineSentence } = (await import(
  join(REPOSITORY, 'bench', 'report.mjs')
)) as Pages;
const { drawCharts } = (await import(join(REPOSITORY, 'bench', 'charts.mjs'))) as Charts;

describe('the committed results of the benchmark', () => {
  test('are of one whole run over the pinned corpora', () => {
    expect(run.rounds).toBeGreaterThanOrEqual(3);
    const digests = Object.fromEntries(run.corpora.map(({ name, digest }) => [name, digest]));
    expect(digests).toEqual(JSON.parse(text('bench', 'corpora', 'digests.json')));
  });

  test('are what RESULTS.md and the charts show', () => {
    const charts = drawCharts(run);
    expect(charts.map(({ name }) => name)).toEqual(['benchmark.svg', 'growth.svg']);
    for (const { name, svg } of charts) expect(text('docs', 'images', name), name).toBe(svg);
    const links = Object.fromEntries(charts.map(({ title, name }) => [title, `../docs/images/${name}`]));
    expect(text('bench', 'RESULTS.md')).toBe(reportPage(run, { charts: links }));
  });

  test('are what PACKAGES.md shows of packages with dependencies', () => {
    const packages = JSON.parse(text('bench', 'packages.json')) as Run;
    expect(text('bench', 'PACKAGES.md')).toBe(reportPage(packages, { charts: {} }));
  });

  // Others read these commands to repeat them, on machines that have other folders.
  test.each(['results.json', 'packages.json'])('%s names no folder of the machine', (name) => {
    const { results } = JSON.parse(text('bench', name)) as Run;
    expect(results.length).toBeGreaterThan(5);
    const absolute = results.flatMap(({ command }) => command.match(/(?<![\w.)\]>-])\/\w[^\s:,'")]*/g) ?? []);
    const ofContainers = /^\/(source|programs|output)\b/;
    expect(absolute.filter((path) => !ofContainers.test(path))).toEqual([]);
  });

  test('are what the README and docs/speed.md say', () => {
    expect(text('README.md').replace(/\s+/g, ' ')).toContain(headlineSentence(run));
    expect(text('docs', 'speed.md')).toContain(headlineTable(run));
  });
});
