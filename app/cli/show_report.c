/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * show_report - the outcome of a check as text and JSON.
 */
#include "cli/show.h"

#include <string.h>

#define OUTPUT_SHOWN 2000 /* bytes of a failing program's output in text */

static void
show_c(struct out *o, const struct exercise *x, const struct verdict *v)
{
	out_say(o, OUT_TITLE, "C     ");
	if (!v->c_built)
		out_say(o, OUT_BAD, "gcc did not build %s\n", x->c_file);
	else if (!v->c_text)
		out_say(o, OUT_WARN,
		    "no sanitizer report; %s was expected in line %d\n",
		    x->c_expect.kind, x->c_expect.line);
	else if (v->c_cwe)
		out_say(
		    o, OUT_PLAIN, "%s (%s, CWE-%d)\n", v->c_text, v->c_tool, v->c_cwe);
	else
		out_say(o, OUT_PLAIN, "%s (%s)\n", v->c_text, v->c_tool);
	if (v->c_text && !v->c_as_declared)
		out_say(o, OUT_WARN, "      the lesson speaks of %s in line %d\n",
		    x->c_expect.kind, x->c_expect.line);
}

static void
show_rust(struct out *o, const struct verdict *v)
{
	out_say(o, OUT_TITLE, "Rust  ");
	out_say(o, v->pass ? OUT_GOOD : OUT_BAD, "%s\n", v->text);
	if (!v->rust_built)
		return;
	for (size_t i = 0; i < v->test_n; i++) {
		static const char *const marks[] = { "passed", "FAILED",
			"did not run" };

		out_say(o, v->tests[i].state == TEST_PASSED ? OUT_DIM : OUT_BAD,
		    "      %-12s %s\n", marks[v->tests[i].state], v->tests[i].name);
	}
	if (!v->pass && v->output) {
		size_t n = strlen(v->output);

		out_block(
		    o, "      | ", v->output, n < OUTPUT_SHOWN ? n : OUTPUT_SHOWN);
		if (n > OUTPUT_SHOWN)
			out_say(
			    o, OUT_DIM, "      | … %zu bytes more\n", n - OUTPUT_SHOWN);
	}
}

void
show_report(struct out *o, const struct exercise *x, const struct report *r)
{
	const struct verdict *v = &r->verdict;

	out_say(o, OUT_TITLE, "%s", x->name);
	out_say(o, OUT_PLAIN, "  %s\n\n", x->title);
	show_c(o, x, v);
	show_rust(o, v);
	for (size_t i = 0; i < r->notes.n; i++) {
		out_say(o, OUT_PLAIN, "\n");
		show_note(o, &r->notes, i, &r->diags);
	}
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
	out_str(o, "output", v->output);
	out_end(o);
}

void
show_report_json(struct out *o, const struct exercise *x, const struct report *r)
{
	const struct verdict *v = &r->verdict;
	const struct outcome *t = &r->outcome;

	out_object(o, NULL);
	out_int(o, "version", 1);
	out_str(o, "exercise", x->name);
	out_str(o, "kind", x->kind);
	out_str(o, "verdict", verdict_name(v->kind));
	out_bool(o, "pass", v->pass);
	out_str(o, "text", v->text);
	c_json(o, v);
	rust_json(o, v);
	show_notes_json(o, &r->notes, NULL);
	out_int(o, "attempt", r->attempt);
	out_str(o, "unsaved", r->unsaved.code == ERR_NONE ? NULL : r->unsaved.text);
	out_object(o, "ms");
	out_int(o, "total", r->ms);
	out_int(o, "rustc", t->rust.compiler.ms);
	out_int(o, "gcc", t->c.cached ? 0 : t->c.compiler.ms);
	out_int(o, "run", t->rust.built ? t->rust.program.ms : 0);
	out_int(o, "c_run", t->c.cached ? 0 : t->c.program.ms);
	out_end(o);
	out_bool(o, "cached", t->c.cached);
	out_end(o);
}
