/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_next - the next exercise that is not passed, and the file to edit.
 */
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/out.h"
#include "lesson/answer.h"
#include "lesson/next.h"

static void
print(struct out *o, const struct exercise *x, const char *path)
{
	if (out_is_json(o)) {
		out_object(o, NULL);
		out_int(o, "version", 1);
		out_str(o, "exercise", x ? x->name : NULL);
		out_str(o, "answer", path);
		out_end(o);
	} else if (!x) {
		out_say(o, OUT_GOOD, "all exercises are passed\n");
	} else {
		out_say(o, OUT_TITLE, "%s", x->name);
		out_say(o, OUT_PLAIN, "  %s\n\n", x->title);
		out_say(o, OUT_PLAIN, "  read:   ferry show %s\n", x->name);
		out_say(o, OUT_PLAIN, "  edit:   %s\n", path);
		out_say(o, OUT_PLAIN, "  judge:  ferry check %s\n", x->name);
		out_say(
		    o, OUT_PLAIN, "          ferry watch    each time you save it\n");
	}
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);
	const struct exercise *x = NULL;
	struct standings s;
	char *path = NULL;
	struct out *o;
	size_t i;

	if (!c || standings_read(&s, f, e) < 0)
		return -1;
	i = next_exercise(&s, NEXT_NONE);
	standings_release(&s);
	if (i != NEXT_NONE) {
		x = &c->exercises[i];
		if (answer_ensure(&path, f, x, e) < 0)
			return -1;
	}
	o = out_open(cli_value(a, "json") != NULL);
	print(o, x, path);
	mem_free(path);
	return out_close(o, e);
}

const struct verb cmd_next = {
	.name = "next",
	.usage = "[--json]",
	.summary = "the next exercise, and the file to edit",
	.help =
	    "Names the first exercise that is not passed and creates its answer file\n"
	    "from the exercise's start if there is none yet.",
	.options = { { "json", NULL, "print it as JSON" } },
	.run = run,
};
