/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * highlight: what the lexers in lua/lexers/ make of C and Rust, whole and torn.
 *
 * A case is a line of source and below it one letter for each byte, '.' for plain text.
 */
#include "base/buf.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "tui/highlight.h"
#include "tui/theme.h"

#include <locale.h>
#include <string.h>

static struct places places;
static struct highlight *h;

static char
letter(unsigned char style)
{
	static const char letters[STYLES] = {
		[STYLE_KEYWORD] = 'k',
		[STYLE_TYPE] = 't',
		[STYLE_FUNCTION] = 'f',
		[STYLE_STRING] = 's',
		[STYLE_NUMBER] = 'n',
		[STYLE_CONSTANT] = 'c',
		[STYLE_COMMENT] = '/',
		[STYLE_PREPROC] = 'p',
		[STYLE_MACRO] = 'm',
		[STYLE_LIFETIME] = 'l',
	};

	return letters[style] ? letters[style] : '.';
}

static void
paints(const char *language, const char *text, const char *want)
{
	size_t len = strlen(text);
	unsigned char *styles = highlight_text(h, language, text, len);
	char *got = mem_calloc(len + 1, 1);

	for (size_t i = 0; i < len; i++)
		got[i] = letter(styles[i]);
	assert_string_equal(got, want);
	mem_free(got);
	mem_free(styles);
}

static void
c_is_read(void **state)
{
	(void)state;
	paints("c", "int x = 0x1Fu; // a\n", "ttt.....nnnnn..////.");
	paints("c", "#include <a.h>\nb", "pppppppp.sssss..");
	paints("c", "a < b > c;", "..........");
	paints("c", "  # define F 1", "..pppppppp...n");
	paints("c", "a = b#c", ".......");
	paints("c", "f(\"a\\\"b\", 'c');", "f.ssssss..sss..");
	paints("c", "/* a\n b */ c", "//////////..");
	paints("c", "struct s *p = NULL;", "kkkkkk........cccc.");
	paints("c", "size_t n = .5e-3f", "tttttt.....nnnnnn");
	paints("c", "L'x' u8\"y\" MAX", "ssss.sssss.ccc");
	paints("c", "static_x returned", ".................");
}

static void
rust_is_read(void **state)
{
	(void)state;
	paints("rust", "let x: &'a str = 'a';", "kkk.....ll.ttt...sss.");
	paints("rust", "/* a /* b */ c */ x", "/////////////////..");
	paints("rust", "r#\"a\"b\"# x", "ssssssss..");
	paints("rust", "r##\"a\"#b\"## x", "sssssssssss..");
	paints("rust", "b'\\'' '\\u{1F600}'", "sssss.sssssssssss");
	paints("rust", "1..2 t.0 1.5e3_f64", "n..n...n.nnnnnnnnn");
	paints("rust", "1.max(2)", "n.fff.n.");
	paints("rust", "vec![a]; a!=b", "mmm..........");
	paints("rust", "#[derive(A)] struct S;", "pppppppppppp.kkkkkk.t.");
	paints("rust", "#![a = \"]\"] x", "ppppppppppp..");
	paints("rust", "'outer: loop {}", "llllll..kkkk...");
	paints("rust", "r#type Some(x) MAX", ".......cccc....ccc");
	paints("rust", "// a\nfn f()", "////.kk.f..");
}

static void
torn_text_ends(void **state)
{
	(void)state;
	paints("c", "\"abc", "ssss");
	paints("c", "/* abc", "//////");
	paints("c", "'\\", "ss");
	paints("rust", "\"abc\n", "sssss");
	paints("rust", "\"abc\\", "sssss");
	paints("rust", "/* /* */", "////////");
	paints("rust", "r#\"abc", "ssssss");
	paints("rust", "#[abc", "ppppp");
	paints("rust", "'", ".");
}

/* Every prefix of a program can be read while it is being typed. */
static void
every_prefix_is_read(void **state)
{
	static const char text[] =
	    "#![x]\n/* /* */ */ fn f<'a>(x: &'a str) -> u8 { r#\"\"# ; 'c' ; 1.0e+3 }\n";

	(void)state;
	for (size_t n = 0; n <= sizeof text - 1; n++) {
		mem_free(highlight_text(h, "rust", text, n));
		mem_free(highlight_text(h, "c", text, n));
	}
}

/* Nesting beyond LPeg's stack costs the colours and nothing else. */
static void
deep_nesting_is_survived(void **state)
{
	struct buf b = BUF_INIT(BUF_MAX);

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_adds(&b, "/*");
	mem_free(highlight_text(h, "rust", b.ptr, b.len));
	buf_clear(&b);
	for (int i = 0; i < 100000; i++)
		buf_adds(&b, "#[");
	mem_free(highlight_text(h, "rust", b.ptr, b.len));
	buf_release(&b);
	paints("rust", "let", "kkk");
}

static void
without_lexers_all_is_plain(void **state)
{
	struct highlight *none = highlight_open("/nonexistent"), *with = h;

	(void)state;
	assert_null(none);
	h = NULL;
	paints("c", "int x;", "......");
	h = with;
	paints(NULL, "int x;", "......");
	paints("cobol", "int x;", "......");
	paints("../c", "int x;", "......");
	paints("words", "int x;", "......");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(c_is_read),
		cmocka_unit_test(rust_is_read),
		cmocka_unit_test(torn_text_ends),
		cmocka_unit_test(every_prefix_is_read),
		cmocka_unit_test(deep_nesting_is_survived),
		cmocka_unit_test(without_lexers_all_is_plain),
	};
	struct err e = { 0 };
	int failed;

	setlocale(LC_ALL, "");
	if (places_init(&places, &e) < 0)
		return 1;
	h = highlight_open(places.share);
	if (!h)
		return 1;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	highlight_close(h);
	places_release(&places);
	return failed;
}
