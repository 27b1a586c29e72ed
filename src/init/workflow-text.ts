/** The text of the workflow that builds, keeps and deploys the functions of a config. */
import { posix } from 'node:path';
import type { LockFile } from '../dependencies/locks/lock-files.js';
import { CONFIG_FILE } from '../settings/config-file/names.js';
import { scalar } from './config-text.js';
import type { Detection, FoundFunction } from './detect.js';
import type { FoundLayer } from './found-layers.js';
import type { PackageManagers } from './package-managers.js';

export const WORKFLOW_FILE = '.github/workflows/lambda.yml';

/** The action, as workflows name it. */
const ACTION = 'OWNER/reproducible-lambda-zip';
const ACTION_REF = 'v1';

/** Other actions, pinned: a tag can be moved, a commit cannot. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const UPLOAD = 'actions/upload-artifact@cf430e030ddbb5b0abf93d22962f4752f3646cd9 # v7.0.2';
const DOWNLOAD = 'actions/download-artifact@9000827ccba6bdab643e8b6fd33ac0654aef8333 # v8.0.2';
const CREDENTIALS = 'aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3';

/** The tools that print lock files, which runners do not have. */
const LOCK_TOOLS: Readonly<Record<LockFile, readonly string[]>> = {
  'uv.lock': ['pipx install uv==0.13.9'],
  'poetry.lock': ['pipx install poetry==2.5.1', 'pipx inject poetry poetry-plugin-export==1.10.1'],
  'Pipfile.lock': ['pipx install pipenv==2026.10.3'],
};

/** @param branch the one whose commits are deployed */
export function workflowText(
  { functions, layers, managers }: Pick<Detection, 'functions' | 'layers' | 'managers'>,
  branch: string,
): string {
  return `# Builds the functions of ${CONFIG_FILE}, and deploys those whose bytes changed.
#
# It runs as written and deploys nothing yet. To let it deploy, set under
# Settings > Secrets and variables > Actions > Variables:
#   AWS_ROLE_ARN  a role that trusts this repository (OpenID Connect) and may call
#                 lambda:UpdateFunctionCode and lambda:GetFunctionConfiguration
#   AWS_REGION    where the functions are, for example eu-central-1
name: Lambda

on:
  push:
    branches: [${scalar(branch)}]
  pull_request:
  workflow_dispatch:

permissions: {}

# One deploy at a time; for a pull request, only the newest commit is built.
concurrency:
  group: lambda-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      actions: read # to see deploys from other branches
      contents: read
    outputs:
      any-changed: \${{ steps.lambda.outputs.any-changed }}
      matrix: \${{ steps.lambda.outputs.matrix }}
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${preparation([...functions, ...layers], managers)}      - id: lambda
        uses: ${ACTION}@${ACTION_REF}
        with:
          config: ${CONFIG_FILE}
          # The job below records each deploy; the next build compares with that record.
          baseline: cache
          environment: production
          record: never
      - uses: ${UPLOAD}
        with:
          name: lambda-packages
          path: build/*.zip
          if-no-files-found: error

  deploy:
    needs: build
    # An empty matrix is an error. Without AWS_ROLE_ARN, nothing is deployed.
    if: >-
      needs.build.outputs.any-changed == 'true' && vars.AWS_ROLE_ARN != '' &&
      github.event_name != 'pull_request' && github.ref_name == ${expressionText(branch)}
    runs-on: ubuntu-latest
    permissions:
      actions: read
      contents: read
      id-token: write
    strategy:
      fail-fast: false
      matrix: \${{ fromJSON(needs.build.outputs.matrix) }}
    env:
      FUNCTION: \${{ matrix.function-name || matrix.name }}
      PACKAGE: build/\${{ matrix.name }}.zip
    steps:
      - uses: ${DOWNLOAD}
        with:
          name: lambda-packages
          path: build
      - uses: ${CREDENTIALS}
        with:
          role-to-assume: \${{ vars.AWS_ROLE_ARN }}
          aws-region: \${{ vars.AWS_REGION }}
      - name: Deploy
        run: |
          aws lambda update-function-code --function-name "$FUNCTION" --zip-file "fileb://$PACKAGE"
          aws lambda wait function-updated --function-name "$FUNCTION"
      - uses: ${ACTION}/mark-deployed@${ACTION_REF}
        with:
          name: \${{ matrix.name }}
          environment: production
          zip: \${{ env.PACKAGE }}
          sha256: \${{ matrix.sha256 }}
`;
}

/** Steps that make what the build needs. */
function preparation(packages: readonly (FoundFunction | FoundLayer)[], managers: PackageManagers): string {
  const tools = Object.entries(LOCK_TOOLS)
    .filter(([file]) => packages.some(({ requirements }) => lockOf(requirements ?? '') === file))
    .flatMap(([, commands]) => commands);
  const plans = packages.flatMap(({ build }) => build ?? []);
  const whole = new Set(plans.flatMap(({ packages: folders }) => folders));
  const npm = [...new Set(packages.filter((one) => one.npm).map(({ directory }) => directory))].filter(
    (folder) => !whole.has(folder),
  );
  return (
    step('Install tools that read lock files', tools) +
    step('Install Node.js packages', [
      ...new Set([
        ...[...whole, ...npm].flatMap((folder) => managers.tool(folder) ?? []),
        ...[...whole].map((folder) => managers.install(folder)),
        ...npm.map((folder) => managers.install(folder, true)),
      ]),
    ]) +
    step('Install tools that build', [
      ...(plans.some(({ tool }) => tool === 'cargo') ? ['pipx install cargo-lambda==1.9.2'] : []),
    ])
  );
}

/** The lock file that a requirement is read from: only a member of a uv workspace is named by its project. */
function lockOf(requirements: string): string {
  const name = posix.basename(requirements);
  return name === 'pyproject.toml' ? 'uv.lock' : name;
}

function step(name: string, commands: readonly string[]): string {
  if (commands.length === 0) return '';
  return `      - name: ${name}\n        run: |\n${commands.map((command) => `          ${command}\n`).join('')}`;
}

/** A string of GitHub's expressions. */
function expressionText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
