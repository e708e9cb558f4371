# Fails on files over 400 lines and functions over 60, by the layout that clang-format
# keeps: a function ends at a "}" in the first column.
FNR == 1 { if (name && lines > 400) report(); name = FILENAME; start = 0 }
{ lines = FNR }
/^\{/ { start = FNR }
/^\}/ && start {
	if (FNR - start + 1 > 60) {
		printf "%s:%d: a function of %d lines; the limit is 60\n", FILENAME, start, FNR - start + 1
		bad = 1
	}
	start = 0
}
END { if (name && lines > 400) report(); exit bad }
function report() { printf "%s: %d lines; the limit is 400\n", name, lines; bad = 1 }
