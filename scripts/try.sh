#!/bin/sh
# Do the main job on the sample article: open it in the window or, with no display, print its checklist and draw the window into a file.
set -eu
cd "$(dirname "$0")/.."
. scripts/setup.sh
sample=resources/samples/faulty.md
if has_display; then exec "$python" main.py "$sample"; fi

picture=out/window.png
"$python" main.py check "$sample" --fail-on never
mkdir -p out
QT_QPA_PLATFORM=offscreen "$python" scripts/screenshot.py "$sample" "$picture"
printf '\n%s\n' "There is no display here, so this is the checklist of $sample as text, and the window drawn into $PWD/$picture.
With a display, the same command opens the window."
