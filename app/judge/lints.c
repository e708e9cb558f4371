/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * lints - what clippy says of an answer, in the pass that builds it. Only what stands in
 * the answer counts: tests, glue and harness are others'.
 */
#include "base/mem.h"
#include "judge/kind.h"

#include <string.h>

static bool
is_among(const char *name, char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(list[i], name))
			return true;
	return false;
}

int
lints_hold(char **text, const struct judged *j)
{
	const struct exercise *x = j->exercise;

	*text = NULL;
	for (size_t i = 0; i < j->diags->n && (x->denied_n || x->strict); i++) {
		const struct diag *d = &j->diags->v[i];
		const struct diag_span *at = diag_primary(d);

		if (d->tool != DIAG_RUSTC || !d->code || !at ||
		    strcmp(at->file, judge_answer_name(x->kind)) ||
		    !(x->strict || is_among(d->code, x->denied, x->denied_n)))
			continue;
		*text = mem_printf("%s line %d: %s (%s)",
		    strncmp(d->code, "clippy::", 8) ? "rustc warns of"
						    : "clippy refuses",
		    at->line, d->message, d->code);
		return -1;
	}
	return miri_hold(text, j);
}

/* Whether d says that there is no such lint, or that it has another name. */
static bool
is_of_no_lint(const struct diag *d, const struct exercise *x)
{
	if (d->tool != DIAG_RUSTC || !d->code || diag_primary(d) ||
	    (strcmp(d->code, "E0602") && strcmp(d->code, "renamed_and_removed_lints")))
		return false;
	for (size_t i = 0; i < x->denied_n + x->warned_n; i++) {
		const char *name =
		    i < x->denied_n ? x->denied[i] : x->warned[i - x->denied_n];
		char *quoted = mem_printf("`%s`", name);
		bool named = strstr(d->message, quoted) != NULL;

		mem_free(quoted);
		if (named)
			return true;
	}
	return false;
}

void
lints_tell(struct verdict *v, const struct judged *j)
{
	const struct exercise *x = j->exercise;

	miri_tell(v, j);
	if (!j->rust || !j->rust->built || !(x->denied_n + x->warned_n || x->strict))
		return;
	if (!j->rust->linted)
		verdict_skip(v,
		    "the lints of this exercise: clippy is not installed; `ferry "
		    "doctor` says how to get it");
	for (size_t i = 0; i < j->diags->n && j->rust->linted; i++)
		if (is_of_no_lint(&j->diags->v[i], x))
			verdict_skip(v, "a lint that this clippy does not know: %s",
			    j->diags->v[i].message);
}
