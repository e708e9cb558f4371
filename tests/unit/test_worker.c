/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_worker - what scripts from elsewhere may do, and what becomes of those that mean
 * harm.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/log.h"
#include "run/toolchain.h"
#include "script/wire.h"
#include "script/worker.h"

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

static struct sandbox_state box;

static int
find_box(void **state)
{
	struct err e = { 0 };
	(void)state;
	if (sandbox_find(&box, NULL, true, &e) < 0)
		fail_msg("%s", e.text);
	return 0;
}

static int
eval(struct value *out, const char *text, struct err *e)
{
	const struct host_chunk chunk = {
		.text = text, .len = strlen(text), .name = "s.lua"
	};
	return worker_eval(out, &chunk, &box, e);
}

/* The script's result is this string. */
static void
gives(const char *text, const char *wanted)
{
	struct value v;
	struct err e = { 0 };
	if (eval(&v, text, &e) < 0)
		fail_msg("%s: %s", text, e.text);
	assert_string_equal(value_as_str(&v, "no string"), wanted);
	value_release(&v);
}

/* It ends, in time, in an error that has this in it. */
static void
fails(const char *text, const char *wanted)
{
	struct value v;
	struct err e = { 0 };
	long long start = clock_ms();
	if (eval(&v, text, &e) == 0)
		fail_msg("nothing is wrong with: %s", text);
	if (!strstr(e.text, wanted))
		fail_msg("\"%s\" instead of \"%s\" from: %s", e.text, wanted, text);
	assert_int_equal(e.code, ERR_INVALID);
	assert_true(clock_ms() - start < 4000); /* 1.5 s, on a busy machine */
}

static void
test_data_comes_back(void **state)
{
	struct value v;
	struct err e = { 0 };
	(void)state;
	assert_int_equal(
	    eval(&v, "return { 1, 2.5, 'a\\0b', true, { x = {} }, n = -1, s = 'é' }",
		&e),
	    0);
	assert_int_equal(value_as_int(value_at(&v, 0), 0), 1);
	assert_true(value_at(&v, 1)->u.n > 2.4 && value_at(&v, 1)->u.n < 2.6);
	assert_int_equal(value_at(&v, 2)->u.s.len, 3);
	assert_true(value_as_bool(value_at(&v, 3), false));
	assert_non_null(value_get(value_at(&v, 4), "x"));
	assert_int_equal(value_as_int(value_get(&v, "n"), 0), -1);
	assert_string_equal(value_as_str(value_get(&v, "s"), ""), "é");
	value_release(&v);
	assert_int_equal(eval(&v, "return nil", &e), 0);
	assert_int_equal(v.type, VALUE_NIL);
}

static void
test_functions_are_called(void **state)
{
	struct value args[] = { value_int(20), value_int(1) }, v;
	struct host_chunk chunk = {
		.text = "return { f = function(a, b) return a * 2 + b end }",
		.name = "gen.lua",
		.function = "f",
		.args = args,
		.arg_n = 2
	};
	struct err e = { 0 };
	(void)state;
	chunk.len = strlen(chunk.text);
	assert_int_equal(worker_eval(&v, &chunk, &box, &e), 0);
	assert_int_equal(value_as_int(&v, 0), 41);
	chunk.function = "g";
	assert_int_equal(worker_eval(&v, &chunk, &box, &e), -1);
	assert_non_null(strstr(e.text, "no function \"g\""));
}

static void
test_several_are_called(void **state)
{
	static const char *const names[] = { "a", "b", "c", "d", NULL };
	struct value one = value_int(3), v;
	const struct host_call calls[] = { { "a", &one, 1 }, { "b", NULL, 0 },
		{ "c", NULL, 0 }, { "d", &one, 1 } };
	struct host_chunk chunk = { .text = "return {\n a = function(n) return n end,\n"
					    " b = function() return nil + 1 end,\n"
					    " d = function(n) return { n } end }",
		.name = "h.lua",
		.calls = calls,
		.call_n = 4,
		.names = names };
	struct err e = { 0 };
	(void)state;
	chunk.len = strlen(chunk.text);
	if (worker_eval(&v, &chunk, &box, &e) < 0)
		fail_msg("%s", e.text);
	assert_int_equal(value_len(&v), 4);
	assert_int_equal(value_as_int(value_get(value_at(&v, 0), "value"), 0), 3);
	assert_int_equal(value_as_int(value_get(value_at(&v, 0), "line"), 0), 2);
	assert_non_null(strstr(
	    value_as_str(value_get(value_at(&v, 1), "error"), ""), "h.lua:3: attempt"));
	assert_null(value_get(value_at(&v, 2), "line"));
	assert_int_equal(
	    value_as_int(value_at(value_get(value_at(&v, 3), "value"), 0), 0), 3);
	value_release(&v);
	chunk.text = "return { e = function() end }";
	chunk.len = strlen(chunk.text);
	assert_int_equal(worker_eval(&v, &chunk, &box, &e), -1);
	assert_string_equal(e.text, "h.lua: it returns \"e\", which is no hook");
}

/* Rows 48 to 50 and 52 of the list of attacks: loops, where a hook sees them and where
 * none does. */
static void
test_hangs(void **state)
{
	static const char *const seen[] = { "while true do end", "::x:: goto x",
		"for i = 1, math.maxinteger do end" };
	static const char *const unseen[] = {
		"while true do pcall(function() while true do end end) end",
		"return ('a?'):rep(30) .. ('a'):rep(30):find(('a?'):rep(30) .. ('a'):rep(30) .. 'b')",
		"return (('x'):rep(300000)):find(('.-'):rep(9) .. 'b')",
		"table.insert(setmetatable({}, { __len = function() return 1 << 60 end }), 1, 1)",
		"return table.concat({}, '', 1, 1 << 60)",
		"return table.unpack({}, 1, 1e7)", "return ('x'):rep(1 << 40)",
		"return (''):rep(1 << 62)",
		"local t = {} for i = 1, 200000 do t[i] = i end while true do pcall(table.sort, t, function() return true end) end"
	};
	(void)state;
	for (size_t i = 0; i < sizeof seen / sizeof *seen; i++)
		fails(seen[i], "more than 20 million steps");
	for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++)
		fails(unseen[i], "");
	fails("while true do pcall(function() while true do end end) end", "stopped");
}

static void
test_memory(void **state)
{
	(void)state;
	fails("local t = {} while true do t[#t + 1] = {} end", "not enough memory");
	fails("local s = 'x' while true do s = s .. s end", "not enough memory");
	fails(
	    "while true do pcall(function() local s = 'x' while true do s = s .. s end end) end",
	    "");
}

static void
test_what_is_absent(void **state)
{
	static const char *const names[] = { "io", "os", "debug", "package", "require",
		"load", "loadstring", "loadfile", "dofile", "print", "warn", "xpcall",
		"coroutine", "collectgarbage", "rawset", "rawget", "rawequal", "rawlen",
		"getmetatable", "string.dump", "table.move", "utf9" };
	char text[128];
	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(text, sizeof text, "return type(%s)", names[i]);
		gives(text, "nil");
	}
	fails("\033Lua", "attempt to load a binary chunk");
	fails("setmetatable({}, { __gc = function() while true do end end })", "__gc");
	fails("local x <close> = setmetatable({}, { __close = function() end })",
	    "__close");
	gives(
	    "local n = 0 for _ in pairs(_G or {}) do n = n + 1 end return tostring(n)",
	    "0");
	gives("return tostring({}) .. tostring(print) .. tostring(type)",
	    "tablenilfunction");
	fails("return string.format('%p', {})", "%p");
	fails("math.randomseed()", "number expected");
	gives("local function f(s) math.randomseed(s) return math.random(1 << 40) end "
	      "return tostring(f(7) == f(7)) .. tostring(f(7) == f(8))",
	    "truefalse");
	fails("return ('%s'):format({})", "takes no table");
	gives("return ('%s %d %q'):format('a', 1, 'b')", "a 1 \"b\"");
}

static void
test_the_same_each_time(void **state)
{
	static const char text[] =
	    "local s = '' for i = 1, 5 do s = s .. math.random(9) end "
	    "return s";
	struct value one, two;
	struct err e = { 0 };
	(void)state;
	assert_int_equal(eval(&one, text, &e), 0);
	assert_int_equal(eval(&two, text, &e), 0);
	assert_string_equal(value_as_str(&one, ""), value_as_str(&two, "-"));
	value_release(&one);
	value_release(&two);
	/* what one script changes is not there for the next */
	gives("string.format = nil; math.pi = 3; return 'changed'", "changed");
	gives("return type(string.format) .. math.floor(math.pi * 100)", "function314");
}

static void
test_errors(void **state)
{
	(void)state;
	fails("return )", "s.lua:1:");
	fails("error('\\27[31mred\\7')", "\xe2\x90\x9b[31mred");
	fails("error({ 1 })", "something that is no text");
	fails("error(setmetatable({}, { __tostring = function() error('x') end }))",
	    "something that is no text");
	fails("error(('x'):rep(1000000))", "xxx");
	fails("local t = {} t.t = t return t", "nested more than");
	fails("local t = {} for i = 1, 9 do t = { t } end return t",
	    "nested more than 8");
	fails("local t = {} for i = 1, 200000 do t[i] = 1 end return t", "more than");
	fails("return ('x'):rep(65537)", "65537 bytes");
	fails("return { [1.5] = 1 }", "a key that is neither");
	fails("return { f = print, g = function() end }", "not data");
	fails("local function f() return f() + 1 end return f()", "");
}

static void
test_deep_nesting(void **state)
{
	struct buf b = BUF_INIT(BUF_MAX);
	(void)state;
	buf_adds(&b, "return ");
	for (int i = 0; i < 100000; i++)
		buf_addc(&b, '(');
	fails(b.ptr, "s.lua: C stack overflow");
	buf_release(&b);
}

/* Bytes that no worker of ours writes. */
static void
test_damaged(void **state)
{
	static const struct {
		const char *bytes;
		size_t len;
	} bad[] = { { "", 0 }, { "x", 1 }, { "i123", 4 }, { "nn", 2 },
		{ "s\377\377\377\377", 5 }, { "s\5\0\0\0abc", 8 }, { "T\1\0\0\0", 5 },
		{ "T\0\0\0\0\1\0\0\0\2\0\0\0a\0n", 16 },
		{ "T\377\377\377\177nnnn", 9 } };
	struct buf deep = BUF_INIT(BUF_MAX);
	struct value v;
	struct err e = { 0 };
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(wire_read(&v, bad[i].bytes, bad[i].len, &e), -1);
	for (int i = 0; i < 100000; i++)
		buf_add(&deep, "T\1\0\0\0", 5);
	assert_int_equal(wire_read(&v, deep.ptr, deep.len, &e), -1);
	buf_release(&deep);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_data_comes_back),
		cmocka_unit_test(test_functions_are_called),
		cmocka_unit_test(test_several_are_called),
		cmocka_unit_test(test_hangs),
		cmocka_unit_test(test_memory),
		cmocka_unit_test(test_what_is_absent),
		cmocka_unit_test(test_the_same_each_time),
		cmocka_unit_test(test_errors),
		cmocka_unit_test(test_deep_nesting),
		cmocka_unit_test(test_damaged),
	};
	return cmocka_run_group_tests(tests, find_box, NULL);
}
