# One picture: reads a .shot file, drives the program, takes the picture. Sourced by scripts/screenshots.

# take_shot FILE PICTURE [SIZE LOOK]: without the last two as the file says. A look is a theme and a depth of colour.
# Gives 1 where the program did not do what the file says; the reason is printed.
take_shot() {
  local verb rest
  shot_name=$(basename "$2" .png)
  shot_columns=80 shot_rows=24 shot_theme=dark shot_depth=256 shot_status=0
  place=$(mktemp -d "${TMPDIR:-/tmp}/canevas.XXXXXX")
  mkdir -p "$place/canevas/brouillons" "$place/concertation"
  # tmux takes the variables from its first client: only these may shape the picture.
  shot_env=("PATH=$work/bin:$PATH" "HOME=$place" "LANG=C.UTF-8" "TERM=xterm-256color" "TZ=Europe/Paris"
    "CANEVAS_DOSSIER=$place/canevas")
  [ -z "${3:-}" ] || set_look "$3" "$4"
  while read -r verb rest || [ -n "$verb" ]; do
    case $verb in
      '' | '#'*) ;;
      size) [ -n "${3:-}" ] || set_size "$rest" ;;
      theme) [ -n "${3:-}" ] || shot_theme=$rest ;;
      settings) put_settings "$rest" ;;
      env) shot_env+=("$rest") ;;
      draft) put_draft "$root/$rest" ;;
      file) cp "$root/$rest" "$place/concertation/" ;;
      do) (cd "$place/concertation" && env -i "${shot_env[@]}" sh -c "$rest" </dev/null >/dev/null) || shot_failed "$rest" ;;
      run) start_shot "$rest" ;;
      wait) await_shot "$rest" shown ;;
      gone) await_shot "$rest" gone ;;
      focus) await_shot "$rest" focused ;;
      keys) in_tmux send-keys $rest ;;
      # To tmux an argument that ends in a semicolon ends the command.
      type) in_tmux send-keys -l -- "${rest/%;/\\;}" ;;
      paste) in_tmux load-buffer "$root/$rest" \; paste-buffer -p ;;
      *) shot_failed "mot inconnu : $verb" ;;
    esac
    [ "$shot_status" = 0 ] || break
  done <"$1"
  [ "$shot_status" != 0 ] || take_picture "$2"
  end_shot
  return "$shot_status"
}

set_size() { shot_columns=${1%x*} shot_rows=${1#*x}; }

# set_look SIZE LOOK: "dark-256", "light-direct", "plain".
set_look() {
  set_size "$1"
  shot_theme=${2%-*}
  [ "$2" = "$shot_theme" ] || shot_depth=${2##*-}
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
  local background="#1c1c1c" foreground="#e4e4e4" term=xterm-256color color=
  case $shot_theme in
    dark) ;;
    light)
      background="#fafafa"
      foreground="#202020"
      ;;
    contrast) put_settings 'theme = "contraste"' ;;
    plain) shot_env+=("NO_COLOR=1") ;;
    *) shot_failed "thème inconnu : $shot_theme" ;;
  esac
  case $shot_depth in
    8) term=xterm ;;
    16) term=xterm-16color ;;
    256) ;;
    direct) color=truecolor ;;
    *) shot_failed "nombre de couleurs inconnu : $shot_depth" ;;
  esac
  (
    cd "$place/concertation" || exit
    # tmux gives its panes a TERM of its own.
    env -i "${shot_env[@]}" tmux -L "$socket" -u -f "$root/scripts/screenshots.d/tmux.conf" \
      new-session -d -x "$shot_columns" -y "$shot_rows" "exec env TERM=$term COLORTERM=$color $1"
  ) </dev/null
  # Placed under the pointer, in the middle of the display: it then has the focus, and a solid cursor.
  LANG=C.UTF-8 xterm -geometry "${shot_columns}x$shot_rows+$(place_of "$shot_columns" 2400 9)+$(place_of "$shot_rows" 1800 20)" \
    -tn xterm-256color -bw 0 -b 6 +sb \
    -fa "DejaVu Sans Mono:pixelsize=15" -bg "$background" -fg "$foreground" -cr "$foreground" \
    -xrm '*scaleHeight: 1.12' -xrm '*forceBoxChars: true' -xrm '*color4: #3b78d8' -xrm '*color12: #6a9fef' \
    -e sh -c 'echo "$WINDOWID" >"$1"; exec tmux -L "$2" -u attach' - "$place/window" "$socket" \
    </dev/null 2>"$place/xterm.log" &
  xterm_process=$!
}

# place_of CELLS PIXELS CELL: where a window begins so that it lies over the middle and none of it beyond the display.
place_of() { echo $((($2 - $1 * $3 - 20) / 2 > 0 ? ($2 - $1 * $3 - 20) / 2 : 0)); }

# await_shot TEXT shown|gone|focused
await_shot() {
  local tries=0
  until stands "$1" "$2"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 200 ]; then
      shot_failed "« $1 » n’a pas le résultat attendu ($2) après 10 s"
      return
    fi
    sleep 0.05
  done
}

# Whether the text stands on the screen, or no longer does, or stands where the cursor is: in its row or the six above,
# as the label of a field does.
stands() {
  local row range=()
  if [ "$2" = focused ]; then
    row=$(in_tmux display-message -p '#{cursor_y}')
    range=(-S "$((row > 6 ? row - 6 : 0))" -E "$row")
  fi
  if in_tmux capture-pane -p ${range[@]+"${range[@]}"} | grep -qF -- "$1"; then [ "$2" != gone ]; else [ "$2" = gone ]; fi
}

# Takes pictures until two are the same: xterm has then painted all.
take_picture() {
  local tries=0
  while [ ! -s "$place/window" ] || ! picture "$place/now.png" \
    || ! cmp -s "$place/now.png" "$place/before.png"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 50 ]; then
      shot_failed "xterm n’a pas fini de peindre"
      return
    fi
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
  # The program may still be saving.
  until rm -rf "$place" 2>/dev/null; do sleep 0.1; done
  place=
}

# The rest of the shot is then passed over.
shot_failed() {
  say "$shot_name : $1"
  in_tmux capture-pane -p >&2 2>/dev/null || true
  shot_status=1
}
