#!/bin/sh
# Validates exported pages with the Nu HTML checker; any error or warning fails.
# Usage: scripts/check_pages.sh PAGE.html|PAGE.fragment.html|FOLDER ...
# Needs Java, and the checker's vnu.jar: name it in VNU_JAR, or install it with "npm install vnu-jar" in the folder you stand in.
set -eu

if [ "$#" -eq 0 ]; then
    sed -n '2,4s/^# //p' "$0" >&2
    exit 2
fi
jar=${VNU_JAR:-node_modules/vnu-jar/build/dist/vnu.jar}
if [ ! -f "$jar" ]; then
    echo "There is no checker at $jar. Run \"npm install vnu-jar\" here, or name the jar in VNU_JAR." >&2
    exit 2
fi
if ! command -v java >/dev/null 2>&1; then
    echo "Java is missing. On Debian or Ubuntu: apt-get install default-jre-headless" >&2
    exit 2
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

find "$@" -type f -name '*.html' -print >"$work/found" || exit 2
if [ ! -s "$work/found" ]; then
    echo "There is no HTML file in $*." >&2
    exit 2
fi

# A fragment is no document: it is checked inside the smallest page there is.
mkdir "$work/pages"
count=0
while IFS= read -r file; do
    count=$((count + 1))
    target="$work/pages/$count-$(basename "$file")"
    case $file in
    *.fragment.html)
        {
            printf '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Fragment</title>\n</head>\n<body>\n<main>\n<h1>Fragment</h1>\n'
            cat "$file"
            printf '</main>\n</body>\n</html>\n'
        } >"$target"
        ;;
    *) cp "$file" "$target" ;;
    esac
done <"$work/found"

if java -jar "$jar" --Werror --stdout --format text "$work/pages" >"$work/report" 2>&1; then
    echo "$count files checked: no errors, no warnings."
else
    sed "s|file:$work/pages/||" "$work/report"
    exit 1
fi
