/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * diag: recorded words of rustc 1.95 and gcc 12's sanitizers, and damaged ones.
 */
#include "base/file.h"
#include "base/mem.h"
#include "diag/diag.h"
#include "help.h"

#include <stdio.h>
#include <string.h>

static struct buf
recorded(const char *name)
{
	char *path = mem_printf("tests/diag/%s", name);
	struct buf b = BUF_INIT(BUF_MAX);

	assert_int_equal(file_read(&b, path, BUF_MAX, NULL), 0);
	mem_free(path);
	return b;
}

static void
rustc_errors_are_read(void **state)
{
	struct buf b = recorded("rustc-moved.json");
	const struct diag_span *at;
	struct diags d;

	(void)state;
	diags_init(&d);
	diag_read_rustc(&d, b.ptr, b.len);
	assert_int_equal(d.n, 2);
	assert_int_equal(d.skipped, 0);
	assert_string_equal(d.v[0].code, "E0382");
	assert_string_equal(d.v[0].message, "borrow of moved value: `b`");
	assert_int_equal(d.v[0].span_n, 3);
	assert_string_equal(d.v[1].code, "unused_variables");
	assert_string_equal(d.v[1].level, "warning");
	at = diag_primary(&d.v[0]);
	assert_int_equal(at->line, 4);
	assert_int_equal(at->column, 27);
	assert_string_equal(at->label, "value borrowed here after move");
	assert_string_equal(at->text[0].text, "    println!(\"{:?} {:?}\", b, t);");
	assert_string_equal(diags_line(&d, "answer.rs", 3), "    let t = b;");
	assert_null(diags_line(&d, "answer.rs", 99));
	assert_true(d.v[0].child_n >= 1);
	diags_release(&d);
	buf_release(&b);
}

/* The same wrapped by cargo, among noise. */
static void
cargo_wraps_and_noise_is_passed_over(void **state)
{
	static const char text[] =
	    "   Compiling x v0.1.0\n"
	    "{\"reason\":\"compiler-artifact\",\"x\":1}\n"
	    "{\"reason\":\"compiler-message\",\"message\":{\"$message_type\":\"diagnostic\","
	    "\"message\":\"m\",\"code\":null,\"level\":\"error\",\"spans\":[],"
	    "\"children\":[],\"future\":{\"a\":[1]}}}\n"
	    "{\"$message_type\":\"artifact\",\"artifact\":\"/x\"}\n"
	    "{\"message\":\"aborting due to 1 previous error\",\"level\":\"error\","
	    "\"spans\":[]}\n"
	    "{\"message\":\"2 warnings emitted\",\"level\":\"warning\",\"spans\":[]}\n"
	    "\x1b[31mnoise\n";
	struct diags d;

	(void)state;
	diags_init(&d);
	diag_read_rustc(&d, text, sizeof text - 1);
	assert_int_equal(d.n, 1);
	assert_null(d.v[0].code);
	assert_null(diag_primary(&d.v[0]));
	assert_int_equal(d.skipped, 0);
	diags_release(&d);
}

/* Cut at every byte: never a crash, and a cut line is counted. */
static void
cut_json_is_counted(void **state)
{
	struct buf b = recorded("rustc-moved.json");
	struct diags d;

	(void)state;
	for (size_t n = 0; n < b.len; n += 7) {
		diags_init(&d);
		diag_read_rustc(&d, b.ptr, n);
		assert_true(d.n + d.skipped <= 3);
		diags_release(&d);
	}
	diags_init(&d);
	diag_read_rustc(&d, b.ptr, 200);
	assert_int_equal(d.skipped, 1);
	diags_release(&d);
	buf_release(&b);
}

/* A span in the standard library's macro is walked out to the reader's line. */
static void
expansions_are_walked_outwards(void **state)
{
	static const char text[] =
	    "{\"message\":\"m\",\"code\":{\"code\":\"E0277\"},\"level\":\"error\",\"children\":[],"
	    "\"spans\":[{\"file_name\":\"/rustc/abc/library/std/src/macros.rs\",\"line_start\":9,"
	    "\"line_end\":9,\"column_start\":1,\"column_end\":2,\"byte_start\":5,\"byte_end\":6,"
	    "\"is_primary\":true,\"label\":\"here\",\"text\":[],\"expansion\":{\"span\":{"
	    "\"file_name\":\"main.rs\",\"line_start\":3,\"line_end\":3,\"column_start\":5,"
	    "\"column_end\":9,\"byte_start\":20,\"byte_end\":24,\"is_primary\":false,"
	    "\"text\":[{\"text\":\"    println!(x);\",\"highlight_start\":5,"
	    "\"highlight_end\":9}],\"expansion\":null},\"macro_decl_name\":\"println!\"}}]}\n";
	const struct diag_span *at;
	struct diags d;

	(void)state;
	diags_init(&d);
	diag_read_rustc(&d, text, sizeof text - 1);
	assert_int_equal(d.n, 1);
	at = diag_primary(&d.v[0]);
	assert_string_equal(at->file, "main.rs");
	assert_int_equal(at->line, 3);
	assert_true(at->primary);
	assert_false(at->is_std);
	assert_string_equal(at->label, "here");
	assert_string_equal(at->macro, "println!");
	assert_int_equal(at->text_n, 1);
	diags_release(&d);
}

static const struct {
	const char *file, *kind, *function;
	enum diag_tool tool;
	int cwe, line;
	const char *second; /* label of the second span, if any */
	int second_line;
} reports[] = {
	{ "asan-double-free.txt", "double-free", "main", DIAG_ASAN, 415, 51,
	    "freed here", 19 },
	{ "asan-heap-use-after-free.txt", "heap-use-after-free", NULL, DIAG_ASAN, 416,
	    30, "freed by realloc() here", 0 },
	{ "asan-stack-use-after-return.txt", "stack-use-after-return", "plan",
	    DIAG_ASAN, 562, 27, "in the frame of this function", 9 },
	{ "asan-stack-buffer-overflow.txt", "stack-buffer-overflow", "main", DIAG_ASAN,
	    121, 6, "in the frame of this function", 3 },
	{ "lsan-leak.txt", "leak", "lose", DIAG_LSAN, 401, 5, NULL, 0 },
	{ "ubsan-overflow.txt", "signed-integer-overflow", "grow", DIAG_UBSAN, 190, 4,
	    NULL, 0 },
};

static void
reports_are_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof reports / sizeof *reports; i++) {
		struct buf b = recorded(reports[i].file);
		const struct diag_span *at;
		struct diags d;

		diags_init(&d);
		diag_read_sanitizer(&d, b.ptr, b.len, "bug.c");
		assert_int_equal(d.n, 1);
		at = diag_primary(&d.v[0]);
		assert_non_null(at);
		assert_string_equal(d.v[0].code, reports[i].kind);
		assert_int_equal(d.v[0].tool, reports[i].tool);
		assert_int_equal(d.v[0].cwe, reports[i].cwe);
		assert_int_equal(at->line, reports[i].line);
		if (reports[i].function)
			assert_string_equal(at->function, reports[i].function);
		if (reports[i].second) {
			assert_true(d.v[0].span_n >= 2);
			assert_string_equal(d.v[0].spans[1].label, reports[i].second);
		}
		if (reports[i].second_line)
			assert_int_equal(d.v[0].spans[1].line, reports[i].second_line);
		diags_release(&d);
		buf_release(&b);
	}
}

static void
a_race_names_both_threads_and_the_variable(void **state)
{
	struct buf b = recorded("tsan-race.txt");
	struct diags d;

	(void)state;
	diags_init(&d);
	diag_read_sanitizer(&d, b.ptr, b.len, "bug.c");
	assert_int_equal(d.n, 1);
	assert_int_equal(d.v[0].tool, DIAG_TSAN);
	assert_string_equal(d.v[0].code, "data-race");
	assert_string_equal(d.v[0].message, "data-race on `counter`");
	assert_int_equal(d.v[0].cwe, 366);
	assert_int_equal(d.v[0].span_n, 2);
	assert_in_range(d.v[0].spans[0].line, 6, 7);
	assert_string_equal(d.v[0].spans[0].function, "inc");
	assert_true(d.v[0].spans[0].primary);
	assert_non_null(strstr(d.v[0].spans[1].label, "the other thread"));
	diags_release(&d);
	buf_release(&b);
}

static void
memcheck_is_read_and_repeats_are_dropped(void **state)
{
	static const struct {
		const char *code;
		int cwe, line;
	} want[] = {
		{ "heap-use-after-free", 416, 15 },
		{ "uninitialised-value", 457, 18 },
		{ "leak", 401, 20 },
	};
	struct buf b = recorded("valgrind-three.txt");
	struct diags d;

	(void)state;
	diags_init(&d);
	diag_read_valgrind(&d, b.ptr, b.len, "bug.c");
	assert_int_equal(d.n, 3);
	for (size_t i = 0; i < 3; i++) {
		assert_string_equal(d.v[i].code, want[i].code);
		assert_int_equal(d.v[i].cwe, want[i].cwe);
		assert_int_equal(diag_primary(&d.v[i])->line, want[i].line);
	}
	assert_int_equal(d.v[0].spans[1].line, 6);
	assert_string_equal(d.v[0].spans[1].function, "take");
	assert_string_equal(d.v[0].spans[1].caller, "main");
	assert_int_equal(d.v[0].spans[1].caller_line, 14);
	assert_null(d.v[0].spans[0].caller);
	assert_string_equal(d.v[0].spans[2].label, "allocated here");
	diags_release(&d);
	buf_release(&b);
}

static void
the_reports_file_is_found(void **state)
{
	static const char *const files[] = { "asan-double-free.txt", "lsan-leak.txt",
		"ubsan-overflow.txt", "tsan-race.txt", "valgrind-three.txt" };

	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct buf b = recorded(files[i]);
		char *file = diag_report_file(b.ptr, b.len);

		assert_non_null(file);
		assert_string_equal(file, "bug.c");
		mem_free(file);
		buf_release(&b);
	}
	assert_null(diag_report_file("no frames here\n", 15));
}

static void
the_variable_is_named(void **state)
{
	struct buf b = recorded("asan-stack-buffer-overflow.txt");
	const struct diag *r;
	struct diags d;

	(void)state;
	diags_init(&d);
	diag_read_sanitizer(&d, b.ptr, b.len, "bug.c");
	r = &d.v[0];
	assert_string_equal(r->spans[r->span_n - 1].label, "`name` is declared here");
	assert_int_equal(r->spans[r->span_n - 1].line, 4);
	diags_release(&d);
	buf_release(&b);
}

/* A helper of the reader's frees: who called it is told with it, each stack for itself. */
static void
callers_are_read(void **state)
{
	struct buf b = recorded("asan-double-free.txt");
	const struct diag_span *s;
	struct diags d;

	(void)state;
	diags_init(&d);
	diag_read_sanitizer(&d, b.ptr, b.len, "bug.c");
	s = d.v[0].spans;
	assert_null(s[0].caller);
	assert_string_equal(s[1].function, "msg_free");
	assert_string_equal(s[1].caller, "enqueue");
	assert_int_equal(s[1].caller_line, 27);
	assert_null(s[2].caller);
	diags_release(&d);
	buf_release(&b);
}

static void
damaged_reports_do_no_harm(void **state)
{
	struct buf b = recorded("asan-double-free.txt");
	struct diags d;

	(void)state;
	for (size_t n = 0; n < b.len; n++) {
		diags_init(&d);
		diag_read_sanitizer(&d, b.ptr, n, "bug.c");
		assert_true(d.n <= 1);
		diags_release(&d);
	}
	diags_init(&d);
	diag_read_sanitizer(&d, "    #0 0x1 in f bug.c:1\nSUMMARY:\n", 33, "bug.c");
	assert_int_equal(d.n, 0);
	diag_read_sanitizer(
	    &d, "ERROR: AddressSanitizer: odd new words\n", 39, "bug.c");
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "report");
	diags_release(&d);
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rustc_errors_are_read),
		cmocka_unit_test(cargo_wraps_and_noise_is_passed_over),
		cmocka_unit_test(cut_json_is_counted),
		cmocka_unit_test(expansions_are_walked_outwards),
		cmocka_unit_test(reports_are_read),
		cmocka_unit_test(a_race_names_both_threads_and_the_variable),
		cmocka_unit_test(memcheck_is_read_and_repeats_are_dropped),
		cmocka_unit_test(the_reports_file_is_found),
		cmocka_unit_test(the_variable_is_named),
		cmocka_unit_test(callers_are_read),
		cmocka_unit_test(damaged_reports_do_no_harm),
	};

	return cmocka_run_group_tests_name("diag", tests, NULL, NULL);
}
