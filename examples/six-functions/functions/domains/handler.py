import idna


def lambda_handler(event, context):
    return {"ascii": idna.encode(event["domain"]).decode("ascii")}
