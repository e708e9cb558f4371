/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * place - see place.h. Files are told apart by their names alone, as the tools print them.
 */
#include "tui/place.h"
#include "base/path.h"

#include <stdio.h>
#include <string.h>

static bool
is_c(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot && !strcmp(dot, ".c");
}

bool
place_is_shown(const struct work *w, const char *file)
{
	const struct exercise *x = w->exercise;
	const char *name = file ? path_base(file) : NULL, *own, *rust;

	if (!name || !x)
		return true;
	own = path_base(w->answer_path);
	rust = judge_rust_name(x->kind);
	if (!strcmp(name, own) || (x->program && rust && !strcmp(name, rust)))
		return true;
	return is_c(name) && !is_c(own); /* the C, whatever it is called when built */
}

const char *
place_words(char out[PLACE_MAX], const struct work *w, const char *file, int line)
{
	if (place_is_shown(w, file))
		(void)snprintf(out, PLACE_MAX, "line %d", line);
	else
		(void)snprintf(out, PLACE_MAX, "%s:%d", path_base(file), line);
	return out;
}

const char *
place_quote(const struct work *w, const char *file, int line)
{
	const char *text = w->reported && !place_is_shown(w, file)
			       ? diags_line(&w->report.diags, file, line)
			       : NULL;

	return text ? text + strspn(text, " \t") : NULL;
}

void
place_go(struct ui *ui, const char *file, int line)
{
	enum pane_id id = ui_where(ui, !file || !is_c(file));

	if (!place_is_shown(&ui->work, file)) {
		ui_say(ui, STYLE_INFO,
		    "%s is the exercise's and not yours to edit: the answer has to fit it.",
		    path_base(file));
		return;
	}
	ui->show_solution = false;
	if (ui_has_c_behind(ui))
		ui->show_fixed = false;
	ui_stale(ui, PANE_C, PANE_RUST);
	pane_reveal(&ui->panes[id], line);
	ui_focus(ui, id);
}
