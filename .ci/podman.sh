#!/usr/bin/env bash
# podman under the name `docker`, with one of the images that .ci/docker.sh made. Prints the folder of that program.
# Usage: podman.sh FOLDER, with DOCKER_HOST naming the daemon that has the image
set -euo pipefail
folder=$1
image=public.ecr.aws/lambda/python:3.13
mkdir -p "$folder/bin"
# The defaults ask for more files and processes than a container may have here.
printf '[containers]\ndefault_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]\n' >"$folder/containers.conf"
cat >"$folder/bin/docker" <<EOF2
#!/bin/sh
export CONTAINERS_CONF='$folder/containers.conf'
exec podman --root '$folder/root' --runroot '$folder/runroot' --storage-driver vfs --cgroup-manager cgroupfs --runtime '$(command -v runc)' "\$@"
EOF2
chmod +x "$folder/bin/docker"
if ! "$folder/bin/docker" image exists "$image"; then
  docker save --output "$folder/image.tar" "$image"
  "$folder/bin/docker" load --quiet --input "$folder/image.tar" >/dev/null
  rm "$folder/image.tar"
fi
printf '%s\n' "$folder/bin"
