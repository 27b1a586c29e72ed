"""The entry point: set the function's handler to ``handler.lambda_handler``."""

import json

from hello.greeting import greet


def lambda_handler(event, context):
    name = (event.get("queryStringParameters") or {}).get("name", "world")
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "body": json.dumps({"message": greet(name)}),
    }
