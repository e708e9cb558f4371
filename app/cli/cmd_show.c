/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_show - an exercise to read: the lesson, the C, and the answer as it stands.
 */
#include "base/file.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/out.h"
#include "judge/verdict.h"
#include "lesson/answer.h"

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

static void
print_text(struct out *o, const struct exercise *x, const struct buf *lesson,
    const struct buf *c, const struct buf *program, const struct buf *answer,
    const char *path)
{
	out_say(o, OUT_TITLE, "%s  %s\n", x->name, x->title);
	out_say(o, OUT_DIM, "%s, difficulty %d of 5, about %d minutes", x->kind,
	    x->difficulty, x->minutes);
	out_say(o, OUT_DIM, x->cwe ? ", CWE-%d\n\n" : "\n\n", x->cwe);
	out_block(o, "", lesson->ptr, lesson->len);
	if (x->c_file) {
		out_say(o, OUT_TITLE, "\n%s\n", x->c_file);
		print_numbered(o, c);
	}
	if (x->program) {
		out_say(o, OUT_TITLE, "\n%s\n", x->program);
		print_numbered(o, program);
	}
	out_say(o, OUT_TITLE, "\n%s\n", path);
	print_numbered(o, answer);
}

static void
print_json(struct out *o, const struct exercise *x, const struct buf *lesson,
    const struct buf *c, const struct buf *program, const struct buf *answer,
    const char *path)
{
	out_object(o, NULL);
	out_int(o, "version", 1);
	out_str(o, "exercise", x->name);
	out_str(o, "title", x->title);
	out_str(o, "kind", x->kind);
	out_str(o, "lesson", lesson->ptr);
	out_str(o, "c", c->ptr);
	out_str(o, "answer", path);
	out_str(o, "rust", answer->ptr);
	out_str(o, "program", x->program ? program->ptr : NULL);
	out_end(o);
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct catalogue *cat = ferry_catalogue(f, e);
	const struct exercise *x = cat ? catalogue_find(cat, a->words[0], e) : NULL;
	struct buf lesson = BUF_INIT(EXERCISE_FILE_MAX + 1),
		   c = BUF_INIT(EXERCISE_FILE_MAX + 1),
		   program = BUF_INIT(EXERCISE_FILE_MAX + 1),
		   answer = BUF_INIT(ANSWER_MAX + 1);
	char *path = NULL;
	struct out *o;
	int rc = -1;

	if (!x)
		return -1;
	path = answer_path(f, x);
	if (exercise_file(&lesson, x, "lesson.md", e) < 0 ||
	    (x->c_file && exercise_file(&c, x, x->c_file, e) < 0) ||
	    (x->program && exercise_file(&program, x, x->program, e) < 0))
		goto out;
	/* why: showing must not create the answer; before the first one, the start is it */
	rc = file_exists(path) ? answer_read(&answer, path, e)
			       : judge_start(&answer, x, e);
	if (rc < 0)
		goto out;
	o = out_open(cli_value(a, "json") != NULL);
	(out_is_json(o) ? print_json : print_text)(
	    o, x, &lesson, &c, &program, &answer, path);
	rc = out_close(o, e);
out:
	mem_free(path);
	buf_release(&lesson);
	buf_release(&c);
	buf_release(&program);
	buf_release(&answer);
	return rc;
}

const struct verb cmd_show = {
	.name = "show",
	.usage = "EXERCISE [--json]",
	.summary = "the lesson, the C with the bug, and your answer",
	.help = "Prints the exercise as text: what `ferry` alone shows on the screen.",
	.options = { { "json", NULL, "print it as JSON" } },
	.words_min = 1,
	.words_max = 1,
	.run = run,
};
