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

#include "base/mem.h"
#include "base/path.h"
#include "pack/evaluate.h"
#include "pack/manifest.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static struct pack *
pack_of(const struct load *l)
{
	return &l->out->packs[l->at];
}

static void
read_lines(struct lines *out, struct source *from, const char *path)
{
	struct buf text = BUF_INIT(MANIFEST_MAX + 1);
	struct err ignored;

	if (source_read(&text, from, path, MANIFEST_MAX, &ignored) < 0)
		buf_clear(&text);
	lines_read(out, text.ptr, text.len);
	buf_release(&text);
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
	read_lines(&lines, pack_of(l)->source, path);
	fault_add(l->faults, path, lines_find(&lines, field), field, "%s", text);
	lines_release(&lines);
}

int
exercise_line(const struct exercise *x, const char *field)
{
	struct buf text = BUF_INIT(MANIFEST_MAX + 1);
	struct lines lines;
	struct err ignored;
	int line;

	if (exercise_file(&text, x, "exercise.lua", &ignored) < 0)
		buf_clear(&text);
	lines_read(&lines, text.ptr, text.len);
	line = lines.n ? lines_find(&lines, field) : 0;
	lines_release(&lines);
	buf_release(&text);
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
	read_lines(&lines, pack_of(l)->source, path);
	r.lines = &lines;
	r.faults = l->faults;
	if (x) {
		exercise_release(x);
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
		load_fault(
		    l, path, "id", "\"%s\" is the id of %s too", x->id, other->folder);
		return false;
	}
	return true;
}

/* 0, also after a fault; -1 with *e. */
static int
add_exercise(
    struct load *l, const struct chapter *chapter, const char *name, struct err *e)
{
	struct catalogue *c = l->out;
	struct source *from = pack_of(l)->source;
	char *folder = path_join(chapter->folder, name);
	char *path = path_join(folder, "exercise.lua");
	struct exercise x = { 0 };
	struct value v;
	int rc = eval(&v, l, path, e);
	bool well = rc > 0 && read_manifest(&x, NULL, &v, l, path);

	if (well) {
		x.dir = source_dir(from) ? path_join(source_dir(from), folder) : NULL;
		x.source = from;
		x.folder = mem_strdup(folder);
		x.pack = mem_strdup(chapter->pack);
		x.chapter = mem_strdup(chapter->folder);
		x.name = mem_printf("%s/%s", chapter->pack, x.id);
		x.own = l->how->own;
		x.pack_hooks = mem_strdup(pack_of(l)->info.hooks);
		well = is_new(l, &x, path);
	}
	if (well) {
		c->exercises = mem_grow(c->exercises, &c->exercise_cap,
		    c->exercise_n + 1, sizeof *c->exercises);
		c->exercises[c->exercise_n++] = x;
	} else {
		exercise_release(&x);
	}
	mem_free(folder);
	mem_free(path);
	return rc < 0 ? -1 : 0;
}

bool
pack_is_numbered(const char *name)
{
	return path_is_name(name) && strchr(name, '-') && name[0] >= '0' &&
	       name[0] <= '9';
}

/* chapter.md whole, and its first heading as the title. */
static void
read_chapter_text(struct chapter *ch, struct load *l)
{
	char *path = path_join(ch->folder, "chapter.md");
	const struct value *v = NULL;
	const char *text = "";
	struct err e;

	if (memory_text(&v, &l->memory, path, EXERCISE_FILE_MAX, &e) == 0)
		text = value_as_str(v, "");
	else
		fault_add(l->faults, path, 1, NULL, "%s",
		    e.code == ERR_NOTFOUND ? "there is no such file" : e.text);
	if (!strncmp(text, "# ", 2) && text[2])
		ch->title = mem_strndup(text + 2, strcspn(text + 2, "\n"));
	else
		ch->title = mem_strdup(ch->folder);
	ch->text = mem_strdup(text);
	mem_free(path);
}

/* The i-th chapter that pack.lua names. */
static int
add_chapter(struct load *l, size_t i, struct err *e)
{
	struct catalogue *c = l->out;
	const struct pack *p = pack_of(l);
	const char *folder = p->info.chapters[i];
	struct chapter ch = { .first = c->exercise_n };
	const struct value *names = NULL;
	struct err ignored;
	int rc = 0;

	if (!path_is_name(folder) ||
	    memory_names(&names, &l->memory, folder, &ignored) < 0) {
		char *field = mem_printf("chapters[%zu]", i + 1);

		load_fault(
		    l, "pack.lua", field, "there is no folder \"%.60s\"", folder);
		mem_free(field);
		return 0;
	}
	ch.pack = mem_strdup(p->info.id);
	ch.folder = mem_strdup(folder);
	read_chapter_text(&ch, l);
	for (size_t k = 0; k < value_len(names) && rc == 0; k++) {
		const char *name = value_as_str(value_at(names, k), "");

		if (pack_is_numbered(name))
			rc = add_exercise(l, &ch, name, e);
	}
	ch.n = c->exercise_n - ch.first;
	c->chapters = mem_grow(
	    c->chapters, &c->chapter_cap, c->chapter_n + 1, sizeof *c->chapters);
	c->chapters[c->chapter_n++] = ch;
	return rc;
}

/* Everything of the pack; 0, also after faults. */
static int
read_pack(struct load *l, struct err *e)
{
	struct catalogue *c = l->out;
	struct pack_info info = { 0 };
	struct pack *p = pack_of(l);
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
	if (catalogue_pack(c, info.id))
		load_fault(
		    l, "pack.lua", "id", "there is another pack \"%s\"", info.id);
	p->info = info;
	p->renamed = info.renamed;
	p->renamed_n = info.renamed_n;
	for (size_t i = 0; i < info.chapter_n && rc == 0; i++)
		rc = add_chapter(l, i, e);
	p->n = c->exercise_n - p->first;
	p->chapter_n = c->chapter_n - p->first_chapter;
	return rc;
}

/* Adds the source as the last pack. */
static int
load(struct load *l, struct source *source, struct err *e)
{
	struct catalogue *c = l->out;
	int rc;

	l->at = c->pack_n;
	c->packs = mem_grow(c->packs, &c->pack_cap, c->pack_n + 1, sizeof *c->packs);
	c->packs[c->pack_n++] = (struct pack){
		.source = source, .first = c->exercise_n, .first_chapter = c->chapter_n
	};
	memory_open(&l->memory, source, l->how);
	rc = read_pack(l, e);
	memory_close(&l->memory);
	return rc;
}

int
catalogue_faults(struct catalogue *out, struct faults *faults, const char *dir,
    const struct pack_how *how, struct err *e)
{
	struct load l = { .out = out, .faults = faults, .how = how };
	int rc = load(&l, source_of_folder(dir), e);

	if (rc < 0)
		return err_wrap(e, "cannot read the pack \"%s\"", dir);
	load_check(&l);
	return 0;
}

int
catalogue_add(struct catalogue *c, struct source *source, const struct pack_how *how,
    struct err *e)
{
	struct faults faults = { 0 };
	struct load l = { .out = c, .faults = &faults, .how = how };
	struct err local = { 0 };
	int rc = load(&l, source, &local);

	if (rc == 0 && faults.n) {
		char *line = fault_line(&faults.v[0]);

		rc = err_set(&local, ERR_INVALID, "%s", line);
		mem_free(line);
	}
	if (rc < 0) {
		err_set(e, local.code, "cannot read the pack \"%s\": %s",
		    source_name(source), local.text);
		catalogue_drop_last(c);
	}
	faults_release(&faults);
	return rc;
}

int
catalogue_open(
    struct catalogue *out, const char *dir, const struct pack_how *how, struct err *e)
{
	*out = (struct catalogue){ 0 };
	if (catalogue_add(out, source_of_folder(dir), how, e) == 0)
		return 0;
	catalogue_close(out);
	return -1;
}
