/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * catalogue - see catalogue.h. The order is pack.lua's for chapters and that of the
 * folder names ("01-…", "02-…") inside one; an exercise is known by its id, so both may
 * change without losing anybody's progress.
 */
#include "pack/catalogue.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "pack/manifest.h"
#include "script/host.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#define MANIFEST_MAX ((size_t)64 << 10)

/* Evaluates the manifest dir/name. */
static int
eval_manifest(
    struct value *out, struct host *h, const char *dir, const char *name, struct err *e)
{
	struct buf text = BUF_INIT(MANIFEST_MAX + 1);
	char *path = path_join(dir, name);
	char *shown = mem_printf("%s/%s", path_base(dir), name);
	int rc = file_read(&text, path, MANIFEST_MAX, e);

	if (rc == 0)
		rc = host_eval(out, h, text.ptr, text.len, shown, e);
	buf_release(&text);
	mem_free(path);
	mem_free(shown);
	return rc;
}

static int
add_exercise(struct catalogue *c, struct host *h, const struct chapter *chapter,
    const char *chapter_dir, const char *folder, struct err *e)
{
	struct exercise *x;
	struct value v = value_nil();
	char *dir = path_join(chapter_dir, folder);
	char *where = mem_printf("%s/exercise.lua", folder);
	int rc;

	c->exercises = mem_grow(
	    c->exercises, &c->exercise_cap, c->exercise_n + 1, sizeof *c->exercises);
	x = &c->exercises[c->exercise_n++];
	*x = (struct exercise){ .dir = dir };
	rc = eval_manifest(&v, h, dir, "exercise.lua", e);
	if (rc == 0)
		rc = manifest_exercise(x, &v, where, e);
	if (rc == 0) {
		x->pack = mem_strdup(chapter->pack);
		x->chapter = mem_strdup(chapter->folder);
		x->name = mem_printf("%s/%s", chapter->pack, x->id);
		for (size_t i = 0; i + 1 < c->exercise_n && rc == 0; i++)
			if (!strcmp(c->exercises[i].name, x->name))
				rc = err_set(e, ERR_INVALID,
				    "%s: id: \"%s\" is another exercise's id", where,
				    x->id);
	}
	value_release(&v);
	mem_free(where);
	return rc;
}

static int
is_folder_name(const struct dirent *d)
{
	return path_is_name(d->d_name) && strchr(d->d_name, '-') &&
	       d->d_name[0] >= '0' && d->d_name[0] <= '9';
}

/* chapter.md whole, and its first heading as the title. */
static int
read_chapter_text(struct chapter *ch, const char *dir, struct err *e)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	char *path = path_join(dir, "chapter.md");
	int rc = file_read(&text, path, EXERCISE_FILE_MAX, e);

	mem_free(path);
	if (rc < 0)
		return -1;
	if (text.len > 2 && !memcmp(text.ptr, "# ", 2))
		ch->title = mem_strndup(text.ptr + 2, strcspn(text.ptr + 2, "\n"));
	else
		ch->title = mem_strdup(ch->folder);
	ch->text = buf_take(&text);
	return 0;
}

static int
add_chapter(struct catalogue *c, struct host *h, const char *pack_dir, const char *pack,
    const char *folder, struct err *e)
{
	struct dirent **names = NULL;
	struct chapter *ch;
	char *dir;
	int n, rc;

	if (!path_is_name(folder))
		return err_set(e, ERR_INVALID,
		    "pack.lua: chapters: \"%s\" is no folder name", folder);
	dir = path_join(pack_dir, folder);
	c->chapters = mem_grow(
	    c->chapters, &c->chapter_cap, c->chapter_n + 1, sizeof *c->chapters);
	ch = &c->chapters[c->chapter_n++];
	*ch = (struct chapter){ .pack = mem_strdup(pack),
		.folder = mem_strdup(folder),
		.first = c->exercise_n };
	rc = read_chapter_text(ch, dir, e);
	n = rc == 0 ? scandir(dir, &names, is_folder_name, alphasort) : 0;
	if (n < 0)
		rc = err_set(e, ERR_IO, "cannot list \"%s\"", dir);
	for (int i = 0; i < n; i++) {
		if (rc == 0)
			rc = add_exercise(c, h, ch, dir, names[i]->d_name, e);
		mem_free(names[i]);
	}
	mem_free(names);
	mem_free(dir);
	ch->n = c->exercise_n - ch->first;
	return rc;
}

int
catalogue_open(struct catalogue *out, const char *dir, struct err *e)
{
	struct pack_info info = { 0 };
	struct value v = value_nil();
	struct host *h = host_open(NULL, false, e);
	int rc = -1;

	*out = (struct catalogue){ 0 };
	if (!h)
		return -1;
	if (eval_manifest(&v, h, dir, "pack.lua", e) < 0 ||
	    manifest_pack(&info, &v, "pack.lua", e) < 0)
		goto out;
	for (size_t i = 0; i < info.chapter_n; i++)
		if (add_chapter(out, h, dir, info.id, info.chapters[i], e) < 0)
			goto out;
	rc = 0;
out:
	if (rc < 0) {
		err_wrap(e, "cannot read the pack \"%s\"", dir);
		catalogue_close(out);
	}
	pack_info_release(&info);
	value_release(&v);
	host_close(h);
	return rc;
}

void
catalogue_close(struct catalogue *c)
{
	if (!c)
		return;
	for (size_t i = 0; i < c->chapter_n; i++) {
		mem_free(c->chapters[i].pack);
		mem_free(c->chapters[i].folder);
		mem_free(c->chapters[i].title);
		mem_free(c->chapters[i].text);
	}
	for (size_t i = 0; i < c->exercise_n; i++)
		exercise_release(&c->exercises[i]);
	mem_free(c->chapters);
	mem_free(c->exercises);
	*c = (struct catalogue){ 0 };
}

/* How far `wanted` is from an exercise's name: less is nearer; a part of it is near. */
static size_t
distance(const struct exercise *x, const char *wanted)
{
	const char *id = strchr(wanted, '/') ? strchr(wanted, '/') + 1 : wanted;
	size_t d = text_distance(x->id, id);

	return *id && strstr(x->id, id) ? d / 4 : d;
}

static void
not_found(const struct catalogue *c, const char *name, struct err *e)
{
	const struct exercise *best[3] = { NULL };
	struct buf text = BUF_INIT(256);
	char *clean = text_clean(name);

	for (size_t i = 0; i < c->exercise_n; i++) {
		const struct exercise *x = &c->exercises[i];

		for (size_t j = 0; j < 3 && x; j++) {
			if (!best[j] || distance(x, name) < distance(best[j], name)) {
				const struct exercise *pushed = best[j];

				best[j] = x;
				x = pushed;
			}
		}
	}
	for (size_t j = 0; j < 3 && best[j]; j++)
		buf_addf(&text, "%s%s", j ? ", " : "", best[j]->name);
	err_set(e, ERR_NOTFOUND,
	    "there is no exercise \"%.100s\"; the nearest are %s (all: `ferry list`)",
	    clean, text.ptr);
	buf_release(&text);
	mem_free(clean);
}

const struct exercise *
catalogue_find(const struct catalogue *c, const char *name, struct err *e)
{
	const struct exercise *found = NULL;

	for (size_t i = 0; i < c->exercise_n; i++) {
		const struct exercise *x = &c->exercises[i];

		if (!strcmp(x->name, name))
			return x;
		if (strcmp(x->id, name))
			continue;
		if (found) {
			err_set(e, ERR_NOTFOUND, "\"%s\" is ambiguous: %s or %s", name,
			    found->name, x->name);
			return NULL;
		}
		found = x;
	}
	if (!found)
		not_found(c, name, e);
	return found;
}
