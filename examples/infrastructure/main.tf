# For workflows/terraform.yml, which gives both variables.
variable "package" {
  description = "Path of the ZIP"
  type        = string
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
#   filename         = var.package
#   source_code_hash = var.package_hash
# }

output "package" {
  value = { path = var.package, hash = var.package_hash }
}
