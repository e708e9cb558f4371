/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * show_note - a note and a page as text and JSON.
 */
#include "cli/show.h"

#include "base/mem.h"

#include <stdio.h>
#include <string.h>

/* "In C: use after free, a bug that a tool can show" */
static void
show_class(struct out *o, const char *title, const char *words, const char *c_bug)
{
	out_say(o, OUT_TITLE, "  %s", title);
	out_say(o, OUT_DIM, ": %s%s%s\n", c_bug ? c_bug : "", c_bug ? ", " : "", words);
}

/* The story's lines with their source, each event under its line, numbered. */
static void
show_story(struct out *o, const struct note *n, const struct diags *d)
{
	const struct note_step *before = NULL;

	for (size_t i = 0; i < n->what_n; i++) {
		const struct note_step *s = &n->what[i];
		const char *line = s->file ? diags_line(d, s->file, s->line) : NULL;
		bool same = before && s->file && before->file &&
			    s->line == before->line && !strcmp(s->file, before->file);

		if (s->file &&
		    (!before || !before->file || strcmp(s->file, before->file)))
			out_say(o, OUT_DIM, "  %s\n", s->file);
		if (before && s->line > before->line + 1)
			out_say(o, OUT_DIM, "       …\n");
		if (!same) {
			out_say(o, OUT_DIM, "%6d | ", s->line);
			out_say(o, OUT_PLAIN, "%s\n", line ? line : "");
		}
		out_say(o, OUT_DIM, "       | ");
		out_say(o, OUT_WARN, "%zu ", i + 1);
		out_prose(o, 0, NULL, s->text ? s->text : "");
		before = s;
	}
}

static void
show_fixes(struct out *o, const struct note_fix *fixes, size_t n)
{
	if (n)
		out_say(o, OUT_TITLE, "  Ways out, best first\n");
	for (size_t i = 0; i < n; i++) {
		struct buf b = BUF_INIT(4096);
		char number[32];

		snprintf(number, sizeof number, "  %zu.", i + 1);
		buf_adds(&b, fixes[i].title ? fixes[i].title : "");
		if (fixes[i].when)
			buf_addf(&b, " — %s", fixes[i].when);
		out_prose(o, 5, number, b.ptr);
		buf_release(&b);
	}
}

/* "C idioms: ferry idiom realloc | arena" */
static void
show_idioms(struct out *o, char *const *idioms, size_t n)
{
	for (size_t i = 0; i < n; i++)
		out_say(o, OUT_DIM, "%s%s", i ? " | " : "  C idioms: ferry idiom ",
		    idioms[i]);
	out_say(o, OUT_DIM, n ? "\n" : "");
}

static void
show_see(struct out *o, char *const *exercises, size_t n, const char *rustc)
{
	struct buf b = BUF_INIT(4096);

	if (!n && !rustc)
		return;
	for (size_t i = 0; i < n; i++)
		buf_addf(&b, "%s%s", i ? ", " : "", exercises[i]);
	buf_addf(&b, "%s%s", n && rustc ? ", " : "", rustc ? rustc : "");
	out_prose(o, 7, "  See:", b.ptr);
	buf_release(&b);
}

void
show_same(struct out *o, const char *title, const char *where, const char *words)
{
	char *text = mem_printf("%s %s: %s", title, where, words);

	out_prose(o, 2, NULL, text);
	mem_free(text);
}

void
show_note_short(struct out *o, const struct note *n)
{
	bool is_error = note_is_error(n);
	const char *headline = n->specific ? n->headline : n->message;

	if (n->file)
		out_say(o, OUT_DIM, "%s:%d: ", n->file, n->line);
	out_say(o, is_error ? OUT_BAD : OUT_WARN, "%s", n->code ? n->code : n->level);
	out_say(o, OUT_PLAIN, " %.*s", (int)strcspn(headline, "\n"), headline);
	if (n->specific)
		out_say(o, OUT_DIM, " (%s)", note_words(n));
	out_say(o, OUT_PLAIN, "\n");
}

static void
show_repeat(struct out *o, const struct note *n, const struct note *first)
{
	bool here = n->file && first->file && !strcmp(n->file, first->file);
	char *words = note_same_words(n);
	char *where = here || !first->file
			  ? mem_printf("line %d", first->line)
			  : mem_printf("%s:%d", first->file, first->line);

	show_same(o, "The same as at", where, words);
	mem_free(where);
	mem_free(words);
}

/* What the pack says. */
static void
show_own(struct out *o, const struct note_own *own)
{
	if (!own->pack)
		return;
	out_say(o, OUT_TITLE, "  From the pack %s: ", own->pack);
	out_say(o, OUT_PLAIN, "%s\n", own->title);
	if (own->what)
		out_prose(o, 2, NULL, own->what);
	if (own->why)
		out_prose(o, 2, NULL, own->why);
}

/* What ferry says. */
static void
show_terms(struct out *o, const struct note *n, const struct diags *d)
{
	if (n->specific)
		out_prose(o, 2, NULL, n->headline);
	show_story(o, n, d);
	if (n->in_c) {
		show_class(o, "In C", note_words(n), n->c_bug);
		out_prose(o, 2, NULL, n->in_c);
	} else if (!n->specific && !n->own.pack) {
		out_say(o, OUT_DIM, "  ferry has nothing to say of this in C terms.\n");
	}
	show_fixes(o, n->fixes, n->fix_n);
	show_see(o, n->exercises, n->exercise_n, n->rustc);
	show_idioms(o, n->idioms, n->idiom_n);
}

void
show_note(struct out *o, const struct notes *notes, size_t i, const struct diags *d)
{
	const struct note *n = &notes->v[i];
	bool is_error = note_is_error(n);

	out_say(o, is_error ? OUT_BAD : OUT_WARN, "%s%s%s",
	    n->level ? n->level : "error", n->code ? " " : "", n->code ? n->code : "");
	if (n->file)
		out_say(o, OUT_DIM, " at %s:%d", n->file, n->line);
	if (n->file && n->column)
		out_say(o, OUT_DIM, ":%d", n->column);
	out_say(o, OUT_PLAIN, "\n");
	out_say(o, OUT_DIM, "  %s: %s\n", n->tool, n->message);
	if (n->same_as >= 0 && !n->own.instead) {
		show_repeat(o, n, &notes->v[n->same_as]);
		return;
	}
	if (!n->own.pack || !n->own.instead)
		show_terms(o, n, d);
	show_own(o, &n->own);
}

void
show_note_under(struct out *o, const struct note *n)
{
	show_class(o, "In C terms", note_words(n), n->c_bug);
	out_prose(o, 2, NULL, n->headline);
	if (n->in_c)
		out_prose(o, 2, NULL, n->in_c);
	show_fixes(o, n->fixes, n->fix_n);
	show_see(o, n->exercises, n->exercise_n, NULL);
	show_idioms(o, n->idioms, n->idiom_n);
}

static void
fixes_json(struct out *o, const struct note_fix *fixes, size_t n)
{
	out_array(o, "fixes");
	for (size_t i = 0; i < n; i++) {
		out_object(o, NULL);
		out_str(o, "title", fixes[i].title);
		out_str(o, "when", fixes[i].when);
		out_array(o, "edits");
		for (size_t k = 0; k < fixes[i].edit_n; k++) {
			const struct note_edit *edit = &fixes[i].edits[k];

			out_object(o, NULL);
			out_str(o, "file", edit->file);
			out_int(o, "byte", (long long)edit->byte);
			out_int(o, "byte_end", (long long)edit->byte_end);
			out_str(o, "text", edit->text);
			out_end(o);
		}
		out_end(o);
		out_end(o);
	}
	out_end(o);
}

static void
twin_json(struct out *o, const struct note_twin *t)
{
	if (!t->source) {
		out_null(o, "twin");
		return;
	}
	out_object(o, "twin");
	out_str(o, "source", t->source);
	out_str(o, "tool", t->tool);
	out_str(o, "expect", t->expect);
	out_bool(o, "adds_steps", t->adds_steps);
	out_end(o);
}

static void
strings_json(struct out *o, const char *key, char *const *v, size_t n)
{
	out_array(o, key);
	for (size_t i = 0; i < n; i++)
		out_str(o, NULL, v[i]);
	out_end(o);
}

static void
bug_json(struct out *o, const char *class, const char *c_bug, int cwe)
{
	out_str(o, "class", class);
	out_str(o, "c_bug", c_bug);
	out_int_or_null(o, "cwe", cwe);
}

static void
own_json(struct out *o, const struct note_own *own)
{
	if (!own->pack)
		return;
	out_object(o, "pack");
	out_str(o, "id", own->pack);
	out_str(o, "title", own->title);
	out_str(o, "what", own->what);
	out_str(o, "why", own->why);
	out_bool(o, "instead", own->instead);
	out_end(o);
}

static void
note_json(struct out *o, const struct note *n, const struct proof *proof)
{
	out_object(o, NULL);
	out_str(o, "tool", n->tool);
	out_str(o, "code", n->code);
	out_str(o, "level", n->level);
	out_str(o, "file", n->file);
	out_int(o, "line", n->line);
	out_int(o, "column", n->column);
	out_str(o, "rule", n->rule);
	out_bool(o, "specific", n->specific);
	out_str(o, "headline", n->headline);
	out_array(o, "what");
	for (size_t i = 0; i < n->what_n; i++) {
		out_object(o, NULL);
		out_str(o, "role", n->what[i].role);
		out_str(o, "file", n->what[i].file);
		out_int(o, "line", n->what[i].line);
		out_int(o, "column", n->what[i].column);
		out_str(o, "name", n->what[i].name);
		out_str(o, "text", n->what[i].text);
		out_end(o);
	}
	out_end(o);
	out_str(o, "in_c", n->in_c);
	bug_json(o, n->class, n->c_bug, n->cwe);
	fixes_json(o, n->fixes, n->fix_n);
	twin_json(o, &n->twin);
	if (proof)
		show_proof_json(o, proof);
	strings_json(o, "names", n->names, n->name_n);
	out_str(o, "text", n->text);
	own_json(o, &n->own);
	out_object(o, "see");
	strings_json(o, "exercises", n->exercises, n->exercise_n);
	strings_json(o, "idioms", n->idioms, n->idiom_n);
	out_str(o, "rustc", n->rustc);
	out_end(o);
	if (n->same_as >= 0)
		out_int(o, "same_as", n->same_as);
	else
		out_null(o, "same_as");
	out_end(o);
}

void
show_notes_json(struct out *o, const struct notes *n, const struct proof *proofs)
{
	out_array(o, "notes");
	for (size_t i = 0; i < n->n; i++)
		note_json(o, &n->v[i], proofs ? &proofs[i] : NULL);
	out_end(o);
}

void
show_page(struct out *o, const struct page *p, const struct proof *proof)
{
	out_say(o, OUT_TITLE, "%s  %s\n\n", p->code, p->title ? p->title : "");
	if (p->model)
		out_prose(o, 2, NULL, p->model);
	out_say(o, OUT_PLAIN, "\n");
	show_class(o, "In C", note_class_words(p->class), p->c_bug);
	if (p->in_c)
		out_prose(o, 2, NULL, p->in_c);
	if (proof) {
		show_proof(o, &p->twin, proof);
	} else if (p->twin.source) {
		out_say(o, OUT_PLAIN, "\n");
		out_block(o, "    ", p->twin.source, strlen(p->twin.source));
		if (p->twin.expect && strcmp(p->twin.tool, "none"))
			out_say(o, OUT_DIM, "  what %s says of it: %s\n", p->twin.tool,
			    p->twin.expect);
	}
	out_say(o, OUT_PLAIN, "\n");
	show_fixes(o, p->fixes, p->fix_n);
	show_see(o, p->exercises, p->exercise_n, NULL);
	show_idioms(o, p->idioms, p->idiom_n);
}

void
show_page_json(struct out *o, const struct page *p, const struct proof *proof)
{
	out_object(o, "page");
	out_str(o, "code", p->code);
	out_str(o, "title", p->title);
	out_str(o, "model", p->model);
	out_str(o, "in_c", p->in_c);
	bug_json(o, p->class, p->c_bug, p->cwe);
	fixes_json(o, p->fixes, p->fix_n);
	twin_json(o, &p->twin);
	if (proof)
		show_proof_json(o, proof);
	out_object(o, "see");
	strings_json(o, "exercises", p->exercises, p->exercise_n);
	strings_json(o, "idioms", p->idioms, p->idiom_n);
	out_end(o);
	out_end(o);
}
