# A function whose package is built by the plan, for Terraform from 1.0 on, and OpenTofu, which reads the same files:
#
#   terraform init
#   terraform apply -var role_arn=arn:aws:iam::123456789012:role/hello
#   terraform plan  -var role_arn=…     # no changes, until something below src/ changes

terraform {
  required_version = ">= 1.0"
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "role_arn" {
  description = "The function's role."
  type        = string
}

variable "program" {
  description = "How lambda-zip is started; from a checkout, [\"node\", \"…/dist/cli/index.js\"]."
  type        = list(string)
  default     = ["lambda-zip"]
}

module "package" {
  source     = "./modules/lambda-zip"
  program    = var.program
  source_dir = "src"
  output     = "hello.zip"
  # Where the configuration is, from wherever Terraform runs.
  working_dir = path.root
  settings = {
    runtime      = "python3.13"
    architecture = "arm64"
    exclude      = join("\n", ["tests/", "*.md"])
  }
}

resource "aws_lambda_function" "hello" {
  function_name    = "hello"
  role             = var.role_arn
  handler          = "handler.lambda_handler"
  runtime          = "python3.13"
  architectures    = ["arm64"]
  filename         = module.package.path
  source_code_hash = module.package.base64
}
