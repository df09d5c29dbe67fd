# What was made, in order, one line each: a kind and a name. « retirer » follows it backwards, and takes nothing else away.

# is_noted KIND NAME
is_noted() { [ -e "$manifest" ] && grep -qxF "$1 $2" "$manifest"; }

# note KIND NAME: before it is made, so that what stops half-way is undone too.
note() {
  is_noted "$1" "$2" || {
    [ -d "$settings" ] || install -d -m 755 "$settings"
    [ -e "$manifest" ] || install -m 600 /dev/null "$manifest"
    printf '%s %s\n' "$1" "$2" >>"$manifest"
  }
}

# forget KIND NAME
forget() {
  local rest
  rest=$(grep -vxF "$1 $2" "$manifest" || true)
  printf '%s' "${rest:+$rest$'\n'}" >"$manifest.nouveau"
  chmod 600 "$manifest.nouveau"
  mv "$manifest.nouveau" "$manifest"
}

# noted KIND: their names, in order.
noted() { [ ! -e "$manifest" ] || sed -n "s/^$1 //p" "$manifest"; }

# refuse_foreign FILE…: nothing that somebody else put there is overwritten.
refuse_foreign() {
  local file
  for file in "$@"; do
    [ ! -e "$file" ] || is_noted fichier "$file" \
      || die "$file existe déjà, et ne vient pas d’ici : déplacez-le, puis recommencez. Rien n’a été changé."
  done
}

# make_folder MODE PATH [OWNER:GROUP]: what is there already keeps its owner unless one is given.
make_folder() {
  if [ ! -d "$2" ]; then
    note dossier "$2"
    install -d -m "$1" "$2"
  fi
  [ -z "${3:-}" ] || { chown "$3" "$2" && chmod "$1" "$2"; }
}

# make_parents PATH: the folders above it that are not there.
make_parents() {
  local above
  above=$(dirname "$1")
  [ -d "$above" ] || { make_parents "$above" && make_folder 755 "$above"; }
}

# put_file MODE PATH: from standard input, whole or not at all.
put_file() {
  refuse_foreign "$2"
  make_parents "$2"
  note fichier "$2"
  cat >"$2.nouveau"
  chmod "$1" "$2.nouveau"
  mv "$2.nouveau" "$2"
}
