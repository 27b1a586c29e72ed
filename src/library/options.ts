/** What the functions of the library are told beside their settings. */

/** What is told while a function works, meant for people. */
export interface LogEntry {
  /** `phase` opens the next part of the work; `warning` is what somebody should look at. */
  readonly level: 'phase' | 'info' | 'warning';
  /** One line, or several with `\n`; control characters are escaped. */
  readonly message: string;
}

/** What a function is told beside its settings. */
export interface Options {
  /** Aborts the work. What was begun is removed, and the error has the code `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Called with every line of the log. An error that it throws ends the work. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
  /**
   * Called often while files are packed, with bytes of content: how many are done, and how many there are. An error that it
   * throws ends the work.
   */
  readonly progress?: ((done: number, total: number) => void) | undefined;
  /**
   * The environment of the programs that are started: Python with pip, the tools of lock files, Docker, git. Nothing by
   * default: they are looked for in the system's own folders then. Pass `process.env` for what a shell would find.
   */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** The folder that links may lead into, and requirements may lie in. The working directory by default. */
  readonly workspace?: string | undefined;
  /** Compression threads, 0 to 64; 0 uses none. By the amount of work by default. The bytes do not depend on it. */
  readonly workers?: number | undefined;
}
