# The gates of .ci/run that need no build. Each takes the root of a tree, prints what it found and fails when that is something.
# Sourced by .ci/run, and by a test that holds every gate against a specimen which must turn it red. Bash.

# _zoek MAP PATROON NAAMPATROON...: prints the lines that match, and fails when there are any. Leaves out what builds and
# package tools made, and what names or shows on purpose what it looks for: this file, the architecture rules, their specimens.
_zoek() {
    local map=$1 patroon=$2 namen=() naam gevonden
    for naam in "${@:3}"; do
        namen+=(${namen[@]+-o} -name "$naam")
    done
    # xargs hides whether grep found nothing or was broken; a broken pattern must not pass.
    grep -E -e "$patroon" /dev/null
    [[ $? -eq 1 && -d "$map" ]] || return 1
    gevonden=$(cd "$map" && find . \( -name .git -o -name bin -o -name obj -o -name node_modules -o -name .uit -o -name .testuit -o -name .data \
        -o -path '*/wwwroot/lib' -o -path ./.ci/poorten.sh \
        -o -path './tests/*.Proefstukken' -o -path ./tests/Integratie.Architectuur.Tests/Regels \) -prune -o -type f \( "${namen[@]}" \) -print0 |
        xargs -0 -r grep -nHIE -e "$patroon" | cut -c 1-240)
    [[ -z "$gevonden" ]] && return
    printf '%s\n' "$gevonden"
    return 1
}

# Nothing unfinished: a marker that says "later" is a promise nobody keeps.
poort_niets_onaf() {
    _zoek "$1" '\b(TODO|FIXME)\b|NotImplementedException' \
        '*.cs' '*.cshtml' '*.css' '*.js' '*.mjs' '*.csproj' '*.props' '*.targets' '*.proj' '*.sh' '*.sql' '*.json' 'start' 'test'
}

# Nothing of one person's machine: such a path works nowhere else.
poort_geen_machinepaden() {
    _zoek "$1" '(^|[^A-Za-z0-9_.~$}/-])(/home/[a-z][a-z0-9_-]*/|/Users/[A-Za-z]|/root/|/work/|/mnt/[a-z])|[A-Za-z]:\\\\?(Users|work|src|dev)\\' \
        '*.cs' '*.cshtml' '*.css' '*.js' '*.mjs' '*.csproj' '*.props' '*.targets' '*.proj' '*.sln' '*.sh' '*.json' '*.md' '*.config' '*.yml' 'start' 'test'
}

# Nothing of one package source: a lock file that names a host works only where that host is.
poort_geen_pakkethosts() {
    _zoek "$1" '"resolved": *"https?:|registry *= *https?:|<add +key="[^"]*" +value="https?:' '*.json' '.npmrc' '*.config' '*.props' '*.yml'
}
