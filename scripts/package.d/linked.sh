# What a program takes from elsewhere: from the system it runs on, and what is linked into it.

# The C library of Debian 12.
oldest_glibc=2.36

# The newest version of the C library that PROGRAM asks for.
needed_glibc() {
  readelf --version-info --wide "$1" | grep -o 'GLIBC_[0-9][0-9.]*' | sort -uV | tail -n 1 | cut -d_ -f2
}

refuse_newer_glibc() {
  local needed
  needed=$(needed_glibc "$1")
  [ "$(printf '%s\n' "$needed" "$oldest_glibc" | sort -V | tail -n 1)" = "$oldest_glibc" ] \
    || die "Ce programme demande la bibliothèque C $needed, et Debian 12 a la $oldest_glibc." \
      "Construisez les paquets sous Debian 12."
}

# refuse_without_notice MAP COPYRIGHT: every library that the linker's map names, and every package that Swift took
# in, is named in the notices.
refuse_without_notice() {
  local part missing=
  for part in $(linked_libraries "$1") $(taken_packages); do
    grep -qwF -- "$part" "$2" || missing="$missing $part"
  done
  [ -z "$missing" ] || die "Ceci est dans le programme, mais pas dans $2 :$missing"
}

linked_libraries() {
  grep -o '[^ /]*\.a:\{0,1\}(' "$1" | sed -e 's/:\{0,1\}($//' | sort -u
}

taken_packages() {
  sed -n 's/.*"identity" : "\(.*\)".*/\1/p' "$root/Package.resolved"
}
