/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * report_file - whose file a sanitizer's or valgrind's report is about.
 *
 * main() is the reader's; failing that, the first frame outside of the runtime, which
 * was built elsewhere ("../../../src/…") or belongs to the system.
 */
#include "base/mem.h"
#include "base/path.h"
#include "diag/diag.h"

#include <string.h>

/* The "FILE" of a "FILE:LINE" in the line, or NULL; *len without the colon. */
static const char *
find_place(size_t *len, const char *line)
{
	static const char *const endings[] = { ".c:", ".h:", ".cc:", ".cpp:" };

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		const char *at = strstr(line, endings[i]), *start = at;

		if (!at)
			continue;
		at += strlen(endings[i]) - 1;
		if (at[1] < '0' || at[1] > '9')
			continue;
		while (start > line && !strchr(" (\t", start[-1]))
			start--;
		*len = (size_t)(at - start);
		return start;
	}
	return NULL;
}

/* glibc's own frames are relative to its source: "string/strdup.c". */
static bool
is_runtime(const char *file)
{
	static const char *const starts[] = { "../", "./", "/usr/", "/build/",
		"string/", "stdlib/", "stdio-common/", "libio/", "nptl/", "csu/",
		"malloc/", "elf/" };

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (!strncmp(file, starts[i], strlen(starts[i])))
			return true;
	return false;
}

char *
diag_report_file(const char *text, size_t len)
{
	const char *end = text + len;
	char *found = NULL;

	while (text < end) {
		const char *nl = memchr(text, '\n', (size_t)(end - text)), *place;
		size_t n = (size_t)((nl ? nl : end) - text), size;
		char *line = mem_strndup(text, n);
		bool is_main = strstr(line, " main ") != NULL;

		place = find_place(&size, line);
		if (place && !is_runtime(place) && (is_main || !found)) {
			char *file = mem_strndup(place, size);

			mem_free(found);
			found = mem_strdup(path_base(file));
			mem_free(file);
		}
		mem_free(line);
		if (is_main && found)
			break;
		text += n + (nl ? 1 : 0);
	}
	return found;
}
