/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * md: every block and span that lessons use, as lines with indents and styles.
 */
#include "help.h"
#include "tui/md.h"

#include <locale.h>
#include <string.h>

/* The lines as "INDENT/HANG|text", joined by newlines. */
static void
lines(struct buf *out, struct rich *r, const char *text)
{
	rich_init(r);
	md_add(r, text, strlen(text), NULL, false);
	for (size_t i = 0; i < r->n; i++) {
		const struct rich_line *l = &r->lines[i];

		buf_addf(out, "%d/%d|%.*s\n", l->indent, l->hang,
		    (int)(l->to - l->from), r->text.ptr + l->from);
	}
}

static void
become(const char *text, const char *want)
{
	struct buf b = BUF_INIT(BUF_MAX);
	struct rich r;

	lines(&b, &r, text);
	assert_string_equal(b.ptr, want);
	rich_release(&r);
	buf_release(&b);
}

static void
blocks_become_lines(void **state)
{
	(void)state;
	become("", "");
	become("# A\n\none\ntwo\n", "0/0|A\n0/0|\n0/0|one two\n");
	become("a\n\nb\n", "0/0|a\n0/0|\n0/0|b\n");
	become("a  \nb\n", "0/0|a\n0/0|b\n");
	become("> q\n\nx\n", "2/2|q\n0/0|\n0/0|x\n");
	become("a <b> &amp;\n", "0/0|a <b> &amp;\n");
}

static void
lists_hang(void **state)
{
	(void)state;
	become("- a\n- b\n\nx\n", "0/2|* a\n0/2|* b\n0/0|\n0/0|x\n");
	become("1. a\n2. b\n", "0/3|1. a\n0/3|2. b\n");
	become("- a\n  - b\n- c\n", "0/2|* a\n2/4|* b\n0/2|* c\n");
	become("- a\n\n  more\n\n- b\n", "0/2|* a\n0/0|\n2/2|more\n0/0|\n0/2|* b\n");
}

static void
code_keeps_its_lines(void **state)
{
	(void)state;
	become("x:\n\n```\n  a\n\tb\n```\n\ny\n",
	    "0/0|x:\n0/0|\n2/6|  a\n2/6|    b\n0/0|\n0/0|y\n");
	become("    indented\n", "2/6|indented\n0/0|\n");
}

static void
spans_have_styles(void **state)
{
	struct buf b = BUF_INIT(BUF_MAX);
	struct rich r;

	(void)state;
	lines(&b, &r, "a **b** *c* `d` [e](http://x)");
	assert_string_equal(b.ptr, "0/0|a b c d e <http://x>\n");
	assert_int_equal(r.styles.ptr[0], STYLE_PLAIN);
	assert_int_equal(r.styles.ptr[2], STYLE_STRONG);
	assert_int_equal(r.styles.ptr[4], STYLE_EMPHASIS);
	assert_int_equal(r.styles.ptr[6], STYLE_CODE);
	assert_int_equal(r.styles.ptr[8], STYLE_INFO);
	rich_release(&r);
	buf_release(&b);
}

static void
hostile_texts_end(void **state)
{
	struct buf b = BUF_INIT(BUF_MAX), out = BUF_INIT(BUF_MAX);
	struct rich r;

	(void)state;
	for (int i = 0; i < 200; i++)
		buf_adds(&b, "> - 1. ");
	buf_adds(&b, "\033]0;x\a deep\n```c\n\033[2J");
	lines(&out, &r, b.ptr);
	assert_null(strchr(r.text.ptr, 033));
	rich_release(&r);
	buf_release(&out);
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_become_lines),
		cmocka_unit_test(lists_hang),
		cmocka_unit_test(code_keeps_its_lines),
		cmocka_unit_test(spans_have_styles),
		cmocka_unit_test(hostile_texts_end),
	};

	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
