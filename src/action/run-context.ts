/** What the runner says of the run, from its variables. */
import type { RecordOrigin } from '../baseline/record.js';

export interface RunContext {
  readonly origin: RecordOrigin;
  /** `owner/name`; empty outside of GitHub. */
  readonly repository: string;
  /** Of the run's page; empty outside of GitHub. */
  readonly runUrl: string;
  /** Whether what this run builds can be a deploy; a pull request's build is none. */
  readonly mayRecord: boolean;
}

/** Reads the variables GitHub sets for every step. */
export function runContext(): RunContext {
  const variable = (name: string): string => process.env[`GITHUB_${name}`] ?? '';
  const id = variable('RUN_ID');
  const attempt = variable('RUN_ATTEMPT');
  const ref = variable('REF');
  const repository = variable('REPOSITORY');
  const runUrl = `${variable('SERVER_URL')}/${repository}/actions/runs/${id}`;
  // pull_request_target runs with the base branch's ref and writes to its cache, which every branch reads.
  const proposed = /^(pull_request|merge_group)/.test(variable('EVENT_NAME')) || ref.startsWith('refs/pull/');
  return {
    origin: {
      commit: variable('SHA'),
      ref,
      run: Number(attempt) > 1 ? `${id}, attempt ${attempt}` : id,
    },
    repository,
    runUrl: /^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+$/.test(runUrl) ? runUrl : '',
    mayRecord: !proposed,
  };
}
