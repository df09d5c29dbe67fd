# One picture: reads a .shot file, drives the program, takes the picture. Sourced by scripts/screenshots.

# take_shot FILE PICTURE
take_shot() {
  local verb rest
  shot_name=$(basename "$1" .shot)
  shot_columns=80 shot_rows=24 shot_theme=dark
  place=$(mktemp -d "${TMPDIR:-/tmp}/canevas.XXXXXX")
  mkdir -p "$place/canevas/brouillons" "$place/concertation"
  # tmux takes the variables from its first client: only these may shape the picture.
  shot_env=("PATH=$root/.build/release:$PATH" "HOME=$place" "LANG=C.UTF-8" "TERM=xterm-256color"
    "CANEVAS_DOSSIER=$place/canevas")
  while read -r verb rest || [ -n "$verb" ]; do
    case $verb in
      '' | '#'*) ;;
      size) shot_columns=${rest%x*} shot_rows=${rest#*x} ;;
      theme) shot_theme=$rest ;;
      settings) put_settings "$rest" ;;
      env) shot_env+=("$rest") ;;
      draft) put_draft "$root/$rest" ;;
      run) start_shot "$rest" ;;
      wait) await_shot "$rest" shown ;;
      gone) await_shot "$rest" gone ;;
      keys) in_tmux send-keys $rest ;;
      # To tmux an argument that ends in a semicolon ends the command.
      type) in_tmux send-keys -l -- "${rest/%;/\\;}" ;;
      paste) in_tmux load-buffer "$root/$rest" \; paste-buffer -p ;;
      *) shot_failed "mot inconnu : $verb" ;;
    esac
  done <"$1"
  take_picture "$2"
  end_shot
}

in_tmux() { tmux -L "$socket" "$@" </dev/null; }

put_draft() {
  local id
  id=$(sed -n 's/^ *"id": *"\([^"]*\)".*/\1/p' "$1" | head -n 1)
  [ -n "$id" ] || shot_failed "$1 n’a pas d’identifiant"
  install -m 600 "$1" "$place/canevas/brouillons/$id.json"
}

put_settings() {
  mkdir -p "$place/.config/canevas"
  printf '%s\n' "$1" >>"$place/.config/canevas/reglages.toml"
}

start_shot() {
  local background="#1c1c1c" foreground="#e4e4e4"
  case $shot_theme in
    dark) ;;
    light)
      background="#fafafa"
      foreground="#202020"
      ;;
    plain) shot_env+=("NO_COLOR=1") ;;
    *) shot_failed "thème inconnu : $shot_theme" ;;
  esac
  (
    cd "$place/concertation" || exit
    env -i "${shot_env[@]}" tmux -L "$socket" -u -f "$root/scripts/screenshots.d/tmux.conf" \
      new-session -d -x "$shot_columns" -y "$shot_rows" "exec $1"
  ) </dev/null
  # Placed under the pointer, in the middle of the display: it then has the focus, and a solid cursor.
  LANG=C.UTF-8 xterm -geometry "${shot_columns}x$shot_rows+1190+890" -tn xterm-256color -bw 0 -b 6 +sb \
    -fa "DejaVu Sans Mono:pixelsize=15" -bg "$background" -fg "$foreground" -cr "$foreground" \
    -xrm '*scaleHeight: 1.12' -xrm '*forceBoxChars: true' -xrm '*color4: #3b78d8' -xrm '*color12: #6a9fef' \
    -e sh -c 'echo "$WINDOWID" >"$1"; exec tmux -L "$2" -u attach' - "$place/window" "$socket" \
    </dev/null 2>"$place/xterm.log" &
  xterm_process=$!
}

# await_shot TEXT shown|gone
await_shot() {
  local tries=0 now
  while :; do
    if in_tmux capture-pane -p | grep -qF -- "$1"; then now=shown; else now=gone; fi
    [ "$now" = "$2" ] && return
    tries=$((tries + 1))
    [ "$tries" -lt 200 ] || shot_failed "« $1 » n’a pas le résultat attendu ($2) après 10 s"
    sleep 0.05
  done
}

# Takes pictures until two are the same: xterm has then painted all.
take_picture() {
  local tries=0
  while [ ! -s "$place/window" ] || ! picture "$place/now.png" \
    || ! cmp -s "$place/now.png" "$place/before.png"; do
    tries=$((tries + 1))
    [ "$tries" -lt 50 ] || shot_failed "xterm n’a pas fini de peindre"
    mv -f "$place/now.png" "$place/before.png" 2>/dev/null || true
    sleep 0.1
  done
  mv "$place/now.png" "$1"
}

# A palette: a screen of text has few colours, and the file is a tenth of the size.
picture() {
  import -window "$(cat "$place/window")" -strip +dither -colors 64 \
    -define png:exclude-chunks=date,time "PNG8:$1" 2>/dev/null
}

end_shot() {
  in_tmux kill-server 2>/dev/null || true
  if [ -n "${xterm_process:-}" ]; then
    kill "$xterm_process" 2>/dev/null || true
    wait "$xterm_process" 2>/dev/null || true
  fi
  xterm_process=
  rm -rf "$place"
  place=
}

shot_failed() {
  say "$shot_name : $1"
  in_tmux capture-pane -p >&2 2>/dev/null || true
  exit 1
}
