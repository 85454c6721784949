# Completion of annals for bash; the program itself says what may stand next.
_annals() {
    local current=$2 line names=
    local words=("${COMP_WORDS[@]:1:COMP_CWORD-1}" "$current")
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
        :file) names=file ;;
        :folder) names=directory ;;
        "$current"*) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
    done < <("${COMP_WORDS[0]/#\~/$HOME}" --complete "${words[@]}" 2>/dev/null)
    [[ -n $names ]] || return 0
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <(compgen -A "$names" -- "$current")
}
complete -F _annals annals
