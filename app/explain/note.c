/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * note - see note.h: release of notes and pages.
 */
#include "explain/note.h"
#include "base/mem.h"

#include <string.h>

static void
release_fixes(struct note_fix *fixes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		mem_free(fixes[i].title);
		mem_free(fixes[i].when);
		for (size_t j = 0; j < fixes[i].edit_n; j++) {
			mem_free(fixes[i].edits[j].file);
			mem_free(fixes[i].edits[j].text);
		}
		mem_free(fixes[i].edits);
	}
	mem_free(fixes);
}

void
note_release_strings(char **v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		mem_free(v[i]);
	mem_free(v);
}

static void
release_twin(struct note_twin *t)
{
	mem_free(t->source);
	mem_free(t->tool);
	mem_free(t->expect);
}

static void
release_note(struct note *n)
{
	char *const texts[] = { n->rule, n->code, n->level, n->file, n->message,
		n->headline, n->cause, n->in_c, n->class, n->c_bug, n->rustc, n->text,
		n->own.pack, n->own.title, n->own.what, n->own.why };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		mem_free(texts[i]);
	for (size_t i = 0; i < n->what_n; i++) {
		mem_free(n->what[i].role);
		mem_free(n->what[i].file);
		mem_free(n->what[i].name);
		mem_free(n->what[i].text);
	}
	mem_free(n->what);
	release_fixes(n->fixes, n->fix_n);
	release_twin(&n->twin);
	note_release_strings(n->names, n->name_n);
	note_release_strings(n->exercises, n->exercise_n);
	note_release_strings(n->idioms, n->idiom_n);
}

const char *
note_class_words(const char *class)
{
	static const char *const words[] = {
		"a bug that a tool can show",
		"a value changes silently",
		"fine here: the rule is stricter",
		"no memory bug",
	};

	return words[class && *class >= 'A' && *class <= 'D' ? *class - 'A' : 3];
}

const char *
note_words(const struct note *n)
{
	bool is_lifetime = n->rule && !strncmp(n->rule, "LIFETIME.", 9);

	return is_lifetime && n->class && *n->class == 'D'
		   ? "its types say nothing of this"
		   : note_class_words(n->class);
}

struct note *
notes_add(struct notes *n)
{
	n->v = mem_grow(n->v, &n->cap, n->n + 1, sizeof *n->v);
	n->v[n->n] = (struct note){ .same_as = -1 };
	return &n->v[n->n++];
}

void
notes_init(struct notes *n)
{
	*n = (struct notes){ 0 };
}

void
notes_release(struct notes *n)
{
	for (size_t i = 0; i < n->n; i++)
		release_note(&n->v[i]);
	mem_free(n->v);
	notes_init(n);
}

void
page_release(struct page *p)
{
	char *const texts[] = { p->code, p->title, p->model, p->in_c, p->class,
		p->c_bug };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		mem_free(texts[i]);
	release_fixes(p->fixes, p->fix_n);
	release_twin(&p->twin);
	note_release_strings(p->exercises, p->exercise_n);
	note_release_strings(p->idioms, p->idiom_n);
	*p = (struct page){ 0 };
}

bool
note_is_error(const struct note *n)
{
	return !n->level || !strcmp(n->level, "error") || !strcmp(n->level, "panic");
}
