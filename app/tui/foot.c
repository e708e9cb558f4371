/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * foot - the last line of the screen: the keys, a message, a question, or what is typed.
 */
#include "base/text.h"
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

enum { FOOT_MAX = 48, KEYS_MAX = 64 };

static const char *
title_of(const struct ui *ui, enum pane_id id)
{
	const struct pane_ops *ops = ui->panes[id].ops;

	return ops->heading ? ops->heading(ui) : ops->title;
}

/* What the key does, in a word; between which two sides, as the panes call them. */
static const char *
foot_of(char text[FOOT_MAX], const struct ui *ui, const struct key *k)
{
	if (k->action != ACT_SOURCE)
		return k->foot;
	(void)snprintf(text, FOOT_MAX, "%s/%s",
	    ui_has_c_behind(ui) ? "Rust/C" : title_of(ui, PANE_C),
	    title_of(ui, PANE_RUST));
	return text;
}

static int
key_width(const struct ui *ui, const struct key *k)
{
	char text[FOOT_MAX];

	return (int)(strlen(k->name) + strlen(foot_of(text, ui, k))) + 3;
}

/* Those without which nobody finds the others, or the way out. */
static bool
is_vital(const struct key *k)
{
	return k->action == ACT_HELP || k->action == ACT_BACK || k->action == ACT_QUIT;
}

/* Whether the key is told here; without C there is no other side to go to. */
static bool
is_told(const struct ui *ui, const struct key *k)
{
	return k->foot && k->where & ui->at &&
	       (k->action != ACT_SOURCE || ui_has_c(ui));
}

enum { RANKS = 4 };

/* Where not all keys fit, those of the highest rank go first. */
static int
rank_of(const struct ui *ui, const struct key *k)
{
	if (is_vital(k))
		return 0;
	if (k->action == ACT_WATCH)
		return RANKS - 2;
	return k->action == ACT_ZOOM || k->action == ACT_NEXT_PANE ||
		       (k->action == ACT_NEXT && ui->at == AT_LESSON)
		   ? RANKS - 1
		   : 1;
}

/* Which keys are drawn in `room` columns; the vital ones always. */
static void
choose_keys(bool *out, const struct ui *ui, int room)
{
	for (int rank = 0; rank < RANKS; rank++)
		for (const struct key *k = keymap; k->action != ACT_NONE; k++) {
			if (!is_told(ui, k) || rank_of(ui, k) != rank ||
			    (rank && key_width(ui, k) - 2 > room))
				continue;
			out[k - keymap] = true;
			room -= key_width(ui, k);
		}
}

/* The keys, as many as fit, in the order of the keymap. */
static void
draw_keys(struct ui *ui, int y, int w)
{
	struct display *d = &ui->display;
	char text[FOOT_MAX];
	bool drawn[KEYS_MAX] = { false };
	int x = 1;

	choose_keys(drawn, ui, w - x);
	for (const struct key *k = keymap; k->action != ACT_NONE; k++) {
		if (!drawn[k - keymap])
			continue;
		x += display_say(d, y, x, w - x, STYLE_KEY, k->name) + 1;
		x += display_say(d, y, x, w - x, STYLE_DIM, foot_of(text, ui, k)) + 2;
	}
}

/* A message takes as many of the last rows as it needs. */
static void
draw_message(struct ui *ui, int h, int w)
{
	const struct buf *b = &ui->message;
	size_t at[5], len[5], n = 0, from = 0, skip;

	while (from < b->len && n < 5) {
		at[n] = from;
		len[n] = text_wrap(&skip, b->ptr + from, b->len - from, (size_t)w - 2);
		from += len[n++] + skip;
	}
	for (size_t i = 0; i < n; i++) {
		int y = h - (int)n + (int)i;

		display_fill(&ui->display, y, 0, w, STYLE_PLAIN, " ");
		display_put(&ui->display, y, 1, w - 2, ui->message_style,
		    b->ptr + at[i], len[i]);
	}
}

/* The end of what is typed, in w columns: where the cursor is. The columns used. */
static int
draw_tail(struct ui *ui, int y, int x, int w)
{
	struct display *d = &ui->display;
	const char *s = ui->value.ptr;
	size_t len = ui->value.len, used = 0;
	bool cut = (int)text_width(s, len) > w;

	while (len && (int)text_width(s, len) > w - cut) {
		unsigned character;
		size_t n = text_decode(&character, s, len);

		s += n;
		len -= n;
	}
	if (cut)
		used = (size_t)display_say(
		    d, y, x, w, STYLE_DIM, glyph(d->utf8, GLYPH_MORE));
	return (int)used +
	       display_put(d, y, x + (int)used, w - (int)used, STYLE_PLAIN, s, len);
}

/* A value that is being typed. */
static void
draw_value(struct ui *ui, int h, int w)
{
	struct display *d = &ui->display;
	const char *keys = "Enter keeps it, Esc leaves it as it was";
	size_t used = text_width(ui->value.ptr, ui->value.len) +
		      strlen(ui->asked->name) + strlen(keys) + 8;
	int x = 1,
	    room = used > (size_t)w ? w : display_right(d, h - 1, w, STYLE_DIM, keys);

	x += display_say(d, h - 1, x, w - x, STYLE_KEY, ui->asked->name);
	x += display_say(d, h - 1, x, w - x, STYLE_KEY, " = ");
	x += draw_tail(ui, h - 1, x, room - x - 2);
	display_cursor(d, h - 1, x);
}

void
foot_draw(struct ui *ui, int h, int w)
{
	struct display *d = &ui->display;

	if (ui->question == ASK_RESET) {
		ui_say(ui, STYLE_WARN,
		    "Start over? Your answer is kept in a backup.  y yes  n no");
		draw_message(ui, h, w);
		buf_clear(&ui->message);
	} else if (ui->question == ASK_VALUE) {
		draw_value(ui, h, w);
	} else if (ui->typing) {
		int x = 1 + display_say(d, h - 1, 1, w, STYLE_KEY, "/");

		x += display_put(
		    d, h - 1, x, w - x, STYLE_PLAIN, ui->filter.ptr, ui->filter.len);
		display_cursor(d, h - 1, x);
		(void)display_right(
		    d, h - 1, w, STYLE_DIM, "Enter keeps it, Esc shows all");
	} else if (ui->message.len) {
		draw_message(ui, h, w);
	} else {
		draw_keys(ui, h - 1,
		    display_right(d, h - 1, w, ui->sandbox_style, ui->sandbox));
	}
}
