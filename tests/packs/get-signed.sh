#!/usr/bin/env bash
# Packs whose commits are signed by an ssh key: the key is known from the first time on, and
# whoever comes with another, or none, is not believed, whatever is agreed to.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/git.bash"
if ! command -v ssh-keygen >/dev/null; then
	echo "ok 1 - signatures # SKIP there is no ssh-keygen"
	exit 0
fi
# it wants to know as whom it runs
if [[ $(ssh-keygen -q -t ed25519 -N '' -f "$tmp/probe" 2>&1) == *"No user exists"* ]]; then
	echo "ok 1 - signatures # SKIP ssh-keygen does not work for uid $(id -u)"
	exit 0
fi
for key in ann bob; do ssh-keygen -q -t ed25519 -N '' -C $key -f "$tmp/$key"; done
finger() { ssh-keygen -lf "$tmp/$1.pub" | cut -d ' ' -f 2; }
signed() { # KEY DIR MESSAGE
	git -C "$2" add -A
	git -C "$2" -c gpg.format=ssh -c user.signingkey="$tmp/$1" commit -qS -m "$3" --allow-empty
}
src=$tmp/team
make_pack "$src" team
signed ann "$src" "Signed"
run pack add "$src" --yes
check "the key is told before it is agreed to" 0 "signature  by the key $(finger ann)" "added: team"
grep -qxF "signer $(finger ann)" "$packs/team/pin" && ok "and remembered" || not_ok "and remembered" "$(cat "$packs/team/pin")"
run pack show team
check "show has it" 0 "by the key $(finger ann)"
signed ann "$src" "Another"
run pack update team
check "the same key goes on" 0 "updated: team"
at=$(grep '^commit ' "$packs/team/pin")
stays() { # NAME
	same "$1: it stays" "$at" "$(grep '^commit ' "$packs/team/pin")"
	tidy "$1: nothing is left" team
}
signed bob "$src" "By somebody else"
run pack update team --yes
check "another key is refused, even with --yes" 3 "was signed by the key $(finger ann)" "is signed by the key $(finger bob)" "pack remove team"
stays "another key"
git -C "$src" reset -q --hard HEAD^
commit "$src" "By nobody"
run pack update team --yes
check "no signature is refused too" 3 "is signed by nobody"
stays "no signature"

# a signature that was moved to another commit
git -C "$src" reset -q --hard HEAD^
git -C "$src" cat-file commit HEAD | sed 's/^Another$/Forged/' >"$tmp/forged"
forged=$(git -C "$src" hash-object -t commit -w "$tmp/forged")
git -C "$src" reset -q --hard "$forged"
run pack update team --yes
check "a signature of something else" 2 "is not of what is in it"
stays "a signature of something else"
run pack remove team --yes
run pack add "$src" --yes
check "nor is such a pack added" 2 "is not of what is in it"
tidy "nothing is left"

# what cannot be checked is marked, and no key is known from it
git -C "$src" cat-file commit HEAD | sed 's/SSH SIGNATURE/PGP SIGNATURE/' >"$tmp/forged"
git -C "$src" reset -q --hard "$(git -C "$src" hash-object -t commit -w "$tmp/forged")"
run pack add "$src" --yes
check "a signature of another kind is marked" 0 "which was not checked: it is none by an ssh key" "added: team"
grep -q '^signer' "$packs/team/pin" && not_ok "and no key is known" || ok "and no key is known"
signed bob "$src" "Signed by ssh from now on"
run pack update team --yes
check "a key that comes later" 0 "updated: team"
grep -qxF "signer $(finger bob)" "$packs/team/pin" && ok "is known from then on" || not_ok "is known from then on"
signed bob "$src" "And again"
mkdir "$tmp/bin"
for tool in gcc cc ld rustc cargo git sh env; do at_=$(command -v $tool) && ln -s "$at_" "$tmp/bin/$tool"; done
old=$PATH PATH=$tmp/bin
run pack update team --yes
PATH=$old
check "without ssh-keygen it is not taken" 3 "ssh-keygen is missing"
run pack update team --yes
check "with it it is" 0 "updated: team"
finish
