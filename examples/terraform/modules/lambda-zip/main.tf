# Packs a directory while Terraform or OpenTofu plans. Same content, same bytes: a plan moves when the code did.

terraform {
  required_version = ">= 1.0"
  required_providers {
    external = { source = "hashicorp/external" }
  }
}

variable "source_dir" {
  description = "Directory to pack. Absolute, or relative to working_dir."
  type        = string
}

variable "output" {
  description = "File to write, relative to working_dir, so that plans of two checkouts agree. Each use of the module needs its own."
  type        = string
}

variable "working_dir" {
  description = "Where lambda-zip runs. Relative paths go by it; its directories have to exist."
  type        = string
  default     = "."
}

variable "settings" {
  description = "Further settings, as 'lambda-zip terraform --help' lists them; lists by join(\"\\n\", …)."
  type        = map(string)
  default     = {}
}

variable "program" {
  description = "How lambda-zip is started."
  type        = list(string)
  default     = ["lambda-zip"]
}

data "external" "package" {
  program     = concat(var.program, ["terraform"])
  working_dir = var.working_dir
  query       = merge(var.settings, { source = var.source_dir, output = var.output })
}

output "path" {
  description = "The archive, for filename."
  value       = var.working_dir == "." ? data.external.package.result.path : "${var.working_dir}/${data.external.package.result.path}"
}

output "base64" {
  description = "SHA-256 of the archive, for source_code_hash."
  value       = data.external.package.result.base64
}

output "hex" {
  description = "SHA-256 of the archive, as sha256sum prints it."
  value       = data.external.package.result.hex
}

output "size" {
  description = "Bytes of the archive."
  value       = tonumber(data.external.package.result.size)
}
