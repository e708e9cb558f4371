/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack: manifests good and bad, the catalogue's order, names that nearly fit.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "pack/catalogue.h"
#include "pack/evaluate.h"
#include "pack/manifest.h"
#include "run/sandbox.h"

#include <string.h>

static const char good[] =
    "return { id = 'first', title = 'One', kind = 'fix', difficulty = 1, minutes = 5,\n"
    "  cwe = 416, concepts = { 'move' }, class = 'A',\n"
    "  c = { file = 'bug.c', expect = { tool = 'asan', kind = 'double-free', line = 9 } },\n"
    "  rust = { start = 'start.rs', solution = 'solution.rs', tests = 'tests.rs',\n"
    "    expect = 'E0382', rules = { forbid = { 'unsafe' }, max = { ['.clone()'] = 1 } } },\n"
    "  hints = { 'look', { after = 'E0382', 'there' } } }";

static struct sandbox_state box;
static struct pack_how how = { .box = &box, .own = true };

static int
find_box(void **state)
{
	struct err e = { 0 };

	(void)state;
	if (sandbox_find(&box, NULL, true, &e) < 0)
		fail_msg("%s", e.text);
	return 0;
}

/* The faults of the text as x/exercise.lua, each a line; NULL if there is none. */
static char *
read_manifest(struct exercise *x, const char *text)
{
	struct host *h = host_open_strict(NULL);
	struct faults faults = { 0 };
	struct buf b = BUF_INIT(BUF_MAX);
	struct lines lines;
	struct reading r = { "x/exercise.lua", &lines, &faults, NULL, false };
	const struct host_chunk chunk = {
		.text = text, .len = strlen(text), .name = "exercise.lua"
	};
	struct err e = { 0 };
	struct value v;

	*x = (struct exercise){ 0 };
	lines_read(&lines, text, strlen(text));
	if (host_eval_call(&v, h, &chunk, &e) < 0) {
		evaluate_fault(&faults, r.file, "exercise.lua", &e);
	} else {
		bool well = manifest_exercise(x, &v, &r);

		assert_int_equal(well, faults.n == 0);
	}
	for (size_t i = 0; i < faults.n; i++) {
		char *line = fault_line(&faults.v[i]);

		buf_addf(&b, "%s\n", line);
		mem_free(line);
	}
	faults_release(&faults);
	lines_release(&lines);
	value_release(&v);
	host_close(h);
	return b.len ? buf_take(&b) : NULL;
}

static void
a_manifest_is_read(void **state)
{
	struct exercise x;

	(void)state;
	assert_null(read_manifest(&x, good));
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
		{ "", "rust.mutants: a list of 1 to 10 { file" },
		{ "'m.rs'", "rust.mutants[1]: { file" },
		{ "{ file = '../m.rs', says = 'a bug' }",
		    "rust.mutants[1].file: a name" },
		{ "{ file = 'm.rs', says = 'a bug' }, { file = 'n.rs' }",
		    "rust.mutants[2].says: missing" },
		{ "{ file = 'm.rs', says = 'a bug', say = 1 }",
		    "rust.mutants[1].say: there is no such field" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *text = mem_printf(TEST, cases[i].mutants);
		struct exercise x;
		char *said = read_manifest(&x, text);

		if (cases[i].says) {
			if (!said || !strstr(said, cases[i].says))
				fail_msg("%s: %s", cases[i].says, said);
		} else {
			assert_null(said);
			assert_true(x.safety);
			assert_string_equal(x.hidden, "h.rs");
			assert_string_equal(x.mutants[0].file, "m.rs");
			assert_string_equal(x.mutants[0].says, "a bug");
		}
		exercise_release(&x);
		mem_free(said);
		mem_free(text);
	}
}

/* `c = false` is for a fix alone, which then need not meet a code. */
static void
a_fix_may_have_no_c(void **state)
{
	static const char form[] =
	    "return { id = 'x', title = 'X', kind = '%s', difficulty = 1, minutes = 5,\n"
	    "  concepts = {}, class = 'D', c = %s, hints = { 'look' },\n"
	    "  rust = { start = 's.rs', solution = 'a.rs', tests = 't.rs',\n"
	    "  lints = { strict = true } %s } }";
	static const struct {
		const char *kind, *c, *more, *says;
	} cases[] = {
		{ "fix", "false", "", NULL },
		{ "fix", "false", ", expect = 'E0382'", NULL },
		{ "fix", "true", "", "c: a table expected" },
		{ "fix", "nil", "", "c: missing" },
		{ "fix", "{ file = 'bug.c' }", "", "rust.expect: missing" },
		{ "ffi", "false", "", "c: a table expected" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *text = mem_printf(form, cases[i].kind, cases[i].c, cases[i].more);
		struct exercise x;
		char *said = read_manifest(&x, text);

		if (cases[i].says && (!said || !strstr(said, cases[i].says)))
			fail_msg("%s: %s", cases[i].says, said);
		if (!cases[i].says) {
			assert_null(said);
			assert_null(x.c_file);
			assert_true(x.strict);
		}
		exercise_release(&x);
		mem_free(said);
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

	(void)state;
	assert_null(read_manifest(&x, spot));
	assert_null(x.start);
	exercise_release(&x);
	assert_null(read_manifest(&x, predict));
	assert_null(x.c_file);
	assert_string_equal(x.program, "p.rs");
	assert_string_equal(x.asks[1], "code");
	exercise_release(&x);
}

/* A change to the good manifest, and the whole complaint, without "x/exercise.lua". */
static const struct {
	const char *old, *new, *says;
} changes[] = {
	{ "id = 'first'", "id = '../x'",
	    ":1: id: a name of letters, digits, \".\", \"_\" and \"-\" expected, got "
	    "\"../x\"\n" },
	{ "id = 'first', ", "", ":1: id: missing\n" },
	{ "difficulty = 1", "difficulty = 9",
	    ":1: difficulty: a whole number from 1 to 5 expected, got 9\n" },
	{ "difficulty = 1", "difficulty = '1'",
	    ":1: difficulty: a whole number from 1 to 5 expected, got \"1\"\n" },
	{ "cwe = 416", "cwe = 1 << 40",
	    ":2: cwe: a whole number from 1 to 9999 expected, got 1099511627776\n" },
	{ "title = 'One'", "title = 'a\\27[31m'",
	    ":1: title: a text without control and direction characters expected, got "
	    "\"a\xe2\x90\x9b[31m\"\n" },
	{ "title = 'One'", "title = 'a\\nb'",
	    ":1: title: a text of one line expected, got several\n" },
	{ "title = 'One'", "title = ('x'):rep(121)",
	    ":1: title: a text of at most 120 bytes expected, got 121\n" },
	{ "line = 9", "line = 9, column = 2",
	    ":3: c.expect.column: there is no such field\n" },
	{ "kind = 'double-free'", "kind = {}",
	    ":3: c.expect.kind: a text expected, got a table\n" },
	{ "tool = 'asan', kind = 'double-free'", "tool = 'lsan', kind = 'doublefree'",
	    ":3: c.expect.kind: \"leak\" expected, got \"doublefree\"\n" },
	{ "tool = 'asan', kind = 'double-free'", "tool = 'warn', kind = 'sign-compare'",
	    ":3: c.expect.kind: an option of gcc, like \"-Wsign-compare\", expected, got "
	    "\"sign-compare\"\n" },
	{ "tool = 'asan'", "tool = 'msan'",
	    ":3: c.expect.tool: one of \"asan\", \"lsan\", \"ubsan\", \"tsan\", "
	    "\"valgrind\", \"warn\", \"analyzer\" expected, got \"msan\"\n" },
	{ "file = 'bug.c'", "file = '/etc/passwd'",
	    ":3: c.file: a name of letters, digits, \".\", \"_\" and \"-\" expected, got "
	    "\"/etc/passwd\"\n" },
	{ "file = 'bug.c'", "file = 'bug.rs'",
	    ":3: c.file: a file name that ends in \".c\" expected, got \"bug.rs\"\n" },
	{ "concepts = { 'move' }", "concepts = { 1 }",
	    ":2: concepts[1]: a text expected, got 1\n" },
	{ "class = 'A'", "class = 'E'",
	    ":2: class: one of \"A\", \"B\", \"C\", \"D\" expected, got \"E\"\n" },
	{ "'there'", "there = 1",
	    ":6: hints[2]: a text or { after = \"E0382\", \"text\" } expected, got a "
	    "table\n" },
	{ "'there'", "1", ":6: hints[2][1]: a text expected, got 1\n" },
	{ "['.clone()'] = 1", "['.clone()'] = -1",
	    ":5: rust.rules.max[\".clone()\"]: a whole number from 0 to 1000 expected, got "
	    "-1\n" },
	{ "rules = {", "lints = { deny = { 'clippy::all' } }, rules = {",
	    ":5: rust.lints.deny[1]: a lint of clippy, like \"clippy::redundant_clone\", no "
	    "group expected, got \"clippy::all\"\n" },
	{ "rules = {", "lints = { warn = { 'clippy::a', '-Zx' } }, rules = {",
	    ":5: rust.lints.warn[2]: a lint of clippy, like \"clippy::redundant_clone\", no "
	    "group expected, got \"-Zx\"\n" },
	{ "rules = {", "lints = { allow = {} }, rules = {",
	    ":5: rust.lints.allow: there is no such field\n" },
	{ "rules = {", "edition = '@tests.rs', rules = {",
	    ":5: rust.edition: one of \"2015\", \"2018\", \"2021\", \"2024\" expected, got "
	    "\"@tests.rs\"\n" },
	{ "rules = {", "tool = 'loom', rules = {",
	    ":5: rust.tool: \"miri\" expected, got \"loom\"\n" },
	{ "hints = {", "hint = {",
	    ":1: hints: missing\nx/exercise.lua:6: hint: there is no such field\n" },
	{ "hints = {", "needs = { 'sudo' }, min_rustc = '2.0', hints = {",
	    ":6: needs[1]: one of \"fork\", \"net-loopback\", \"scratch\", \"leaks\", "
	    "\"tsan\" expected, got \"sudo\"\n"
	    "x/exercise.lua:6: min_rustc: a version like \"1.88\" expected, got \"2.0\"\n" },
	{ "kind = 'fix'", "kind = 'fixc'",
	    ":3: c.tests: missing: an exercise of the kind \"fixc\" has it\n" },
	{ "kind = 'fix'", "kind = 'fx'",
	    ":1: kind: one of \"fix\", \"fixc\", \"spot\", \"predict\", \"test\", \"port\", "
	    "\"review\", \"ffi\", \"ffic\" expected, got \"fx\"\n" },
	{ "kind = 'fix'", "kind = 'predict'",
	    ":4: rust.file: missing: an exercise of the kind \"predict\" has it\n"
	    "x/exercise.lua:1: ask: missing: an exercise of the kind \"predict\" has it\n" },
	{ "expect = 'E0382', ", "",
	    ":4: rust.expect: missing: an exercise of the kind \"fix\" has it\n" },
	{ "expect = 'E0382', ", "expect = 'E382', ",
	    ":5: rust.expect: a code like \"E0382\", a lint's name, or \"tests-failed\" expected, got "
	    "\"E382\"\n" },
	{ "rust = {", "rest = {",
	    ":1: rust: missing: an exercise of the kind \"fix\" has it\n"
	    "x/exercise.lua:4: rest: there is no such field\n" },
	{ "rust = {", "rust = 1, rest = {",
	    ":4: rust: a table expected, got 1\n"
	    "x/exercise.lua:4: rest: there is no such field\n" },
	{ "hints = {", "border = { functions = {} }, hints = {",
	    ":6: border: an exercise of the kind \"fix\" has none; only: ffi ffic\n"
	    "x/exercise.lua:6: border.functions: a list of 1 to 64 { name = \"…\", c = "
	    "\"…\", rust = \"…\" } expected, got a table\n" },
	{ "hints = {", "'stray', hints = {",
	    ":6: [1]: a field with a name expected, got an entry without\n" },
	{ "return {", "return 1 --{", ":2: <eof> expected near 'cwe'\n" },
	{ "return {", "return 'x' or {", ":1: `return { … }` expected, got \"x\"\n" },
	{ "return {", "return {{",
	    ":6: '}' expected (to close '{' at line 1) near <eof>\n" },
};

static void
each_fault_is_named(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		const char *at = strstr(good, changes[i].old);
		struct exercise x;
		char *text, *said;

		assert_non_null(at);
		text = mem_printf("%.*s%s%s", (int)(at - good), good, changes[i].new,
		    at + strlen(changes[i].old));
		said = read_manifest(&x, text);
		if (!said || strncmp(said, "x/exercise.lua", 14) != 0 ||
		    strcmp(said + 14, changes[i].says) != 0)
			fail_msg(
			    "case %zu: \"%s\", not \"%s\"", i, said, changes[i].says);
		exercise_release(&x);
		mem_free(said);
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
	assert_int_equal(catalogue_open(&c, "exercises", &how, &e), 0);
	assert_true(c.exercise_n >= 12);
	assert_string_equal(c.chapters[0].folder, "05-start");
	assert_string_equal(c.exercises[0].name, "core/start-mut-binding");
	assert_string_not_equal(c.chapters[0].title, c.chapters[0].folder);
	x = catalogue_find(&c, "own-use-after-move", &e);
	assert_ptr_equal(x, &c.exercises[3]);
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
	assert_int_equal(catalogue_open(&c, "/nonexistent", &how, &e), -1);
	assert_non_null(strstr(e.text, "cannot read the pack"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_manifest_is_read),
		cmocka_unit_test(rules_and_planted_bugs_are_read),
		cmocka_unit_test(a_fix_may_have_no_c),
		cmocka_unit_test(a_spot_has_no_rust),
		cmocka_unit_test(each_fault_is_named),
		cmocka_unit_test(the_built_in_pack_is_in_order),
		cmocka_unit_test(a_pack_that_is_none_says_so),
	};

	return cmocka_run_group_tests_name("pack", tests, find_box, NULL);
}
