# What is installed, and where: a .deb, an archive and scripts/install lay out the same tree.

package_files="$root/scripts/package.d"

# lay_out PREFIX ZSH: the program and all that goes with it, below PREFIX. ZSH is where the zsh of that
# prefix looks for completions: Debian's own packages have a place of their own.
lay_out() {
  local prefix=$1 zsh=$2 share="$1/share"
  put 755 "$release_program" "$prefix/bin/canevas"
  strip_program "$prefix/bin/canevas"
  # The restricted program is the same one by another name: a login shell, or what sshd starts.
  ln -sf canevas "$prefix/bin/rcanevas"
  "$prefix/bin/canevas" manuel | gzip -9n | put 644 - "$share/man/man1/canevas.1.gz"
  ln -sf canevas.1.gz "$share/man/man1/rcanevas.1.gz"
  put 644 "$package_files/canevas.bash" "$share/bash-completion/completions/canevas"
  put 644 "$package_files/_canevas" "$share/zsh/$zsh/_canevas"
  put 644 "$package_files/canevas.fish" "$share/fish/vendor_completions.d/canevas.fish"
  put 644 "$package_files/canevas.desktop" "$share/applications/canevas.desktop"
  put 644 "$package_files/canevas.svg" "$share/icons/hicolor/scalable/apps/canevas.svg"
  put 644 "$package_files/copyright" "$share/doc/canevas/copyright"
  put 644 "$root/Data/referentiel/SOURCES.md" "$share/doc/canevas/referentiel.md"
  put 755 "$root/scripts/hebergement" "$share/canevas/hebergement"
  local part
  for part in "$root"/scripts/hebergement.d/*.sh; do
    put 644 "$part" "$share/canevas/hebergement.d/$(basename "$part")"
  done
  put 644 "$root/HEBERGEMENT.md" "$share/doc/canevas/HEBERGEMENT.md"
  local example
  for example in "$root"/exemples/*; do
    put 644 "$example" "$share/doc/canevas/examples/$(basename "$example")"
  done
}

strip_program() {
  if on_linux; then
    strip --remove-section=.comment "$1"
    blank_section .swift_modhash "$1"
  else
    strip "$1"
  fi
}

# Zeros where the compiler notes the folder of the build, so that the same commit gives the same bytes anywhere. Without
# that section, binutils would also drop what makes a part of the program read-only once it is loaded (RELRO).
blank_section() {
  local bytes
  bytes=$(mktemp)
  if objcopy --dump-section "$1=$bytes" "$2" "$bytes.copy" 2>/dev/null; then
    head -c "$(wc -c <"$bytes")" /dev/zero >"$bytes.zeros"
    objcopy --update-section "$1=$bytes.zeros" "$2"
  fi
  rm -f "$bytes" "$bytes".*
}

# put MODE FILE PLACE: "-" for standard input.
put() {
  mkdir -p "$(dirname "$3")"
  cat "$2" >"$3"
  chmod "$1" "$3"
}

files_list=share/doc/canevas/fichiers.txt

# list_files PREFIX: writes what is laid out below it, so that it can be taken away again.
list_files() {
  put 644 /dev/null "$1/$files_list"
  (cd "$1" && find . -type f -o -type l | LC_ALL=C sort | cut -c3-) | put 644 - "$1/$files_list"
}
