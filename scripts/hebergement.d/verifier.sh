# What is in place and what is not any more, one line each; 1 where something is to be done.

checks_failed=0

# report WHAT, then a status: 0 holds.
report() {
  if [ "$2" -eq 0 ]; then
    printf '  ✓ %s\n' "$1"
  else
    printf '  ! %s\n' "$1"
    checks_failed=1
  fi
}

# check WHAT COMMAND…
check() {
  local what=$1 status=0
  shift
  "$@" >/dev/null 2>&1 || status=1
  report "$what" "$status"
}

same_as() { cmp -s "$1" <("${@:2}"); }

is_roots() { [ "$(stat -c '%u:%a' "$1")" = "0:$2" ]; }

check_everything() {
  need_root verifier
  refuse_uninstalled
  check "canevas : $("$program" --version 2>/dev/null || say absent)" test -x "$program"
  check "sshd accepte sa configuration" try_sshd -t
  check "$form_conf est comme il a été écrit" same_as "$form_conf" form_text
  check "$exchange_conf est comme il a été écrit" same_as "$exchange_conf" exchange_text
  check "$limits_conf est comme il a été écrit" same_as "$limits_conf" limits_text
  check "les clés sont à root" is_roots "$keys" 755
  if systemd_runs; then
    check "sshd tourne" systemctl --quiet is-active ssh
    check "sftp tourne sur le port $(exchange_port)" systemctl --quiet is-active "$unit_name"
  else
    say "  - systemd ne tourne pas ici : ni les limites par tranche, ni le lancement de sftp ne valent."
  fi
  local account
  for account in $(noted compte); do
    check_account "$account"
  done
  return "$checks_failed"
}

check_account() {
  local unheld
  say "$1 ($(getent passwd "$1" | cut -d: -f5)), $(root_of "$1") :"
  unheld=$(rules_of "$1")
  report "sshd lui applique les règles${unheld:+ : $unheld}" "${#unheld}"
  check "ses clés sont à root" is_roots "$keys/$1" 644
  check "son dossier n’est lisible que par lui" test "$(stat -c '%U:%a' "$(home_of "$1")")" = "$1:700"
  check "aucun mot de passe n’ouvre le compte" test "$(getent shadow "$1" | cut -d: -f2)" = '*'
  [ -s "$keys/$1" ] || say "  - il n’a pas de clé : personne n’entre encore."
}
