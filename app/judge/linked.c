/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * linked - see linked.h.
 */
#include "judge/linked.h"
#include "base/mem.h"
#include "judge/drift.h"

#include <string.h>

const char *
linked_header(const struct exercise *x)
{
	return x->header ? x->header : FFIC_HEADER;
}

static void
set_drift(struct verdict *v, const struct exercise *x, const struct bridge *f)
{
	bool in_c = x->c_start != NULL;

	verdict_set(v, VERDICT_DRIFT,
	    "%s has another %s than %s: %s is %s in C and %s in Rust",
	    in_c ? FFIC_HEADER : "the answer", f->name,
	    in_c ? "the library" : x->header, f->name, f->c ? f->c : "", f->rust);
}

void
linked_library(struct verdict *v, const struct judged *j)
{
	const struct exercise *x = j->exercise;

	for (size_t i = 0; i < j->diags->n; i++) {
		const struct diag *d = &j->diags->v[i];
		const struct diag_span *at = diag_primary(d);

		if (d->tool != DIAG_RUSTC || strcmp(d->level, "error"))
			continue;
		if (d->code && !strncmp(d->code, "improper_ctypes", 15)) {
			verdict_set(v, VERDICT_DRIFT,
			    "line %d passes what C has no form for: %s", at->line,
			    d->message);
			return;
		}
		if (!at || strcmp(at->file, "drift.rs"))
			break;
		if (at->line >= DRIFT_FIRST &&
		    (size_t)at->line < DRIFT_FIRST + x->function_n)
			set_drift(v, x, &x->functions[at->line - DRIFT_FIRST]);
		else
			verdict_set(v, VERDICT_DRIFT,
			    "the Rust has not the types that %s has: %s",
			    linked_header(x), d->message);
		return;
	}
	judge_refused(v, j);
}

/* Whether the line of gcc's that `at` is in is about drift.c. */
static bool
is_about_drift(const char *err, const char *at)
{
	while (at > err && at[-1] != '\n')
		at--;
	return !strncmp(at, "drift.c:", 8);
}

void
linked_program(struct verdict *v, const struct judged *j)
{
	static const char assertion[] = "static assertion failed: \"";
	static const char reference[] = "undefined reference to `";
	const struct exercise *x = j->exercise;
	const char *err = j->rust->compiler.err.ptr, *at;

	v->output = mem_strdup(err);
	for (size_t i = 0; (at = strstr(err, assertion)) && i < x->function_n; i++) {
		size_t n = strlen(x->functions[i].name);

		at += strlen(assertion);
		if (!strncmp(at, x->functions[i].name, n) && at[n] == '"') {
			set_drift(v, x, &x->functions[i]);
			return;
		}
	}
	if ((at = strstr(err, reference)) != NULL) {
		at += strlen(reference);
		verdict_set(v, VERDICT_NOT_BUILT,
		    "the C side calls %.*s(), and the Rust exports no such symbol: has "
		    "the function its no_mangle?",
		    (int)strcspn(at, "'\n"), at);
		return;
	}
	at = strstr(err, "error: ");
	if (at && x->c_start && is_about_drift(err, at)) {
		verdict_set(v, VERDICT_DRIFT,
		    "%s has not the types that the library has: %.*s", FFIC_HEADER,
		    (int)strcspn(at + 7, "\n"), at + 7);
		return;
	}
	verdict_set(v, VERDICT_NOT_BUILT, "gcc does not build the program: %.*s",
	    (int)strcspn(at ? at : err, "\n"), at ? at : err);
}
