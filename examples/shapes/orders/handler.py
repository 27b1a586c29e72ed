ORDERS = {"1": {"id": "1", "item": "book"}}


def read(event, context):
    return ORDERS.get(event["id"])


def write(event, context):
    ORDERS[event["id"]] = event
    return {"written": event["id"]}
