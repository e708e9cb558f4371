/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * claim_judge - see claims.h: what does not hold of an exercise, each with its file and
 * line. A claim that is tried twice is judged once; of the second try it matters that it
 * comes to the same.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "judge/verdict.h"
#include "lesson/claims.h"
#include "pack/catalogue.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define MANIFEST "exercise.lua"

struct judging {
	struct faults *faults;
	struct buf *skipped;
	const struct claim *claim; /* that is looked at */
	const struct claims_how *how;
	const struct exercise *x;
};

static void fault(const struct judging *j, const char *file, int line,
    const char *field, const char *fmt, ...) FERRY_PRINTF(5, 6);

static void
fault(const struct judging *j, const char *file, int line, const char *field,
    const char *fmt, ...)
{
	char *name = claims_name(j->x, j->how->dir, file), text[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (line < 1 && field)
		line = exercise_line(j->x, field);
	fault_add(j->faults, name, line > 0 ? line : 1, field, "%s", text);
	mem_free(name);
}

static bool
is_code(const char *want)
{
	return want[0] == 'E' && isdigit((unsigned char)want[1]);
}

static void
judge_c(const struct judging *j)
{
	const struct expect_c *want = &j->x->c_expect;
	const struct verdict *v = &j->claim->report.verdict;

	if (v->kind == VERDICT_NOT_BUILT) {
		const struct diag *d =
		    j->claim->report.diags.n ? &j->claim->report.diags.v[0] : NULL;
		const struct diag_span *at = d ? diag_primary(d) : NULL;

		fault(j, j->claim->file, at ? at->line : 1, NULL,
		    "gcc does not build it%s%s", d ? ": " : "", d ? d->message : "");
	} else if (!v->c_text) {
		fault(j, MANIFEST, 0, "c.expect",
		    "no report comes of %s (%s); %s from %s in line %d was expected",
		    j->claim->file, v->text, want->kind, want->tool, want->line);
	} else if (strcmp(v->c_tool, want->tool) != 0) {
		fault(j, MANIFEST, 0, "c.expect.tool",
		    "the first report of %s is from %s (%s), not from %s",
		    j->claim->file, v->c_tool, v->c_text, want->tool);
	} else if (strcmp(v->c_kind, want->kind) != 0) {
		fault(j, MANIFEST, 0, "c.expect.kind",
		    "%s is reported as \"%s\", not as \"%s\"", j->claim->file,
		    v->c_kind, want->kind);
	} else if (v->c_line != want->line) {
		fault(j, MANIFEST, 0, "c.expect.line",
		    "%s is reported in line %d, not in line %d", j->claim->file,
		    v->c_line, want->line);
	}
}

static void
judge_fixed(const struct judging *j)
{
	const struct verdict *v = &j->claim->report.verdict;

	if (!v->pass)
		fault(j, j->claim->file, v->c_line, NULL,
		    "it is to be clean under %s: %s", j->x->c_expect.tool, v->text);
}

/* rustc's warnings in the file: a solution has none. */
static void
judge_warnings(const struct judging *j, const char *file)
{
	const struct report *r = &j->claim->report;

	for (size_t i = 0; i < r->diags.n; i++) {
		const struct diag *d = &r->diags.v[i];
		const struct diag_span *at = diag_primary(d);

		/* why: what is imported without C has code for a learner to look at, and
		 * what is shown for a mended C has more than its main() calls */
		if (d->code && !strcmp(d->code, "dead_code") &&
		    (j->claim->kind == CLAIM_RUST ||
			(!j->x->c_file && !strcmp(j->x->kind, "fix"))))
			continue;
		if (!strcmp(d->level, "warning") && at && at->file &&
		    !strcmp(at->file, file))
			fault(j, j->claim->file, at->line, NULL,
			    "a warning: %s%s%s%s; a solution has none", d->message,
			    d->code ? " (" : "", d->code ? d->code : "",
			    d->code ? ")" : "");
	}
}

static void
judge_rust(const struct judging *j)
{
	const struct report *r = &j->claim->report;
	const struct diag_span *at = NULL;

	for (size_t i = 0; i < r->diags.n && !at; i++)
		if (!strcmp(r->diags.v[i].level, "error"))
			at = diag_primary(&r->diags.v[i]);
	if (!r->verdict.pass)
		fault(j, j->claim->file, at ? at->line : 1, NULL,
		    "it is to be a program that ends well: %s", r->verdict.text);
	judge_warnings(j, "solution.rs");
}

/* The code that rustc met beside the declared one, or NULL. */
static const char *
other_code(const struct verdict *v, const char *want)
{
	for (size_t i = 0; i < v->code_n; i++)
		if (strcmp(v->codes[i], want) != 0)
			return v->codes[i];
	return NULL;
}

/* A start that is to meet the code, or come to the verdict, that the manifest declares. */
static void
judge_expected(const struct judging *j)
{
	const struct verdict *v = &j->claim->report.verdict;
	const char *want = j->x->expect, *file = j->claim->file;
	const char *first = claim_code(j->claim), *other;

	if (!strcmp(want, verdict_name(v->kind)) && !v->code_n)
		return;
	if (expect_is_verdict(want))
		fault(j, MANIFEST, 0, "rust.expect",
		    "%s comes to %s%s%s, not to %s (%s)", file, verdict_name(v->kind),
		    *first ? " with " : "", first, want, v->text);
	else if (strcmp(first, want) != 0)
		fault(j, MANIFEST, 0, "rust.expect", "%s meets %s first, not %s (%s)",
		    file, *first ? first : "no error", want, v->text);
	else if ((other = other_code(v, want)) != NULL)
		fault(j, file, claim_line(j->claim, other), NULL,
		    "it meets %s too; a start meets the declared code, %s, and nothing "
		    "else",
		    other, want);
	else if (j->claim->report.notes.n && !j->claim->report.notes.v[0].specific &&
		 !j->claim->report.notes.v[0].own.pack)
		fault(j, file, claim_line(j->claim, first), NULL,
		    "%s has only the general explanation here; a specific one was "
		    "expected",
		    first);
}

static void
judge_start_of_review(const struct judging *j)
{
	const struct verdict *v = &j->claim->report.verdict;

	if (v->compared.inputs && !v->compared.differing)
		fault(j, j->claim->file, 1, NULL,
		    "the translation agrees with %s on all %d inputs: %s makes none on "
		    "which they differ",
		    j->x->c_file, v->compared.inputs, j->x->inputs);
}

static void
judge_start_claim(const struct judging *j)
{
	const struct verdict *v = &j->claim->report.verdict;

	if (v->pass)
		fault(j, j->claim->file, 1, NULL,
		    "it passes as it is: a start is to fail");
	else if (j->x->expect)
		judge_expected(j);
	else if (!strcmp(j->x->kind, "review"))
		judge_start_of_review(j);
	else if (v->kind == VERDICT_NOT_CLEAN && !v->c_as_declared)
		fault(j, MANIFEST, 0, "c.expect",
		    "%s is reported otherwise with the tests: %s", j->claim->file,
		    v->c_text ? v->c_text : "not at all");
}

static void
judge_solution(const struct judging *j)
{
	const struct verdict *v = &j->claim->report.verdict;

	if (!v->pass)
		fault(j, j->claim->file, claim_line(j->claim, NULL), NULL,
		    "it does not pass: %s", v->text);
	else
		judge_warnings(j, judge_answer_name(j->x->kind));
	for (size_t i = 0; i < v->skipped_n; i++)
		buf_addf(j->skipped, "%s: %s\n", j->x->name, v->skipped[i]);
}

/* Whether the first thing that it meets is explained better than in general. */
static bool
is_explained(const struct claim *c)
{
	const struct notes *n = &c->report.notes;
	const char *answer = judge_answer_name(c->exercise->kind);

	/* what gcc refuses has no code, and is not explained */
	if (c->report.verdict.kind != VERDICT_NOT_CLEAN &&
	    (c->report.verdict.kind != VERDICT_NOT_BUILT || !c->report.verdict.code_n))
		return true;
	return !n->n || !n->v[0].file || strcmp(n->v[0].file, answer) != 0 ||
	       n->v[0].specific || n->v[0].own.pack;
}

static void
judge_wrong(const struct judging *j)
{
	const struct claim *c = j->claim;
	const struct verdict *v = &c->report.verdict;
	const char *first = claim_code(c);
	char *reason = claim_reason(j->x, path_base(c->file), "");
	if (c->report.outcome.leaks_unseen && v->kind != VERDICT_NOT_CLEAN &&
	    !strcmp(c->want, verdict_name(VERDICT_NOT_CLEAN)))
		buf_addf(j->skipped,
		    "%s: %s: leaks cannot be found here; `ferry doctor` says why\n",
		    j->x->name, c->file);
	else if (v->pass && v->skipped_n)
		buf_addf(j->skipped, "%s: %s\n", c->file, v->skipped[0]);
	else if (v->pass)
		fault(j, c->file, 1, NULL, "it passes; %s was expected", c->want);
	else if (is_code(c->want) && strcmp(first, c->want) != 0)
		fault(j, c->file, claim_line(c, NULL), NULL,
		    "it meets %s first, not %s (%s)", *first ? first : "no error",
		    c->want, v->text);
	else if (!is_code(c->want) && strcmp(verdict_name(v->kind), c->want) != 0)
		fault(j, c->file, claim_line(c, NULL), NULL,
		    "it comes to %s, not to %s (%s)", verdict_name(v->kind), c->want,
		    v->text);
	else if (reason && !strstr(v->text, reason))
		fault(j, c->file, 1, NULL,
		    "reasons.txt says \"%s\", which is not in \"%s\"", reason, v->text);
	else if (!is_explained(c))
		fault(j, c->file, c->report.notes.v[0].line, NULL,
		    "%s has only the general explanation here; a specific one was "
		    "expected",
		    *first ? first : "what the tool reports");
	mem_free(reason);
}

/* Each compiler and program in half the time that it has, but for answers that are wrong. */
static void
judge_time(const struct judging *j)
{
	const struct outcome *o = &j->claim->report.outcome;
	enum verdict_kind kind = j->claim->report.verdict.kind;

	if (j->claim->kind == CLAIM_WRONG || kind == VERDICT_TIMEOUT ||
	    kind == VERDICT_FLOOD)
		return;
	for (size_t i = 0; i < o->side_n; i++) {
		const struct side *s = &o->sides[i];

		if (s->compiler.ms > BUILD_COMPILE_MS / 2)
			fault(j, j->claim->file, 1, NULL,
			    "compiling it took %.1f s of the %d s that there are; at "
			    "most half was expected",
			    s->compiler.ms / 1000.0, BUILD_COMPILE_MS / 1000);
		if (s->built && s->program.ms > BUILD_RUN_MS / 2)
			fault(j, j->claim->file, 1, NULL,
			    "running it took %.1f s of the %d s that there are; at "
			    "most half was expected",
			    s->program.ms / 1000.0, BUILD_RUN_MS / 1000);
	}
}

static void
judge_claim(const struct judging *j)
{
	static void (*const rows[])(const struct judging *) = {
		[CLAIM_C] = judge_c,
		[CLAIM_C_FIXED] = judge_fixed,
		[CLAIM_RUST] = judge_rust,
		[CLAIM_START] = judge_start_claim,
		[CLAIM_SOLUTION] = judge_solution,
		[CLAIM_WRONG] = judge_wrong,
	};
	const struct verdict *v = &j->claim->report.verdict;

	if (v->kind == VERDICT_C_CRASHED &&
	    strcmp(j->claim->want, verdict_name(v->kind)) != 0)
		fault(j, j->x->c_file, 1, NULL, "with %s: %s", j->claim->file, v->text);
	else
		rows[j->claim->kind](j);
	judge_time(j);
}

/* The second try of the claim before it. */
static void
judge_again(const struct judging *j, const struct claim *first)
{
	const struct claim *again = j->claim;
	char *was = claim_outcome(first), *is = claim_outcome(again);
	enum sandbox_tier t[] = { j->how->tools[0].sandbox.tier,
		j->how->tools[1].sandbox.tier };

	if (strcmp(was, is) != 0)
		fault(j, again->file, 1, NULL,
		    "the outcome changes: in tier %s \"%s\", in tier %s \"%s\"",
		    sandbox_tier_name(t[0]), was, sandbox_tier_name(t[1]), is);
	judge_time(j);
	mem_free(was);
	mem_free(is);
}

static void
judge_hints(const struct judging *j, const struct claim *v, size_t n)
{
	for (size_t h = 0; h < j->x->hint_n; h++) {
		const char *after = j->x->hints[h].after;
		bool met = !after;
		char field[40];

		for (size_t i = 0; i < n && !met; i++)
			met = (v[i].kind == CLAIM_START || v[i].kind == CLAIM_WRONG) &&
			      claim_meets(&v[i], after);
		snprintf(field, sizeof field, "hints[%zu].after", h + 1);
		if (!met)
			fault(j, MANIFEST, 0, field,
			    "neither the start nor a wrong answer meets \"%s\", so the "
			    "hint is never shown",
			    after);
	}
}

/* Whether it follows from something that is told anyway: a file that is not there, or a
 * C program without a report, about which nobody can be right. */
static bool
is_told(const struct claim *c, const struct claim *first)
{
	return c->cause.code == ERR_NOTFOUND ||
	       (c->cause.code == ERR_TOOL && first->kind == CLAIM_C &&
		   first->state == MANY_CHECKED && !first->report.verdict.c_text);
}

static void
judge_failed(const struct judging *j, size_t *failed)
{
	const struct err *cause = &j->claim->cause;

	fault(j, j->claim->file, 1, NULL, "it cannot be tried: %s", cause->text);
	*failed += cause->code != ERR_INVALID;
}

size_t
claims_judge(struct faults *faults, struct buf *skipped, const struct claim *v,
    size_t n, const struct claims_how *how)
{
	struct judging j = { .faults = faults, .skipped = skipped, .how = how };
	bool whole = n > 0;
	size_t failed = 0;

	for (size_t i = 0; i < n; i++) {
		j.claim = &v[i];
		j.x = v[i].exercise;
		if (v[i].state != MANY_CHECKED) {
			whole = false;
			if (!is_told(&v[i], &v[0]) && !v[i].again)
				judge_failed(&j, &failed);
		} else if (!v[i].again) {
			judge_claim(&j);
		} else if (v[i - 1].state == MANY_CHECKED) {
			judge_again(&j, &v[i - 1]);
		}
	}
	if (whole)
		judge_hints(&j, v, n);
	if (whole)
		claims_judge_hooks(faults, v, n, how);
	return failed;
}
