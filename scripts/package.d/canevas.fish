# Complétion de canevas pour fish : le programme lui-même dit ce qui peut être tapé.

function __canevas_candidats
    set -l words (commandline -opc) (commandline -ct)
    set -l lines (command canevas completer -- $words[2..] 2>/dev/null)
    switch "$lines[1]"
        case fichiers
            __fish_complete_path (commandline -ct)
        case dossiers
            __fish_complete_directories (commandline -ct)
        case '*'
            # A value, a tab, what it is: as fish has it. What is put into the line is quoted by fish.
            set -q lines[2]; and printf '%s\n' $lines[2..]
    end
end

complete -c canevas -f -k -a '(__canevas_candidats)'
