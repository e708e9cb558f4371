/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * tui - see tui.h: the loop. It waits for keys, signals, the check that runs and saves of
 * the answer, and draws after each; it never waits for anything else while the screen is
 * up.
 */
#include "tui/tui.h"
#include "tui/ui.h"

#include <signal.h>

#define SPIN_MS 100 /* a frame is drawn this often while a check runs */

bool
tui_possible(const char **why)
{
	return tty_possible(why);
}

/* Takes all keys that have come before drawing again. */
static void
read_keys(struct ui *ui)
{
	unsigned character;
	int code;

	while (!ui->quit && (code = display_key(&character)) >= 0)
		ui_key(ui, code, character);
	/* why: last, because asking curses for a key shows what is pending */
	display_rewrite();
}

static void
loop(struct ui *ui)
{
	while (!ui->quit) {
		bool checking = ui->work.check != NULL;
		int seen;

		ui_draw(ui);
		seen = tty_wait(&ui->display.tty,
		    checking ? lesson_fd(ui->work.check) : -1, work_watch_fd(&ui->work),
		    checking ? SPIN_MS : -1);
		if (seen & TTY_END)
			break;
		if (seen & TTY_KEYS)
			read_keys(ui);
		if (seen & TTY_FILE)
			ui_watch(ui);
		if (seen & TTY_CHECK)
			ui_step(ui);
		if (checking && !ui->work.check)
			display_rewrite();
	}
}

/* The exercise called `name`, or NULL for none; its index. */
static int
find(size_t *out, const struct ui *ui, const char *name, struct err *e)
{
	const struct exercise *x = catalogue_find(ui->catalogue, name, e);

	if (!x)
		return -1;
	*out = (size_t)(x - ui->catalogue->exercises);
	return 0;
}

int
tui_run(struct ferry *f, const char *exercise, struct err *e)
{
	struct ui ui;
	size_t index = 0;
	int rc = ui_init(&ui, f, e), ended;

	if (rc < 0)
		return -1;
	if (exercise)
		rc = find(&index, &ui, exercise, e);
	if (rc == 0 && exercise)
		ui_open(&ui, index);
	if (rc == 0)
		loop(&ui);
	ended = ui.display.tty.ended;
	ui_release(&ui);
	if (ended) /* whoever waits for us shall see how it ended */
		(void)raise(ended);
	return rc;
}
