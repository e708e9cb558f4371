/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * diagnose - rustc's diagnostics for a file where it lies.
 *
 * Promises that nothing is written and nothing is run. Leaves reading the JSON to
 * diag/. The surprise: whether it is a program is guessed from the text, because rustc
 * would call a library without main() an error before anything worth explaining.
 */
#include "run/build.h"

#include "base/mem.h"
#include "run/command.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static bool
is_word(char c)
{
	return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	       (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
}

/* The first byte at or after s that is not a blank. */
static const char *
skip_blanks(const char *s, const char *end)
{
	while (s < end && (*s == ' ' || *s == '\t'))
		s++;
	return s;
}

/* Whether `fn main (` stands outside of a line comment. */
static bool
has_main(const char *s, size_t len)
{
	const char *end = s + len;
	bool comment = false;
	for (const char *at = s; at + 7 < end; at++) {
		if (*at == '\n')
			comment = false;
		if (at[0] == '/' && at[1] == '/')
			comment = true;
		if (comment || at[0] != 'f' || at[1] != 'n' ||
		    (at > s && is_word(at[-1])))
			continue;
		const char *name = skip_blanks(at + 2, end);
		if (name == at + 2 || end - name < 5 || memcmp(name, "main", 4) != 0)
			continue;
		const char *next = skip_blanks(name + 4, end);
		if (next < end && *next == '(')
			return true;
	}
	return false;
}

int
build_diagnose(struct proc_result *out, const struct toolchain *t, const char *path,
    const char *edition, const char *source, size_t len, struct err *e)
{
	proc_result_init(out);
	if (toolchain_need_rustc(t, e) < 0)
		return -1;
	char *cwd = getcwd(NULL, 0);
	if (cwd == NULL)
		return err_set(
		    e, ERR_IO, "cannot tell the current folder: %s", strerror(errno));
	/* not an option, nor a file of options */
	bool odd = path[0] == '-' || path[0] == '@';
	char *name = mem_printf("%s%s", odd ? "./" : "", path);
	struct command cmd;
	command_diagnose(&cmd, t, cwd, name, edition, has_main(source, len));
	int rc = proc_run(out, &cmd.spec, e);
	command_release(&cmd);
	mem_free(name);
	mem_free(cwd);
	if (rc == 0 && out->end == PROC_UNSTARTED) {
		rc =
		    err_set(e, ERR_TOOL, "cannot start rustc: %s", strerror(out->code));
		proc_result_release(out);
	}
	return rc;
}

/* A file without a name, to be read from its start; -1 if there is none. */
static int
hold_text(const char *text, size_t len)
{
	int fd = memfd_create("program", MFD_CLOEXEC);
	size_t done = 0;
	while (fd >= 0 && done < len) {
		ssize_t n = write(fd, text + done, len - done);
		if (n < 0 && errno != EINTR) {
			close(fd);
			return -1;
		}
		done += n > 0 ? (size_t)n : 0;
	}
	if (fd >= 0)
		(void)lseek(fd, 0, SEEK_SET);
	return fd;
}

struct proc *
build_typecheck(const struct toolchain *t, const char *dir, const char *edition,
    const char *source, size_t len, struct err *e)
{
	if (toolchain_need_rustc(t, e) < 0)
		return NULL;
	int fd = hold_text(source, len);
	if (fd < 0) {
		err_set(e, ERR_IO, "cannot keep a program's copy: %s", strerror(errno));
		return NULL;
	}
	struct command cmd;
	command_typecheck(&cmd, t, dir, fd, edition, has_main(source, len));
	struct proc *p = proc_start(&cmd.spec, e);
	command_release(&cmd);
	close(fd);
	return p;
}
