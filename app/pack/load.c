/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * load - see load.h. The order is pack.lua's for chapters and that of the folder names
 * ("01-…", "02-…") inside one; an exercise is known by its id, so both may change without
 * losing anybody's progress.
 *
 * Manifests are remembered, their faults are not: a remembered one that has a fault has
 * its text read again, for the lines.
 */
#include "pack/load.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/evaluate.h"
#include "pack/manifest.h"

#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
read_lines(struct lines *out, const char *dir, const char *path)
{
	struct buf text = BUF_INIT(MANIFEST_MAX + 1);
	char *full = path_join(dir, path);
	struct err ignored;

	if (file_read(&text, full, MANIFEST_MAX, &ignored) < 0)
		buf_clear(&text);
	lines_read(out, text.ptr, text.len);
	buf_release(&text);
	mem_free(full);
}

void
load_fault(
    const struct load *l, const char *path, const char *field, const char *fmt, ...)
{
	char text[1024];
	struct lines lines;
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	read_lines(&lines, l->dir, path);
	fault_add(l->faults, path, lines_find(&lines, field), field, "%s", text);
	lines_release(&lines);
}

char *
load_path(const struct load *l, const struct exercise *x)
{
	return mem_printf("%s/exercise.lua", x->dir + strlen(l->dir) + 1);
}

int
exercise_line(const struct exercise *x, const char *field)
{
	struct lines lines;
	int line;

	read_lines(&lines, x->dir, "exercise.lua");
	line = lines.n ? lines_find(&lines, field) : 0;
	lines_release(&lines);
	return line;
}

/* 1 with the value of a manifest, borrowed; 0 after a fault; -1 with *e. */
static int
eval(struct value *out, struct load *l, const char *path, struct err *e)
{
	if (memory_eval(out, &l->memory, path, e) == 0)
		return 1;
	if (e->code == ERR_NOTFOUND)
		fault_add(l->faults, path, 0, NULL, "there is no such file");
	else if (e->code == ERR_INVALID)
		evaluate_fault(l->faults, path, path_base(path), e);
	else
		return -1;
	return 0;
}

/* Fills *x or, where that is NULL, *p; whether it is well. */
static bool
read_manifest(struct exercise *x, struct pack_info *p, const struct value *v,
    const struct load *l, const char *path)
{
	struct faults first = { 0 };
	struct lines lines;
	struct reading r = { .file = path, .faults = &first };
	bool well = x ? manifest_exercise(x, v, &r) : manifest_pack(p, v, &r);

	faults_release(&first);
	if (well)
		return true;
	read_lines(&lines, l->dir, path);
	r.lines = &lines;
	r.faults = l->faults;
	if (x) {
		char *dir = mem_strdup(x->dir);

		exercise_release(x);
		x->dir = dir;
		(void)!manifest_exercise(x, v, &r);
	} else {
		pack_info_release(p);
		(void)!manifest_pack(p, v, &r);
	}
	lines_release(&lines);
	return false;
}

/* Whether no other exercise of the catalogue has its name. */
static bool
is_new(const struct load *l, const struct exercise *x, const char *path)
{
	for (size_t i = 0; i < l->out->exercise_n; i++) {
		const struct exercise *other = &l->out->exercises[i];

		if (strcmp(other->name, x->name))
			continue;
		load_fault(l, path, "id", "\"%s\" is the id of %s/%s too", x->id,
		    other->chapter, path_base(other->dir));
		return false;
	}
	return true;
}

/* 0, also after a fault; -1 with *e. */
static int
add_exercise(
    struct load *l, const struct chapter *chapter, const char *folder, struct err *e)
{
	struct catalogue *c = l->out;
	char *path = mem_printf("%s/%s/exercise.lua", chapter->folder, folder);
	struct exercise x = { .dir = mem_printf(
				  "%s/%s/%s", l->dir, chapter->folder, folder) };
	struct value v;
	int rc = eval(&v, l, path, e);
	bool well = rc > 0 && read_manifest(&x, NULL, &v, l, path);

	if (well) {
		x.pack = mem_strdup(chapter->pack);
		x.chapter = mem_strdup(chapter->folder);
		x.name = mem_printf("%s/%s", chapter->pack, x.id);
		x.own = l->how->own;
		well = is_new(l, &x, path);
	}
	if (well) {
		c->exercises = mem_grow(c->exercises, &c->exercise_cap,
		    c->exercise_n + 1, sizeof *c->exercises);
		c->exercises[c->exercise_n++] = x;
	} else {
		exercise_release(&x);
	}
	mem_free(path);
	return rc < 0 ? -1 : 0;
}

static int
is_folder_name(const struct dirent *d)
{
	return path_is_name(d->d_name) && strchr(d->d_name, '-') &&
	       d->d_name[0] >= '0' && d->d_name[0] <= '9';
}

/* chapter.md whole, and its first heading as the title. */
static void
read_chapter_text(struct chapter *ch, const struct load *l)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	char *path = mem_printf("%s/chapter.md", ch->folder);
	char *full = path_join(l->dir, path);
	struct err e;

	if (file_read(&text, full, EXERCISE_FILE_MAX, &e) < 0) {
		buf_clear(&text);
		fault_add(l->faults, path, 0, NULL, "%s",
		    e.code == ERR_NOTFOUND ? "there is no such file" : e.text);
	}
	if (text.len > 2 && !memcmp(text.ptr, "# ", 2))
		ch->title = mem_strndup(text.ptr + 2, strcspn(text.ptr + 2, "\n"));
	else
		ch->title = mem_strdup(ch->folder);
	ch->text = buf_take(&text);
	mem_free(path);
	mem_free(full);
}

/* The i-th chapter of the pack that was added last. */
static int
add_chapter(struct load *l, size_t i, struct err *e)
{
	struct catalogue *c = l->out;
	const struct pack_info *p = &c->packs[c->pack_n - 1];
	struct dirent **names = NULL;
	struct chapter ch = { .first = c->exercise_n };
	char *dir, *field = mem_printf("chapters[%zu]", i + 1);
	int n = 0, rc = 0;

	dir = path_join(l->dir, p->chapters[i]);
	if (path_is_name(p->chapters[i]))
		n = scandir(dir, &names, is_folder_name, alphasort);
	if (!path_is_name(p->chapters[i]) || n < 0) {
		load_fault(l, "pack.lua", field, "there is no folder \"%.60s\"",
		    p->chapters[i]);
		goto out;
	}
	ch.pack = mem_strdup(p->id);
	ch.folder = mem_strdup(p->chapters[i]);
	read_chapter_text(&ch, l);
	for (int k = 0; k < n; k++) {
		if (rc == 0)
			rc = add_exercise(l, &ch, names[k]->d_name, e);
		mem_free(names[k]);
	}
	mem_free(names);
	ch.n = c->exercise_n - ch.first;
	c->chapters = mem_grow(
	    c->chapters, &c->chapter_cap, c->chapter_n + 1, sizeof *c->chapters);
	c->chapters[c->chapter_n++] = ch;
out:
	mem_free(field);
	mem_free(dir);
	return rc;
}

/* Everything of the pack; 0, also after faults. */
static int
load(struct load *l, struct err *e)
{
	struct catalogue *c = l->out;
	struct pack_info info = { 0 };
	struct value v;
	int rc = memory_eval(&v, &l->memory, "pack.lua", e);

	if (rc < 0 && e->code == ERR_INVALID) {
		evaluate_fault(l->faults, "pack.lua", "pack.lua", e);
		return 0;
	}
	if (rc < 0)
		return -1;
	if (!read_manifest(NULL, &info, &v, l, "pack.lua") && !info.id) {
		pack_info_release(&info);
		return 0;
	}
	c->packs = mem_grow(c->packs, &c->pack_cap, c->pack_n + 1, sizeof *c->packs);
	c->packs[c->pack_n++] = info;
	for (size_t i = 0; i < info.chapter_n && rc == 0; i++)
		rc = add_chapter(l, i, e);
	return rc;
}

int
catalogue_faults(struct catalogue *out, struct faults *faults, const char *dir,
    const struct pack_how *how, struct err *e)
{
	struct load l = { out, faults, dir, how, .first = out->exercise_n };
	size_t packs = out->pack_n;
	int rc;

	memory_open(&l.memory, dir, how);
	rc = load(&l, e);
	memory_close(&l.memory);
	if (rc < 0)
		return err_wrap(e, "cannot read the pack \"%s\"", dir);
	if (out->pack_n > packs)
		load_check(&l);
	return 0;
}

int
catalogue_add(
    struct catalogue *out, const char *dir, const struct pack_how *how, struct err *e)
{
	size_t packs = out->pack_n, chapters = out->chapter_n,
	       exercises = out->exercise_n;
	struct faults faults = { 0 };
	struct load l = { out, &faults, dir, how, .first = exercises };
	struct err local;
	int rc;

	memory_open(&l.memory, dir, how);
	rc = load(&l, &local);
	memory_close(&l.memory);
	if (rc < 0) {
		err_set(
		    e, local.code, "cannot read the pack \"%s\": %s", dir, local.text);
	} else if (faults.n) {
		char *line = fault_line(&faults.v[0]);

		rc = err_set(
		    e, ERR_INVALID, "cannot read the pack \"%s\": %s", dir, line);
		mem_free(line);
	}
	if (rc < 0)
		catalogue_cut(out, packs, chapters, exercises);
	faults_release(&faults);
	return rc;
}

int
catalogue_open(
    struct catalogue *out, const char *dir, const struct pack_how *how, struct err *e)
{
	*out = (struct catalogue){ 0 };
	if (catalogue_add(out, dir, how, e) == 0)
		return 0;
	catalogue_close(out);
	return -1;
}
