/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * explain_c - see explain_c.h. The program is built from one line that includes the
 * reader's file: its own includes are found beside it, and every report names it.
 */
#include "cli/explain_c.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "run/twin_run.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define SOURCE_MAX ((size_t)1 << 20)

struct reading {
	struct diags *d;
	const char *file; /* base name */
};

static void
read_report(const struct reading *r, const struct buf *text)
{
	diag_read_sanitizer(r->d, text->ptr, text->len, r->file);
	diag_read_valgrind(r->d, text->ptr, text->len, r->file);
}

static bool
is_reported(const struct diags *d, int line)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct diag_span *at = diag_primary(&d->v[i]);

		if (at && at->line == line)
			return true;
	}
	return false;
}

/* What gcc suspects at a line where a tool has seen it happen is not said again. */
static void
read_gcc(const struct reading *r, const struct buf *text)
{
	struct diags found;

	diags_init(&found);
	diag_read_gcc(&found, text->ptr, text->len);
	for (size_t i = 0; i < found.n; i++) {
		const struct diag_span *at = diag_primary(&found.v[i]);

		if (at && is_reported(r->d, at->line))
			continue;
		*diags_add(r->d) = found.v[i];
		found.v[i] = (struct diag){ 0 };
	}
	diags_release(&found);
}

/* Puts the source line under every span of the file. */
static void
quote_lines(struct diags *d, const char *file, const struct buf *text)
{
	for (size_t i = 0; i < d->n; i++) {
		for (size_t k = 0; k < d->v[i].span_n; k++) {
			struct diag_span *s = &d->v[i].spans[k];
			size_t len;
			const char *line =
			    text_line(&len, text->ptr, text->len, s->line);

			if (!line || s->text_n || strcmp(path_base(s->file), file) != 0)
				continue;
			s->text = mem_calloc(1, sizeof *s->text);
			s->text[0].text = mem_strndup(line, len);
			s->text_n = 1;
		}
	}
}

static const struct {
	const char *tool, *name;
	void (*read)(const struct reading *r, const struct buf *text);
	bool if_silent; /* only when nothing was found before */
} steps[] = {
	{ "none", "ASan with UBSan", read_report, false },
	{ "valgrind", "valgrind", read_report, true },
	{ "analyzer", "gcc -fanalyzer", read_gcc, false },
};

/* The first line in which gcc says "error". */
static int
refused(const char *path, const struct buf *words, struct err *e)
{
	const char *error = strstr(words->ptr, "error: ");

	if (!error)
		return err_set(e, ERR_INVALID, "gcc does not build \"%s\"", path);
	return err_set(e, ERR_INVALID, "gcc refuses \"%s\": %.*s", path,
	    (int)strcspn(error + 7, "\n"), error + 7);
}

static int
run_steps(const struct reading *r, struct buf *names, struct ferry *f,
    const char *source, const char *path, struct err *e)
{
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		struct twin_spec spec = { .tools = ferry_tools(f, e),
			.cache = f->places.cache,
			.source = source,
			.tool = steps[i].tool,
			.own = true };
		struct twin_result result;
		int rc = 0;

		if (!spec.tools)
			return -1;
		if (steps[i].if_silent && r->d->n)
			continue;
		if (twin_run(&result, &spec, e) < 0) {
			/* why: valgrind may be missing; the compiler may not */
			if (steps[i].if_silent && e->code == ERR_TOOL)
				continue;
			return -1;
		}
		if (result.built)
			steps[i].read(r, &result.run.err);
		else
			rc = refused(path, &result.run.err, e);
		buf_addf(names, "%s%s", names->len ? ", " : "", steps[i].name);
		proc_result_release(&result.run);
		if (rc < 0)
			return -1;
	}
	return 0;
}

int
explain_c_file(
    struct diags *d, char **tools, struct ferry *f, const char *path, struct err *e)
{
	struct buf names = BUF_INIT(256), text = BUF_INIT(SOURCE_MAX + 1);
	struct reading r = { .d = d };
	char real[PATH_MAX], *source;
	int rc;

	*tools = NULL;
	if (!realpath(path, real))
		return err_set(e, errno == ENOENT ? ERR_NOTFOUND : ERR_IO,
		    "cannot open \"%s\": %s", path, strerror(errno));
	if (strpbrk(real, "\"\n\\"))
		return err_set(e, ERR_INVALID,
		    "\"%s\" has a character in its path that #include cannot name",
		    path);
	r.file = path_base(real);
	source = mem_printf("#include \"%s\"\n", real);
	rc = file_read(&text, real, SOURCE_MAX, e);
	if (rc == 0)
		rc = run_steps(&r, &names, f, source, path, e);
	quote_lines(d, r.file, &text);
	mem_free(source);
	if (rc == 0)
		*tools = buf_take(&names);
	buf_release(&names);
	buf_release(&text);
	return rc;
}
