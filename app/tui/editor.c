/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * editor - see editor.h. The shell starts it, as git does, so that $EDITOR means the
 * same everywhere; the path is an argument and never part of what the shell parses.
 */
#include "tui/editor.h"
#include "base/mem.h"
#include "base/path.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum form {
	FORM_PLUS,  /* +LINE FILE */
	FORM_COLON, /* FILE:LINE */
	FORM_GOTO   /* -g FILE:LINE */
};

static const char *
editor(void)
{
	const char *v = getenv("VISUAL"), *e = getenv("EDITOR");

	return v && *v ? v : e && *e ? e : "vi";
}

int
editor_args(char *out[2], const char *editor, const char *path, int line)
{
	static const struct {
		const char *name;
		enum form form;
	} forms[] = {
		{ "vi", FORM_PLUS },
		{ "vim", FORM_PLUS },
		{ "nvim", FORM_PLUS },
		{ "vis", FORM_PLUS },
		{ "nano", FORM_PLUS },
		{ "emacs", FORM_PLUS },
		{ "emacsclient", FORM_PLUS },
		{ "mg", FORM_PLUS },
		{ "jed", FORM_PLUS },
		{ "joe", FORM_PLUS },
		{ "ne", FORM_PLUS },
		{ "kak", FORM_PLUS },
		{ "micro", FORM_PLUS },
		{ "hx", FORM_COLON },
		{ "helix", FORM_COLON },
		{ "subl", FORM_COLON },
		{ "zed", FORM_COLON },
		{ "code", FORM_GOTO },
		{ "codium", FORM_GOTO },
	};
	char *word = mem_strndup(editor, strcspn(editor, " \t"));
	const char *name = path_base(word);
	int n = 0;

	for (size_t i = 0; line > 0 && i < sizeof forms / sizeof *forms; i++) {
		if (strcmp(forms[i].name, name))
			continue;
		if (forms[i].form == FORM_GOTO)
			out[n++] = mem_strdup("-g");
		if (forms[i].form == FORM_PLUS)
			out[n++] = mem_printf("+%d", line);
		out[n++] = forms[i].form == FORM_PLUS ? mem_strdup(path)
						      : mem_printf("%s:%d", path, line);
		break;
	}
	if (!n)
		out[n++] = mem_strdup(path);
	mem_free(word);
	return n;
}

/* Waits as the shell would: ^C and ^\ are the editor's business. */
static int
wait_for(pid_t child)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, intr, quit;
	int status = -1;

	sigemptyset(&ignore.sa_mask);
	sigaction(SIGINT, &ignore, &intr);
	sigaction(SIGQUIT, &ignore, &quit);
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			break;
	sigaction(SIGINT, &intr, NULL);
	sigaction(SIGQUIT, &quit, NULL);
	return status;
}

int
editor_run(const char *path, int line, struct err *e)
{
	const char *name = editor();
	char *args[2], *command = mem_printf("exec %s \"$@\"", name);
	int n = editor_args(args, name, path, line), status;
	pid_t child = fork();

	if (child == 0) {
		execl("/bin/sh", "sh", "-c", command, "sh", args[0],
		    n > 1 ? args[1] : NULL, (char *)NULL);
		_exit(127);
	}
	status = child > 0 ? wait_for(child) : -1;
	for (int i = 0; i < n; i++)
		mem_free(args[i]);
	mem_free(command);
	if (child < 0)
		return err_set(
		    e, ERR_IO, "no process for the editor: %s", strerror(errno));
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return 0;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
		return err_set(e, ERR_TOOL,
		    "the editor \"%s\" cannot be started: set EDITOR to one that is "
		    "installed",
		    name);
	return err_set(e, ERR_TOOL, "the editor \"%s\" ended with an error", name);
}
