#!/usr/bin/env bash
# Packs over ssh from an sshd on loopback: the agent's keys, the hosts that are known.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/git.bash"
if [ ! -x /usr/sbin/sshd ] || [ "$(id -u)" != 0 ]; then
	echo "ok 1 - ssh # SKIP there is no sshd, or nobody who may start it"
	exit 0
fi
mkdir -p /run/sshd
make_pack "$tmp/served" team
ssh-keygen -q -t ed25519 -N '' -f "$tmp/host"
ssh-keygen -q -t ed25519 -N '' -f "$tmp/key"
cat >"$tmp/config" <<-END
	HostKey $tmp/host
	AuthorizedKeysFile $tmp/key.pub
	StrictModes no
	UsePAM no
	PermitRootLogin prohibit-password
	PidFile none
END
coproc SSHD { exec python3 "$root/tests/packs/sshd.py" "$tmp/config"; }
exec 7<&"${SSHD[0]}" 6>&"${SSHD[1]}"
read -r -t 20 -u 7 port
url=ssh://$(id -un)@127.0.0.1:$port$tmp/served/.git
mkdir -m 700 "$HOME/.ssh"

refused() { # NAME RC TEXT…
	check "$@"
	tidy "$1: nothing is left"
}

unset SSH_AUTH_SOCK SSH_AGENT_PID
run pack add "$url" --yes
refused "a host that is not known" 3 "not known" "ssh"
echo "[127.0.0.1]:$port $(cut -d ' ' -f 1-2 "$tmp/host.pub")" >"$HOME/.ssh/known_hosts"
run pack add "$url" --yes
refused "no agent" 3 "ssh agent"
eval "$(ssh-agent -a "$tmp/agent")" >/dev/null
trap 'kill "$SSH_AGENT_PID"; rm -rf "$tmp"' EXIT
run pack add "$url" --yes
refused "an agent without the key" 3 "ssh agent"
ssh-add -q "$tmp/key"
run pack add "$url" --yes
check "the agent's key" 0 "added: team, exercises: 4"
commit "$tmp/served" "Second"
run pack update team
check "updated" 0 "updated: team"
echo "[127.0.0.1]:$port $(ssh-keygen -q -t ed25519 -N '' -f "$tmp/third" && cut -d ' ' -f 1-2 "$tmp/third.pub")" >"$HOME/.ssh/known_hosts"
commit "$tmp/served" "Third"
before=$(cat "$packs/team/pin")
run pack update team --yes
check "an update from a host with another key" 3 "has another key than"
same "changes nothing" "$before" "$(cat "$packs/team/pin")"
run pack remove team
echo "[127.0.0.1]:$port $(ssh-keygen -q -t ed25519 -N '' -f "$tmp/other" && cut -d ' ' -f 1-2 "$tmp/other.pub")" >"$HOME/.ssh/known_hosts"
run pack add "$url" --yes
refused "a host with another key than it had" 3 "not known"
exec 6>&-
finish
