# Follows the manifest backwards. Drafts are taken away only with their own word.

remove_everything() {
  need_root retirer
  local drafts=''
  case ${1:-} in
    '') ;;
    --brouillons) drafts=yes ;;
    *) usage && exit 64 ;;
  esac
  [ -e "$manifest" ] || { [ -n "$drafts" ] && remove_kept; return; }
  local account kind name kept
  if systemd_runs; then systemctl --quiet disable --now "$unit_name" || true; fi
  stop_exchange
  # First the rules, so that nobody logs in meanwhile, then the sessions.
  for account in $(noted compte); do
    rm -f "$keys/$account"
    end_sessions "$account"
  done
  kept=$(find "$data/comptes" "$data/services" -type f 2>/dev/null | wc -l)
  [ -z "$drafts" ] || rm -rf "${data:?}/comptes/"* "${data:?}/services/"*
  while read -r kind name; do
    undo "$kind" "$name"
  done < <(tac "$manifest")
  rm -f "$manifest"
  rmdir "$settings" 2>/dev/null || true
  ! systemd_runs || systemctl daemon-reload
  reload_sshd
  if [ -n "$drafts" ]; then
    say "Tout est retiré, avec $kept fichiers de brouillons et d’historique."
  else
    keep_data
    say "Tout est retiré, sauf les brouillons : $data est à root seul. « hebergement retirer --brouillons » les efface."
  fi
}

undo() {
  case $1 in
    fichier) rm -f "$2" ;;
    # One that is not empty has something that nobody here made.
    dossier) rmdir "$2" 2>/dev/null || true ;;
    compte) ! getent passwd "$2" >/dev/null || userdel "$2" ;;
    service) ! getent group "$group-$2" >/dev/null || groupdel "$group-$2" ;;
    groupe) ! getent group "$2" >/dev/null || groupdel "$2" ;;
  esac
}

# keep_data: the numbers of the accounts are free again, and whoever gets one must not find these files.
keep_data() {
  [ -d "$data" ] || return 0
  chmod 700 "$data"
  chown -R --no-dereference root:root "$data"
}

remove_kept() {
  rm -rf "${data:?}/comptes" "${data:?}/services" "${data:?}/echange"
  rmdir "$data" 2>/dev/null || true
  say "Les brouillons gardés dans $data sont effacés."
}

# The sshd of the exchange, where no systemd started it.
stop_exchange() {
  [ ! -s "$exchange_pid" ] || kill "$(cat "$exchange_pid")" 2>/dev/null || true
  rm -f "$exchange_pid"
}
