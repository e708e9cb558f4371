/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * verdict - see verdict.h: the table of kinds, the one entry, and the C side's facts,
 * which every kind has in common.
 */
#include "judge/verdict.h"
#include "base/mem.h"
#include "judge/kind.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct kind *const kinds[] = {
	&kind_fix,
	&kind_fixc,
	&kind_spot,
	&kind_predict,
	&kind_port,
	&kind_review,
	&kind_ffi,
	&kind_ffic,
	&kind_test,
};

const char *
verdict_name(enum verdict_kind kind)
{
	static const char *const names[] = {
		[VERDICT_PASSED] = "passed",
		[VERDICT_NOT_BUILT] = "not-built",
		[VERDICT_TESTS_FAILED] = "tests-failed",
		[VERDICT_RULE_BROKEN] = "rule-broken",
		[VERDICT_TIMEOUT] = "timeout",
		[VERDICT_FLOOD] = "flood",
		[VERDICT_CRASHED] = "crashed",
		[VERDICT_ENDED_EARLY] = "ended-early",
		[VERDICT_CANCELLED] = "cancelled",
		[VERDICT_WRONG] = "wrong",
		[VERDICT_NOT_ANSWERED] = "not-answered",
		[VERDICT_NOT_CLEAN] = "not-clean",
		[VERDICT_DIFFERS] = "differs",
		[VERDICT_NO_INPUT] = "no-input",
		[VERDICT_C_CRASHED] = "c-crashed",
		[VERDICT_DRIFT] = "header-drift",
		[VERDICT_REPORTED] = "reported",
		[VERDICT_MISSED] = "bug-missed",
	};

	return names[kind];
}

const char *
test_title(const struct test *t)
{
	return t->words ? t->words : t->name;
}

static const struct kind *
find_kind(const char *name)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(kinds[i]->name, name))
			return kinds[i];
	return NULL;
}

bool
judge_knows(const char *kind)
{
	return find_kind(kind) != NULL;
}

void
verdict_set(struct verdict *v, enum verdict_kind kind, const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	mem_free(v->text);
	v->kind = kind;
	v->text = mem_strdup(text);
}

void
verdict_skip(struct verdict *v, const char *fmt, ...)
{
	size_t cap = v->skipped_n;
	char text[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	v->skipped = mem_grow(v->skipped, &cap, v->skipped_n + 1, sizeof *v->skipped);
	v->skipped[v->skipped_n++] = mem_strdup(text);
}

/* The first report of the C program, and whether it is the declared one. */
void
judge_c(struct verdict *v, const struct judged *j)
{
	const struct expect_c *expect = &j->exercise->c_expect;
	const struct diag *d = report_first(j->diags, NULL);
	const struct side *ran = j->c ? j->c : j->rust; /* both in one program */
	const struct diag_span *at;

	v->c_built = j->c && j->c->built;
	if (!d || !ran || !ran->built)
		return;
	at = diag_primary(d);
	v->c_tool = mem_strdup(report_tool(d));
	v->c_kind = mem_strdup(d->code ? d->code : d->level);
	v->c_function = mem_strdup(at ? at->function : NULL);
	v->c_line = at ? at->line : 0;
	v->c_cwe = d->cwe;
	v->c_text = report_describe(d);
	v->c_as_declared = expect->tool && !strcmp(v->c_tool, expect->tool) &&
			   !strcmp(v->c_kind, expect->kind) &&
			   v->c_line == expect->line;
}

static void
collect_codes(struct verdict *v, const struct diags *d)
{
	size_t cap = 0;

	for (size_t i = 0; i < d->n; i++) {
		const char *code = d->v[i].code;
		bool known = false;

		if (d->v[i].tool != DIAG_RUSTC || !code ||
		    strcmp(d->v[i].level, "error"))
			continue;
		for (size_t k = 0; k < v->code_n; k++)
			known = known || !strcmp(v->codes[k], code);
		if (known)
			continue;
		v->codes = mem_grow(v->codes, &cap, v->code_n + 1, sizeof *v->codes);
		v->codes[v->code_n++] = mem_strdup(code);
	}
}

static int
unknown_kind(const struct exercise *x, struct err *e)
{
	return err_set(e, ERR_INVALID,
	    "%s: kind: this ferry does not know the kind \"%s\"", x->name, x->kind);
}

const char *
judge_answer_name(const char *kind)
{
	const struct kind *k = find_kind(kind);

	return k ? k->answer : NULL;
}

const char *
judge_rust_name(const char *kind)
{
	const struct kind *k = find_kind(kind);
	const char *dot = k ? strrchr(k->answer, '.') : NULL;

	if (k && k->rust)
		return k->rust;
	return dot && !strcmp(dot, ".rs") ? k->answer : NULL;
}

const char *
judge_rust_step(const struct exercise *x)
{
	const struct kind *k = find_kind(x->kind);

	return k ? k->rust_step : NULL;
}

const char *
judge_c_step(const struct exercise *x)
{
	const struct kind *k = find_kind(x->kind);

	if (!k || k->ask || !x->c_file)
		return NULL;
	return k->c_step ? k->c_step
			 : tool_step(x->c_expect.tool ? x->c_expect.tool : "asan");
}

int
judge_start(struct buf *out, const struct exercise *x, struct err *e)
{
	const struct kind *k = find_kind(x->kind);

	if (!k)
		return unknown_kind(x, e);
	return k->start ? k->start(out, x, e) : exercise_file(out, x, x->start, e);
}

int
judge_questions(struct questions *out, const struct exercise *x, struct err *e)
{
	const struct kind *k = find_kind(x->kind);

	*out = (struct questions){ 0 };
	if (!k)
		return unknown_kind(x, e);
	return k->ask ? k->ask(out, x, e) : 0;
}

bool
judge_believes(const struct side *s)
{
	/* of ASan and UBSan, LSan, TSan; and what valgrind is told to use */
	static const int codes[] = { 1, 23, 66, 99 };
	const struct proc_result *r = &s->program;

	if (r->end != PROC_EXITED)
		return r->end == PROC_SIGNALED;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (r->code == codes[i])
			return true;
	return false;
}

void
said_add(struct verdict *v, const char *name, const char *given, const char *actual,
    bool right)
{
	size_t cap = v->said_n;

	v->said = mem_grow(v->said, &cap, v->said_n + 1, sizeof *v->said);
	v->said[v->said_n++] = (struct said){ .name = mem_strdup(name),
		.given = mem_strdup(given),
		.actual = mem_strdup(actual),
		.right = right };
}

int
judge_plan(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	const struct kind *k = find_kind(x->kind);

	return k ? k->plan(out, x, answer, len, e) : unknown_kind(x, e);
}

int
judge(struct verdict *out, const struct exercise *x, const struct outcome *o,
    const struct diags *d, const char *answer, size_t len, struct err *e)
{
	const struct kind *k = find_kind(x->kind);
	int rc;
	struct judged j = { .exercise = x,
		.outcome = o,
		.diags = d,
		.answer = answer,
		.answer_len = len,
		.c = outcome_side(o, "c"),
		.rust = outcome_side(o, "rust") };

	*out = (struct verdict){ 0 };
	if (!k)
		return unknown_kind(x, e);
	judge_c(out, &j);
	lints_tell(out, &j);
	out->rust_built = j.rust && j.rust->built;
	collect_codes(out, d);
	if (out->rust_built) {
		struct buf output = BUF_INIT(BUF_MAX);

		if (!k->vouched)
			buf_add(
			    &output, j.rust->program.out.ptr, j.rust->program.out.len);
		buf_add(&output, j.rust->program.err.ptr, j.rust->program.err.len);
		out->output = buf_take(&output);
	}
	rc = k->judge(out, &j, e);
	if (rc == 0 && out->kind == VERDICT_RULE_BROKEN)
		out->rule_line = rules_line(x, answer, len);
	return rc;
}

void
compared_release(struct compared *c)
{
	mem_free(c->input);
	mem_free(c->words);
	mem_free(c->c);
	mem_free(c->rust);
	*c = (struct compared){ 0 };
}

void
verdict_release(struct verdict *v)
{
	mem_free(v->text);
	mem_free(v->c_tool);
	mem_free(v->c_kind);
	mem_free(v->c_function);
	mem_free(v->c_text);
	for (size_t i = 0; i < v->skipped_n; i++)
		mem_free(v->skipped[i]);
	mem_free(v->skipped);
	for (size_t i = 0; i < v->code_n; i++)
		mem_free(v->codes[i]);
	mem_free(v->codes);
	for (size_t i = 0; i < v->test_n; i++) {
		mem_free(v->tests[i].name);
		mem_free(v->tests[i].words);
	}
	mem_free(v->tests);
	for (size_t i = 0; i < v->caught_n; i++) {
		mem_free(v->caught[i].says);
		mem_free(v->caught[i].by);
	}
	mem_free(v->caught);
	for (size_t i = 0; i < v->said_n; i++) {
		mem_free(v->said[i].name);
		mem_free(v->said[i].given);
		mem_free(v->said[i].actual);
	}
	mem_free(v->said);
	for (size_t i = 0; i < v->witness_n; i++)
		mem_free(v->witnesses[i].text);
	mem_free(v->output);
	compared_release(&v->compared);
	*v = (struct verdict){ 0 };
}
