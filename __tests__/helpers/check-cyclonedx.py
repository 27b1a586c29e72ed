"""Holds a CycloneDX 1.6 document from standard input to the schema of CycloneDX."""
# needs: pip install cyclonedx-python-lib[json-validation]==11.12.0
import sys

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(sys.stdin.read())
print(error.data if error else "valid")
sys.exit(1 if error else 0)
