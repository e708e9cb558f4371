/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * verified - which exercises were proved, and with what. An entry of the cache is the key
 * and, behind an empty line, what was not looked at.
 */
#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "lesson/verify_parts.h"
#include "pack/source.h"
#include "run/rustfmt.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define ENTRY_MAX ((size_t)1 << 20)

static void
add_file(struct buf *key, const char *path, const char *name)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);

	if (file_read(&text, path, EXERCISE_FILE_MAX, NULL) == 0)
		buf_addf(key, "%s %zu %016llx\n", name, text.len,
		    file_hash(FILE_HASH, text.ptr, text.len));
	else
		buf_addf(key, "%s ?\n", name);
	buf_release(&text);
}

/* All files of the folder, and of those in it to `depth`. */
static void
add_folder(struct buf *key, const char *dir, const char *prefix, int depth)
{
	struct dirent **names = NULL;
	int n = scandir(dir, &names, NULL, alphasort);

	for (int i = 0; i < n; i++) {
		const char *name = names[i]->d_name;
		char *path = path_join(dir, name), *shown = path_join(prefix, name);
		struct stat st;

		if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
		    lstat(path, &st) == 0) {
			if (S_ISDIR(st.st_mode) && depth > 0)
				add_folder(key, path, shown, depth - 1);
			else
				add_file(key, path, shown);
		}
		mem_free(shown);
		mem_free(path);
		mem_free(names[i]);
	}
	mem_free(names);
}

char *
verified_key(const struct exercise *x, const struct toolchain *tools, int tiers)
{
	struct buf key = BUF_INIT(ENTRY_MAX);
	char *identity = toolchain_identity(tools);
	struct stat st;

	buf_addf(&key, "%s\n%s\n", x->name, FERRY_VERSION);
	/* the rules of explanations and kinds change with the program */
	if (stat("/proc/self/exe", &st) == 0)
		buf_addf(&key, "%lld %lld\n", (long long)st.st_size,
		    (long long)st.st_mtim.tv_sec);
	buf_adds(&key, identity);
	for (int i = 0; i < tiers; i++)
		buf_addf(&key, "%s ", sandbox_tier_name(tools[i].sandbox.tier));
	buf_addf(&key, "%d\n", rustfmt_need(tools, NULL));
	add_folder(&key, x->dir, ".", 2);
	if (x->pack_hooks) {
		char *path = path_join(source_dir(x->source), x->pack_hooks);

		add_file(&key, path, x->pack_hooks);
		mem_free(path);
	}
	mem_free(identity);
	return buf_take(&key);
}

static char *
entry_path(const char *cache, const char *key)
{
	return mem_printf(
	    "%s/verified/%016llx", cache, file_hash(FILE_HASH, key, strlen(key)));
}

bool
verified_recall(struct buf *skipped, const char *cache, const char *key)
{
	struct buf text = BUF_INIT(ENTRY_MAX);
	char *path = entry_path(cache, key);
	size_t n = strlen(key);
	bool found = file_read(&text, path, ENTRY_MAX, NULL) == 0 && text.len > n &&
		     !memcmp(text.ptr, key, n) && text.ptr[n] == '\n';

	if (found)
		buf_adds(skipped, text.ptr + n + 1);
	buf_release(&text);
	mem_free(path);
	return found;
}

void
verified_remember(const char *cache, const char *key, const char *skipped)
{
	struct buf text = BUF_INIT(ENTRY_MAX);
	char *path = entry_path(cache, key), *dir = path_join(cache, "verified");

	buf_addf(&text, "%s\n%s", key, skipped);
	if (text.cut || file_mkdirs(dir, NULL) < 0 ||
	    file_replace_fast(path, text.ptr, text.len, NULL) < 0)
		log_line("verified", "cannot write %s", path);
	mem_free(dir);
	mem_free(path);
	buf_release(&text);
}
