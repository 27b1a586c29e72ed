//! A function for the runtime provided.al2023: a program named bootstrap that asks Lambda for one event after the other.
//! https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
use std::{env, error::Error};

use serde_json::{json, Value};

fn handle(body: &[u8]) -> Result<Value, Box<dyn Error>> {
    let event: Value = serde_json::from_slice(body)?;
    let name = match event.get("name") {
        None => "world",
        Some(name) => name.as_str().ok_or("name is no text")?,
    };
    Ok(json!({ "message": format!("Hello, {name}!") }))
}

fn main() -> Result<(), Box<dyn Error>> {
    let host = env::var("AWS_LAMBDA_RUNTIME_API")?;
    let api = format!("http://{host}/2018-06-01/runtime/invocation");
    loop {
        let next = minreq::get(format!("{api}/next")).send()?;
        if next.status_code != 200 {
            return Err(format!("next event: {} {}", next.status_code, next.reason_phrase).into());
        }
        let id = next
            .header("lambda-runtime-aws-request-id")
            .ok_or("next event: no request id")?;
        let (path, answer) = match handle(next.as_bytes()) {
            Ok(answer) => ("response", answer),
            Err(error) => (
                "error",
                json!({ "errorType": "Error", "errorMessage": error.to_string() }),
            ),
        };
        let sent = minreq::post(format!("{api}/{id}/{path}"))
            .with_header("Content-Type", "application/json")
            .with_body(answer.to_string())
            .send()?;
        if sent.status_code >= 300 {
            return Err(format!("{path}: {} {}", sent.status_code, sent.reason_phrase).into());
        }
    }
}
