/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * miri - see miri.h.
 */
#include "run/miri.h"

#include "base/mem.h"
#include "base/path.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define GET_MIRI  "run: rustup +nightly component add miri rust-src"
#define GET_SETUP "run: cargo +nightly miri setup"

/* The folder that a variable names, or else one in the user's home. */
static char *
folder_of(const char *variable, const char *beneath, const char *in_home)
{
	const char *value = getenv(variable), *home = getenv("HOME");

	if (value && *value == '/')
		return path_join(value, beneath);
	return path_join(home && *home == '/' ? home : "/", in_home);
}

static char *
find_program(void)
{
	char *folder = folder_of("RUSTUP_HOME", "toolchains", ".rustup/toolchains");
	DIR *d = opendir(folder);
	char *found = NULL;

	for (const struct dirent *f; d && !found && (f = readdir(d)) != NULL;) {
		found = mem_printf("%s/%s/bin/miri", folder, f->d_name);
		if (f->d_name[0] == '.' || access(found, X_OK) != 0) {
			mem_free(found);
			found = NULL;
		}
	}
	if (d)
		closedir(d);
	mem_free(folder);
	return found;
}

static char *
find_sysroot(void)
{
	const char *named = getenv("MIRI_SYSROOT");
	char *folder = named && *named == '/'
			   ? mem_strdup(named)
			   : folder_of("XDG_CACHE_HOME", "miri", ".cache/miri");
	char *lib = path_join(folder, "lib/rustlib");
	bool there = access(lib, R_OK) == 0;

	mem_free(lib);
	if (there)
		return folder;
	mem_free(folder);
	return NULL;
}

void
miri_find(struct miri *out)
{
	struct stat program, sysroot;

	*out = (struct miri){ .program = find_program(), .sysroot = find_sysroot() };
	if (out->program && out->sysroot && stat(out->program, &program) == 0 &&
	    stat(out->sysroot, &sysroot) == 0) {
		out->identity = mem_printf("%s %lld %lld %s %lld", out->program,
		    (long long)program.st_size, (long long)program.st_mtim.tv_sec,
		    out->sysroot, (long long)sysroot.st_mtim.tv_sec);
		return;
	}
	out->lack =
	    mem_strdup(out->program ? "miri has no standard library yet; " GET_SETUP
				    : "miri is not installed; " GET_MIRI);
	mem_free(out->program);
	out->program = NULL;
}

void
miri_release(struct miri *m)
{
	mem_free(m->program);
	mem_free(m->lack);
	mem_free(m->sysroot);
	mem_free(m->identity);
	*m = (struct miri){ 0 };
}
