/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * hooks - see hooks.h. The exercise's own file is asked first, then the pack's, and who
 * speaks first is heard. All that comes back is read as a manifest is: texts of bounded
 * size that a terminal can show, no field that is not known.
 */
#include "pack/hooks.h"

#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/evaluate.h"
#include "pack/manifest.h"
#include "script/worker.h"

#include <string.h>

enum { CHECK_MAX = 200, HINT_MAX = 2000, TITLE_MAX = 120, TEXT_MAX = 2000 };
enum { FILES = 2 };

static const char *const names[] = { [HOOK_CHECK] = "check",
	[HOOK_HINT] = "hint",
	[HOOK_EXPLAIN] = "explain",
	[HOOK_FUNCTIONS] = NULL };

struct hooks {
	const struct exercise *x; /* borrowed, as the next */
	const struct sandbox_state *box;
	struct hook_ask ask;
	size_t at; /* of the file that is asked: the exercise's, the pack's */
	struct worker *worker; /* NULL: all have been */
	char *name;            /* of that file, from the pack */
	long long started;
	struct hook_words words;
};

static void
release_note(struct hook_note *n)
{
	mem_free(n->title);
	mem_free(n->what);
	mem_free(n->why);
}

void
hook_words_release(struct hook_words *w)
{
	mem_free(w->check);
	mem_free(w->hint);
	for (size_t i = 0; i < w->note_n; i++)
		release_note(&w->notes[i]);
	mem_free(w->notes);
	faults_release(&w->faults);
	*w = (struct hook_words){ 0 };
}

/* The text of the i-th file and its name from the pack; 1, 0 if there is none, -1 with *e. */
static int
read_hooks(struct buf *text, char **name, const struct hooks *h, struct err *e)
{
	const struct exercise *x = h->x;

	if (h->at == 0 && x->hooks) {
		*name =
		    x->folder ? path_join(x->folder, x->hooks) : mem_strdup(x->hooks);
		return exercise_file(text, x, x->hooks, e) < 0 ? -1 : 1;
	}
	if (h->at == 1 && x->pack_hooks && x->source) {
		*name = mem_strdup(x->pack_hooks);
		return source_read(text, x->source, *name, EXERCISE_FILE_MAX, e) < 0
			   ? -1
			   : 1;
	}
	return 0;
}

/* How many diagnostics explain() is called with. */
static size_t
explained(const struct hook_ask *ask)
{
	size_t n = value_len(&ask->diags);

	return n < HOOK_DIAGS_MAX ? n : HOOK_DIAGS_MAX;
}

/* The calls of one file into `out`, which has room for them; their number. */
static size_t
plan_calls(struct host_call *out, struct value (*args)[2], const struct hook_ask *ask)
{
	size_t n = 0;

	out[n++] = (struct host_call){ names[ask->passed ? HOOK_CHECK : HOOK_HINT],
		&ask->verdict, 1 };
	for (size_t i = 0; i < explained(ask); i++) {
		args[i][0] = *value_at(&ask->diags, i); /* borrowed */
		args[i][1] = ask->verdict;
		out[n++] = (struct host_call){ names[HOOK_EXPLAIN], args[i], 2 };
	}
	return n;
}

static void
complain(struct hooks *h, const struct err *e)
{
	evaluate_fault(&h->words.faults, h->name, h->name, e);
	mem_free(h->name);
	h->name = NULL;
	h->at++;
}

/* Starts the worker of the next file that there is. */
static void
start_next(struct hooks *h)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	struct host_call calls[1 + HOOK_DIAGS_MAX];
	struct value args[HOOK_DIAGS_MAX][2];
	struct host_chunk chunk = { .calls = calls, .names = names };

	chunk.call_n = plan_calls(calls, args, &h->ask);
	for (; h->at < FILES && !h->worker; buf_clear(&text)) {
		struct err e = { 0 };
		int rc = read_hooks(&text, &h->name, h, &e);

		chunk.text = text.ptr;
		chunk.len = text.len;
		chunk.name = h->name;
		h->started = clock_ms();
		if (rc > 0 && h->box->tier == SANDBOX_C)
			err_set(&e, ERR_TOOL,
			    "not run, as there is no sandbox here; `ferry doctor` says "
			    "why");
		else if (rc > 0)
			h->worker = worker_start(&chunk, h->box, &e);
		if (rc == 0)
			h->at++;
		else if (!h->worker)
			complain(h, &e);
	}
	buf_release(&text);
}

struct hooks *
hooks_start(
    const struct exercise *x, struct hook_ask *ask, const struct sandbox_state *box)
{
	struct hooks *h = mem_calloc(1, sizeof *h);

	h->x = x;
	h->box = box;
	h->ask = *ask;
	*ask = (struct hook_ask){ .verdict = value_nil(), .diags = value_nil() };
	h->words.notes = mem_calloc(HOOK_DIAGS_MAX, sizeof *h->words.notes);
	if (!x->hooks && !x->pack_hooks) {
		hooks_free(h);
		return NULL;
	}
	start_next(h);
	return h;
}

int
hooks_fd(const struct hooks *h)
{
	return h->worker ? worker_fd(h->worker) : -1;
}

/* The text that a function returned; NULL for nil, and after a fault. */
static char *
read_text(const struct value *v, const char *path, size_t max, const struct reading *r)
{
	return v ? manifest_text(v, path, max, r) : NULL;
}

static bool
read_flag(const struct value *v, const char *path, const struct reading *r)
{
	if (v && v->type != VALUE_BOOL)
		manifest_expected(r, path, "true or false", v);
	return value_as_bool(v, false);
}

/* Adds what explain() said of diag i, unless it was nil or is no note. */
static void
read_note(
    struct hook_words *w, const struct value *v, size_t i, const struct reading *r)
{
	static const char *const known[] = { "title", "what", "why", "instead" };
	struct hook_note n = { .diag = i };
	size_t unknown = 0, before = r->faults->n;

	for (size_t k = 0; k < w->note_n; k++)
		if (w->notes[k].diag == i)
			return;
	if (!v)
		return;
	if (v->type != VALUE_TABLE || value_len(v) || !value_get(v, "title")) {
		manifest_expected(
		    r, "explain", "nil or { title = \"…\", what = \"…\" }", v);
		return;
	}
	for (size_t k = 0; k < v->u.t->field_n; k++) {
		size_t j = 0;

		while (j < 4 && strcmp(known[j], v->u.t->fields[k].key) != 0)
			j++;
		unknown += j == 4;
	}
	if (unknown)
		manifest_fault(r, "explain",
		    "title, what, why and instead are all that it can say");
	n.title = read_text(value_get(v, "title"), "explain.title", TITLE_MAX, r);
	n.what = read_text(value_get(v, "what"), "explain.what", TEXT_MAX, r);
	n.why = read_text(value_get(v, "why"), "explain.why", TEXT_MAX, r);
	n.instead = read_flag(value_get(v, "instead"), "explain.instead", r);
	if (r->faults->n > before)
		release_note(&n);
	else
		w->notes[w->note_n++] = n;
}

/* What one function returned; call i of those that were planned. */
static void
read_result(struct hooks *h, const struct value *v, size_t i, const struct reading *r)
{
	const struct value *result = value_get(v, "value");
	struct hook_words *w = &h->words;

	if (i > 0)
		read_note(w, result, i - 1, r);
	else if (h->ask.passed && !w->check)
		w->check = read_text(result, "check", CHECK_MAX, r);
	else if (!h->ask.passed && !w->hint)
		w->hint = read_text(result, "hint", HINT_MAX, r);
}

/* Which function call i was. */
static enum hook_function
function_of(const struct hooks *h, size_t i)
{
	return i > 0 ? HOOK_EXPLAIN : h->ask.passed ? HOOK_CHECK : HOOK_HINT;
}

/* Notes, of the exercise's own file, that call i was made, and whether it spoke. */
static void
note_use(struct hooks *h, const struct value *v, size_t i)
{
	struct hook_use *use = &h->words.own[function_of(h, i)];
	int line = (int)value_as_int(value_get(v, "line"), 0);

	if (h->at > 0 || !value_get(v, "line"))
		return;
	use->line = line > 0 ? line : 1;
	use->spoke = use->spoke || value_get(v, "value");
}

/* Keeps the first of a file's faults, at the line of the function if it has none. */
static void
keep_fault(struct hooks *h, struct faults *found, int line)
{
	struct fault *f = &found->v[0];

	fault_add(&h->words.faults, f->file, f->line ? f->line : line, f->field, "%s",
	    f->text);
	faults_release(found);
}

/* All results of one file. The worker is not trusted to send no more than was asked. */
static void
read_results(struct hooks *h, const struct value *list)
{
	size_t had = h->words.faults.n, most = 1 + explained(&h->ask);

	for (size_t i = 0; i < value_len(list) && i < most; i++) {
		const struct value *v = value_at(list, i);
		const char *error = value_as_str(value_get(v, "error"), NULL);
		int line = (int)value_as_int(value_get(v, "line"), 0);
		struct faults found = { 0 };
		struct reading r = { .file = h->name, .faults = &found, .kind = "" };
		struct err e = { 0 };

		if (error) {
			err_set(&e, ERR_INVALID, "%s", error);
			evaluate_fault(&found, h->name, h->name, &e);
			found.v[0].field = mem_strdup(names[function_of(h, i)]);
		} else {
			read_result(h, v, i, &r);
		}
		note_use(h, v, i);
		if (found.n && h->words.faults.n == had)
			keep_fault(h, &found, line > 0 ? line : 0);
		faults_release(&found);
	}
}

/* An answer that was right until check() refused it: hint() has a word on that. */
static void
ask_again(struct hooks *h)
{
	value_release(&h->ask.diags);
	value_set(&h->ask.verdict, "verdict", value_str(h->ask.refused));
	value_set(&h->ask.verdict, "pass", value_bool(false));
	value_set(&h->ask.verdict, "text", value_str(h->words.check));
	h->ask.passed = false;
	h->at = 0;
	start_next(h);
}

bool
hooks_step(struct hooks *h)
{
	struct value v = value_nil();
	struct err e = { 0 };
	enum worker_state s = h->worker ? worker_step(&v, h->worker, &e) : WORKER_DONE;
	int ms = (int)(clock_ms() - h->started);

	if (!h->worker)
		return true;
	if (s == WORKER_MORE)
		return false;
	worker_free(h->worker);
	h->worker = NULL;
	if (ms > h->words.ms)
		h->words.ms = ms;
	if (s == WORKER_FAILED) {
		complain(h, &e);
	} else {
		read_results(h, &v);
		mem_free(h->name);
		h->name = NULL;
		h->at++;
	}
	value_release(&v);
	start_next(h);
	if (!h->worker && h->ask.passed && h->words.check)
		ask_again(h);
	return !h->worker;
}

void
hooks_take(struct hook_words *out, struct hooks *h)
{
	*out = h->words;
	h->words = (struct hook_words){ 0 };
}

const char *
hook_name(enum hook_function f)
{
	return names[f];
}

void
hooks_free(struct hooks *h)
{
	if (!h)
		return;
	worker_free(h->worker);
	mem_free(h->name);
	value_release(&h->ask.verdict);
	value_release(&h->ask.diags);
	hook_words_release(&h->words);
	mem_free(h);
}
