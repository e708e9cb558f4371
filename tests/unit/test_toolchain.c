/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_toolchain - with compilers of our own making: what is chosen, what is asked, and
 * what is remembered.
 *
 * Each fake appends its name and arguments to the file "asked".
 */
#include "run_help.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/toolchain.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
	char *dir;
	char *cache;
	struct toolchain t;
	struct err e;
};

/* An executable script at dir/name. */
static void
script(const struct place *p, const char *name, const char *text)
{
	char *path = path_join(p->dir, name);
	char *all = mem_printf(
	    "#!/bin/sh\necho \"%s $*\" >>'%s/asked'\n%s", name, p->dir, text);
	(void)unlink(path);
	assert_int_equal(file_write(path, all, strlen(all), NULL), 0);
	assert_int_equal(chmod(path, 0755), 0);
	mem_free(all);
	mem_free(path);
}

static void
folder(const struct place *p, const char *name)
{
	char *path = path_join(p->dir, name);
	assert_int_equal(file_mkdirs(path, NULL), 0);
	mem_free(path);
}

/* A gcc 12, and a rustup whose chosen rustc is 1.`minor`. */
static struct place
place_open(const char *minor)
{
	struct place p = { 0 };
	assert_int_equal(file_tmpdir(&p.dir, "/tmp", "ferry-test-", NULL), 0);
	p.cache = path_join(p.dir, "cache");
	folder(&p, "bin");
	folder(&p, ".rustup");
	folder(&p, "sys/bin");
	folder(&p, "sys/lib");
	script(&p, "bin/gcc", "echo 12.3.4\n");
	char *proxy =
	    mem_printf("[ \"$*\" = '--print sysroot' ] && pwd >'%s/cwd' && echo "
		       "'%s/sys'\n",
		p.dir, p.dir);
	script(&p, "bin/rustc", proxy);
	mem_free(proxy);
	char *real = mem_printf("case $1 in -vV) printf 'rustc 1.%s.0\\nrelease: "
				"1.%s.0\\n';; *) echo '%s/sys/lib';; esac\n",
	    minor, minor, p.dir);
	script(&p, "sys/bin/rustc", real);
	mem_free(real);
	char *bin = path_join(p.dir, "bin");
	char *path = mem_printf("relative::%s:/usr/bin:/bin", bin);
	assert_int_equal(setenv("PATH", path, 1), 0);
	assert_int_equal(setenv("HOME", p.dir, 1), 0);
	assert_int_equal(unsetenv("RUSTUP_HOME"), 0);
	assert_int_equal(unsetenv("CARGO_HOME"), 0);
	assert_int_equal(unsetenv("RUSTUP_TOOLCHAIN"), 0);
	mem_free(path);
	mem_free(bin);
	return p;
}

static void
place_close(struct place *p)
{
	toolchain_release(&p->t);
	file_remove_tree(p->dir);
	mem_free(p->dir);
	mem_free(p->cache);
}

/* Looks again, and returns how many questions that took. */
static int
questions(struct place *p)
{
	struct buf asked = BUF_INIT(LIMIT);
	char *path = path_join(p->dir, "asked");
	int n = 0;
	(void)unlink(path);
	toolchain_release(&p->t);
	if (toolchain_find(&p->t, p->cache, &p->e) < 0)
		fail_msg("%s", p->e.text);
	if (file_read(&asked, path, LIMIT, NULL) == 0)
		for (const char *c = asked.ptr; *c != '\0'; c++)
			n += *c == '\n';
	buf_release(&asked);
	mem_free(path);
	return n;
}

static void
assert_inside(const struct place *p, const char *path, const char *name)
{
	char *want = path_join(p->dir, name);
	assert_non_null(path);
	assert_string_equal(path, want);
	mem_free(want);
}

static void
test_found_and_remembered(void **state)
{
	(void)state;
	struct place p = place_open("90");
	assert_int_equal(questions(&p), 4);
	for (int warm = 0; warm < 2; warm++) {
		assert_inside(&p, p.t.gcc, "bin/gcc");
		assert_string_equal(p.t.gcc_version, "12.3.4");
		assert_inside(&p, p.t.rustc, "sys/bin/rustc");
		assert_string_equal(p.t.rustc_version, "1.90.0");
		assert_inside(&p, p.t.sysroot, "sys");
		assert_null(p.t.rust_libdir);
		assert_int_equal(toolchain_need_gcc(&p.t, &p.e), 0);
		assert_int_equal(toolchain_need_rustc(&p.t, &p.e), 0);
		assert_int_equal(questions(&p), 0);
	}
	/* the proxy was asked where no project's rust-toolchain.toml is read */
	struct buf cwd = BUF_INIT(LIMIT);
	char *path = path_join(p.dir, "cwd");
	assert_int_equal(file_read(&cwd, path, LIMIT, NULL), 0);
	assert_string_equal(cwd.ptr, "/\n");
	buf_release(&cwd);
	mem_free(path);
	place_close(&p);
}

static void
test_forgotten_on_change(void **state)
{
	(void)state;
	struct place p = place_open("90");
	assert_int_equal(questions(&p), 4);
	char *before = mem_strdup(p.t.identity);

	script(&p, "bin/gcc", "echo 13.0.0 # new\n");
	assert_int_equal(questions(&p), 4);
	assert_string_equal(p.t.gcc_version, "13.0.0");
	assert_string_not_equal(p.t.identity, before);
	mem_free(before);

	/* `rustup update` leaves the proxy alone and replaces what is behind it */
	script(&p, "sys/bin/rustc", "echo release: 1.99.0 and more\n");
	assert_int_equal(questions(&p), 4);
	assert_string_equal(p.t.rustc_version, "1.99.0 and more");

	assert_int_equal(setenv("RUSTUP_TOOLCHAIN", "nightly", 1), 0);
	assert_int_equal(questions(&p), 4);
	assert_int_equal(questions(&p), 0);

	script(&p, ".rustup/settings.toml", "default");
	assert_int_equal(questions(&p), 4);
	assert_int_equal(questions(&p), 0);

	char *memory = path_join(p.cache, "toolchain");
	assert_int_equal(file_replace_fast(memory, "ferry toolchain 2\n", 18, NULL), 0);
	mem_free(memory);
	assert_int_equal(questions(&p), 4);
	assert_int_equal(questions(&p), 0);
	place_close(&p);
}

static void
test_std_as_library(void **state)
{
	(void)state;
	struct place p = place_open("90");
	script(&p, "sys/lib/libstd-0123.so", "");
	assert_int_equal(questions(&p), 4);
	assert_inside(&p, p.t.rust_libdir, "sys/lib");
	place_close(&p);
}

static void
test_too_old(void **state)
{
	(void)state;
	struct place p = place_open("63");
	script(&p, "bin/gcc", "echo 9.4.0\n");
	assert_true(questions(&p) > 0);
	/* a good one in /usr/bin is taken instead */
	if (p.t.gcc == NULL) {
		assert_int_equal(toolchain_need_gcc(&p.t, &p.e), -1);
		assert_int_equal(p.e.code, ERR_TOOL);
		assert_non_null(strstr(p.e.text, "9.4.0"));
		assert_non_null(strstr(p.e.text, "apt-get install gcc"));
	} else {
		assert_string_equal(p.t.gcc, "/usr/bin/gcc");
	}
	if (p.t.rustc == NULL) {
		assert_int_equal(toolchain_need_rustc(&p.t, &p.e), -1);
		assert_int_equal(p.e.code, ERR_TOOL);
		assert_non_null(strstr(p.e.text, "1.63.0"));
		assert_non_null(strstr(p.e.text, "apt-get install rustc"));
	} else {
		assert_string_equal(p.t.rustc, "/usr/bin/rustc");
	}
	assert_int_equal(questions(&p), 0);
	place_close(&p);
}

static void
test_not_working(void **state)
{
	(void)state;
	struct place p = place_open("90");
	script(&p, "bin/rustc",
	    "printf 'error: no \\033[31mdefault toolchain\\nhelp' >&2; exit 1\n");
	assert_true(questions(&p) > 0);
	if (p.t.rustc == NULL) {
		assert_int_equal(toolchain_need_rustc(&p.t, &p.e), -1);
		assert_non_null(strstr(p.e.text, "default toolchain"));
		assert_null(strchr(p.e.text, '\033'));
		assert_null(strchr(p.e.text, '\n'));
		/* it may work the next time, for reasons that nobody can see */
		assert_true(questions(&p) > 0);
	}
	place_close(&p);
}

static void
test_none(void **state)
{
	(void)state;
	struct place p = place_open("90");
	assert_int_equal(setenv("PATH", "/nonexistent", 1), 0);
	(void)questions(&p);
	if (!file_exists("/usr/bin/rustc")) {
		assert_int_equal(toolchain_need_rustc(&p.t, &p.e), -1);
		assert_non_null(strstr(p.e.text, "rustc-web"));
	}
	/* where cargo puts it, before PATH knows */
	folder(&p, ".cargo/bin");
	script(&p, ".cargo/bin/rustc", "exit 1\n");
	char *old = path_join(p.dir, "bin/rustc");
	char *new = path_join(p.dir, ".cargo/bin/rustc");
	assert_int_equal(rename(old, new), 0);
	mem_free(old);
	mem_free(new);
	(void)questions(&p);
	if (!file_exists("/usr/bin/rustc"))
		assert_inside(&p, p.t.rustc, "sys/bin/rustc");
	place_close(&p);
}

static void
test_no_cache(void **state)
{
	(void)state;
	struct place p = place_open("90");
	mem_free(p.cache);
	p.cache = NULL;
	assert_int_equal(questions(&p), 4);
	assert_int_equal(questions(&p), 4);
	place_close(&p);
}

/* clippy counts if it is rustc's own; one that comes or goes later is noticed. */
static void
test_clippy(void **state)
{
	(void)state;
	struct place p = place_open("90");
	char *path = path_join(p.dir, "sys/bin/clippy-driver");
	assert_int_equal(questions(&p), 4);
	assert_null(p.t.clippy);
	assert_non_null(strstr(p.t.clippy_lack, "run: "));
	assert_int_equal(questions(&p), 0);
	script(&p, "sys/bin/clippy-driver",
	    "printf 'rustc 1.90.0\\nrelease: 1.90.0\\n'\n");
	for (int warm = 0; warm < 2; warm++) {
		assert_int_equal(questions(&p), warm ? 0 : 5);
		assert_inside(&p, p.t.clippy, "sys/bin/clippy-driver");
		assert_null(p.t.clippy_lack);
	}
	script(&p, "sys/bin/clippy-driver",
	    "printf 'rustc 1.89.0\\nrelease: 1.89.0\\n'\n# another\n");
	assert_int_equal(questions(&p), 5);
	assert_null(p.t.clippy);
	assert_non_null(strstr(p.t.clippy_lack, "is of another rustc: 1.89.0"));
	script(&p, "sys/bin/clippy-driver", "echo 'no library' >&2; exit 127\n");
	for (int again = 0; again < 2; again++) { /* it may come to itself */
		assert_int_equal(questions(&p), 5);
		assert_null(p.t.clippy);
		assert_non_null(
		    strstr(p.t.clippy_lack, "does not work: no library; run: "));
	}
	assert_int_equal(unlink(path), 0);
	assert_int_equal(questions(&p), 4);
	assert_null(p.t.clippy);
	mem_free(path);
	place_close(&p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found_and_remembered),
		cmocka_unit_test(test_forgotten_on_change),
		cmocka_unit_test(test_std_as_library),
		cmocka_unit_test(test_too_old),
		cmocka_unit_test(test_not_working),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_no_cache),
		cmocka_unit_test(test_clippy),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
