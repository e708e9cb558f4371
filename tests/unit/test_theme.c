/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * theme: names, the built-in looks, files good and bad.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "help.h"
#include "tui/theme.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

static struct places places;

static void
built_in_looks_follow_the_colours(void **state)
{
	struct theme t;

	(void)state;
	theme_builtin(&t, 8);
	assert_int_not_equal(t.look[STYLE_BAD].fg, -1);
	theme_builtin(&t, 0);
	for (int i = 0; i < STYLES; i++)
		assert_true(t.look[i].fg == -1 && t.look[i].bg == -1);
	/* what carries meaning is still told apart without colour */
	assert_true(t.look[STYLE_SELECTED].flags & LOOK_REVERSE);
	assert_true(t.look[STYLE_TAB_HERE].flags & LOOK_REVERSE);
	assert_true(t.look[STYLE_CODE].flags != 0);
}

static void
names_lead_to_styles(void **state)
{
	(void)state;
	assert_int_equal(theme_style("keyword"), STYLE_KEYWORD);
	assert_int_equal(theme_style("step_bad"), STYLE_STEP_BAD);
	assert_int_equal(theme_style("no such style"), STYLE_PLAIN);
}

static void
our_own_themes_are_whole(void **state)
{
	static const char *const names[] = { "dark", "light" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct theme t;
		struct err e = { 0 };

		theme_builtin(&t, 256);
		assert_int_equal(theme_read(&t, places.share, names[i], &e), 0);
		assert_true(t.look[STYLE_KEYWORD].fg > 15);
	}
}

static void
bad_themes_change_nothing(void **state)
{
	static const char *const bad[] = {
		"return { keyword = { fg = 256 } }",
		"return { keyword = { fg = 1 }, no_such_style = { fg = 1 } }",
		"return { keyword = 7 }",
		"return 7",
		"error('no')",
		"keyword = (",
	};
	struct err e = { 0 };
	struct theme t, before;
	char *dir, *themes, *file;

	(void)state;
	assert_int_equal(file_tmpdir(&dir, "/tmp", "theme", &e), 0);
	themes = path_join(dir, "assets/themes");
	file = path_join(themes, "bad.lua");
	assert_int_equal(file_mkdirs(themes, &e), 0);
	theme_builtin(&t, 256);
	before = t;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		assert_int_equal(
		    file_replace_fast(file, bad[i], strlen(bad[i]), &e), 0);
		assert_int_equal(theme_read(&t, dir, "bad", &e), -1);
		assert_memory_equal(&t, &before, sizeof t);
	}
	assert_int_equal(theme_read(&t, dir, "none", &e), -1);
	assert_int_equal(theme_read(&t, dir, "../themes/bad", &e), -1);
	file_remove_tree(dir);
	mem_free(file);
	mem_free(themes);
	mem_free(dir);
}

static void
the_terminal_chooses_the_theme(void **state)
{
	(void)state;
	unsetenv("FERRY_THEME");
	setenv("COLORFGBG", "0;15", 1);
	assert_string_equal(theme_name(), "light");
	setenv("COLORFGBG", "15;0", 1);
	assert_string_equal(theme_name(), "dark");
	unsetenv("COLORFGBG");
	assert_string_equal(theme_name(), "dark");
	setenv("FERRY_THEME", "mine", 1);
	assert_string_equal(theme_name(), "mine");
	unsetenv("FERRY_THEME");
}

static void
glyphs_are_one_column_wide(void **state)
{
	(void)state;
	for (int i = 0; i < GLYPHS; i++) {
		const char *wide = glyph(true, (enum glyph)i);
		const char *plain = glyph(false, (enum glyph)i);

		assert_int_equal(text_width(wide, strlen(wide)), 1);
		assert_true(strlen(plain) == 1 && plain[0] > 0);
	}
	for (size_t i = 0; i < 20; i++)
		assert_int_equal(strlen(glyph_spinner(false, i)), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(built_in_looks_follow_the_colours),
		cmocka_unit_test(names_lead_to_styles),
		cmocka_unit_test(our_own_themes_are_whole),
		cmocka_unit_test(bad_themes_change_nothing),
		cmocka_unit_test(the_terminal_chooses_the_theme),
		cmocka_unit_test(glyphs_are_one_column_wide),
	};
	struct err e = { 0 };
	int failed;

	setlocale(LC_ALL, "");
	if (places_init(&places, &e) < 0)
		return 1;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	places_release(&places);
	return failed;
}
