# One archive with the drafts, the keys, the accounts and the rules; and the way back.

# A draft takes its name whole or not at all, so that an archive made meanwhile has each of them entire.
back_up() {
  need_root sauvegarde
  local archive=${1:-} count
  [ -n "$archive" ] || { usage && exit 64; }
  refuse_uninstalled
  [ ! -e "$archive" ] || die "« $archive » existe déjà. Rien n’a été écrit."
  archive=$(realpath -m "$archive")
  case $archive in "$data"/* | "$settings"/*) die "Une sauvegarde ne va ni dans $data, ni dans $settings." ;; esac
  (
    umask 077
    people >"$settings/comptes.liste"
    # 1: a file changed while it was read, as a session does; the draft itself is whole.
    tar --create --gzip --file "$archive.part" --directory / --warning=no-file-changed --exclude="$data/echange/*" \
      "${settings#/}" "${data#/}" || [ $? -eq 1 ]
    rm -f "$settings/comptes.liste"
  )
  count=$(check_archive "$archive.part") || {
    rm -f "$archive.part"
    die "L’archive ne se relit pas : $count"
  }
  mv "$archive.part" "$archive"
  say "$archive : $count. Elle contient tout ce que les brouillons disent : gardez-la comme eux."
}

# people: « NAME SERVICE COMMENT » of each account; « - » for no service.
people() {
  local account service
  for account in $(noted compte); do
    service=$(service_of "$account")
    printf '%s %s %s\n' "$account" "${service:--}" "$(getent passwd "$account" | cut -d: -f5)"
  done
}

# check_archive FILE: says how many drafts are in it; fails where one does not read.
check_archive() {
  local folder file said drafts=0 status=0
  folder=$(mktemp -d)
  if tar --extract --gzip --no-same-owner --no-same-permissions --file "$1" --directory "$folder"; then
    while IFS= read -r -d '' file; do
      drafts=$((drafts + 1))
      # The reader has a folder of its own: cron gives it no home.
      said=$(CANEVAS_DOSSIER="$folder/lecture" "$program" relire "$file" 2>&1 >/dev/null) || {
        say "${file#"$folder"} : $said"
        status=1
      }
    done < <(find "$folder" -path '*/brouillons/*.json' ! -name '.*' -print0)
  else
    status=1
  fi
  rm -rf "$folder"
  [ "$status" -ne 0 ] || say "brouillons relus : $drafts"
  return "$status"
}

# On a machine where « installer » has run. What is there stays; accounts, keys, services and files that are not come back.
bring_back() {
  need_root restauration
  local archive=${1:-} folder name service person
  [ -n "$archive" ] || { usage && exit 64; }
  refuse_uninstalled
  [ -f "$archive" ] || die "« $archive » n’est pas là."
  folder=$(mktemp -d)
  # shellcheck disable=SC2064
  trap "rm -rf '$folder'" EXIT
  tar --extract --gzip --numeric-owner --file "$archive" --directory "$folder" || die "« $archive » ne se lit pas. Rien n’a été changé."
  [ -e "$folder$settings/comptes.liste" ] || die "« $archive » ne vient pas de « hebergement sauvegarde ». Rien n’a été changé."
  while read -r name service person; do
    add_account "$name" "$person"
    cp -R --no-clobber "$folder$(home_of "$name")/." "$(home_of "$name")/"
    own_home "$name" "$(home_of "$name")"
    [ ! -s "$folder$keys/$name" ] || add_keys "$name" "$folder$keys/$name"
    [ "$service" = - ] || restore_service "$folder" "$service" "$name"
  done <"$folder$settings/comptes.liste"
  [ -e "$settings/reglages.toml" ] || [ ! -e "$folder$settings/reglages.toml" ] \
    || put_file 644 "$settings/reglages.toml" <"$folder$settings/reglages.toml"
  say "Ce qui manquait est revenu de $archive ; rien n’a été remplacé."
}

# restore_service FOLDER SERVICE ACCOUNT
restore_service() {
  local place="$data/services/$2"
  [ -e "$place/service.toml" ] || {
    mkdir -p "$place"
    cp "$1$place/service.toml" "$place/"
  }
  add_service "$2" "$3"
  cp -R --no-clobber "$1$place/." "$place/"
  own_service "$2"
}

# own_service NAME: files are of whoever wrote them, which another machine does not know.
own_service() {
  local place="$data/services/$1"
  chgrp -R --no-dereference "$group-$1" "$place"
  find "$place" -type d -exec chmod 2770 {} +
  find "$place" -type f ! -name service.toml -exec chmod 660 {} +
}
