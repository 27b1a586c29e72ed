"""The entry point: set the function's handler to ``handler.lambda_handler``."""

import json

import humanize


def lambda_handler(event, context):
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "body": json.dumps({"size": humanize.naturalsize(event["bytes"])}),
    }
