/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * survey - see survey.h. The Lua is run in a confined child: an author looks at packs of
 * others too.
 */
#include "pack/survey.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/manifest.h"
#include "pack/place.h"
#include "script/worker.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define MANIFEST_MAX ((size_t)64 << 10)

struct survey {
	struct catalogue *out;
	struct faults *faults;
	const char *dir;
	const struct pack_how *how;
	const char *pack; /* its id */
};

/* The error of a manifest as a fault: its text is "where: field: what", or Lua's own
 * "where:line: what". */
static void
add_fault(
    struct survey *s, const char *file, const struct buf *text, const struct err *e)
{
	const char *what = strstr(e->text, ": "), *colon;
	char *field = NULL;
	int line = 0;

	colon = what ? strchr(e->text, ':') : NULL;
	if (colon && colon < what)
		line = atoi(colon + 1);
	what = what ? what + 2 : e->text;
	if (!line && strcspn(what, ":") < strcspn(what, " \"")) {
		field = mem_strndup(what, strcspn(what, ":"));
		what += strlen(field) + 1;
		what += *what == ' ';
		line = place_line(text->ptr, text->len, field);
	}
	fault_add(s->faults, file, line ? line : 1, field, "%s", what);
	mem_free(field);
}

/* Evaluates dir/name. `shown` is relative to the pack. */
static int
eval(struct value *out, struct buf *text, struct survey *s, const char *shown,
    struct err *e)
{
	char *path = path_join(s->dir, shown);
	int rc = file_read(text, path, MANIFEST_MAX, e);

	if (rc == 0)
		rc = worker_eval(out,
		    &(struct host_chunk){
			.text = text->ptr, .len = text->len, .name = "exercise.lua" },
		    s->how->box, e);
	mem_free(path);
	return rc;
}

static bool
is_repeated(const struct catalogue *c, const struct exercise *x)
{
	for (size_t i = 0; i < c->exercise_n; i++)
		if (!strcmp(c->exercises[i].id, x->id))
			return true;
	return false;
}

static void
add_exercise(struct survey *s, const char *chapter, const char *folder)
{
	struct catalogue *c = s->out;
	char *in = mem_printf("%s/%s", chapter, folder);
	char *shown = mem_printf("%s/exercise.lua", in);
	struct buf text = BUF_INIT(MANIFEST_MAX + 1);
	struct exercise x = { .dir = path_join(s->dir, in) };
	struct value v = value_nil();
	struct err e = { 0 };

	mem_free(in);
	if (eval(&v, &text, s, shown, &e) < 0 ||
	    manifest_exercise(&x, &v, "exercise.lua", &e) < 0) {
		add_fault(s, shown, &text, &e);
		exercise_release(&x);
	} else if (is_repeated(c, &x)) {
		fault_add(s->faults, shown, place_line(text.ptr, text.len, "id"), "id",
		    "\"%s\" is another exercise's id", x.id);
		exercise_release(&x);
	} else {
		x.pack = mem_strdup(s->pack);
		x.chapter = mem_strdup(chapter);
		x.name = mem_printf("%s/%s", s->pack, x.id);
		c->exercises = mem_grow(c->exercises, &c->exercise_cap,
		    c->exercise_n + 1, sizeof *c->exercises);
		c->exercises[c->exercise_n++] = x;
	}
	value_release(&v);
	buf_release(&text);
	mem_free(shown);
}

static int
is_exercise(const struct dirent *d)
{
	return path_is_name(d->d_name) && strchr(d->d_name, '-') &&
	       d->d_name[0] >= '0' && d->d_name[0] <= '9';
}

static void
add_chapter(struct survey *s, const char *folder, int line)
{
	struct catalogue *c = s->out;
	char *dir = path_join(s->dir, folder), *md = mem_printf("%s/chapter.md", dir);
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	struct chapter *ch;
	struct dirent **names = NULL;
	int n =
	    path_is_name(folder) ? scandir(dir, &names, is_exercise, alphasort) : -1;

	c->chapters = mem_grow(
	    c->chapters, &c->chapter_cap, c->chapter_n + 1, sizeof *c->chapters);
	ch = &c->chapters[c->chapter_n++];
	*ch = (struct chapter){ .pack = mem_strdup(s->pack),
		.folder = mem_strdup(folder),
		.title = mem_strdup(folder),
		.first = c->exercise_n };
	if (n < 0)
		fault_add(s->faults, "pack.lua", line, "chapters",
		    "there is no folder \"%s\"", folder);
	else if (file_read(&text, md, EXERCISE_FILE_MAX, NULL) == 0 && text.len > 2 &&
		 !memcmp(text.ptr, "# ", 2)) {
		mem_free(ch->title);
		ch->title = mem_strndup(text.ptr + 2, strcspn(text.ptr + 2, "\n"));
	}
	for (int i = 0; i < n; i++) {
		add_exercise(s, folder, names[i]->d_name);
		mem_free(names[i]);
	}
	ch->n = c->exercise_n - ch->first;
	ch->text = buf_take(&text);
	mem_free(names);
	mem_free(md);
	mem_free(dir);
}

int
catalogue_faults(struct catalogue *out, struct faults *faults, const char *dir,
    const struct pack_how *how, struct err *e)
{
	struct survey s = { .out = out, .faults = faults, .dir = dir, .how = how };
	struct buf text = BUF_INIT(MANIFEST_MAX + 1);
	struct pack_info info = { 0 };
	struct value v = value_nil();
	struct err fault = { 0 };
	char *path = path_join(dir, "pack.lua");
	int rc = 0;

	*out = (struct catalogue){ 0 };
	if (!file_exists(path)) {
		rc = err_set(e, ERR_NOTFOUND,
		    "\"%s\" is no pack: there is no pack.lua in it", dir);
	} else if (sandbox_need(how->box, e) < 0) {
		rc = -1;
	} else if (eval(&v, &text, &s, "pack.lua", &fault) < 0 ||
		   manifest_pack(&info, &v, "pack.lua", &fault) < 0) {
		add_fault(&s, "pack.lua", &text, &fault);
	} else {
		s.pack = info.id;
		for (size_t i = 0; i < info.chapter_n; i++) {
			char *field = mem_printf("chapters[%zu]", i + 1);

			add_chapter(&s, info.chapters[i],
			    place_line(text.ptr, text.len, field));
			mem_free(field);
		}
	}
	pack_info_release(&info);
	value_release(&v);
	buf_release(&text);
	mem_free(path);
	return rc;
}

int
exercise_line(const struct exercise *x, const char *field)
{
	struct buf text = BUF_INIT(MANIFEST_MAX + 1);
	int line = 0;

	if (exercise_file(&text, x, "exercise.lua", NULL) == 0)
		line = place_line(text.ptr, text.len, field);
	buf_release(&text);
	return line;
}
