/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * prove: marks, and reports on twins bound to the reader's lines; then real runs.
 */
#include "build_help.h"

#include "explain/prove.h"
#include "run/twin_run.h"

#include <stdlib.h>

static const char twin_source[] = "#include <stdlib.h>\n"
				  "static void take(int *p) { free(p); }\n"
				  "int main(void)\n"
				  "{\n"
				  "    int *b = calloc(1, sizeof *b);  //@rs 13 DECL\n"
				  "    take(b);  //@rs 14 MOVED\n"
				  "    return b[0];  //@rs 16 USED\n"
				  "}\n";

static const char asan_report[] =
    "=====\n"
    "==7==ERROR: AddressSanitizer: heap-use-after-free on address 0x6020 at pc 0x55\n"
    "READ of size 4 at 0x6020 thread T0\n"
    "    #0 0x55 in main twin.c:7\n"
    "    #1 0x7f in __libc_start_call_main ../libc_start_call_main.h:58\n"
    "\n"
    "freed by thread T0 here:\n"
    "    #0 0x7f in __interceptor_free asan_malloc_linux.cpp:52\n"
    "    #1 0x55 in take twin.c:2\n"
    "    #2 0x55 in main twin.c:6\n"
    "previously allocated by thread T0 here:\n"
    "    #0 0x7f in __interceptor_calloc asan_malloc_linux.cpp:77\n"
    "    #1 0x55 in main twin.c:5\n"
    "SUMMARY: AddressSanitizer: heap-use-after-free twin.c:7 in main\n"
    "Shadow bytes around the buggy address:\n";

/* What a run with this report proves. */
static struct proof
read_report(const char *source, const char *tool, const char *expect, const char *text)
{
	struct note_twin t = { .source = mem_strdup(source),
		.tool = mem_strdup(tool),
		.expect = mem_strdup(expect) };
	struct twin_result r = { .built = true };
	struct proof p;

	proc_result_init(&r.run);
	buf_init(&r.run.err, LIMIT);
	buf_adds(&r.run.err, text);
	r.run.end = PROC_EXITED;
	r.run.code = *text ? 1 : 0;
	prove_read(&p, &t, &r);
	proc_result_release(&r.run);
	mem_free(t.source);
	mem_free(t.tool);
	mem_free(t.expect);
	return p;
}

static void
test_marks(void **state)
{
	(void)state;
	static const char marked[] = "    free(x);  //@rs 12 DROPPED", plain[] = "}";
	struct prove_mark m;

	assert_true(prove_read_mark(&m, marked, strlen(marked)));
	assert_int_equal(m.line, 12);
	assert_int_equal(m.role_len, 7);
	assert_memory_equal(m.role, "DROPPED", 7);
	assert_int_equal(m.code_len, strlen("    free(x);"));
	assert_false(prove_read_mark(&m, plain, 1));
	assert_int_equal(m.code_len, 1);
}

static void
test_stacks_are_bound(void **state)
{
	(void)state;
	struct proof p =
	    read_report(twin_source, "asan", "heap-use-after-free", asan_report);

	assert_true(p.came);
	assert_string_equal(p.text,
	    "ASan: heap-use-after-free: read of 4 bytes at your line 16; freed at your "
	    "line 14; allocated at your line 13.");
	assert_int_equal(p.n, 3);
	assert_int_equal(p.lines[1].line, 14);
	assert_string_equal(p.lines[1].role, "MOVED");
	assert_string_equal(p.lines[1].what, "freed");
	/* the twin's frames and what they called, not what called main() */
	assert_non_null(strstr(p.report, "take twin.c:2"));
	assert_non_null(strstr(p.report, "__interceptor_free"));
	assert_null(strstr(p.report, "__libc_start"));
	assert_null(strstr(p.report, "Shadow"));
	proof_release(&p);
}

static void
test_without_marks(void **state)
{
	(void)state;
	struct proof p =
	    read_report("int main(void) { }\n", "asan", "use-after", asan_report);

	assert_true(p.came);
	assert_non_null(strstr(p.text, "read of 4 bytes at line 7; freed at line 2;"));
	assert_null(p.lines[0].role);
	proof_release(&p);
}

static void
test_other_reports(void **state)
{
	(void)state;
	struct proof p = read_report(twin_source, "asan", "double-free", asan_report);

	assert_false(p.came);
	assert_non_null(
	    strstr(p.text, "Not proved: ASan was to report \"double-free\""));
	assert_non_null(strstr(p.text, "said: heap-use-after-free"));
	proof_release(&p);
	p = read_report(twin_source, "asan", "double-free", "");
	assert_false(p.came);
	assert_non_null(strstr(p.text, "said nothing"));
	assert_null(p.report);
	proof_release(&p);
	p = read_report(twin_source, "none", "", "");
	assert_true(p.came);
	proof_release(&p);
	p = read_report(twin_source, "none", "", asan_report);
	assert_false(p.came);
	proof_release(&p);
	p = read_report(twin_source, "warn", "may be used after",
	    "twin.c:7:13: warning: pointer 'b' may be used after 'free' "
	    "[-Wuse-after-free]\n"
	    "twin.c:6:5: note: call to 'take' here\n");
	assert_string_equal(p.text,
	    "gcc: pointer 'b' may be used after 'free': the warning at your line 16; "
	    "call to 'take' here at your line 14.");
	proof_release(&p);
	p = read_report(twin_source, "valgrind", "Invalid read",
	    "==9== Invalid read of size 4\n"
	    "==9==    at 0x1091: main (twin.c:7)\n"
	    "==9==  Address 0x4a is 0 bytes inside a block of size 4 free'd\n"
	    "==9==    at 0x48: free (vg_replace_malloc.c:872)\n"
	    "==9==    by 0x10: take (twin.c:2)\n"
	    "==9==    by 0x10: main (twin.c:6)\n");
	assert_non_null(
	    strstr(p.text, "read of 4 bytes at your line 16; freed at your line 14."));
	proof_release(&p);
}

/* One small program for each tool. */
static const char uninit[] = "#include <stdio.h>\n"
			     "int main(int n, char **v)\n"
			     "{\n"
			     "    (void)v;\n"
			     "    int x; if (n > 1) x = 3;  //@rs 2 DECL\n"
			     "    if (x > 2) puts(\"big\");  //@rs 4 USED\n"
			     "}\n";
static const char race[] =
    "#include <pthread.h>\n"
    "static int n;\n"
    "static void *add(void *p) { n++; return p; }  //@rs 8 USED\n"
    "int main(void)\n"
    "{\n"
    "    pthread_t a;\n"
    "    pthread_create(&a, 0, add, 0);\n"
    "    n++;  //@rs 10 USED\n"
    "    pthread_join(a, 0);\n"
    "}\n";
static const char overflow[] = "int main(int n, char **v)\n"
			       "{\n"
			       "    (void)v; n += 2147483647;  //@rs 5 USED\n"
			       "    return n > 0;\n"
			       "}\n";
static const char clean[] = "int main(void) { return 0; }\n";
static const char leak[] =
    "#include <string.h>\n"
    "static void lose(void) { char *p = strdup(\"x\"); (void)p; }  //@rs 3 DECL\n"
    "int main(void) { lose(); return 0; }\n";
static const char narrow[] = "static unsigned char n;\n"
			     "int main(int big, char **v)\n"
			     "{\n"
			     "    (void)v; n = big;  //@rs 7 CONFLICT\n"
			     "    return n;\n"
			     "}\n";
static const char endless[] = "struct list {\n"
			      "    int v; struct list next;  //@rs 2 DECL\n"
			      "};\n"
			      "int main(void) { return 0; }\n";
static const struct {
	const char *source, *tool, *expect, *text;
} cases[] = {
	{ twin_source, "asan", "heap-use-after-free",
	    "read of 4 bytes at your line 16; freed at your line 14; allocated "
	    "at your line 13" },
	{ overflow, "ubsan", "signed integer overflow", "at your line 5" },
	{ race, "tsan", "data race", "at your line 10" },
	{ uninit, "valgrind", "uninitialised value", "at your line 4" },
	{ twin_source, "warn", "used after", "at your line 16" },
	{ leak, "lsan", "detected memory leaks", "at your line 3" },
	{ narrow, "gccwarn", "may change value", "the warning at your line 7" },
	{ endless, "gccerr", "incomplete type", "the error at your line 2" },
	{ twin_source, "analyzer", "use after", "at your line 16" },
	{ clean, "none", "", "nothing to report" },
};

/* Run for good. */
static void
test_runs(void **state)
{
	(void)state;
	struct bench b = bench_open();

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct note_twin t = { .source = mem_strdup(cases[i].source),
			.tool = mem_strdup(cases[i].tool),
			.expect = mem_strdup(cases[i].expect) };
		struct proof p;

		prove_twin(&p, &t, &b.tools, b.cache);
		if (!strstr(p.text, cases[i].text))
			fail_msg("%s: %s\n%s", cases[i].tool, p.text,
			    p.report ? p.report : "");
		assert_true(p.came);
		proof_release(&p);
		mem_free(t.source);
		mem_free(t.tool);
		mem_free(t.expect);
	}
	assert_int_equal(count_in(&b, "build"), 0);
	bench_close(&b);
}

static void
test_what_cannot_run(void **state)
{
	(void)state;
	char source[] = "int main(void) { return }\n", tool[] = "asan", odd[] = "gdb",
	     valgrind[] = "valgrind", expect[] = "double-free";
	struct note_twin t = { .source = source, .tool = tool, .expect = expect };
	struct bench b = bench_open();
	char *path = mem_strdup(getenv("PATH"));
	struct proof p;

	prove_twin(&p, &t, &b.tools, b.cache);
	assert_false(p.came);
	assert_non_null(strstr(p.text, "gcc does not compile"));
	assert_non_null(strstr(p.report, "twin.c:1"));
	proof_release(&p);
	t.tool = odd;
	prove_twin(&p, &t, &b.tools, b.cache);
	assert_non_null(strstr(p.text, "no tool for twins is called \"gdb\""));
	proof_release(&p);
	t.tool = valgrind;
	setenv("PATH", "/nonexistent", 1);
	prove_twin(&p, &t, &b.tools, b.cache);
	setenv("PATH", path, 1);
	assert_false(p.came);
	assert_non_null(strstr(p.text, "apt-get install valgrind"));
	proof_release(&p);
	mem_free(path);
	bench_close(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_stacks_are_bound),
		cmocka_unit_test(test_without_marks),
		cmocka_unit_test(test_other_reports),
		cmocka_unit_test(test_runs),
		cmocka_unit_test(test_what_cannot_run),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
