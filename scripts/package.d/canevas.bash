# Complétion de canevas pour bash : le programme lui-même dit ce qui peut être tapé.

_canevas() {
  # For the letters that need no quotes.
  local LC_ALL=C
  local fallback='' value description
  local -a values=() lines=()
  COMPREPLY=()
  # Words come as they were typed, with their quotes.
  local -a words=("${COMP_WORDS[@]:1:COMP_CWORD}")
  words=("${words[@]//[\\\'\"]/}")
  # A name may hold anything: what is read here is data and is never expanded again.
  while IFS= read -r value; do
    if [ -z "$fallback" ]; then
      fallback=$value
      continue
    fi
    description=${value#*$'\t'}
    value=${value%%$'\t'*}
    # What the program offers are plain words; should one not be, it stays one word and runs nothing.
    case $value in
      *[!A-Za-z0-9_.,=:/@%+-]*) printf -v value %q "$value" ;;
    esac
    values+=("$value")
    lines+=("$value${description:+  ($description)}")
  done < <(command canevas completer -- "${words[@]}" 2>/dev/null)

  case $fallback in
    fichiers | dossiers)
      local kind=-f
      [ "$fallback" = fichiers ] || kind=-d
      while IFS= read -r value; do COMPREPLY+=("$value"); done \
        < <(compgen "$kind" -- "${COMP_WORDS[COMP_CWORD]#=}")
      # Not there in the bash of macOS.
      compopt -o filenames 2>/dev/null
      ;;
    *)
      # Where there is a choice, the list says what each one is; what is chosen is the value alone.
      # In a menu (COMP_TYPE 37) each one is put into the line as it is.
      if [ "${#values[@]}" -gt 1 ] && [ "${COMP_TYPE:-9}" -ne 37 ]; then
        COMPREPLY=("${lines[@]}")
      else
        COMPREPLY=(${values[@]+"${values[@]}"})
      fi
      ;;
  esac
}

# The bash of macOS knows no order but its own.
complete -o nosort -F _canevas canevas 2>/dev/null || complete -F _canevas canevas
