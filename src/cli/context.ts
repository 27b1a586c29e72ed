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

/** The user's cache directory by the conventions of each system, such as the XDG Base Directory Specification. */
function cacheDirectory(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  const home = homedir();
  if (process.platform === 'win32')
    return join(local || join(home, 'AppData', 'Local'), 'lambda-zip', 'Cache');
  if (process.platform === 'darwin' && !xdg) return join(home, 'Library', 'Caches', 'lambda-zip');
  return join(xdg || join(home, '.cache'), 'lambda-zip');
}
