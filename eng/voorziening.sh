# What ./start, ./test and .ci/run share: is the machine ready, and what to do when it isn't. Sourced; POSIX sh; wants $wortel.
# As root on Debian or Ubuntu a missing part is installed. Anybody else is told the one command that does it.

# Quiet tools, and no build process that outlives the script and keeps its output open.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1 MSBUILDTERMINALLOGGER=off

configuratie=Release
uitvoer="$wortel/.uit/$configuratie"
minimum_postgres=15

meld() { printf '%s\n' "$@"; }
stop_met() { printf '%s\n' "$@" >&2; exit 1; }
heeft() { command -v "$1" >/dev/null 2>&1; }

# installeer WAT PAKKET...: with apt-get when that is allowed; otherwise says the command and stops.
installeer() {
    wat=$1
    shift
    if ! heeft apt-get; then
        stop_met "$wat ontbreekt. Installeer het met de pakketbeheerder van dit systeem (Debian-pakket: $*) en probeer opnieuw."
    fi
    if [ "$(id -u)" -ne 0 ]; then
        stop_met "$wat ontbreekt. Voer dit uit en probeer opnieuw:  sudo apt-get install -y $*"
    fi
    meld "$wat ontbreekt; apt-get installeert $*."
    apt-get update -qq </dev/null &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null ||
        stop_met "apt-get kon $* niet installeren; zie de regels hierboven."
}

voorzie_sdk() {
    if ! heeft dotnet && [ -x "$HOME/.dotnet/dotnet" ]; then
        PATH="$HOME/.dotnet:$PATH"
        export PATH
    fi
    heeft dotnet && (cd "$wortel" && dotnet --version >/dev/null 2>&1) && return
    if heeft apt-cache && [ "$(id -u)" -eq 0 ]; then
        apt-get update -qq </dev/null || true
        if apt-cache show dotnet-sdk-10.0 >/dev/null 2>&1; then
            installeer "De .NET SDK 10" dotnet-sdk-10.0
            (cd "$wortel" && dotnet --version >/dev/null 2>&1) && return
        fi
    fi
    stop_met "De .NET SDK 10 van global.json ontbreekt. Voer dit uit en probeer opnieuw:  curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0"
}

# The major version of the server programs in a directory; empty when they aren't all there.
postgres_versie() {
    [ -x "$1/postgres" ] && [ -x "$1/initdb" ] && [ -x "$1/pg_ctl" ] || return 0
    "$1/postgres" --version 2>/dev/null | sed -n 's/.*(PostgreSQL) \([0-9]*\).*/\1/p'
}

# The same places in which the host looks (Integratie.Platform/Ingebouwd/Serverprogrammas.cs).
heeft_postgres() {
    if [ -n "${INTEGRATIE_POSTGRES_BIN:-}" ]; then
        set -- "$INTEGRATIE_POSTGRES_BIN"
    else
        op_pad=$(command -v postgres || true)
        [ -z "$op_pad" ] || op_pad=$(dirname "$(readlink -f "$op_pad")")
        set -- "$(pg_config --bindir 2>/dev/null || true)" "$op_pad" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/lib64/pgsql*/bin \
            /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin \
            /Applications/Postgres.app/Contents/Versions/*/bin /usr/local/pgsql*/bin
    fi
    for map in "$@"; do
        versie=$(postgres_versie "$map")
        [ -n "$versie" ] && [ "$versie" -ge "$minimum_postgres" ] && return 0
    done
    return 1
}

voorzie_postgres() {
    heeft_postgres && return
    [ -z "${INTEGRATIE_POSTGRES_BIN:-}" ] ||
        stop_met "INTEGRATIE_POSTGRES_BIN wijst naar $INTEGRATIE_POSTGRES_BIN, en daar staat geen PostgreSQL $minimum_postgres of nieuwer. Verbeter de variabele of haal ze weg."
    # The package would also make and start a server of its own; ours is private to the host.
    if [ "$(id -u)" -eq 0 ] && heeft apt-get && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        installeer "PostgreSQL $minimum_postgres" postgresql-common
        sed -i 's/^#\{0,1\}create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
    fi
    installeer "PostgreSQL $minimum_postgres (of nieuwer)" postgresql
    heeft_postgres || stop_met "Dit systeem biedt geen PostgreSQL $minimum_postgres of nieuwer. Installeer die zelf, of start met --verbinding naar een eigen server."
}

# The Kit lays its browser libraries with npm while it builds.
voorzie_node() {
    heeft node && heeft npm && return
    installeer "Node.js met npm" nodejs npm
}

voorzie_chromium() {
    heeft chromium || heeft chromium-browser || heeft google-chrome || installeer "Chromium" chromium
}
