// A function for the runtime provided.al2023: a program named bootstrap that asks Lambda for one event after the other.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

type event struct {
	Name string `json:"name"`
}

func handle(body []byte) ([]byte, error) {
	in := event{Name: "world"}
	if err := json.Unmarshal(body, &in); err != nil {
		return nil, err
	}
	return json.Marshal(map[string]string{"message": fmt.Sprintf("Hello, %s!", in.Name)})
}

func main() {
	api := "http://" + os.Getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/"
	for {
		next, err := http.Get(api + "next")
		if err != nil {
			log.Fatal(err)
		}
		body, err := io.ReadAll(next.Body)
		next.Body.Close()
		if err != nil {
			log.Fatal(err)
		}
		if next.StatusCode != http.StatusOK {
			log.Fatalf("next event: %s", next.Status)
		}
		invocation := api + next.Header.Get("Lambda-Runtime-Aws-Request-Id")
		answer, err := handle(body)
		path := "/response"
		if err != nil {
			path = "/error"
			answer, _ = json.Marshal(map[string]string{"errorType": "Error", "errorMessage": err.Error()})
		}
		sent, err := http.Post(invocation+path, "application/json", bytes.NewReader(answer))
		if err != nil {
			log.Fatal(err)
		}
		sent.Body.Close()
	}
}
