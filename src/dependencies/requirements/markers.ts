/**
 * Environment markers: what a requirement depends on.
 *
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
 */

/** A parsed marker. */
export type Marker =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Marker[] }
  | { readonly kind: 'compare'; readonly left: Operand; readonly operator: string; readonly right: Operand };

interface Operand {
  readonly kind: 'variable' | 'text';
  readonly value: string;
}

const VARIABLES: readonly string[] = [
  'python_version',
  'python_full_version',
  'os_name',
  'sys_platform',
  'platform_release',
  'platform_system',
  'platform_version',
  'platform_machine',
  'platform_python_implementation',
  'implementation_name',
  'implementation_version',
  'extra',
  // Of lock files (PEP 751).
  'extras',
  'dependency_groups',
  // The names that old releases of setuptools wrote.
  'os.name',
  'sys.platform',
  'platform.version',
  'platform.machine',
  'platform.python_implementation',
  'python_implementation',
];

const TOKEN =
  /[ \t]*(?:(?<text>'[^']*'|"[^"]*")|(?<operator>===|[<>=!~]=|[<>])|(?<word>[A-Za-z_][\w.]*)|(?<bracket>[()]))/y;

/** Real markers are far less nested. */
const MAX_DEPTH = 50;

/** Parses a marker; undefined if it is invalid. */
export function parseMarker(text: string): Marker | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const trimmed = text.trimEnd();
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (match === null) return undefined;
    const [kind = '', value] = Object.entries(match.groups ?? {}).find(([, one]) => one !== undefined) ?? [];
    tokens.push({ kind, value: value ?? '' });
  }
  const reader = new MarkerReader(tokens);
  const marker = reader.alternatives(0);
  return reader.isAtEnd ? marker : undefined;
}

interface Token {
  readonly kind: string;
  readonly value: string;
}

class MarkerReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  alternatives(depth: number): Marker | undefined {
    return this.#list('or', () => this.#list('and', () => this.#one(depth)));
  }

  #list(kind: 'or' | 'and', read: () => Marker | undefined): Marker | undefined {
    const parts: Marker[] = [];
    do {
      const part = read();
      if (part === undefined) return undefined;
      parts.push(part);
    } while (this.#take('word', kind));
    return parts.length === 1 ? parts[0] : { kind, parts };
  }

  #one(depth: number): Marker | undefined {
    if (this.#take('bracket', '(')) {
      const inner = depth < MAX_DEPTH ? this.alternatives(depth + 1) : undefined;
      return this.#take('bracket', ')') ? inner : undefined;
    }
    const left = this.#operand();
    const operator = this.#operator();
    const right = this.#operand();
    if (left === undefined || operator === undefined || right === undefined) return undefined;
    return { kind: 'compare', left, operator, right };
  }

  #operand(): Operand | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind === 'text') {
      this.#at += 1;
      return { kind: 'text', value: token.value.slice(1, -1) };
    }
    if (token?.kind !== 'word' || !VARIABLES.includes(token.value)) return undefined;
    this.#at += 1;
    return { kind: 'variable', value: token.value };
  }

  #operator(): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind === 'operator') {
      this.#at += 1;
      return token.value;
    }
    if (this.#take('word', 'in')) return 'in';
    if (this.#take('word', 'not')) return this.#take('word', 'in') ? 'not in' : undefined;
    return undefined;
  }

  #take(kind: string, value: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind || token.value !== value) return false;
    this.#at += 1;
    return true;
  }
}

/** A marker as text. */
export function markerText(marker: Marker): string {
  if (marker.kind === 'compare') {
    return `${operandText(marker.left)} ${marker.operator} ${operandText(marker.right)}`;
  }
  const parts = marker.parts.map((part) =>
    part.kind === 'or' && marker.kind === 'and' ? `(${markerText(part)})` : markerText(part),
  );
  return parts.join(` ${marker.kind} `);
}

function operandText({ kind, value }: Operand): string {
  if (kind === 'variable') return value;
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}

/**
 * Simplifies a marker whose comparisons are partly decided.
 *
 * @param decide undefined for a comparison that stays
 * @returns whether it holds, or what is left of it
 */
export function simplified(
  marker: Marker,
  decide: (one: Extract<Marker, { kind: 'compare' }>) => boolean | undefined,
): Marker | boolean {
  if (marker.kind === 'compare') return decide(marker) ?? marker;
  const decisive = marker.kind === 'or';
  const left: Marker[] = [];
  for (const part of marker.parts) {
    const result = simplified(part, decide);
    if (result === decisive) return decisive;
    if (typeof result !== 'boolean') left.push(result);
  }
  const [only, ...more] = left;
  if (only === undefined) return !decisive;
  return more.length === 0 ? only : { kind: marker.kind, parts: left };
}
