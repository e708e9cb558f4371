/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * lints - see lints.h.
 */
#include "pack/lints.h"
#include "base/mem.h"

#include <string.h>

#define PREFIX "clippy::"

enum { LINT_MAX = 64 };

/* A verdict names the lint, and a group has no place of its own in a source. */
static const char *const groups[] = { "all", "cargo", "complexity", "correctness",
	"nursery", "pedantic", "perf", "restriction", "style", "suspicious" };

/* The kinds whose answer is Rust. */
static const char *const kinds[] = { "fix", "port", "review", "ffi" };

static bool
is_in_rust(const char *kind)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(kinds[i], kind))
			return true;
	return false;
}

static bool
is_lint(const char *name)
{
	const char *own = name + strlen(PREFIX);

	if (strncmp(name, PREFIX, strlen(PREFIX)) || !*own || strlen(own) > LINT_MAX ||
	    own[strspn(own, "abcdefghijklmnopqrstuvwxyz0123456789_")])
		return false;
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		if (!strcmp(own, groups[i]))
			return false;
	return true;
}

int
lints_read(char ***to, size_t *count, const struct value *v, const char *kind,
    const char *where, const char *path, struct err *e)
{
	bool right = v->type == VALUE_TABLE && !v->u.t->field_n &&
		     value_len(v) <= EXERCISE_LINTS;

	if (!is_in_rust(kind))
		return err_set(e, ERR_INVALID,
		    "%s: %s: the answer to an exercise of kind \"%s\" is no Rust",
		    where, path, kind);
	*to = mem_calloc(right ? value_len(v) + 1 : 1, sizeof **to);
	for (size_t i = 0; right && i < value_len(v); i++) {
		const struct value *name = value_at(v, i);

		right = name->type == VALUE_STR &&
			strlen(name->u.s.ptr) == name->u.s.len &&
			is_lint(name->u.s.ptr);
		if (right)
			(*to)[(*count)++] = mem_strdup(name->u.s.ptr);
	}
	return right ? 0
		     : err_set(e, ERR_INVALID,
			   "%s: %s: expected a list of at most %d lints of clippy, "
			   "like \"clippy::redundant_clone\", no groups",
			   where, path, EXERCISE_LINTS);
}

int
tools_check(const struct exercise *x, const char *where, struct err *e)
{
	if (x->rust_tool && strcmp(x->rust_tool, "miri"))
		return err_set(e, ERR_INVALID,
		    "%s: rust.tool: expected \"miri\", got \"%s\"", where,
		    x->rust_tool);
	if (x->rust_tool && strcmp(x->kind, "fix"))
		return err_set(e, ERR_INVALID,
		    "%s: rust.tool: miri runs tests in Rust, which an exercise of kind "
		    "\"%s\" has not",
		    where, x->kind);
	if (x->border_tool && strcmp(x->border_tool, "valgrind"))
		return err_set(e, ERR_INVALID,
		    "%s: border.tool: expected \"valgrind\", got \"%s\"", where,
		    x->border_tool);
	return 0;
}
