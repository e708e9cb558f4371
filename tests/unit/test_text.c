/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * text: UTF-8, widths, wrapping, and that nothing active reaches a terminal.
 */
#include "base/mem.h"
#include "base/text.h"
#include "help.h"

#include <locale.h>
#include <string.h>

static void
assert_clean(const char *in, const char *out)
{
	char *s = text_clean(in);

	assert_string_equal(s, out);
	mem_free(s);
}

static void
escape_sequences_are_shown_and_not_sent(void **state)
{
	(void)state;
	assert_clean("\033]0;title\007x", "\xE2\x90\x9B]0;title\xE2\x90\x87x");
	assert_clean("a\rb\x7F", "a\xE2\x90\x8D"
				 "b\xE2\x90\xA1");
	assert_clean("tab\tand\nnewline", "tab\tand\nnewline");
	assert_clean("\xC2\x9B"
		     "31m",
	    "<U+009B>31m");
}

static void
hidden_characters_are_named(void **state)
{
	(void)state;
	assert_clean("a\xE2\x80\xAE"
		     "b",
	    "a<U+202E>b");
	assert_clean("zero\xE2\x80\x8Bwidth", "zero<U+200B>width");
	assert_clean("\xF3\xA0\x81\x81", "<U+E0041>");
	assert_clean("\xEF\xBB\xBFx", "<U+FEFF>x");
}

static void
what_is_not_utf8_is_replaced(void **state)
{
	(void)state;
	assert_clean("a\xFF"
		     "b",
	    "a\xEF\xBF\xBD"
	    "b");
	assert_clean("\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD"); /* overlong "/" */
	assert_clean("\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
	assert_clean("\xE2\x82", "\xEF\xBF\xBD\xEF\xBF\xBD");
}

static void
piled_marks_and_endless_lines_are_cut(void **state)
{
	struct buf in = BUF_INIT(BUF_MAX);
	char *out;

	(void)state;
	buf_adds(&in, "e");
	for (int i = 0; i < 50; i++)
		buf_adds(&in, "\xCC\x81");
	out = text_clean(in.ptr);
	assert_int_equal(strlen(out), 1 + 4 * 2);
	mem_free(out);
	buf_clear(&in);
	/* in no more time than its length takes: what a program prints may be 1 MiB */
	for (int i = 0; i < 1 << 23; i++)
		buf_addc(&in, 'x');
	buf_adds(&in, "\nnext");
	out = text_clean(in.ptr);
	assert_int_equal(strlen(out), 4096 + strlen("<line cut>") + strlen("\nnext"));
	mem_free(out);
	buf_release(&in);
}

static void
utf8_faults_are_located(void **state)
{
	size_t bad;

	(void)state;
	assert_true(text_is_utf8(&bad, "na\xC3\xAFve \xEF\xBF\xBD", 10));
	assert_false(text_is_utf8(&bad, "abc\xFF", 4));
	assert_int_equal(bad, 3);
	assert_false(text_is_utf8(&bad, "a\0b", 3));
	assert_int_equal(bad, 1);
}

static void
widths_are_columns(void **state)
{
	(void)state;
	assert_int_equal(text_width("abc", 3), 3);
	assert_int_equal(text_width("a\tb", 3), 9);
	assert_int_equal(text_width("\xE6\xBC\xA2", 3), 2); /* a wide character */
	assert_int_equal(text_fit("\xE6\xBC\xA2\xE6\xBC\xA2", 6, 3), 3);
	assert_int_equal(text_fit("abcdef", 6, 4), 4);
}

static void
lines_break_at_spaces(void **state)
{
	size_t skip;

	(void)state;
	assert_int_equal(text_wrap(&skip, "one two three", 13, 8), 7);
	assert_int_equal(skip, 1);
	assert_int_equal(text_wrap(&skip, "one two", 7, 7), 7);
	assert_int_equal(skip, 0);
	assert_int_equal(text_wrap(&skip, "one\ntwo", 7, 20), 3);
	assert_int_equal(skip, 1);
	assert_int_equal(text_wrap(&skip, "unbreakable", 11, 4), 4);
	assert_int_equal(skip, 0);
	assert_int_equal(text_wrap(&skip, "\xE6\xBC\xA2", 3, 1), 3);
	assert_int_equal(text_wrap(&skip, "exact fit", 9, 5), 5);
	assert_int_equal(skip, 1);
}

static void
distances_and_lines(void **state)
{
	const char text[] = "one\ntwo\n\nfour";
	size_t len;

	(void)state;
	assert_int_equal(text_distance("kitten", "sitting"), 3);
	assert_int_equal(text_distance("", "abc"), 3);
	assert_memory_equal(text_line(&len, text, sizeof text - 1, 2), "two", 3);
	assert_int_equal(len, 3);
	assert_non_null(text_line(&len, text, sizeof text - 1, 3));
	assert_int_equal(len, 0);
	assert_non_null(text_line(&len, text, sizeof text - 1, 4));
	assert_int_equal(len, 4);
	assert_null(text_line(&len, text, sizeof text - 1, 5));
	assert_null(text_line(&len, text, sizeof text - 1, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(escape_sequences_are_shown_and_not_sent),
		cmocka_unit_test(hidden_characters_are_named),
		cmocka_unit_test(what_is_not_utf8_is_replaced),
		cmocka_unit_test(piled_marks_and_endless_lines_are_cut),
		cmocka_unit_test(utf8_faults_are_located),
		cmocka_unit_test(widths_are_columns),
		cmocka_unit_test(lines_break_at_spaces),
		cmocka_unit_test(distances_and_lines),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
