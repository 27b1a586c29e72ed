"""repro-zipfile over a folder. Usage: repro_zipfile_pack.py OUTPUT FOLDER"""

import os
import sys
import zipfile

from repro_zipfile import ReproducibleZipFile

output, folder = sys.argv[1:]
with ReproducibleZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
    for directory, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(directory, name)
            archive.write(path, os.path.relpath(path, folder))
