# Shared by the scripts beside it: where the project lies, and how to get what is missing.
# Works with the bash 3.2 of macOS. Says something only when it does something.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
release_program="$root/.build/release/canevas"

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$@"
  exit 1
}

on_linux() { [ "$(uname -s)" = Linux ]; }

# as_root COMMAND…: with sudo where we are not root; asks for no password where nobody can type it.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif ! command -v sudo >/dev/null; then
    die "Il faut les droits d’administration pour lancer « $* », et sudo n’est pas installé."
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
}

# install_package WHAT DEBIAN BREW: installs what gives WHAT, or says how to get it and ends.
install_package() {
  local what=$1 debian=$2 brew=$3 log how
  log=$(mktemp)
  if command -v apt-get >/dev/null; then
    how="apt-get install $debian"
    [ "$(id -u)" -eq 0 ] || how="sudo $how"
    say "Il manque $what : « $how »…"
    # A fresh system has no package lists, an old one outdated ones: both are cured by one update.
    apt_install "$debian" >"$log" 2>&1 && rm -f "$log" && return
    as_root apt-get -q update >>"$log" 2>&1 || true
    apt_install "$debian" >>"$log" 2>&1 && rm -f "$log" && return
  elif [ "$brew" != - ] && command -v brew >/dev/null; then
    how="brew install $brew"
    say "Il manque $what : « $how »…"
    brew install "$brew" >"$log" 2>&1 && rm -f "$log" && return
  else
    rm -f "$log"
    die "Il manque $what, et ce script ne sait l’installer qu’avec apt-get ou Homebrew." \
      "Installez-le (paquet $debian sous Debian), puis relancez la commande."
  fi
  tail -n 20 "$log" >&2
  rm -f "$log"
  die "$what n’a pas pu être installé. Lancez « $how » vous-même, puis recommencez."
}

# ensure_command COMMAND DEBIAN BREW ("-": Homebrew has none)
ensure_command() {
  command -v "$1" >/dev/null || install_package "$1" "$2" "$3"
}

# wish_command COMMAND DEBIAN WHAT: on Linux, for what is done without where it cannot be installed.
wish_command() {
  ! on_linux || command -v "$1" >/dev/null || (install_package "$1" "$2" -) \
    || say "$3 sans $1."
}

# ensure_file PATTERN WHAT DEBIAN: on Linux, a file that a Debian package brings.
ensure_file() {
  compgen -G "$1" >/dev/null || install_package "$2" "$3" -
}

# The headers of the libraries; those of ncurses and zlib come on macOS with the tools that Swift itself needs.
ensure_libraries() {
  if ! on_linux; then
    # Expat comes with the system.
    compgen -G "/opt/homebrew/include/xlsxwriter.h" >/dev/null || compgen -G "/usr/local/include/xlsxwriter.h" >/dev/null \
      || install_package "l’en-tête xlsxwriter.h (libxlsxwriter)" libxlsxwriter-dev libxlsxwriter
    return 0
  fi
  ensure_file "/usr/include/curses.h" "l’en-tête curses.h (ncurses)" libncurses-dev
  ensure_file "/usr/include/zlib.h" "l’en-tête zlib.h (zlib)" zlib1g-dev
  ensure_file "/usr/include/xlsxwriter.h" "l’en-tête xlsxwriter.h (libxlsxwriter)" libxlsxwriter-dev
  ensure_file "/usr/include/expat.h" "l’en-tête expat.h (Expat)" libexpat1-dev
}

ensure_swift() {
  command -v swift >/dev/null || die "Il manque Swift (6.2 ou plus récent)." \
    "Installez-le depuis https://www.swift.org/install puis relancez la commande."
}

# ensure_python_tools NAME REQUIREMENTS: Python with what REQUIREMENTS (below scripts/) lists, in .build/NAME; $python
# runs it. What cannot be had is said, and makes it fail.
ensure_python_tools() {
  local tools="$root/.build/$1" requirement all_there=true
  python="$tools/bin/python"
  [ ! -e "$tools/ready" ] || return 0
  python3 -c 'import ensurepip' 2>/dev/null || install_package "le module venv de Python" python3-venv -
  say "Préparation de Python (dans .build/$1)…"
  python3 -m venv --clear "$tools" || return
  while read -r requirement; do
    "$tools/bin/pip" --quiet --disable-pip-version-check install "$requirement" </dev/null || {
      say "$requirement n’a pas pu être installé."
      all_there=false
    }
  done <"$root/scripts/$2"
  ! $all_there || touch "$tools/ready"
  $all_there
}

# The last line of standard input only, rewritten in place, and nothing where nobody watches.
show_progress() {
  local line
  if [ -t 2 ]; then
    while IFS= read -r line; do
      printf '\r\033[K%.70s' "$line" >&2
    done
    printf '\r\033[K' >&2
  else
    cat >/dev/null
  fi
}

# A folder with the libraries to link in whole, without shared ones beside them: a third of the time from start to
# screen went into loading those and relocating a program that may lie anywhere. Of the system's shared libraries the
# C library alone is left, which has to be the machine's own (locale, users, dlopen).
static_runtime() {
  local folder="$root/.build/static-runtime" name library
  mkdir -p "$folder"
  for name in libstdc++ libz libexpat libncursesw libtinfo; do
    library=$(clang -print-file-name=$name.a 2>/dev/null || true)
    [ -f "$library" ] && ln -sf "$library" "$folder/$name.a"
  done
  printf '%s' "$folder"
}

# Builds the program as it is given to people: optimised, and with no Swift library to install.
# Libraries are looked for where the system has them, never beside the program: whoever can write there would run
# code in it, and each start would look there for every library.
# build_release [ARGUMENTS OF SWIFT BUILD]
build_release() {
  local log
  local flags=()
  # Each function in a section of its own, so that those of a key can be laid side by side: after a pause it is
  # pages and cache lines that a key waits for.
  on_linux && flags=(
    --disable-local-rpath --static-swift-stdlib -Xlinker -no-pie -Xlinker "-L$(static_runtime)"
    # libgcc_eh instead of libgcc_s.
    -Xswiftc -Xclang-linker -Xswiftc -static-libgcc
    # Nothing is loaded that would look for a symbol of ours.
    -Xlinker --no-export-dynamic
    # A generic type by its accessor: by its name, the runtime looks through thousands of conformances for it.
    -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
    -Xswiftc -Xfrontend -Xswiftc -function-sections -Xcc -ffunction-sections -Xswiftc -use-ld=lld
    -Xlinker "--symbol-ordering-file=$root/scripts/order.d/keys.txt" -Xlinker --no-warn-symbol-ordering
  )
  # SwiftPM does not know the list, and would leave a program as it is that was linked with an older one.
  ! [ "$root/scripts/order.d/keys.txt" -nt "$release_program" ] || rm -f "$release_program"
  log=$(mktemp)
  swift build --package-path "$root" -c release ${flags[@]+"${flags[@]}"} "$@" --product canevas 2>&1 </dev/null \
    | tee "$log" | show_progress \
    || {
      cat "$log" >&2
      rm -f "$log"
      die "La construction a échoué ; les lignes ci-dessus disent pourquoi."
    }
  rm -f "$log"
  ! on_linux || refuse_search_path "$release_program"
}

# refuse_search_path PROGRAM: it names no folder of its own in which libraries are looked for.
refuse_search_path() {
  if command -v readelf >/dev/null && readelf -d "$1" | grep -E '\((RPATH|RUNPATH)\)' >&2; then
    die "Ce programme cherche des bibliothèques dans ces dossiers, où quelqu’un pourrait en glisser d’autres."
  fi
}
