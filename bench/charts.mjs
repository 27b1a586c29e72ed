// The charts, as SVG. Transparent, with colours that stand out from a white page as well as from a dark one.
import { growthPoints } from './report.mjs';
import { median, straightLine } from './statistics.mjs';

const OURS = '#2f81f7';
const OTHER = '#8b949e';
const TEXT = '#7d8590';
const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif";

const xml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const time = (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`;

function svg(width, height, title, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${xml(title)}" font-family="${FONT}" font-size="13" fill="${TEXT}">
<title>${xml(title)}</title>
${body.join('\n')}
</svg>
`;
}

/**
 * The charts there is something to draw for.
 *
 * @param {object} run what results.json holds
 * @returns {{ title: string, name: string, svg: string }[]} with the names of their files
 */
export function drawCharts(run) {
  return [
    { title: 'Wall time on M and L', name: 'benchmark.svg', svg: barChart(run, ['M', 'L']) },
    { title: 'Growth of time', name: 'growth.svg', svg: growthChart(run) },
  ].filter(({ svg }) => svg !== undefined);
}

/** Who is in the chart: the default of each, and the limit. All are in the tables. */
const BARS = [
  ...['ours', 'zip-6', 'zip-9', '7z-mx1', '7z-mx5', 'zipfile-6', 'archiver-6', 'yazl'],
  ...['deterministic-zip', 'deterministic-zip-py', 'repro-zipfile', 'repro-lambda', 'go', 'libdeflate'],
];

/**
 * Bars of the medians, a panel for each corpus.
 *
 * @param {object} run what results.json holds
 * @param {string[]} names of corpora
 * @returns {string | undefined} nothing where none of the corpora was measured
 */
export function barChart(run, names) {
  const width = 800;
  const [left, right, row] = [300, 90, 24];
  const body = [];
  let y = 8;
  for (const name of names) {
    const corpus = run.corpora.find((other) => other.name === name);
    const rows = run.results
      .filter((result) => result.corpus === name && BARS.includes(result.contestant))
      .map((result) => ({
        ...run.contestants.find(({ id }) => id === result.contestant),
        value: median(result.wall),
      }))
      .sort((a, b) => a.value - b.value);
    if (!corpus || rows.length === 0) continue;
    const scale = (width - left - right) / Math.max(...rows.map(({ value }) => value));
    const caption = `${name}: ${corpus.files.toLocaleString('en-US')} files, ${Math.round(corpus.bytes / 1e6)} MB`;
    body.push(`<text x="0" y="${y + 14}" font-size="15" font-weight="600">${caption}</text>`);
    y += 28;
    for (const { label, kind, value } of rows) {
      const [colour, weight] = kind === 'ours' ? [OURS, 600] : [OTHER, 400];
      const bar = Math.max(value * scale, 1).toFixed(1);
      // A limit is an outline: it packs nothing.
      const paint =
        kind === 'limit' ? `fill="none" stroke="${OTHER}" stroke-dasharray="3 2"` : `fill="${colour}"`;
      body.push(
        `<text x="${left - 10}" y="${y + 15}" text-anchor="end" font-weight="${weight}"${kind === 'ours' ? ` fill="${OURS}"` : ''}>${xml(label)}</text>`,
        `<rect x="${left}" y="${y + 3}" width="${bar}" height="${row - 8}" rx="2" ${paint}/>`,
        `<text x="${(left + Number(bar) + 8).toFixed(1)}" y="${y + 15}" font-weight="${weight}">${time(value)}</text>`,
      );
      y += row;
    }
    y += 20;
  }
  if (body.length === 0) return undefined;
  return svg(width, y, 'Wall time to pack the same tree, median; shorter is better', body);
}

/**
 * Time over the number of files, with the nearest straight lines.
 *
 * @param {object} run what results.json holds
 * @returns {string | undefined} nothing where there are not two points
 */
export function growthChart(run) {
  const series = run.contestants
    .map((contestant) => ({ ...contestant, points: growthPoints(contestant.id, run) }))
    .filter(({ points }) => points.length >= 2);
  if (series.length === 0) return undefined;
  const [width, height, left, right, top, bottom] = [800, 400, 56, 150, 16, 48];
  const all = series.flatMap(({ points }) => points);
  const most = { x: Math.max(...all.map(({ x }) => x)), y: Math.max(...all.map(({ y }) => y)) };
  const stepY = niceStep(most.y / 5);
  const topY = Math.ceil(most.y / stepY) * stepY;
  const px = (x) => (left + (x / most.x) * (width - left - right)).toFixed(1);
  const py = (y) => (height - bottom - (y / topY) * (height - top - bottom)).toFixed(1);
  const body = [];
  for (let tick = 0; tick <= Math.round(topY / stepY); tick++) {
    const y = py(tick * stepY);
    body.push(
      `<line x1="${left}" x2="${width - right}" y1="${y}" y2="${y}" stroke="${OTHER}" stroke-opacity="0.3"/>`,
      `<text x="${left - 8}" y="${Number(y) + 4}" text-anchor="end">${Number((tick * stepY).toFixed(3))} s</text>`,
    );
  }
  const stepX = niceStep(most.x / 5);
  for (let x = 0; x <= most.x; x += stepX)
    body.push(
      `<text x="${px(x)}" y="${height - bottom + 20}" text-anchor="middle">${x.toLocaleString('en-US')}</text>`,
    );
  body.push(`<text x="${px(most.x / 2)}" y="${height - 8}" text-anchor="middle">files</text>`);
  for (const { label, kind, points } of series) {
    const colour = kind === 'ours' ? OURS : OTHER;
    const { slope, intercept } = straightLine(points);
    const end = points[points.length - 1];
    body.push(
      `<line x1="${px(0)}" y1="${py(Math.max(intercept, 0))}" x2="${px(most.x)}" y2="${py(intercept + slope * most.x)}" stroke="${colour}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
      ...points.map(({ x, y }) => `<circle cx="${px(x)}" cy="${py(y)}" r="4" fill="${colour}"/>`),
      `<text x="${Number(px(end.x)) + 12}" y="${Number(py(end.y)) + 4}" fill="${colour}" font-weight="600">${xml(label)}</text>`,
    );
  }
  return svg(
    width,
    height,
    'Wall time over the number of files, median, with the nearest straight lines',
    body,
  );
}

/** 1, 2 or 5 times a power of ten, at least what is asked for. */
function niceStep(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= value) ?? 10 * power;
}
