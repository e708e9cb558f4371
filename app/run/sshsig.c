/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * sshsig - see sshsig.h. check-novalidate looks at the signature and asks nobody whose the
 * key is: that is for whoever remembers the key.
 */
#include "run/sshsig.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "run/proc.h"
#include "run/which.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define HEAD "-----BEGIN SSH SIGNATURE-----"
#define NAME "SHA256:"
#define SIG  "sig"

enum { WALL_MS = 5000, CPU_S = 2, OUTPUT = 4096, MEMORY = 256 << 20 };

bool
sshsig_is(const char *signature)
{
	return !strncmp(signature, HEAD, strlen(HEAD));
}

/* Why it names no key: what it says of signatures is of this one, all else of the machine
 * ("No user exists for uid 1000"). */
static int
fail(const struct proc_result *r, struct err *e)
{
	char *words;

	if (strstr(r->out.ptr, "ignature") || strstr(r->err.ptr, "ignature"))
		return err_set(e, ERR_INVALID,
		    "the signature of the commit is not of what is in it, or is none");
	words = text_clean(*r->err.ptr ? r->err.ptr : r->why);
	words[strcspn(words, "\n")] = '\0';
	err_set(e, ERR_TOOL, "ssh-keygen failed: %s", words);
	mem_free(words);
	return -1;
}

/* What it prints of a good one: Good "git" signature with ED25519 key SHA256:… */
static int
read_key(char key[SSHSIG_KEY], const struct proc_result *r, struct err *e)
{
	const char *at = strstr(r->out.ptr, NAME);
	size_t n = at ? strcspn(at, " \r\n") : 0;

	if (r->end != PROC_EXITED || r->code != 0 ||
	    strncmp(r->out.ptr, "Good ", 5) != 0)
		return fail(r, e);
	if (n <= strlen(NAME) || n >= SSHSIG_KEY)
		return err_set(e, ERR_TOOL, "ssh-keygen names no key");
	memcpy(key, at, n);
	key[n] = '\0';
	return 0;
}

static int
run(char key[SSHSIG_KEY], const char *program, int input, const char *dir,
    const struct sandbox_state *box, struct err *e)
{
	const char *const argv[] = { program, "-Y", "check-novalidate", "-n", "git",
		"-s", SIG, NULL };
	static const char *const envp[] = { "PATH=/usr/bin:/bin", "LC_ALL=C", NULL };
	/* it wants to know as whom it runs */
	static const char *const reads[] = { "/etc/passwd", "/etc/nsswitch.conf",
		NULL };
	const struct sandbox walls = { .tier = box->tier,
		.profile = SANDBOX_COMPILE,
		.work = dir,
		.reads = reads };
	const struct proc_spec spec = { .argv = argv,
		.envp = envp,
		.cwd = dir,
		.deadline_ms = WALL_MS,
		.cpu_s = CPU_S,
		.output_max = OUTPUT,
		.memory_max = MEMORY,
		.tasks_max = 1,
		.input = input,
		.box = &walls };
	struct proc_result r;
	int rc;

	if (sandbox_need(box, e) < 0 || proc_run(&r, &spec, e) < 0)
		return -1;
	rc = proc_check_started(&r, "ssh-keygen", e);
	if (rc == 0)
		rc = read_key(key, &r, e);
	proc_result_release(&r);
	return rc;
}

int
sshsig_check(char key[SSHSIG_KEY], const struct sshsig_text *signature,
    const struct sshsig_text *text, const char *dir, const struct sandbox_state *box,
    struct err *e)
{
	char *program = which("ssh-keygen"), *sig = path_join(dir, SIG);
	char *of = path_join(dir, "text");
	int rc, fd;

	if (!program)
		rc = err_set(e, ERR_TOOL,
		    "ssh-keygen is missing; on Debian: apt-get install openssh-client");
	else
		rc = file_write(sig, signature->ptr, signature->len, e);
	if (rc == 0)
		rc = file_write(of, text->ptr, text->len, e);
	if (rc == 0) {
		fd = open(of, O_RDONLY | O_CLOEXEC);
		if (fd < 0)
			rc = err_set(
			    e, ERR_IO, "cannot read \"%s\": %s", of, strerror(errno));
		else
			rc = run(key, program, fd, dir, box, e);
		if (fd >= 0)
			(void)close(fd);
	}
	mem_free(program);
	mem_free(sig);
	mem_free(of);
	return rc;
}
