/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * layout - see layout.h. The limits below come from what has to be readable: two
 * sources side by side need some 50 columns each, and a pane less than six rows high is
 * not worth its title.
 */
#include "tui/layout.h"

#define WIDE      100 /* columns from which the sources stand side by side */
#define HIGH      24  /* rows from which there are two bands, */
#define ROOMY     36  /* and from which both are high enough at the same time */
#define HOME_WIDE 76
#define LOWER_MIN 8
#define LIST_MAX  60

static struct cell
cell(int y, int x, int h, int w)
{
	return (struct cell){
		.title = { y, x, 1, w },
		.body = { y + 1, x, h - 1, w },
	};
}

static struct layout
one(int height, int width)
{
	return (struct layout){
		.fold = FOLD_ALL,
		.left = cell(1, 0, height - 2, width),
	};
}

static bool
is_small(int height, int width)
{
	return height < LAYOUT_MIN_HEIGHT || width < LAYOUT_MIN_WIDTH;
}

struct layout
layout_lesson(int height, int width, bool zoomed, bool reading)
{
	struct layout l = { .fold = FOLD_SMALL };
	int lower, upper, half = (width - 1) / 2;

	if (is_small(height, width))
		return l;
	if (height < HIGH || zoomed)
		return one(height, width);
	lower = (height - 2) * 2 / 5;
	if (height < ROOMY)
		lower = reading ? (height - 2) * 3 / 5 : LOWER_MIN;
	upper = height - 2 - lower;
	l.lower = cell(1 + upper, 0, lower, width);
	if (width < WIDE) {
		l.fold = FOLD_PAIR;
		l.left = cell(1, 0, upper, width);
	} else {
		l.fold = FOLD_NONE;
		l.left = cell(1, 0, upper, half);
		l.right = cell(1, half + 1, upper, width - half - 1);
	}
	return l;
}

void
layout_join(struct layout *l)
{
	if (l->fold != FOLD_NONE)
		return;
	l->fold = FOLD_PAIR;
	l->left.title.w = l->left.body.w = l->lower.body.w;
	l->right = (struct cell){ 0 };
}

struct layout
layout_home(int height, int width, bool zoomed)
{
	struct layout l = { .fold = FOLD_SMALL };
	int list = width * 11 / 20;

	if (is_small(height, width))
		return l;
	if (zoomed || width < HOME_WIDE)
		return one(height, width);
	list = list > LIST_MAX ? LIST_MAX : list;
	l.fold = FOLD_NONE;
	l.left = cell(1, 0, height - 2, list);
	l.right = cell(1, list + 1, height - 2, width - list - 1);
	return l;
}
