import { homedir } from 'node:os';
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
    source: configured.source,
    ...diagnosis,
    ...tallyOf(diagnosis.findings),
  }));
  if (input.values['json'] === true) {
    await print(`${JSON.stringify({ functions: reports, findings, ...tally, files, bytes })}\n`);
  } else {
    const where = ({ functions }: (typeof findings)[number]): string | undefined =>
      functions.length === 0 ? undefined : whereText(functions, packages.length);
    await printText(
      `${findingsText(findings, where)}${functionsText(reports)}${overviewText(tally, files, bytes)}`,
    );
  }
  return exitCodeOf(tally, input);
}

function whereText(names: readonly string[], all: number): string {
  if (names.length === all && all > 1) return `all ${all} functions`;
  return listed(names.map(printable), MAX_NAMED);
}

/** The result of each function; functions with equal results share a line. */
function functionsText(reports: readonly ({ readonly name: string } & ReturnType<typeof tallyOf>)[]): string {
  const lines = new Map<string, string[]>();
  for (const { name, ...report } of reports) {
    const { errors, warnings, notes } = report;
    const text = errors + warnings + notes === 0 ? 'no findings' : tallyText(report);
    lines.set(text, [...(lines.get(text) ?? []), printable(name)]);
  }
  const told = [...lines].map(([text, names]) => {
    const who = names.length > MAX_NAMED ? count(names.length, 'function') : names.join(', ');
    return `  ${who}: ${text}\n`;
  });
  return `Functions:\n${told.join('')}\n`;
}
