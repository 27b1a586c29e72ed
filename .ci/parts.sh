#!/usr/bin/env bash
# Installs every real part that tests talk to, on a Debian machine with git, Node.js >= 20, npm, Python and Terraform, as
# root, and says by LAMBDA_ZIP_TEST_* variables where they are. What is installed already is left alone.
#
#   source .ci/parts.sh     installs, and sets the variables in this shell
#   bash .ci/parts.sh       installs, and prints the file that sets them
#   bash .ci/parts.sh stop  ends the servers that it started: the API of AWS, and the Docker daemon
#
# Everything but Debian's packages goes to LAMBDA_ZIP_PARTS (default: a folder under /tmp).
if [ "${BASH_SOURCE[0]}" != "$0" ]; then
  # Of its own process, so that what fails does not end the shell it is asked from.
  bash "${BASH_SOURCE[0]}" && . "${LAMBDA_ZIP_PARTS:-/tmp/lambda-zip-parts}/env.sh"
  return
fi

set -euo pipefail
cd "$(dirname "$0")/.."
parts=${LAMBDA_ZIP_PARTS:-/tmp/lambda-zip-parts}
mkdir -p "$parts/bin"

running() { [ -f "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }
if [ "${1:-}" = stop ]; then
  for pid in "$parts/moto.pid" "$parts/docker/docker.pid"; do
    if running "$pid"; then kill "$(cat "$pid")"; fi
  done
  exit
fi

part() { printf '\n-- %s --\n' "$*"; }
variables=$parts/env.sh.new
: >"$variables"
# A variable for tests: set NAME VALUE
set_variable() { printf 'export %s=%q\n' "$1" "$2" >>"$variables"; }

# Has a command install something, unless that, at this version, is there: install NAME VERSION STAMP COMMAND...
install() {
  if [ "$(cat "$3" 2>/dev/null)" != "$2" ]; then
    "${@:4}" >&2
    printf '%s' "$2" >"$3"
  fi
  printf '%s: %s\n' "$1" "$2"
}
# Packages in a Python of their own: python FOLDER PACKAGES...
python() {
  local folder=$parts/$1
  [ -x "$folder/bin/python" ] || python3 -m venv "$folder"
  install "$1" "${*:2}" "$folder/installed" "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "${@:2}"
}
# The same by uv, in a tenth of the time: uv_python FOLDER PACKAGES...
uv_python() {
  local folder=$parts/$1
  [ -x "$folder/bin/python" ] || python3 -m venv --without-pip "$folder"
  install "$1" "${*:2}" "$folder/installed" \
    "$parts/tools/bin/uv" pip install --quiet --python "$folder/bin/python" "${@:2}"
}
# A Go program: go_program NAME MODULE FOLDER
go_program() {
  [ -x "$3/$1" ] || rm -f "$3/$1.installed"
  install "$1" "$2" "$3/$1.installed" env GOBIN="$3" go install "$2"
}
# A Go program that go install refuses, for its module replaces others or has another name: it is built where it lies.
#   go_module NAME MODULE PACKAGE FOLDER
go_module() {
  [ -x "$4/$1" ] || rm -f "$4/$1.installed"
  install "$1" "$2" "$4/$1.installed" build_module "$@"
}
build_module() {
  local source
  source=$(go mod download -json "$2" | node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).Dir')
  go build -C "$source" -o "$4/$1" "$3"
}
# The packages that the package.json of an example names: pins EXAMPLE
pins() {
  local list='Object.entries(require(process.argv[1]).devDependencies).map((pin) => pin.join("@")).join(" ")'
  node -p "$list" "$PWD/examples/$1/package.json"
}
# npm packages in a folder of their own: npm_packages NAME PACKAGES...
npm_packages() {
  install "$1" "${*:2}" "$parts/$1/installed" \
    npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefix "$parts/$1" "${@:2}"
}
# The package that a file says it needs: needed FILE COMMENT-SIGN
needed() { sed -n "s|^$2 needs: pip install ||p" "$1"; }

part 'Programs'
# Other readers of archives, a tmpfs and FIFOs come with Debian; the arm64 libraries let QEMU run Node.js for arm64.
packages=(unzip zip p7zip-full libarchive-tools coreutils util-linux qemu-user-static libc6-arm64-cross libstdc++6-arm64-cross libgcc-s1-arm64-cross)
packages+=(docker.io runc mmdebstrap podman crun)
# Compilers of binaries, and libraries of other processors that readelf and our reader are compared over.
packages+=(gcc libc6-dev binutils musl-tools libc6-s390x-cross libc6-powerpc-cross libc6-i386-cross)
packages+=(faketime) # for clocks that are wrong
packages+=(jq) # as on GitHub's runners, for the example workflows
packages+=(busybox) # its tar is that of small images
command -v go >/dev/null || packages+=(golang-go)
command -v bundle >/dev/null || packages+=(ruby bundler)
packages+=(ruby-dev php-cli composer) # gems that are compiled; packages of PHP
command -v javac >/dev/null || packages+=(default-jdk-headless)
# What Debian 12 calls cargo does not know the lock files of today; its cargo-web does.
command -v cargo >/dev/null || packages+=("$(apt-cache pkgnames cargo-web 2>/dev/null | grep -x cargo-web || echo cargo)")
missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
printf '%s\n' "${packages[*]}"

part 'The tools of lock files'
python tools uv==0.13.9 poetry==2.5.1 poetry-plugin-export==1.10.1 pipenv==2026.10.3
set_variable LAMBDA_ZIP_TEST_TOOLS "$parts/tools/bin"

# What deploys functions takes longest: beside all that follows, until it is needed.
# shellcheck disable=SC2046
deploy_tools() {
  npm_packages cdk $(pins cdk)
  uv_python cdk-python "$(cat examples/cdk/requirements.txt)"
  uv_python sam "$(cat examples/sam/requirements.txt)"
  npm_packages osls $(pins serverless)
  npm_packages pulumi $(pins pulumi)
  npm_packages serverless serverless@3.40.0 serverless-python-requirements@6.1.2
  go_module tofu github.com/opentofu/opentofu@v1.12.6 ./cmd/tofu "$parts/bin"
}
deploy_tools >"$parts/deploy-tools.log" 2>&1 &
deploy_tools=$!

part 'Other Node.js versions and processors'
nodes=()
for release in x64@20.0.0 x64@22.23.3 x64@24.21.0 x64@26.10.0 arm64@24.21.0; do
  architecture=${release%@*}
  folder=$parts/node-${release/@/-}
  node=$folder/node_modules/node-linux-$architecture/bin/node
  # --force: npm would refuse a package for another processor.
  [ -x "$node" ] || npm install --silent --no-save --force --prefix "$folder" "node-linux-$release"
  if [ "$architecture" = arm64 ]; then
    printf '#!/bin/sh\nexec qemu-aarch64-static -L /usr/aarch64-linux-gnu "%s" "$@"\n' "$node" >"$folder/node"
    chmod +x "$folder/node"
    node=$folder/node
  fi
  printf '%s %s\n' "$release" "$("$node" --version)"
  nodes+=("$node")
done
set_variable LAMBDA_ZIP_TEST_NODES "$(IFS=:; printf '%s' "${nodes[*]}")"

part 'Native libdeflate, and the API of AWS Lambda and S3'
python python "$(needed __tests__/helpers/reference.py '#')" 'moto[server]==5.2.5'
set_variable LAMBDA_ZIP_TEST_PYTHON "$parts/python/bin/python"
if ! running "$parts/moto.pid"; then
  "$parts/python/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' >"$parts/moto.port"
  setsid "$parts/python/bin/moto_server" --host 127.0.0.1 --port "$(cat "$parts/moto.port")" >"$parts/moto.log" 2>&1 </dev/null &
  printf '%s' $! >"$parts/moto.pid"
fi
for _ in $(seq 60); do
  (exec 3<>"/dev/tcp/127.0.0.1/$(cat "$parts/moto.port")") 2>/dev/null && break
  sleep 0.5
done
running "$parts/moto.pid"
set_variable LAMBDA_ZIP_TEST_MOTO "http://127.0.0.1:$(cat "$parts/moto.port")"

part 'A workflow runner, and readers of workflows'
go_program act github.com/nektos/act@v0.2.89 "$parts/bin"
set_variable LAMBDA_ZIP_TEST_ACT "$parts/bin/act"
go_program actionlint github.com/rhysd/actionlint/cmd/actionlint@v1.7.12 "$parts/bin"
set_variable LAMBDA_ZIP_TEST_ACTIONLINT "$parts/bin/actionlint"
python zizmor zizmor==1.32.0
set_variable LAMBDA_ZIP_TEST_ZIZMOR "$parts/zizmor/bin/zizmor"
# GitHub's runners have the AWS command line; it needs other versions of what moto needs, too.
python aws awscli==1.46.3
set_variable LAMBDA_ZIP_TEST_AWS "$parts/aws/bin"

part 'The compiler of the compressor, and the schema of CycloneDX'
python compiler "$(needed scripts/compressor.mjs //)"
python cyclonedx "$(needed __tests__/helpers/check-cyclonedx.py '#')"
set_variable LAMBDA_ZIP_TEST_CYCLONEDX "$parts/cyclonedx/bin/python"

part "Terraform's providers: 'local', 'archive', and a stand-in for 'external'"
# Terraform itself has to be there: its module replaces others, which go install refuses.
terraform version
mkdir -p "$parts/terraform"
(cd __tests__/helpers/external-stand-in && go build -o "$parts/terraform/terraform-provider-external" .)
go_program terraform-provider-local github.com/terraform-providers/terraform-provider-local@v1.4.0 "$parts/terraform"
go_module terraform-provider-archive github.com/hashicorp/terraform-provider-archive@v1.3.0 . "$parts/terraform"
set_variable LAMBDA_ZIP_TEST_TERRAFORM "$parts/terraform"

part 'Package managers of Node.js, each in a folder of its own'
managers=$parts/managers
mkdir -p "$managers/home"
for release in pnpm=pnpm@12.21.0 pnpm10=pnpm@10.34.9 npm6=npm@6.14.18 yarn1=yarn@1.22.22 yarn4=@yarnpkg/cli-dist@4.18.1; do
  folder=$managers/${release%%=*}
  [ -d "$folder/node_modules" ] || npm install --silent --no-save --prefix "$folder" "${release#*=}"
  printf '%s\n' "${release#*=}"
done
set_variable LAMBDA_ZIP_TEST_MANAGERS "$managers"

part 'A Docker daemon, and images under the names of the real ones'
LAMBDA_ZIP_TEST_DOCKER_HOST=$(bash .ci/docker.sh "$parts/docker")
set_variable LAMBDA_ZIP_TEST_DOCKER_HOST "$LAMBDA_ZIP_TEST_DOCKER_HOST"
DOCKER_HOST=$LAMBDA_ZIP_TEST_DOCKER_HOST docker image ls
set_variable LAMBDA_ZIP_TEST_PODMAN "$(DOCKER_HOST=$LAMBDA_ZIP_TEST_DOCKER_HOST bash .ci/podman.sh "$parts/podman")"

part 'Tools that deploy functions'
wait "$deploy_tools" || { cat "$parts/deploy-tools.log" >&2; exit 1; }
cat "$parts/deploy-tools.log"
set_variable LAMBDA_ZIP_TEST_CDK "$parts/cdk"
set_variable LAMBDA_ZIP_TEST_CDK_PYTHON "$parts/cdk-python/bin/python"
set_variable LAMBDA_ZIP_TEST_OSLS "$parts/osls"
set_variable LAMBDA_ZIP_TEST_PULUMI "$parts/pulumi"
set_variable LAMBDA_ZIP_TEST_SAM "$parts/sam/bin/sam"
set_variable LAMBDA_ZIP_TEST_SERVERLESS "$parts/serverless"
set_variable LAMBDA_ZIP_TEST_TOFU "$parts/bin/tofu"

# There is an index of packages, and room for large trees.
set_variable LAMBDA_ZIP_TEST_NETWORK 1
set_variable LAMBDA_ZIP_TEST_LARGE 1
mv "$variables" "$parts/env.sh"
printf '\nThe variables are set by: source %s\n' "$parts/env.sh"
