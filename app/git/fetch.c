/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * fetch - see fetch.h. The parent's side: starts the child, reads what it says, and
 * believes none of it but the name of a commit, which whoever opens the repository checks.
 *
 * The surprise: a namespace has no network but its own, so the walls are Landlock's and
 * seccomp's alone. Where Landlock is missing a server cannot be reached, since nothing
 * would keep the child from the user's files.
 */
#include "git/fetch.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "git/limits.h"
#include "git/transfer.h"
#include "run/proc.h"

#include <stdlib.h>
#include <string.h>

enum {
	CPU_S = 60,
	OUTPUT_MAX = 64 << 10,
	RESIDENT_MAX = 256 << 20,
	MEMORY_MAX = 1 << 30,
	FILE_MAX = 64 << 20,
	TASKS = 512, /* libgit2 takes a thread a processor */
	READS = 16
};

struct fetch {
	struct proc *proc;
	char *from;
	int deadline_ms;
};

/* What a connection needs to be read, beside the system's own. */
static const char *const network_reads[] = { "/etc/ssl", "/etc/ca-certificates",
	"/etc/pki", "/etc/resolv.conf", "/etc/hosts", "/etc/host.conf",
	"/etc/nsswitch.conf", "/etc/gai.conf", "/etc/services",
	"/run/systemd/resolve" };

/* Landlock and seccomp alone, for the network is outside the namespaces. */
static int
choose_walls(struct sandbox *walls, const struct fetch_how *how, struct err *e)
{
	enum sandbox_tier tier = how->box->tier;

	if (tier == SANDBOX_A)
		tier = SANDBOX_B;
	if (tier == SANDBOX_A_MINUS && how->from->kind != ADDRESS_FOLDER)
		return err_set(e, ERR_TOOL,
		    "\"%s\" cannot be fetched here: without Landlock nothing keeps "
		    "what speaks to a server from your files; fetch it with git and "
		    "name the folder",
		    how->from->text);
	*walls = (struct sandbox){ .tier = tier,
		.profile = SANDBOX_FETCH,
		.work = how->dir,
		.writes = true,
		.port = how->from->port,
		.agent = how->from->kind == ADDRESS_SSH };
	return 0;
}

/* *hosts becomes the file of known hosts, the caller's. */
static void
choose_reads(const char *reads[READS], char **hosts, const struct fetch_how *how)
{
	const char *ca = getenv("GIT_SSL_CAINFO"), *home = getenv("HOME");
	size_t n = 0;

	*hosts = NULL;
	if (how->from->kind == ADDRESS_FOLDER) {
		reads[n++] = how->from->text;
	} else {
		for (size_t i = 0; i < sizeof network_reads / sizeof *network_reads;
		     i++)
			reads[n++] = network_reads[i];
		if (how->from->kind == ADDRESS_HTTPS && ca && ca[0] == '/')
			reads[n++] = ca;
	}
	if (how->from->kind == ADDRESS_SSH && home) {
		*hosts = path_join(home, ".ssh/known_hosts");
		reads[n++] = *hosts;
	}
	reads[n] = NULL;
}

struct fetch *
fetch_start(const struct fetch_how *how, struct err *e)
{
	static const char *const argv[] = { "fetch", NULL };
	const char *reads[READS];
	struct sandbox walls;
	char *repo, *hosts;
	struct fetch *f;

	if (sandbox_need(how->box, e) < 0 || choose_walls(&walls, how, e) < 0)
		return NULL;
	repo = path_join(how->dir, "repo.git");
	int rc = repo_create(repo, e);
	mem_free(repo);
	if (rc < 0)
		return NULL;
	choose_reads(reads, &hosts, how);
	walls.reads = reads;
	struct proc_spec spec = { .argv = argv,
		.envp = argv + 1,
		.cwd = "/",
		.deadline_ms = how->deadline_ms ? how->deadline_ms : LIMIT_FETCH_MS,
		.cpu_s = CPU_S,
		.output_max = OUTPUT_MAX,
		.file_max = FILE_MAX,
		.resident_max = RESIDENT_MAX,
		.tasks_max = TASKS,
		.box = &walls,
		.inside = transfer_run,
		.arg = how };
#ifndef __SANITIZE_ADDRESS__ /* its shadow alone is more */
	spec.memory_max = MEMORY_MAX;
#endif
	f = mem_calloc(1, sizeof *f);
	f->from = mem_strdup(how->from->text);
	f->deadline_ms = spec.deadline_ms;
	f->proc = proc_start(&spec, e);
	mem_free(hosts);
	if (f->proc)
		return f;
	fetch_free(f);
	return NULL;
}

int
fetch_fd(const struct fetch *f)
{
	return proc_fd(f->proc);
}

/* How the child ended, if not by itself and well. */
static int
check_end(const struct fetch *f, const struct proc_result *r, struct err *e)
{
	if (proc_check_started(r, "the fetch", e) < 0)
		return -1;
	switch (r->end) {
	case PROC_EXITED:
		if (r->code == 0 && r->err.len > 2)
			return 0;
		return err_set(e, ERR_TOOL, "fetching \"%s\" ended with code %d",
		    f->from, r->code);
	case PROC_TIMEOUT:
		return err_set(e, ERR_TOOL,
		    "\"%s\" was given up after %g s: try again, or fetch it with git "
		    "and name the folder",
		    f->from, r->reason == PROC_CPU ? CPU_S : f->deadline_ms / 1000.0);
	case PROC_SIGNALED:
		if (r->reason != PROC_NO_LIMIT)
			return err_set(
			    e, ERR_INVALID, "\"%s\" is too large: %s", f->from, r->why);
		return err_set(e, ERR_TOOL, "fetching \"%s\" crashed: signal %d (%s)",
		    f->from, r->code, strsignal(r->code));
	case PROC_FLOODED:
	case PROC_CANCELLED:
	case PROC_UNSTARTED: break;
	}
	return err_set(e, ERR_TOOL, "fetching \"%s\" was cancelled", f->from);
}

static int
read_words(char commit[REPO_ID], const struct buf *b, struct err *e)
{
	const char *text = b->ptr + 2;
	int code = b->ptr[1] - '0';

	if (b->ptr[0] == TRANSFER_DONE && strlen(text) == REPO_ID - 1 &&
	    strspn(text, "0123456789abcdef") == REPO_ID - 1) {
		memcpy(commit, text, REPO_ID);
		return 0;
	}
	if (b->ptr[0] != TRANSFER_FAILED || code <= ERR_NONE || code > ERR_BUG)
		return err_set(e, ERR_BUG, "the fetch said what makes no sense");
	char *clean = text_clean(text);
	for (char *p = clean; *p; p++)
		if (*p == '\n')
			*p = ' ';
	err_set(e, (enum err_code)code, "%s", clean);
	mem_free(clean);
	return -1;
}

enum fetch_state
fetch_step(char commit[REPO_ID], struct fetch *f, struct err *e)
{
	int rc;

	if (proc_step(f->proc) == PROC_RUNNING)
		return FETCH_MORE;
	rc = check_end(f, proc_result(f->proc), e);
	if (rc == 0)
		rc = read_words(commit, &proc_result(f->proc)->err, e);
	return rc < 0 ? FETCH_FAILED : FETCH_DONE;
}

/* The last whole line of what the child has said so far. */
struct fetch_progress
fetch_progress(const struct fetch *f)
{
	const struct buf *b = &proc_result(f->proc)->out;
	struct fetch_progress p = { 0 };
	size_t end = b->len;

	while (end && b->ptr[end - 1] != '\n')
		end--;
	size_t start = end ? end - 1 : 0;
	while (start && b->ptr[start - 1] != '\n')
		start--;
	if (end) {
		char *at = b->ptr + start;

		p.bytes = strtoul(at, &at, 10);
		p.objects = strtoul(at, &at, 10);
		p.all = strtoul(at, &at, 10);
	}
	return p;
}

void
fetch_free(struct fetch *f)
{
	if (!f)
		return;
	proc_free(f->proc);
	mem_free(f->from);
	mem_free(f);
}
