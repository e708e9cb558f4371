/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * faults: a pack read for its author.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "judge/kind.h"
#include "pack/catalogue.h"
#include "pack/fields.h"
#include "pack/format.h"
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

static void
put(const char *dir, const char *name, const char *text)
{
	char *path = path_join(dir, name);

	assert_int_equal(file_write(path, text, strlen(text), NULL), 0);
	mem_free(path);
}

static char *
make_folder(const char *dir, const char *name)
{
	char *path = path_join(dir, name);

	assert_int_equal(file_mkdirs(path, NULL), 0);
	return path;
}

/* A pack with faults in several files: all come in one run, and what is well is there. */
static void
all_faults_come_in_one_run(void **state)
{
	static const char *const wanted[] = {
		"pack.lua:4: version: a text expected, got 1",
		"pack.lua:7: color: there is no such field",
		"10-a/chapter.md:1: there is no such file",
		"10-a/01-x/exercise.lua:1: difficulty: missing",
		"10-a/01-x/exercise.lua:2: class: one of \"A\", \"B\", \"C\", \"D\" expected, "
		"got \"Z\"",
		"10-a/01-x/exercise.lua:3: c.expect.kind: \"leak\" expected, got \"lek\"",
		"10-a/02-y/exercise.lua:2: unexpected symbol near '}'",
		"10-a/03-z/exercise.lua: there is no such file",
		"pack.lua:5: chapters[2]: there is no folder \"20-b\"",
		"pack.lua:5: chapters[3]: there is no folder \"20-b\"",
		"pack.lua:5: chapters[3]: \"20-b\" is in it twice",
		"pack.lua:6: renamed.first: \"first\" is the id of an exercise that is there",
		"pack.lua:6: renamed.old: there is no exercise \"none\"",
	};
	struct catalogue c = { 0 };
	struct faults f = { 0 };
	struct err e = { 0 };
	char *dir, *chapter, *x, *y, *z, *w;

	(void)state;
	assert_int_equal(file_tmpdir(&dir, "/tmp", "ferry-test-", NULL), 0);
	chapter = make_folder(dir, "10-a");
	x = make_folder(chapter, "01-x");
	y = make_folder(chapter, "02-y");
	z = make_folder(chapter, "03-z");
	w = make_folder(chapter, "04-w");
	put(dir, "pack.lua",
	    "return {\n  format = 1, id = 'p',\n  title = 'P', licence = 'MIT',\n"
	    "  version = 1,\n  chapters = { '10-a', '20-b', '20-b' },\n"
	    "  renamed = { old = 'none', first = 'first' },\n  color = 'red',\n}\n");
	put(x, "exercise.lua",
	    "return { id = 'x', title = 'X', kind = 'spot', minutes = 5,\n"
	    "  concepts = {}, class = 'Z', hints = { 'look' },\n"
	    "  c = { file = 'bug.c', expect = { tool = 'lsan', kind = 'lek', line = 1 } } }");
	put(y, "exercise.lua", "return {\n  id = }");
	put(w, "exercise.lua", good);
	if (catalogue_faults(&c, &f, dir, &how, &e) < 0)
		fail_msg("%s", e.text);
	for (size_t i = 0; i < f.n; i++) {
		char *line = fault_line(&f.v[i]);

		assert_true(i < sizeof wanted / sizeof *wanted);
		assert_string_equal(line, wanted[i]);
		mem_free(line);
	}
	assert_int_equal(f.n, sizeof wanted / sizeof *wanted);
	assert_int_equal(c.exercise_n, 1);
	assert_string_equal(c.exercises[0].name, "p/first");
	assert_int_equal(exercise_line(&c.exercises[0], "c.expect.line"), 3);
	faults_release(&f);
	catalogue_close(&c);
	file_remove_tree(dir);
	mem_free(dir);
	mem_free(chapter);
	mem_free(x);
	mem_free(y);
	mem_free(z);
	mem_free(w);
}

static void
of_many_faults_the_first_are_kept(void **state)
{
	struct faults f = { 0 };

	(void)state;
	for (int i = 0; i < FAULTS_MAX + 7; i++)
		fault_add(&f, "x", i, NULL, "%d", i);
	assert_int_equal(f.n, FAULTS_MAX);
	assert_int_equal(f.dropped, 7);
	assert_string_equal(f.v[FAULTS_MAX - 1].text, "199");
	faults_release(&f);
}

/* What the table names is what other layers have. */
static void
words_are_those_of_the_judge(void **state)
{
	static const char *const tools[] = { "asan", "lsan", "ubsan", "tsan",
		"valgrind", "warn", "analyzer" };

	(void)state;
	for (size_t i = 0; i < exercise_field_n; i++) {
		const struct field *f = &exercise_fields[i];
		char *words = mem_strdup(f->words ? f->words : ""), *save = words,
		     *word;

		while (!strcmp(f->path, "kind") && (word = strsep(&words, " ")))
			assert_true(judge_knows(word));
		if (!strcmp(f->path, "c.expect.tool"))
			for (size_t k = 0; k < sizeof tools / sizeof *tools; k++)
				assert_true(manifest_has_word(f->words, tools[k]) &&
					    tool_step(tools[k]));
		mem_free(save);
	}
}

/* Every field is in the reference, with its help. */
static void
the_reference_has_every_field(void **state)
{
	struct buf b = BUF_INIT(1 << 20);

	(void)state;
	pack_format(&b);
	for (size_t i = 0; i < exercise_field_n + pack_field_n; i++) {
		const struct field *f = i < exercise_field_n
					    ? &exercise_fields[i]
					    : &pack_fields[i - exercise_field_n];
		char *row = mem_printf("| `%s` | ", f->path), *at = strstr(b.ptr, row);

		assert_non_null(at);
		assert_non_null(f->help);
		assert_non_null(strstr(at, f->help));
		mem_free(row);
	}
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_faults_come_in_one_run),
		cmocka_unit_test(of_many_faults_the_first_are_kept),
		cmocka_unit_test(words_are_those_of_the_judge),
		cmocka_unit_test(the_reference_has_every_field),
	};

	return cmocka_run_group_tests_name("faults", tests, find_box, NULL);
}
