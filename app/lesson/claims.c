/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * claims - see claims.h: which checks prove an exercise.
 *
 * Wrong answers are most of what there is to try, so each is tried once, every other one
 * in the other tier: that saves a third of the time.
 */
#include "lesson/claims.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "lesson/answer.h"
#include "pack/catalogue.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#define REASONS "reasons.txt"

char *
claims_name(const struct exercise *x, const char *dir, const char *file)
{
	const char *in = x->dir;
	size_t n = strlen(dir);

	if (!strncmp(in, dir, n))
		in += n + (in[n] == '/');
	return path_join(in, file);
}

static const char *
ending(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot ? dot : "";
}

char *
claims_solution(const struct exercise *x)
{
	const char *answer = judge_answer_name(x->kind);
	const char *end = answer ? ending(answer) : "";

	if (!strcmp(end, ".rs"))
		return mem_strdup(x->solution);
	if (x->c_solution)
		return mem_strdup(x->c_solution);
	return answer ? mem_printf("solution%s", end) : NULL;
}

/* The file that the learner begins with; NULL where there is none. */
static const char *
start_of(const struct exercise *x)
{
	const char *answer = judge_answer_name(x->kind);

	if (!strcmp(ending(answer), ".rs"))
		return x->start;
	if (!strcmp(ending(answer), ".txt"))
		return NULL;
	return x->c_start ? x->c_start : x->c_file;
}

static bool
has(const struct exercise *x, const char *file)
{
	char *path = path_join(x->dir, file);
	bool there = file_exists(path);

	mem_free(path);
	return there;
}

static void
add(struct claims *out, const struct claim *c)
{
	out->v = mem_grow(out->v, &out->cap, out->n + 1, sizeof *out->v);
	out->v[out->n] = *c;
	out->v[out->n].file = mem_strdup(c->file);
	out->v[out->n].path = mem_strdup(c->path);
	out->v[out->n].report.answer = (struct buf)BUF_INIT(ANSWER_MAX + 1);
	out->n++;
}

static void
add_in_tiers(struct claims *out, struct claim c, int tiers)
{
	for (c.tier = 0; c.tier < tiers; c.tier++) {
		c.again = c.tier > 0;
		add(out, &c);
	}
}

void
claims_add_c(struct claims *out, const struct exercise *x)
{
	struct claim c = { .kind = CLAIM_C, .exercise = x, .file = x->c_file };

	if (x->c_expect.tool && x->c_file && has(x, x->c_file))
		add_in_tiers(out, c, CLAIM_TIERS);
	c.kind = CLAIM_C_FIXED;
	c.file = x->c_fixed;
	if (x->c_expect.tool && x->c_fixed && has(x, x->c_fixed))
		add_in_tiers(out, c, 1);
}

/* What the learner begins with, as a file of its own. */
static void
add_start(struct claims *out, struct faults *faults, const struct exercise *x,
    const struct claims_how *how)
{
	struct buf text = BUF_INIT(ANSWER_MAX);
	char *path =
	    mem_printf("%s/%s%s", how->tmp, x->id, ending(judge_answer_name(x->kind)));
	const char *file = start_of(x);
	struct claim c = { .kind = CLAIM_START, .exercise = x, .path = path };
	struct err e = { 0 };

	c.file = mem_strdup(file ? file : "exercise.lua");
	if (file && !has(x, file)) {
		/* the rules of trees say so */
	} else if (judge_start(&text, x, &e) < 0 ||
		   file_replace_fast(path, text.ptr, text.len, &e) < 0) {
		char *name = claims_name(x, how->dir, c.file);

		fault_add(faults, name, 1, NULL, "it cannot be started: %s", e.text);
		mem_free(name);
	} else {
		add_in_tiers(out, c, CLAIM_TIERS);
	}
	mem_free(c.file);
	mem_free(path);
	buf_release(&text);
}

static void
add_solution(struct claims *out, const struct exercise *x)
{
	struct claim c = { .kind = CLAIM_SOLUTION, .exercise = x };

	c.file = claims_solution(x);
	if (c.file && has(x, c.file)) {
		c.path = path_join(x->dir, c.file);
		add_in_tiers(out, c, CLAIM_TIERS);
	}
	mem_free(c.path);
	mem_free(c.file);
}

/* What the name of a wrong answer says that it comes to; "" if that is nothing. */
static void
wanted(char out[32], const char *name)
{
	static const struct {
		const char *shortly, *verdict;
	} short_names[] = { { "tests", "tests-failed" }, { "rules", "rule-broken" } };
	size_t len = 0;

	*out = '\0';
	for (int i = 0; i <= VERDICT_MISSED; i++) {
		const char *verdict = verdict_name((enum verdict_kind)i);
		size_t n = strlen(verdict);

		if (i != VERDICT_PASSED && n > len && !strncmp(name, verdict, n) &&
		    (name[n] == '.' || name[n] == '-')) {
			len = n;
			memcpy(out, verdict, n + 1);
		}
	}
	for (size_t i = 0; !len && i < sizeof short_names / sizeof *short_names; i++) {
		size_t n = strlen(short_names[i].shortly);

		if (!strncmp(name, short_names[i].shortly, n) && name[n] == '-')
			memcpy(out, short_names[i].verdict,
			    strlen(short_names[i].verdict) + 1);
	}
	if (*name == 'E' && strspn(name + 1, "0123456789") == 4 &&
	    (name[5] == '-' || name[5] == '.')) {
		memcpy(out, name, 5);
		out[5] = '\0';
	}
}

static void
add_wrong(struct claims *out, struct faults *faults, const struct exercise *x,
    const char *file, const struct claims_how *how)
{
	const char *end = ending(judge_answer_name(x->kind));
	struct claim c = { .kind = CLAIM_WRONG, .exercise = x };
	char *name = claims_name(x, how->dir, "wrong");
	char *shown = path_join(name, file);

	wanted(c.want, file);
	if (strcmp(ending(file), end) != 0)
		fault_add(faults, shown, 1, NULL,
		    "an answer to an exercise of kind \"%s\" is a \"%s\" file", x->kind,
		    end);
	else if (!*c.want)
		fault_add(faults, shown, 1, NULL,
		    "the name says not what comes of it: expected a code, as in "
		    "\"E0382-what.rs\", or a verdict, as in \"tests-failed-what%s\"",
		    end);
	if (!strcmp(ending(file), end) && *c.want) {
		c.file = path_join("wrong", file);
		c.path = path_join(x->dir, c.file);
		c.tier = (int)(out->n % CLAIM_TIERS);
		add(out, &c);
		mem_free(c.path);
		mem_free(c.file);
	}
	mem_free(shown);
	mem_free(name);
}

static int
is_answer(const struct dirent *d)
{
	return path_is_name(d->d_name) && strcmp(d->d_name, REASONS) != 0;
}

/* The solution in Rust of an exercise whose answer is C is a program by itself. */
static void
add_rust(struct claims *out, const struct exercise *x)
{
	struct claim c = { .kind = CLAIM_RUST, .exercise = x, .file = x->solution };

	if (x->c_tests && x->solution && has(x, x->solution))
		add_in_tiers(out, c, 1);
}

void
claims_add_answers(struct claims *out, struct faults *faults, const struct exercise *x,
    const struct claims_how *how)
{
	struct dirent **names = NULL;
	char *dir = path_join(x->dir, "wrong");
	int n;

	if (!judge_knows(x->kind)) {
		char *name = claims_name(x, how->dir, "exercise.lua");

		fault_add(faults, name, exercise_line(x, "kind"), "kind",
		    "this ferry does not know the kind \"%s\"", x->kind);
		mem_free(name);
		mem_free(dir);
		return;
	}
	add_start(out, faults, x, how);
	add_solution(out, x);
	add_rust(out, x);
	n = scandir(dir, &names, is_answer, alphasort);
	for (int i = 0; i < n; i++) {
		add_wrong(out, faults, x, names[i]->d_name, how);
		mem_free(names[i]);
	}
	mem_free(names);
	mem_free(dir);
}

void
claims_release(struct claims *c)
{
	for (size_t i = 0; i < c->n; i++) {
		mem_free(c->v[i].file);
		mem_free(c->v[i].path);
		report_release(&c->v[i].report);
	}
	mem_free(c->v);
	*c = (struct claims){ 0 };
}

struct many_job
claim_job(const struct claim *c, const struct claims_how *how)
{
	static const enum lesson_part parts[] = { [CLAIM_C] = LESSON_C,
		[CLAIM_C_FIXED] = LESSON_C_FIXED,
		[CLAIM_RUST] = LESSON_RUST,
		[CLAIM_START] = LESSON_ALL,
		[CLAIM_SOLUTION] = LESSON_ALL,
		[CLAIM_WRONG] = LESSON_ALL };

	return (struct many_job){ .exercise = c->exercise,
		.answer = c->path,
		.tools = &how->tools[c->tier],
		.cache = how->cache[c->tier],
		.part = parts[c->kind] };
}
