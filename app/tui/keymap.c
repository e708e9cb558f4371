/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * keymap - see keymap.h. The order of the rows is the order in which help and footer
 * show them; the footer leaves out what does not fit, but never help and the way out.
 */
#include "tui/keymap.h"

#include <curses.h>

enum { ESCAPE = 27, CTRL_B = 2, CTRL_C = 3, CTRL_F = 6, CTRL_L = 12, CTRL_Z = 26 };

const struct key keymap[] = {
	{ { '\n', '\r', KEY_ENTER }, ACT_ENTER, AT_HOME, "Enter",
	    "open the exercise that is selected", "open" },
	{ { 'n' }, ACT_NEXT, AT_HOME, "n", "select the next one that is not passed",
	    "next" },
	{ { '/' }, ACT_FILTER, AT_HOME, "/", "show only what matches the words typed",
	    "filter" },
	{ { '[' }, ACT_CHAPTER_BEFORE, AT_HOME, "[", "to the chapter before", NULL },
	{ { ']' }, ACT_CHAPTER_NEXT, AT_HOME, "]", "to the next chapter", NULL },
	{ { 'e' }, ACT_EDIT, AT_LESSON, "e",
	    "edit your answer in $VISUAL or $EDITOR, then check it", "edit" },
	{ { 'r' }, ACT_CHECK, AT_LESSON, "r",
	    "run: build and run the C and your answer", "run" },
	{ { 'w' }, ACT_WATCH, AT_LESSON, "w",
	    "watch: check after each save, from any editor; or stop that", "watch" },
	{ { 'h' }, ACT_HINT, AT_LESSON, "h", "open the next hint", "hint" },
	{ { '1' }, ACT_TAB_LESSON, AT_LESSON, "1", "the lesson", NULL },
	{ { '2' }, ACT_TAB_RESULTS, AT_LESSON, "2",
	    "results: what the compilers, sanitizers and tests said", NULL },
	{ { '3' }, ACT_TAB_NOTES, AT_LESSON, "3", "rustc's errors in C terms", NULL },
	{ { '4' }, ACT_TAB_HINTS, AT_LESSON, "4", "the hints opened so far", NULL },
	{ { 'c' }, ACT_SOURCE, AT_LESSON, "c", "go from the C to the Rust and back",
	    "C/Rust" },
	{ { '\t' }, ACT_NEXT_PANE, AT_BOTH, "Tab", "the next pane", "pane" },
	{ { KEY_BTAB }, ACT_PREVIOUS_PANE, AT_BOTH, "Shift-Tab", "the pane before",
	    NULL },
	{ { 'z' }, ACT_ZOOM, AT_BOTH, "z", "give the whole screen to one pane, or back",
	    "zoom" },
	{ { '\n', '\r', KEY_ENTER }, ACT_ENTER, AT_LESSON, "Enter",
	    "go to the line selected; type the value asked for", NULL },
	{ { 'n' }, ACT_NEXT, AT_LESSON, "n", "the next exercise that is not passed",
	    "next" },
	{ { 's' }, ACT_SOLUTION, AT_LESSON, "s",
	    "after a pass: one good solution, or your answer again", NULL },
	{ { 'f' }, ACT_FIXED_C, AT_LESSON, "f",
	    "after a pass: the C with its bug fixed, or as it was", NULL },
	{ { 'R' }, ACT_RESET, AT_LESSON, "R",
	    "start over; your answer is kept in a backup", NULL },
	{ { KEY_UP, 'k' }, ACT_UP, AT_BOTH, "Up k", "one line up", NULL },
	{ { KEY_DOWN, 'j' }, ACT_DOWN, AT_BOTH, "Down j", "one line down", NULL },
	{ { KEY_PPAGE, CTRL_B, 'b' }, ACT_PAGE_UP, AT_BOTH, "PgUp b", "one page up",
	    NULL },
	{ { KEY_NPAGE, CTRL_F, ' ' }, ACT_PAGE_DOWN, AT_BOTH, "PgDn Space",
	    "one page down", NULL },
	{ { KEY_HOME, 'g' }, ACT_TOP, AT_BOTH, "Home g", "to the top", NULL },
	{ { KEY_END, 'G' }, ACT_BOTTOM, AT_BOTH, "End G", "to the bottom", NULL },
	{ { KEY_LEFT }, ACT_LEFT, AT_LESSON, "Left",
	    "the pane on the left; of a question: value before", NULL },
	{ { KEY_RIGHT }, ACT_RIGHT, AT_LESSON, "Right",
	    "the pane on the right; of a question: next value", NULL },
	{ { '?', KEY_F(1) }, ACT_HELP, AT_BOTH, "?", "this list of keys", "keys" },
	{ { 'q' }, ACT_BACK, AT_LESSON, "q", "back to the exercises", "back" },
	{ { ESCAPE }, ACT_BACK, AT_BOTH, "Esc",
	    "stop the check; else clear the filter or go back", NULL },
	{ { 'q' }, ACT_QUIT, AT_HOME, "q", "leave ferry", "quit" },
	{ { CTRL_C }, ACT_QUIT, AT_BOTH, "Ctrl-C", "leave ferry from anywhere", NULL },
	{ { CTRL_Z }, ACT_SUSPEND, AT_BOTH, "Ctrl-Z",
	    "suspend; `fg` in the shell returns", NULL },
	{ { CTRL_L }, ACT_REDRAW, AT_BOTH, "Ctrl-L", "draw the screen anew", NULL },
	{ { 0 }, ACT_NONE, 0, NULL, NULL, NULL },
};

enum action
keymap_find(int code, enum where at)
{
	for (const struct key *k = keymap; k->action != ACT_NONE; k++) {
		if (!(k->where & at))
			continue;
		for (int i = 0; i < KEYMAP_CODES && k->codes[i]; i++)
			if (k->codes[i] == code)
				return k->action;
	}
	return ACT_NONE;
}
