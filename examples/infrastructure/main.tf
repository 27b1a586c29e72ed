# For workflows/terraform.yml, which writes the ZIP here and gives its hash.
terraform {
  backend "local" {} # for a team: "s3", so that every run finds the state
}

variable "package_hash" {
  description = "The step's output sha256-base64"
  type        = string
}

# Stands for the function, so that this runs without an AWS account: it changes when the hash does, and only then.
resource "terraform_data" "function" {
  triggers_replace = var.package_hash
}

# resource "aws_lambda_function" "hello" {
#   function_name    = "hello-python"
#   role             = aws_iam_role.hello.arn
#   runtime          = "python3.13"
#   handler          = "handler.lambda_handler"
#   filename         = "${path.module}/hello-python.zip"
#   source_code_hash = var.package_hash
# }

output "package_hash" {
  value = var.package_hash
}
