import type { Logger } from './ports.js';

/** Keeps a log to write it in one piece: work that runs side by side would mix its lines. */
export class BufferedLog implements Logger {
  readonly #lines: { readonly kind: 'phase' | 'info' | 'warning'; readonly text: string }[] = [];

  phase(title: string): void {
    this.#lines.push({ kind: 'phase', text: title });
  }

  info(message: string): void {
    this.#lines.push({ kind: 'info', text: message });
  }

  warning(message: string): void {
    this.#lines.push({ kind: 'warning', text: message });
  }

  progress(): void {
    // Of one among many it says nothing.
  }

  /** Writes everything to another log, as one phase. */
  tell(log: Logger, title: string, name: string): void {
    log.phase(title);
    for (const { kind, text } of this.#lines) {
      if (kind === 'warning') log.warning(`${name}: ${text}`);
      else log.info(kind === 'phase' ? text : `  ${text}`);
    }
  }
}
