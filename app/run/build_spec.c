/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * build_spec - what is to be built as plain data, and the folder that it is built in.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/build_folder.h"
#include "run/recipe.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#define TESTS_LINE "#[cfg(test)] #[path = \"tests.rs\"] mod ferry_tests;\n"
#define TESTS_HEAD "use super::*; "

enum { LEFTOVER_S = 3600 }; /* no build takes an hour */

struct buf *
build_add_file(struct build_spec *s, const char *name, const char *text, size_t len)
{
	struct build_file *f = &s->files[s->file_n++];
	f->name = name;
	buf_init(&f->text, BUF_MAX);
	if (text != NULL)
		buf_add(&f->text, text, len);
	return &f->text;
}

void
build_add_lane(struct build_spec *s, struct lane_spec lane)
{
	s->lanes[s->lane_n++] = lane;
}

void
build_lint(struct build_spec *s)
{
	/* why: else clippy takes its settings from a folder above */
	if (build_find_file(s, ".clippy.toml") == NULL)
		build_add_file(s, ".clippy.toml", NULL, 0);
	s->lanes[s->lane_n - 1].linted = true;
}

void
build_add_c(struct build_spec *s, const char *text, size_t len, bool leaks)
{
	build_add_file(s, "bug.c", text, len);
	build_add_lane(s, (struct lane_spec){ .name = "c",
			      .source = "bug.c",
			      .steps = { "gcc-asan", leaks ? "run-c-leaks" : "run-c" },
			      .reads = { "bug.c" },
			      .c_file = "bug.c",
			      .remembered = true });
}

void
build_add_rust(struct build_spec *s, const char *answer, size_t len, const char *tests,
    size_t tests_len)
{
	struct buf *text = build_add_file(s, "answer.rs", answer, len);
	struct lane_spec lane = { .name = "rust",
		.source = "answer.rs",
		.steps = { "rustc-test", "run-tests" },
		.reads = { "answer.rs", "tests.rs" },
		.remembered = true };

	if (len == 0 || answer[len - 1] != '\n')
		buf_addc(text, '\n');
	if (tests != NULL) {
		buf_adds(text, TESTS_LINE);
		text = build_add_file(s, "tests.rs", TESTS_HEAD, strlen(TESTS_HEAD));
		buf_add(text, tests, tests_len);
	}
	build_add_lane(s, lane);
}

void
build_spec_release(struct build_spec *s)
{
	for (size_t i = 0; i < s->file_n; i++)
		buf_release(&s->files[i].text);
	miri_release(&s->miri);
	*s = (struct build_spec){ 0 };
}

const struct build_file *
build_find_file(const struct build_spec *s, const char *name)
{
	for (size_t i = 0; i < s->file_n; i++)
		if (strcmp(s->files[i].name, name) == 0)
			return &s->files[i];
	return NULL;
}

void
build_key(struct buf *out, const struct build_spec *s, const struct lane_spec *lane)
{
	char *tools = toolchain_identity(s->tools);

	buf_addf(out, "%s\n%s\n", tools, s->edition ? s->edition : "");
	mem_free(tools);
	recipe_key(out, s, lane);
	for (size_t i = 0; lane->reads[i] != NULL; i++) {
		const struct build_file *f = build_find_file(s, lane->reads[i]);

		buf_addf(out, "%s %zu\n", lane->reads[i], f ? f->text.len : 0);
		if (f != NULL)
			buf_add(out, f->text.ptr, f->text.len);
	}
}

static int
write_files(const char *dir, const struct build_spec *s, struct err *e)
{
	int rc = 0;
	for (size_t i = 0; i < s->file_n && rc == 0; i++) {
		const struct build_file *f = &s->files[i];
		char *path = path_join(dir, f->name);
		rc = file_write(path, f->text.ptr, f->text.len, e);
		mem_free(path);
	}
	return rc;
}

int
build_make_folder(char **dir, const struct build_spec *s, struct err *e)
{
	char *parent = path_join(s->cache, "build");
	int rc = file_mkdirs(parent, e);
	if (rc == 0) {
		file_sweep(parent, "", LEFTOVER_S);
		rc = file_tmpdir(dir, parent, "", e);
	}
	mem_free(parent);
	return rc < 0 ? -1 : write_files(*dir, s, e);
}
