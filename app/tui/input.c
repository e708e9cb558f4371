/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * input - a key to an action, or to whoever has asked for text or an answer: the filter,
 * a question, the list of keys.
 */
#include "base/mem.h"
#include "base/path.h"
#include "tui/ui.h"

#include <curses.h>
#include <limits.h>
#include <string.h>
#include <wchar.h>

enum { ESCAPE = 27, DELETE = 127, CTRL_H = 8, CTRL_U = 21 };

/* The first exercise that is still shown is selected if the one before is not. */
static void
filter_changed(struct ui *ui)
{
	for (size_t i = 0;
	     !ui_matches(ui, ui->selected) && i < ui->catalogue->exercise_n; i++)
		if (ui_matches(ui, i))
			ui->selected = i;
	ui_stale(ui, PANE_LIST, PANE_DETAILS);
	pane_reveal(&ui->panes[PANE_LIST], (int)ui->selected);
}

static bool
is_enter(int code)
{
	return code == '\n' || code == '\r' || code == KEY_ENTER;
}

/* A key that changes a line of text. Whether it is one. */
static bool
type_into(struct buf *b, int code, unsigned character)
{
	char bytes[MB_LEN_MAX + 1];
	mbstate_t state = { 0 };
	size_t n;

	if (code == KEY_BACKSPACE || code == DELETE || code == CTRL_H) {
		while (b->len && ((unsigned char)b->ptr[b->len - 1] & 0xC0) == 0x80)
			buf_truncate(b, b->len - 1);
		if (b->len)
			buf_truncate(b, b->len - 1);
	} else if (code == CTRL_U) {
		buf_clear(b);
	} else if (character >= ' ' && b->len < b->limit - MB_LEN_MAX) {
		n = wcrtomb(bytes, (wchar_t)character, &state);
		if (n != (size_t)-1)
			buf_add(b, bytes, n);
	} else {
		return false;
	}
	return true;
}

static void
type(struct ui *ui, int code, unsigned character)
{
	if (code == ESCAPE) {
		buf_clear(&ui->filter);
		ui->typing = false;
	} else if (is_enter(code)) {
		ui->typing = false;
	} else if (!type_into(&ui->filter, code, character)) {
		ui_act(ui, keymap_find(code, AT_HOME));
	}
	filter_changed(ui);
}

static void
type_value(struct ui *ui, int code, unsigned character)
{
	if (is_enter(code)) {
		ui->question = ASK_NOTHING;
		if (fields_allow(ui->asked, ui->value.ptr))
			ui_set(ui, ui->asked->name, ui->value.ptr);
		else
			ui_say(ui, STYLE_WARN, "That is not a line number.");
	} else if (code == ESCAPE) {
		ui->question = ASK_NOTHING;
	} else {
		(void)!type_into(&ui->value, code, character);
	}
}

static void
answer_reset_question(struct ui *ui, int code)
{
	struct err e = { 0 };
	char *backup = NULL, *shown;

	ui->question = ASK_NOTHING;
	if (code != 'y' && code != 'Y')
		return;
	if (work_reset(&backup, &ui->work, &e) < 0)
		ui_complain(ui, &e);
	shown = backup ? path_tilde(backup) : NULL;
	if (shown)
		ui_say(
		    ui, STYLE_GOOD, "Started over; your answer is kept in %s", shown);
	mem_free(shown);
	mem_free(backup);
	ui->show_solution = ui->show_fixed = false;
	ui_stale(ui, PANE_C, PANE_HINTS);
}

/* Only what moves the list, and what closes it. */
static void
help_key(struct ui *ui, enum action action)
{
	switch (action) {
	case ACT_HELP:
	case ACT_BACK:
	case ACT_ENTER:
	case ACT_QUIT: ui->help = false; break;
	case ACT_SUSPEND:
	case ACT_REDRAW: ui_act(ui, action); break;
	default: pane_act(&ui->panes[PANE_HELP], ui, action); break;
	}
}

void
ui_key(struct ui *ui, int code, unsigned character)
{
	enum action action = keymap_find(code, ui->at);

	if (code == KEY_RESIZE)
		return;
	buf_clear(&ui->message);
	if (action == ACT_QUIT && code < ' ')
		ui->quit = true; /* Ctrl-C, wherever one is */
	else if (ui_layout(ui).fold == FOLD_SMALL && action != ACT_SUSPEND)
		ui->quit = action == ACT_QUIT;
	else if (ui->question == ASK_RESET)
		answer_reset_question(ui, code);
	else if (ui->question == ASK_VALUE)
		type_value(ui, code, character);
	else if (ui->typing)
		type(ui, code, character);
	else if (ui->help)
		help_key(ui, action);
	else if (action != ACT_NONE)
		ui_act(ui, action);
}
