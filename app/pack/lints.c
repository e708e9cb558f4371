/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * lints - names of clippy's lints, and kinds of reports, out of a manifest. A name
 * becomes a word of a compiler's command line: nothing that could be another option.
 */
#include "pack/fields.h"

#include "base/mem.h"
#include "diag/diag.h"

#include <string.h>

#define PREFIX "clippy::"

enum { LINT_MAX = 64, OPTION_MAX = 64, KINDS_MAX = 1024 };

/* A verdict names the lint, and a group has no place of its own in a source. */
static const char groups[] = "all cargo complexity correctness nursery pedantic perf "
			     "restriction style suspicious";

static bool
is_lint(const struct value *v)
{
	const char *name = value_as_str(v, ""), *own = name + strlen(PREFIX);

	return !strncmp(name, PREFIX, strlen(PREFIX)) && strlen(name) == v->u.s.len &&
	       *own && strlen(own) <= LINT_MAX &&
	       !own[strspn(own, "abcdefghijklmnopqrstuvwxyz0123456789_")] &&
	       !manifest_has_word(groups, own);
}

void
read_lints(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	char ***list = (char ***)((char *)to + f->to);
	size_t *count = (size_t *)((char *)to + f->count);

	if (v->type != VALUE_TABLE || v->u.t->field_n ||
	    value_len(v) > EXERCISE_LINTS) {
		manifest_expected(r, f->path, "a list of at most 12 lints", v);
		return;
	}
	*list = mem_calloc(value_len(v) + 1, sizeof **list);
	for (size_t i = 0; i < value_len(v); i++) {
		const struct value *name = value_at(v, i);
		char *path = mem_printf("%s[%zu]", f->path, i + 1);

		if (is_lint(name))
			(*list)[(*count)++] = mem_strdup(name->u.s.ptr);
		else
			manifest_expected(r, path,
			    "a lint of clippy, like \"clippy::redundant_clone\", no "
			    "group",
			    name);
		mem_free(path);
	}
}

/* Of gcc, whose kinds are its options. */
static bool
is_option(const char *s, const char *prefix)
{
	return !strncmp(s, prefix, strlen(prefix)) && strlen(s) <= OPTION_MAX &&
	       s[strlen(prefix)] &&
	       !s[strspn(s, "-=+W_abcdefghijklmnopqrstuvwxyz0123456789")];
}

/* Of a tool that has a list; a fault says all of it. */
static bool
is_kind(const char *s, enum diag_tool tool, const struct value *v, const char *path,
    const struct reading *r)
{
	struct buf b = BUF_INIT(KINDS_MAX);
	const char *name, *before = "";
	bool found = false;

	buf_adds(&b, diag_kind_name(tool, 1) ? "one of " : "");
	for (size_t i = 0; (name = diag_kind_name(tool, i)); i++) {
		found = found || !strcmp(s, name);
		if (strcmp(name, before))
			buf_addf(&b, "%s\"%s\"", i ? ", " : "", name);
		before = name;
	}
	if (!found)
		manifest_expected(r, path, b.ptr, v);
	buf_release(&b);
	return found;
}

void
read_report(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	static const struct {
		const char *tool, *prefix; /* prefix: NULL where there is a list */
		enum diag_tool lists;
	} tools[] = {
		{ "asan", NULL, DIAG_ASAN },
		{ "lsan", NULL, DIAG_LSAN },
		{ "ubsan", NULL, DIAG_UBSAN },
		{ "tsan", NULL, DIAG_TSAN },
		{ "valgrind", NULL, DIAG_VALGRIND },
		{ "warn", "-W", DIAG_GCC },
		{ "analyzer", "-Wanalyzer-", DIAG_GCC },
	};
	const struct exercise *x = to;
	const char *s = value_as_str(v, ""), *tool = x->c_expect.tool;
	bool well = true;

	if (!*s) {
		manifest_expected(r, f->path, "a text", v);
		return;
	}
	for (size_t i = 0; i < sizeof tools / sizeof *tools && tool; i++) {
		if (strcmp(tools[i].tool, tool))
			continue;
		well = tools[i].prefix ? is_option(s, tools[i].prefix)
				       : is_kind(s, tools[i].lists, v, f->path, r);
		if (!well && tools[i].prefix)
			manifest_expected(r, f->path,
			    !strcmp(tool, "warn")
				? "an option of gcc, like \"-Wsign-compare\","
				: "an option like \"-Wanalyzer-malloc-leak\"",
			    v);
	}
	if (well)
		*(char **)((char *)to + f->to) = mem_strdup(s);
}
