#!/bin/sh
# Write requirements.lock (every package with its hashes, no index named) and the same versions as constraints in pyproject.toml.
#   sh scripts/lock.sh             add what is new, keep the versions that stand
#   sh scripts/lock.sh --upgrade   take the newest versions the ranges allow
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

without_pins() { sed '/^# pins: begin/,/^# pins: end/d' pyproject.toml; }

if [ "${1:-}" = "--upgrade" ]; then without_pins; else cat pyproject.toml; fi > "$work/pyproject.toml"
uv lock --quiet --project "$work"
uv export --quiet --project "$work" --format requirements.txt --all-groups --no-emit-project --no-header --no-annotate > "$work/lock"
{
    echo "# Every package of the program and of its tests, for every system, with hashes. Written by scripts/lock.sh."
    cat "$work/lock"
} > requirements.lock

{
    without_pins
    echo "# pins: begin (written by scripts/lock.sh: the versions of requirements.lock, so that a plain \`uv run\` takes the same)"
    echo "[tool.uv]"
    echo "constraint-dependencies = ["
    # A line is "name==version [; marker] \": the hashes follow on lines of their own.
    sed -n 's/^\([A-Za-z0-9][^#\\]*[^ \\]\) *\\*$/\1/p' "$work/lock" | tr '"' "'" | sed 's/.*/  "&",/'
    echo "]"
    echo "# pins: end"
} > "$work/pyproject.new"
cat "$work/pyproject.new" > pyproject.toml
uv lock --quiet
echo "Locked $(grep -c '==' requirements.lock) packages."
