/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * shadow - see shadow.h. Works on code without its comments, with lines joined that a
 * backslash continues, as the preprocessor would.
 */
#include "judge/shadow.h"

#include "base/buf.h"
#include "base/mem.h"
#include "judge/code.h"

#include <ctype.h>
#include <string.h>

static void
add_code(struct buf *out, const char *source)
{
	struct buf joined = BUF_INIT(BUF_MAX);

	for (const char *p = source; *p; p++)
		if (p[0] == '\\' && p[1] == '\n')
			p++;
		else
			buf_addc(&joined, *p);
	code_normalise_c(out, joined.ptr, joined.len);
	buf_release(&joined);
}

static size_t
word_length(const char *p)
{
	size_t n = 0;

	while (isalnum((unsigned char)p[n]) || p[n] == '_')
		n++;
	return n;
}

/* Whether the word stands before a parenthesis and is no function: "if (…) {". */
static bool
is_keyword(const char *name)
{
	static const char *const words[] = { "if", "for", "while", "switch", "sizeof",
		"return", NULL };

	for (size_t i = 0; words[i]; i++)
		if (!strcmp(name, words[i]))
			return true;
	return false;
}

/* Whether name(…) {…} stands in the code. */
static bool
defines_function(const char *code, const char *name)
{
	if (is_keyword(name))
		return false;
	for (const char *p = code; (p = code_word(p, name)) != NULL; p++) {
		const char *end = p + strlen(name);
		int depth = 0;

		if (*end != '(')
			continue;
		do
			depth += *end == '(' ? 1 : *end == ')' ? -1 : 0;
		while (*end && *++end && depth > 0);
		if (*end == '{')
			return true;
	}
	return false;
}

static bool
defines_macro(const char *code, const char *name)
{
	char *line = mem_printf("define %s", name);
	bool does = code_word(code, line) != NULL;

	mem_free(line);
	return does;
}

char *
shadow_find(const char *answer, const char *tests, const char *own)
{
	struct buf code = BUF_INIT(BUF_MAX), used = BUF_INIT(BUF_MAX),
		   before = BUF_INIT(BUF_MAX);
	char *found = NULL;

	add_code(&code, answer);
	add_code(&used, tests);
	add_code(&before, own);
	for (const char *p = used.ptr; *p && !found; p++) {
		size_t n = word_length(p);
		char *name;

		if (!n)
			continue;
		name = mem_strndup(p, n);
		if ((defines_macro(code.ptr, name) &&
			!defines_macro(before.ptr, name)) ||
		    (p[n] == '(' && defines_function(code.ptr, name) &&
			!defines_function(before.ptr, name)))
			found = name;
		else
			mem_free(name);
		p += n - 1;
	}
	buf_release(&code);
	buf_release(&used);
	buf_release(&before);
	return found;
}
