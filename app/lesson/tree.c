/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * tree - what may lie in a pack's folder: only what somebody reads. The rules are those by
 * which a pack is taken from git, so that what verifies can be installed; what the author's
 * tools have at the top (git/aside.h) is left alone.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "git/aside.h"
#include "judge/verdict.h"
#include "lesson/claims.h"
#include "lesson/verify_parts.h"
#include "pack/catalogue.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { C_LINES = 60, ENTRIES_MAX = 5000 };

struct tree {
	struct faults *f;
	const struct catalogue *c;
	const char *dir;
	bool *linked; /* of each exercise */
	size_t entries;
};

struct inside {                          /* a folder of the tree */
	const char *name;                /* relative to the pack; "" for the top */
	const struct exercise *exercise; /* that it is; NULL: none, or a broken one */
	enum { TOP, CHAPTER, EXERCISE, WRONG, OTHER } what;
};

static bool
is_bidi(unsigned c)
{
	return c == 0x61c || c == 0x200e || c == 0x200f ||
	       (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

void
tree_judge_text(struct faults *f, const char *name, const char *text, size_t len)
{
	int line = 1;
	size_t bad;

	if (!text_is_utf8(&bad, text, len)) {
		for (size_t i = 0; i < bad; i++)
			line += text[i] == '\n';
		fault_add(f, name, line, NULL, "it is not UTF-8");
		return;
	}
	for (size_t i = 0; i < len;) {
		unsigned c;
		size_t n = text_decode(&c, text + i, len - i);

		if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0))
			fault_add(f, name, line, NULL,
			    "a control character, U+%04X; only newlines and tabs were "
			    "expected",
			    c);
		if (is_bidi(c))
			fault_add(f, name, line, NULL,
			    "U+%04X changes the direction of what is read", c);
		line += c == '\n';
		i += n;
	}
}

static int
lines_of(const struct buf *text)
{
	int n = 0;

	for (size_t i = 0; i < text->len; i++)
		n += text->ptr[i] == '\n';
	return n + (text->len && text->ptr[text->len - 1] != '\n');
}

/* Whether the manifest names the file. */
static bool
is_named(const struct exercise *x, const char *name)
{
	char field[EXERCISE_FIELD];
	const char *file;

	for (size_t i = 0; (file = exercise_named(field, x, i)) != NULL; i++)
		if (!strcmp(file, name))
			return true;
	return false;
}

static bool
is_file_of(const struct exercise *x, const char *name)
{
	char *solution = claims_solution(x);
	bool is = !strcmp(name, "exercise.lua") || !strcmp(name, "lesson.md") ||
		  (solution && !strcmp(name, solution)) || is_named(x, name);

	mem_free(solution);
	return is;
}

/* Whether the file belongs to the pack as a whole, or lies beside it. */
static bool
is_top(const struct catalogue *c, const char *name)
{
	const char *hooks = c->pack_n ? c->packs[0].info.hooks : NULL;

	return !strcmp(name, "pack.lua") || (hooks && !strcmp(name, hooks)) ||
	       aside_has(name);
}

/* Whether a file of that name belongs into the folder. */
static bool
is_expected(const struct tree *t, const struct inside *in, const char *name)
{
	const char *dot = strrchr(name, '.');

	switch (in->what) {
	case TOP: return is_top(t->c, name);
	case CHAPTER: return !strcmp(name, "chapter.md");
	case EXERCISE: return !in->exercise || is_file_of(in->exercise, name);
	case WRONG:
		return !strcmp(name, "reasons.txt") ||
		       (dot && strstr(".rs.c.h.txt", dot) != NULL);
	case OTHER: break;
	}
	return true; /* the folder was complained of */
}

static void
judge_file(struct tree *t, const struct inside *in, const char *path, const char *name,
    const char *shown, const struct stat *st)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	const struct exercise *x = in->exercise;
	const char *dot = strrchr(name, '.');
	char *folder = mem_strndup(path, (size_t)(path_base(path) - path));
	struct err e = { 0 };

	if (st->st_mode & 0111)
		fault_add(t->f, shown, 1, NULL,
		    "it is marked as a program; nothing in a pack is one: chmod -x");
	if (!is_expected(t, in, name)) {
		fault_add(t->f, shown, 1, NULL,
		    "nothing says what it is for: no manifest names it");
	} else if (file_read(&text, path, EXERCISE_FILE_MAX, &e) < 0) {
		fault_add(t->f, shown, 1, NULL, "%s", e.text);
	} else {
		tree_judge_text(t->f, shown, text.ptr, text.len);
		if (dot && !strcmp(dot, ".md"))
			prose_judge(t->f, shown, folder, text.ptr, text.len);
		if (x && in->what == EXERCISE && lines_of(&text) > C_LINES &&
		    ((x->c_file && !strcmp(name, x->c_file)) ||
			(x->c_fixed && !strcmp(name, x->c_fixed))))
			fault_add(t->f, shown, C_LINES + 1, NULL,
			    "%d lines; a program in C has at most %d here",
			    lines_of(&text), C_LINES);
	}
	mem_free(folder);
	buf_release(&text);
}

static const struct exercise *
exercise_in(const struct tree *t, const char *path)
{
	for (size_t i = 0; i < t->c->exercise_n; i++)
		if (!strcmp(t->c->exercises[i].dir, path))
			return &t->c->exercises[i];
	return NULL;
}

static bool
is_chapter(const struct tree *t, const char *name)
{
	for (size_t i = 0; i < t->c->chapter_n; i++)
		if (!strcmp(t->c->chapters[i].folder, name))
			return true;
	return false;
}

/* What a folder is that lies in another. */
static struct inside
enter(const struct tree *t, const struct inside *in, const char *path, const char *name,
    const char *shown)
{
	struct inside out = { .name = shown, .what = OTHER };

	if (in->what == TOP && is_chapter(t, name)) {
		out.what = CHAPTER;
	} else if (in->what == CHAPTER && pack_is_numbered(name)) {
		out.what = EXERCISE;
		out.exercise = exercise_in(t, path);
	} else if (in->what == EXERCISE && !strcmp(name, "wrong")) {
		out.what = WRONG;
		out.exercise = in->exercise;
	}
	return out;
}

static void walk(struct tree *t, const struct inside *in);

static void
judge_entry(struct tree *t, const struct inside *in, const char *name)
{
	char *shown = *in->name ? path_join(in->name, name) : mem_strdup(name);
	char *path = path_join(t->dir, shown);
	struct stat st;

	if (!path_is_name(name))
		fault_add(t->f, shown, 1, NULL,
		    in->what == TOP && *name == '.'
			? "no repository with this in it can be added: the guide has "
			  "what may lie beside a pack"
			: "the name is to be of letters, digits, \".\", \"_\" and "
			  "\"-\"");
	else if (lstat(path, &st) < 0)
		fault_add(t->f, shown, 1, NULL, "%s", strerror(errno));
	else if (S_ISLNK(st.st_mode)) {
		fault_add(t->f, shown, 1, NULL,
		    "it is a symbolic link; a pack has files and folders alone");
		if (in->exercise)
			t->linked[in->exercise - t->c->exercises] = true;
	} else if (S_ISDIR(st.st_mode)) {
		struct inside sub = enter(t, in, path, name, shown);

		if (sub.what == OTHER && !(in->what == TOP && pack_is_numbered(name)))
			fault_add(t->f, shown, 1, NULL,
			    "nothing says what this folder is for");
		if (sub.what != OTHER)
			walk(t, &sub);
	} else if (!S_ISREG(st.st_mode))
		fault_add(t->f, shown, 1, NULL, "it is neither a file nor a folder");
	else
		judge_file(t, in, path, name, shown, &st);
	mem_free(path);
	mem_free(shown);
}

static int
is_entry(const struct dirent *d)
{
	return strcmp(d->d_name, ".") != 0 && strcmp(d->d_name, "..") != 0;
}

static void
walk(struct tree *t, const struct inside *in)
{
	struct dirent **names = NULL;
	char *path = path_join(t->dir, in->name);
	int n = scandir(path, &names, is_entry, alphasort);

	if (n < 0)
		fault_add(t->f, in->name, 1, NULL, "%s", strerror(errno));
	for (int i = 0; i < n; i++) {
		const char *name = names[i]->d_name;
		bool of_tools = in->what == TOP && *name == '.' &&
				(aside_has(name) || !strcmp(name, ".git"));

		for (int k = 0; k < i; k++)
			if (!strcasecmp(names[k]->d_name, name))
				fault_add(t->f, *in->name ? in->name : ".", 1, NULL,
				    "\"%s\" and \"%s\" are one name on some systems",
				    names[k]->d_name, name);
		if (!of_tools && ++t->entries <= ENTRIES_MAX)
			judge_entry(t, in, name);
	}
	for (int i = 0; i < n; i++)
		mem_free(names[i]);
	mem_free(names);
	mem_free(path);
}

static void
judge_there(
    struct tree *t, const struct exercise *x, const char *field, const char *file)
{
	char *path = path_join(x->dir, file), *name;

	if (!file_exists(path)) {
		name = claims_name(x, t->dir, "exercise.lua");
		fault_add(t->f, name, exercise_line(x, field), field,
		    "there is no file \"%s\" beside it", file);
		mem_free(name);
	}
	mem_free(path);
}

/* What the manifest names is there, a lesson, and where no field names it a solution. */
static void
judge_exercise(struct tree *t, const struct exercise *x)
{
	char *solution = claims_solution(x), field[EXERCISE_FIELD];
	const char *file;

	for (size_t i = 0; (file = exercise_named(field, x, i)) != NULL; i++)
		judge_there(t, x, field, file);
	judge_there(t, x, "id", "lesson.md");
	if (solution && !is_named(x, solution))
		judge_there(t, x, "kind", solution);
	mem_free(solution);
}

void
tree_judge(struct faults *f, bool *linked, const struct catalogue *c, const char *dir)
{
	struct tree t = { .f = f, .c = c, .dir = dir, .linked = linked };

	walk(&t, &(struct inside){ .name = "", .what = TOP });
	if (t.entries > ENTRIES_MAX)
		fault_add(f, "pack.lua", 1, NULL,
		    "the pack has %zu files and folders; at most %d were expected",
		    t.entries, ENTRIES_MAX);
	for (size_t i = 0; i < c->exercise_n; i++)
		judge_exercise(&t, &c->exercises[i]);
}
