/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * failed - see failed.h. A line of the answer is quoted as it was when it was judged, one of
 * the tests from the exercise, unless they are hidden.
 */
#include "tui/failed.h"
#include "base/mem.h"
#include "base/text.h"
#include "tui/place.h"

#include <string.h>

/* Appends the line without its indent; nothing where it is not at hand. */
static void
add_quote(struct rich *out, const struct work *w, const char *file, int line)
{
	const struct exercise *x = w->exercise;
	struct buf tests = BUF_INIT(EXERCISE_FILE_MAX + 1);
	const struct buf *source = &tests;
	const char *text;
	size_t n;

	if (place_is_shown(w, file))
		source = &w->report.answer;
	else if (strcmp(file, "tests.rs") != 0 || !x->tests ||
		 exercise_file(&tests, x, x->tests, NULL) < 0)
		buf_clear(&tests);
	text = text_line(&n, source->ptr, source->len, line);
	while (text && n && (*text == ' ' || *text == '\t')) {
		text++;
		n--;
	}
	if (text && n) {
		rich_say(out, STYLE_PLAIN, "  ");
		rich_add(out, STYLE_CODE, text, n);
	}
	buf_release(&tests);
}

/* A message of several lines keeps how they are aligned. */
static void
add_message(struct rich *out, const struct panic *p, int indent)
{
	for (size_t at = 0, n; at < p->len; at += n + 1) {
		const char *line = p->message + at;
		size_t blank = 0;

		n = strcspn(line, "\n");
		n = n > p->len - at ? p->len - at : n;
		while (blank < n && line[blank] == ' ')
			blank++;
		out->indent = indent + (int)blank;
		out->hang = out->indent + 2;
		rich_add(out, STYLE_PLAIN, line + blank, n - blank);
		(void)rich_end(out);
	}
}

void
failed_add(struct rich *out, const struct ui *ui, const struct test *t, int indent)
{
	const struct work *w = &ui->work;
	const char *output = w->report.verdict.output;
	char place[PLACE_MAX], *file;
	struct panic p;

	if (t->state != TEST_FAILED || !output || !diag_find_panic(&p, output, t->name))
		return;
	file = mem_strndup(p.file, p.file_len);
	out->indent = indent;
	out->hang = indent + 2;
	rich_say(out, STYLE_DIM, place_words(place, w, file, p.line));
	add_quote(out, w, file, p.line);
	rich_end(out)->target = place_is_shown(w, file) ? p.line * 2 + 1 : RICH_NOWHERE;
	add_message(out, &p, indent);
	mem_free(file);
}
