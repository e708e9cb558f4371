/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * kind_ffi - C and Rust in one program. In "ffi" the learner writes the Rust behind a
 * header that C calls, in "ffic" the C header in front of a Rust library.
 *
 * rustc makes a static library and gcc links, so that ASan and UBSan are in the whole
 * program: they see what C touches and every malloc() and free(), of Rust too, but not
 * what Rust itself reads and writes.
 */
#include "base/mem.h"
#include "judge/drift.h"
#include "judge/kind.h"
#include "judge/linked.h"
#include "run/which.h"

#include <stdlib.h>
#include <string.h>

#define MEMCHECK   "memcheck"
#define DRIFT_LINE "#[path = \"drift.rs\"] mod ferry_drift;\n"

/* Whether LeakSanitizer can look here. */
static bool
can_find_leaks(const struct build_spec *s)
{
	return s->tools && !s->tools->sandbox.parts[PART_PTRACE].error;
}

/* Beside it, where the exercise asks for it: valgrind on a build without sanitizers, which
 * sees what the Rust reads and writes too. */
static void
add_memcheck(struct build_spec *out, const struct exercise *x)
{
	struct lane_spec lane = out->lanes[out->lane_n - 1];
	char *here = x->border_tool ? which("valgrind") : NULL;

	if (here) {
		static const char *const steps[] = { "rustc-staticlib-lines",
			"gcc-mixed-plain", "run-mixed-memcheck" };

		lane.name = MEMCHECK;
		lane.linted = false;
		memcpy(lane.steps, steps, sizeof steps);
		build_add_lane(out, lane);
	}
	mem_free(here);
}

/* What both directions build: `rust` is the library's source, already there. */
static int
plan_mixed(struct build_spec *out, const struct exercise *x, const char *rust,
    const char *header, struct err *e)
{
	plan_harness(out, "channel.c");
	drift_rust(build_add_file(out, "drift.rs", NULL, 0), x);
	drift_c(build_add_file(out, "drift.c", NULL, 0), x, header);
	build_add_lane(out,
	    (struct lane_spec){ .name = "rust",
		.source = rust,
		.steps = { "rustc-staticlib", "gcc-mixed",
		    can_find_leaks(out) ? "run-mixed-leaks" : "run-mixed" },
		.reads = { rust, "main.c", header, "drift.rs", "drift.c", "channel.c" },
		.c_file = "main.c",
		.remembered = true });
	plan_lints(out, x);
	add_memcheck(out, x);
	return plan_file(out, x, x->c_file, "main.c", e);
}

static int
plan_ffi(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	struct buf *text = build_add_file(out, "answer.rs", answer, len);

	buf_adds(text, len && answer[len - 1] == '\n' ? DRIFT_LINE : "\n" DRIFT_LINE);
	if (plan_file(out, x, x->header, x->header, e) < 0)
		return -1;
	return plan_mixed(out, x, "answer.rs", x->header, e);
}

static int
plan_ffic(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	build_add_file(out, FFIC_HEADER, answer, len);
	if (plan_file(out, x, x->program, "lib.rs", e) < 0)
		return -1;
	buf_adds(&out->files[out->file_n - 1].text, "\n" DRIFT_LINE);
	return plan_mixed(out, x, "lib.rs", FFIC_HEADER, e);
}

static int
start_ffic(struct buf *out, const struct exercise *x, struct err *e)
{
	return exercise_file(out, x, x->c_start, e);
}

/* The text behind the first line "KEY …", with its length; NULL if there is none. */
static const char *
find_said(size_t *len, const char *out, const char *key)
{
	size_t n = strlen(key);

	for (const char *line = out; *line;
	     line += strcspn(line, "\n"), line += *line == '\n') {
		if (strncmp(line, key, n) || !strchr(" \n", line[n]))
			continue;
		*len = strcspn(line + n + (line[n] == ' '), "\n");
		return line + n + (line[n] == ' ');
	}
	return NULL;
}

/* "main.c:12: main: Assertion `n == 1' failed.": what is behind the last panic; one before
 * it was caught. */
static const char *
find_assertion(const char *text)
{
	static const char panic[] = "panicked at ";

	for (const char *p; (p = strstr(text, panic)) != NULL;)
		text = p + sizeof panic - 1;
	return strstr(text, "Assertion `");
}

/* What assert() and a panic leave on stderr; whether one of them is the cause. */
static bool
judge_abort(struct verdict *v, const struct proc_result *run)
{
	const char *panic = strstr(run->err.ptr, "panicked at ");
	const char *assertion = find_assertion(run->err.ptr);
	const char *line = strstr(run->err.ptr, "main.c:"), *end;

	if (run->end != PROC_SIGNALED)
		return false;
	if (panic && !assertion) {
		const char *text = strchr(panic, '\n');
		char *more = v->output ? strstr(v->output, "panicked at ") : NULL;

		/* the second panic only says that the first cannot leave the function */
		if (more && (more = strstr(more, "\n\nthread ")) != NULL)
			*more = '\0';
		panic += strlen("panicked at ");
		text = text ? text + 1 : "";
		verdict_set(v, VERDICT_CRASHED,
		    "the Rust panics at %.*s, and a panic that reaches C ends the "
		    "program: %.*s",
		    (int)strcspn(panic, "\n") -
			(panic[strcspn(panic, "\n") - 1] == ':'),
		    panic, (int)strcspn(text, "\n"), text);
		return true;
	}
	if (assertion && line) {
		assertion += strlen("Assertion `");
		end = strstr(assertion, "' failed.");
		v->c_line = (int)strtol(line + strlen("main.c:"), NULL, 10);
		verdict_set(v, VERDICT_TESTS_FAILED,
		    "main.c, line %d: %.*s does not hold", v->c_line,
		    end ? (int)(end - assertion) : (int)strcspn(assertion, "\n"),
		    assertion);
		return true;
	}
	return false;
}

/* Whether what valgrind looked at came to its end too; that it differs from the other
 * build in nothing but the tool, it cannot show otherwise. */
static bool
memcheck_ended(struct verdict *v, const struct judged *j)
{
	const struct side *s = outcome_side(j->outcome, MEMCHECK);
	size_t len;

	if (!s && j->exercise->border_tool)
		verdict_skip(v,
		    "what the Rust itself reads and writes: valgrind is not on PATH; run: "
		    "apt-get install valgrind");
	if (!s)
		return true;
	if (!s->built) {
		if (!judge_compiler(v, &s->compiler, s->by_rustc ? "rustc" : "gcc"))
			verdict_set(v, VERDICT_NOT_BUILT,
			    "it is not built for valgrind: %.*s",
			    (int)strcspn(s->compiler.err.ptr, "\n"),
			    s->compiler.err.ptr);
		return false;
	}
	if (!judge_end(v, &s->program))
		return false;
	if (find_said(&len, s->program.out.ptr, "end"))
		return true;
	verdict_set(v, VERDICT_ENDED_EARLY,
	    "under valgrind the program ended with exit code %d before the C side was "
	    "through",
	    s->program.code);
	return false;
}

static void
judge_good(struct verdict *v, const struct judged *j)
{
	char *rule = NULL;

	if (!memcheck_ended(v, j))
		return;

	if (rules_hold(&rule, j->exercise, j->answer, j->answer_len) < 0 ||
	    lints_hold(&rule, j) < 0) {
		verdict_set(v, VERDICT_RULE_BROKEN,
		    "the C side gets what it wants, but %s", rule);
		mem_free(rule);
		return;
	}
	verdict_set(v, VERDICT_PASSED,
	    "C and Rust agree about %s, and the C side ran to its end without a report of "
	    "ASan%s",
	    linked_header(j->exercise),
	    outcome_side(j->outcome, MEMCHECK) ? ", UBSan or valgrind" : " or UBSan");
	v->pass = true;
}

/* A report on the whole program; of valgrind's also the place in the Rust, which the
 * sanitizers do not look at. */
static void
judge_report(struct verdict *v, const struct judged *j)
{
	const struct side *s = outcome_side(j->outcome, MEMCHECK);
	const char *file = judge_rust_name(j->exercise->kind), *at = NULL;
	char *place = mem_printf("(%s:", file);

	if (s && !strcmp(v->c_tool, "valgrind")) {
		mem_free(v->output);
		v->output = mem_strdup(s->program.err.ptr);
		at = strstr(v->output, place);
	}
	verdict_set(v, VERDICT_REPORTED, "the program runs into %s%s%s%s%.*s",
	    v->c_text, at ? "; of the Rust, " : "", at ? file : "", at ? ", line " : "",
	    at ? (int)strcspn(at + strlen(place), ")") : 0,
	    at ? at + strlen(place) : "");
	mem_free(place);
}

/* What a program that was ended has not freed, valgrind calls leaks; they are none. */
static void
forget_report(struct verdict *v)
{
	char **texts[] = { &v->c_tool, &v->c_kind, &v->c_function, &v->c_text };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		mem_free(*texts[i]);
		*texts[i] = NULL;
	}
	v->c_line = v->c_cwe = 0;
}

static void
judge_program(struct verdict *v, const struct judged *j)
{
	const struct proc_result *run = &j->rust->program;
	const char *said;
	size_t len;

	if (run->end != PROC_EXITED && v->c_text && !strcmp(v->c_tool, "valgrind"))
		forget_report(v);
	if ((said = find_said(&len, run->out.ptr, "drift")) != NULL)
		verdict_set(v, VERDICT_DRIFT,
		    "C and Rust lay a type out differently: %.*s", (int)len, said);
	else if (v->c_text) /* a report is there only if the program ended by it */
		judge_report(v, j);
	else if (judge_stopped(v, run) || judge_abort(v, run) || !judge_end(v, run))
		return;
	else if (!find_said(&len, run->out.ptr, "end"))
		verdict_set(v, VERDICT_ENDED_EARLY,
		    "the program ended with exit code %d before the C side was through",
		    run->code);
	else if (!(said = find_said(&len, run->out.ptr, "main")) ||
		 strtol(said, NULL, 10))
		verdict_set(v, VERDICT_TESTS_FAILED,
		    "the C side's main() returned %.*s, not 0", said ? (int)len : 0,
		    said ? said : "");
	else
		judge_good(v, j);
}

static int
judge_ffi(struct verdict *v, const struct judged *j, struct err *e)
{
	const struct side *s = j->rust;

	(void)e;
	v->c_built = s->built;
	if (judge_compiler(v, &s->compiler, s->by_rustc ? "rustc" : "gcc"))
		return 0;
	if (s->compiler.end == PROC_CANCELLED)
		verdict_set(v, VERDICT_CANCELLED, "cancelled");
	else if (s->built)
		judge_program(v, j);
	else if (s->by_rustc)
		linked_library(v, j);
	else
		linked_program(v, j);
	return 0;
}

const struct kind kind_ffi = { .name = "ffi",
	.answer = "answer.rs",
	.rust_step = "rustc-staticlib",
	.c_step = "gcc-mixed",
	.vouched = true,
	.plan = plan_ffi,
	.judge = judge_ffi };

const struct kind kind_ffic = { .name = "ffic",
	.answer = "answer.h",
	.rust_step = "rustc-staticlib",
	.c_step = "gcc-mixed",
	.rust = "lib.rs",
	.vouched = true,
	.start = start_ffic,
	.plan = plan_ffic,
	.judge = judge_ffi };
