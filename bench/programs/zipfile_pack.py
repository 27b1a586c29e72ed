"""CPython's zipfile over a folder. Usage: zipfile_pack.py OUTPUT FOLDER LEVEL"""

import os
import sys
import zipfile

output, folder, level = sys.argv[1:]
with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=int(level)) as archive:
    for directory, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(directory, name)
            archive.write(path, os.path.relpath(path, folder))
