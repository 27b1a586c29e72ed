import { homedir } from 'node:os';
import type { PackageKind } from '../../build/request.js';
import { diagnoseAll } from '../../doctor/many.js';
import { parseSettings } from '../../settings/settings.js';
import { SILENT_LOGGER } from '../../util/ports.js';
import { count, listed, printable } from '../../util/text.js';
import { configuredFunctions } from '../configured.js';
import { commandLineContext } from '../context.js';
import { exitCodeOf, findingsText, overviewText, tallyOf, tallyText } from '../findings.js';
import type { Input } from '../input.js';
import { print, printText } from '../terminal.js';

/** How many functions a line names; the rest is counted. */
const MAX_NAMED = 5;

/**
 * `lambda-zip doctor --all`: what is wrong with the functions of a config file, on standard output.
 *
 * @returns 0 if all pass: no errors, and with `--strict` no warnings
 */
export async function runDoctorAll(input: Input, signal: AbortSignal): Promise<number> {
  const context = { ...commandLineContext(), workers: 0 };
  const jobs = await configuredFunctions(input, (settings, kind) => ({
    request: parseSettings(settings, context, kind),
  }));
  const { packages, findings } = await diagnoseAll(jobs, homedir(), { log: SILENT_LOGGER, signal });
  const tally = tallyOf(findings);
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  const files = sum(packages.map((one) => one.files));
  const bytes = sum(packages.map((one) => one.bytes));
  const reports = packages.map(({ job: { name, configured }, ...diagnosis }) => ({
    name,
    kind: configured.kind,
    source: configured.source,
    ...diagnosis,
    ...tallyOf(diagnosis.findings),
  }));
  if (input.values['json'] === true) {
    await print(`${JSON.stringify({ functions: reports, findings, ...tally, files, bytes })}\n`);
  } else {
    const where = ({ functions }: (typeof findings)[number]): string | undefined =>
      functions.length === 0 ? undefined : whereText(functions, reports);
    await printText(
      `${findingsText(findings, where)}${functionsText(reports)}${overviewText(tally, files, bytes)}`,
    );
  }
  return exitCodeOf(tally, input);
}

/** A package of the config. */
interface Named {
  readonly name: string;
  readonly kind: PackageKind;
}

function whereText(names: readonly string[], all: readonly Named[]): string {
  if (names.length === all.length && all.length > 1) return `all ${kindsText(all)}`;
  return listed(names.map(printable), MAX_NAMED);
}

/** The result of each package; packages with equal results share a line. */
function functionsText(reports: readonly (Named & ReturnType<typeof tallyOf>)[]): string {
  const lines = new Map<string, Named[]>();
  for (const report of reports) {
    const { errors, warnings, notes } = report;
    const text = errors + warnings + notes === 0 ? 'no findings' : tallyText(report);
    lines.set(text, [...(lines.get(text) ?? []), report]);
  }
  const told = [...lines].map(([text, all]) => {
    const who = all.length > MAX_NAMED ? kindsText(all) : all.map(({ name }) => printable(name)).join(', ');
    return `  ${who}: ${text}\n`;
  });
  const titles = (['function', 'layer'] as const).filter((kind) => reports.some((one) => one.kind === kind));
  const [first = '', ...others] = titles.map((kind) => `${kind}s`);
  const title = [`${first.slice(0, 1).toUpperCase()}${first.slice(1)}`, ...others].join(' and ');
  return `${title}:\n${told.join('')}\n`;
}

/** `3 functions and 1 layer`. */
function kindsText(all: readonly Named[]): string {
  const counts = (['function', 'layer'] as const).map((kind) => ({
    kind,
    number: all.filter((one) => one.kind === kind).length,
  }));
  return counts
    .filter(({ number }) => number > 0)
    .map(({ kind, number }) => count(number, kind))
    .join(' and ');
}
