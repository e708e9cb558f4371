/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * hints - fields of exercise.lua with a form of their own: hints, limits, codes, the
 * oldest compiler.
 */
#include "pack/fields.h"

#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HINTS_MOST = 32, HINT_MAX = 2000, LIMITS_MOST = 32, LIMIT_MOST = 1000 };

void
read_limits(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	struct exercise *x = to;
	struct buf path = BUF_INIT(512);
	size_t len;

	if (v->type != VALUE_TABLE || value_len(v) || v->u.t->field_n > LIMITS_MOST) {
		manifest_expected(r, f->path, "{ [\"text\"] = number, … }", v);
		return;
	}
	buf_adds(&path, f->path);
	len = path.len;
	x->max = mem_calloc(v->u.t->field_n + 1, sizeof *x->max);
	for (size_t i = 0; i < v->u.t->field_n; i++) {
		const struct value_field *field = &v->u.t->fields[i];
		const struct value *n = &field->v;

		lines_add_key(&path, field->key, strlen(field->key));
		if (n->type == VALUE_INT && n->u.i >= 0 && n->u.i <= LIMIT_MOST)
			x->max[x->max_n++] =
			    (struct limit){ .what = mem_strdup(field->key),
				    .n = (int)n->u.i };
		else
			manifest_expected(
			    r, path.ptr, "a whole number from 0 to 1000", n);
		buf_truncate(&path, len);
	}
	buf_release(&path);
}

/* One entry of hints, at `path`. */
static void
read_hint(struct exercise *x, const struct value *item, const char *path,
    const struct reading *r)
{
	const struct value *text = item, *after = NULL;
	char at[64], *words, *code = NULL;

	if (item->type == VALUE_TABLE) {
		text = value_at(item, 0);
		after = value_get(item, "after");
	}
	if (!text ||
	    (item->type == VALUE_TABLE &&
		(item->u.t->field_n != (after ? 1 : 0) || value_len(item) > 1))) {
		manifest_expected(
		    r, path, "a text or { after = \"E0382\", \"text\" }", item);
		return;
	}
	snprintf(at, sizeof at, "%s%s", path, text == item ? "" : "[1]");
	words = manifest_text(text, at, HINT_MAX, r);
	snprintf(at, sizeof at, "%s.after", path);
	if (after)
		code = manifest_text(after, at, FIELD_LINE_MAX, r);
	if (words && (code || !after)) {
		x->hints[x->hint_n++] = (struct hint){ .text = words, .after = code };
		return;
	}
	mem_free(words);
	mem_free(code);
}

void
read_hints(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	struct exercise *x = to;

	if (v->type != VALUE_TABLE || v->u.t->field_n || !value_len(v) ||
	    value_len(v) > HINTS_MOST) {
		manifest_expected(r, f->path, "a list of 1 to 32 hints", v);
		return;
	}
	x->hints = mem_calloc(value_len(v), sizeof *x->hints);
	for (size_t i = 0; i < value_len(v); i++) {
		const struct value *item = value_at(v, i);
		char path[48];

		if (manifest_is_text(item, HINT_MAX)) {
			x->hints[x->hint_n++].text = mem_strdup(item->u.s.ptr);
			continue;
		}
		snprintf(path, sizeof path, "%s[%zu]", f->path, i + 1);
		read_hint(x, item, path, r);
	}
}

static bool
is_code(const char *s)
{
	size_t digits;

	if (*s != 'E' && *s >= 'a' && *s <= 'z')
		return !s[strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_:")];
	digits = strspn(s + (*s == 'E'), "0123456789");
	return *s == 'E' && digits == 4 && !s[1 + digits];
}

bool
expect_is_verdict(const char *s)
{
	static const char *const names[] = { "tests-failed", "crashed", "timeout",
		"ended-early", "not-built", NULL };

	for (size_t i = 0; names[i]; i++)
		if (!strcmp(s, names[i]))
			return true;
	return false;
}

void
read_code(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	const char *s = value_as_str(v, "");

	if (expect_is_verdict(s) || is_code(s))
		*(char **)((char *)to + f->to) = mem_strdup(s);
	else
		manifest_expected(r, f->path,
		    "a code like \"E0382\", a lint's name, or \"tests-failed\"", v);
}

void
read_minimum(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	const char *s = value_as_str(v, "");
	bool known = !strncmp(s, "1.", 2);
	size_t n = known ? strspn(s + 2, "0123456789") : 0;
	const char *rest = known ? s + 2 + n : s;

	/* why: 999 is three digits; a patch level may follow and says nothing */
	known = n >= 1 && n <= 3 &&
		(!*rest || (*rest == '.' && rest[1] &&
			       !rest[1 + strspn(rest + 1, "0123456789")]));
	if (known)
		*(int *)((char *)to + f->to) = (int)strtol(s + 2, NULL, 10);
	else
		manifest_expected(r, f->path, "a version like \"1.88\"", v);
}
