"""Unpacks an archive as AWS Lambda does: modes and symbolic links are what the archive says they are."""

import os
import stat
import sys
import zipfile

archive, target = sys.argv[1:]
with zipfile.ZipFile(archive) as file:
    for member in file.infolist():
        place = os.path.join(target, member.filename)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        mode = member.external_attr >> 16
        if stat.S_ISLNK(mode):
            os.symlink(file.read(member), place)
            continue
        with open(place, "wb") as out:
            out.write(file.read(member))
        os.chmod(place, stat.S_IMODE(mode))
