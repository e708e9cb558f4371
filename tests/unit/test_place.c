/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * place: fields of a manifest are found by their path, and one value is changed without
 * touching anything else.
 */
#include "help.h"
#include "pack/place.h"

#include <string.h>

static const char manifest[] =
    "-- return { id = 'no' }\n"
    "return {\n"
    "  id = \"a\", --[[ id = 3 ]] title = 'it\\'s, {}',\n"
    "  [\"kind\"] = [==[fix]]==],\n"
    "  c = {\n"
    "    expect = { tool = \"asan\",\n"
    "      line = 14 }, -- line = 9\n"
    "    file = \"bug\" .. \".c\";\n"
    "  },\n"
    "  check = function(v) local t = { a, b } return t end,\n"
    "  hints = {\n"
    "    \"one, two\",\n"
    "    { after = \"E0382\",\n"
    "      \"three\" },\n"
    "  },\n"
    "  last = 1\n"
    "}\n";

static void
finds(const char *path, int line, const char *value)
{
	struct place_at at;

	if (!place_find(&at, manifest, strlen(manifest), path))
		fail_msg("%s is not found", path);
	assert_int_equal(at.line, line);
	assert_int_equal(at.to - at.from, strlen(value));
	assert_memory_equal(manifest + at.from, value, strlen(value));
}

static void
fields_are_found(void **state)
{
	(void)state;
	finds("id", 3, "\"a\"");
	finds("title", 3, "'it\\'s, {}'");
	finds("kind", 4, "[==[fix]]==]");
	finds("c.expect.tool", 6, "\"asan\"");
	finds("c.expect.line", 7, "14");
	finds("c.file", 8, "\"bug\" .. \".c\"");
	finds("check", 10, "function(v) local t = { a, b } return t end");
	finds("hints[1]", 12, "\"one, two\"");
	finds("hints[2].after", 13, "\"E0382\"");
	finds("last", 16, "1");
}

static void
what_is_absent_has_the_line_around_it(void **state)
{
	struct place_at at;

	(void)state;
	assert_false(place_find(&at, manifest, strlen(manifest), "c.expect.kind"));
	assert_int_equal(place_line(manifest, strlen(manifest), "c.expect.kind"), 6);
	assert_int_equal(place_line(manifest, strlen(manifest), "hints[7].after"), 11);
	assert_int_equal(place_line(manifest, strlen(manifest), "nothing.at.all"), 2);
	assert_int_equal(place_line("local m = {} return m", 21, "id"), 1);
	assert_int_equal(place_line("return {", 8, "id"), 1);
	assert_int_equal(place_line("return { id = \"", 15, "id.x"), 1);
	assert_int_equal(place_line("return { id = {{ [[", 19, "id[1][1]"), 1);
	assert_int_equal(place_line("", 0, "id"), 1);
}

static void
one_value_changes(void **state)
{
	struct buf out = BUF_INIT(4096);
	const char *at = strstr(manifest, "14 }");
	size_t before = (size_t)(at - manifest);

	(void)state;
	assert_true(
	    place_set(&out, manifest, strlen(manifest), "c.expect.line", "217"));
	assert_memory_equal(out.ptr, manifest, before);
	assert_memory_equal(out.ptr + before, "217", 3);
	assert_string_equal(out.ptr + before + 3, at + 2);
	buf_clear(&out);
	assert_false(place_set(&out, manifest, strlen(manifest), "c.no", "1"));
	assert_int_equal(out.len, 0);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_are_found),
		cmocka_unit_test(what_is_absent_has_the_line_around_it),
		cmocka_unit_test(one_value_changes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
