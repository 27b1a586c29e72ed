"""The entry point: the function's handler is ``handler.lambda_handler``."""


def lambda_handler(event, context):
    return {"message": f"Hello, {event.get('name', 'world')}!"}
