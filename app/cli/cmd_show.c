/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_show - an exercise to read: the lesson, the C, the answer as it stands, and what
 * will be asked of it.
 */
#include "base/file.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/out.h"
#include "judge/verdict.h"
#include "lesson/answer.h"
#include "lesson/next.h"

/* The lines of `text`, numbered. */
static void
print_numbered(struct out *o, const struct buf *text)
{
	int line = 1;

	for (const char *p = text->ptr, *end = p + text->len; p < end; line++) {
		const char *nl = p;

		while (nl < end && *nl != '\n')
			nl++;
		out_say(o, OUT_DIM, "%4d | ", line);
		out_say(o, OUT_PLAIN, "%.*s\n", (int)(nl - p), p);
		p = nl + 1;
	}
}

struct shown { /* what there is to read of an exercise; empty where it has none */
	struct buf lesson, c, header, program, answer, tests, hidden;
	char *path; /* of the answer */
	bool passed;
};

static void
shown_init(struct shown *s)
{
	*s = (struct shown){ .answer = BUF_INIT(ANSWER_MAX + 1) };
	s->lesson = s->c = s->header = s->program = s->tests = s->hidden =
	    (struct buf)BUF_INIT(EXERCISE_FILE_MAX + 1);
}

static void
shown_release(struct shown *s)
{
	buf_release(&s->lesson);
	buf_release(&s->c);
	buf_release(&s->header);
	buf_release(&s->program);
	buf_release(&s->answer);
	buf_release(&s->tests);
	buf_release(&s->hidden);
	mem_free(s->path);
}

static void
print_file(struct out *o, const char *name, const struct buf *text)
{
	if (!name)
		return;
	out_say(o, OUT_TITLE, "\n%s\n", name);
	print_numbered(o, text);
}

static const char *
tests_of(const struct exercise *x)
{
	return x->tests ? x->tests : x->c_tests;
}

static void
print_text(struct out *o, const struct exercise *x, const struct shown *s)
{
	out_say(o, OUT_TITLE, "%s  %s\n", x->name, x->title);
	out_say(o, OUT_DIM, "%s, difficulty %d of 5, about %d minutes", x->kind,
	    x->difficulty, x->minutes);
	out_say(o, OUT_DIM, x->cwe ? ", CWE-%d\n\n" : "\n\n", x->cwe);
	out_block(o, "", s->lesson.ptr, s->lesson.len);
	print_file(o, x->c_file, &s->c);
	print_file(o, x->header, &s->header);
	print_file(o, x->program, &s->program);
	print_file(o, s->path, &s->answer);
	print_file(o, tests_of(x), &s->tests);
	if (s->passed)
		print_file(o, x->hidden, &s->hidden);
	else if (x->hidden)
		out_say(o, OUT_DIM, "\n%s is shown after a pass\n", x->hidden);
}

static void
print_json(struct out *o, const struct exercise *x, const struct shown *s)
{
	out_object(o, NULL);
	out_int(o, "version", 1);
	out_str(o, "exercise", x->name);
	out_str(o, "title", x->title);
	out_str(o, "kind", x->kind);
	out_str(o, "lesson", s->lesson.ptr);
	out_str(o, "c", s->c.ptr);
	out_str(o, "header", x->header ? s->header.ptr : NULL);
	out_str(o, "answer", s->path);
	out_str(o, "rust", s->answer.ptr);
	out_str(o, "program", x->program ? s->program.ptr : NULL);
	out_str(o, "tests", tests_of(x) ? s->tests.ptr : NULL);
	out_str(o, "hidden", x->hidden && s->passed ? s->hidden.ptr : NULL);
	out_end(o);
}

/* Whether the learner has passed it. */
static int
look_up(bool *passed, struct ferry *f, const struct catalogue *cat,
    const struct exercise *x, struct err *e)
{
	struct standings s;

	if (standings_read(&s, f, e) < 0)
		return -1;
	*passed = s.v[x - cat->exercises].standing == STANDING_PASSED;
	standings_release(&s);
	return 0;
}

static int
read_shown(struct shown *s, struct ferry *f, const struct exercise *x, struct err *e)
{
	const struct {
		struct buf *to;
		const char *file;
	} files[] = { { &s->lesson, "lesson.md" }, { &s->c, x->c_file },
		{ &s->header, x->header }, { &s->program, x->program },
		{ &s->tests, tests_of(x) }, { &s->hidden, x->hidden } };

	s->path = answer_path(f, x);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		if (files[i].file &&
		    exercise_file(files[i].to, x, files[i].file, e) < 0)
			return -1;
	/* why: showing must not create the answer; before the first one, the start is it */
	return file_exists(s->path) ? answer_read(&s->answer, s->path, e)
				    : judge_start(&s->answer, x, e);
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct catalogue *cat = ferry_catalogue(f, e);
	const struct exercise *x = cat ? catalogue_find(cat, a->words[0], e) : NULL;
	struct shown s;
	struct out *o;
	int rc = -1;

	if (!x)
		return -1;
	shown_init(&s);
	if (read_shown(&s, f, x, e) == 0 && look_up(&s.passed, f, cat, x, e) == 0) {
		o = out_open(cli_value(a, "json") != NULL);
		(out_is_json(o) ? print_json : print_text)(o, x, &s);
		rc = out_close(o, e);
	}
	shown_release(&s);
	return rc;
}

const struct verb cmd_show = {
	.name = "show",
	.usage = "EXERCISE [--json]",
	.summary = "the lesson, the C with the bug, your answer and its tests",
	.help =
	    "Prints the exercise as text: the lesson, the code, your answer and the tests. Hidden "
	    "tests are printed once the exercise is passed.",
	.options = { { "json", NULL, "print it as JSON" } },
	.words_min = 1,
	.words_max = 1,
	.run = run,
};
