/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * entries - fields that are lists of tables: planted bugs, what C and Rust agree on,
 * tracks, renamed ids.
 */
#include "pack/fields.h"

#include "base/mem.h"
#include "base/path.h"

#include <string.h>

enum { BRIDGES_MOST = 64, TRACKS_MOST = 16, TRACK_LONGEST = 500, RENAMED_MOST = 500 };

struct entry { /* one table of a list */
	const struct value *v;
	const char *path;
	const struct reading *r;
};

/* The text at `key`; NULL where it is absent, with a fault if `needed`. */
static char *
entry_text(const struct entry *n, const char *key, bool needed)
{
	const struct value *v = value_get(n->v, key);
	char *path = mem_printf("%s.%s", n->path, key), *text = NULL;

	if (v)
		text = manifest_text(v, path, FIELD_LINE_MAX, n->r);
	else if (needed)
		manifest_fault(n->r, path, "missing");
	mem_free(path);
	return text;
}

/* The same of a name that is safe in a path. */
static char *
entry_name(const struct entry *n, const char *key)
{
	char *text = entry_text(n, key, true);
	char *path = mem_printf("%s.%s", n->path, key);

	if (text && !path_is_name(text)) {
		manifest_expected(n->r, path,
		    "a name of letters, digits, \".\", \"_\" and \"-\"",
		    value_get(n->v, key));
		mem_free(text);
		text = NULL;
	}
	mem_free(path);
	return text;
}

static void
entry_texts(
    char ***to, size_t *count, const struct entry *n, const char *key, size_t most)
{
	const struct value *v = value_get(n->v, key);
	char *path = mem_printf("%s.%s", n->path, key);

	if (v)
		manifest_texts(to, count, v, path, NULL, most, n->r);
	else
		manifest_fault(n->r, path, "missing");
	mem_free(path);
}

/* Whether the entry is a table with no fields but `keys`; a fault for each other. */
static bool
entry_opens(const struct entry *n, const char *keys, const char *form)
{
	bool well = n->v->type == VALUE_TABLE && !value_len(n->v);

	if (!well)
		manifest_expected(n->r, n->path, form, n->v);
	for (size_t i = 0; well && i < n->v->u.t->field_n; i++) {
		const char *key = n->v->u.t->fields[i].key;
		struct buf path = BUF_INIT(512);

		if (!manifest_has_word(keys, key)) {
			buf_adds(&path, n->path);
			lines_add_key(&path, key, strlen(key));
			manifest_fault(n->r, path.ptr, "there is no such field");
		}
		buf_release(&path);
	}
	return well;
}

/* Whether v is a list of `least` to `most` entries. */
static bool
is_list(const struct value *v, size_t least, size_t most, const struct field *f,
    const struct reading *r)
{
	if (v->type == VALUE_TABLE && !v->u.t->field_n && value_len(v) >= least &&
	    value_len(v) <= most)
		return true;
	manifest_expected(r, f->path, f->form, v);
	return false;
}

void
read_mutants(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	struct exercise *x = to;

	if (!is_list(v, 1, MUTANTS_MAX, f, r))
		return;
	x->mutants = mem_calloc(value_len(v), sizeof *x->mutants);
	for (size_t i = 0; i < value_len(v); i++) {
		char *path = mem_printf("%s[%zu]", f->path, i + 1);
		struct entry n = { value_at(v, i), path, r };

		if (entry_opens(&n, "file says", "{ file = \"….rs\", says = \"…\" }")) {
			struct mutant *m = &x->mutants[x->mutant_n++];

			m->file = entry_name(&n, "file");
			m->says = entry_text(&n, "says", true);
		}
		mem_free(path);
	}
}

void
read_bridges(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	struct bridge **list = (struct bridge **)((char *)to + f->to);
	size_t *count = (size_t *)((char *)to + f->count);
	bool types = !strcmp(f->path, "border.types");

	if (!is_list(v, 1, BRIDGES_MOST, f, r))
		return;
	*list = mem_calloc(value_len(v), sizeof **list);
	for (size_t i = 0; i < value_len(v); i++) {
		char *path = mem_printf("%s[%zu]", f->path, i + 1);
		struct entry n = { value_at(v, i), path, r };

		if (entry_opens(&n, types ? "name rust fields" : "name c rust",
			"a table with name and rust")) {
			struct bridge *b = &(*list)[(*count)++];

			b->name = entry_text(&n, "name", true);
			b->rust = entry_text(&n, "rust", true);
			if (types)
				entry_texts(&b->fields, &b->field_n, &n, "fields",
				    BRIDGES_MOST);
			else
				b->c = entry_text(&n, "c", true);
		}
		mem_free(path);
	}
}

void
read_tracks(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	struct pack_info *p = to;

	if (!is_list(v, 0, TRACKS_MOST, f, r))
		return;
	p->tracks = mem_calloc(value_len(v) + 1, sizeof *p->tracks);
	for (size_t i = 0; i < value_len(v); i++) {
		char *path = mem_printf("%s[%zu]", f->path, i + 1);
		struct entry n = { value_at(v, i), path, r };

		if (entry_opens(&n, "id title exercises",
			"a table with id, title and exercises")) {
			struct pack_track *t = &p->tracks[p->track_n++];

			t->id = entry_name(&n, "id");
			t->title = entry_text(&n, "title", true);
			entry_texts(&t->exercises, &t->exercise_n, &n, "exercises",
			    TRACK_LONGEST);
		}
		mem_free(path);
	}
}

void
read_renamed(
    void *to, const struct value *v, const struct field *f, const struct reading *r)
{
	struct pack_info *p = to;

	if (v->type != VALUE_TABLE || value_len(v) || v->u.t->field_n > RENAMED_MOST) {
		manifest_expected(r, f->path, f->form, v);
		return;
	}
	p->renamed = mem_calloc(v->u.t->field_n + 1, sizeof *p->renamed);
	for (size_t i = 0; i < v->u.t->field_n; i++) {
		const struct value_field *one = &v->u.t->fields[i];
		const char *new = value_as_str(&one->v, "");
		struct buf path = BUF_INIT(512);

		buf_adds(&path, f->path);
		lines_add_key(&path, one->key, strlen(one->key));
		if (!path_is_name(one->key))
			manifest_fault(
			    r, path.ptr, "\"%.60s\" was never an id", one->key);
		else if (!path_is_name(new))
			manifest_expected(r, path.ptr, "an exercise's id", &one->v);
		else
			p->renamed[p->renamed_n++] =
			    (struct renaming){ mem_strdup(one->key), mem_strdup(new) };
		buf_release(&path);
	}
}

static void
free_texts(char **v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		mem_free(v[i]);
	mem_free(v);
}

void
renamed_free(struct renaming *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		mem_free(v[i].from);
		mem_free(v[i].to);
	}
	mem_free(v);
}

void
pack_info_release(struct pack_info *p)
{
	mem_free(p->id);
	mem_free(p->version);
	mem_free(p->title);
	mem_free(p->licence);
	mem_free(p->hooks);
	free_texts(p->authors, p->author_n);
	free_texts(p->requires, p->require_n);
	free_texts(p->chapters, p->chapter_n);
	renamed_free(p->renamed, p->renamed_n);
	for (size_t i = 0; i < p->track_n; i++) {
		mem_free(p->tracks[i].id);
		mem_free(p->tracks[i].title);
		free_texts(p->tracks[i].exercises, p->tracks[i].exercise_n);
	}
	mem_free(p->tracks);
	*p = (struct pack_info){ 0 };
}
