/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * template - see template.h.
 */
#include "pack/template.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "script/host.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

#define FILE_LARGEST ((size_t)64 << 10)

static int
read_row(struct template *out, const struct value *v, struct err *e)
{
	const char *kind = value_as_str(value_get(v, "kind"), NULL),
		   *id = value_as_str(value_get(v, "id"), NULL),
		   *title = value_as_str(value_get(v, "title"), NULL);

	if (!kind || !id || !title || !path_is_name(kind) || !path_is_name(id))
		return err_set(
		    e, ERR_BUG, "assets/pack/kinds.lua: a row lacks kind, id or title");
	out->kind = mem_strdup(kind);
	out->id = mem_strdup(id);
	out->title = mem_strdup(title);
	return 0;
}

int
templates_open(struct templates *out, const char *share, struct err *e)
{
	char *path = mem_printf("%s/assets/pack/kinds.lua", share);
	struct buf text = BUF_INIT(FILE_LARGEST + 1);
	struct host *h = host_open(NULL, false, e);
	struct value v = value_nil();
	int rc = -1;

	*out = (struct templates){ .dir = mem_printf("%s/assets/pack", share) };
	if (!h || file_read(&text, path, FILE_LARGEST, e) < 0 ||
	    host_eval(&v, h, text.ptr, text.len, "kinds.lua", e) < 0)
		goto out;
	out->chapter = mem_strdup(value_as_str(value_get(&v, "chapter"), "10-first"));
	out->v = mem_calloc(value_len(&v), sizeof *out->v);
	rc = 0;
	for (size_t i = 0; i < value_len(&v) && rc == 0; i++)
		rc = read_row(&out->v[out->n++], value_at(&v, i), e);
out:
	value_release(&v);
	host_close(h);
	buf_release(&text);
	mem_free(path);
	if (rc < 0)
		templates_release(out);
	return rc;
}

void
templates_release(struct templates *t)
{
	for (size_t i = 0; i < t->n; i++) {
		mem_free(t->v[i].kind);
		mem_free(t->v[i].id);
		mem_free(t->v[i].title);
	}
	mem_free(t->v);
	mem_free(t->chapter);
	mem_free(t->dir);
	*t = (struct templates){ 0 };
}

char *
templates_names(const struct templates *t)
{
	struct buf b = BUF_INIT(1024);

	for (size_t i = 0; i < t->n; i++)
		buf_addf(&b, "%s%s", i ? ", " : "", t->v[i].kind);
	return buf_take(&b);
}

static void
fill_in(struct buf *out, const struct buf *text, const struct words *w)
{
	const struct {
		const char *mark, *word;
	} marks[] = { { "@ID@", w->id }, { "@TITLE@", w->title } };
	const char *p = text->ptr, *at;

	while ((at = strchr(p, '@')) != NULL) {
		size_t len = 1;
		const char *word = "@";

		for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
			if (!strncmp(at, marks[i].mark, strlen(marks[i].mark))) {
				len = strlen(marks[i].mark);
				word = marks[i].word;
			}
		buf_add(out, p, (size_t)(at - p));
		buf_adds(out, word);
		p = at + len;
	}
	buf_adds(out, p);
}

static int
copy_file(struct fresh *f, const char *to, const char *path, const struct words *w,
    struct err *e)
{
	struct buf text = BUF_INIT(FILE_LARGEST + 1), filled = BUF_INIT(BUF_MAX);
	int rc = file_read(&text, path, FILE_LARGEST, e);

	if (rc == 0) {
		fill_in(&filled, &text, w);
		rc = fresh_add(f, to, filled.ptr, filled.len, e);
	}
	buf_release(&text);
	buf_release(&filled);
	return rc;
}

static void
note_file(struct authored *list, const char *name)
{
	size_t cap = list->file_n; /* a handful: one more each time */

	list->files =
	    mem_grow(list->files, &cap, list->file_n + 1, sizeof *list->files);
	list->files[list->file_n++] = mem_strdup(name);
}

/* What lies below t->dir/from/below, to to/below. */
struct copying {
	struct fresh *f;
	const char *to, *from;
	const struct words *w;
	struct authored *list;
};

static int copy_below(const struct copying *c, const char *below, struct err *e);

static int
copy_entry(const struct copying *c, const char *below, const char *entry, struct err *e)
{
	char *name = *below ? path_join(below, entry) : mem_strdup(entry);
	char *path = path_join(c->from, name);
	char *to = *c->to ? path_join(c->to, name) : mem_strdup(name);
	struct stat st;
	int rc;

	if (stat(path, &st) < 0)
		rc = err_set(e, ERR_IO, "cannot read \"%s\"", path);
	else if (S_ISDIR(st.st_mode))
		rc = copy_below(c, name, e);
	else
		rc = copy_file(c->f, to, path, c->w, e);
	if (rc == 0 && c->list && !S_ISDIR(st.st_mode))
		note_file(c->list, name);
	mem_free(name);
	mem_free(path);
	mem_free(to);
	return rc;
}

static int
is_entry(const struct dirent *d)
{
	return strcmp(d->d_name, ".") != 0 && strcmp(d->d_name, "..") != 0;
}

static int
copy_below(const struct copying *c, const char *below, struct err *e)
{
	char *dir = *below ? path_join(c->from, below) : mem_strdup(c->from);
	struct dirent **names = NULL;
	int n = scandir(dir, &names, is_entry, alphasort), rc = 0;

	if (n < 0)
		rc = err_set(e, ERR_NOTFOUND,
		    "cannot list \"%s\": ferry's assets are incomplete", dir);
	for (int i = 0; i < n; i++) {
		if (rc == 0)
			rc = copy_entry(c, below, names[i]->d_name, e);
		mem_free(names[i]);
	}
	mem_free(names);
	mem_free(dir);
	return rc;
}

int
template_copy(struct fresh *f, const char *to, const struct templates *t,
    const char *from, const struct words *w, struct authored *list, struct err *e)
{
	char *root = path_join(t->dir, from);
	struct copying c = { .f = f, .to = to, .from = root, .w = w, .list = list };
	int rc = copy_below(&c, "", e);

	mem_free(root);
	return rc;
}
