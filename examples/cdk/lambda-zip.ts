import { execFileSync } from 'node:child_process';
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda';

/**
 * Packs a directory while the app runs, and gives it as a function's code. The asset's hash follows the ZIP's
 * SHA-256, which is the CodeSha256 that Lambda reports once it is deployed.
 *
 * @param options further options of `lambda-zip build`
 */
export function lambdaZip(source: string, output: string, ...options: readonly string[]): AssetCode {
  const args = ['build', source, '--output', output, '--json', ...options];
  const printed = execFileSync('lambda-zip', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { sha256 } = JSON.parse(printed);
  return Code.fromAsset(output, { assetHash: sha256 });
}
