"""Unpacks wheels into one folder, without what changes between installs. Usage: unzip_wheels.py FOLDER WHEEL..."""

import sys
import zipfile

folder, *wheels = sys.argv[1:]
for wheel in wheels:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder, [name for name in archive.namelist() if not name.endswith(".dist-info/RECORD")])
