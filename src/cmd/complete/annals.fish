# Completion of annals for fish; the program itself says what may stand next.
function __annals_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lead (string match -r -- '^--[^=]*=' $current)
    for line in ($words[1] --complete $words[2..] "$current" 2>/dev/null)
        switch $line
            case :file
                printf '%s\n' "$lead"(__fish_complete_path (string replace -- "$lead" '' "$current"))
            case :folder
                printf '%s\n' "$lead"(__fish_complete_directories (string replace -- "$lead" '' "$current"))
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c annals -f -a '(__annals_complete)'
