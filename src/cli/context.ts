import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SettingsContext } from '../settings/settings.js';

/** The terminal's services for the core. */
export function commandLineContext(): Omit<SettingsContext, 'workers'> {
  return {
    workspace: process.cwd(),
    environment: process.env,
    cacheDirectory: cacheDirectory(),
    places: { wholeProject: true, ...placesOfOriginals() },
  };
}

/** Tells a build of copies where the originals are: their requirements count from there. */
const ORIGINALS_VARIABLE = 'LAMBDA_ZIP_ORIGINALS';

/** The variable for {@link commandLineContext} of a build of copies, whose working directory is another. */
export function originalsVariable(sources: readonly string[]): Record<string, string> {
  return { [ORIGINALS_VARIABLE]: JSON.stringify([process.cwd(), ...sources.map((one) => resolve(one))]) };
}

function placesOfOriginals(): { workspace: string; sources: string[] } | undefined {
  const value = process.env[ORIGINALS_VARIABLE];
  if (value === undefined) return undefined;
  const [workspace = process.cwd(), ...sources] = [JSON.parse(value)].flat().map(String);
  return { workspace, sources };
}

/** Where programs keep what they can make again, on each system: the XDG Base Directory Specification, and its like. */
function cacheDirectory(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  const home = homedir();
  if (process.platform === 'win32')
    return join(local || join(home, 'AppData', 'Local'), 'lambda-zip', 'Cache');
  if (process.platform === 'darwin' && !xdg) return join(home, 'Library', 'Caches', 'lambda-zip');
  return join(xdg || join(home, '.cache'), 'lambda-zip');
}
