/** Parses the config file's text strictly, and keeps where each value is. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { PackageKind } from '../../build/request.js';
import { LambdaZipError } from '../../util/errors.js';
import { printable, quoted } from '../../util/text.js';
import { isList, type SettingKind } from '../table.js';
import { BUILD, FUNCTION_KEYS, isDefaultKey, LAYER_ENTRY_KEYS, TOP_KEYS } from './keys.js';

/** A position in the file; both numbers count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** A value in the form of a setting: text, with one line per item of a list. */
export interface Value {
  readonly text: string;
  /** Whether it was written as a list. */
  readonly isList: boolean;
  readonly place: Place;
}

/** One function, one layer, or the defaults: values by key. */
export interface Declaration {
  readonly kind: PackageKind;
  readonly values: ReadonlyMap<string, Value>;
  readonly place: Place;
}

export interface ConfigDocument {
  /** As the user named it. */
  readonly file: string;
  readonly defaults: Declaration | undefined;
  readonly functions: readonly Declaration[];
  readonly layers: readonly Declaration[];
}

/** @param problem a sentence without a full stop, printable */
export function configError(
  file: string,
  { line, column }: Place,
  problem: string,
  details: { readonly hint?: string | undefined; readonly cause?: unknown } = {},
): LambdaZipError {
  return new LambdaZipError('usage', `${printable(file)}:${line}:${column}: ${problem}`, details);
}

/** Nobody writes a longer config by hand. Characters. */
const MAX_BYTES = 1024 * 1024;

/**
 * Reads the text of a config file.
 *
 * @throws LambdaZipError `usage` with file, line and column, for what is not YAML or not a config
 */
export function parseConfig(text: string, file: string): ConfigDocument {
  if (text.length > MAX_BYTES) throw configError(file, START, `it has more than ${MAX_BYTES} characters`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const { code, message, pos } = problem;
    // A `build` command with a colon reads as a nested mapping.
    const hint = code === 'BLOCK_AS_IMPLICIT_KEY' ? "Put a value that contains ': ' in quotes." : undefined;
    throw configError(file, placeAt(pos[0]), printable(message), { hint });
  }
  return new Reader(file, document, placeAt).read();
}

const START: Place = { line: 1, column: 1 };

class Reader {
  readonly #file: string;
  readonly #document: Document;
  readonly #placeAt: (offset: number) => Place;

  constructor(file: string, document: Document, placeAt: (offset: number) => Place) {
    this.#file = file;
    this.#document = document;
    this.#placeAt = placeAt;
  }

  read(): ConfigDocument {
    const { contents } = this.#document;
    const top = new Map<string, { readonly key: Node; readonly value: Node | null }>();
    for (const { name, key, value } of this.#pairs(contents, "a mapping with the key 'functions'")) {
      if (!TOP_KEYS.includes(name)) throw this.#unknownKey(key, name, TOP_KEYS);
      top.set(name, { key, value });
    }
    if (!top.has('functions') && !top.has('layers')) {
      throw this.#error(contents, "the key 'functions' is missing; add a list of functions");
    }
    const defaults = top.get('defaults');
    return {
      file: this.#file,
      defaults: defaults && this.#declaration('function', defaults.value, defaults.key, isDefaultKey),
      functions: this.#entries('function', top.get('functions'), () => true),
      layers: this.#entries('layer', top.get('layers'), (key) => LAYER_ENTRY_KEYS.includes(key)),
    };
  }

  #entries(
    kind: PackageKind,
    list: { readonly key: Node; readonly value: Node | null } | undefined,
    allowed: (key: string) => boolean,
  ): Declaration[] {
    if (list === undefined) return [];
    const { key, value } = list;
    if (!isSeq(value) || value.items.length === 0) {
      throw this.#error(value ?? key, `${kind}s: must be a list with at least one ${kind}`);
    }
    return value.items.map((item) => this.#declaration(kind, item as Node | null, key, allowed));
  }

  #declaration(
    kind: PackageKind,
    node: Node | null,
    beside: Node,
    allowed: (key: string) => boolean,
  ): Declaration {
    const values = new Map<string, Value>();
    const known = [...FUNCTION_KEYS.keys()].filter(allowed);
    for (const { name, key, value } of this.#pairs(node, 'a mapping of settings', beside)) {
      const kind = FUNCTION_KEYS.get(name);
      if (kind === undefined || !allowed(name)) throw this.#unknownKey(key, name, known);
      const text = this.#text(name, kind, value, key);
      const isList = isSeq(this.#meant(value));
      values.set(name, { text, isList, place: this.#place(value ?? key) });
    }
    return { kind, values, place: this.#place(node ?? beside) };
  }

  *#pairs(
    node: Node | null,
    wanted: string,
    beside?: Node,
  ): Generator<{ readonly name: string; readonly key: Node; readonly value: Node | null }> {
    const map = this.#meant(node);
    if (!isMap(map)) throw this.#error(node ?? beside ?? null, `${wanted} is required`);
    for (const { key, value } of (map as YAMLMap<Node, Node | null>).items) {
      if (!isScalar(key) || typeof key.value !== 'string') throw this.#error(key, 'a key must be a word');
      yield { name: key.value, key, value };
    }
  }

  /** The value in the form of a setting. */
  #text(name: string, kind: SettingKind, node: Node | null, key: Node): string {
    const list = this.#meant(node);
    if (isSeq(list)) {
      if (name === BUILD && list.items.length === 0)
        throw this.#error(node ?? key, `${name}: has no value; leave the key out`);
      if (!isList({ kind })) throw this.#error(node, `${name}: is a list; give one value`);
      return list.items.map((item) => this.#line(name, item as Node | null, list)).join('\n');
    }
    const text = this.#scalar(name, kind === 'lines' ? 'a text or a list of texts' : 'one value', node, key);
    // Settings treat an empty text as not given.
    if (text.trim() === '') throw this.#error(node ?? key, `${name}: has no value; leave the key out`);
    return text;
  }

  #line(name: string, item: Node | null, list: Node): string {
    const text = this.#scalar(name, 'a text on one line', item, list);
    if (text.trim() === '' || text.includes('\n')) {
      throw this.#error(item ?? list, `${name}: ${quoted(text)} is not a text on one line`);
    }
    return text;
  }

  /** A scalar as it is written: `1.10` is a version, not a number. */
  #scalar(name: string, wanted: string, node: Node | null, beside: Node): string {
    const scalar = this.#meant(node);
    if (!isScalar(scalar)) throw this.#error(node ?? beside, `${name}: ${wanted} is required`);
    if (typeof scalar.value === 'string') return scalar.value;
    if (scalar.value === null) throw this.#error(beside, `${name}: has no value; leave the key out`);
    return scalar.source ?? String(scalar.value);
  }

  /** The node itself, or the node that an alias refers to. */
  #meant(node: Node | null): Node | null {
    if (!isAlias(node)) return node;
    const meant = node.resolve(this.#document);
    if (meant === undefined) throw this.#error(node, `the alias ${quoted(`*${node.source}`)} is not defined`);
    return meant;
  }

  #place(node: Node | null): Place {
    return node?.range == null ? START : this.#placeAt(node.range[0]);
  }

  #error(node: Node | null, problem: string): LambdaZipError {
    return configError(this.#file, this.#place(node), problem);
  }

  #unknownKey(key: Node, name: string, known: readonly string[]): LambdaZipError {
    return configError(this.#file, this.#place(key), `${quoted(name)} is not a valid key`, {
      hint: `Use one of: ${known.join(', ')}.`,
    });
  }
}
