# shellcheck shell=bash
# proved PACK: `ferry pack verify` has no fault in the pack; a line for each exercise. Sourced.
proved() {
	local i n
	run pack verify "$1" --all --json
	n=$(json '#v.exercises')
	[ "$n" -gt 0 ] || not_ok "${1##*/}: it has exercises" "$out $err"
	for ((i = 1; i <= n; i++)); do
		case $(json "v.exercises[$i].state") in
		proved) ok "$(json "v.exercises[$i].exercise") is proved" ;;
		*) not_ok "$(json "v.exercises[$i].exercise") is proved" ;;
		esac
	done
	if [ "$rc" = 0 ]; then ok "${1##*/}: no faults"; else
		run pack verify "$1"
		not_ok "${1##*/}: no faults" "$out $err"
	fi
}
