#!/bin/sh
# Fetches what the proofs of exported pages need from npm, in fixed versions, into .proofs (3 GB, some minutes): the Nu HTML checker, axe-core,
# a driver for Chromium, schema-dts with TypeScript, and WordPress's own block packages, bundled for a page. Chromium and Java are the system's.
# Usage: scripts/fetch_proofs.sh [FOLDER]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here/../.proofs}
mkdir -p "$folder"
cd "$folder"
[ -f package.json ] || echo '{"name": "proofs", "private": true}' >package.json
npm install --no-audit --no-fund --legacy-peer-deps --ignore-scripts --loglevel=error \
    vnu-jar@26.9.27 axe-core@4.14.1 puppeteer-core@24 schema-dts@2.1.0 typescript@5.9 \
    @wordpress/blocks@15.27.0 @wordpress/block-library@9.40.0 @wordpress/block-editor@15.23.0 @wordpress/element@8.8.0 \
    react@18 react-dom@18 esbuild@0.25
cp "$here/node/blocks.js" blocks.js
# npm nests second copies of some of these below others, and two copies of them in one page do not know each other's blocks.
./node_modules/.bin/esbuild blocks.js --bundle --minify --outfile=wp.js --define:process.env.NODE_ENV='"production"' --loader:.svg=text --log-level=error \
    --alias:@wordpress/element=./node_modules/@wordpress/element --alias:@wordpress/blocks=./node_modules/@wordpress/blocks \
    --alias:@wordpress/block-editor=./node_modules/@wordpress/block-editor
echo "The proofs are ready in $(pwd)."
