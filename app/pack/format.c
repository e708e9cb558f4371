/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * format - see format.h.
 */
#include "pack/format.h"

#include "pack/fields.h"
#include "pack/memory.h"

#include <string.h>

/* "`a`, `b`" of words between blanks. */
static void
add_words(struct buf *out, const char *words)
{
	for (const char *p = words; *p; p += strspn(p, " ")) {
		size_t len = strcspn(p, " ");

		buf_addf(out, "%s`%.*s`", p == words ? "" : ", ", (int)len, p);
		p += len;
	}
}

static void
add_type(struct buf *out, const struct field *f)
{
	switch (f->type) {
	case FIELD_TEXT: buf_addf(out, "text, up to %lld bytes", f->max); break;
	case FIELD_NAME:
		buf_adds(out, "name: letters, digits, `.`, `_`, `-`, up to 64");
		break;
	case FIELD_FILE: buf_addf(out, "file `…%s` beside it", f->words); break;
	case FIELD_WORD:
		buf_adds(out, strchr(f->words, ' ') ? "one of " : "");
		add_words(out, f->words);
		break;
	case FIELD_INT: buf_addf(out, "number, %lld to %lld", f->min, f->max); break;
	case FIELD_FLAG: buf_adds(out, "`true` or `false`"); break;
	case FIELD_TEXTS:
		buf_addf(out, "list of up to %lld texts, each up to %d bytes", f->max,
		    FIELD_LINE_MAX);
		break;
	case FIELD_WORDS:
		buf_adds(out, "list of ");
		add_words(out, f->words);
		break;
	case FIELD_CUSTOM: buf_adds(out, f->form); break;
	case FIELD_GROUP: buf_adds(out, "table"); break;
	}
}

/* Whether it must be there: "yes", of which kinds, or what holds without it. */
static void
add_need(struct buf *out, const struct field *f)
{
	if (f->required && f->kinds)
		add_words(out, f->kinds);
	else if (f->required)
		buf_adds(out, "yes");
	else if (f->otherwise && *f->otherwise == 't')
		buf_addf(out, "no: %s", f->otherwise);
	else if (f->otherwise)
		buf_addf(out, "no: `%s`", f->otherwise);
	else
		buf_adds(out, "no");
	if (f->only && (!f->kinds || strcmp(f->only, f->kinds) != 0)) {
		buf_adds(out, "; only ");
		add_words(out, f->only);
	} else if (f->only) {
		buf_adds(out, ", no other");
	}
}

static void
add_table(struct buf *out, const struct field *fields, size_t n)
{
	buf_adds(
	    out, "| field | what it is | required | meaning |\n|---|---|---|---|\n");
	for (size_t i = 0; i < n; i++) {
		buf_addf(out, "| `%s` | ", fields[i].path);
		add_type(out, &fields[i]);
		buf_adds(out, " | ");
		add_need(out, &fields[i]);
		buf_addf(out, " | %s |\n", fields[i].help);
	}
}

void
pack_format(struct buf *out)
{
	buf_adds(out, "### pack.lua\n\n");
	add_table(out, pack_fields, pack_field_n);
	buf_adds(out, "\n### exercise.lua\n\n");
	add_table(out, exercise_fields, exercise_field_n);
	buf_addf(out,
	    "\nA field that is not listed is refused. Texts are UTF-8 without control "
	    "characters, of one line but for\nhints. A manifest has at most %zu KiB, "
	    "any other file of a pack %zu KiB.\n",
	    MANIFEST_MAX >> 10, EXERCISE_FILE_MAX >> 10);
}
