# terraform -chdir=terraform init
# terraform -chdir=terraform apply -var role_arn=arn:aws:iam::123456789012:role/lambda
# tofu reads the same file.

terraform {
  required_version = ">= 1.0"
  required_providers {
    aws      = { source = "hashicorp/aws" }
    external = { source = "hashicorp/external" }
  }
}

variable "role_arn" {
  description = "The functions' role."
  type        = string
}

variable "program" {
  description = "How lambda-zip is started; from a checkout, [\"node\", \"…/dist/cli/index.js\"]."
  type        = list(string)
  default     = ["lambda-zip"]
}

locals {
  root = "${path.root}/.."
  functions = {
    greeting = { runtime = "python3.13", handler = "handler.lambda_handler" }
    domains  = { runtime = "python3.13", handler = "handler.lambda_handler" }
    sizes    = { runtime = "python3.13", handler = "handler.lambda_handler" }
    invoice  = { runtime = "python3.13", handler = "handler.lambda_handler" }
    api      = { runtime = "nodejs22.x", handler = "index.handler" }
    worker   = { runtime = "provided.al2023", handler = "bootstrap" }
  }
}

data "external" "package" {
  for_each    = local.functions
  program     = concat(var.program, ["terraform"])
  working_dir = local.root
  query       = { config = "lambda-zip.yml", function = each.key }
}

resource "aws_lambda_layer_version" "sizes" {
  layer_name       = "sizes"
  filename         = "${local.root}/${data.external.package["sizes"].result.layer_path}"
  source_code_hash = data.external.package["sizes"].result.layer_base64
}

resource "aws_lambda_function" "this" {
  for_each         = local.functions
  function_name    = each.key
  role             = var.role_arn
  handler          = each.value.handler
  runtime          = each.value.runtime
  architectures    = ["arm64"]
  filename         = "${local.root}/${data.external.package[each.key].result.path}"
  source_code_hash = data.external.package[each.key].result.base64
  layers           = each.key == "sizes" ? [aws_lambda_layer_version.sizes.arn] : []
}
