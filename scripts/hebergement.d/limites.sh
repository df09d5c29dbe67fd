# What one account may take of the machine, whatever the program does.

# Read by PAM at each login. Threads count as processes; a session has about ten.
limits_text() {
  cat <<END
# Écrit par « hebergement ».
@$group hard core 0
@$group hard nproc 96
@$group hard nofile 512
@$group - maxlogins 6
END
}

# limit_account NAME: by systemd, for all sessions of the account together, files included that are being
# received. It needs no user manager of its own, which would cost more memory than the program.
limit_account() {
  local number
  number=$(id -u "$1")
  put_file 644 "/etc/systemd/system/user-$number.slice.d/canevas.conf" <<END
# Écrit par « hebergement » pour le compte $1.
[Slice]
MemoryHigh=192M
MemoryMax=256M
MemorySwapMax=0
TasksMax=96
CPUWeight=50
CPUQuota=100%
IOWeight=50
END
  local manager="/etc/systemd/system/user@$number.service"
  if [ ! -L "$manager" ]; then
    note fichier "$manager"
    ln -s /dev/null "$manager"
  fi
  ! systemd_runs || systemctl daemon-reload
}
