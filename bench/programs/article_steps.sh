# The article's steps, inside the Lambda image: install beside the source, drop byte-code, set every time to one, and
# archive the sorted files with Python's zipfile, stored. Usage: article_steps.sh SOURCE OUTPUT
set -eu
work=$(mktemp -d)
cp -r "$1"/. "$work"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-cache-dir \
  --target "$work" --requirement "$1/requirements.txt"
cd "$work"
find . -name '*.pyc' -delete
find . -exec touch -t 200001010000 {} +
find . ! -type d | LC_ALL=C sort >/tmp/names
python3 -c '
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_STORED) as archive, open("/tmp/names") as names:
    for name in names.read().splitlines():
        archive.write(name)
' "$2"
