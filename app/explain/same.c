/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * same - which notes tell of one cause, and what to say of all but the first.
 *
 * rustc reports a value that was given away once for each later use, a first borrow once
 * for each conflict with it, an unknown name once for each place, a line with two slips
 * of one kind twice. A colleague would explain that once.
 */
#include "explain/note.h"

#include "base/buf.h"
#include "base/mem.h"

#include <string.h>

/* Whether a step is where the subject came from, not what was done with it then, or was
 * not. */
static bool
is_origin(const struct note_step *s)
{
	static const char *const later[] = { "changed", "used", "unused", "missing" };

	for (size_t i = 0; s->role && i < sizeof later / sizeof *later; i++)
		if (!strcmp(s->role, later[i]))
			return false;
	return s->file && s->role;
}

char *
note_cause(const struct note *n)
{
	struct buf b = BUF_INIT(BUF_MAX);
	const struct note_edit *mend =
	    n->fix_n && n->fixes[0].edit_n ? &n->fixes[0].edits[0] : NULL;
	const char *file = n->file ? n->file : "";
	size_t origins = 0;

	if (n->cause) {
		buf_addf(&b, "%s\n%s", n->cause, file);
		return buf_take(&b);
	}
	buf_addf(&b, "%s\n%s\n", n->rule, n->headline);
	for (size_t i = 0; i < n->what_n; i++) {
		const struct note_step *s = &n->what[i];

		if (!is_origin(s))
			continue;
		buf_addf(&b, "%s:%d:%d\n", s->file, s->line, s->column);
		origins++;
	}
	if (!origins && !strncmp(n->rule, "NAME.", 5))
		buf_adds(&b, file); /* what is unknown here is so all over the file */
	else if (!origins && mend)
		buf_addf(&b, "%s@%zu", mend->file, mend->byte);
	else if (!origins)
		buf_addf(&b, "%s:%d", file, n->line); /* once a line */
	return buf_take(&b);
}

/* "`t` is handed over on line 4", from a step's "`t` is handed over here". */
static void
add_step(struct buf *out, const struct note_step *s)
{
	const char *here = strstr(s->text, " here");

	if (here)
		buf_addf(out, "%.*s on line %d%s", (int)(here - s->text), s->text,
		    s->line, here + 5);
	else
		buf_addf(out, "%s on line %d", s->text, s->line);
}

char *
note_same_words(const struct note *n)
{
	const struct note_step *origin = NULL, *use = NULL;
	struct buf b = BUF_INIT(BUF_MAX);

	for (size_t i = 0; i < n->what_n; i++) {
		const struct note_step *s = &n->what[i];

		if (!s->text || !s->role)
			continue;
		if (!strcmp(s->role, "moved") || !strcmp(s->role, "borrowed"))
			origin = s;
		else if (!is_origin(s) && (!use || s->line == n->line))
			use = s;
	}
	if (!origin)
		buf_adds(&b, n->headline);
	else
		add_step(&b, origin);
	if (origin && !strcmp(origin->role, "moved"))
		buf_addf(&b, "; line %d uses it again", n->line);
	else if (use && origin && !strncmp(use->text, "this ", 5))
		buf_addf(&b, "; line %d %s", use->line, use->text + 5);
	else if (use && origin)
		buf_addf(&b, "; line %d: %s", use->line, use->text);
	return buf_take(&b);
}

void
notes_mark_same(struct notes *n)
{
	char **causes = mem_calloc(n->n + 1, sizeof *causes);

	for (size_t i = 0; i < n->n; i++) {
		if (n->v[i].specific)
			causes[i] = note_cause(&n->v[i]);
		for (size_t k = 0; causes[i] && k < i && n->v[i].same_as < 0; k++)
			if (n->v[k].same_as < 0 && causes[k] &&
			    !strcmp(causes[i], causes[k]))
				n->v[i].same_as = (int)k;
	}
	for (size_t i = 0; i < n->n; i++)
		mem_free(causes[i]);
	mem_free(causes);
}
