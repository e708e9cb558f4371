/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * rich: lines, wrapping with hanging indents, labels at the right end, and that nothing
 * unclean gets in.
 */
#include "help.h"
#include "tui/rich.h"

#include <locale.h>
#include <string.h>

static void
row_is(const struct rich *r, const struct rich_rows *rows, size_t i, int indent,
    const char *want)
{
	assert_true(i < rows->n);
	assert_int_equal(rows->v[i].indent, indent);
	assert_int_equal(rows->v[i].to - rows->v[i].from, strlen(want));
	assert_memory_equal(r->text.ptr + rows->v[i].from, want, strlen(want));
}

static void
wraps_with_a_hanging_indent(void **state)
{
	struct rich r;
	struct rich_rows rows = { 0 };

	(void)state;
	rich_init(&r);
	r.indent = 2;
	r.hang = 4;
	rich_say(&r, STYLE_PLAIN, "one two three four");
	rich_end(&r)->target = 7;
	rich_wrap(&rows, &r, 14);
	assert_int_equal(rows.n, 2);
	row_is(&r, &rows, 0, 2, "one two");
	row_is(&r, &rows, 1, 4, "three four");
	assert_true(rows.v[0].first && !rows.v[1].first);
	assert_int_equal(r.lines[0].target, 7);
	rich_rows_release(&rows);
	rich_release(&r);
}

static void
labels_stand_beside_or_below(void **state)
{
	struct rich r;
	struct rich_rows rows = { 0 };

	(void)state;
	rich_init(&r);
	rich_say(&r, STYLE_PLAIN, "free(p);");
	rich_right(&r);
	rich_say(&r, STYLE_BAD, "freed");
	(void)rich_end(&r);
	rich_wrap(&rows, &r, 15);
	assert_int_equal(rows.n, 1);
	assert_true(rows.v[0].right);
	rich_wrap(&rows, &r, 14);
	assert_int_equal(rows.n, 2);
	assert_true(!rows.v[0].right && rows.v[1].right);
	row_is(&r, &rows, 1, 0, "");
	rich_rows_release(&rows);
	rich_release(&r);
}

static void
every_width_ends_and_loses_nothing(void **state)
{
	struct rich r;
	struct rich_rows rows = { 0 };

	(void)state;
	rich_init(&r);
	r.indent = 3;
	r.hang = 9;
	rich_say(&r, STYLE_PLAIN, "a wörd antidisestablishmentarianism 漢字漢字  end");
	(void)rich_end(&r);
	(void)rich_end(&r);
	for (int w = -2; w < 60; w++) {
		size_t bytes = 0;

		rich_wrap(&rows, &r, w);
		for (size_t i = 0; i < rows.n; i++)
			for (size_t k = rows.v[i].from; k < rows.v[i].to; k++)
				bytes += r.text.ptr[k] != ' ';
		assert_int_equal(
		    bytes, strlen("awördantidisestablishmentarianism漢字漢字end"));
	}
	rich_rows_release(&rows);
	rich_release(&r);
}

static void
what_gets_in_is_clean(void **state)
{
	struct rich r;

	(void)state;
	rich_init(&r);
	rich_sayf(&r, STYLE_PLAIN, "%s", "a\033[31mb\tc\xff\nnext");
	(void)rich_end(&r);
	assert_null(memchr(r.text.ptr, 033, r.text.len));
	assert_null(memchr(r.text.ptr, '\t', r.text.len));
	assert_non_null(strstr(r.text.ptr, "\xEF\xBF\xBD"));
	assert_int_equal(r.n, 2);
	assert_int_equal(r.text.len, r.styles.len);
	rich_release(&r);
}

static void
tabs_go_to_the_next_stop(void **state)
{
	struct buf b = BUF_INIT(BUF_MAX);

	(void)state;
	rich_clean(&b, "\tx\n12345678\ty\nä\tz", strlen("\tx\n12345678\ty\nä\tz"));
	assert_string_equal(b.ptr, "        x\n12345678        y\nä       z");
	buf_release(&b);
}

static void
backticks_make_code(void **state)
{
	struct rich r;

	(void)state;
	rich_init(&r);
	rich_prose(&r, STYLE_DIM, "`t` took it; `open");
	(void)rich_end(&r);
	rich_prose(&r, STYLE_DIM, NULL);
	assert_string_equal(r.text.ptr, "t took it; open");
	assert_int_equal(r.styles.ptr[0], STYLE_CODE);
	assert_int_equal(r.styles.ptr[1], STYLE_DIM);
	assert_int_equal(r.styles.ptr[11], STYLE_CODE);
	rich_release(&r);
}

static void
gaps_do_not_add_up(void **state)
{
	struct rich r;

	(void)state;
	rich_init(&r);
	rich_gap(&r);
	assert_int_equal(r.n, 0);
	rich_say(&r, STYLE_PLAIN, "x");
	rich_gap(&r);
	rich_gap(&r);
	assert_int_equal(r.n, 2);
	rich_clear(&r);
	assert_int_equal(r.n, 0);
	rich_release(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wraps_with_a_hanging_indent),
		cmocka_unit_test(labels_stand_beside_or_below),
		cmocka_unit_test(every_width_ends_and_loses_nothing),
		cmocka_unit_test(what_gets_in_is_clean),
		cmocka_unit_test(tabs_go_to_the_next_stop),
		cmocka_unit_test(backticks_make_code),
		cmocka_unit_test(gaps_do_not_add_up),
	};

	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
