#!/usr/bin/env bash
# Exercises that ask for more than a machine has: listed, said so, refused with a remedy.
. "$(dirname "$0")/../lib.sh"
share=$tmp/share x=core/own-use-after-move own=10-ownership/01-own-use-after-move
mkdir "$share" && ln -s "$root"/{lua,progress,assets} "$share"
cp -R "$root/exercises" "$share/exercises" && chmod -R u+w "$share/exercises"
export FERRY_SHARE=$share
asks() { sed "s/^  class/  $1,\n  class/" "$root/exercises/$own/exercise.lua" >"$share/exercises/$own/exercise.lua"; }
solution=$root/exercises/$own/solution.rs

asks 'min_rustc = "1.85"'
run check $x --answer "$solution"
check "a compiler that is new enough" 0 passed
asks 'min_rustc = "1.999"'
run list
check "an exercise for a newer one is listed" 0 "own-use-after-move" "(needs rustc 1.999)"
run list --json
check "and in JSON" 0 '"needs": "rustc 1.999"'
run check $x --answer "$solution"
check "and refused with a remedy" 3 "$x needs rustc 1.999 or newer, here is 1." "rustup update"

asks 'needs = { "fork", "scratch", "net-loopback" }'
run check $x --answer "$solution"
case $rc in
0) ok "namespaces give what it needs" ;;
*) check "or it says what is missing" 3 "$x needs programs that fork" ;;
esac
FERRY_SANDBOX=B run list
check "without namespaces it is listed" 0 "(needs programs that fork)"
FERRY_SANDBOX=B run check $x --answer "$solution"
check "and refused" 3 "$x needs programs that fork, which there is not"

# what the exercise comes with runs nothing but in a sandbox; the pack of ferry itself is read
rm -rf "$HOME/.cache/ferry"
FERRY_SANDBOX=C run list
check "ferry's own pack is read where there is no sandbox" 0 "own-use-after-move"
finish
