import { homedir } from 'node:os';
import { join } from 'node:path';
import type { SettingsContext } from '../settings/settings.js';

/** The terminal's services for the core. */
export function commandLineContext(): Omit<SettingsContext, 'workers'> {
  return {
    workspace: process.cwd(),
    environment: process.env,
    cacheDirectory: cacheDirectory(),
    places: { wholeProject: true },
  };
}

/**
 * Where this program's compiled code is kept; undefined for nowhere: by the option that no build's work is kept by, or by Node.js's own
 * variables. Coverage of code that was not compiled anew is less exact.
 */
export function codeDirectory({ argv, env }: Pick<NodeJS.Process, 'argv' | 'env'>): string | undefined {
  const isOff = argv.includes('--no-cache') || env['NODE_DISABLE_COMPILE_CACHE'] || env['NODE_V8_COVERAGE'];
  return isOff ? undefined : join(cacheDirectory(), 'code');
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
