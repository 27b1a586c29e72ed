/** What Terraform files say of functions, where they say it as a literal. No expression is worked out. */
import { posix } from 'node:path';

/** One `aws_lambda_function`. Undefined is what is missing or no literal. */
export interface TerraformFunction {
  readonly label: string;
  readonly functionName: string | undefined;
  readonly runtime: string | undefined;
  readonly architecture: string | undefined;
  readonly handler: string | undefined;
  /** Of the `archive_file` it names: the last folders of `source_dir`, without what leads up to them. */
  readonly sourceDirectory: string | undefined;
}

/** A top-level block up to the brace that ends it, which `terraform fmt` puts at the beginning of a line. */
const BLOCK = /^(?<kind>resource|data)\s+"(?<type>[\w-]+)"\s+"(?<label>[\w-]+)"\s*\{(?<body>[\s\S]*?)^\}/gm;

/** @param texts of all Terraform files together: a function and its archive may stand in different ones */
export function readTerraform(texts: readonly string[]): TerraformFunction[] {
  const blocks = texts.flatMap((text) =>
    [...text.replace(/\r\n/g, '\n').matchAll(BLOCK)].map(({ groups }) => ({
      kind: groups?.['kind'] ?? '',
      type: groups?.['type'] ?? '',
      label: groups?.['label'] ?? '',
      body: groups?.['body'] ?? '',
    })),
  );
  const archives = new Map(
    blocks
      .filter(({ kind, type }) => kind === 'data' && type === 'archive_file')
      .map(({ label, body }) => [label, folderOf(body)]),
  );
  return blocks
    .filter(({ kind, type }) => kind === 'resource' && type === 'aws_lambda_function')
    .map(({ label, body }) => {
      const archive = /\bdata\.archive_file\.(?<label>[\w-]+)\./.exec(body)?.groups?.['label'];
      return {
        label,
        functionName: literal(body, 'function_name'),
        runtime: literal(body, 'runtime'),
        architecture: /^\s*architectures\s*=\s*\[\s*"(?<value>\w+)"\s*,?\s*\]/m.exec(body)?.groups?.['value'],
        handler: literal(body, 'handler'),
        sourceDirectory: archive === undefined ? undefined : archives.get(archive),
      };
    });
}

function literal(body: string, attribute: string): string | undefined {
  const value = new RegExp(`^\\s*${attribute}\\s*=\\s*"(?<value>[^"\\n$%]*)"`, 'm').exec(body);
  return value?.groups?.['value'];
}

function folderOf(body: string): string | undefined {
  const value = /^\s*source_dir\s*=\s*"(?:\$\{path\.(?:module|root|cwd)\}\/)?(?<value>[^"\n$%]*)"/m.exec(
    body,
  );
  const folder = value?.groups?.['value'];
  return folder === undefined ? undefined : posix.normalize(folder).replace(/^(?:\.\.?\/)+|\/$/g, '');
}
