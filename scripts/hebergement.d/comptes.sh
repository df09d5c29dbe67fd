# Accounts, their keys, and the folders of services.

home_of() { printf '%s/comptes/%s' "$data" "$1"; }

# The folder that canevas takes for an account of its own.
root_of() {
  local service
  service=$(service_of "$1")
  if [ -n "$service" ]; then
    printf '%s/services/%s' "$data" "$service"
  else
    printf '%s/.local/share/canevas' "$(home_of "$1")"
  fi
}

# service_of ACCOUNT: nothing where it has none.
service_of() {
  local service
  for service in $(noted service); do
    if id -nG "$1" | tr ' ' '\n' | grep -qxF "$group-$service"; then printf '%s' "$service" && return; fi
  done
}

# A name that is safe in a path, in sshd_config and as an account.
refuse_odd_name() {
  [[ $1 =~ ^[a-z][a-z0-9-]{0,22}$ ]] \
    || die "« $1 » ne convient pas : des minuscules sans accent, des chiffres et des traits d’union, 23 au plus."
}

refuse_unknown() { is_noted compte "$1" || die "Aucun compte « $1 » : hebergement compte $1"; }

refuse_uninstalled() { is_noted groupe "$group" || die "Le service n’est pas en place : hebergement installer"; }

add_account() {
  need_root compte
  local name=${1:-} person=${*:2} home
  [ -n "$name" ] || { usage && exit 64; }
  refuse_uninstalled
  refuse_odd_name "$name"
  [[ $person != *[:,$'\n']* ]] || die "Un nom complet n’a ni « : », ni virgule."
  ! getent passwd "$name" >/dev/null || is_noted compte "$name" \
    || die "Un compte « $name » existe déjà sur cette machine, et ne vient pas d’ici. Rien n’a été changé."
  home=$(home_of "$name")
  if ! getent passwd "$name" >/dev/null; then
    note compte "$name"
    # No password opens it; « * » is not « locked », which sshd would refuse without PAM. Without subordinate
    # numbers, it makes no namespaces of users.
    useradd --key SUB_UID_COUNT=0 --key SUB_GID_COUNT=0 --user-group --groups "$group" --no-create-home --home-dir "$home" --shell /bin/sh \
      --comment "$person" --password '*' "$name"
  elif [ -n "$person" ]; then
    usermod --comment "$person" "$name" >/dev/null
  fi
  own_home "$name" "$home"
  [ -e "$keys/$name" ] || put_file 644 "$keys/$name" </dev/null
  limit_account "$name"
  update_sshd
  start_exchange
  say "Le compte « $name » est prêt. Sa clé : hebergement cle $name FICHIER"
}

# own_home NAME HOME: what was kept from an earlier account of that name becomes this one's.
own_home() {
  local folder
  for folder in "" /.local /.local/share /.local/share/canevas /.local/share/canevas/echange; do
    [ ! -L "$2$folder" ] || die "$2$folder est un lien : ôtez-le, puis recommencez."
    [ -d "$2$folder" ] || install -d -m 700 "$2$folder"
  done
  chown -R --no-dereference "$1:$1" "$2"
  chmod 700 "$2"
}

add_keys() {
  need_root cle
  local name=${1:-} file=${2:-} line
  [ -n "$name" ] || { usage && exit 64; }
  refuse_unknown "$name"
  if [ -z "$file" ]; then
    [ -s "$keys/$name" ] || die "« $name » n’a aucune clé : personne ne peut entrer."
    ssh-keygen -l -f "$keys/$name"
    return
  fi
  [ -f "$file" ] || die "Le fichier « $file » n’est pas là."
  read_keys "$file" | while IFS= read -r line; do
    grep -qxF "$line" "$keys/$name" || printf '%s\n' "$line"
  done >"$keys/$name.nouveau" || {
    rm -f "$keys/$name.nouveau"
    exit 1
  }
  cat "$keys/$name" "$keys/$name.nouveau" | put_file 644 "$keys/$name"
  rm -f "$keys/$name.nouveau"
  ssh-keygen -l -f "$keys/$name"
}

# read_keys FILE: the public keys in it, one a line, without options. PuTTYgen saves them in a form of its own.
read_keys() {
  local text line
  ! grep -qE 'PRIVATE KEY|^PuTTY-User-Key-File' "$1" \
    || die "« $1 » est une clé privée, que son propriétaire doit garder pour lui. Il faut l’autre moitié, la clé publique."
  text=$(tr -d '\r' <"$1" | sed -e '/^[[:space:]]*\(#\|$\)/d')
  case $text in
    "---- BEGIN SSH2 PUBLIC KEY ----"*) text=$(ssh-keygen -i -f "$1") || die "La clé de « $1 » est illisible." ;;
  esac
  [ -n "$text" ] || die "« $1 » n’a aucune clé."
  while IFS= read -r line; do
    [[ $line =~ ^(ssh-|ecdsa-|sk-)[a-z0-9@.-]+\ [A-Za-z0-9+/=]+(\ .*)?$ ]] && ssh-keygen -l -f - <<<"$line" >/dev/null 2>&1 \
      || die "« $1 » n’est pas un fichier de clés publiques (une ligne : « ssh-ed25519 AAAA… »). Rien n’a été ajouté."
    printf '%s\n' "$line"
  done <<<"$text"
}

add_service() {
  need_root service
  local name=${1:-} folder account other
  [ $# -ge 1 ] || { usage && exit 64; }
  shift
  refuse_uninstalled
  refuse_odd_name "$name"
  for account in "$@"; do
    refuse_unknown "$account"
    other=$(service_of "$account")
    [ -z "$other" ] || [ "$other" = "$name" ] \
      || die "« $account » est déjà du service « $other ». Qui est de deux services a deux comptes. Rien n’a été changé."
  done
  ! getent group "$group-$name" >/dev/null || is_noted service "$name" \
    || die "Un groupe « $group-$name » existe déjà, et ne vient pas d’ici. Rien n’a été changé."
  if ! getent group "$group-$name" >/dev/null; then
    note service "$name"
    groupadd --system "$group-$name"
  fi
  folder="$data/services/$name"
  [ -d "$folder" ] || mkdir "$folder"
  [ -d "$folder/echange" ] || mkdir "$folder/echange"
  chown "root:$group-$name" "$folder" "$folder/echange"
  chmod 2770 "$folder" "$folder/echange"
  if [ ! -e "$folder/service.toml" ]; then
    printf 'nom = "%s"\n# Les comptes qui peuvent exporter l’édition complète :\ncomplet = []\n' "$name" >"$folder/service.toml"
  fi
  chown "root:$group-$name" "$folder/service.toml"
  chmod 640 "$folder/service.toml"
  for account in "$@"; do
    gpasswd --add "$account" "$group-$name" >/dev/null
  done
  update_sshd
  start_exchange
  say "Le service « $name » a pour dossier $folder. Son nom, et qui exporte l’édition complète : $folder/service.toml"
}

# end_sessions ACCOUNT: canevas saves when it is told to end; what is left after ten seconds is killed.
end_sessions() {
  local turn
  pkill -TERM -u "$1" || return 0
  for turn in {1..100}; do
    pgrep -u "$1" >/dev/null || return 0
    sleep 0.1
  done
  pkill -KILL -u "$1" || true
}

close_account() {
  need_root fermer
  [ -n "${1:-}" ] || { usage && exit 64; }
  refuse_unknown "$1"
  put_file 644 "$keys/$1" </dev/null
  end_sessions "$1"
  say "« $1 » n’entre plus. Ses brouillons sont toujours dans $(root_of "$1")."
}
