/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * manifest - see manifest.h. A fault does not end the reading: the field stays empty, and
 * the next one is looked at.
 */
#include "pack/manifest.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "pack/fields.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { SHOWN = 60, WORDS_MAX = 900 }; /* bytes of a value, of a list, in a fault */

void
manifest_fault(const struct reading *r, const char *path, const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	fault_add(r->faults, r->file, r->lines ? lines_find(r->lines, path) : 0,
	    *path ? path : NULL, "%s", text);
}

void
manifest_expected(const struct reading *r, const char *path, const char *what,
    const struct value *got)
{
	if (!got)
		manifest_fault(r, path, "%s expected, got nothing", what);
	else if (got->type == VALUE_STR)
		manifest_fault(r, path, "%s expected, got \"%.*s%s\"", what, SHOWN,
		    got->u.s.ptr, strlen(got->u.s.ptr) > SHOWN ? "…" : "");
	else if (got->type == VALUE_INT)
		manifest_fault(r, path, "%s expected, got %lld", what, got->u.i);
	else
		manifest_fault(
		    r, path, "%s expected, got %s", what, value_type_name(got));
}

bool
manifest_has_word(const char *words, const char *word)
{
	size_t n = strlen(word);

	for (const char *p = words; p && *p; p += strspn(p, " ")) {
		size_t len = strcspn(p, " ");

		if (len == n && !memcmp(p, word, n))
			return true;
		p += len;
	}
	return false;
}

/* A fault: one of the words was expected. */
static void
expected_word(const struct reading *r, const char *path, const char *words,
    const struct value *got)
{
	struct buf b = BUF_INIT(WORDS_MAX);
	bool several = strchr(words, ' ') != NULL;

	buf_adds(&b, several ? "one of " : "");
	for (const char *p = words; *p; p += strspn(p, " ")) {
		size_t len = strcspn(p, " ");

		buf_addf(&b, "%s\"%.*s\"", p == words ? "" : ", ", (int)len, p);
		p += len;
	}
	manifest_expected(r, path, b.ptr, got);
	buf_release(&b);
}

/* What a terminal would be shown of it. */
static bool
is_shown_as_it_is(const struct value *v, struct buf *clean)
{
	text_sanitise(clean, v->u.s.ptr, v->u.s.len);
	return clean->len == v->u.s.len && !memcmp(clean->ptr, v->u.s.ptr, clean->len);
}

bool
manifest_is_text(const struct value *v, size_t max)
{
	struct buf clean = BUF_INIT(max * 4 + 1);
	bool well = v->type == VALUE_STR && v->u.s.len && v->u.s.len <= max &&
		    !(max <= FIELD_LINE_MAX && memchr(v->u.s.ptr, '\n', v->u.s.len)) &&
		    is_shown_as_it_is(v, &clean);

	buf_release(&clean);
	return well;
}

char *
manifest_text(
    const struct value *v, const char *path, size_t max, const struct reading *r)
{
	struct buf clean = BUF_INIT(max * 4 + 1);

	if (manifest_is_text(v, max))
		return mem_strdup(v->u.s.ptr);
	if (v->type != VALUE_STR || !v->u.s.len)
		manifest_expected(r, path, "a text", v);
	else if (v->u.s.len > max)
		manifest_fault(r, path, "a text of at most %zu bytes expected, got %zu",
		    max, v->u.s.len);
	else if (!is_shown_as_it_is(v, &clean))
		manifest_fault(r, path,
		    "a text without control and direction characters expected, got "
		    "\"%.*s\"",
		    SHOWN, clean.ptr);
	else
		manifest_fault(r, path, "a text of one line expected, got several");
	buf_release(&clean);
	return NULL;
}

static void
read_word(
    char **to, const struct value *v, const struct field *f, const struct reading *r)
{
	if (v->type == VALUE_STR && manifest_has_word(f->words, v->u.s.ptr))
		*to = mem_strdup(v->u.s.ptr);
	else
		expected_word(r, f->path, f->words, v);
}

/* The i-th entry of a list at `path`; NULL after a fault. */
static char *
read_entry(const struct value *item, const char *path, size_t i, const char *words,
    const struct reading *r)
{
	const char *s = value_as_str(item, "");
	char at[256];

	if (words ? manifest_has_word(words, s)
		  : manifest_is_text(item, FIELD_LINE_MAX))
		return mem_strdup(s);
	snprintf(at, sizeof at, "%s[%zu]", path, i + 1);
	if (!words)
		return manifest_text(item, at, FIELD_LINE_MAX, r);
	expected_word(r, at, words, item);
	return NULL;
}

void
manifest_texts(char ***to, size_t *count, const struct value *v, const char *path,
    const char *words, size_t most, const struct reading *r)
{
	char what[64];

	snprintf(what, sizeof what, "a list of at most %zu texts", most);
	if (v->type != VALUE_TABLE || v->u.t->field_n || value_len(v) > most) {
		manifest_expected(r, path, what, v);
		return;
	}
	*to = mem_calloc(value_len(v) + 1, sizeof **to);
	for (size_t i = 0; i < value_len(v); i++) {
		char *text = read_entry(value_at(v, i), path, i, words, r);

		if (text)
			(*to)[(*count)++] = text;
	}
}

static void *
at(void *base, size_t offset)
{
	return (char *)base + offset;
}

/* The value at the first `len` bytes of "c.expect.line", or NULL. */
static const struct value *
lookup(const struct value *v, const char *path, size_t len)
{
	const char *end = path + len;

	while (v && path < end) {
		const char *dot = memchr(path, '.', (size_t)(end - path));
		size_t n = (size_t)((dot ? dot : end) - path);
		const struct value *found = NULL;

		for (size_t i = 0; v->type == VALUE_TABLE && i < v->u.t->field_n; i++) {
			const char *key = v->u.t->fields[i].key;

			if (*key == *path && !strncmp(key, path, n) && !key[n])
				found = &v->u.t->fields[i].v;
		}
		v = found;
		path += n + 1;
	}
	return v;
}

static void
read_name(
    char **to, const struct value *v, const struct field *f, const struct reading *r)
{
	const char *name = value_as_str(v, ""), *end;
	char what[128];

	if (!*name || strlen(name) != v->u.s.len || !path_is_name(name)) {
		manifest_expected(
		    r, f->path, "a name of letters, digits, \".\", \"_\" and \"-\"", v);
		return;
	}
	end = strrchr(name, '.');
	if (f->type == FIELD_FILE && !manifest_has_word(f->words, end ? end : "")) {
		snprintf(
		    what, sizeof what, "a file name that ends in \"%s\"", f->words);
		manifest_expected(r, f->path, what, v);
		return;
	}
	*to = mem_strdup(name);
}

static void
read_int(int *to, const struct value *v, const struct field *f, const struct reading *r)
{
	char what[96];

	if (v->type == VALUE_INT && v->u.i >= f->min && v->u.i <= f->max) {
		*to = (int)v->u.i;
		return;
	}
	snprintf(what, sizeof what, "a whole number from %lld to %lld", f->min, f->max);
	manifest_expected(r, f->path, what, v);
}

/* Whether the table is there that the field would be in: if not, that is the fault. */
static bool
has_place(const struct value *root, const struct field *f)
{
	const char *dot = strrchr(f->path, '.');
	const struct value *v =
	    lookup(root, f->path, dot ? (size_t)(dot - f->path) : 0);

	return v && v->type == VALUE_TABLE;
}

static void
read_field(void *base, const struct value *root, const struct field *f,
    const struct reading *r)
{
	const struct value *v = lookup(root, f->path, strlen(f->path));
	bool needed = !v && f->required && has_place(root, f) &&
		      (!f->kinds || manifest_has_word(f->kinds, r->kind)) &&
		      !(f->with_c && r->without_c);
	bool none = f->or_false && v && v->type == VALUE_BOOL && !v->u.b &&
		    manifest_has_word(f->or_false, r->kind);

	if (needed && f->kinds)
		manifest_fault(r, f->path,
		    "missing: an exercise of the kind \"%s\" has it", r->kind);
	else if (needed)
		manifest_fault(r, f->path, "missing");
	else if (v && f->only && *r->kind && !manifest_has_word(f->only, r->kind))
		manifest_fault(r, f->path,
		    "an exercise of the kind \"%s\" has none; only: %s", r->kind,
		    f->only);
	else if (v && f->type == FIELD_GROUP && v->type != VALUE_TABLE && !none)
		manifest_expected(r, f->path, "a table", v);
	if (!v)
		return;
	switch (f->type) {
	case FIELD_TEXT: {
		char *text = manifest_text(v, f->path, (size_t)f->max, r);

		*(char **)at(base, f->to) = text;
		break;
	}
	case FIELD_NAME:
	case FIELD_FILE: read_name(at(base, f->to), v, f, r); break;
	case FIELD_WORD: read_word(at(base, f->to), v, f, r); break;
	case FIELD_INT: read_int(at(base, f->to), v, f, r); break;
	case FIELD_FLAG:
		*(bool *)at(base, f->to) = value_as_bool(v, false);
		if (v->type != VALUE_BOOL)
			manifest_expected(r, f->path, "true or false", v);
		break;
	case FIELD_TEXTS:
	case FIELD_WORDS:
		manifest_texts(at(base, f->to), at(base, f->count), v, f->path,
		    f->words, (size_t)f->max, r);
		break;
	case FIELD_CUSTOM: f->read(base, v, f, r); break;
	case FIELD_GROUP: break;
	}
}

/* A fault for each field that no row names; *path is the table's. */
static void
refuse_unknown(const struct value *v, struct buf *path, const struct field *fields,
    size_t n, const struct reading *r)
{
	size_t len = path->len;

	for (size_t i = 0; v->type == VALUE_TABLE && i < v->u.t->field_n; i++) {
		const struct value_field *field = &v->u.t->fields[i];
		const struct field *row = NULL;

		lines_add_key(path, field->key, strlen(field->key));
		for (size_t j = 0; j < n && !row; j++)
			if (*fields[j].path == *path->ptr &&
			    !strcmp(fields[j].path, path->ptr))
				row = &fields[j];
		if (!row)
			manifest_fault(r, path->ptr, "there is no such field");
		else if (row->type == FIELD_GROUP)
			refuse_unknown(&field->v, path, fields, n, r);
		buf_truncate(path, len);
	}
	if (v->type == VALUE_TABLE && value_len(v)) {
		buf_addf(path, "[1]");
		manifest_fault(
		    r, path->ptr, "a field with a name expected, got an entry without");
		buf_truncate(path, len);
	}
}

static bool
read_all(void *base, const struct value *v, const struct field *fields, size_t n,
    const struct reading *r)
{
	size_t before = r->faults->n + r->faults->dropped;
	struct buf path = BUF_INIT(512);

	if (v->type != VALUE_TABLE) {
		manifest_expected(r, "", "`return { … }`", v);
		return false;
	}
	for (size_t i = 0; i < n; i++)
		read_field(base, v, &fields[i], r);
	refuse_unknown(v, &path, fields, n, r);
	buf_release(&path);
	return r->faults->n + r->faults->dropped == before;
}

bool
manifest_exercise(struct exercise *x, const struct value *v, struct reading *r)
{
	const struct value *c = value_get(v, "c");

	r->kind = value_as_str(value_get(v, "kind"), "");
	r->without_c = c && c->type == VALUE_BOOL;
	if (!read_all(x, v, exercise_fields, exercise_field_n, r))
		return false;
	if (!x->edition)
		x->edition = mem_strdup("2024");
	return true;
}

bool
manifest_pack(struct pack_info *p, const struct value *v, struct reading *r)
{
	*p = (struct pack_info){ 0 };
	r->kind = "";
	return read_all(p, v, pack_fields, pack_field_n, r);
}
