"""Reads an archive through and prints its number of files and their bytes as JSON. Usage: verify.py ARCHIVE

Every member's CRC is checked; a bad one is an error."""

import json
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as archive:
    bad = archive.testzip()
    if bad is not None:
        sys.exit(f"the archive is broken: {bad} does not match its CRC")
    members = [member for member in archive.infolist() if not member.is_dir()]
names = {member.filename for member in members}
print(json.dumps({"files": len(names), "bytes": sum(member.file_size for member in members)}))
