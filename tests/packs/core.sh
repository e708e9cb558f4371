#!/usr/bin/env bash
# Every claim of the built-in pack, as its author would prove it.
. "$(dirname "$0")/../lib.sh"
. "$root/tests/packs/proved.bash"
proved "$root/exercises"
finish
