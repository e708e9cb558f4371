/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * project - see project.h. The exercise's tests are not in the project: ferry adds them to
 * a copy of the answer, which in the editor is a crate without them.
 *
 * The surprise: rust-analyzer has no borrow checker, and with a project of this kind it
 * runs none. So the project names rustc as its check on save ("flycheck").
 */
#include "lesson/project.h"
#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/text.h"
#include "judge/verdict.h"
#include "lesson/answer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PROJECT_MAX = 64 << 10, FLAGS_MAX = 16, HASH_LEN = 16 };

/* In front of the hash of the rest, while that is all zeros. */
static const char MARK[] = "ferry-";
#define MARKED "ferry-0000000000000000"

/* Where they are, and what they speak of. */
struct project {
	const struct exercise *exercise;
	const struct toolchain *tools;
	char *answer, *dir;
};

static void
add_string(struct buf *b, const char *s)
{
	buf_addc(b, '"');
	for (; *s; s++) {
		if ((unsigned char)*s < ' ')
			buf_addf(b, "\\u%04x", (unsigned)*s);
		else if (*s == '"' || *s == '\\')
			buf_addf(b, "\\%c", *s);
		else
			buf_addc(b, *s);
	}
	buf_addc(b, '"');
}

/* ["a", "b"], without what is NULL. */
static void
add_strings(struct buf *b, const char *const *v, size_t n)
{
	const char *between = "";

	buf_addc(b, '[');
	for (size_t i = 0; i < n; i++) {
		if (!v[i])
			continue;
		buf_adds(b, between);
		add_string(b, v[i]);
		between = ", ";
	}
	buf_addc(b, ']');
}

/* The first mark with a hash behind it; NULL if there is none. */
static char *
find_mark(const struct buf *b)
{
	for (char *p = b->ptr; (p = strstr(p, MARK)) != NULL;) {
		p += strlen(MARK);
		if (strspn(p, "0123456789abcdef") == HASH_LEN)
			return p;
	}
	return NULL;
}

/* Puts the hash of the text at its mark. */
static void
sign(struct buf *b)
{
	char *at = find_mark(b), hash[HASH_LEN + 1];

	if (!at)
		return;
	memset(at, '0', HASH_LEN);
	(void)snprintf(
	    hash, sizeof hash, "%016llx", file_hash(FILE_HASH, b->ptr, b->len));
	memcpy(at, hash, HASH_LEN);
}

/* Whether it is, byte for byte, what a ferry has written. */
static bool
is_ours(const struct buf *b)
{
	struct buf copy = BUF_INIT(PROJECT_MAX + 1);
	bool yes;

	buf_add(&copy, b->ptr, b->len);
	sign(&copy);
	yes = find_mark(b) && !memcmp(copy.ptr, b->ptr, b->len);
	buf_release(&copy);
	return yes;
}

static void
replace(const struct project *p, const char *name, struct buf *text)
{
	struct buf old = BUF_INIT(PROJECT_MAX + 1);
	char *path = path_join(p->dir, name);
	struct err e = { 0 };
	size_t bad;
	int rc = file_read(&old, path, PROJECT_MAX, &e);

	sign(text);
	if (rc < 0 && e.code != ERR_NOTFOUND)
		log_line("project", "%s is left alone: %s", path, e.text);
	else if (text->cut || !text_is_utf8(&bad, text->ptr, text->len))
		log_line("project", "no %s: a path that JSON cannot hold", path);
	else if (rc == 0 && old.len == text->len &&
		 !memcmp(old.ptr, text->ptr, old.len))
		rc = 0; /* as it is to be */
	else if (rc == 0 && !is_ours(&old))
		log_line("project", "%s is left alone: it is not ferry's", path);
	else if (file_replace_fast(path, text->ptr, text->len, &e) < 0)
		log_line("project", "%s", e.text);
	buf_release(&old);
	mem_free(path);
}

/* The root of the crate: the answer, or the exercise's own Rust. The caller's. */
static char *
rust_root(const struct project *p)
{
	const struct exercise *x = p->exercise;
	const char *rust = judge_rust_name(x->kind);

	if (rust && !strcmp(rust, judge_answer_name(x->kind)))
		return mem_strdup(p->answer);
	return x->program && x->dir ? path_join(x->dir, x->program) : NULL;
}

/* "sysroot", and where its sources are, if they are there: the component rust-src. */
static void
add_sysroot(struct buf *b, const char *sysroot)
{
	char *src = mem_printf("%s/lib/rustlib/src/rust/library", sysroot);

	buf_adds(b, "  \"sysroot\": ");
	add_string(b, sysroot);
	buf_adds(b, ",\n");
	if (file_exists(src)) {
		buf_adds(b, "  \"sysroot_src\": ");
		add_string(b, src);
		buf_adds(b, ",\n");
	}
	mem_free(src);
}

/* rustc as the check on save: its diagnostics as JSON, and nothing written. */
static void
add_flycheck(struct buf *b, const struct project *p, const char *root,
    const char *const *flags, size_t n, bool tests)
{
	const char *const args[] = { "--edition", p->exercise->edition,
		"--emit=mir=/dev/null", "--out-dir", "/tmp", "--error-format=json",
		"--crate-name", "answer", root, tests ? NULL : "--crate-type=lib" };
	const char *all[FLAGS_MAX + sizeof args / sizeof *args];

	memcpy(all, args, sizeof args);
	memcpy(all + sizeof args / sizeof *args, flags, n * sizeof *flags);
	buf_adds(b, "  \"runnables\": [{\n    \"kind\": \"flycheck\",\n"
		    "    \"program\": ");
	add_string(b, p->tools->rustc);
	buf_adds(b, ",\n    \"args\": ");
	add_strings(b, all, sizeof args / sizeof *args + n);
	buf_adds(b, ",\n    \"cwd\": ");
	add_string(b, p->dir);
	buf_adds(b, "\n  }]\n");
}

static void
write_rust(const struct project *p)
{
	static const char *const cfg[] = { "debug_assertions", "test" };
	const char *flags[FLAGS_MAX], *step = judge_rust_step(p->exercise);
	struct buf b = BUF_INIT(PROJECT_MAX);
	char *root = step ? rust_root(p) : NULL;
	size_t n = step ? build_flags(flags, FLAGS_MAX, step) : 0;
	bool tests = false;

	if (!root || !p->tools->rustc || !p->tools->sysroot)
		goto out;
	for (size_t i = 0; i < n; i++)
		tests = tests || !strcmp(flags[i], "--test");
	buf_adds(&b, "{\n");
	add_sysroot(&b, p->tools->sysroot);
	buf_adds(&b, "  \"crates\": [{\n    \"display_name\": \"answer\",\n"
		     "    \"root_module\": ");
	add_string(&b, root);
	buf_adds(&b, ",\n    \"edition\": ");
	add_string(&b, p->exercise->edition);
	buf_adds(&b, ",\n    \"deps\": [],\n    \"is_workspace_member\": true,\n"
		     "    \"cfg\": ");
	add_strings(&b, cfg, tests ? 2 : 1);
	buf_adds(&b, ",\n    \"env\": {\"FERRY_PROJECT\": \"" MARKED "\"},\n"
		     "    \"is_proc_macro\": false,\n    \"build\": {\"label\": ");
	add_string(&b, p->exercise->name);
	buf_adds(&b, ", \"build_file\": ");
	add_string(&b, root);
	buf_addf(&b, ", \"target_kind\": \"%s\"}\n  }],\n", tests ? "test" : "lib");
	add_flycheck(&b, p, root, flags, n, tests);
	buf_adds(&b, "}\n");
	replace(p, "rust-project.json", &b);
out:
	buf_release(&b);
	mem_free(root);
}

/* How `file` is compiled; as a header by itself if `header`. */
static void
add_command(struct buf *b, const struct project *p, const char *file, bool header)
{
	const char *all[FLAGS_MAX + 6] = { p->tools->gcc ? p->tools->gcc : "gcc" };
	size_t n = 1 + build_flags(all + 1, FLAGS_MAX, judge_c_step(p->exercise));

	all[n++] = "-I";
	all[n++] = header && p->exercise->dir ? p->exercise->dir : p->dir;
	all[n++] = header ? "-xc-header" : "-c";
	all[n++] = file;
	buf_adds(b, "  {\n    \"directory\": ");
	add_string(b, p->dir);
	buf_adds(b, ",\n    \"file\": ");
	add_string(b, file);
	buf_adds(b, ",\n    \"arguments\": ");
	add_strings(b, all, n);
	buf_addf(b, ",\n    \"output\": \"%s.o\"\n  }", header ? "header" : MARKED);
}

static void
write_c(const struct project *p)
{
	const struct exercise *x = p->exercise;
	const char *dot = strrchr(p->answer, '.');
	struct buf b = BUF_INIT(PROJECT_MAX);
	char *given = NULL;

	/* why: the files of an installed pack are in no folder */
	if (!judge_c_step(x) || (strcmp(dot, ".c") != 0 && !x->dir))
		return;
	if (strcmp(dot, ".c") != 0)
		given = path_join(x->dir, x->c_file);
	buf_adds(&b, "[\n");
	add_command(&b, p, given ? given : p->answer, false);
	if (!strcmp(dot, ".h")) {
		buf_adds(&b, ",\n");
		add_command(&b, p, p->answer, true);
	}
	buf_adds(&b, "\n]\n");
	replace(p, "compile_commands.json", &b);
	buf_release(&b);
	mem_free(given);
}

void
project_write(struct ferry *f, const struct exercise *x)
{
	struct project p = { .exercise = x };

	if (!f->tools_ && !toolchain_is_known(f->places.cache))
		return;
	p.tools = ferry_tools(f, NULL);
	p.answer = answer_path(f, x);
	p.dir = mem_strndup(p.answer, (size_t)(path_base(p.answer) - p.answer) - 1);
	if (p.tools && file_exists(p.answer)) {
		write_rust(&p);
		write_c(&p);
	}
	mem_free(p.answer);
	mem_free(p.dir);
}
