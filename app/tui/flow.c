/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * flow - from home to an exercise, through a check, and back: what is open, what is
 * running, and which pane comes to the front when something has been found out.
 */
#include "lesson/next.h"
#include "tui/panes.h"
#include "tui/place.h"
#include "tui/ui.h"

#include <string.h>

/* Everything about the exercise may look different now. */
static void
renew(struct ui *ui)
{
	ui_stale(ui, PANE_C, PANE_HINTS);
}

static bool
asks_for_line(const struct work *w)
{
	for (size_t i = 0; i < w->questions.n; i++)
		if (w->questions.v[i].is_line)
			return true;
	return false;
}

void
ui_open(struct ui *ui, size_t exercise)
{
	struct err e = { 0 };

	if (!ui->highlight)
		ui->highlight = highlight_open(ui->ferry->places.share);
	work_close(&ui->work);
	if (work_open(&ui->work, ui->ferry, ui->highlight,
		&ui->catalogue->exercises[exercise], exercise, &e) < 0) {
		ui_complain(ui, &e);
		ui->at = AT_HOME;
		ui_focus(ui, PANE_LIST);
		return;
	}
	ui->panes[PANE_C].ops = asks_for_line(&ui->work) ? &pane_spot : &pane_c;
	ui->panes[PANE_RUST].ops = ui->work.questions.n ? &pane_ask : &pane_rust;
	ui->at = AT_LESSON;
	ui->selected = exercise;
	ui->show_fixed = ui->show_solution = ui->zoomed = false;
	ui_read_standings(ui);
	for (int i = PANE_C; i <= PANE_HELP; i++)
		pane_home(&ui->panes[i]);
	ui_stale(ui, PANE_C, PANE_HELP);
	ui->source = ui_has_c(ui) ? PANE_C : PANE_RUST;
	ui_focus(ui, PANE_LESSON);
	/* why: behind what they are about, the questions would not be seen to be there */
	if (ui->work.questions.n && ui_layout(ui).fold != FOLD_NONE)
		ui_focus(ui, PANE_RUST);
}

void
ui_leave(struct ui *ui)
{
	work_close(&ui->work);
	ui->at = AT_HOME;
	ui->zoomed = false;
	ui_read_standings(ui);
	ui_stale(ui, PANE_LIST, PANE_HELP);
	if (!ui_matches(ui, ui->selected))
		buf_clear(&ui->filter);
	pane_reveal(&ui->panes[PANE_LIST], (int)ui->selected);
	ui_focus(ui, PANE_LIST);
}

void
ui_check(struct ui *ui)
{
	ui->show_solution = false;
	if (ui_has_c_behind(ui)) /* what is marked is the program */
		ui->show_fixed = false;
	ui->followed = false;
	work_check(&ui->work);
	renew(ui);
	if (!ui->work.check)
		ui_focus(ui, PANE_RESULTS);
}

void
ui_watch(struct ui *ui)
{
	enum watch_event event;

	if (!ui->work.watch)
		return;
	event = work_watch(&ui->work);
	if (event == WATCH_NOTHING)
		return;
	renew(ui);
	display_rewrite();
	if (event == WATCH_SAVED && ui->watching)
		ui_check(ui);
}

/* Whether what went wrong has its line in the C that calls the Rust. */
static bool
lies_in_main(const struct ui *ui)
{
	return ui->work.reported && ui->work.exercise->function_n &&
	       ui->work.report.verdict.c_line > 0;
}

/* Brings what has been found out to the front, once a check, unless the learner has
 * gone elsewhere meanwhile. */
static void
follow(struct ui *ui, enum pane_id id)
{
	bool reading_code = ui->focus == PANE_C || ui->focus == PANE_RUST;
	const struct note *told = work_note(&ui->work);
	int first = work_told_line(&ui->work), line = first;

	if (ui->followed)
		return;
	ui->followed = true;
	pane_home(&ui->panes[id]);
	if (ui_layout(ui).fold == FOLD_ALL || !reading_code)
		ui_focus(ui, id);
	else
		ui->lower = id;
	if (told && (id == PANE_NOTES || !first))
		line = place_is_shown(&ui->work, told->file) ? told->line : 0;
	ui->source = ui->focus == PANE_C || lies_in_main(ui) ? PANE_C : PANE_RUST;
	if (line && (id == PANE_NOTES || first ||
			ui->work.report.verdict.kind == VERDICT_RULE_BROKEN))
		pane_reveal(&ui->panes[ui_where(ui, true)], line);
}

/* The number of the first question that the last check found without a value, or -1. */
static int
find_lack(const struct work *w)
{
	const char *lack = w->report.verdict.lack;

	for (size_t i = 0; lack && i < w->questions.n; i++)
		if (!strcmp(w->questions.v[i].name, lack))
			return (int)i;
	return -1;
}

/* What is not answered is answered next: the keys go to that question. */
static void
follow_lack(struct ui *ui)
{
	int lack = find_lack(&ui->work);

	if (lack < 0)
		return;
	ui->lower = PANE_RESULTS;
	pane_reveal(&ui->panes[PANE_RUST], lack);
	ui_focus(ui, PANE_RUST);
	if (ui_layout(ui).fold == FOLD_ALL)
		ui_say(ui, STYLE_WARN, "%s", ui->work.report.verdict.text);
}

static void
mark_first_c(struct ui *ui)
{
	const struct exercise *x = ui->work.exercise;
	int line = ui->work.report.verdict.c_line;

	if (!line || (x->program && !lies_in_main(ui)))
		return;
	ui->show_fixed = x->program != NULL; /* main.c lies behind the library */
	pane_reveal(&ui->panes[ui_where(ui, false)], line);
}

void
ui_step(struct ui *ui)
{
	struct work *w = &ui->work;
	bool told = false;

	if (!w->check)
		return;
	switch (work_step(w)) {
	case LESSON_MORE:
		/* why: where something was predicted, what is so comes first */
		told = !w->questions.n && work_note(w) != NULL;
		if (told && !w->cancelling && !ui->followed) {
			renew(ui);
			follow(ui, PANE_NOTES);
		}
		return;
	case LESSON_FAILED: ui_focus(ui, PANE_RESULTS); break;
	case LESSON_DONE:
		if (w->cancelling) {
			ui_say(ui, STYLE_INFO, "The check was stopped.");
			break;
		}
		ui_read_standings(ui);
		mark_first_c(ui);
		pane_home(&ui->panes[PANE_RESULTS]);
		follow(ui, w->report.verdict.kind == VERDICT_NOT_BUILT ? PANE_NOTES
								       : PANE_RESULTS);
		follow_lack(ui);
		if (w->report.unsaved.code != ERR_NONE)
			ui_say(
			    ui, STYLE_BAD, "not recorded: %s", w->report.unsaved.text);
		break;
	}
	renew(ui);
}
