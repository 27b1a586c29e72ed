from money import euros


def lambda_handler(event, context):
    return {"total": euros(sum(event["cents"]))}
