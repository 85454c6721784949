#compdef annals
# Completion of annals for zsh; the program itself says what may stand next.
local line word
local -a found names
for line in "${(@f)$(${~words[1]} --complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
    :file) names=(-f) ;;
    :folder) names=(-/) ;;
    ?*)
        word=${line%%$'\t'*}
        [[ $line == *$'\t'* ]] && word=${word//:/\\:}:${line#*$'\t'}
        found+=($word)
        ;;
    esac
done
if (( $#names )); then
    compset -P '--*='
    _path_files $names
elif (( $#found )); then
    _describe annals found
fi
