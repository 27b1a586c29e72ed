export interface Module {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}
export function modules(): Module[];
export function folderImports(): Record<string, string[]>;
export function diagram(): string;
export function pageWithDiagram(): string;
