/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * diag: gcc 12's recorded words, as JSON and as text, and damaged ones.
 */
#include "base/file.h"
#include "base/mem.h"
#include "diag/diag.h"
#include "help.h"

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
gcc_and_its_analyzer_are_read(void **state)
{
	struct buf b = recorded("gcc-analyzer.json");
	const struct diag *analyzer = NULL;
	struct diags d;

	(void)state;
	diags_init(&d);
	diag_read_gcc(&d, b.ptr, b.len);
	assert_true(d.n >= 1);
	for (size_t i = 0; i < d.n; i++)
		if (!strncmp(d.v[i].code, "-Wanalyzer-use-of-uninitialized", 31))
			analyzer = &d.v[i];
	assert_non_null(analyzer);
	assert_int_equal(analyzer->cwe, 457);
	assert_true(analyzer->span_n > 2);
	assert_int_equal(diag_primary(analyzer)->line, 18);
	for (size_t n = 0; n < b.len; n += 97) {
		struct diags cut;

		diags_init(&cut);
		diag_read_gcc(&cut, b.ptr, n);
		assert_true(cut.n == 0);
		diags_release(&cut);
	}
	diags_release(&d);
	buf_release(&b);
}

/* On many lines, behind something else and before it. */
static void
gcc_14_is_read(void **state)
{
	struct buf b = recorded("gcc14-analyzer.json"), all = BUF_INIT(BUF_MAX);
	struct diags d;

	(void)state;
	buf_adds(&all, "cc1: note\n[\n");
	buf_add(&all, b.ptr, b.len);
	buf_adds(&all, "\n[]\nend");
	diags_init(&d);
	diag_read_gcc(&d, all.ptr, all.len);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "-Wanalyzer-double-free");
	assert_int_equal(d.v[0].cwe, 415);
	assert_true(d.v[0].span_n > 2);
	assert_int_equal(diag_primary(&d.v[0])->line, 2);
	assert_int_equal(d.skipped, 1);
	diags_release(&d);
	buf_release(&all);
	buf_release(&b);
}

/* As it is printed: the function, the notes, an option or none; cut anywhere. */
static void
gccs_text_is_read(void **state)
{
	struct buf b = recorded("gcc-switch-missing-case.txt");
	struct diags d;

	(void)state;
	diags_init(&d);
	diag_read_gcc_text(&d, b.ptr, b.len);
	assert_int_equal(d.n, 2);
	assert_string_equal(d.v[0].code, "-Wswitch");
	assert_string_equal(d.v[0].level, "warning");
	assert_string_equal(d.v[0].spans[0].function, "sides");
	assert_int_equal(d.v[0].spans[0].column, 41);
	assert_string_equal(d.v[1].code, "-Wuninitialized");
	assert_int_equal(d.v[1].span_n, 2);
	assert_int_equal(d.v[1].spans[1].line, 10);
	diags_release(&d);
	diag_read_gcc_text(
	    &d, "a.c:3:1: error: odd\nb.c:2: warning: w [CWE-415] [-Wx]\n", 55);
	assert_int_equal(d.n, 2);
	assert_null(d.v[0].code);
	assert_string_equal(d.v[1].message, "w");
	assert_int_equal(d.v[1].cwe, 415);
	assert_int_equal(d.v[1].spans[0].column, 0);
	diags_release(&d);
	for (size_t n = 0; n < b.len; n++) {
		diag_read_gcc_text(&d, b.ptr, n);
		assert_true(d.n <= 2);
		diags_release(&d);
	}
	buf_release(&b);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(gcc_and_its_analyzer_are_read),
		cmocka_unit_test(gcc_14_is_read),
		cmocka_unit_test(gccs_text_is_read),
	};

	return cmocka_run_group_tests_name("diag_gcc", tests, NULL, NULL);
}
