#!/bin/sh
# With the AWS command line alone, to functions that exist: PREFIX=prod- sh deploy.sh
set -eu
lambda-zip build --all >build.txt
while read -r _ zip; do
  name=$(basename "$zip" .zip)
  case $name in
    *-layer) aws lambda publish-layer-version --layer-name "${PREFIX-}$name" --zip-file "fileb://$zip" ;;
    *) aws lambda update-function-code --function-name "${PREFIX-}$name" --zip-file "fileb://$zip" ;;
  esac
done <build.txt
