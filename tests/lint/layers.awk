# Fails on an include that app/LAYERS does not allow.
#   awk -f layers.awk app/LAYERS app/*/*.c app/*/*.h
FILENAME ~ /LAYERS$/ {
	if ($0 ~ /^#/ || NF == 0) next
	key = $1; sub(/:$/, "", key)
	if (key ~ /^</) { for (i = 2; i <= NF; i++) foreign[key, $i] = 1; pinned[key] = 1 }
	else { known[key] = 1; allowed[key, key] = 1; for (i = 2; i <= NF; i++) allowed[key, $i] = 1 }
	next
}
{ n = split(FILENAME, part, "/"); room = part[n - 1]; file = room "/" part[n] }
FNR == 1 && room != "app" && !(room in known) {
	printf "%s: the folder \"%s\" is not in app/LAYERS\n", FILENAME, room; bad = 1
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, q, "\""); split(q[2], to, "/")
	if (room != "app" && !((room, to[1]) in allowed)) {
		printf "%s:%d: %s may not include \"%s\"\n", FILENAME, FNR, room, q[2]; bad = 1
	}
}
/^[ \t]*#[ \t]*include[ \t]*</ {
	h = $0; sub(/^[^<]*/, "", h); sub(/>.*/, ">", h)
	if (h in pinned && !((h, room) in foreign) && !((h, file) in foreign)) {
		printf "%s:%d: %s belongs to other folders (app/LAYERS)\n", FILENAME, FNR, h; bad = 1
	}
}
END { exit bad }
