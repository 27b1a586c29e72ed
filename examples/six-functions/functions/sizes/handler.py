import humanize


def lambda_handler(event, context):
    return {"size": humanize.naturalsize(event["bytes"])}
