/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * safety - see judge/safety.h. Two views of the source in step: the code alone, in which
 * statements are found, and the text itself, in which their comments are.
 */
#include "judge/safety.h"

#include "base/mem.h"
#include "judge/code.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct view {
	const char *src, *code; /* of the same length */
};

static bool
is_gap(char c)
{
	return isspace((unsigned char)c);
}

static const char *
next_code(const char *p)
{
	while (is_gap(*p))
		p++;
	return p;
}

static bool
has_newline(const char *from, const char *to)
{
	return memchr(from, '\n', (size_t)(to - from)) != NULL;
}

/* Whether the word that starts at p goes on with what was before it, as after the end of
 * a block: "} else", "} as u8". */
static bool
continues(const char *p)
{
	static const char *const words[] = { "else", "as" };

	if (*p && strchr(",).?;]+-*/%=<>&|^", *p))
		return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (code_starts(p, words[i]))
			return true;
	return false;
}

/*
 * Behind the code that stands before the statement, item, match arm or field in which
 * code[at] is. *open is the brace around it, or -1. A comma ends an arm or a field where
 * a new line follows it; within parentheses it ends nothing.
 */
static size_t
statement_start(const char *code, size_t at, long *open)
{
	size_t comma = 0, start = 0;
	int depth = 0;

	*open = -1;
	for (size_t i = at; i-- > 0;) {
		char c = code[i];
		const char *next = code + i + 1;

		if (!c || !strchr("()[]{};,", c))
			continue;
		if (c == '}' && depth == 0 && !start && !continues(next_code(next)))
			start = i + 1;
		if (strchr(")]}", c))
			depth++;
		else if (depth == 0 && c == ';' && !start)
			start = i + 1;
		else if (depth == 0 && c == ',' && !comma && !start &&
			 has_newline(next, next_code(next)))
			comma = i + 1;
		else if (depth > 0 && strchr("([{", c))
			depth--;
		else if (c == '{' && depth == 0) {
			*open = (long)i;
			return comma ? comma : start ? start : i + 1;
		} else if (depth == 0 && (c == '(' || c == '[') && !start)
			comma = 0;
	}
	return start;
}

/* The comments between two offsets, but not what is behind code on the line of the first:
 * that belongs to the statement before. */
static void
add_comments(struct buf *out, const struct view *v, size_t from, size_t to)
{
	const char *line = memchr(v->src + from, '\n', to - from);

	if (from > 0 && line)
		from = (size_t)(line - v->src);
	for (size_t i = from; i < to; i++)
		if (v->code[i] == '\n' || is_gap(v->code[i]))
			buf_addc(out, v->src[i]);
}

/* Whether the text has the heading and says something under it. */
static bool
has_section(const char *text, const char *heading)
{
	size_t n = strlen(heading);

	for (const char *p = text; *p; p++) {
		if (strncasecmp(p, heading, n))
			continue;
		for (p += n; *p; p++)
			if (isalnum((unsigned char)*p))
				return true;
		return false;
	}
	return false;
}

/* Whether the item around the brace is one whose functions have their contract
 * elsewhere: an impl of a trait, a block of foreign functions. */
static bool
has_contract_elsewhere(const char *code, long open)
{
	char *head;
	long outer;
	size_t from;
	bool so;

	if (open < 0)
		return false;
	from = statement_start(code, (size_t)open, &outer);
	head = mem_strndup(code + from, (size_t)open - from);
	so = (code_word(head, "impl") && code_word(head, "for")) ||
	     code_word(head, "extern");
	mem_free(head);
	return so;
}

static int
line_of(const char *src, size_t at)
{
	int line = 1;

	for (size_t i = 0; i < at; i++)
		line += src[i] == '\n';
	return line;
}

/* What `unsafe` stands before there: "block", "impl", "fn", "trait", or NULL for what
 * promises nothing itself: an attribute, a type, a block of foreign functions. */
static const char *
what_follows(const char *p)
{
	p = next_code(p);
	if (*p == '{')
		return "block";
	if (code_starts(p, "extern")) {
		p = next_code(p + strlen("extern"));
		p = next_code(p + strspn(p, "\""));
	}
	if (code_starts(p, "impl"))
		return "impl";
	if (code_starts(p, "trait"))
		return "trait";
	if (!code_starts(p, "fn"))
		return NULL;
	p = next_code(p + 2);
	return *p == '(' ? NULL : "fn";
}

/* What is missing at the `unsafe` at code[at]; NULL if nothing is. */
static char *
look(const struct view *v, size_t at)
{
	const char *what = what_follows(v->code + at + strlen("unsafe"));
	struct buf comments = BUF_INIT(BUF_MAX);
	char *missing = NULL;
	bool declares;
	long open;

	if (!what)
		return NULL;
	declares = !strcmp(what, "fn") || !strcmp(what, "trait");
	add_comments(&comments, v, statement_start(v->code, at, &open), at);
	if (!declares && !has_section(comments.ptr, "SAFETY:"))
		missing =
		    mem_printf("the `unsafe%s on line %d has no `// SAFETY:` line "
			       "above it that says why it may",
			*what == 'b' ? "` block" : " impl`", line_of(v->src, at));
	else if (declares && !has_section(comments.ptr, "# Safety") &&
		 !has_contract_elsewhere(v->code, open))
		missing = mem_printf(
		    "the `unsafe %s` on line %d has no `# Safety` section in the comment "
		    "above it that says what %s",
		    what, line_of(v->src, at),
		    *what == 'f' ? "its caller must see to" : "its impl must uphold");
	buf_release(&comments);
	return missing;
}

char *
safety_missing(int *line, const char *src, size_t len)
{
	struct buf code = BUF_INIT(BUF_MAX), text = BUF_INIT(BUF_MAX);
	struct view v;
	char *missing = NULL;

	buf_add(&text, src, len);
	code_blank(&code, src, len);
	v = (struct view){ text.ptr, code.ptr };
	for (const char *p = v.code; !missing && (p = code_word(p, "unsafe")); p++)
		if (p == v.code || p[-1] != '#') { /* r#unsafe is a name */
			missing = look(&v, (size_t)(p - v.code));
			*line = line_of(v.src, (size_t)(p - v.code));
		}
	buf_release(&code);
	buf_release(&text);
	return missing;
}
