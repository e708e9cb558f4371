/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * explain: every recorded case in tests/explain/CODE/CASE gives its note, word for word;
 * a broken rule falls back to rustc's own words.
 *
 * note.txt holds "rule class cwe specific", the headline and the text. After a change of
 * wording that was read and found good, FERRY_RECORD=1 writes them anew.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "explain/explain.h"
#include "help.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct rules *
open_rules(void)
{
	struct err e = { 0 };
	struct rules *r = rules_open(".", &e);

	if (!r)
		fail_msg("%s", e.text);
	return r;
}

/* The first error's note of a recorded run, as note.txt has it. */
static char *
note_of(struct rules *r, const char *dir)
{
	char *path = path_join(dir, "rustc.json");
	struct buf json = BUF_INIT(BUF_MAX), text = BUF_INIT(BUF_MAX);
	struct notes notes;
	struct diags d;
	const struct note *n;

	assert_int_equal(file_read(&json, path, BUF_MAX, NULL), 0);
	diags_init(&d);
	notes_init(&notes);
	diag_read_rustc(&d, json.ptr, json.len);
	explain_diags(&notes, r, &d);
	assert_true(notes.n >= 1);
	n = &notes.v[0];
	buf_addf(&text, "%s %s ", n->rule, n->class ? n->class : "-");
	if (n->cwe)
		buf_addf(&text, "%d", n->cwe);
	else
		buf_adds(&text, "-");
	buf_addf(&text, " %s\n\n%s\n\n%s\n", n->specific ? "specific" : "generic",
	    n->headline, n->text);
	notes_release(&notes);
	diags_release(&d);
	buf_release(&json);
	mem_free(path);
	return buf_take(&text);
}

static void
recorded_cases_give_their_notes(void **state)
{
	struct rules *r = open_rules();
	size_t differing = 0;
	glob_t g;

	(void)state;
	assert_int_equal(glob("tests/explain/*/*/rustc.json", 0, NULL, &g), 0);
	assert_true(g.gl_pathc >= 18);
	for (size_t i = 0; i < g.gl_pathc; i++) {
		char *dir = mem_strndup(
		    g.gl_pathv[i], strlen(g.gl_pathv[i]) - strlen("/rustc.json"));
		char *path = path_join(dir, "note.txt"), *got = note_of(r, dir);
		struct buf want = BUF_INIT(BUF_MAX);

		if (getenv("FERRY_RECORD"))
			assert_int_equal(
			    file_replace_fast(path, got, strlen(got), NULL), 0);
		assert_int_equal(file_read(&want, path, BUF_MAX, NULL), 0);
		if (strcmp(want.ptr, got) != 0) {
			print_message("# %s differs:\n%s", path, got);
			differing++;
		}
		buf_release(&want);
		mem_free(dir);
		mem_free(path);
		mem_free(got);
	}
	globfree(&g);
	rules_close(r);
	assert_int_equal(differing, 0);
}

static void
every_code_has_a_page(void **state)
{
	struct rules *r = open_rules();
	const char *const *codes = explain_codes(r);
	size_t n = 0;

	(void)state;
	for (; codes[n]; n++) {
		struct err e = { 0 };
		struct page p;

		if (explain_page(&p, r, codes[n], &e) < 0)
			fail_msg("%s: %s", codes[n], e.text);
		assert_string_equal(p.code, codes[n]);
		assert_non_null(p.title);
		assert_non_null(p.model);
		assert_non_null(p.in_c);
		assert_non_null(p.class);
		assert_true(p.fix_n >= 1);
		page_release(&p);
	}
	assert_true(n >= 9);
	rules_close(r);
}

static void
explain_one(struct note *out, struct notes *notes, const char *json)
{
	struct rules *r = open_rules();
	struct diags d;

	diags_init(&d);
	notes_init(notes);
	diag_read_rustc(&d, json, strlen(json));
	explain_diags(notes, r, &d);
	assert_int_equal(notes->n, 1);
	*out = notes->v[0];
	diags_release(&d);
	rules_close(r);
}

/* A code that the rules know, without anything that they read. */
static void
a_rule_without_facts_is_generic(void **state)
{
	static const char *const codes[] = { "E0382", "E0499", "E0502", "E0505",
		"E0506", "E0597", "E0515", "E0384", "E0596", "E0001", "unused_mut" };

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		char *json =
		    mem_printf("{\"message\":\"words of rustc\",\"level\":\"error\","
			       "\"code\":{\"code\":\"%s\"},\"spans\":[],"
			       "\"children\":[]}\n",
			codes[i]);
		struct notes notes;
		struct note n;

		explain_one(&n, &notes, json);
		assert_false(n.specific);
		assert_string_equal(n.rule, "generic");
		assert_string_equal(n.code, codes[i]);
		assert_non_null(strstr(n.text, "words of rustc"));
		notes_release(&notes);
		mem_free(json);
	}
}

static void
an_unknown_label_is_never_guessed(void **state)
{
	static const char json[] =
	    "{\"message\":\"borrow of moved value: `b`\",\"level\":\"error\",\"code\":{\"code\":"
	    "\"E0382\"},\"children\":[],\"spans\":[{\"file_name\":\"a.rs\",\"line_start\":4,"
	    "\"line_end\":4,\"column_start\":1,\"column_end\":2,\"byte_start\":9,\"byte_end\":10,"
	    "\"is_primary\":true,\"label\":\"value teleported here\",\"text\":[]}]}\n";
	struct notes notes;
	struct note n;

	(void)state;
	explain_one(&n, &notes, json);
	assert_false(n.specific);
	notes_release(&notes);
}

/* A note's type is asked for while the file is what the error quotes, never after. */
static void
a_type_is_asked_of_an_unchanged_file(void **state)
{
	static const char *const texts[] = {
		"fn f(v: &mut V) {\n    let r = v.first();\n    v.push(1);\n}\n",
		"fn f(v: &mut V) {\n    let r = v.first();\n    w.push(1);\n}\n",
		"",
	};
	static const char json[] =
	    "{\"message\":\"cannot borrow `*v` as mutable because it is also borrowed as "
	    "immutable\",\"level\":\"error\",\"code\":{\"code\":\"E0502\"},\"children\":[],"
	    "\"spans\":[{\"file_name\":\"a.rs\",\"line_start\":3,\"line_end\":3,"
	    "\"column_start\":5,\"column_end\":6,\"byte_start\":45,\"byte_end\":46,"
	    "\"is_primary\":true,\"label\":\"mutable borrow occurs here\",\"text\":[{\"text\":"
	    "\"    v.push(1);\",\"highlight_start\":5,\"highlight_end\":6}]}]}\n";
	struct rules *r = open_rules();
	struct diags d;
	char *place;

	(void)state;
	diags_init(&d);
	diag_read_rustc(&d, json, strlen(json));
	assert_false(explain_asks(&place, r, &d.v[0]));
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		rules_add_source(r, "a.rs", texts[i], strlen(texts[i]));
		assert_int_equal(explain_asks(&place, r, &d.v[0]), i == 0);
		if (i == 0)
			assert_string_equal(place, "*v");
		mem_free(place);
		rules_forget(r);
	}
	rules_add_source(r, "a.rs", texts[0], strlen(texts[0]));
	d.v[0].type = mem_strdup("Vec<i32>");
	assert_false(explain_asks(&place, r, &d.v[0]));
	diags_release(&d);
	rules_close(r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(recorded_cases_give_their_notes),
		cmocka_unit_test(every_code_has_a_page),
		cmocka_unit_test(a_rule_without_facts_is_generic),
		cmocka_unit_test(an_unknown_label_is_never_guessed),
		cmocka_unit_test(a_type_is_asked_of_an_unchanged_file),
	};

	return cmocka_run_group_tests_name("explain", tests, NULL, NULL);
}
