/** What is wrong with the code of a package, as data. */

/** Something that is loaded when the function starts, and is not there. */
export interface MissingImport {
  readonly kind: 'import';
  /** As the code names it: `requests`, `shop.stock`, `@scope/name/part`. */
  readonly name: string;
  /** Whose code asks for it, in the archive. */
  readonly file: string;
  /** From 1; undefined for compiled code. */
  readonly line: number | undefined;
  /** What else there is to say of it, as the end of a sentence; undefined for a name that is nowhere. */
  readonly why?: string | undefined;
  /** Whether it is a name in a module that is there. */
  readonly isName?: boolean;
  /** Whether it is a module of a package that is there otherwise. */
  readonly isPart?: boolean;
  /** Whether it is a shared library, which compiled code needs. */
  readonly isLibrary?: boolean;
  /** Whether a package of others would bring it, and not the source. */
  readonly foreign: boolean;
}

/** The handler cannot be called. */
export interface HandlerFault {
  readonly kind: 'handler';
  /** Whether its file is nowhere, so that something else may bring it. */
  readonly isAbsent?: boolean;
  /** As the end of a sentence about the handler; printable. */
  readonly problem: string;
  /** What to do; printable. */
  readonly fix: string;
}

/** With the handler, or the runtime where nobody says which it is. */
interface HandlerProblem extends HandlerFault {
  readonly handler: string;
}

export type CodeFinding = MissingImport | HandlerProblem;

/** Findings, and those that are none where something else beside the package brings what is missing. */
interface Sorted {
  readonly told: readonly CodeFinding[];
  readonly perhaps: readonly CodeFinding[];
}

/** @param otherLayers layers of the function that are not known */
export function sortFindings(findings: readonly CodeFinding[], otherLayers: readonly string[]): Sorted {
  const perhaps = otherLayers.length === 0 ? [] : findings.filter(mayComeFromLayer);
  return { told: findings.filter((one) => !perhaps.includes(one)), perhaps };
}

function mayComeFromLayer(one: CodeFinding): boolean {
  return one.kind === 'handler' ? one.isAbsent === true : one.foreign && one.why === undefined;
}
