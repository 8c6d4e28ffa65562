#!/bin/sh
# Fetch the jars of a LanguageTool server for English with Maven: sh scripts/fetch_languagetool.sh [FOLDER]   (.lt if not given; about 90 MB)
# The folder can then be named in the settings, and to the tests as LANGUAGETOOL_JARS.
set -eu
cd "$(dirname "$0")/.."
folder=${1:-.lt}
version=6.6
command -v mvn >/dev/null || { echo "Maven is needed (Debian: apt-get install maven)." >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
languages="en es ca pt"
{
    echo "<project><modelVersion>4.0.0</modelVersion><groupId>local</groupId><artifactId>languagetool</artifactId><version>1</version><dependencies>"
    # language-all would bring every language along. The server does not start without the few named here besides English.
    cat <<POM
<dependency>
  <groupId>org.languagetool</groupId><artifactId>languagetool-server</artifactId><version>$version</version>
  <exclusions><exclusion><groupId>org.languagetool</groupId><artifactId>language-all</artifactId></exclusion></exclusions>
</dependency>
POM
    for language in $languages; do
        echo "<dependency><groupId>org.languagetool</groupId><artifactId>language-$language</artifactId><version>$version</version></dependency>"
    done
    echo "</dependencies></project>"
} > "$work/pom.xml"
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
mvn --batch-mode --quiet --file "$work/pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$folder"
echo "LanguageTool $version is in $folder ($(find "$folder" -name '*.jar' | wc -l | tr -d ' ') jars)."
