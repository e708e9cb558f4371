/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * author - see author.h.
 */
#include "pack/author.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "pack/catalogue.h"
#include "pack/fresh.h"
#include "pack/template.h"

#include <ctype.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER_MOST = 99 };

/* "two-owners" is called "Two owners" until its author knows better. */
static char *
title_of(const char *id)
{
	char *title = mem_strdup(id);

	for (char *p = title; *p; p++)
		if (*p == '-' || *p == '_')
			*p = ' ';
	*title = (char)toupper((unsigned char)*title);
	return title;
}

static int
check_name(const char *what, const char *name, struct err *e)
{
	char *clean;

	if (path_is_name(name))
		return 0;
	clean = text_clean(name);
	err_set(e, ERR_USAGE,
	    "\"%.80s\" is no %s: use letters, digits, \".\", \"_\" and \"-\", a letter or "
	    "digit first, at most 64",
	    clean, what);
	mem_free(clean);
	return -1;
}

static const struct template *
find_kind(const struct templates *t, const char *kind, struct err *e)
{
	char *all;

	for (size_t i = 0; i < t->n; i++)
		if (!strcmp(t->v[i].kind, kind))
			return &t->v[i];
	all = templates_names(t);
	err_set(e, ERR_USAGE, "there is no kind \"%.40s\"; there are %s", kind, all);
	mem_free(all);
	return NULL;
}

int
pack_kinds(char **out, const char *share, struct err *e)
{
	struct templates t;

	if (templates_open(&t, share, e) < 0)
		return -1;
	*out = templates_names(&t);
	templates_release(&t);
	return 0;
}

static int
add_each_kind(struct fresh *f, const struct templates *t, struct err *e)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct template *row = &t->v[i];
		struct words w = { .id = row->id, .title = row->title };
		char *from = mem_printf("kinds/%s", row->kind);
		char *to = mem_printf("%s/%02zu-%s", t->chapter, i + 1, row->id);
		int rc = template_copy(f, to, t, from, &w, NULL, e);

		mem_free(from);
		mem_free(to);
		if (rc < 0)
			return -1;
	}
	return 0;
}

int
pack_new(struct authored *out, const char *share, const char *parent, const char *name,
    struct err *e)
{
	struct templates t = { 0 };
	char *title = NULL;
	struct fresh *f = NULL;
	int rc = -1;

	*out = (struct authored){ 0 };
	if (check_name("name of a pack", name, e) < 0 ||
	    templates_open(&t, share, e) < 0)
		return -1;
	out->path = strcmp(parent, ".") ? path_join(parent, name) : mem_strdup(name);
	title = title_of(name);
	f = fresh_open(out->path, e);
	if (f &&
	    template_copy(f, "", &t, "top",
		&(struct words){ .id = name, .title = title }, out, e) == 0 &&
	    add_each_kind(f, &t, e) == 0)
		rc = fresh_commit(f, e);
	fresh_close(f);
	mem_free(title);
	templates_release(&t);
	if (rc < 0)
		authored_release(out);
	return rc;
}

static int
open_pack(
    struct catalogue *out, const char *dir, const struct pack_how *how, struct err *e)
{
	char *manifest = path_join(dir, "pack.lua");
	bool there = file_exists(manifest);

	mem_free(manifest);
	return there
		   ? catalogue_open(out, dir, how, e)
		   : err_set(e, ERR_USAGE,
			 "\"%s\" is no pack: it holds no pack.lua; go to one, or name "
			 "it with --dir",
			 dir);
}

static const struct chapter *
find_chapter(const struct catalogue *c, const char *folder, struct err *e)
{
	for (size_t i = 0; i < c->chapter_n; i++)
		if (!folder ? i + 1 == c->chapter_n
			    : !strcmp(c->chapters[i].folder, folder))
			return &c->chapters[i];
	if (folder)
		err_set(e, ERR_USAGE,
		    "pack.lua names no chapter \"%.80s\": make a folder with a "
		    "chapter.md, and add it to `chapters`",
		    folder);
	else
		err_set(e, ERR_USAGE,
		    "pack.lua names no chapter: make a folder with a chapter.md, and "
		    "add it to `chapters`");
	return NULL;
}

/* The number in front of "12-two-owners"; 0 if there is none. */
static int
number_of(const char *name)
{
	size_t n = strspn(name, "0123456789");

	return n && n <= 3 && name[n] == '-' ? (int)strtol(name, NULL, 10) : 0;
}

/* The number behind the highest in the folder; 0 if there is none left. */
static int
next_number(const char *dir, struct err *e)
{
	DIR *d = opendir(dir);
	struct dirent *entry;
	int most = 0;

	if (!d) {
		err_set(e, ERR_IO, "cannot list \"%s\"", dir);
		return 0;
	}
	while ((entry = readdir(d)))
		if (number_of(entry->d_name) > most)
			most = number_of(entry->d_name);
	closedir(d);
	if (most < NUMBER_MOST)
		return most + 1;
	err_set(e, ERR_USAGE,
	    "\"%s\" has an exercise of number %d: begin another chapter", dir, most);
	return 0;
}

static int
add_exercise(struct authored *out, const struct templates *t, const struct wanted *w,
    const struct template *row, const char *chapter, struct err *e)
{
	char *in = path_join(w->dir, chapter),
	     *from = mem_printf("kinds/%s", row->kind);
	char *title = title_of(w->id);
	int number = next_number(in, e), rc = -1;
	struct fresh *f = NULL;

	if (number) {
		out->path = mem_printf("%s/%02d-%s", in, number, w->id);
		f = fresh_open(out->path, e);
	}
	if (f && template_copy(f, "", t, from,
		     &(struct words){ .id = w->id, .title = title }, out, e) == 0)
		rc = fresh_commit(f, e);
	fresh_close(f);
	mem_free(title);
	mem_free(from);
	mem_free(in);
	return rc;
}

int
pack_new_exercise(struct authored *out, const char *share, const struct wanted *w,
    const struct pack_how *how, struct err *e)
{
	struct catalogue c = { 0 };
	struct templates t = { 0 };
	const struct template *row;
	const struct chapter *ch;
	int rc = -1;

	*out = (struct authored){ 0 };
	if (templates_open(&t, share, e) < 0)
		return -1;
	row = find_kind(&t, w->kind, e);
	if (!row || check_name("id of an exercise", w->id, e) < 0 ||
	    open_pack(&c, w->dir, how, e) < 0)
		goto out;
	for (size_t i = 0; i < c.exercise_n; i++)
		if (!strcmp(c.exercises[i].id, w->id)) {
			err_set(e, ERR_USAGE,
			    "the pack has an exercise \"%s\" already, in %s: an id is "
			    "for one alone",
			    w->id, c.exercises[i].chapter);
			goto out;
		}
	ch = find_chapter(&c, w->chapter, e);
	if (ch)
		rc = add_exercise(out, &t, w, row, ch->folder, e);
out:
	catalogue_close(&c);
	templates_release(&t);
	if (rc < 0)
		authored_release(out);
	return rc;
}

void
authored_release(struct authored *a)
{
	for (size_t i = 0; i < a->file_n; i++)
		mem_free(a->files[i]);
	mem_free(a->files);
	mem_free(a->path);
	*a = (struct authored){ 0 };
}
