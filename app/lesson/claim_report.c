/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * claim_report - what came of one try, as the judging of claims asks for it.
 */
#include "base/mem.h"
#include "judge/verdict.h"
#include "lesson/claims.h"

#include <string.h>

const char *
claim_code(const struct claim *c)
{
	const struct verdict *v = &c->report.verdict;

	return v->code_n ? v->codes[0] : "";
}

int
claim_line(const struct claim *c, const char *code)
{
	const char *answer = judge_answer_name(c->exercise->kind);
	const struct diags *d = &c->report.diags;

	for (size_t i = 0; i < d->n; i++) {
		const struct diag_span *at = diag_primary(&d->v[i]);

		if (at && at->file && !strcmp(at->file, answer) && at->line > 0 &&
		    (code ? d->v[i].code && !strcmp(d->v[i].code, code)
			  : !strcmp(d->v[i].level, "error")))
			return at->line;
	}
	return 1;
}

char *
claim_outcome(const struct claim *c)
{
	const struct verdict *v = &c->report.verdict;

	if (c->state != MANY_CHECKED)
		return mem_strdup("could not be tried");
	if (c->kind == CLAIM_C || c->kind == CLAIM_C_FIXED)
		return v->c_text ? mem_printf("%s: %s in line %d", v->c_tool, v->c_kind,
				       v->c_line)
				 : mem_strdup(v->text);
	return v->code_n ? mem_printf("%s (%s)", verdict_name(v->kind), v->codes[0])
			 : mem_strdup(verdict_name(v->kind));
}

/* What stands behind the tab, if it is of that sort. */
static char *
reason_of(const char *text, size_t len, const char *of)
{
	static const char *const sorts[] = { "hint: ", "note: " };
	const char *sort = "";

	for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++)
		if (len > strlen(sorts[i]) &&
		    !strncmp(text, sorts[i], strlen(sorts[i])))
			sort = sorts[i];
	if (strcmp(sort, of) != 0)
		return NULL;
	return mem_strndup(text + strlen(sort), len - strlen(sort));
}

char *
claim_reason(const struct exercise *x, const char *file, const char *of)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	char *reason = NULL;
	size_t n = strlen(file);

	if (exercise_file(&text, x, "wrong/reasons.txt", NULL) == 0)
		for (const char *at = text.ptr; *at && !reason;) {
			size_t len = strcspn(at, "\n");

			if (len > n && !strncmp(at, file, n) && at[n] == '\t')
				reason = reason_of(at + n + 1, len - n - 1, of);
			at += len + (at[len] == '\n');
		}
	buf_release(&text);
	return reason;
}

bool
claim_meets(const struct claim *c, const char *name)
{
	const struct verdict *v = &c->report.verdict;

	for (size_t i = 0; i < v->code_n; i++)
		if (!strcmp(v->codes[i], name))
			return true;
	for (size_t i = 0; i < v->test_n; i++)
		if (v->tests[i].state == TEST_FAILED && !strcmp(v->tests[i].name, name))
			return true;
	for (size_t i = 0; i < v->said_n; i++)
		if (!v->said[i].right && !strcmp(v->said[i].name, name))
			return true;
	return v->kind == VERDICT_NOT_CLEAN && v->c_kind && !strcmp(v->c_kind, name);
}
