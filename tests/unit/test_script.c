/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * script: values there and back, what a script cannot reach, and its limits.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "script/host.h"

#include <string.h>

static struct host *
bare(void)
{
	struct host *h = host_open(NULL, false, NULL);

	assert_non_null(h);
	return h;
}

static int
eval(struct value *out, const char *text, struct err *e)
{
	struct host *h = bare();
	int rc = host_eval(out, h, text, strlen(text), "test.lua", e);

	host_close(h);
	return rc;
}

static void
values_come_back_as_data(void **state)
{
	struct value v;
	struct err e = { 0 };

	(void)state;
	assert_int_equal(
	    eval(
		&v, "return { a = 1, b = 'x', c = { 10, 20 }, d = 1.5, e = true }", &e),
	    0);
	assert_int_equal(value_as_int(value_get(&v, "a"), 0), 1);
	assert_string_equal(value_as_str(value_get(&v, "b"), ""), "x");
	assert_int_equal(value_len(value_get(&v, "c")), 2);
	assert_int_equal(value_as_int(value_at(value_get(&v, "c"), 1), 0), 20);
	assert_true(value_as_bool(value_get(&v, "e"), false));
	assert_string_equal(value_type_name(value_get(&v, "d")), "a number");
	assert_null(value_get(&v, "absent"));
	assert_null(value_get(NULL, "a"));
	value_release(&v);
}

static void
what_is_no_data_is_refused(void **state)
{
	static const char *const bad[] = {
		"return function() end",
		"return { [1.5] = 1 }",
		"return { [{}] = 1 }",
		"local t = {} t.t = t return t",
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct err e = { 0 };
		struct value v;

		assert_int_equal(eval(&v, bad[i], &e), -1);
		assert_int_equal(e.code, ERR_INVALID);
	}
}

static void
nothing_outside_can_be_reached(void **state)
{
	static const char *const names[] = { "io", "os", "debug", "package", "load",
		"loadfile", "dofile", "loadstring", "collectgarbage", "print",
		"string.dump" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char *text = mem_printf("return %s == nil", names[i]);
		struct value v;

		assert_int_equal(eval(&v, text, NULL), 0);
		assert_true(value_as_bool(&v, false));
		mem_free(text);
	}
}

static void
errors_are_texts_with_lines(void **state)
{
	struct err e = { 0 };
	struct value v;

	(void)state;
	assert_int_equal(eval(&v, "return {\n  a = = 1\n}", &e), -1);
	assert_non_null(strstr(e.text, "test.lua:2:"));
	assert_int_equal(eval(&v, "error('\\27[31mred')", &e), -1);
	assert_null(strchr(e.text, '\033'));
	assert_int_equal(eval(&v, "error({})", &e), -1);
	assert_non_null(strstr(e.text, "no text"));
	assert_int_equal(eval(&v, "\x1bLua", &e), -1);
}

static void
budgets_end_runaway_scripts(void **state)
{
	struct err e = { 0 };
	struct value v;

	(void)state;
	assert_int_equal(eval(&v, "while true do end", &e), -1);
	assert_non_null(strstr(e.text, "steps"));
	assert_int_equal(
	    eval(&v, "local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1000) .. i end",
		&e),
	    -1);
	assert_non_null(strstr(e.text, "memory"));
	assert_int_equal(eval(&v, "return (function(n) return n end)(3)", &e), 0);
	assert_int_equal(value_as_int(&v, 0), 3);
}

static void
modules_are_found_under_the_root_only(void **state)
{
	static const char inner[] =
	    "return { twice = function(x) return { n = x.n * 2 } end }";
	static const char outer[] =
	    "local i = require 'sub.inner'\n"
	    "return { run = function(x) return i.twice(x) end,\n"
	    "  up = function() return require '..secret' end }";
	struct value arg = value_new_table(), v;
	struct err e = { 0 };
	struct host *h;
	char *dir = NULL, *sub, *a, *b;

	(void)state;
	assert_int_equal(file_tmpdir(&dir, "/tmp", "ferry-test-", &e), 0);
	sub = path_join(dir, "sub");
	a = path_join(dir, "outer.lua");
	b = path_join(sub, "inner.lua");
	assert_int_equal(file_mkdirs(sub, &e), 0);
	assert_int_equal(file_write(a, outer, sizeof outer - 1, &e), 0);
	assert_int_equal(file_write(b, inner, sizeof inner - 1, &e), 0);
	h = host_open(dir, false, &e);
	value_set(&arg, "n", value_int(21));
	assert_int_equal(host_call(&v, h, "outer", "run", &arg, 1, &e), 0);
	assert_int_equal(value_as_int(value_get(&v, "n"), 0), 42);
	value_release(&v);
	assert_true(host_has(h, "sub.inner"));
	assert_false(host_has(h, "sub.none"));
	assert_int_equal(host_call(&v, h, "outer", "up", NULL, 0, &e), -1);
	assert_int_equal(host_call(&v, h, "outer", "absent", NULL, 0, &e), -1);
	assert_non_null(strstr(e.text, "no function \"absent\""));
	assert_int_equal(host_call(&v, h, "nowhere", "x", NULL, 0, &e), -1);
	host_close(h);
	value_release(&arg);
	file_remove_tree(dir);
	mem_free(dir);
	mem_free(sub);
	mem_free(a);
	mem_free(b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_come_back_as_data),
		cmocka_unit_test(what_is_no_data_is_refused),
		cmocka_unit_test(nothing_outside_can_be_reached),
		cmocka_unit_test(errors_are_texts_with_lines),
		cmocka_unit_test(budgets_end_runaway_scripts),
		cmocka_unit_test(modules_are_found_under_the_root_only),
	};

	return cmocka_run_group_tests_name("script", tests, NULL, NULL);
}
