/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * layout - see layout.h. One run for all exercises of an edition: starting rustfmt takes
 * as long as what it does.
 */
#include "lesson/layout.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "lesson/claims.h"
#include "run/rustfmt.h"

#include <stdlib.h>
#include <string.h>

static const char *const editions[LAYOUT_RUNS] = { "2015", "2018", "2021", "2024" };

/* Copies the solution of exercise i to dir/i.rs. NULL if it has none; the caller's. */
static char *
copy(const struct exercise *x, size_t i, const char *dir)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	char *name = mem_printf("%zu.rs", i), *path = path_join(dir, name);

	if (!x->solution || exercise_file(&text, x, x->solution, NULL) < 0 ||
	    file_write(path, text.ptr, text.len, NULL) < 0) {
		mem_free(name);
		name = NULL;
	}
	mem_free(path);
	buf_release(&text);
	return name;
}

static void
start_edition(
    struct layout *l, size_t run, const struct toolchain *tools, const char *dir)
{
	char **files = mem_calloc(l->n + 1, sizeof *files);
	size_t n = 0;

	for (size_t i = 0; i < l->n; i++) {
		if (strcmp(l->exercises[i]->edition, editions[run]) != 0)
			continue;
		files[n] = copy(l->exercises[i], i, dir);
		n += files[n] != NULL;
	}
	if (n)
		l->runs[run] =
		    rustfmt_start(tools, dir, editions[run], files, n, &l->lack);
	for (size_t i = 0; i < n; i++)
		mem_free(files[i]);
	mem_free(files);
}

void
layout_start(struct layout *l, const struct toolchain *tools,
    const struct exercise *const *x, size_t n, const char *dir)
{
	char *config = path_join(dir, "rustfmt.toml");

	*l = (struct layout){ .exercises = x, .n = n };
	if (rustfmt_need(tools, &l->lack) == 0 && file_mkdirs(dir, &l->lack) == 0 &&
	    file_write(config, "", 0, &l->lack) == 0)
		for (size_t run = 0; run < LAYOUT_RUNS; run++)
			start_edition(l, run, tools, dir);
	mem_free(config);
}

bool
layout_step(struct layout *l)
{
	bool done = true;

	for (size_t run = 0; run < LAYOUT_RUNS; run++) {
		if (!l->runs[run] || l->ended[run])
			continue;
		l->ended[run] = proc_step(l->runs[run]) == PROC_DONE;
		done = done && l->ended[run];
	}
	return done;
}

size_t
layout_fds(struct pollfd out[LAYOUT_RUNS], const struct layout *l)
{
	size_t n = 0;

	for (size_t run = 0; run < LAYOUT_RUNS; run++)
		if (l->runs[run] && !l->ended[run])
			out[n++] = (struct pollfd){ .fd = proc_fd(l->runs[run]),
				.events = POLLIN };
	return n;
}

/* The file and line that stand behind `mark` in `at`: ".../7.rs:12:" or, in older
 * versions, ".../7.rs at line 12". */
static bool
read_place(size_t *file, int *line, const char *at)
{
	size_t len = strcspn(at, "\n");
	const char *end = at + len, *dot = strstr(at, ".rs"), *slash;

	if (!dot || dot >= end)
		return false;
	slash = dot;
	while (slash > at && slash[-1] != '/')
		slash--;
	*file = (size_t)strtoul(slash, NULL, 10);
	dot += strcspn(dot, "0123456789\n");
	*line = dot < end ? (int)strtol(dot, NULL, 10) : 1;
	/* lines that stay as they are stand in front of the first that does not */
	for (at = end; *at == '\n' && at[1] == ' '; at += 1 + strcspn(at + 1, "\n"))
		++*line;
	return true;
}

/* The first place of each file that stands behind `mark`. */
static size_t
judge_text(struct faults *f, const struct layout *l, const char *pack, const char *text,
    const char *mark, const char *what, bool *seen)
{
	size_t found = 0;

	for (const char *at = text; (at = strstr(at, mark)) != NULL;) {
		size_t file = 0;
		int line = 1;

		at += strlen(mark);
		if (!read_place(&file, &line, at) || file >= l->n)
			continue;
		found++;
		if (!seen[file]) {
			const struct exercise *x = l->exercises[file];
			char *name = claims_name(x, pack, x->solution);

			fault_add(f, name, line, NULL, "%s", what);
			mem_free(name);
		}
		seen[file] = true;
	}
	return found;
}

void
layout_judge(
    struct faults *f, struct buf *skipped, const struct layout *l, const char *pack)
{
	bool *seen = mem_calloc(l->n + 1, sizeof *seen);

	if (l->lack.code != ERR_NONE)
		buf_addf(skipped, "layout of solutions: %s\n", l->lack.text);
	for (size_t run = 0; run < LAYOUT_RUNS; run++) {
		const struct proc_result *r =
		    l->runs[run] ? proc_result(l->runs[run]) : NULL;
		size_t found = 0;

		if (!r || (r->end == PROC_EXITED && r->code == 0))
			continue;
		found += judge_text(
		    f, l, pack, r->err.ptr, "--> ", "rustfmt cannot read it", seen);
		found += judge_text(f, l, pack, r->out.ptr, "Diff in ",
		    "rustfmt would lay this out otherwise: run rustfmt on it", seen);
		if (!found)
			buf_addf(skipped,
			    "layout of solutions: rustfmt failed: %.200s\n",
			    *r->err.ptr ? r->err.ptr : r->why);
	}
	mem_free(seen);
}

void
layout_release(struct layout *l)
{
	for (size_t run = 0; run < LAYOUT_RUNS; run++)
		proc_free(l->runs[run]);
	*l = (struct layout){ 0 };
}
