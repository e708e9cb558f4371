/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * verify's rules that need no run: the order of concepts, Markdown, texts; and what is
 * remembered of a proof. What needs runs is in tests/cli/pack-verify.sh.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "lesson/verify_parts.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST = 8 };

struct graph { /* exercises that introduce and require one thing each */
	struct exercise x[MOST];
	char *concept[MOST], *require[MOST];
	struct pack pack;
	struct catalogue c;
};

/* v: id, concept, requirement; ends with a NULL id. */
static void
graph_init(struct graph *g, char *v[][3])
{
	*g = (struct graph){ 0 };
	for (size_t i = 0; v[i][0]; i++) {
		g->concept[i] = v[i][1];
		g->require[i] = v[i][2];
		g->x[i] = (struct exercise){ .pack = "p",
			.id = v[i][0],
			.name = v[i][0],
			.dir = "/nonexistent/10-a/x",
			.concepts = &g->concept[i],
			.concept_n = v[i][1] != NULL,
			.requires = &g->require[i],
			.require_n = v[i][2] != NULL };
		g->c.exercise_n++;
	}
	g->c.exercises = g->x;
	g->c.packs = &g->pack;
	g->c.pack_n = 1;
}

/* The only fault of the graph, or of none where want is NULL. */
static void
order_is(struct graph *g, const char *want)
{
	struct faults f = { 0 };

	order_judge(&f, &g->c, "/nonexistent");
	assert_int_equal(f.n, want != NULL);
	if (want) {
		assert_string_equal(f.v[0].file, "10-a/x/exercise.lua");
		assert_string_equal(f.v[0].field, "requires[1]");
		if (!strstr(f.v[0].text, want))
			fail_msg("\"%s\" is not in \"%s\"", want, f.v[0].text);
	}
	faults_release(&f);
}

#define S(s)                                                                           \
	(char[])                                                                       \
	{                                                                              \
		s                                                                      \
	}

static void
concepts_come_first(void **state)
{
	char *well[][3] = { { S("a"), S("move"), NULL },
		{ S("b"), S("drop"), S("move") }, { S("c"), S("box"), S("a") },
		{ S("d"), S("x"), S("other/thing") }, { NULL } };
	char *late[][3] = { { S("a"), S("move"), S("drop") },
		{ S("b"), S("drop"), NULL }, { NULL } };
	char *cycle[][3] = { { S("a"), S("move"), S("box") },
		{ S("b"), S("drop"), S("move") }, { S("c"), S("box"), S("drop") },
		{ NULL } };
	char *self[][3] = { { S("a"), S("move"), S("move") }, { NULL } };
	char *none[][3] = { { S("a"), S("move"), NULL },
		{ S("b"), S("drop"), S("mov") }, { NULL } };
	struct graph g;

	(void)state;
	graph_init(&g, well);
	order_is(&g, NULL);
	graph_init(&g, late);
	order_is(&g, "\"drop\" comes only later, with b");
	graph_init(&g, cycle);
	order_is(&g, "with c, which requires this exercise: a cycle");
	graph_init(&g, self);
	order_is(&g, "introduced by this exercise itself");
	graph_init(&g, none);
	order_is(&g, "\"mov\" is no exercise of this pack");
	g.pack.info.require_n = 1;
	order_is(&g, NULL);
}

/* The faults of a lesson: "LINE text" of the first; "" for none. */
static void
prose_is(const char *md, const char *want)
{
	struct faults f = { 0 };
	char got[1100] = "";

	prose_judge(&f, "l.md", "/", md, strlen(md));
	if (f.n)
		snprintf(got, sizeof got, "%d %s", f.v[0].line, f.v[0].text);
	if (*want ? !strstr(got, want) || f.n != 1 : *got != '\0')
		fail_msg("\"%s\", expected \"%s\"", got, want);
	faults_release(&f);
}

static void
markdown_is_sound(void **state)
{
	(void)state;
	prose_is("a [b](https://example.org/x) [c](#d) `[e](f)`\n", "");
	prose_is("```c\n[a](nowhere)\n~~~\n```\n~~~rust\n```\n~~~\n", "");
	prose_is("````text\n```\n````\n", "");
	prose_is("a\n\n```\nx\n```\n", "3 the block of code has no language");
	prose_is("```c\nx\n``\n", "1 the block of code is not closed");
	prose_is("a\nsee [b](no/such.c)\n", "2 the link leads to \"no/such.c\"");
	prose_is("[b](/etc/passwd)\n", "1 the link \"/etc/passwd\" leads out");
	prose_is("[b](../../../x.c)\n", "leads out of the pack");
	prose_is("[b](file.c\n", "1 the link has no end");
}

static void
texts_are_plain(void **state)
{
	static const struct {
		const char *text;
		int line; /* of the only fault; 0: none */
	} rows[] = { { "tab\tand\nnewline \xc3\xa9\n", 0 }, { "a\n\x1b[31m\n", 2 },
		{ "a\r\n", 1 }, { "\n\n\xe2\x80\xae", 3 }, { "\n\xc3(", 2 },
		{ "\xc2\x9b", 1 }, { "\x7f", 1 } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct faults f = { 0 };

		tree_judge_text(&f, "x", rows[i].text, strlen(rows[i].text));
		assert_int_equal(f.n, rows[i].line != 0);
		if (f.n)
			assert_int_equal(f.v[0].line, rows[i].line);
		faults_release(&f);
	}
}

static void
a_proof_is_remembered_by_all_it_depends_on(void **state)
{
	struct toolchain tools[2] = { { .sandbox.tier = SANDBOX_A },
		{ .sandbox.tier = SANDBOX_B } };
	struct buf skipped = BUF_INIT(1024);
	char *dir, *cache, *wrong, *file, *key, *again;
	struct exercise x = { .name = "p/x" };
	struct err e;

	(void)state;
	assert_int_equal(file_tmpdir(&dir, "/tmp", "verify-", &e), 0);
	cache = path_join(dir, "cache");
	wrong = path_join(dir, "x/wrong");
	file = path_join(wrong, "E0382-a.rs");
	x.dir = path_join(dir, "x");
	assert_int_equal(file_mkdirs(wrong, &e), 0);
	assert_int_equal(file_write(file, "one", 3, &e), 0);
	key = verified_key(&x, tools, 2);
	assert_false(verified_recall(&skipped, cache, key));
	verified_remember(cache, key, "p/x: nobody looked\n");
	again = verified_key(&x, tools, 2);
	assert_true(verified_recall(&skipped, cache, again));
	assert_string_equal(skipped.ptr, "p/x: nobody looked\n");
	mem_free(again);
	tools[1].sandbox.tier = SANDBOX_A;
	again = verified_key(&x, tools, 2);
	assert_false(verified_recall(&skipped, cache, again));
	mem_free(again);
	tools[1].sandbox.tier = SANDBOX_B;
	assert_int_equal(file_replace_fast(file, "two", 3, &e), 0);
	again = verified_key(&x, tools, 2);
	assert_false(verified_recall(&skipped, cache, again));
	mem_free(again);
	mem_free(key);
	mem_free(x.dir);
	mem_free(file);
	mem_free(wrong);
	mem_free(cache);
	file_remove_tree(dir);
	mem_free(dir);
	buf_release(&skipped);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(concepts_come_first),
		cmocka_unit_test(markdown_is_sound),
		cmocka_unit_test(texts_are_plain),
		cmocka_unit_test(a_proof_is_remembered_by_all_it_depends_on),
	};

	return cmocka_run_group_tests_name("verify", tests, NULL, NULL);
}
