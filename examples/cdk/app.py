import os

import aws_cdk
from aws_cdk import aws_lambda
from lambda_zip import lambda_zip

os.makedirs("build", exist_ok=True)
app = aws_cdk.App()
stack = aws_cdk.Stack(app, "Greetings")

aws_lambda.Function(
    stack,
    "Hello",
    code=lambda_zip("../hello-python", "build/hello.zip", "--architecture", "arm64"),
    runtime=aws_lambda.Runtime.PYTHON_3_13,
    architecture=aws_lambda.Architecture.ARM_64,
    handler="handler.lambda_handler",
)

aws_lambda.Function(
    stack,
    "Api",
    code=aws_lambda.Code.from_custom_command(
        "build/api.zip",
        ["lambda-zip", "build", "../nodejs", "--output", "build/api.zip", "--runtime", "nodejs22.x"],
    ),
    runtime=aws_lambda.Runtime.NODEJS_22_X,
    handler="index.handler",
)

app.synth()
