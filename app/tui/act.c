/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * act - what actions do to the state. One table from actions to functions; what is not
 * in it goes to the pane that has the keys.
 */
#include "base/mem.h"
#include "base/path.h"
#include "lesson/next.h"
#include "tui/editor.h"
#include "tui/ui.h"

static void
act_edit(struct ui *ui)
{
	struct work *w = &ui->work;
	const struct pane *p = &ui->panes[PANE_RUST];
	/* the cursor is in a line of the Rust that was gone to, else in the first */
	int line = p->cursor && p->cursor < p->text.n && !ui->show_solution
		       ? p->text.lines[p->cursor].number
		       : work_edit_line(w);
	struct err e = { 0 };
	int rc;

	work_cancel(w);
	tty_leave(&ui->display.tty);
	rc = editor_run(w->answer_path, line, &e);
	tty_return(&ui->display.tty);
	ui->source = PANE_RUST;
	if (ui->focus == PANE_C)
		ui_focus(ui, PANE_RUST);
	if (work_refresh(w))
		ui_check(ui);
	if (rc < 0)
		ui_complain(ui, &e);
}

/* What was not checked yet is checked at once; from then on, each save. */
static void
act_watch(struct ui *ui)
{
	const struct work *w = &ui->work;
	char *path = path_tilde(w->answer_path);

	ui->watching = !ui->watching;
	ui_stale(ui, PANE_RESULTS, PANE_RESULTS);
	if (!ui->watching)
		ui_say(ui, STYLE_INFO, "Saves are no longer checked.");
	else if (!w->check && (!w->reported || w->edited))
		ui_check(ui);
	if (ui->watching)
		ui_say(
		    ui, STYLE_INFO, "Each save of %s is checked; w stops that.", path);
	mem_free(path);
}

static void
act_hint(struct ui *ui)
{
	struct err e = { 0 };
	bool told = ui->work.told;
	int rc;

	if (work_last_hint(&ui->work) && !ui->standings.v[ui->work.index].attempts &&
	    !ui->work.insisted) {
		ui->work.insisted = true;
		ui_focus(ui, PANE_HINTS);
		ui_say(ui, STYLE_WARN,
		    "Nothing was checked yet, and the last hint is nearly the solution: h "
		    "again opens it.");
		return;
	}
	rc = work_open_hint(&ui->work, &e);
	if (rc < 0)
		ui_complain(ui, &e);
	ui_stale(ui, PANE_HINTS, PANE_HINTS);
	ui_focus(ui, PANE_HINTS);
	if (rc > 0)
		pane_reveal(&ui->panes[PANE_HINTS],
		    told == ui->work.told ? (int)ui->work.opened : HINTS_MAX + 1);
}

static void
toggle(struct ui *ui, bool *what, enum pane_id id, bool always)
{
	if (!always && !ui_is_passed(ui)) {
		ui_say(ui, STYLE_WARN, "That is shown once your answer has passed.");
		return;
	}
	*what = !*what;
	pane_home(&ui->panes[id]);
	ui_stale(ui, id, id);
	ui_focus(ui, id);
}

static void
act_solution(struct ui *ui)
{
	if (ui->work.questions.n) {
		ui_say(
		    ui, STYLE_WARN, "What is right stands in the results of a check.");
		return;
	}
	toggle(ui, &ui->show_solution, PANE_RUST, false);
}

static void
act_fixed(struct ui *ui)
{
	const struct exercise *x = ui->work.exercise;

	/* the C that goes with the exercise's own Rust gives nothing away */
	toggle(ui, &ui->show_fixed, PANE_C, x->program != NULL);
}

static void
act_next(struct ui *ui)
{
	size_t here = ui->at == AT_HOME ? ui->selected : ui->work.index;
	size_t next = next_exercise(&ui->standings, here);

	if (next == NEXT_NONE) {
		ui_say(ui, STYLE_GOOD, "All exercises are passed.");
	} else if (ui->at == AT_LESSON) {
		if (next == here)
			ui_say(ui, STYLE_INFO, "This is the only one left.");
		else
			ui_open(ui, next);
	} else {
		if (!ui_matches(ui, next))
			buf_clear(&ui->filter);
		ui->selected = next;
		ui_stale(ui, PANE_LIST, PANE_DETAILS);
		pane_reveal(&ui->panes[PANE_LIST], (int)next);
		ui_focus(ui, PANE_LIST);
	}
}

static void
act_back(struct ui *ui)
{
	if (ui->work.check)
		work_cancel(&ui->work);
	else if (ui->at == AT_LESSON)
		ui_leave(ui);
	else if (ui->filter.len) {
		buf_clear(&ui->filter);
		ui_stale(ui, PANE_LIST, PANE_DETAILS);
		pane_reveal(&ui->panes[PANE_LIST], (int)ui->selected);
	}
}

static void
act_quit(struct ui *ui)
{
	ui->quit = true;
}

static void
act_reset(struct ui *ui)
{
	ui->question = ASK_RESET;
}

static void
act_filter(struct ui *ui)
{
	ui->typing = true;
	ui_focus(ui, PANE_LIST);
}

/* Selects the first exercise that is shown of the nearest chapter that way, if any. */
static void
go_to_chapter(struct ui *ui, bool down)
{
	const struct chapter *here = ui_chapter(ui, ui->selected), *found = NULL;
	size_t to = ui->selected;

	for (size_t i = 0; i < ui->catalogue->exercise_n; i++) {
		const struct chapter *c = ui_chapter(ui, i);

		if (!ui_matches(ui, i) || c == found || (down ? c <= here : c >= here))
			continue;
		found = c;
		to = i;
		if (down)
			break;
	}
	ui->selected = to;
	ui_stale(ui, PANE_LIST, PANE_DETAILS);
	pane_home(&ui->panes[PANE_DETAILS]);
	pane_reveal(&ui->panes[PANE_LIST], (int)to);
	ui_focus(ui, PANE_LIST);
}

static void
act_chapter_before(struct ui *ui)
{
	go_to_chapter(ui, false);
}

static void
act_chapter_next(struct ui *ui)
{
	go_to_chapter(ui, true);
}

static void
act_help(struct ui *ui)
{
	ui->help = !ui->help;
	pane_home(&ui->panes[PANE_HELP]);
	ui_stale(ui, PANE_HELP, PANE_HELP);
}

static void
act_zoom(struct ui *ui)
{
	ui->zoomed = !ui->zoomed;
}

static void
act_source(struct ui *ui)
{
	enum pane_id now =
	    ui->focus == PANE_C || ui->focus == PANE_RUST ? ui->focus : ui->source;

	if (ui_has_c_behind(ui)) { /* program, C, answer */
		bool to_c = now == PANE_C && !ui->show_fixed;

		if (to_c != ui->show_fixed) {
			ui->show_fixed = to_c;
			pane_home(&ui->panes[PANE_C]);
			ui_stale(ui, PANE_C, PANE_C);
		}
		now = to_c ? PANE_RUST : now;
	}
	ui_focus(ui, now == PANE_C || !ui_has_c(ui) ? PANE_RUST : PANE_C);
}

/* A pane that the learner asked for stays in front. */
static void
choose(struct ui *ui, enum pane_id id)
{
	ui->followed = true;
	ui_focus(ui, id);
}

/* The pane `by` places on in the order of Tab. */
static void
go(struct ui *ui, size_t by)
{
	enum pane_id stops[PANES];
	size_t n = ui_stops(stops, ui), i = 0;

	while (i < n && stops[i] != ui->focus)
		i++;
	ui_focus(ui, stops[(i + n + by) % n]);
}

static void
act_next_pane(struct ui *ui)
{
	go(ui, 1);
}

static void
act_previous_pane(struct ui *ui)
{
	go(ui, (size_t)-1);
}

/* Beside each other are C and Rust, and the texts. */
static void
go_sideways(struct ui *ui, int by)
{
	enum pane_id source = ui_has_c(ui) ? PANE_C : PANE_RUST;
	int first = ui->focus < PANE_LESSON ? (int)source : PANE_LESSON;
	int last = ui->focus < PANE_LESSON ? PANE_RUST : PANE_HINTS;
	int to = (int)ui->focus + by;

	if (to >= first && to <= last)
		ui_focus(ui, (enum pane_id)to);
}

static void
turn_or_go(struct ui *ui, int by)
{
	const struct pane *p = &ui->panes[ui->focus];

	if (p->ops->turn && pane_target(p) != RICH_NOWHERE)
		p->ops->turn(ui, pane_target(p), by);
	else
		go_sideways(ui, by);
}

static void
act_left(struct ui *ui)
{
	turn_or_go(ui, -1);
}

static void
act_right(struct ui *ui)
{
	turn_or_go(ui, 1);
}

static void
act_enter(struct ui *ui)
{
	struct pane *p = &ui->panes[ui->focus];

	if (p->ops->enter && pane_target(p) != RICH_NOWHERE)
		p->ops->enter(ui, pane_target(p));
	else if (ui->at == AT_HOME && ui->focus == PANE_DETAILS)
		ui_open(ui, ui->selected);
}

static void
act_lesson(struct ui *ui)
{
	choose(ui, PANE_LESSON);
}

static void
act_results(struct ui *ui)
{
	choose(ui, PANE_RESULTS);
}

static void
act_notes(struct ui *ui)
{
	choose(ui, PANE_NOTES);
}

static void
act_hints(struct ui *ui)
{
	choose(ui, PANE_HINTS);
}

static void
act_suspend(struct ui *ui)
{
	tty_suspend(&ui->display.tty);
}

static void
act_redraw(struct ui *ui)
{
	(void)ui;
	display_redraw();
}

void
ui_act(struct ui *ui, enum action action)
{
	static void (*const functions[ACTIONS])(struct ui *) = {
		[ACT_NEXT_PANE] = act_next_pane,
		[ACT_PREVIOUS_PANE] = act_previous_pane,
		[ACT_LEFT] = act_left,
		[ACT_RIGHT] = act_right,
		[ACT_TAB_LESSON] = act_lesson,
		[ACT_TAB_RESULTS] = act_results,
		[ACT_TAB_NOTES] = act_notes,
		[ACT_TAB_HINTS] = act_hints,
		[ACT_SOURCE] = act_source,
		[ACT_ZOOM] = act_zoom,
		[ACT_ENTER] = act_enter,
		[ACT_EDIT] = act_edit,
		[ACT_CHECK] = ui_check,
		[ACT_WATCH] = act_watch,
		[ACT_HINT] = act_hint,
		[ACT_SOLUTION] = act_solution,
		[ACT_FIXED_C] = act_fixed,
		[ACT_RESET] = act_reset,
		[ACT_NEXT] = act_next,
		[ACT_FILTER] = act_filter,
		[ACT_CHAPTER_BEFORE] = act_chapter_before,
		[ACT_CHAPTER_NEXT] = act_chapter_next,
		[ACT_HELP] = act_help,
		[ACT_BACK] = act_back,
		[ACT_SUSPEND] = act_suspend,
		[ACT_REDRAW] = act_redraw,
		[ACT_QUIT] = act_quit,
	};

	if (functions[action])
		functions[action](ui);
	else
		pane_act(&ui->panes[ui->focus], ui, action);
}
