# The second sshd, for files: each account sees a root of its own, which has only « echange/ ».

exchange_unit() {
  cat <<END
# Écrit par « hebergement ».
[Unit]
Description=canevas : les fichiers d’échange, par sftp
After=network.target nss-user-lookup.target

[Service]
ExecStart=$here/hebergement echange
KillMode=process
Restart=on-failure
PrivateMounts=yes
PrivateTmp=yes
ProtectSystem=full

[Install]
WantedBy=multi-user.target
END
}

# The root of sftp has to be root's, and the folder of drafts cannot be: so each root is a folder in memory in which
# « echange » is bound. Nobody outside this process and what it starts sees these mounts.
run_exchange() {
  need_root echange
  local account target
  if [ "$(readlink /proc/self/ns/mnt)" = "$(readlink /proc/1/ns/mnt)" ]; then
    exec unshare --mount -- "$here/hebergement" echange
  fi
  mount -t tmpfs -o mode=755,nosuid,nodev,noexec,size=4m canevas-echange "$data/echange"
  for account in $(noted compte); do
    bind_exchange "$account" || say "« $account » n’a pas de dossier d’échange." >&2
  done
  mount -o remount,ro "$data/echange"
  [ -d /run/sshd ] || mkdir -m 755 /run/sshd
  exec "$(sshd_program)" -D -f "$exchange_conf"
}

# bind_exchange ACCOUNT: fails where the folder is not there, or is reached through a link.
bind_exchange() {
  local source target="$data/echange/$1/echange"
  source="$(root_of "$1")/echange"
  [ "$(realpath -e "$source" 2>/dev/null)" = "$source" ] || return 1
  mkdir -p "$target"
  mount --bind "$source" "$target"
  mount -o remount,bind,nosuid,nodev,noexec "$target"
}

# start_exchange: again after each change of the accounts; transfers under way go on.
start_exchange() {
  if systemd_runs; then
    systemctl daemon-reload
    systemctl --quiet enable "$unit_name"
    systemctl restart "$unit_name"
  else
    say "systemd ne tourne pas ici : lancez vous-même « $here/hebergement echange », pour sftp sur le port $(exchange_port)."
  fi
}
