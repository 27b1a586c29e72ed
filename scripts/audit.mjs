// Asks npm's registry what is known against the installed packages: `npm run audit`, which builds first. Anything known
// against what is bundled fails, for it is in dist/; against a tool, what is high or critical.
// Exit codes: 0 nothing of that, 1 something, 2 the registry did not answer, so that nothing is known.
import { spawnSync } from 'node:child_process';
import { bundledPackages } from './bundled.mjs';

const TOOLS_FAIL_AT = new Set(['high', 'critical']);

const { stdout, stderr } = spawnSync('npm audit --json', {
  encoding: 'utf8',
  shell: true,
  maxBuffer: 2 ** 28,
});
let report;
try {
  report = JSON.parse(stdout);
} catch {
  report = {};
}
if (report.vulnerabilities === undefined || report.metadata === undefined) {
  console.error(`Nothing was audited: ${report.message ?? (stderr.trim() || 'npm audit gave no report')}`);
  process.exit(2);
}

const bundled = new Set(bundledPackages().map(({ folder }) => folder));
let failed = false;
for (const { name, severity, nodes, via } of Object.values(report.vulnerabilities)) {
  const kind = nodes.some((folder) => bundled.has(folder)) ? 'bundled' : 'tool';
  const fails = kind === 'bundled' || TOOLS_FAIL_AT.has(severity);
  // An advisory, or the name of another package that this one needs.
  const because = via.map((one) => (typeof one === 'string' ? `through ${one}` : `${one.title}, ${one.url}`));
  failed ||= fails;
  console.log(`${fails ? 'FAILS' : 'known'}: ${name} (${kind}, ${severity}): ${because.join('; ')}`);
}
console.log(
  `${report.metadata.dependencies.total} packages audited, ${bundled.size} of them bundled: ${failed ? 'there is something to mend' : 'nothing that fails'}`,
);
process.exit(failed ? 1 : 0);
