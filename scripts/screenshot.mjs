// Makes docs/images/summary.png anew: the job summary that the committed dist/ writes in a test's run, in GitHub's styles:
//
//   node scripts/screenshot.mjs
//
// It needs a package index, Chromium (CHROMIUM names another program) and a font with emoji. What draws the picture
// is installed into a folder of its own, for nothing else needs it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURE = join(ROOT, 'docs', 'images', 'summary.png');
const CHROMIUM = process.env.CHROMIUM ?? 'chromium';
const TOOLS = [
  'github-markdown-css@5.9.0',
  'marked@18.2.1',
  'mermaid@12.3.0',
  '@fontsource/inter@5.3.0',
  'sharp@0.35.5',
];
/** CSS pixels; GitHub's column is about as wide. */
const WIDTH = 980;
const SCALE = 1.5;

const folder = mkdtempSync(join(tmpdir(), 'lambda-zip-screenshot-'));
try {
  const markdown = summaryOfTrueRun();
  execFileSync('npm', ['install', '--silent', '--no-save', '--ignore-scripts', '--prefix', folder, ...TOOLS]);
  const page = join(folder, 'page.html');
  writeFileSync(page, await htmlOf(markdown));
  const [, height] = /data-height="(?<height>\d+)"/.exec(chromium('--dump-dom', page)) ?? [];
  if (height === undefined) throw new Error('the page was not drawn to its end');
  mkdirSync(join(ROOT, 'docs', 'images'), { recursive: true });
  const picture = join(folder, 'page.png');
  chromium(`--screenshot=${picture}`, page, Number(height));
  const sharp = createRequire(join(folder, 'node_modules', 'package.json'))('sharp');
  await sharp(picture).png({ palette: true, colours: 128, dither: 0, effort: 10 }).toFile(PICTURE);
  console.log(`${PICTURE}: ${WIDTH * SCALE} pixels wide, ${statSync(PICTURE).size} bytes`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What the committed action writes when that test runs it. */
function summaryOfTrueRun() {
  const file = join(folder, 'summary.md');
  const test = join('__tests__', 'e2e', 'summary-sample.test.ts');
  execFileSync(process.execPath, [join('node_modules', 'vitest', 'vitest.mjs'), 'run', test], {
    cwd: ROOT,
    env: {
      ...process.env,
      LAMBDA_ZIP_TEST_DIST: '1',
      LAMBDA_ZIP_TEST_NETWORK: '1',
      LAMBDA_ZIP_TEST_SUMMARY: file,
    },
    stdio: 'inherit',
  });
  return readFileSync(file, 'utf8');
}

/** The page; its last script writes down how high it is once the chart is drawn. */
async function htmlOf(markdown) {
  const modules = join(folder, 'node_modules');
  const { marked } = await import(pathToFileURL(join(modules, 'marked', 'lib', 'marked.esm.js')).href);
  const address = (...path) => pathToFileURL(join(modules, ...path)).href;
  const body = marked
    .parse(markdown)
    .replace(
      /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
      '<pre class="mermaid">$1</pre>',
    );
  return `<!doctype html>
<meta charset="utf-8">
<link rel="stylesheet" href="${address('github-markdown-css', 'github-markdown-light.css')}">
<link rel="stylesheet" href="${address('@fontsource', 'inter', '400.css')}">
<link rel="stylesheet" href="${address('@fontsource', 'inter', '600.css')}">
<style>
  body { margin: 0; background: #fff; }
  .markdown-body { padding: 24px 32px; font-family: Inter, 'Noto Color Emoji', sans-serif; }
  .markdown-body pre.mermaid { background: none; padding: 0; margin: 0 0 16px; }
  .markdown-body pre.mermaid svg { width: 560px; }
</style>
<article class="markdown-body">${body}</article>
<script src="${address('mermaid', 'dist', 'mermaid.min.js')}"></script>
<script>
  mermaid.initialize({ startOnLoad: false, fontFamily: 'Inter' });
  document.fonts.ready
    .then(() => mermaid.run())
    .then(() => {
      document.body.dataset.height = Math.ceil(document.querySelector('article').getBoundingClientRect().height);
    });
</script>
`;
}

function chromium(what, page, height = 1000) {
  return execFileSync(
    CHROMIUM,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      // The page is all it is to load.
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--hide-scrollbars',
      '--allow-file-access-from-files',
      '--virtual-time-budget=20000',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--force-device-scale-factor=${SCALE}`,
      `--window-size=${WIDTH},${height}`,
      what,
      pathToFileURL(page).href,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 },
  );
}
