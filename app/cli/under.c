/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * under - see under.h. Reads one message at a time and forgets it, so that a thousand
 * cost no more than one. What was printed is remembered: cargo repeats a library's
 * messages for its tests, and rustc its errors for each use of one cause.
 *
 * If the rules cannot be opened, the tool's own text comes alone: ferry never stands
 * between a user and a build.
 */
#include "cli/under.h"

#include "base/file.h"
#include "base/mem.h"
#include "cli/show.h"
#include "diag/diag.h"
#include "run/pass.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SOURCE_MAX ((size_t)1 << 20)

struct seen { /* what was printed, and where it was */
	char *key;
	char *where; /* "src/lib.rs:12", or NULL */
};

struct under {
	struct ferry *f;
	bool in_short;
	struct rules *rules; /* NULL: no notes */
	size_t prepared;     /* rules loaded while the tool was silent */
	struct seen *v;
	size_t n, cap;
};

/* The entry of `key`, made with `where` if there is none; *is_new says which. */
static const struct seen *
remember(bool *is_new, struct under *u, const char *key, char *where)
{
	for (size_t i = 0; i < u->n; i++) {
		if (!strcmp(u->v[i].key, key)) {
			*is_new = false;
			mem_free(where);
			return &u->v[i];
		}
	}
	u->v = mem_grow(u->v, &u->cap, u->n + 1, sizeof *u->v);
	u->v[u->n] = (struct seen){ mem_strdup(key), where };
	*is_new = true;
	return &u->v[u->n++];
}

static void
say_note(struct out *o, struct under *u, const struct note *n)
{
	char *key, *where, *words;
	const struct seen *s;
	bool is_new;

	if (u->in_short)
		show_note_short(o, n);
	if (u->in_short || !n->specific)
		return;
	key = note_cause(n);
	where = mem_printf("%s:%d", n->file ? n->file : "?", n->line);
	s = remember(&is_new, u, key, where);
	if (is_new) {
		show_note_under(o, n);
	} else {
		words = note_same_words(n);
		show_same(o, "In C terms: the same as at", s->where, words);
		mem_free(words);
	}
	mem_free(key);
}

static void
say_notes(struct out *o, struct under *u, const struct diags *d)
{
	struct notes notes;

	if (!u->rules || !d->n)
		return;
	notes_init(&notes);
	explain_diags(&notes, u->rules, d);
	for (size_t i = 0; i < notes.n; i++)
		say_note(o, u, &notes.v[i]);
	notes_release(&notes);
}

/* rustc's text with its first words, "error[E0382]", in colour. */
static void
say_rendered(struct out *o, const char *text)
{
	size_t head = strcspn(text, ":\n"), len = strlen(text);
	enum out_style style = !strncmp(text, "error", 5)     ? OUT_BAD
			       : !strncmp(text, "warning", 7) ? OUT_WARN
							      : OUT_PLAIN;

	while (len > head && text[len - 1] == '\n')
		len--;
	out_say(o, style, "%.*s", (int)head, text);
	out_say(o, OUT_PLAIN, "%.*s\n", (int)(len - head), text + head);
}

static void
open_rules(void *ctx)
{
	struct under *u = ctx;
	struct err e = { 0 };
	struct out *o;

	u->rules = ferry_rules(u->f, &e);
	if (u->rules)
		return;
	o = out_open_beside();
	out_say(o, OUT_WARN, "ferry: no C terms: %s\n", e.text);
	(void)!out_close(o, NULL);
}

static bool
load_rules(void *ctx)
{
	struct under *u = ctx;

	return u->rules && explain_prepare(u->rules, u->prepared++);
}

static enum pass_answer
read_line(void *ctx, const char *ptr, size_t len)
{
	struct under *u = ctx;
	struct diags d;
	char *rendered;
	enum pass_answer answer = PASS_TAKEN;
	enum diag_line what;
	struct out *o;
	bool is_new;

	diags_init(&d);
	what = diag_read_line(&d, &rendered, ptr, len);
	if (what == DIAG_LINE_FINISHED)
		answer = PASS_LAST;
	else if (what == DIAG_LINE_OTHER || (what == DIAG_LINE_MESSAGE && !rendered))
		answer = PASS_ON;
	if (rendered) {
		(void)remember(&is_new, u, rendered, NULL);
		if (is_new) {
			o = out_open_beside();
			if (!u->in_short || !d.n || !u->rules)
				say_rendered(o, rendered);
			say_notes(o, u, &d);
			if (!u->in_short)
				out_say(o, OUT_PLAIN, "\n");
			(void)!out_close(o, NULL);
		}
	}
	mem_free(rendered);
	diags_release(&d);
	return answer;
}

int
under_run(
    struct ferry *f, const char *const *argv, int fd, bool in_short, struct err *e)
{
	struct under u = { .f = f, .in_short = in_short };
	struct pass_spec spec = { .argv = argv,
		.fd = fd,
		.started = open_rules,
		.idle = load_rules,
		.line = read_line,
		.ctx = &u };
	int code, rc;

	setvbuf(stderr, NULL, _IOFBF, BUFSIZ); /* out_close() flushes */
	rc = pass_run(&code, &spec, e);
	for (size_t i = 0; i < u.n; i++) {
		mem_free(u.v[i].key);
		mem_free(u.v[i].where);
	}
	mem_free(u.v);
	if (rc < 0)
		return -1;
	if (code == 128 + SIGINT) /* so that a shell's loop ends with it */
		raise(SIGINT);
	return code;
}

void
under_silent(struct ferry *f, const char *path, bool in_short)
{
	struct rules *rules = ferry_rules(f, NULL);
	struct buf text = BUF_INIT(SOURCE_MAX + 1);
	struct notes notes;
	struct diags d;
	struct out *o;

	diags_init(&d);
	notes_init(&notes);
	if (rules && file_read(&text, path, SOURCE_MAX, NULL) == 0) {
		explain_silent(&d, rules, path, text.ptr, text.len);
		explain_diags(&notes, rules, &d);
	}
	for (size_t i = 0; i < notes.n; i++) {
		o = out_open_beside();
		if (in_short) {
			show_note_short(o, &notes.v[i]);
		} else {
			show_note(o, &notes, i, &d);
			out_say(o, OUT_PLAIN, "\n");
		}
		(void)!out_close(o, NULL);
	}
	notes_release(&notes);
	diags_release(&d);
	buf_release(&text);
}

bool
under_take_short(char *const **words, int *n)
{
	if (!*n || strcmp(**words, "--short") != 0)
		return false;
	++*words;
	--*n;
	return true;
}

bool
under_has_option(char *const *words, int n, const char *name)
{
	size_t len = strlen(name);

	for (int i = 0; i < n && strcmp(words[i], "--") != 0; i++)
		if (!strncmp(words[i], name, len) &&
		    (!words[i][len] || words[i][len] == '='))
			return true;
	return false;
}

const char **
under_argv(const char *program, char *const *words, int n, int at, const char *option)
{
	const char **argv = mem_calloc((size_t)n + 3, sizeof *argv);
	int k = 0;

	argv[k++] = program;
	for (int i = 0; i < n; i++) {
		if (option && i == at)
			argv[k++] = option;
		argv[k++] = words[i];
	}
	if (option && at == n)
		argv[k++] = option;
	return argv;
}
