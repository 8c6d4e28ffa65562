# Make this checkout ready to run: uv, the Python packages of requirements.lock, the system libraries of Qt.
# Sourced by try.sh and test.sh, from the root of the checkout. Does nothing, and asks no network, where nothing is missing.
# Afterwards `python` names the interpreter of the project's environment.

qt_packages="libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"
window_packages="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 2; }
is_debian() { command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; }
as_root() { [ "$(id -u)" = 0 ]; }

# Print those of the named Debian packages that are not installed, by the names this release gives them.
missing_packages() {
    for package in "$@"; do
        # Debian 13 and Ubuntu 24.04 renamed it when time became 64 bits wide.
        if [ "$package" = libglib2.0-0 ] && apt-cache show libglib2.0-0t64 >/dev/null 2>&1; then package=libglib2.0-0t64; fi
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
    done
}

# Install Debian packages as root, or say which are missing and stop. $1: what they are for; the rest: the packages.
need_packages() {
    purpose=$1
    shift
    if as_root && ! ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1; then apt_refresh; fi
    lacking=$(missing_packages "$@")
    [ -n "$lacking" ] || return 0
    as_root || stop "Missing for $purpose: $lacking
Get them with:  sudo apt-get install $lacking"
    say "Installing for $purpose: $lacking"
    # shellcheck disable=SC2086  # a list of words
    apt_install $lacking || { apt_refresh && apt_install $lacking; } || stop "apt-get could not install: $lacking"
}
apt_refresh() { apt-get update -qq </dev/null >/dev/null 2>&1 || true; }
apt_install() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null 2>&1; }

# Print the first Python of 3.11 or newer.
find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# Print where uv is, fetching it into .venv-tools when there is none.
find_uv() {
    if command -v uv >/dev/null 2>&1 && uv --version >/dev/null 2>&1; then command -v uv; return 0; fi
    if ! .venv-tools/bin/uv --version >/dev/null 2>&1; then
        if ! "$system_python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
            version=$("$system_python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
            is_debian || stop "This Python has no venv or ensurepip module. Install them, or install uv, and run this again."
            # Qt's come along, so that nobody is sent to the shop twice.
            need_packages "the program" "python$version-venv" $qt_packages
        fi
        say "Fetching uv into .venv-tools"
        "$system_python" -m venv .venv-tools && .venv-tools/bin/python -m pip install --quiet uv || stop "Could not fetch uv. Nothing else was changed."
    fi
    echo "$PWD/.venv-tools/bin/uv"
}

# Put the locked packages into .venv, unless they are there already.
install_packages() {
    cmp -s requirements.lock .venv/installed.lock && "$python" -c '' 2>/dev/null && return 0
    say "Installing the Python packages of requirements.lock into .venv"
    [ -x "$python" ] || "$uv" venv --quiet --no-project --python "$system_python" .venv || stop "Could not make .venv."
    "$uv" pip install --quiet --python "$python" --require-hashes --requirement requirements.lock &&
        "$uv" pip install --quiet --python "$python" --no-build-isolation --no-deps --editable . ||
        stop "Could not install the Python packages (see above). Run this again when the package index can be reached."
    cp requirements.lock .venv/installed.lock
}

qt_starts() { "$python" -c 'from PySide6 import QtGui, QtPrintSupport, QtSvg, QtWidgets; QtWidgets.QApplication([])' >/dev/null 2>"$1"; }

# See that Qt starts, without a display and, where there is one, on it.
need_qt() {
    report=.venv/qt.log
    if ! QT_QPA_PLATFORM=offscreen qt_starts "$report"; then
        is_debian && need_packages "Qt" $qt_packages
        QT_QPA_PLATFORM=offscreen qt_starts "$report" || no_qt "Mesa-libGL mesa-libEGL libxkbcommon dbus-libs fontconfig glib2"
    fi
    if has_display && ! qt_starts "$report"; then
        is_debian && need_packages "windows" $window_packages
        qt_starts "$report" || no_qt "xcb-util-cursor xcb-util-wm xcb-util-keysyms libxkbcommon-x11"
    fi
}
no_qt() {
    cat "$report" >&2
    stop "Qt does not start: the message above names the library it lacks.
On Debian and Ubuntu:  sudo apt-get install $qt_packages $window_packages
Elsewhere, the same libraries (Fedora's names, not tried: $1)."
}
has_display() { [ "$(uname)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

system_python=$(find_python) || stop "Python 3.11 or newer is needed and was not found.
On Debian 12 or newer and Ubuntu 24.04 or newer:  sudo apt-get install python3"
python=$PWD/.venv/bin/python
if ! cmp -s requirements.lock .venv/installed.lock || ! "$python" -c '' 2>/dev/null; then uv=$(find_uv) || exit 2; fi
install_packages
need_qt
