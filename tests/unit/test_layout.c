/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * layout: what is shown at which size, and that nothing overlaps or sticks out.
 */
#include "help.h"
#include "tui/layout.h"

static bool
is_inside(const struct rect *r, int h, int w)
{
	return r->y >= 1 && r->x >= 0 && r->w > 0 && r->h > 0 && r->y + r->h <= h - 1 &&
	       r->x + r->w <= w;
}

static bool
overlap(const struct cell *a, const struct cell *b)
{
	return a->title.y < b->body.y + b->body.h &&
	       b->title.y < a->body.y + a->body.h &&
	       a->body.x < b->body.x + b->body.w && b->body.x < a->body.x + a->body.w;
}

static void
hold(const struct layout *l, int h, int w)
{
	const struct cell *all[] = { &l->left, &l->right, &l->lower };

	for (int i = 0; i < 3; i++) {
		if (all[i]->body.h == 0)
			continue;
		assert_true(is_inside(&all[i]->title, h, w));
		assert_true(is_inside(&all[i]->body, h, w));
		assert_int_equal(all[i]->title.y + 1, all[i]->body.y);
		for (int k = 0; k < i; k++)
			if (all[k]->body.h)
				assert_false(overlap(all[i], all[k]));
	}
}

static void
every_size_holds(void **state)
{
	(void)state;
	for (int h = 1; h < 90; h++) {
		for (int w = 1; w < 260; w++) {
			for (int k = 0; k < 4; k++) {
				struct layout a = layout_lesson(h, w, k & 1, k & 2);
				struct layout b = layout_home(h, w, k & 1);

				hold(&a, h, w);
				hold(&b, h, w);
			}
		}
	}
}

static void
folds_as_it_gets_smaller(void **state)
{
	static const struct {
		int h, w;
		enum fold fold;
	} cases[] = {
		{ 50, 200, FOLD_NONE },
		{ 36, 120, FOLD_NONE },
		{ 24, 100, FOLD_NONE },
		{ 24, 99, FOLD_PAIR },
		{ 24, 80, FOLD_PAIR },
		{ 23, 80, FOLD_ALL },
		{ 16, 60, FOLD_ALL },
		{ 15, 60, FOLD_SMALL },
		{ 16, 59, FOLD_SMALL },
		{ 1, 1, FOLD_SMALL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct layout l = layout_lesson(cases[i].h, cases[i].w, false, false);

		assert_int_equal(l.fold, cases[i].fold);
	}
	assert_int_equal(layout_lesson(50, 200, true, false).fold, FOLD_ALL);
	assert_int_equal(layout_home(24, 80, false).fold, FOLD_NONE);
	assert_int_equal(layout_home(24, 75, false).fold, FOLD_ALL);
}

/* At 80x24 both bands show something, and reading gives the texts the larger share. */
static void
reading_gets_the_rows(void **state)
{
	struct layout code = layout_lesson(24, 80, false, false);
	struct layout text = layout_lesson(24, 80, false, true);

	(void)state;
	assert_true(code.left.body.h > code.lower.body.h && code.lower.body.h >= 7);
	assert_true(text.lower.body.h > text.left.body.h && text.left.body.h >= 7);
	assert_int_equal(layout_lesson(50, 80, false, true).lower.body.h,
	    layout_lesson(50, 80, false, false).lower.body.h);
}

/* Without C its room is the Rust's: the same rows, all columns; the texts stay. */
static void
one_source_takes_both_cells(void **state)
{
	struct layout apart = layout_lesson(50, 200, false, false), l = apart;
	struct layout folded = layout_lesson(24, 80, false, false), f = folded;

	(void)state;
	layout_join(&l);
	assert_int_equal(l.fold, FOLD_PAIR);
	assert_int_equal(l.left.title.w, 200);
	assert_int_equal(l.left.body.w, 200);
	assert_int_equal(l.left.body.h, apart.left.body.h);
	assert_int_equal(l.right.body.h, 0);
	assert_memory_equal(&l.lower, &apart.lower, sizeof l.lower);
	layout_join(&f);
	assert_memory_equal(&f, &folded, sizeof f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_size_holds),
		cmocka_unit_test(folds_as_it_gets_smaller),
		cmocka_unit_test(reading_gets_the_rows),
		cmocka_unit_test(one_source_takes_both_cells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
