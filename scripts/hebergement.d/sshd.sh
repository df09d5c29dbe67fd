# The parts of sshd: their text, and how one takes its place only if sshd accepts it.

sshd_program() { PATH=$PATH:/usr/sbin:/sbin command -v sshd || true; }

# What holds on both ports: a key is the only way in, nothing is forwarded, nothing comes from the client's environment.
common_text() {
  cat <<END
  AuthenticationMethods publickey
  PubkeyAuthentication yes
  PasswordAuthentication no
  KbdInteractiveAuthentication no
  HostbasedAuthentication no
  AuthorizedKeysFile $1/%u
  AuthorizedKeysCommand none
  AuthorizedPrincipalsFile none
  TrustedUserCAKeys none
  DisableForwarding yes
  AllowTcpForwarding no
  AllowStreamLocalForwarding no
  AllowAgentForwarding no
  X11Forwarding no
  PermitTunnel no
  GatewayPorts no
  PermitUserRC no
  ExposeAuthInfo no
  MaxSessions 4
  ClientAliveInterval 60
  ClientAliveCountMax 5
  LogLevel VERBOSE
END
}

# forced_text CONDITION PROGRAM ROOT: the command of those whom CONDITION matches. The shell of the account runs it;
# exec leaves no shell behind.
forced_text() {
  printf 'Match %s\n  ForceCommand exec %s --restreint%s\n' "$1" "$2" "${3:+ --racine $3}"
}

# form_text [--condition C] [--cles D] [--programme P] [--racine R]
# The first value of several wins, so a service stands before the group of all.
form_text() {
  local condition="Group $group" folder=$keys command=$program place='' service
  while [ $# -gt 0 ]; do
    case $1 in
      --condition) condition=$2 ;;
      --cles) folder=$2 ;;
      --programme) command=$2 ;;
      --racine) place=$2 ;;
      *) usage && exit 64 ;;
    esac
    shift 2
  done
  printf '# Écrit par « hebergement » ; ce qui est changé ici est perdu à la prochaine commande.\n\n'
  for service in $(noted service); do
    forced_text "Group $group-$service" "$command" "$data/services/$service"
  done
  forced_text "$condition" "$command" "$place"
  common_text "$folder"
  # LANG comes from here: what the client says is not taken. AcceptEnv has no word for nothing.
  cat <<'END'
  PermitTTY yes
  AcceptEnv CANEVAS_RIEN
  SetEnv LANG=C.UTF-8
END
}

# exchange_text [--port N] [--cles D]: an sshd of its own that speaks sftp only, each account in its own root.
exchange_text() {
  local port folder=$keys
  port=$(exchange_port)
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=$2 ;;
      --cles) folder=$2 ;;
      *) usage && exit 64 ;;
    esac
    shift 2
  done
  cat <<END
# Écrit par « hebergement » ; ce qui est changé ici est perdu à la prochaine commande.
Port $port
PidFile $exchange_pid
UsePAM yes
StrictModes yes
PermitRootLogin no
PermitUserEnvironment no
AllowGroups $group
$(common_text "$folder" | sed 's/^  //')
PermitTTY no
Subsystem sftp internal-sftp
ChrootDirectory $data/echange/%u
ForceCommand internal-sftp -d /echange -u 0007 -l ERROR -P symlink,hardlink
END
}

exchange_port() {
  local port
  port=$(sed -n 's/^Port //p' "$exchange_conf" 2>/dev/null || true)
  printf '%s' "${port:-2022}"
}

# try_sshd ARGUMENTS…: sshd asks for this folder even to read its configuration; systemd makes it when it starts sshd.
try_sshd() {
  local made='' status=0
  [ -d /run/sshd ] || { mkdir -p -m 755 /run/sshd && made=yes; }
  "$(sshd_program)" "$@" || status=$?
  [ -z "$made" ] || rmdir /run/sshd
  return "$status"
}

# update_sshd: the part of the form anew. What sshd refuses, or does not apply to an account, is undone.
update_sshd() {
  local before='' refusal account
  refuse_foreign "$form_conf"
  if [ -e "$form_conf" ]; then
    before=$(mktemp)
    cat "$form_conf" >"$before"
  fi
  form_text | put_file 644 "$form_conf"
  if refusal=$(try_sshd -t 2>&1) && refusal=$(try_sshd -t -f "$exchange_conf" 2>&1) && refusal=$(unheld_rules); then
    [ -z "$before" ] || rm -f "$before"
    reload_sshd
    return
  fi
  if [ -n "$before" ]; then
    mv "$before" "$form_conf"
    chmod 644 "$form_conf"
  else
    rm -f "$form_conf"
    forget fichier "$form_conf"
  fi
  die "sshd garde sa configuration d’avant, car il n’accepte pas celle-ci :"$'\n'"$refusal"
}

# What sshd has to say of each account, as « sshd -T » spells it.
expected_rules() {
  cat <<END
disableforwarding yes
allowtcpforwarding no
allowstreamlocalforwarding no
allowagentforwarding no
x11forwarding no
permittunnel no
permituserrc no
permituserenvironment no
permittty yes
passwordauthentication no
kbdinteractiveauthentication no
authenticationmethods publickey
authorizedkeysfile $keys/%u
acceptenv CANEVAS_RIEN
END
}

# rules_of ACCOUNT: those that do not hold, one a line.
rules_of() {
  local account=$1 said rule service place=''
  said=$(try_sshd -T -C "user=$account,host=ailleurs,addr=192.0.2.1" 2>&1) || {
    printf '%s : %s\n' "$account" "$said"
    return
  }
  service=$(service_of "$account")
  [ -z "$service" ] || place=" --racine $data/services/$service"
  while IFS= read -r rule; do
    grep -qxF "$rule" <<<"$said" || printf '%s : sshd n’applique pas « %s ».\n' "$account" "$rule"
  done < <(expected_rules && printf 'forcecommand exec %s --restreint%s\n' "$program" "$place")
  [ "$(grep -c '^acceptenv ' <<<"$said")" -eq 1 ] || printf '%s : sshd accepte d’autres variables.\n' "$account"
}

# unheld_rules: of all accounts; fails where there are any.
unheld_rules() {
  local account unheld=''
  for account in $(noted compte); do
    unheld+=$(rules_of "$account")
  done
  [ -z "$unheld" ] && return
  printf '%s\n' "$unheld"
  say "La ligne « Include /etc/ssh/sshd_config.d/*.conf » doit être en tête de /etc/ssh/sshd_config, et aucune" \
    "règle « Match » d’avant ne doit valoir pour ces comptes."
  return 1
}

reload_sshd() {
  if systemd_runs; then
    systemctl try-reload-or-restart ssh.service
  elif [ -s /run/sshd.pid ]; then
    kill -HUP "$(cat /run/sshd.pid)"
  else
    say "systemd ne tourne pas ici, et sshd non plus : il lira sa configuration quand il sera lancé."
  fi
}
