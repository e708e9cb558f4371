/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * probe - asks a gcc or a rustc what it is.
 *
 * Promises that only the user's own choice counts: every question is asked from "/",
 * where no exercise and no project can have put a rust-toolchain.toml. Leaves
 * remembering to toolchain.c. The surprise: of rustup's proxy only the sysroot is
 * asked for; what is used is the program behind it, which reads no such file.
 */
#include "run/probe.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"

#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DEADLINE_MS = 30000, ANSWER_MAX = 64 << 10 };

#define GET_GCC           "run: apt-get install gcc"
#define GET_RUSTC         "run: apt-get install rustc (on Debian 12: rustc-web)"
#define GET_CLIPPY        "run: rustup component add clippy"
#define GET_CLIPPY_DEBIAN "run: apt-get install rust-clippy"

/* rustup's proxy needs these to find the toolchain that the user chose. */
static const char inherited[][20] = { "HOME", "PATH", "RUSTUP_HOME", "CARGO_HOME",
	"RUSTUP_TOOLCHAIN" };

enum { INHERITED = sizeof inherited / sizeof inherited[0] };

int
probe_ask(struct proc_result *out, const char *program,
    const char *const args[PROBE_ARGS], struct err *e)
{
	const char *argv[PROBE_ARGS + 2] = { program };
	char *env[INHERITED + 3] = { NULL };
	size_t n = 0;
	for (int i = 0; i < PROBE_ARGS && args[i] != NULL; i++)
		argv[i + 1] = args[i];
	for (size_t i = 0; i < INHERITED; i++) {
		const char *value = getenv(inherited[i]);
		if (value != NULL)
			env[n++] = mem_printf("%s=%s", inherited[i], value);
	}
	env[n++] = mem_strdup("LANG=C.UTF-8");
	env[n++] =
	    mem_strdup("RUSTUP_AUTO_INSTALL=0"); /* a question downloads nothing */
	struct proc_spec spec = { .argv = argv,
		.cwd = "/",
		.envp = (const char *const *)env,
		.deadline_ms = DEADLINE_MS,
		.output_max = ANSWER_MAX,
		.may_fork = true };
	int rc = proc_run(out, &spec, e);
	while (n > 0)
		mem_free(env[--n]);
	return rc;
}

/* What `program args…` prints, without the last newline; NULL if it fails, then *why
 * is its first line of complaint. Both are the caller's. -1 if it cannot be asked. */
static int
ask(char **out, char **why, const char *program, const char *const args[PROBE_ARGS],
    struct err *e)
{
	struct proc_result r;
	*out = *why = NULL;
	int rc = probe_ask(&r, program, args, e);
	if (rc == 0 && r.end == PROC_EXITED && r.code == 0) {
		*out = mem_strdup(r.out.ptr);
		size_t len = strlen(*out);
		if (len > 0 && (*out)[len - 1] == '\n')
			(*out)[len - 1] = '\0';
	} else if (rc == 0) {
		char *line = mem_strndup(r.err.ptr, strcspn(r.err.ptr, "\n"));
		*why = text_clean(*line ? line : "no answer");
		mem_free(line);
	}
	proc_result_release(&r);
	return rc;
}

/* The next line of *list as a string of the caller's, NULL at the end. */
static char *
next_line(const char **list)
{
	size_t len = strcspn(*list, "\n");
	if (len == 0)
		return NULL;
	char *line = mem_strndup(*list, len);
	*list += len + ((*list)[len] == '\n');
	return line;
}

/* The first reason stays: it is about the program that the user's PATH prefers. */
static void
lack(char **reason, char *text)
{
	if (*reason == NULL)
		*reason = text;
	else
		mem_free(text);
}

int
probe_gcc(struct toolchain *out, bool *certain, const char *list, struct err *e)
{
	static const char *const version[PROBE_ARGS] = { "-dumpfullversion" };
	char *path;
	while (out->gcc == NULL && (path = next_line(&list)) != NULL) {
		char *answer, *why;
		if (ask(&answer, &why, path, version, e) < 0) {
			mem_free(path);
			return -1;
		}
		if (answer == NULL) {
			*certain = false;
			lack(&out->gcc_lack,
			    mem_printf(
				"\"%s\" does not work: %s; " GET_GCC, path, why));
		} else if (strtol(answer, NULL, 10) < GCC_MIN_MAJOR) {
			lack(&out->gcc_lack,
			    mem_printf(
				"\"%s\" is version %.20s, too old for ferry, which "
				"needs %d; " GET_GCC,
				path, answer, GCC_MIN_MAJOR));
		} else {
			out->gcc = mem_strdup(path);
			out->gcc_version = mem_strdup(answer);
		}
		mem_free(answer);
		mem_free(why);
		mem_free(path);
	}
	if (out->gcc == NULL)
		lack(&out->gcc_lack,
		    mem_strdup("there is no \"gcc\" on PATH; " GET_GCC));
	return 0;
}

/* The release in the text of `rustc -vV`, NULL if it is none. */
static char *
release_of(const char *text)
{
	const char *at = strstr(text, "release: ");
	if (at == NULL)
		return NULL;
	at += strlen("release: ");
	return mem_strndup(at, strcspn(at, "\n"));
}

static bool
is_new_enough(const char *release)
{
	char *rest;
	long major = strtol(release, &rest, 10);
	long minor = *rest == '.' ? strtol(rest + 1, NULL, 10) : 0;
	return major > 1 || (major == 1 && minor >= RUSTC_MIN_MINOR);
}

static bool
has_std(const char *dir)
{
	bool found = false;
	DIR *d = opendir(dir);
	if (d == NULL)
		return false;
	for (const struct dirent *f; !found && (f = readdir(d)) != NULL;) {
		size_t len = strlen(f->d_name);
		found = strncmp(f->d_name, "libstd-", 7) == 0 && len > 3 &&
			strcmp(f->d_name + len - 3, ".so") == 0;
	}
	closedir(d);
	return found;
}

/* Takes `real`, whose sysroot is known, if it is new enough. */
static int
take_rustc(struct toolchain *out, bool *certain, const char *real, const char *sysroot,
    struct err *e)
{
	static const char *const version[PROBE_ARGS] = { "-vV" };
	static const char *const libdir[PROBE_ARGS] = { "--print", "target-libdir" };
	char *answer = NULL, *why = NULL, *release = NULL, *folder = NULL;
	int rc = ask(&answer, &why, real, version, e);
	if (rc < 0)
		goto out;
	release = answer ? release_of(answer) : NULL;
	if (release == NULL) {
		*certain = false;
		lack(&out->rustc_lack,
		    mem_printf("\"%s\" does not tell its version; " GET_RUSTC, real));
		goto out;
	}
	if (!is_new_enough(release)) {
		lack(&out->rustc_lack,
		    mem_printf(
			"\"%s\" is version %.20s, too old for ferry, which needs "
			"1.%d; " GET_RUSTC,
			real, release, RUSTC_MIN_MINOR));
		goto out;
	}
	mem_free(why);
	rc = ask(&folder, &why, real, libdir, e);
	if (rc < 0)
		goto out;
	if (folder != NULL && has_std(folder))
		out->rust_libdir = mem_strdup(folder);
	out->rustc = mem_strdup(real);
	out->rustc_version = mem_strdup(release);
	out->sysroot = mem_strdup(sysroot);
out:
	mem_free(answer);
	mem_free(why);
	mem_free(release);
	mem_free(folder);
	return rc;
}

/* The program behind a link, which rustc would take its sysroot to be beside; but rustup's
 * links are what tells it that it stands for rustc. *path is replaced. */
static void
follow_link(char **path)
{
	char target[PATH_MAX];
	if (realpath(*path, target) == NULL || strcmp(path_base(target), "rustc") != 0)
		return;
	mem_free(*path);
	*path = mem_strdup(target);
}

int
probe_rustc(struct toolchain *out, bool *certain, const char *list, struct err *e)
{
	static const char *const where[PROBE_ARGS] = { "--print", "sysroot" };
	int rc = 0;
	char *path;
	while (rc == 0 && out->rustc == NULL && (path = next_line(&list)) != NULL) {
		char *sysroot, *why;
		follow_link(&path);
		rc = ask(&sysroot, &why, path, where, e);
		if (rc == 0 && sysroot == NULL) {
			*certain = false;
			lack(&out->rustc_lack,
			    mem_printf(
				"\"%s\" does not work: %s; " GET_RUSTC, path, why));
		} else if (rc == 0) {
			char *real = path_join(sysroot, "bin/rustc");
			rc = take_rustc(out, certain,
			    access(real, X_OK) == 0 ? real : path, sysroot, e);
			mem_free(real);
		}
		mem_free(sysroot);
		mem_free(why);
		mem_free(path);
	}
	if (rc == 0 && out->rustc == NULL)
		lack(&out->rustc_lack,
		    mem_printf(
			"there is no \"rustc\" 1.%d or newer on PATH; " GET_RUSTC,
			RUSTC_MIN_MINOR));
	return rc;
}

int
probe_clippy(struct toolchain *out, bool *certain, struct err *e)
{
	static const char *const version[PROBE_ARGS] = { "-vV" };
	const char *get =
	    strstr(out->sysroot, "/toolchains/") ? GET_CLIPPY : GET_CLIPPY_DEBIAN;
	char *path = path_join(out->sysroot, CLIPPY_IN_SYSROOT);
	char *answer = NULL, *why = NULL, *release = NULL;
	int rc = 0;

	if (access(path, X_OK) != 0) {
		lack(&out->clippy_lack,
		    mem_printf("clippy is not installed beside rustc; %s", get));
		goto out;
	}
	rc = ask(&answer, &why, path, version, e);
	if (rc < 0)
		goto out;
	release = answer ? release_of(answer) : NULL;
	if (release && !strcmp(release, out->rustc_version)) {
		out->clippy = path;
		path = NULL;
	} else {
		*certain = *certain && release;
		lack(&out->clippy_lack,
		    mem_printf("\"%s\" %s %.200s; %s", path,
			release ? "is of another rustc:" : "does not work:",
			release ? release
			: why   ? why
				: "it does not tell its version",
			get));
	}
out:
	mem_free(path);
	mem_free(answer);
	mem_free(why);
	mem_free(release);
	return rc;
}
