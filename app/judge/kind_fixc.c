/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * kind_fixc - make the C clean under the tool that the exercise declares, and keep what
 * it does: the exercise's tests run on it, so that deleting the code does not win.
 *
 * The answer, the tests and a main() are one program: main.c includes the other two. The
 * surprise: its lines "test NAME ... ok" come with a word that is wiped before the answer
 * runs (channel.c), so that what the answer prints is never taken for them; and races and
 * leaks end the program before its last line: what is left to the end of the process, an
 * atexit() of the answer's could skip. An answer in C that looks for the word in its own
 * memory finds it; that is not closed.
 */
#include "base/mem.h"
#include "judge/code.h"
#include "judge/kind.h"
#include "judge/libtest.h"
#include "judge/shadow.h"

#include <string.h>

#define ANSWER "answer.c"
#define LOST   "undefined reference to `" /* ld's words */

static const char head[] =
    "#define main answer_main\n"
    "#include \"" ANSWER "\"\n"
    "#undef main\n"
    "#include <stdio.h>\n"
    "#include <stdlib.h>\n"
    "#include \"channel.c\"\n"
    "#undef TEST\n"
    "#undef CHECK\n"
    "static int ferry_failed;\n"
    "#define TEST(name) static void ferry_##name(void)\n"
    "#define CHECK(what) ((what) ? (void)0 : \\\n"
    "\t(void)(ferry_failed = 1, fflush(stdout), fprintf( \\\n"
    "\tstderr, \"line %d of the tests: %s\\n\", \\\n"
    "\t__LINE__, #what)))\n"
    "#ifdef __SANITIZE_THREAD__\n"
    "const char *__tsan_default_options(void);\n"
    "const char *__tsan_default_options(void)\n"
    "{\n"
    "\treturn \"halt_on_error=1\";\n"
    "}\n"
    "#endif\n"
    "#ifdef __SANITIZE_ADDRESS__\n"
    "int __lsan_do_recoverable_leak_check(void);\n"
    "#else\n"
    "#define __lsan_do_recoverable_leak_check() 0\n"
    "#endif\n"
    "#include \"tests.c\"\n"
    "__attribute__((constructor(101))) static void ferry_begin(int n, char **v)\n"
    "{\n"
    "\tferry_take_word(n, v);\n"
    "}\n"
    "static void ferry_run(const char *name, void (*ferry_test)(void))\n"
    "{\n"
    "\tchar line[200];\n"
    "\tferry_failed = 0;\n"
    "\tferry_test();\n"
    "\tfflush(stdout);\n"
    "\tferry_say(line, (size_t)snprintf(line, sizeof line, \"test %.150s ... %s\",\n"
    "\t    name, ferry_failed ? \"FAILED\" : \"ok\"));\n"
    "}\n"
    "int main(void)\n"
    "{\n";

/* What would have a tool look away. */
static const char *const evasions[] = { "no_sanitize", "no_sanitize_address",
	"no_sanitize_thread", "no_sanitize_undefined", "no_address_safety_analysis",
	"#pragma GCC diagnostic", "_Pragma", "__asan_default_options",
	"__ubsan_default_options", "__tsan_default_options", "__lsan_default_options",
	"__lsan_disable", "__lsan_is_turned_off", "__lsan_default_suppressions",
	"__asan_default_suppressions", "__tsan_default_suppressions",
	"__asan_set_death_callback", "__sanitizer_set_death_callback",
	"__SANITIZE_ADDRESS__", "__SANITIZE_THREAD__" };

/* What would have the tests, or what they say, be something else. Beside these there are
 * the names that shadow_find() knows. */
static const char *const disguises[] = { "##", "%:", "\?\?", "asm", "__asm__", "__asm",
	"alias", "ifunc", "constructor", "section", "#pragma", "#include\"" };

/* The names in "TEST(NAME)" of the tests' source. */
static void
expect_tests(struct verdict *v, const char *source)
{
	struct buf code = BUF_INIT(BUF_MAX);

	code_normalise_c(&code, source, strlen(source));
	for (const char *p = code.ptr; (p = strstr(p, "TEST("));) {
		p += strlen("TEST(");
		libtest_add(v, p, strcspn(p, ")"));
	}
	buf_release(&code);
}

static void
add_main(struct build_spec *out, const char *tests)
{
	struct buf *b = build_add_file(out, "main.c", head, strlen(head));
	struct verdict names = { 0 };

	expect_tests(&names, tests);
	for (size_t i = 0; i < names.test_n; i++)
		buf_addf(b, "\tferry_run(\"%s\", ferry_%s);\n", names.tests[i].name,
		    names.tests[i].name);
	buf_adds(b, "\tif (__lsan_do_recoverable_leak_check())\n\t\t_Exit(23);\n"
		    "\tferry_say(\"test result: \", 13);\n\treturn 0;\n}\n");
	verdict_release(&names);
}

static int
start_fixc(struct buf *out, const struct exercise *x, struct err *e)
{
	return exercise_file(out, x, x->c_file, e);
}

/* The lane "c" is the program with its tests. A tool that only compiles looks at the
 * answer alone, in the lane "tool", and the tests run under ASan. */
static int
add_lanes(struct build_spec *out, const struct exercise *x, struct err *e)
{
	static const struct lane_spec run = { .name = "c",
		.source = "main.c",
		.reads = { "main.c", "tests.c", "channel.c", ANSWER },
		.c_file = ANSWER };
	static const struct lane_spec look = {
		.name = "tool", .source = ANSWER, .reads = { ANSWER }, .c_file = ANSWER
	};
	const char *tool = x->c_expect.tool;
	/* why: else never to free is a way out, where leaks can be found */
	bool leaks = !out->tools->sandbox.parts[PART_PTRACE].error;
	bool asan = tool_is_asan(tool) || !tool_runs(tool);

	if ((!tool_runs(tool) && !plan_tool(out, tool, &look, false)) ||
	    !plan_tool(out,
		!asan   ? tool
		: leaks ? "lsan"
			: "asan",
		&run, true))
		return err_set(e, ERR_INVALID,
		    "%s: c.expect.tool: this ferry does not know the tool \"%s\"",
		    x->name, tool);
	return 0;
}

static int
plan_fixc(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	struct buf *text = build_add_file(out, ANSWER, answer, len);
	struct buf tests = BUF_INIT(EXERCISE_FILE_MAX + 1);
	int rc = exercise_file(&tests, x, x->c_tests, e);

	if (len == 0 || answer[len - 1] != '\n')
		buf_addc(text, '\n');
	if (rc == 0) {
		build_add_file(out, "tests.c", tests.ptr, tests.len);
		plan_harness(out, "channel.c");
		add_main(out, tests.ptr);
	}
	buf_release(&tests);
	return rc < 0 ? -1 : add_lanes(out, x, e);
}

/* The first line in which gcc says "error", where it could not be read as more. */
static void
refused(struct verdict *v, const struct judged *j)
{
	const struct proc_result *gcc = &j->c->compiler;
	const char *error = strstr(gcc->err.ptr, "error: ");
	const char *lost = strstr(gcc->err.ptr, LOST);
	const struct diag_span *at = NULL;
	const struct diag *first = NULL;

	for (size_t i = 0; i < j->diags->n && !first; i++)
		if (!strcmp(j->diags->v[i].level, "error"))
			first = &j->diags->v[i];
	at = first ? diag_primary(first) : NULL;
	lost += lost ? strlen(LOST) : 0;
	if (judge_compiler(v, gcc, "gcc"))
		return;
	if (at && !strcmp(at->file, ANSWER))
		verdict_set(v, VERDICT_NOT_BUILT, "gcc refuses line %d: %s", at->line,
		    first->message);
	else if (at)
		verdict_set(v, VERDICT_NOT_BUILT,
		    "the exercise's tests no longer compile with it: %s, line %d of %s",
		    first->message, at->line, at->file);
	else if (lost)
		verdict_set(v, VERDICT_NOT_BUILT,
		    "nobody defines %.*s(), which it or its tests call",
		    (int)strcspn(lost, "'"), lost);
	else
		verdict_set(v, VERDICT_NOT_BUILT, "gcc does not build it: %.*s",
		    error ? (int)strcspn(error + 7, "\n") : 0, error ? error + 7 : "");
}

/* A word in the code that gives the tests another meaning and that is not the exercise's
 * own; the caller's, NULL if there is none. */
static char *
find_disguise(const struct judged *j, const char *tests, const char *own)
{
	struct buf code = BUF_INIT(BUF_MAX), before = BUF_INIT(BUF_MAX);
	char *answer = mem_strndup(j->answer, j->answer_len);
	char *found = shadow_find(answer, tests, own);

	code_normalise_c(&code, j->answer, j->answer_len);
	code_normalise_c(&before, own, strlen(own));
	for (size_t i = 0; i < sizeof disguises / sizeof *disguises && !found; i++)
		if (code_count(code.ptr, disguises[i]) &&
		    !code_count(before.ptr, disguises[i]))
			found = mem_strdup(disguises[i]);
	if (!found && strstr(code.ptr, "ferry_"))
		found = mem_strdup("ferry_");
	mem_free(answer);
	buf_release(&code);
	buf_release(&before);
	return found;
}

/* Whether neither the exercise's rules nor those of this kind are broken. */
static bool
keeps_rules(struct verdict *v, const struct judged *j, const struct buf *tests,
    const struct buf *own)
{
	struct buf code = BUF_INIT(BUF_MAX);
	const char *evasion = NULL;
	char *rule = NULL, *disguise = find_disguise(j, tests->ptr, own->ptr);

	code_normalise_c(&code, j->answer, j->answer_len);
	for (size_t i = 0; i < sizeof evasions / sizeof *evasions && !evasion; i++)
		evasion = code_count(code.ptr, evasions[i]) ? evasions[i] : NULL;
	buf_release(&code);
	if (evasion)
		verdict_set(v, VERDICT_RULE_BROKEN,
		    "`%s` has the tool look away; the bug is to go", evasion);
	else if (disguise)
		verdict_set(v, VERDICT_RULE_BROKEN,
		    "`%s` can give the tests behind the answer another meaning",
		    disguise);
	else if (rules_hold(&rule, j->exercise, j->answer, j->answer_len) < 0)
		verdict_set(
		    v, VERDICT_RULE_BROKEN, "it is clean and passes, but %s", rule);
	mem_free(rule);
	mem_free(disguise);
	return v->kind != VERDICT_RULE_BROKEN;
}

static void
judge_built(struct verdict *v, const struct judged *j, const struct buf *tests,
    const struct buf *own)
{
	const struct proc_result *run = &j->c->program;
	bool closed = libtest_read(v, run->out.ptr, "");

	libtest_count(v);
	if (!v->c_text) /* where a test failed; a report is told in other words */
		v->output = mem_strdup(run->err.ptr);
	if (v->c_text)
		verdict_set(v, VERDICT_NOT_CLEAN, "%s still finds a bug: %s",
		    tool_words(v->c_tool), v->c_text);
	else if (!judge_end(v, run))
		return;
	else if (v->failed || run->code != 0 || !v->test_n || !closed)
		judge_tests(v, run, closed);
	else if (keeps_rules(v, j, tests, own)) {
		verdict_set(v, VERDICT_PASSED,
		    "%s finds nothing%s, and all %zu tests pass",
		    tool_words(j->exercise->c_expect.tool),
		    j->outcome->leaks_unseen
			? " (leaks cannot be looked for here: `ferry doctor` says why)"
			: "",
		    v->test_n);
		v->pass = true;
	}
}

static int
judge_fixc(struct verdict *v, const struct judged *j, struct err *e)
{
	const struct exercise *x = j->exercise;
	struct buf tests = BUF_INIT(BUF_MAX), own = BUF_INIT(EXERCISE_FILE_MAX + 1);
	int rc = exercise_file(&tests, x, x->c_tests, e);

	if (rc == 0)
		rc = exercise_file(&own, x, x->c_file, e);
	if (rc == 0) {
		expect_tests(v, tests.ptr);
		buf_adds(&tests, head);
		buf_adds(&tests, harness_text("channel.c"));
		if (j->c->compiler.end == PROC_CANCELLED)
			verdict_set(v, VERDICT_CANCELLED, "cancelled");
		else if (!j->c->built)
			refused(v, j);
		else
			judge_built(v, j, &tests, &own);
	}
	buf_release(&tests);
	buf_release(&own);
	return rc;
}

const struct kind kind_fixc = { .name = "fixc",
	.answer = ANSWER,
	.start = start_fixc,
	.plan = plan_fixc,
	.judge = judge_fixc };
