def lambda_handler(event, context):
    return {"removed": len(event.get("names", []))}
