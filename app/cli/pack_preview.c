/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_preview - an exercise of a pack that is being written, as a learner would see it.
 *
 * The screens are another layer's, so ferry is started anew, with the pack in the place of
 * all others and a folder for answers that is thrown away: nothing of the learner's own
 * is read or written.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "cli/pack_verbs.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* <tmp>/share: ferry's own, but for the exercises. */
static int
make_share(const struct ferry *f, const char *tmp, const char *dir, struct err *e)
{
	static const char *const parts[] = { "lua", "progress", "assets", "exercises" };
	char *share = path_join(tmp, "share"), *pack = realpath(dir, NULL);
	int rc = file_mkdirs(share, e);

	if (rc == 0 && !pack)
		rc = err_set(e, ERR_NOTFOUND, "there is no folder \"%.200s\"", dir);
	for (size_t i = 0; i < sizeof parts / sizeof *parts && rc == 0; i++) {
		char *to = path_join(share, parts[i]);
		char *from = strcmp(parts[i], "exercises")
				 ? path_join(f->places.share, parts[i])
				 : mem_strdup(pack);

		if (symlink(from, to) < 0)
			rc = err_set(
			    e, ERR_IO, "cannot link \"%s\": %s", to, strerror(errno));
		mem_free(from);
		mem_free(to);
	}
	mem_free(pack);
	mem_free(share);
	return rc;
}

/* Runs `ferry open ID` in that place; its exit code. */
static int
start(const char *tmp, const char *id, struct err *e)
{
	char *share = path_join(tmp, "share"), *data = path_join(tmp, "data");
	char program[] = "/proc/self/exe", verb[] = "open", *name = mem_strdup(id);
	char *argv[] = { program, verb, name, NULL };
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before[2];
	posix_spawnattr_t how;
	sigset_t interrupt;
	int status = 0, rc;
	pid_t pid;

	/* what is typed is for the one that has the screen */
	sigaction(SIGINT, &ignore, &before[0]);
	sigaction(SIGHUP, &ignore, &before[1]); /* there is a folder to remove */
	(void)setenv("FERRY_SHARE", share, 1);
	(void)setenv("XDG_DATA_HOME", data, 1);
	sigemptyset(&interrupt);
	sigaddset(&interrupt, SIGINT);
	sigaddset(&interrupt, SIGHUP);
	posix_spawnattr_init(&how);
	posix_spawnattr_setsigdefault(&how, &interrupt);
	posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGDEF);
	rc = posix_spawn(&pid, program, NULL, &how, argv, environ);
	posix_spawnattr_destroy(&how);
	if (rc != 0)
		rc = err_set(e, ERR_IO, "cannot start ferry: %s", strerror(rc));
	while (rc == 0 && waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			rc = err_set(e, ERR_IO, "lost ferry: %s", strerror(errno));
	sigaction(SIGINT, &before[0], NULL);
	sigaction(SIGHUP, &before[1], NULL);
	mem_free(name);
	mem_free(data);
	mem_free(share);
	if (rc < 0)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : err_exit_code(ERR_BUG);
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	char *dir = pack_folder(f, a->word_n > 1 ? a->words[1] : NULL), *tmp = NULL;
	int rc = -1;

	file_sweep(f->places.cache, "preview-", FILE_ABANDONED);
	if (file_mkdirs(f->places.cache, e) == 0 &&
	    file_tmpdir(&tmp, f->places.cache, "preview-", e) == 0 &&
	    make_share(f, tmp, dir, e) == 0)
		rc = start(tmp, a->words[0], e);
	if (tmp)
		file_remove_tree(tmp);
	mem_free(tmp);
	mem_free(dir);
	return rc;
}

const struct pack_verb pack_preview = {
	.name = "preview",
	.usage = "EXERCISE [PATH]",
	.summary = "open an exercise of a pack as a learner would; nothing is kept",
	.words_min = 1,
	.words_max = 2,
	.run = run,
};
