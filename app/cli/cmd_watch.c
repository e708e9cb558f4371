/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_watch - judge an answer each time it is saved, exercise after exercise.
 *
 * One loop waits for the file, the check that runs, keys and signals. A save while a
 * check runs ends that check and begins another. What is wrong with the answer itself, an
 * empty file or none, is said and the next save tried; what ferry lacks ends the verb.
 */
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "cli/cli.h"
#include "cli/console.h"
#include "cli/progress.h"
#include "cli/show.h"
#include "lesson/answer.h"
#include "lesson/lesson.h"
#include "lesson/next.h"
#include "lesson/watch.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

enum { CTRL_D = 4, SECOND_MS = 1000 };

struct watching {
	struct ferry *f;                 /* borrowed */
	const struct exercise *exercise; /* borrowed */
	const struct exercise *offer;    /* Enter goes on to it; NULL: none */
	char *path;                      /* of the answer */
	struct watch *watch;
	struct lesson *check; /* under way, or NULL */
	struct progress progress;
	struct console console;
	bool json, over;
	bool all_passed; /* with this one */
	int code;        /* of the last verdict */
};

static void
show_progress(struct watching *w)
{
	if (!w->json && isatty(STDERR_FILENO))
		progress_show(&w->progress, w->check);
}

/* What is waited for, where a person reads it. */
static void
say_waiting(struct watching *w)
{
	const char *quit = w->console.keys ? "q quits" : "Ctrl-C quits";
	struct out *o;

	if (w->json)
		return;
	o = out_open(false);
	if (w->offer && w->console.keys)
		out_say(o, OUT_TITLE, "Enter goes on to %s  %s\n", w->offer->name,
		    w->offer->title);
	else if (w->offer)
		out_say(o, OUT_TITLE, "next: ferry watch %s\n", w->offer->name);
	else if (w->all_passed)
		out_say(o, OUT_GOOD, "all exercises are passed\n");
	out_say(o, OUT_DIM, "checked again when %s is saved; %s\n", path_base(w->path),
	    quit);
	if (out_close(o, NULL) < 0)
		w->over = true;
}

static void
say_rule(struct watching *w)
{
	time_t now = (time_t)clock_now();
	struct tm tm;
	char words[32];
	struct out *o;

	if (w->json || !localtime_r(&now, &tm) ||
	    !strftime(words, sizeof words, "%H:%M:%S", &tm))
		return;
	o = out_open(false);
	out_say(o, OUT_PLAIN, "\n");
	out_rule(o, words);
	(void)!out_close(o, NULL);
}

static void
end_check(struct watching *w)
{
	if (w->check)
		lesson_cancel(w->check);
	lesson_free(w->check);
	w->check = NULL;
	progress_end(&w->progress);
}

/* Begins a check, in place of one that runs. The file is named, so that one which has
 * just been removed is not made anew. */
static int
begin_check(struct watching *w, struct err *e)
{
	struct lesson_how how = { .answer = w->path };

	if (w->check && !w->json) {
		struct out *o = out_open(false);

		end_check(w);
		out_say(o, OUT_DIM, "saved again: this check is stopped\n");
		(void)!out_close(o, NULL);
	}
	end_check(w);
	w->offer = NULL;
	w->all_passed = false;
	w->check = lesson_start(w->f, w->exercise, &how, e);
	if (!w->check)
		return -1;
	show_progress(w);
	return 0;
}

/* The exercise to go on to after a pass; what cannot be read is none. */
static void
find_offer(struct watching *w)
{
	const struct catalogue *c = ferry_catalogue(w->f, NULL);
	struct standings s;
	size_t next;

	if (!c || standings_read(&s, w->f, NULL) < 0)
		return;
	next = next_exercise(&s, (size_t)(w->exercise - c->exercises));
	standings_release(&s);
	w->all_passed = next == NEXT_NONE;
	if (next != NEXT_NONE && &c->exercises[next] != w->exercise)
		w->offer = &c->exercises[next];
}

/* The check is done. It is let go first: whoever ends ferry while it writes finds
 * nothing left behind. */
static int
finish(struct watching *w, struct err *e)
{
	struct report r;
	struct out *o;
	int rc;

	lesson_take(&r, w->check);
	end_check(w);
	say_rule(w);
	o = out_open(w->json);
	(w->json ? show_report_json : show_report)(o, w->exercise, &r);
	rc = out_close(o, e);
	w->code = r.verdict.pass ? CLI_PASSED : CLI_NOT_PASSED;
	if (r.verdict.pass)
		find_offer(w);
	report_release(&r);
	say_waiting(w);
	return rc;
}

static int
step_check(struct watching *w, struct err *e)
{
	switch (lesson_step(w->check, e)) {
	case LESSON_MORE: show_progress(w); return 0;
	case LESSON_DONE: return finish(w, e);
	case LESSON_FAILED: break;
	}
	end_check(w);
	return -1;
}

static int
step_file(struct watching *w, struct err *e)
{
	switch (watch_step(w->watch)) {
	case WATCH_NOTHING: return 0;
	case WATCH_SAVED: return begin_check(w, e);
	case WATCH_GONE: break;
	}
	return err_set(e, ERR_NOTFOUND,
	    "\"%s\" is gone: it is checked when it is there again; `ferry reset %s` "
	    "starts over",
	    w->path, w->exercise->name);
}

/* The answer of `x`, created if it is not there, is the one to be watched; its first
 * check begins. */
static int
turn_to(struct watching *w, const struct exercise *x, struct err *e)
{
	struct out *o;

	end_check(w);
	watch_close(w->watch);
	mem_free(w->path);
	w->watch = NULL;
	w->path = NULL;
	w->exercise = x;
	w->code = CLI_NOT_PASSED;
	if (answer_ensure(&w->path, w->f, x, e) < 0)
		return -1;
	w->watch = watch_open(w->path, e);
	if (!w->watch)
		return -1;
	if (!w->json) {
		o = out_open(false);
		out_say(o, OUT_TITLE, "\n%s", x->name);
		out_say(o, OUT_PLAIN, "  %s\n\n", x->title);
		out_say(o, OUT_PLAIN, "  read:   ferry show %s\n", x->name);
		out_say(o, OUT_PLAIN, "  edit:   %s\n", w->path);
		if (out_close(o, e) < 0)
			return -1;
	}
	return begin_check(w, e);
}

static int
read_keys(struct watching *w, struct err *e)
{
	int key;

	while (!w->over && (key = console_key(&w->console)) >= 0) {
		if (key == 'q' || key == 'Q' || key == CTRL_D)
			w->over = true;
		else if ((key == '\n' || key == '\r') && w->offer &&
			 turn_to(w, w->offer, e) < 0)
			return -1;
	}
	return 0;
}

/* Whether the learner can mend it in the file that is watched; then it is said. */
static bool
is_mendable(struct watching *w, const struct err *e)
{
	if (!w->watch || (e->code != ERR_INVALID && e->code != ERR_NOTFOUND))
		return false;
	progress_end(&w->progress);
	(void)!cli_fail(e);
	return true;
}

/* Until somebody ends it. */
static int
loop(struct watching *w, struct err *e)
{
	while (!w->over) {
		struct pollfd fds[] = { { .fd = watch_fd(w->watch) },
			{ .fd = w->check ? lesson_fd(w->check) : -1 } };
		int seen = console_wait(&w->console, fds, 2, w->check ? SECOND_MS : -1);
		int rc = 0;

		if (seen & CONSOLE_END)
			break;
		if (seen & CONSOLE_KEYS)
			rc = read_keys(w, e);
		else if (fds[0].revents)
			rc = step_file(w, e);
		else if (w->check)
			rc = step_check(w, e);
		if (rc < 0 && !is_mendable(w, e))
			return -1;
	}
	return w->code;
}

/* The exercise of that name, or (NULL) the next; *out is NULL if all are passed. */
static int
choose(const struct exercise **out, struct ferry *f, const char *name, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);
	struct standings s;
	size_t i;

	if (!c)
		return -1;
	if (name) {
		*out = catalogue_find(c, name, e);
		return *out ? 0 : -1;
	}
	if (standings_read(&s, f, e) < 0)
		return -1;
	i = next_exercise(&s, NEXT_NONE);
	standings_release(&s);
	*out = i == NEXT_NONE ? NULL : &c->exercises[i];
	return 0;
}

static int
say_all_passed(bool json, struct err *e)
{
	struct out *o = json ? out_open_beside() : out_open(false);

	out_say(o, OUT_GOOD, "all exercises are passed\n");
	return out_close(o, e);
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct watching w = { .f = f, .json = cli_value(a, "json") != NULL };
	const struct exercise *x;
	int rc;

	if (choose(&x, f, a->word_n ? a->words[0] : NULL, e) < 0)
		return -1;
	if (!x)
		return say_all_passed(w.json, e);
	if (console_open(&w.console, e) < 0)
		return -1;
	rc = turn_to(&w, x, e);
	if (rc == 0 || is_mendable(&w, e))
		rc = loop(&w, e);
	end_check(&w);
	watch_close(w.watch);
	mem_free(w.path);
	console_close(&w.console);
	if (w.console.ended) /* whoever waits for us shall see how it ended */
		(void)raise(w.console.ended);
	return rc;
}

const struct verb cmd_watch = {
	.name = "watch",
	.usage = "[EXERCISE] [--json]",
	.summary = "check an answer at once and then each time it is saved",
	.help =
	    "Checks the answer of the exercise, or of the one that `ferry next` names, and\n"
	    "again after each save, from whatever editor. A save while a check runs ends\n"
	    "that check. After a pass Enter goes on to the next exercise; q or Ctrl-C\n"
	    "quits. Without a terminal to read keys from it watches until a signal ends it.\n"
	    "FERRY_WATCH=poll looks at the file every half second, as ferry does by itself\n"
	    "on network and host drives. Each check is recorded as an attempt.\n"
	    "Exit code: that of the last check, as of `ferry check`.",
	.options = { { "json", NULL, "print each report as a JSON object" } },
	.words_max = 1,
	.run = run,
};
