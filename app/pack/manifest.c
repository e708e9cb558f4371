/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * manifest - see manifest.h. The two tables below are the whole format; what a row
 * cannot say (hints, limits) has a reader of its own at the end of the row.
 */
#include "pack/manifest.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/border.h"
#include "pack/hints.h"
#include "pack/lints.h"
#include "pack/mutants.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct reading {
	const char *where;
	struct err *e;
	const char *kind; /* of the exercise; "" for a pack */
	bool without_c;	  /* `c = false`: a fix that has no C side */
};

enum field_type {
	FIELD_TEXT,
	FIELD_NAME, /* text that is one safe path component */
	FIELD_INT,
	FIELD_FLAG,
	FIELD_NAMES,  /* list of texts */
	FIELD_CUSTOM, /* read() does it */
	FIELD_GROUP   /* a table whose fields have rows of their own */
};

struct field {
	const char *path; /* "c.expect.line" */
	enum field_type type;
	bool required;
	const char *kinds; /* those that it is required of; NULL: of all */
	size_t to, count;  /* offsets: of the value, and for lists of their length */
	long long min, max;
	int (*read)(void *to, const struct value *v, const struct field *f,
	    const struct reading *r);
};

static int
read_hints(void *, const struct value *, const struct field *, const struct reading *);
static int
read_limits(void *, const struct value *, const struct field *, const struct reading *);
static int
read_lints(void *, const struct value *, const struct field *, const struct reading *);
static int read_bridges(
    void *, const struct value *, const struct field *, const struct reading *);
static int read_edition(
    void *, const struct value *, const struct field *, const struct reading *);
static int read_mutants(
    void *, const struct value *, const struct field *, const struct reading *);

#define WITH_C    "fix fixc spot"
#define WITH_FILE "fix fixc spot port review ffi ffic"
#define WITH_RUST "fix fixc predict port review ffi ffic test"
#define ANSWERED  "fix port review ffi test"
#define MIXED     "ffi ffic"

/* clang-format off */
static const struct field exercise_fields[] = {
	{ "id", FIELD_NAME, .required = true, .to = offsetof(struct exercise, id) },
	{ "title", FIELD_TEXT, .required = true, .to = offsetof(struct exercise, title) },
	{ "kind", FIELD_TEXT, .required = true, .to = offsetof(struct exercise, kind) },
	{ "difficulty", FIELD_INT, .required = true, .to = offsetof(struct exercise, difficulty), .min = 1, .max = 5 },
	{ "minutes", FIELD_INT, .required = true, .to = offsetof(struct exercise, minutes), .min = 1, .max = 240 },
	{ "cwe", FIELD_INT, .required = false, .to = offsetof(struct exercise, cwe), .min = 1, .max = 9999 },
	{ "concepts", FIELD_NAMES, .required = true, .to = offsetof(struct exercise, concepts),
	    .count = offsetof(struct exercise, concept_n) },
	{ "requires", FIELD_NAMES, .required = false, .to = offsetof(struct exercise, requires),
	    .count = offsetof(struct exercise, require_n) },
	{ "class", FIELD_TEXT, .required = true, .to = offsetof(struct exercise, class) },
	{ "c", FIELD_GROUP, .required = true, .kinds = WITH_FILE },
	{ "c.file", FIELD_NAME, .required = true, .kinds = WITH_FILE, .to = offsetof(struct exercise, c_file) },
	{ "c.fixed", FIELD_NAME, .required = false, .to = offsetof(struct exercise, c_fixed) },
	{ "c.header", FIELD_NAME, .required = true, .kinds = "ffi", .to = offsetof(struct exercise, header) },
	{ "c.start", FIELD_NAME, .required = true, .kinds = "ffic", .to = offsetof(struct exercise, c_start) },
	{ "c.solution", FIELD_NAME, .required = true, .kinds = "ffic", .to = offsetof(struct exercise, c_solution) },
	{ "c.tests", FIELD_NAME, .required = true, .kinds = "fixc", .to = offsetof(struct exercise, c_tests) },
	{ "c.expect", FIELD_GROUP, .required = true, .kinds = WITH_C },
	{ "c.expect.tool", FIELD_TEXT, .required = true, .kinds = WITH_C, .to = offsetof(struct exercise, c_expect.tool) },
	{ "c.expect.kind", FIELD_TEXT, .required = true, .kinds = WITH_C, .to = offsetof(struct exercise, c_expect.kind) },
	{ "c.expect.line", FIELD_INT, .required = true, .kinds = WITH_C, .to = offsetof(struct exercise, c_expect.line), .min = 1, .max = 400 },
	{ "rust", FIELD_GROUP, .required = true, .kinds = WITH_RUST },
	{ "rust.file", FIELD_NAME, .required = true, .kinds = "predict ffic test", .to = offsetof(struct exercise, program) },
	{ "rust.glue", FIELD_NAME, .required = true, .kinds = "port review", .to = offsetof(struct exercise, glue) },
	{ "rust.start", FIELD_NAME, .required = true, .kinds = ANSWERED, .to = offsetof(struct exercise, start) },
	{ "rust.solution", FIELD_NAME, .required = true, .kinds = "fixc " ANSWERED, .to = offsetof(struct exercise, solution) },
	{ "rust.tests", FIELD_NAME, .required = true, .kinds = "fix", .to = offsetof(struct exercise, tests) },
	{ "rust.hidden", FIELD_NAME, .required = false, .to = offsetof(struct exercise, hidden) },
	{ "rust.mutants", FIELD_CUSTOM, .required = true, .kinds = "test", .read = read_mutants },
	{ "rust.expect", FIELD_TEXT, .required = true, .kinds = "fix", .to = offsetof(struct exercise, expect) },
	{ "rust.tool", FIELD_TEXT, .required = false, .to = offsetof(struct exercise, rust_tool) },
	{ "rust.edition", FIELD_CUSTOM, .required = false, .read = read_edition },
	{ "rust.rules", FIELD_GROUP, .required = false },
	{ "rust.rules.forbid", FIELD_NAMES, .required = false, .to = offsetof(struct exercise, forbid),
	    .count = offsetof(struct exercise, forbid_n) },
	{ "rust.rules.keep", FIELD_NAMES, .required = false, .to = offsetof(struct exercise, keep),
	    .count = offsetof(struct exercise, keep_n) },
	{ "rust.rules.safety", FIELD_FLAG, .required = false, .to = offsetof(struct exercise, safety) },
	{ "rust.rules.max", FIELD_CUSTOM, .required = false, .read = read_limits },
	{ "rust.lints", FIELD_GROUP, .required = false },
	{ "rust.lints.strict", FIELD_FLAG, .required = false, .to = offsetof(struct exercise, strict) },
	{ "rust.lints.deny", FIELD_CUSTOM, .required = false, .to = offsetof(struct exercise, denied),
	    .count = offsetof(struct exercise, denied_n), .read = read_lints },
	{ "rust.lints.warn", FIELD_CUSTOM, .required = false, .to = offsetof(struct exercise, warned),
	    .count = offsetof(struct exercise, warned_n), .read = read_lints },
	{ "ask", FIELD_NAMES, .required = true, .kinds = "predict", .to = offsetof(struct exercise, asks),
	    .count = offsetof(struct exercise, ask_n) },
	{ "inputs", FIELD_GROUP, .required = true, .kinds = "port review" },
	{ "inputs.file", FIELD_NAME, .required = true, .kinds = "port review", .to = offsetof(struct exercise, inputs) },
	{ "inputs.count", FIELD_INT, .required = false, .to = offsetof(struct exercise, input_count), .min = 1, .max = 100000 },
	{ "inputs.seed", FIELD_INT, .required = false, .to = offsetof(struct exercise, seed), .min = 1, .max = 1000000 },
	{ "border", FIELD_GROUP, .required = true, .kinds = MIXED },
	{ "border.functions", FIELD_CUSTOM, .required = true, .kinds = MIXED, .to = offsetof(struct exercise, functions),
	    .count = offsetof(struct exercise, function_n), .read = read_bridges },
	{ "border.types", FIELD_CUSTOM, .required = false, .to = offsetof(struct exercise, types),
	    .count = offsetof(struct exercise, type_n), .read = read_bridges },
	{ "border.tool", FIELD_TEXT, .required = false, .to = offsetof(struct exercise, border_tool) },
	{ "hints", FIELD_CUSTOM, .required = true, .read = read_hints },
};

static const struct field pack_fields[] = {
	{ "format", FIELD_INT, .required = true, .to = offsetof(struct pack_info, format), .min = 1, .max = 1 },
	{ "id", FIELD_NAME, .required = true, .to = offsetof(struct pack_info, id) },
	{ "version", FIELD_TEXT, .required = true, .to = offsetof(struct pack_info, version) },
	{ "title", FIELD_TEXT, .required = true, .to = offsetof(struct pack_info, title) },
	{ "licence", FIELD_TEXT, .required = true, .to = offsetof(struct pack_info, licence) },
	{ "authors", FIELD_NAMES, .required = false, .to = offsetof(struct pack_info, authors),
	    .count = offsetof(struct pack_info, author_n) },
	{ "chapters", FIELD_NAMES, .required = true, .to = offsetof(struct pack_info, chapters),
	    .count = offsetof(struct pack_info, chapter_n) },
};
/* clang-format on */

static int
expected(const struct reading *r, const char *path, const char *what,
    const struct value *got)
{
	return err_set(r->e, ERR_INVALID, "%s: %s: expected %s, got %s", r->where, path,
	    what, value_type_name(got));
}

static void *
at(void *base, size_t offset)
{
	return (char *)base + offset;
}

/* The value at "c.expect.line", or NULL. */
static const struct value *
lookup(const struct value *v, const char *path)
{
	char key[64];

	while (v) {
		size_t n = strcspn(path, ".");

		snprintf(key, sizeof key, "%.*s", (int)n, path);
		v = value_get(v, key);
		if (!path[n])
			break;
		path += n + 1;
	}
	return v;
}

static int
read_names(char ***to, size_t *count, const struct value *v, const char *path,
    const struct reading *r)
{
	if (v->type != VALUE_TABLE || v->u.t->field_n)
		return expected(r, path, "a list of strings", v);
	*to = mem_calloc(value_len(v), sizeof **to);
	for (size_t i = 0; i < value_len(v); i++) {
		const struct value *item = value_at(v, i);

		if (item->type != VALUE_STR)
			return expected(r, path, "a list of strings", item);
		(*to)[(*count)++] = mem_strdup(item->u.s.ptr);
	}
	return 0;
}

static int
read_limits(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	return limits_read(to, v, r->where, f->path, r->e);
}

static int
read_hints(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	return hints_read(to, v, r->where, f->path, r->e);
}

static int
read_edition(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	return edition_read(to, v, r->where, f->path, r->e);
}

static int
read_bridges(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	return border_read(at(to, f->to), at(to, f->count), v, r->where, f->path, r->e);
}

static int
read_lints(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	return lints_read(
	    at(to, f->to), at(to, f->count), v, r->kind, r->where, f->path, r->e);
}

static int
read_mutants(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	return mutants_read(to, v, r->where, f->path, r->e);
}

static int
read_text(
    char **to, const struct value *v, const struct field *f, const struct reading *r)
{
	if (v->type != VALUE_STR || !v->u.s.len)
		return expected(r, f->path, "a string", v);
	if (strlen(v->u.s.ptr) != v->u.s.len ||
	    (f->type == FIELD_NAME && !path_is_name(v->u.s.ptr)))
		return err_set(r->e, ERR_INVALID,
		    "%s: %s: expected a name of letters, digits, \".\", \"_\" and "
		    "\"-\", "
		    "got \"%s\"",
		    r->where, f->path, v->u.s.ptr);
	*to = mem_strdup(v->u.s.ptr);
	return 0;
}

static int
read_int(int *to, const struct value *v, const struct field *f, const struct reading *r)
{
	if (v->type != VALUE_INT)
		return expected(r, f->path, "an integer", v);
	if (v->u.i < f->min || v->u.i > f->max)
		return err_set(r->e, ERR_INVALID,
		    "%s: %s: expected a number from %lld to %lld, got %lld", r->where,
		    f->path, f->min, f->max, v->u.i);
	*to = (int)v->u.i;
	return 0;
}

/* Whether an exercise of this kind must have the field. What has no C need not meet a code
 * either: its start may build, and fail its tests. */
static bool
is_required(const struct field *f, const struct reading *r)
{
	const char *kind = r->kind;
	size_t n = strlen(kind);

	if (r->without_c && (!strncmp(f->path, "c.", 2) || !strcmp(f->path, "rust.expect")))
		return false;
	for (const char *p = f->kinds; f->required && p; p += strspn(p, " ")) {
		size_t len = strcspn(p, " ");

		if (!len)
			return false;
		if (len == n && !memcmp(p, kind, n))
			return true;
		p += len;
	}
	return f->required;
}

static int
read_field(void *base, const struct value *root, const struct field *f,
    const struct reading *r)
{
	const struct value *v = lookup(root, f->path);

	if (!v)
		return !is_required(f, r)
			   ? 0
			   : err_set(r->e, ERR_INVALID, "%s: %s: missing", r->where,
				 f->path);
	switch (f->type) {
	case FIELD_TEXT:
	case FIELD_NAME: return read_text(at(base, f->to), v, f, r);
	case FIELD_INT: return read_int(at(base, f->to), v, f, r);
	case FIELD_FLAG:
		if (v->type != VALUE_BOOL)
			return expected(r, f->path, "true or false", v);
		*(bool *)at(base, f->to) = v->u.b;
		return 0;
	case FIELD_NAMES:
		return read_names(at(base, f->to), at(base, f->count), v, f->path, r);
	case FIELD_CUSTOM: return f->read(base, v, f, r);
	case FIELD_GROUP:
		if (r->without_c && !strcmp(f->path, "c"))
			return 0;
		break;
	}
	return v->type == VALUE_TABLE ? 0 : expected(r, f->path, "a table", v);
}

/* Refuses fields that no row names; `prefix` is "" or "c.expect.". */
static int
refuse_unknown(const struct value *v, const char *prefix, const struct field *fields,
    size_t n, const struct reading *r)
{
	for (size_t i = 0; i < v->u.t->field_n; i++) {
		const struct value_field *field = &v->u.t->fields[i];
		const struct field *row = NULL;
		char path[160];

		snprintf(path, sizeof path, "%s%s", prefix, field->key);
		for (size_t j = 0; j < n && !row; j++)
			row = strcmp(fields[j].path, path) ? NULL : &fields[j];
		if (!row)
			return err_set(
			    r->e, ERR_INVALID, "%s: %s: no such field", r->where, path);
		if (row->type != FIELD_GROUP || field->v.type != VALUE_TABLE)
			continue;
		snprintf(path + strlen(path), 2, ".");
		if (refuse_unknown(&field->v, path, fields, n, r) < 0)
			return -1;
	}
	return 0;
}

static int
read_all(void *base, const struct value *v, const struct field *fields, size_t n,
    const struct reading *r)
{
	if (v->type != VALUE_TABLE)
		return expected(r, "the file", "a table to be returned", v);
	for (size_t i = 0; i < n; i++)
		if (read_field(base, v, &fields[i], r) < 0)
			return -1;
	return refuse_unknown(v, "", fields, n, r);
}

int
manifest_exercise(
    struct exercise *x, const struct value *v, const char *where, struct err *e)
{
	struct reading r = {
		.where = where, .e = e, .kind = value_as_str(value_get(v, "kind"), "")
	};
	const struct value *c = value_get(v, "c");

	r.without_c = !strcmp(r.kind, "fix") && c && c->type == VALUE_BOOL && !c->u.b;

	if (read_all(x, v, exercise_fields,
		sizeof exercise_fields / sizeof *exercise_fields, &r) < 0)
		return -1;
	if (!x->edition)
		x->edition = mem_strdup("2024");
	if (strlen(x->class) != 1 || !strchr("ABCD", *x->class))
		return err_set(e, ERR_INVALID,
		    "%s: class: expected \"A\", \"B\", \"C\" or \"D\", got \"%s\"",
		    where, x->class);
	return tools_check(x, where, e);
}

int
manifest_pack(
    struct pack_info *p, const struct value *v, const char *where, struct err *e)
{
	struct reading r = { .where = where, .e = e, .kind = "" };

	*p = (struct pack_info){ 0 };
	return read_all(
	    p, v, pack_fields, sizeof pack_fields / sizeof *pack_fields, &r);
}

void
pack_info_release(struct pack_info *p)
{
	mem_free(p->id);
	mem_free(p->version);
	mem_free(p->title);
	mem_free(p->licence);
	for (size_t i = 0; i < p->author_n; i++)
		mem_free(p->authors[i]);
	for (size_t i = 0; i < p->chapter_n; i++)
		mem_free(p->chapters[i]);
	mem_free(p->authors);
	mem_free(p->chapters);
	*p = (struct pack_info){ 0 };
}
