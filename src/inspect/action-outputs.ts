/**
 * The outputs of this action and of those beside it. action.yml, action-types.yml and the README's table derive from this list:
 * `npm run settings` writes them. Conditions of workflows are checked against it.
 */

interface Output {
  /** A sentence or two; words of code in single quotes. */
  readonly help: string;
  /** Other than text. */
  readonly type?: 'boolean' | 'integer';
  /** All values, where they are few. */
  readonly choices?: readonly string[];
  /** The page of the README's link. */
  readonly page?: string;
}

export const OUTPUTS = {
  'zip-path': { help: 'Absolute path of the archive.' },
  sha256: { help: 'SHA-256 of the archive, in hexadecimal.' },
  'sha256-base64': {
    help: "SHA-256 of the archive in base64: Lambda's 'CodeSha256', Terraform's 'source_code_hash'.",
  },
  'content-sha256': {
    help: 'SHA-256 of the manifest: moves with paths, modes and contents, not with the compression level.',
  },
  size: { help: 'Size of the archive in bytes.', type: 'integer' },
  'uncompressed-size': { help: 'Size of all contents in bytes.', type: 'integer' },
  'file-count': { help: 'Number of entries in the archive.', type: 'integer' },
  'manifest-path': { help: "Absolute path of the manifest; empty without 'manifest'." },
  'sbom-path': {
    help: "Absolute path of the bill of materials; empty without 'sbom'.",
    page: 'docs/sbom.md',
  },
  engine: { help: "Engine that ran: 'host' or 'container'.", choices: ['host', 'container'] },
  'image-digest': { help: 'Digest of the container image; empty without one.' },
  changed: {
    help: "'true' unless exactly these bytes are known to be deployed. Gate the deploy on it.",
    type: 'boolean',
  },
  reason: {
    help: "Why: 'first-build', 'content', 'dependencies', 'mode', 'compressor', 'forced', 'baseline-unavailable' or 'unchanged'.",
  },
  'baseline-sha256': { help: 'SHA-256 of the deployed package, in hexadecimal; empty if unknown.' },
  changes: {
    help: "Number of entries by kind of change, as JSON with the keys 'added', 'removed', 'content', 'mode' and 'unchanged'; 'null' if the deployed entries are unknown.",
  },
  'layer-zip-path': {
    help: 'Absolute path of the layer; empty without one, like all outputs of the layer.',
    page: 'docs/layers.md',
  },
  'layer-sha256': { help: 'SHA-256 of the layer, in hexadecimal.' },
  'layer-sha256-base64': { help: "SHA-256 of the layer in base64: Lambda's 'CodeSha256'." },
  'layer-size': { help: 'Size of the layer in bytes.' },
  'layer-changed': {
    help: "'true' unless exactly these bytes are known to be the layer. Gate publishing the layer on it.",
  },
  'layer-reason': { help: "Same values as 'reason'." },
  deployed: { help: "'true' if the built-in deploy changed the function.", type: 'boolean' },
  version: { help: "Published version that has the package; empty without 'publish' or 'alias'." },
  'function-arn': { help: "ARN of the function that was deployed to; empty without 'deploy'." },
  'any-changed': {
    help: "With 'config': 'true' if any function changed, or failed and may have changed. Gate the job of the matrix on it.",
    type: 'boolean',
  },
  matrix: {
    help: "With 'config': the changed functions as JSON for 'strategy.matrix', each with 'name', 'source', 'output', 'zip-path', 'sha256', 'sha256-base64', 'function-name', 'runtime', 'architecture' and 'reason'.",
    page: 'docs/many-functions.md',
  },
  'any-layer-changed': {
    help: "With 'config': 'true' if any of its layers changed, or failed and may have changed. Gate the job of layer-matrix on it.",
    type: 'boolean',
  },
  'layer-matrix': {
    help: "With 'config': the changed layers as JSON for 'strategy.matrix', with the keys of 'matrix' and 'layer-name'.",
    page: 'docs/layers.md',
  },
  results: {
    help: "With 'config': the results of every function and layer as JSON, each with its 'kind', and with an error for one that failed.",
  },
} as const satisfies Record<string, Output>;

/** The outputs of each action, by its folder; the main action's is empty. */
export const ACTION_OUTPUTS: Readonly<Record<string, Readonly<Record<string, Output>>>> = {
  '': OUTPUTS,
  'mark-deployed': { sha256: { help: 'Recorded SHA-256, in hexadecimal.' } },
  plan: {
    matrix: {
      help: "JSON for 'strategy.matrix': every job has 'shard', a number from 1, and 'functions', the names for the input 'functions'.",
    },
  },
};
