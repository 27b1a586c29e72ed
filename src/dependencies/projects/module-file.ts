/** A file of a project, and where its wheel has it. */
export interface ModuleFile {
  /** From the folder that packages are imported from. */
  readonly path: string;
  /** From the project's folder. */
  readonly located: string;
}

/** Files below a folder, moved below another. */
export function moved(paths: readonly string[], from: string, to: string): ModuleFile[] {
  return paths.map((located) => ({
    located,
    path: `${to === '' ? '' : `${to}/`}${from === '' ? located : located.slice(from.length + 1)}`,
  }));
}

/** Whether Python has made it, from a source beside it. */
export function isByteCode(path: string): boolean {
  return /\.py[co]$/.test(path);
}
