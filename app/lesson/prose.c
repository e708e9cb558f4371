/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * prose - the Markdown of a lesson, as far as it can be wrong: CommonMark 0.31, §4.5
 * (fenced code blocks) and §6.3 (inline links), read line by line.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "lesson/verify_parts.h"

#include <ctype.h>
#include <string.h>

struct fence {
	char mark; /* '`' or '~'; 0: none is open */
	size_t len;
	int line;
};

/* The fence that the line is, 0 long if it is none; *info is what stands behind it. */
static struct fence
read_fence(const char *line, size_t len, size_t *info)
{
	struct fence f = { 0 };
	size_t at = 0;

	while (at < len && at < 3 && line[at] == ' ')
		at++;
	if (at == len || (line[at] != '`' && line[at] != '~'))
		return f;
	f.mark = line[at];
	while (at + f.len < len && line[at + f.len] == f.mark)
		f.len++;
	*info = at + f.len;
	while (*info < len && isspace((unsigned char)line[*info]))
		++*info;
	if (f.len < 3)
		f = (struct fence){ 0 };
	return f;
}

/* Whether the target leads out of the pack, or to a place in the same text. */
static bool
is_elsewhere(const char *target)
{
	return *target == '#' || strstr(target, "://") ||
	       !strncmp(target, "mailto:", 7);
}

static void
judge_link(struct faults *f, const char *name, int line, const char *folder,
    const char *target)
{
	char *file = mem_strndup(target, strcspn(target, "# "));
	const char *rest = file;
	int up = 0;

	for (; !strncmp(rest, "../", 3); rest += 3)
		up++;
	if (!strncmp(rest, "./", 2))
		rest += 2;
	if (up > 2 || !path_is_inside(rest)) {
		fault_add(f, name, line, NULL,
		    "the link \"%s\" leads out of the pack; a file of it, or an "
		    "https:// address, was expected",
		    target);
	} else {
		char *path = path_join(folder, file);

		if (!file_exists(path))
			fault_add(f, name, line, NULL,
			    "the link leads to \"%s\", which is not there", target);
		mem_free(path);
	}
	mem_free(file);
}

/* "[text](target)", outside of `code`. */
static void
judge_links(struct faults *f, const char *name, int line, const char *folder,
    const char *s, size_t len)
{
	bool code = false;

	for (size_t i = 0; i + 1 < len; i++) {
		size_t n = 0;

		code ^= s[i] == '`';
		if (code || s[i] != ']' || s[i + 1] != '(')
			continue;
		while (i + 2 + n < len && s[i + 2 + n] != ')')
			n++;
		if (i + 2 + n < len) {
			char *target = mem_strndup(s + i + 2, n);

			if (!is_elsewhere(target))
				judge_link(f, name, line, folder, target);
			mem_free(target);
		} else {
			fault_add(f, name, line, NULL, "the link has no end: \")\"");
		}
	}
}

void
prose_judge(struct faults *f, const char *name, const char *folder, const char *text,
    size_t len)
{
	struct fence open = { 0 };
	int line = 0;

	for (size_t at = 0; at < len;) {
		const char *nl = memchr(text + at, '\n', len - at);
		size_t n = nl ? (size_t)(nl - text) - at : len - at, info = 0;
		struct fence here = read_fence(text + at, n, &info);

		line++;
		if (open.mark && here.mark == open.mark && here.len >= open.len &&
		    info == n) {
			open.mark = 0;
		} else if (!open.mark && here.mark) {
			open = here;
			open.line = line;
			if (info == n)
				fault_add(f, name, line, NULL,
				    "the block of code has no language: expected "
				    "\"```c\", \"```rust\" or \"```text\"");
		} else if (!open.mark) {
			judge_links(f, name, line, folder, text + at, n);
		}
		at += n + 1;
	}
	if (open.mark)
		fault_add(f, name, open.line, NULL, "the block of code is not closed");
}
