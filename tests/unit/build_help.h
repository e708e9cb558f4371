/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the tests of builds share: the real compilers, a cache of one's own. */
#ifndef TESTS_BUILD_HELP_H
#define TESTS_BUILD_HELP_H
#include "run_help.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/build.h"

#include <dirent.h>
#include <poll.h>
#include <string.h>

#define REPORT                                                                         \
	"#include <stdlib.h>\n"                                                        \
	"int main(void)\n"                                                             \
	"{\n"                                                                          \
	"\tchar *p = malloc(4);\n"                                                     \
	"\tfree(p);\n"                                                                 \
	"\treturn p[1];\n"                                                             \
	"}\n"

struct bench {
	struct toolchain tools;
	char *cache;
};

static inline struct bench
bench_open(void)
{
	struct bench b;
	struct err e = { 0 };
	assert_int_equal(file_tmpdir(&b.cache, "/tmp", "ferry-test-", NULL), 0);
	if (toolchain_find(&b.tools, NULL, &e) < 0 ||
	    toolchain_need_gcc(&b.tools, &e) < 0 ||
	    toolchain_need_rustc(&b.tools, &e) < 0)
		fail_msg("%s", e.text);
	b.tools.sandbox.asked = true; /* valgrind knows the calls of no layer */
	return b;
}

static inline void
bench_close(struct bench *b)
{
	toolchain_release(&b->tools);
	file_remove_tree(b->cache);
	mem_free(b->cache);
}

/* The caller ends it with build_spec_release(). */
static inline struct build_spec
build_spec_of(const struct bench *b, const char *c, const char *rust, const char *tests)
{
	struct build_spec s = {
		.tools = &b->tools, .cache = b->cache, .edition = "2024"
	};
	if (rust)
		build_add_rust(
		    &s, rust, strlen(rust), tests, tests ? strlen(tests) : 0);
	if (c)
		build_add_c(&s, c, strlen(c), false);
	return s;
}

/* The side of that name, which must be there. */
static inline const struct side *
side_of(const struct outcome *o, const char *name)
{
	const struct side *s = outcome_side(o, name);
	assert_non_null(s);
	return s;
}

/* Steps until `stage`. */
static inline void
step_to(struct build *b, enum build_stage stage)
{
	struct err e = { 0 };
	enum build_stage now;
	for (;;) {
		struct pollfd fd = { .fd = build_fd(b), .events = POLLIN };
		assert_int_equal(poll(&fd, 1, 40000), 1);
		if (build_step(&now, b, &e) < 0)
			fail_msg("%s", e.text);
		if (now >= stage)
			break;
	}
}

static inline struct outcome
build(const struct build_spec *spec)
{
	struct err e = { 0 };
	struct outcome o;
	struct build *b = build_start(spec, &e);
	if (b == NULL)
		fail_msg("%s", e.text);
	step_to(b, BUILD_DONE);
	build_take(&o, b);
	build_free(b);
	return o;
}

/* Number of files in <cache>/name. */
static inline int
count_in(const struct bench *b, const char *name)
{
	int n = 0;
	char *path = path_join(b->cache, name);
	DIR *d = opendir(path);
	mem_free(path);
	if (d == NULL)
		return 0;
	for (const struct dirent *f; (f = readdir(d)) != NULL;)
		n += f->d_name[0] != '.';
	closedir(d);
	return n;
}
#endif
