# Counts in xunit's XML reports. Sourced by ./test; POSIX sh.

# getal NAAM BESTAND: the attribute of the report's <assembly> element; 0 when it isn't there.
getal() {
    waarde=$(sed -n 's/.*<assembly [^>]* '"$1"'="\([0-9]*\)".*/\1/p' "$2" | head -n 1)
    printf '%s' "${waarde:-0}"
}

# tel VERSLAG UITGANG: prints "passed failed skipped" of one project. A project that crashed, hung or left no report has failed
# at least once, whatever its report says.
tel() {
    if [ ! -s "$1" ] || ! grep -q '</assemblies>' "$1"; then
        printf '0 1 0'
        return
    fi
    geslaagd=$(getal passed "$1")
    mislukt=$(($(getal failed "$1") + $(getal errors "$1")))
    overgeslagen=$(getal skipped "$1")
    [ "$2" -eq 0 ] || [ "$mislukt" -gt 0 ] || mislukt=1
    printf '%s %s %s' "$geslaagd" "$mislukt" "$overgeslagen"
}

# mislukt VERSLAG: what failed in one project, each test with the first lines of what it says.
mislukt() {
    sed 's/<test /\n&/g; s/<message>/\n&/g; s/<\/message>/&\n/g' "$1" | awk '
        /^<test .*result="Fail"/ { sub(/^<test ([^>]* )?name="/, ""); sub(/".*/, ""); print "mislukt: " $0; next }
        /^<message>/ { sub(/^<message>/, ""); over = 6 }
        over > 0 {
            eind = sub(/<\/message>$/, "")
            if ($0 != "") print "    " substr($0, 1, 300)
            over = eind ? 0 : over - 1
        }' | sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&apos;/'"'"'/g; s/&amp;/\&/g; s/\\"/"/g'
}

# slotregel PASSED FAILED SKIPPED: the last line of ./test and .ci/run.
slotregel() {
    if [ "$3" -gt 0 ]; then
        printf '%s passed, %s failed, %s skipped\n' "$1" "$2" "$3"
    else
        printf '%s passed, %s failed\n' "$1" "$2"
    fi
}
