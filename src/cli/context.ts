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

/** Where programs keep what they can make again, on each system: the XDG Base Directory Specification, and its like. */
function cacheDirectory(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  const home = homedir();
  if (process.platform === 'win32')
    return join(local || join(home, 'AppData', 'Local'), 'lambda-zip', 'Cache');
  if (process.platform === 'darwin' && !xdg) return join(home, 'Library', 'Caches', 'lambda-zip');
  return join(xdg || join(home, '.cache'), 'lambda-zip');
}
