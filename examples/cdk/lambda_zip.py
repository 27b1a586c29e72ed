import json
import subprocess

from aws_cdk import aws_lambda


def lambda_zip(source: str, output: str, *options: str) -> aws_lambda.AssetCode:
    """Packs a directory while the app runs, and gives it as a function's code.

    The asset's hash follows the ZIP's SHA-256, which is the CodeSha256 that Lambda reports once it is deployed.
    """
    command = ["lambda-zip", "build", source, "--output", output, "--json", *options]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return aws_lambda.Code.from_asset(output, asset_hash=json.loads(printed)["sha256"])
