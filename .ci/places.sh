#!/usr/bin/env bash
# Runs `npm cit` in fresh clones where a checkout may lie, under Node.js 20, 22 and 24 as far as LAMBDA_ZIP_TEST_NODES
# (`source .ci/parts.sh`) names them, and prints what passed. Without the real parts, as for a newcomer.
#
#   bash .ci/places.sh [--script NAME] [PLACE...]
#
# A place is temporary, spaced, deep, user, tmpdir, node20, node22 or node24; without one, all. --script runs another one of
# package.json instead of `test`, such as `test:unit` or `test:searches`.
set -euo pipefail
cd "$(dirname "$0")/.."
checkout=$PWD
script=test
if [ "${1:-}" = --script ]; then
  script=$2
  shift 2
fi
places=("$@")
[ ${#places[@]} -gt 0 ] || places=(temporary spaced deep user tmpdir node20 node22 node24)

# In the system's own temporary folder, wherever this shell's is.
work=$(mktemp -d /tmp/lambda-zip-places-XXXXXX)
chmod 755 "$work"
failed=0
lines=()
finish() {
  printf '\n%s\n' "== Places: npm ci and npm run $script =="
  printf '%s\n' "${lines[@]}"
  cd /
  rm -rf "$work"
}
trap finish EXIT

# The program of a release line: node_of MAJOR
node_of() {
  local node
  for node in ${LAMBDA_ZIP_TEST_NODES//:/ }; do
    case $node in *arm64*) continue ;; esac
    case $("$node" --version) in "v$1."*) printf '%s' "$node" && return ;; esac
  done
  return 1
}

for place in "${places[@]}"; do
  printf '\n== %s ==\n' "$place"
  clone=$work/$place/clone
  path=$PATH
  temporary=$work/$place/temporary
  as=()
  case $place in
    spaced) clone="$work/a folder with an ümlaut/clone" ;;
    deep) clone=$work/deep$(printf '/folder-in-a-folder%.0s' $(seq 25))/clone ;;
    user)
      if [ "$(id -u)" != 0 ]; then
        lines+=("$(printf '%-10s skipped: needs root, to become nobody' "$place")")
        continue
      fi
      as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
      ;;
    # No space in its name: GitHub's cache client takes its own command lines apart at spaces.
    tmpdir) temporary=$work/temporär ;;
    node*)
      if ! node=$(node_of "${place#node}"); then
        lines+=("$(printf '%-10s skipped: LAMBDA_ZIP_TEST_NODES has none' "$place")")
        continue
      fi
      path=$(dirname "$node"):$PATH
      ;;
  esac
  mkdir -p "$(dirname "$clone")" "$temporary" "$work/home-$place"
  git clone --quiet "$checkout" "$clone"
  [ ${#as[@]} = 0 ] || chown -R nobody:nogroup "$clone" "$temporary" "$work/home-$place"
  settings=("PATH=$path" "LAMBDA_ZIP_TEST_REPORT=$temporary/report.json")
  # None of the parts, and the temporary folder as it is by default, but where another one is the subject.
  options=(--unset=TMPDIR)
  for variable in "${!LAMBDA_ZIP_@}" "${!GITHUB_@}" "${!AWS_@}"; do options+=("--unset=$variable"); done
  [ "$place" != tmpdir ] || settings+=("TMPDIR=$temporary")
  [ "$place" != user ] || settings+=("HOME=$work/home-$place")
  began=$SECONDS
  code=0
  (cd "$clone" && "${as[@]}" env "${options[@]}" "${settings[@]}" sh -c 'npm ci --no-progress && npm run "$1"' sh "$script") || code=$?
  counts=$(node "$checkout/.ci/tally.mjs" "$temporary/report.json" 2>/dev/null | tail -n 1 || true)
  lines+=("$(printf '%-10s exit code %d, %4d s: %s' "$place" "$code" $((SECONDS - began)) "${counts:-no report}")")
  # What programs make below their own temporary folder, they remove.
  if left=$(cd "$temporary" && ls -d lambda-zip-* 2>/dev/null); then
    printf 'These were left behind:\n%s\n' "$left"
    code=1
  fi
  [ "$code" = 0 ] || failed=1
  rm -rf "$clone"
done
exit "$failed"
