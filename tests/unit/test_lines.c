/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * lines: where the fields of a manifest stand, however its text is laid out.
 */
#include "help.h"
#include "pack/lines.h"

#include <string.h>

static const char text[] = /* every line counted from 1 */
    "-- a comment with return { id = 1 }\n"
    "--[==[ a long one\n"
    "return { title = 'no' } ]] ]==]\n"
    "local function f() return { id = 2 } end\n"
    "local t = { id = 'not this' }\n"
    "return {\n"
    "  id = 'x', [\"title\"] = [[\n"
    "two lines, kind = 3 }\n"
    "]], kind =\n"
    "    'fix',\n"
    "  c = { file = 'bug.c',\n"
    "    expect = { tool = 'asan', -- kind = 'x',\n"
    "      kind = \"double\\\"free\",\n"
    "      line = 3 } },\n"
    "  max = { [ '.clone()' ] = 1,\n"
    "    unsafe = 2 };\n"
    "  made = (function(a, b) if a == b then return { 1, 2 } end end)(1,\n"
    "     2), after = f { x = 1 },\n"
    "  hints = { 'one',\n"
    "    { after = 'E0382',\n"
    "      'two' }, [7] = 's',\n"
    "    'three' .. f({ 1,\n"
    "      2 }),\n"
    "  },\n"
    "  twice = 1,\n"
    "  twice = 2,\n"
    "}\n";

static const struct {
	const char *path;
	int line;
} places[] = {
	{ "", 6 },
	{ "id", 7 },
	{ "title", 7 },
	{ "kind", 9 },
	{ "c", 11 },
	{ "c.file", 11 },
	{ "c.expect", 12 },
	{ "c.expect.tool", 12 },
	{ "c.expect.kind", 13 },
	{ "c.expect.line", 14 },
	{ "c.expect.column", 12 },
	{ "c.fixed", 11 },
	{ "rust.start", 6 },
	{ "max", 15 },
	{ "max[\".clone()\"]", 15 },
	{ "max.unsafe", 16 },
	{ "made", 17 },
	{ "after", 18 },
	{ "hints", 19 },
	{ "hints[1]", 19 },
	{ "hints[2]", 20 },
	{ "hints[2].after", 20 },
	{ "hints[2][1]", 21 },
	{ "hints[7]", 21 },
	{ "hints[3]", 22 },
	{ "hints[4]", 19 },
	{ "twice", 26 },
};

static void
each_field_is_found(void **state)
{
	struct lines l;

	(void)state;
	lines_read(&l, text, sizeof text - 1);
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		int line = lines_find(&l, places[i].path);

		if (line != places[i].line)
			fail_msg("%s: line %d, expected %d", places[i].path, line,
			    places[i].line);
	}
	lines_release(&l);
}

/* Every prefix of it, and every prefix with a byte changed, ends. */
static void
any_text_is_read(void **state)
{
	static const char signs[] = "{}[]='\"-,\n\\\0x";
	char copy[sizeof text];
	struct lines l;

	(void)state;
	for (size_t n = 0; n < sizeof text; n++) {
		memcpy(copy, text, sizeof text);
		lines_read(&l, copy, n);
		assert_true(lines_find(&l, "c.expect.kind") > 0);
		lines_release(&l);
		for (size_t k = 0; n && k < sizeof signs - 1; k++) {
			copy[n - 1] = signs[k];
			lines_read(&l, copy, sizeof text - 1);
			assert_true(lines_find(&l, "hints[2]") > 0);
			lines_release(&l);
		}
	}
}

static void
deep_and_long_tables_end(void **state)
{
	struct buf b = BUF_INIT(1 << 20);
	struct lines l;

	(void)state;
	buf_adds(&b, "return ");
	for (int i = 0; i < 50000; i++)
		buf_adds(&b, "{a=");
	lines_read(&l, b.ptr, b.len);
	assert_true(l.n < 100);
	lines_release(&l);
	buf_clear(&b);
	buf_adds(&b, "return {");
	for (int i = 0; i < 50000; i++)
		buf_adds(&b, "1,\n");
	lines_read(&l, b.ptr, b.len);
	assert_int_equal(lines_find(&l, "[3]"), 3);
	assert_true(l.n < 10000);
	lines_release(&l);
	buf_release(&b);
}

static void
without_a_table_there_is_a_line(void **state)
{
	struct lines l;

	(void)state;
	lines_read(&l, "\n\nlocal t = {}\nreturn t\n", 24);
	assert_int_equal(lines_find(&l, "id"), 4);
	lines_release(&l);
	lines_read(&l, "", 0);
	assert_int_equal(lines_find(&l, "id"), 1);
	lines_release(&l);
}

/* Sets the field and expects that the text between before and after alone has changed. */
static void
sets(const char *path, const char *old, const char *value)
{
	struct buf out = BUF_INIT(8192);
	size_t len = strlen(text), head = 0, was = strlen(old), is = strlen(value);

	assert_true(lines_set(&out, text, len, path, value));
	assert_int_equal(out.len + was, len + is);
	while (head < len && text[head] == out.ptr[head])
		head++;
	while (memcmp(text + head, old, was) != 0)
		head--; /* both begin alike */
	assert_memory_equal(out.ptr, text, head);
	assert_memory_equal(out.ptr + head, value, is);
	assert_string_equal(out.ptr + head + is, text + head + was);
	buf_release(&out);
}

static void
one_value_changes(void **state)
{
	struct buf out = BUF_INIT(8192);

	(void)state;
	sets("kind", "'fix'", "\"port\"");
	sets("c.expect.tool", "'asan'", "\"valgrind\"");
	sets("c.expect.kind", "\"double\\\"free\"", "\"leak\"");
	sets("c.expect.line", "3", "417");
	sets("hints[2].after", "'E0382'", "\"E0505\"");
	sets("hints[3]", "'three' .. f({ 1,\n      2 })", "1");
	sets("c.expect",
	    "{ tool = 'asan', -- kind = 'x',\n      kind = "
	    "\"double\\\"free\",\n      line = 3 }",
	    "{}");
	sets("twice", "2", "33");
	assert_false(lines_set(&out, text, strlen(text), "c.no", "1"));
	assert_false(lines_set(&out, text, strlen(text), "", "1"));
	assert_false(lines_set(&out, "return {", 8, "id", "1"));
	assert_int_equal(out.len, 0);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_field_is_found),
		cmocka_unit_test(any_text_is_read),
		cmocka_unit_test(deep_and_long_tables_end),
		cmocka_unit_test(without_a_table_there_is_a_line),
		cmocka_unit_test(one_value_changes),
	};

	return cmocka_run_group_tests_name("lines", tests, NULL, NULL);
}
