import type { Logger } from './ports.js';

/** A log that is kept, to be told in one piece: what runs beside each other would tell its story mixed up. */
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

  /** Tells it all, as one phase of another log. */
  tell(log: Logger, title: string, name: string): void {
    log.phase(title);
    for (const { kind, text } of this.#lines) {
      if (kind === 'warning') log.warning(`${name}: ${text}`);
      else log.info(kind === 'phase' ? text : `  ${text}`);
    }
  }
}
