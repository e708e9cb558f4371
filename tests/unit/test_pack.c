/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack: manifests good and bad, the catalogue's order, names that nearly fit.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "pack/catalogue.h"
#include "pack/manifest.h"
#include "script/host.h"

#include <string.h>

static const char good[] =
    "return { id = 'first', title = 'One', kind = 'fix', difficulty = 1, minutes = 5,\n"
    "  cwe = 416, concepts = { 'move' }, class = 'A',\n"
    "  c = { file = 'bug.c', expect = { tool = 'asan', kind = 'double-free', line = 9 } },\n"
    "  rust = { start = 'start.rs', solution = 'solution.rs', tests = 'tests.rs',\n"
    "    expect = 'E0382', rules = { forbid = { 'unsafe' }, max = { ['.clone()'] = 1 } } },\n"
    "  hints = { 'look', { after = 'E0382', 'there' } } }";

static int
read_manifest(struct exercise *x, const char *text, struct err *e)
{
	struct host *h = host_open(NULL, false, e);
	struct value v;
	int rc = host_eval(&v, h, text, strlen(text), "x/exercise.lua", e);

	*x = (struct exercise){ 0 };
	if (rc == 0)
		rc = manifest_exercise(x, &v, "x/exercise.lua", e);
	value_release(&v);
	host_close(h);
	return rc;
}

static void
a_manifest_is_read(void **state)
{
	struct exercise x;
	struct err e = { 0 };

	(void)state;
	assert_int_equal(read_manifest(&x, good, &e), 0);
	assert_string_equal(x.id, "first");
	assert_int_equal(x.cwe, 416);
	assert_int_equal(x.c_expect.line, 9);
	assert_string_equal(x.edition, "2024");
	assert_int_equal(x.hint_n, 2);
	assert_null(x.hints[0].after);
	assert_string_equal(x.hints[1].after, "E0382");
	assert_string_equal(x.max[0].what, ".clone()");
	assert_int_equal(x.max[0].n, 1);
	exercise_release(&x);
}

#define TEST                                                                            \
	"return { id = 'x', title = 'X', kind = 'test', difficulty = 1, minutes = 5,\n" \
	"  concepts = {}, class = 'D', hints = { 'look' }, rust = { file = 'r.rs',\n"   \
	"  start = 's.rs', solution = 't.rs', hidden = 'h.rs',\n"                       \
	"  rules = { safety = true }, mutants = { %s } } }"

static void
rules_and_planted_bugs_are_read(void **state)
{
	static const struct {
		const char *mutants, *says;
	} cases[] = {
		{ "{ file = 'm.rs', says = 'a bug' }", NULL },
		{ "", "1 to 10 planted bugs" },
		{ "'m.rs'", "as number 1" },
		{ "{ file = '../m.rs', says = 'a bug' }", "as number 1" },
		{ "{ file = 'm.rs', says = 'a bug' }, { file = 'n.rs' }",
		    "as number 2" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *text = mem_printf(TEST, cases[i].mutants);
		struct err e = { 0 };
		struct exercise x;

		assert_int_equal(read_manifest(&x, text, &e), cases[i].says ? -1 : 0);
		if (cases[i].says) {
			assert_non_null(strstr(e.text, cases[i].says));
		} else {
			assert_true(x.safety);
			assert_string_equal(x.hidden, "h.rs");
			assert_string_equal(x.mutants[0].file, "m.rs");
			assert_string_equal(x.mutants[0].says, "a bug");
		}
		exercise_release(&x);
		mem_free(text);
	}
}

/* What an exercise must have depends on its kind. */
static void
a_spot_has_no_rust(void **state)
{
	static const char spot[] =
	    "return { id = 'x', title = 'X', kind = 'spot', difficulty = 1, minutes = 5,\n"
	    "  concepts = {}, class = 'A', c = { file = 'bug.c',\n"
	    "  expect = { tool = 'tsan', kind = 'data-race', line = 9 } },\n"
	    "  hints = { 'look' } }";
	static const char predict[] =
	    "return { id = 'x', title = 'X', kind = 'predict', difficulty = 1,\n"
	    "  minutes = 5, concepts = {}, class = 'A', rust = { file = 'p.rs' },\n"
	    "  ask = { 'compiles', 'code' }, hints = { 'look' } }";
	struct exercise x;
	struct err e = { 0 };

	(void)state;
	assert_int_equal(read_manifest(&x, spot, &e), 0);
	assert_null(x.start);
	exercise_release(&x);
	assert_int_equal(read_manifest(&x, predict, &e), 0);
	assert_null(x.c_file);
	assert_string_equal(x.program, "p.rs");
	assert_string_equal(x.asks[1], "code");
	exercise_release(&x);
}

/* A change to the good manifest, and what the complaint must name. */
static const struct {
	const char *old, *new, *says;
} faults[] = {
	{ "id = 'first'", "id = '../x'", "id: expected a name" },
	{ "id = 'first', ", "", "id: missing" },
	{ "difficulty = 1", "difficulty = 9",
	    "difficulty: expected a number from 1 to 5" },
	{ "difficulty = 1", "difficulty = '1'", "difficulty: expected an integer" },
	{ "line = 9", "line = 9, column = 2", "c.expect.column: no such field" },
	{ "kind = 'double-free'", "kind = {}", "c.expect.kind: expected a string" },
	{ "file = 'bug.c'", "file = '/etc/passwd'", "c.file: expected a name" },
	{ "concepts = { 'move' }", "concepts = { 1 }", "concepts: expected a list" },
	{ "class = 'A'", "class = 'E'", "class: expected" },
	{ "'there'", "there = 1", "hints: expected" },
	{ "['.clone()'] = 1", "['.clone()'] = -1", "rules.max" },
	{ "rules = {", "lints = { deny = { 'clippy::all' } }, rules = {",
	    "rust.lints.deny: expected a list of at most 12 lints" },
	{ "rules = {", "lints = { warn = { 'clippy::a', '-Zx' } }, rules = {",
	    "rust.lints.warn: expected" },
	{ "rules = {", "lints = { allow = {} }, rules = {", "lints.allow: no such" },
	{ "hints = {", "hint = {", "hints: missing" },
	{ "kind = 'fix'", "kind = 'fixc'", "c.tests: missing" },
	{ "kind = 'fix'", "kind = 'predict'", "rust.file: missing" },
	{ "expect = 'E0382', ", "", "rust.expect: missing" },
	{ ", tests = 'tests.rs'", "", "rust.tests: missing" },
	{ "kind = 'fix'", "kind = 'port'", "rust.glue: missing" },
	{ "kind = 'fix'", "kind = 'ffi'", "c.header: missing" },
	{ "kind = 'fix'", "kind = 'ffic'", "c.start: missing" },
	{ "hints = {", "border = { functions = {} }, hints = {", "border.functions" },
	{ "hints = {", "border = { functions = { { name = 'f' } } }, hints = {",
	    "border.functions: entry 1" },
	{ "hints = {", "inputs = { file = 'g', count = 0 }, hints = {",
	    "inputs.count" },
	{ "return {", "return 1 --{", "expected" },
	{ "return {", "return {{", "exercise.lua:" },
};

static void
each_fault_is_named(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
		const char *at = strstr(good, faults[i].old);
		struct exercise x;
		struct err e = { 0 };
		char *text;

		assert_non_null(at);
		text = mem_printf("%.*s%s%s", (int)(at - good), good, faults[i].new,
		    at + strlen(faults[i].old));
		assert_int_equal(read_manifest(&x, text, &e), -1);
		assert_int_equal(e.code, ERR_INVALID);
		if (!strstr(e.text, faults[i].says))
			fail_msg("case %zu: \"%s\" does not say \"%s\"", i, e.text,
			    faults[i].says);
		exercise_release(&x);
		mem_free(text);
	}
}

static void
the_built_in_pack_is_in_order(void **state)
{
	struct catalogue c;
	struct err e = { 0 };
	const struct exercise *x;
	struct buf b = BUF_INIT(BUF_MAX);

	(void)state;
	assert_int_equal(catalogue_open(&c, "exercises", &e), 0);
	assert_true(c.exercise_n >= 12);
	assert_string_equal(c.chapters[0].folder, "10-ownership");
	assert_string_equal(c.exercises[0].name, "core/own-use-after-move");
	assert_string_not_equal(c.chapters[0].title, c.chapters[0].folder);
	x = catalogue_find(&c, "own-use-after-move", &e);
	assert_ptr_equal(x, &c.exercises[0]);
	assert_int_equal(exercise_file(&b, x, x->start, &e), 0);
	assert_true(b.len > 0);
	assert_int_equal(exercise_file(&b, x, "../../pack.lua", &e), -1);
	assert_int_equal(e.code, ERR_INVALID);
	assert_null(catalogue_find(&c, "own-use-after-mvoe", &e));
	assert_int_equal(e.code, ERR_NOTFOUND);
	assert_non_null(strstr(e.text, "core/own-use-after-move"));
	assert_null(catalogue_find(&c, "\033[31m", &e));
	assert_null(strchr(e.text, '\033'));
	buf_release(&b);
	catalogue_close(&c);
}

static void
a_pack_that_is_none_says_so(void **state)
{
	struct catalogue c;
	struct err e = { 0 };

	(void)state;
	assert_int_equal(catalogue_open(&c, "/nonexistent", &e), -1);
	assert_non_null(strstr(e.text, "cannot read the pack"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_manifest_is_read),
		cmocka_unit_test(rules_and_planted_bugs_are_read),
		cmocka_unit_test(a_spot_has_no_rust),
		cmocka_unit_test(each_fault_is_named),
		cmocka_unit_test(the_built_in_pack_is_in_order),
		cmocka_unit_test(a_pack_that_is_none_says_so),
	};

	return cmocka_run_group_tests_name("pack", tests, NULL, NULL);
}
