/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * toolchain - finds gcc and rustc, and remembers what they answered.
 *
 * Promises that a warm call starts no process. Leaves asking to probe.c. The key of
 * what is remembered is everything that could change the answers: each gcc and rustc
 * in sight, and what rustup goes by. The surprise: a rustc in ~/.cargo/bin is found
 * without being on PATH, since a new login shell may not be there yet.
 */
#include "run/toolchain.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/linker.h"
#include "run/probe.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MEMORY_MAX ((size_t)1 << 20)
#define HEADING    "ferry toolchain 2\n"

struct field {
	char name[16];
	size_t at; /* offset of a char * in struct toolchain */
};

/* What is remembered, one line each after the key: "name value". */
static const struct field fields[] = {
	{ "gcc", offsetof(struct toolchain, gcc) },
	{ "gcc-version", offsetof(struct toolchain, gcc_version) },
	{ "gcc-lack", offsetof(struct toolchain, gcc_lack) },
	{ "rustc", offsetof(struct toolchain, rustc) },
	{ "rustc-version", offsetof(struct toolchain, rustc_version) },
	{ "rustc-lack", offsetof(struct toolchain, rustc_lack) },
	{ "sysroot", offsetof(struct toolchain, sysroot) },
	{ "rust-libdir", offsetof(struct toolchain, rust_libdir) },
	{ "linker", offsetof(struct toolchain, linker) },
	{ "link-args", offsetof(struct toolchain, link_args) },
	{ "clippy", offsetof(struct toolchain, clippy) },
	{ "clippy-lack", offsetof(struct toolchain, clippy_lack) },
	{ "identity", offsetof(struct toolchain, identity) },
};

enum { FIELDS = sizeof fields / sizeof fields[0] };

static char **
field_get(struct toolchain *t, size_t i)
{
	return (char **)(void *)((char *)t + fields[i].at);
}

/* The path and what is different once another file is there, be it as large and as old:
 * nobody can set the last time. Without the numbers if there is no such file. */
static void
add_stat(struct buf *out, const char *path)
{
	struct stat st;
	buf_adds(out, path);
	if (stat(path, &st) == 0)
		buf_addf(out, " %lld %lld.%09ld %lld.%09ld", (long long)st.st_size,
		    (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec,
		    (long long)st.st_ctim.tv_sec, st.st_ctim.tv_nsec);
}

/* Appends "dir/name\n" if that is a program and not in the list yet. */
static void
add_candidate(struct buf *list, const char *dir, const char *name)
{
	struct stat st;
	char *path = path_join(dir, name);
	char *line = mem_printf("%s\n", path);
	const char *seen = strstr(list->ptr, line);
	bool known = seen != NULL && (seen == list->ptr || seen[-1] == '\n');
	if (!known && strchr(path, '\n') == NULL && stat(path, &st) == 0 &&
	    S_ISREG(st.st_mode) && access(path, X_OK) == 0)
		buf_adds(list, line);
	mem_free(line);
	mem_free(path);
}

/* Every `name` in sight: on PATH, in /usr/bin, where cargo puts its own. */
static void
find_all(struct buf *list, const char *name)
{
	const char *path = getenv("PATH");
	for (const char *at = path ? path : ""; *at != '\0';) {
		size_t len = strcspn(at, ":");
		char *dir = mem_strndup(at, len);
		if (dir[0] == '/') /* what "." means is not the user's choice here */
			add_candidate(list, dir, name);
		mem_free(dir);
		at += len + (at[len] == ':');
	}
	add_candidate(list, "/usr/bin", name);
	const char *cargo = getenv("CARGO_HOME"), *home = getenv("HOME");
	char *dir = cargo && cargo[0] == '/' ? path_join(cargo, "bin")
		    : home && home[0] == '/' ? path_join(home, ".cargo/bin")
					     : NULL;
	if (dir != NULL)
		add_candidate(list, dir, name);
	mem_free(dir);
}

static void
add_candidates_key(struct buf *key, const char *list)
{
	while (*list != '\0') {
		size_t len = strcspn(list, "\n");
		char *path = mem_strndup(list, len);
		add_stat(key, path);
		buf_addc(key, '\n');
		mem_free(path);
		list += len + 1;
	}
}

/* All that the answers depend on, but for the program behind rustup's proxy. */
static void
make_key(struct buf *key, const char *gccs, const char *rustcs)
{
	const char *chosen = getenv("RUSTUP_TOOLCHAIN");
	const char *rustup = getenv("RUSTUP_HOME"), *home = getenv("HOME");
	char *dir =
	    rustup ? mem_strdup(rustup) : path_join(home ? home : "/", ".rustup");
	char *settings = path_join(dir, "settings.toml");
	buf_adds(key, HEADING);
	add_candidates_key(key, gccs);
	add_candidates_key(key, rustcs);
	buf_addf(key, "rustup %s ", chosen ? chosen : "-");
	add_stat(key, settings);
	buf_adds(key, "\n\n");
	mem_free(settings);
	mem_free(dir);
}

char *
toolchain_identity(const struct toolchain *t)
{
	struct buf b = BUF_INIT(MEMORY_MAX);
	add_stat(&b, t->gcc ? t->gcc : "-");
	buf_addc(&b, ' ');
	add_stat(&b, t->rustc ? t->rustc : "-");
	if (t->sysroot != NULL) { /* rustc itself is small: most of it is in here */
		char *lib = path_join(t->sysroot, "lib");
		buf_addc(&b, ' ');
		add_stat(&b, lib);
		mem_free(lib);
	}
	if (t->sysroot != NULL) { /* where it is, or may come to be */
		char *clippy = path_join(t->sysroot, CLIPPY_IN_SYSROOT);
		buf_addc(&b, ' ');
		add_stat(&b, clippy);
		mem_free(clippy);
	}
	return buf_take(&b);
}

bool
toolchain_is_still(const struct toolchain *t, const char *text)
{
	char *now = toolchain_identity(t);
	bool same = strncmp(text, now, strlen(now)) == 0;
	mem_free(now);
	return same;
}

static void
read_fields(struct toolchain *out, const char *text)
{
	while (*text != '\0') {
		size_t len = strcspn(text, "\n");
		for (size_t i = 0; i < FIELDS; i++) {
			size_t name = strlen(fields[i].name);
			char **to = field_get(out, i);
			if (len > name && strncmp(text, fields[i].name, name) == 0 &&
			    text[name] == ' ' && *to == NULL)
				*to = mem_strndup(text + name + 1, len - name - 1);
		}
		text += len + (text[len] == '\n');
	}
}

/* Whether the remembered answers still hold; then they are in *out. */
static bool
recall(struct toolchain *out, const char *path, const struct buf *key)
{
	struct buf text = BUF_INIT(MEMORY_MAX);
	bool holds = false;
	if (file_read(&text, path, MEMORY_MAX, NULL) < 0 ||
	    strncmp(text.ptr, key->ptr, key->len) != 0)
		goto out;
	read_fields(out, text.ptr + key->len);
	char *now = toolchain_identity(out);
	holds = out->identity != NULL && strcmp(out->identity, now) == 0 &&
		(out->gcc || out->gcc_lack) && (out->rustc || out->rustc_lack);
	mem_free(now);
	if (!holds)
		toolchain_release(out);
out:
	buf_release(&text);
	return holds;
}

static void
remember(struct toolchain *t, const char *cache, const char *path, struct buf *key)
{
	struct err e = { 0 };
	for (size_t i = 0; i < FIELDS; i++) {
		const char *value = *field_get(t, i);
		if (value == NULL)
			continue;
		if (strchr(value, '\n') != NULL)
			return;
		buf_addf(key, "%s %s\n", fields[i].name, value);
	}
	if (file_mkdirs(cache, &e) < 0 ||
	    file_replace_fast(path, key->ptr, key->len, &e) < 0)
		log_line("toolchain", "%s", e.text);
}

bool
toolchain_is_known(const char *cache)
{
	struct buf gccs = BUF_INIT(MEMORY_MAX), rustcs = BUF_INIT(MEMORY_MAX);
	struct buf key = BUF_INIT(MEMORY_MAX);
	char *path = path_join(cache, "toolchain");
	struct toolchain t = { 0 };
	bool known;
	find_all(&gccs, "gcc");
	find_all(&rustcs, "rustc");
	make_key(&key, gccs.ptr, rustcs.ptr);
	known = recall(&t, path, &key);
	toolchain_release(&t);
	buf_release(&gccs);
	buf_release(&rustcs);
	buf_release(&key);
	mem_free(path);
	return known;
}

int
toolchain_find(struct toolchain *out, const char *cache, struct err *e)
{
	struct buf gccs = BUF_INIT(MEMORY_MAX), rustcs = BUF_INIT(MEMORY_MAX);
	struct buf key = BUF_INIT(MEMORY_MAX);
	char *path = cache ? path_join(cache, "toolchain") : NULL;
	bool certain = true;
	int rc = 0;
	*out = (struct toolchain){ 0 };
	find_all(&gccs, "gcc");
	find_all(&rustcs, "rustc");
	make_key(&key, gccs.ptr, rustcs.ptr);
	bool known = path != NULL && recall(out, path, &key);
	rc = sandbox_find(&out->sandbox, cache, false, e);
	if (rc == 0 && known)
		goto out;
	if (rc == 0)
		rc = probe_gcc(out, &certain, gccs.ptr, e);
	if (rc == 0)
		rc = probe_rustc(out, &certain, rustcs.ptr, e);
	if (rc == 0 && out->sysroot)
		rc = probe_clippy(out, &certain, e);
	if (rc < 0) {
		toolchain_release(out);
		goto out;
	}
	out->identity = toolchain_identity(out);
	linker_find(out, cache);
	if (path != NULL && certain)
		remember(out, cache, path, &key);
out:
	buf_release(&gccs);
	buf_release(&rustcs);
	buf_release(&key);
	mem_free(path);
	return rc;
}

void
toolchain_release(struct toolchain *t)
{
	for (size_t i = 0; i < FIELDS; i++)
		mem_free(*field_get(t, i));
	*t = (struct toolchain){ 0 };
}

int
toolchain_need_gcc(const struct toolchain *t, struct err *e)
{
	return t->gcc ? 0 : err_set(e, ERR_TOOL, "%s", t->gcc_lack);
}

int
toolchain_need_rustc(const struct toolchain *t, struct err *e)
{
	return t->rustc ? 0 : err_set(e, ERR_TOOL, "%s", t->rustc_lack);
}
