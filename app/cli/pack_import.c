/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_import - `pack import-rustlings`: what became of a repository in rustlings' format,
 * and what was left out.
 */
#include "base/mem.h"
#include "base/path.h"
#include "cli/out.h"
#include "cli/pack_verbs.h"
#include "pack/rustlings.h"

#include <limits.h>
#include <stdlib.h>

static void
json_remarks(struct out *o, const char *key, const struct remark *v, size_t n)
{
	out_array(o, key);
	for (size_t i = 0; i < n; i++) {
		out_object(o, NULL);
		out_str(o, "name", v[i].name);
		out_str(o, "text", v[i].text);
		out_end(o);
	}
	out_end(o);
}

static void
print_json(struct out *o, const struct imported *i, const char *path)
{
	out_object(o, NULL);
	out_int(o, "version", 1);
	out_str(o, "path", path);
	out_int(o, "exercises", (long long)i->exercises);
	out_int(o, "chapters", (long long)i->chapters);
	json_remarks(o, "left", i->left, i->left_n);
	json_remarks(o, "notes", i->notes, i->note_n);
	out_end(o);
}

static void
print_remarks(struct out *o, const char *words, const struct remark *v, size_t n)
{
	if (n)
		out_say(o, OUT_TITLE, "\n%s\n", words);
	for (size_t i = 0; i < n; i++) {
		out_say(o, OUT_NAME, "  %-18s", v[i].name);
		out_say(o, OUT_PLAIN, " %s\n", v[i].text);
	}
}

static int
print(const struct imported *i, const char *path, bool json, struct err *e)
{
	struct out *o = out_open(json);

	if (json) {
		print_json(o, i, path);
		return out_close(o, e);
	}
	out_say(o, OUT_PLAIN, "made:  %s, exercises: %zu, chapters: %zu\n", path,
	    i->exercises, i->chapters);
	out_say(o, OUT_PLAIN, "next:  ferry pack verify %s\n", path);
	print_remarks(o, "Left out", i->left, i->left_n);
	print_remarks(o, "Not quite as there", i->notes, i->note_n);
	return out_close(o, e);
}

/* What the folder is called: "." and "…/rustlings/" have names too. The caller's. */
static char *
name_of(const char *from)
{
	char real[PATH_MAX];

	return mem_strdup(path_base(realpath(from, real) ? real : from));
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const char *dir = cli_value(a, "dir");
	char *id = a->word_n > 1 ? mem_strdup(a->words[1]) : name_of(a->words[0]);
	char *path = dir ? path_join(dir, id) : mem_strdup(id);
	struct imported i = { 0 };
	int rc = -1;

	if (!path_is_name(id))
		err_set(e, ERR_USAGE,
		    "\"%.80s\" is no name of a pack: give one as the second word", id);
	else if (rustlings_import(&i, f->places.share, a->words[0], path, id, e) == 0)
		rc = print(&i, path, cli_value(a, "json") != NULL, e);
	imported_release(&i);
	mem_free(path);
	mem_free(id);
	return rc;
}

const struct pack_verb pack_import_row = {
	.name = "import-rustlings",
	.usage = "FOLDER [NAME] [--dir DIR] [--json]",
	.summary = "make a pack of a repository in rustlings' format",
	.words_min = 1,
	.words_max = 2,
	.run = run,
};
