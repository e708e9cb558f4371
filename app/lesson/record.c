/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * record - see record.h. A hint waits for codes and failed tests; a bug that a tool still
 * finds counts as a code, a question that is answered wrongly as a test.
 */
#include "lesson/record.h"
#include "base/log.h"
#include "base/mem.h"
#include "store/attempt.h"

void
record_attempt(struct report *r, struct ferry *f, const struct exercise *x,
    enum sandbox_tier tier, bool unless_same)
{
	const struct verdict *v = &r->verdict;
	struct db *db = ferry_db(f, &r->unsaved);
	const char **failed = mem_calloc(v->test_n + v->said_n, sizeof *failed);
	const char **codes = mem_calloc(v->code_n + 1, sizeof *codes);
	size_t failed_n = 0, code_n = 0;
	struct attempt a = {
		.exercise = x->name,
		.verdict = verdict_name(v->kind),
		.pass = v->pass,
		.codes = codes,
		.failed_tests = failed,
		.answer = r->answer.ptr,
		.answer_len = r->answer.len,
		.at = clock_now(),
		.ms = r->ms,
		.sandbox = sandbox_tier_name(tier),
	};

	for (size_t i = 0; i < v->code_n; i++)
		codes[code_n++] = v->codes[i];
	if (v->kind == VERDICT_NOT_CLEAN)
		codes[code_n++] = v->c_kind;
	for (size_t i = 0; i < v->test_n; i++)
		if (v->tests[i].state == TEST_FAILED ||
		    v->tests[i].state == TEST_CRASHED)
			failed[failed_n++] = v->tests[i].name;
	for (size_t i = 0; i < v->said_n; i++)
		if (!v->said[i].right)
			failed[failed_n++] = v->said[i].name;
	a.code_n = code_n;
	a.failed_test_n = failed_n;
	if (db && unless_same && attempt_repeats(&r->repeats, db, &a, &r->unsaved) < 0)
		db = NULL;
	if (db && !r->repeats && attempt_add(&r->attempt, db, &a, &r->unsaved) == 0)
		r->unsaved.code = ERR_NONE;
	mem_free(failed);
	mem_free(codes);
}
