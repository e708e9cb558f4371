/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_stats - what the exercises of a pack cost those who learn here, for its author.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "cli/out.h"
#include "cli/pack_verbs.h"
#include "pack/catalogue.h"
#include "store/tally.h"

#include <stdio.h>
#include <string.h>

enum { CODES_SHOWN = 4 };

/* What was recorded of the pack; nothing where there is no database, which reading must
 * not create. */
static int
read_tally(struct tally *out, struct ferry *f, const struct catalogue *c, struct err *e)
{
	char *path = path_join(f->places.data, "progress.db");
	bool there = file_exists(path) && c->exercise_n;
	struct db *db;

	mem_free(path);
	*out = (struct tally){ 0 };
	if (!there)
		return 0;
	db = ferry_db(f, e);
	return db ? tally_read(out, db, c->exercises[0].pack, e) : -1;
}

static const struct tally_exercise *
find(const struct tally *t, const struct exercise *x)
{
	for (size_t i = 0; i < t->n; i++)
		if (!strcmp(t->v[i].exercise, x->name))
			return &t->v[i];
	return NULL;
}

/* The row's codes, JSON and text alike; in text the most frequent. */
static void
say_codes(struct out *o, const struct tally *t, const struct exercise *x)
{
	size_t shown = 0;

	out_array(o, "codes");
	for (size_t i = 0; i < t->code_n; i++) {
		if (strcmp(t->codes[i].exercise, x->name) != 0)
			continue;
		out_object(o, NULL);
		out_str(o, "code", t->codes[i].code);
		out_int(o, "count", t->codes[i].n);
		out_end(o);
		if (!out_is_json(o) && shown < CODES_SHOWN)
			out_say(o, OUT_PLAIN, "%s%s %d", shown ? ", " : "  ",
			    t->codes[i].code, t->codes[i].n);
		shown++;
	}
	out_end(o);
}

static void
say_row(struct out *o, const struct tally *t, const struct exercise *x)
{
	const struct tally_exercise *row = find(t, x);
	const struct tally_exercise none = { 0 };
	char to_pass[16];

	if (!row)
		row = &none;
	out_object(o, NULL);
	out_str(o, "exercise", x->name);
	out_int(o, "attempts", row->attempts);
	out_int_or_null(o, "to_pass", row->to_pass);
	out_int(o, "hints", row->hints);
	if (!out_is_json(o)) {
		snprintf(to_pass, sizeof to_pass, "%d", row->to_pass);
		out_say(o, row->attempts ? OUT_PLAIN : OUT_DIM, "%-36s %8d %8s %6d",
		    x->name, row->attempts, row->to_pass ? to_pass : "-", row->hints);
	}
	say_codes(o, t, x);
	out_end(o);
	if (!out_is_json(o))
		out_say(o, OUT_PLAIN, "\n");
}

static int
print(const struct cli_args *a, const struct catalogue *c, const struct tally *t,
    struct err *e)
{
	struct out *o = out_open(cli_value(a, "json") != NULL);

	out_object(o, NULL);
	out_int(o, "version", 1);
	if (!out_is_json(o))
		out_say(o, OUT_TITLE, "%-36s %8s %8s %6s  %s\n", "exercise", "attempts",
		    "to pass", "hints", "codes met most");
	out_array(o, "exercises");
	for (size_t i = 0; i < c->exercise_n; i++)
		say_row(o, t, &c->exercises[i]);
	out_end(o);
	out_end(o);
	return out_close(o, e);
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	char *dir = pack_folder(f, a->word_n ? a->words[0] : NULL);
	const struct toolchain *tools = ferry_tools(f, e);
	struct catalogue c = { 0 };
	struct faults faults = { 0 };
	struct tally t = { 0 };
	int rc = -1;

	if (tools &&
	    catalogue_faults(&c, &faults, dir,
		&(struct pack_how){ .box = &tools->sandbox }, e) == 0 &&
	    read_tally(&t, f, &c, e) == 0)
		rc = print(a, &c, &t, e);
	tally_release(&t);
	faults_release(&faults);
	catalogue_close(&c);
	mem_free(dir);
	return rc;
}

const struct pack_verb pack_stats = {
	.name = "stats",
	.usage = "[PATH] [--json]",
	.summary = "what a pack's exercises cost those who learn here",
	.words_max = 1,
	.run = run,
};
