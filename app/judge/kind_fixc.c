/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * kind_fixc - make the C clean under the tool that the exercise declares, and keep what
 * it does: the exercise's tests run on it, so that deleting the code does not win.
 *
 * The answer, the tests and a main() are one program: main.c includes the other two. The
 * surprise: its lines "test KEY::NAME ... ok" carry a key made from both texts, which
 * the answer cannot contain, so that what the answer prints is never taken for them. For
 * the same reason races and leaks end the program before its last line: what is left to
 * the end of the process, an atexit() of the answer's could skip.
 */
#include "base/file.h"
#include "base/mem.h"
#include "judge/code.h"
#include "judge/kind.h"

#include <stdio.h>
#include <string.h>

#define ANSWER "answer.c"
#define LOST   "undefined reference to `" /* ld's words */

static const char head[] = "#define main answer_main\n"
			   "#include \"" ANSWER "\"\n"
			   "#undef main\n"
			   "#include <stdio.h>\n"
			   "#include <stdlib.h>\n"
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
			   "static void ferry_run(const char *name, void (*f)(void))\n"
			   "{\n"
			   "\tferry_failed = 0;\n"
			   "\tf();\n"
			   "\tprintf(\"\\ntest %s ... %s\\n\", name,\n"
			   "\t    ferry_failed ? \"FAILED\" : \"ok\");\n"
			   "\tfflush(stdout);\n"
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

/* "3f29ab01cc…::", from what is compiled. */
static void
make_key(char out[24], const char *answer, size_t len, const struct buf *tests)
{
	unsigned long long h = file_hash(FILE_HASH, tests->ptr, tests->len);

	(void)snprintf(out, 24, "%016llx::", file_hash(h, answer, len));
}

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
add_main(struct build_spec *out, const char *key, const char *tests)
{
	struct buf *b = build_add_file(out, "main.c", head, strlen(head));
	struct verdict names = { 0 };

	expect_tests(&names, tests);
	for (size_t i = 0; i < names.test_n; i++)
		buf_addf(b, "\tferry_run(\"%s%s\", ferry_%s);\n", key,
		    names.tests[i].name, names.tests[i].name);
	buf_addf(b,
	    "\tif (__lsan_do_recoverable_leak_check())\n\t\t_Exit(23);\n"
	    "\tprintf(\"test result: %s\\n\");\n\treturn 0;\n}\n",
	    key);
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
		.reads = { "main.c", "tests.c", ANSWER },
		.c_file = ANSWER };
	static const struct lane_spec look = {
		.name = "tool", .source = ANSWER, .reads = { ANSWER }, .c_file = ANSWER
	};
	const char *tool = x->c_expect.tool;
	/* why: else never to free is a way out, where leaks can be found */
	bool leaks = !out->tools->sandbox.parts[PART_PTRACE].error;
	bool asan = tool_is_asan(tool) || !tool_runs(tool);

	if ((!tool_runs(tool) && !plan_tool(out, tool, &look)) || !plan_tool(out,
								      !asan   ? tool
								      : leaks ? "lsan"
									      : "asan",
								      &run))
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
	char key[24];
	int rc = exercise_file(&tests, x, x->c_tests, e);

	if (len == 0 || answer[len - 1] != '\n')
		buf_addc(text, '\n');
	if (rc == 0) {
		build_add_file(out, "tests.c", tests.ptr, tests.len);
		make_key(key, answer, len, &tests);
		add_main(out, key, tests.ptr);
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
	if (gcc->end == PROC_TIMEOUT)
		verdict_set(
		    v, VERDICT_TIMEOUT, "gcc was stopped after %d s", gcc->ms / 1000);
	else if (at && !strcmp(at->file, ANSWER))
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

/* Whether neither the exercise's rules nor those of this kind are broken. */
static bool
keeps_rules(struct verdict *v, const struct judged *j)
{
	struct buf code = BUF_INIT(BUF_MAX);
	const char *evasion = NULL;
	char *rule = NULL;

	code_normalise_c(&code, j->answer, j->answer_len);
	for (size_t i = 0; i < sizeof evasions / sizeof *evasions && !evasion; i++)
		evasion = code_count(code.ptr, evasions[i]) ? evasions[i] : NULL;
	buf_release(&code);
	if (evasion)
		verdict_set(v, VERDICT_RULE_BROKEN,
		    "`%s` has the tool look away; the bug is to go", evasion);
	else if (rules_hold(&rule, j->exercise, j->answer, j->answer_len) < 0)
		verdict_set(
		    v, VERDICT_RULE_BROKEN, "it is clean and passes, but %s", rule);
	mem_free(rule);
	return v->kind != VERDICT_RULE_BROKEN;
}

static void
judge_built(struct verdict *v, const struct judged *j, const char *key)
{
	const struct proc_result *run = &j->c->program;
	bool closed = libtest_read_of(v, run->out.ptr, key);
	char *end = mem_printf("\ntest result: %s\n", key);

	closed = closed && strstr(run->out.ptr, end) != NULL;
	mem_free(end);
	if (!v->c_text) /* where a test failed; a report is told in other words */
		v->output = mem_strdup(run->err.ptr);
	if (v->c_text)
		verdict_set(v, VERDICT_NOT_CLEAN, "%s still finds a bug: %s",
		    tool_words(v->c_tool), v->c_text);
	else if (!judge_end(v, run))
		return;
	else if (v->failed || run->code != 0 || !v->test_n || !closed)
		judge_tests(v, run, closed);
	else if (keeps_rules(v, j)) {
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
	struct buf tests = BUF_INIT(EXERCISE_FILE_MAX + 1);
	char key[24];

	if (exercise_file(&tests, j->exercise, j->exercise->c_tests, e) < 0)
		return -1;
	expect_tests(v, tests.ptr);
	make_key(key, j->answer, j->answer_len, &tests);
	buf_release(&tests);
	if (j->c->compiler.end == PROC_CANCELLED)
		verdict_set(v, VERDICT_CANCELLED, "cancelled");
	else if (!j->c->built)
		refused(v, j);
	else
		judge_built(v, j, key);
	return 0;
}

const struct kind kind_fixc = { .name = "fixc",
	.answer = ANSWER,
	.start = start_fixc,
	.plan = plan_fixc,
	.judge = judge_fixc };
