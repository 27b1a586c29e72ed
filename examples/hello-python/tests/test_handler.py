from handler import lambda_handler


def test_greets_by_name():
    response = lambda_handler({"queryStringParameters": {"name": "Lambda"}}, None)
    assert "Hello, Lambda!" in response["body"]
