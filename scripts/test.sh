#!/bin/sh
# Pass all tests, setting up what they need first. Further words go to pytest: sh scripts/test.sh tests/parsing -x
set -eu
cd "$(dirname "$0")/.."
. scripts/setup.sh
[ "$#" -gt 0 ] || set -- -n auto --maxprocesses 4 --dist loadfile  # all of them: shared out among the processors
QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} exec "$python" -m pytest "$@"
