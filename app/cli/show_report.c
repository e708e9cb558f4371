/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * show_report - the outcome of a check as text and JSON.
 */
#include "cli/show.h"

#include "base/mem.h"
#include "base/path.h"

#include <string.h>

#define OUTPUT_SHOWN 2000 /* bytes of a failing program's output in text */

/* What the C came to. The learner's own C is to come to nothing. */
static void
show_c(struct out *o, const struct exercise *x, const struct verdict *v, bool own)
{
	out_say(o, OUT_TITLE, "C     ");
	if (!v->c_built)
		out_say(o, OUT_BAD, "gcc did not build %s\n",
		    own ? judge_answer_name(x->kind) : x->c_file);
	else if (own && !v->c_text)
		out_say(o, OUT_GOOD, "no tool has found anything\n");
	else if (!v->c_text)
		out_say(o, OUT_WARN,
		    "no sanitizer report; %s was expected in line %d\n",
		    x->c_expect.kind, x->c_expect.line);
	else if (v->c_cwe)
		out_say(
		    o, OUT_PLAIN, "%s (%s, CWE-%d)\n", v->c_text, v->c_tool, v->c_cwe);
	else
		out_say(o, OUT_PLAIN, "%s (%s)\n", v->c_text, v->c_tool);
	for (size_t i = 0; i < v->witness_n; i++)
		out_say(o, OUT_DIM, "      %s: %s\n", v->witnesses[i].words,
		    v->witnesses[i].text ? v->witnesses[i].text : "found nothing");
	if (v->c_text && x->c_expect.tool && !v->c_as_declared && !own)
		out_say(o, OUT_WARN, "      the lesson speaks of %s in line %d\n",
		    x->c_expect.kind, x->c_expect.line);
}

/* What C and Rust returned for the same input. */
static void
show_compared(struct out *o, const struct compared *c)
{
	if (!c->inputs)
		return;
	out_say(o, OUT_DIM, "      %d inputs, %d of them with another result\n",
	    c->inputs, c->differing);
	if (c->c_ns > 0 && c->rust_ns > 0)
		out_say(o, OUT_DIM,
		    "      a call takes %.0f ns in C (gcc -O2) and %.0f ns in Rust (rustc "
		    "-O, overflow checks kept)\n",
		    c->c_ns, c->rust_ns);
	if (!c->input)
		return;
	out_say(o, OUT_PLAIN, "      input  %s\n", *c->input ? c->input : "(no bytes)");
	if (c->words && *c->words)
		out_say(o, OUT_PLAIN, "             %s\n", c->words);
	out_say(o, OUT_PLAIN, "      C      %s\n", c->c);
	out_say(o, OUT_BAD, "      Rust   %s\n", c->rust);
}

/* What was asked, what the learner said, and what is so. */
static void
show_said(struct out *o, const struct verdict *v)
{
	for (size_t i = 0; i < v->said_n; i++) {
		const struct said *s = &v->said[i];

		out_say(o, s->right ? OUT_DIM : OUT_BAD, "      %-12s %s: %s",
		    s->right ? "right" : "wrong", s->name,
		    s->given && *s->given ? s->given : "nothing");
		if (!s->right && s->actual)
			out_say(o, OUT_BAD, "; it is %s",
			    *s->actual ? s->actual : "nothing");
		else if (!s->right)
			out_say(o, OUT_BAD, "; the question does not arise");
		out_say(o, OUT_PLAIN, "\n");
	}
}

/* What rustc warns of in an answer that it built, a line each. */
static void
show_warnings(struct out *o, const struct exercise *x, const struct report *r)
{
	const struct diag *d;

	for (size_t i = 0; i < WARNINGS_SHOWN && (d = report_warning(r, x, i)); i++)
		out_say(o, OUT_WARN, "      line %d: %s%s%s\n", diag_primary(d)->line,
		    d->code ? d->code : "", d->code ? ": " : "", d->message);
	if (report_warning(r, x, WARNINGS_SHOWN))
		out_say(o, OUT_DIM, "      rustc warns of more\n");
}

static void
show_answer(struct out *o, const char *label, const struct verdict *v, bool ran)
{
	out_say(o, OUT_TITLE, "%s", label);
	out_say(o, v->pass ? OUT_GOOD : OUT_BAD, "%s\n", v->text);
	show_said(o, v);
	if (!ran)
		return;
	for (size_t i = 0; i < v->test_n; i++) {
		static const char *const marks[] = { "passed", "FAILED", "did not run",
			"crashed" };

		out_say(o, v->tests[i].state == TEST_PASSED ? OUT_DIM : OUT_BAD,
		    "      %-12s %s%s\n", marks[v->tests[i].state],
		    v->tests[i].words ? "hidden: " : "", test_title(&v->tests[i]));
	}
	for (size_t i = 0; i < v->caught_n; i++)
		out_say(o, v->caught[i].by ? OUT_DIM : OUT_BAD, "      %-12s %s%s%s\n",
		    v->caught[i].by ? "found" : "MISSED", v->caught[i].says,
		    v->caught[i].by ? ": " : "",
		    v->caught[i].by ? v->caught[i].by : "");
	show_compared(o, &v->compared);
	if (!v->pass && v->output && *v->output) {
		size_t n = strlen(v->output);

		out_block(
		    o, "      | ", v->output, n < OUTPUT_SHOWN ? n : OUTPUT_SHOWN);
		if (n > OUTPUT_SHOWN)
			out_say(
			    o, OUT_DIM, "      | … %zu bytes more\n", n - OUTPUT_SHOWN);
	}
}

/* The Rust that the C has become clean for. */
static void
show_solution(struct out *o, const struct exercise *x)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);

	if (exercise_file(&text, x, x->solution, NULL) == 0) {
		out_say(o, OUT_TITLE, "\nIn Rust it is this:\n");
		out_block(o, "      | ", text.ptr, text.len);
	}
	buf_release(&text);
}

/* The pack's hint on what went wrong, and what is wrong with its hooks. */
static void
show_hooks(struct out *o, const struct exercise *x, const struct report *r)
{
	if (r->hooks.hint) {
		out_say(o, OUT_TITLE, "\nA hint from the pack %s\n", x->pack);
		out_prose(o, 2, NULL, r->hooks.hint);
	}
	for (size_t i = 0; i < r->hooks.faults.n; i++) {
		char *line = fault_line(&r->hooks.faults.v[i]);

		out_say(o, OUT_WARN, "%sa hook of the pack failed: %s\n", i ? "" : "\n",
		    line);
		mem_free(line);
	}
}

void
show_report(struct out *o, const struct exercise *x, const struct report *r)
{
	const struct verdict *v = &r->verdict;
	const char *answer = path_base(judge_answer_name(x->kind));
	bool asked = strstr(answer, ".txt") != NULL;
	bool own_c = strstr(answer, ".c") != NULL;

	out_say(o, OUT_TITLE, "%s", x->name);
	out_say(o, OUT_PLAIN, "  %s\n\n", x->title);
	if (outcome_side(&r->outcome, "c") || v->c_text)
		show_c(o, x, v, own_c);
	show_answer(o,
	    own_c   ? "Yours "
	    : asked ? "You   "
		    : "Rust  ",
	    v, own_c ? v->c_built : v->rust_built || (!asked && v->output));
	show_warnings(o, x, r);
	for (size_t i = 0; i < v->skipped_n; i++)
		out_say(o, OUT_WARN, "      not looked at: %s\n", v->skipped[i]);
	if (v->pass && x->solution && !judge_rust_name(x->kind))
		show_solution(o, x);
	for (size_t i = 0; i < r->notes.n; i++) {
		out_say(o, OUT_PLAIN, "\n");
		show_note(o, &r->notes, i, &r->diags);
	}
	show_hooks(o, x, r);
	out_say(o, OUT_PLAIN, "\n");
	out_say(
	    o, v->pass ? OUT_GOOD : OUT_BAD, "%s", v->pass ? "passed" : "not passed");
	if (r->attempt)
		out_say(o, OUT_DIM, ", attempt %d", r->attempt);
	out_say(o, OUT_DIM, ", %d ms\n", r->ms);
	if (r->unsaved.code != ERR_NONE)
		out_say(o, OUT_BAD, "NOT RECORDED: %s\n", r->unsaved.text);
}

static void
c_json(struct out *o, const struct verdict *v)
{
	out_object(o, "c");
	out_bool(o, "built", v->c_built);
	out_str(o, "tool", v->c_tool);
	out_str(o, "kind", v->c_kind);
	out_int_or_null(o, "cwe", v->c_cwe);
	out_int_or_null(o, "line", v->c_line);
	out_str(o, "function", v->c_function);
	out_str(o, "text", v->c_text);
	out_bool(o, "as_declared", v->c_as_declared);
	out_str(o, "output", v->rust_built ? NULL : v->output);
	out_end(o);
}

static void
rust_json(struct out *o, const struct verdict *v)
{
	out_object(o, "rust");
	out_bool(o, "built", v->rust_built);
	out_array(o, "codes");
	for (size_t i = 0; i < v->code_n; i++)
		out_str(o, NULL, v->codes[i]);
	out_end(o);
	out_object(o, "tests");
	out_int(o, "passed", (long long)v->passed);
	out_int(o, "failed", (long long)v->failed);
	out_array(o, "names");
	for (size_t i = 0; i < v->test_n; i++)
		out_str(o, NULL, v->tests[i].name);
	out_end(o);
	out_array(o, "failures");
	for (size_t i = 0; i < v->test_n; i++)
		if (v->tests[i].state != TEST_PASSED)
			out_str(o, NULL, v->tests[i].name);
	out_end(o);
	out_end(o);
	out_str(o, "output", v->rust_built ? v->output : NULL);
	out_end(o);
}

/* What was asked and said, and what other tools say of the C. */
static void
said_json(struct out *o, const struct verdict *v)
{
	out_array(o, "answers");
	for (size_t i = 0; i < v->said_n; i++) {
		out_object(o, NULL);
		out_str(o, "name", v->said[i].name);
		out_str(o, "given", v->said[i].given);
		out_str(o, "actual", v->said[i].actual);
		out_bool(o, "right", v->said[i].right);
		out_end(o);
	}
	out_end(o);
	out_array(o, "witnesses");
	for (size_t i = 0; i < v->witness_n; i++) {
		out_object(o, NULL);
		out_str(o, "tool", v->witnesses[i].tool);
		out_str(o, "text", v->witnesses[i].text);
		out_end(o);
	}
	out_end(o);
}

static void
caught_json(struct out *o, const struct verdict *v)
{
	if (!v->caught_n)
		return;
	out_array(o, "bugs");
	for (size_t i = 0; i < v->caught_n; i++) {
		out_object(o, NULL);
		out_str(o, "text", v->caught[i].says);
		out_str(o, "found_by", v->caught[i].by);
		out_end(o);
	}
	out_end(o);
}

static void
compared_json(struct out *o, const struct compared *c)
{
	if (!c->inputs)
		return;
	out_object(o, "compared");
	out_int(o, "inputs", c->inputs);
	out_int(o, "differing", c->differing);
	out_int(o, "c_ps", (long long)(c->c_ns * 1000)); /* one call */
	out_int(o, "rust_ps", (long long)(c->rust_ns * 1000));
	out_str(o, "input", c->input);
	out_str(o, "words", c->words);
	out_str(o, "c", c->c);
	out_str(o, "rust", c->rust);
	out_end(o);
}

static void
hooks_json(struct out *o, const struct hook_words *w)
{
	if (w->hint)
		out_str(o, "hint", w->hint);
	if (!w->faults.n)
		return;
	out_array(o, "hook_faults");
	for (size_t i = 0; i < w->faults.n; i++) {
		char *line = fault_line(&w->faults.v[i]);

		out_str(o, NULL, line);
		mem_free(line);
	}
	out_end(o);
}

/* Whether nothing was started for it. */
static bool
is_cached(const struct outcome *o)
{
	for (size_t i = 0; i < o->side_n; i++)
		if (!o->sides[i].cached)
			return false;
	return o->side_n > 0;
}

void
show_report_json(struct out *o, const struct exercise *x, const struct report *r)
{
	const struct verdict *v = &r->verdict;
	const struct side *c = outcome_side(&r->outcome, "c");
	const struct side *rust = outcome_side(&r->outcome, "rust");

	out_object(o, NULL);
	out_int(o, "version", 1);
	out_str(o, "exercise", x->name);
	out_str(o, "kind", x->kind);
	out_str(o, "verdict", verdict_name(v->kind));
	out_bool(o, "pass", v->pass);
	out_str(o, "text", v->text);
	out_array(o, "skipped");
	for (size_t i = 0; i < v->skipped_n; i++)
		out_str(o, NULL, v->skipped[i]);
	out_end(o);
	c_json(o, v);
	rust_json(o, v);
	said_json(o, v);
	caught_json(o, v);
	compared_json(o, &v->compared);
	show_notes_json(o, &r->notes, NULL);
	hooks_json(o, &r->hooks);
	out_int(o, "attempt", r->attempt);
	out_str(o, "unsaved", r->unsaved.code == ERR_NONE ? NULL : r->unsaved.text);
	out_object(o, "ms");
	out_int(o, "total", r->ms);
	out_int(o, "rustc", rust && !rust->cached ? rust->compiler.ms : 0);
	out_int(o, "gcc", c && !c->cached ? c->compiler.ms : 0);
	out_int(o, "run", rust && rust->built && !rust->cached ? rust->program.ms : 0);
	out_int(o, "c_run", c && !c->cached ? c->program.ms : 0);
	out_end(o);
	out_bool(o, "cached", is_cached(&r->outcome));
	out_end(o);
}
