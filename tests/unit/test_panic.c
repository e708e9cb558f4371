/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * diag_find_panic: how a test's thread panicked, among what a test program printed.
 */
#include "base/mem.h"
#include "diag/diag.h"
#include "help.h"

static const struct {
	const char *text, *file, *message; /* file NULL: none is found */
	int line;
} rows[] = {
	{ "---- ferry_tests::fills stdout ----\n\n"
	  "thread 'ferry_tests::fills' (6) panicked at tests.rs:14:5:\n"
	  "assertion `left == right` failed\n  left: 7\n right: 30\n"
	  "note: run with `RUST_BACKTRACE=1`\n",
	    "tests.rs", "assertion `left == right` failed\n  left: 7\n right: 30", 14 },
	{ "thread 'fills' panicked at answer.rs:3:17:\nindex\n\n", "answer.rs", "index",
	    3 },
	/* what failed the test is the last, after one that was caught */
	{ "thread 'a::fills' (1) panicked at answer.rs:3:1:\nfirst\n"
	  "thread 'a::fills' (1) panicked at tests.rs:4:1:\nlast\n",
	    "tests.rs", "last", 4 },
	/* others' threads, names that only end so, places that are none */
	{ "thread 'a::spills' (1) panicked at tests.rs:4:1:\nx\n", NULL, NULL, 0 },
	{ "thread 'a::refills' (1) panicked at tests.rs:4:1:\nx\n", NULL, NULL, 0 },
	{ "thread 'a::fills_up' (1) panicked at tests.rs:4:1:\nx\n", NULL, NULL, 0 },
	{ "thread 'a::fills' (1) panicked at tests.rs\nx\n", NULL, NULL, 0 },
	{ "thread 'a::fills' (1)\n panicked at tests.rs:4:1:\nx\n", NULL, NULL, 0 },
	{ "thread 'fills", NULL, NULL, 0 },
	{ "thread '", NULL, NULL, 0 },
	{ "", NULL, NULL, 0 },
};

static void
is_found_by_the_name_of_its_thread(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct panic p;
		char *file, *message;

		if (diag_find_panic(&p, rows[i].text, "fills") !=
		    (rows[i].file != NULL))
			fail_msg("%s", rows[i].text);
		if (!rows[i].file)
			continue;
		file = mem_strndup(p.file, p.file_len);
		message = mem_strndup(p.message, p.len);
		assert_string_equal(file, rows[i].file);
		assert_string_equal(message, rows[i].message);
		assert_int_equal(p.line, rows[i].line);
		mem_free(file);
		mem_free(message);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_found_by_the_name_of_its_thread),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
