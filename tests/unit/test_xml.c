/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * xml: what is written is well-formed, whatever the texts hold.
 */
#include "cli/xml.h"
#include "help.h"

#include <locale.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static void
elements_stand_on_lines_of_their_own(void **state)
{
	struct buf b = BUF_INIT(BUF_MAX);
	struct xml x;

	(void)state;
	xml_init(&x, &b);
	xml_open(&x, "a");
	xml_attrf(&x, "n", "%d", 7);
	xml_open(&x, "b");
	xml_close(&x);
	xml_open(&x, "c");
	xml_text(&x, "one\ntwo");
	xml_close(&x);
	xml_close(&x);
	assert_string_equal(
	    b.ptr, HEAD "<a n=\"7\">\n  <b/>\n  <c>one\ntwo</c>\n</a>\n");
	assert_int_equal(x.depth, 0);
	buf_release(&b);
}

static const struct {
	const char *text, *attribute, *content;
} texts[] = {
	{ "", "", "" },
	{ "a < b && c > \"d\" 'e'", "a &lt; b &amp;&amp; c &gt; &quot;d&quot; 'e'",
	    "a &lt; b &amp;&amp; c &gt; &quot;d&quot; 'e'" },
	{ "]]>", "]]&gt;", "]]&gt;" },
	{ "<![CDATA[x]]>", "&lt;![CDATA[x]]&gt;", "&lt;![CDATA[x]]&gt;" },
	{ "one\n\ttwo", "one&#10;&#9;two", "one\n\ttwo" },
	/* XML 1.0 has no way to write these, not even as references */
	{ "\x1b[31m\x01\x7f\r", "␛[31m␁␡␍", "␛[31m␁␡␍" },
	{ "\xef\xbf\xbe\xef\xbf\xbf", "��", "��" },
	/* no UTF-8: a lone byte, an overlong form, a surrogate, one that is cut short */
	{ "\xff", "�", "�" },
	{ "\xc0\xaf", "��", "��" },
	{ "\xed\xa0\x80", "���", "���" },
	{ "\xe2\x82", "��", "��" },
	{ "straße €", "straße €", "straße €" },
	{ "\xe2\x80\xae", "&lt;U+202E&gt;", "&lt;U+202E&gt;" },
};

static void
texts_are_escaped(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct buf b = BUF_INIT(BUF_MAX), want = BUF_INIT(BUF_MAX);
		struct xml x;

		xml_init(&x, &b);
		xml_open(&x, "a");
		xml_attr(&x, "t", texts[i].text);
		xml_text(&x, texts[i].text);
		xml_close(&x);
		buf_addf(&want, HEAD "<a t=\"%s\">%s</a>\n", texts[i].attribute,
		    texts[i].content);
		assert_string_equal(b.ptr, want.ptr);
		buf_release(&b);
		buf_release(&want);
	}
}

/* Every byte, and every two of them: no byte of markup but ours, nothing below a space but
 * newline and tab. */
static void
no_byte_gets_through(void **state)
{
	(void)state;
	for (int i = 1; i < 0x10000; i++) {
		char text[] = { (char)(i & 0xff), (char)(i >> 8), '\0' };
		struct buf b = BUF_INIT(BUF_MAX);
		const char *inside;
		struct xml x;

		xml_init(&x, &b);
		xml_open(&x, "a");
		xml_text(&x, text);
		xml_close(&x);
		inside = b.ptr + strlen(HEAD "<a>");
		assert_string_equal(b.ptr + b.len - strlen("</a>\n"), "</a>\n");
		for (const char *s = inside; s < b.ptr + b.len - strlen("</a>\n"); s++)
			assert_true(
			    *s != '<' && *s != '>' &&
			    ((unsigned char)*s >= 0x20 || *s == '\n' || *s == '\t'));
		buf_release(&b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_stand_on_lines_of_their_own),
		cmocka_unit_test(texts_are_escaped),
		cmocka_unit_test(no_byte_gets_through),
	};

	(void)setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
