/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_linker - the shorter way to a program is taken where it works, and only there.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/linker.h"

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
	char *dir;
	struct toolchain t; /* the machine's */
};

static struct place
place_open(void)
{
	struct place p = { 0 };
	struct err e = { 0 };
	if (file_tmpdir(&p.dir, "/tmp", "linker", &e) < 0 ||
	    toolchain_find(&p.t, p.dir, &e) < 0)
		fail_msg("%s", e.text);
	return p;
}

static void
place_close(struct place *p)
{
	toolchain_release(&p->t);
	file_remove_tree(p->dir);
	mem_free(p->dir);
}

/* Whether this rustc brings an lld at all. */
static bool
has_lld(const struct toolchain *t)
{
	char *lld =
	    t->rust_libdir ? path_join(t->rust_libdir, "../bin/rust-lld") : NULL;
	bool has = lld != NULL && access(lld, X_OK) == 0;
	mem_free(lld);
	return has;
}

static void
test_found_and_remembered(void **state)
{
	(void)state;
	struct place p = place_open();
	struct toolchain again;
	assert_int_equal(p.t.linker != NULL, has_lld(&p.t));
	assert_int_equal(p.t.linker != NULL, p.t.link_args != NULL);
	assert_true(toolchain_is_known(p.dir));
	assert_int_equal(toolchain_find(&again, p.dir, NULL), 0);
	if (p.t.linker != NULL) {
		assert_string_equal(again.linker, p.t.linker);
		assert_string_equal(again.link_args, p.t.link_args);
		assert_non_null(strstr(p.t.link_args, "crti.o "));
	}
	toolchain_release(&again);
	place_close(&p);
}

/* A gcc that says `words` when it is asked what it would do. */
static void
try_gcc(struct place *p, const char *words)
{
	char *path = path_join(p->dir, "gcc");
	char *script = mem_printf("#!/bin/sh\nprintf '%%s\\n' \"%s\" >&2\n", words);
	char *gcc = p->t.gcc;
	(void)unlink(path);
	assert_int_equal(file_write(path, script, strlen(script), NULL), 0);
	assert_int_equal(chmod(path, 0755), 0);
	mem_free(p->t.linker);
	mem_free(p->t.link_args);
	p->t.linker = p->t.link_args = NULL;
	p->t.gcc = path;
	linker_find(&p->t, p->dir);
	p->t.gcc = gcc;
	mem_free(script);
	mem_free(path);
}

/* What gcc says leads to no program that works: rustc links in its own way. */
static void
test_not_taken(void **state)
{
	static const char *const words[] = { "", "nothing of this kind",
		" /usr/bin/collect2 -pie /usr/lib/crt1.o",
		" collect2 -dynamic-linker /lib64/ld-linux-x86-64.so.2 /nonexistent/Scrt1.o",
		" collect2 -dynamic-linker /nonexistent/ld.so /nonexistent/a b.o",
		" collect2 -dynamic-linker '/lib64/ld.so' /usr/lib/Scrt1.o" };
	(void)state;
	struct place p = place_open();
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		try_gcc(&p, words[i]);
		assert_null(p.t.linker);
		assert_null(p.t.link_args);
	}
	place_close(&p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found_and_remembered),
		cmocka_unit_test(test_not_taken),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
