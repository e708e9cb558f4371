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
	const char *text; /* of the file */
	bool endless;     /* a run did not come to its end: nor will the next */
};

static void
read_report(struct reading *r, const struct buf *text)
{
	diag_read_sanitizer(r->d, text->ptr, text->len, r->file);
	diag_read_valgrind(r->d, text->ptr, text->len, r->file);
}

static void
read_gcc(struct reading *r, const struct buf *text)
{
	diag_read_gcc(r->d, text->ptr, text->len);
	diag_read_gcc_text(r->d, text->ptr, text->len);
}

enum when {
	ALWAYS,
	IF_PTHREADS,  /* the text includes their header */
	IF_C_THREADS, /* C11's */
	IF_SILENT,    /* nothing was found before */
};

static const struct step {
	const char *tool, *name;
	void (*read)(struct reading *r, const struct buf *text);
	enum when when;
} steps[] = {
	{ "none", "ASan with UBSan", read_report, ALWAYS },
	{ "tsan", "TSan", read_report, IF_PTHREADS },
	{ "helgrind", "helgrind", read_report, IF_C_THREADS },
	{ "valgrind", "valgrind", read_report, IF_SILENT },
	/* a leak is worth a word where nothing worse happens */
	{ "lsan", "LSan", read_report, IF_SILENT },
	{ "gccwarn", "gcc's warnings", read_gcc, ALWAYS },
	{ "analyzer", "gcc -fanalyzer", read_gcc, ALWAYS },
};

static bool
is_due(const struct step *s, const struct reading *r)
{
	switch (s->when) {
	case IF_PTHREADS: return strstr(r->text, "<pthread.h>") != NULL;
	case IF_C_THREADS: return strstr(r->text, "<threads.h>") != NULL;
	case IF_SILENT: return !r->d->n && !r->endless;
	default: return true;
	}
}

/* The first line in which gcc says "error"; its errors become diags. */
static int
refused(
    const struct reading *r, const char *path, const struct buf *words, struct err *e)
{
	const char *error = strstr(words->ptr, "error: ");

	diag_read_gcc_text(r->d, words->ptr, words->len);
	if (!error)
		return err_set(e, ERR_INVALID, "gcc does not build \"%s\"", path);
	return err_set(e, ERR_INVALID, "gcc refuses \"%s\": %.*s", path,
	    (int)strcspn(error + 7, "\n"), error + 7);
}

static int
run_steps(struct reading *r, struct buf *names, struct ferry *f, const char *source,
    const char *path, struct err *e)
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
		if (!is_due(&steps[i], r))
			continue;
		if (twin_run(&result, &spec, e) < 0) {
			/* why: valgrind may be missing; the compiler may not */
			if (steps[i].when != ALWAYS && e->code == ERR_TOOL)
				continue;
			return -1;
		}
		if (result.built)
			steps[i].read(r, &result.run.err);
		else
			rc = refused(r, path, &result.run.err, e);
		r->endless = r->endless || result.run.end == PROC_TIMEOUT;
		buf_addf(names, "%s%s%s", names->len ? ", " : "", steps[i].name,
		    result.run.end == PROC_TIMEOUT ? " (stopped before its end)" : "");
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
	r.text = text.ptr;
	if (rc == 0)
		rc = run_steps(&r, &names, f, source, path, e);
	diags_quote(d, r.file, text.ptr, text.len);
	mem_free(source);
	if (rc == 0)
		*tools = buf_take(&names);
	buf_release(&names);
	buf_release(&text);
	return rc;
}
