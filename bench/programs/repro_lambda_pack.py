"""The packer of repro-lambda, which it runs after pip. Usage: repro_lambda_pack.py OUTPUT FOLDER"""

import pathlib
import sys

from repro_lambda.zip_packager import pack_directory

output, folder = map(pathlib.Path, sys.argv[1:])
pack_directory(folder, output)
