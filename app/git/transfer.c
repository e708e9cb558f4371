/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * transfer - see transfer.h. What the server says is for nobody's terminal: its messages
 * are dropped, and libgit2's text about an error is cleaned by whoever shows it.
 *
 * The surprise: a redirection is followed within the host alone. One that leads to another
 * is how a server makes its client speak to somebody else.
 */
#include "git/transfer.h"

#include "base/mem.h"
#include "git/lib.h"
#include "git/limits.h"

#include <git2.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { THREAD_STACK = 1 << 20 };

enum { REPORT_BYTES = 128 << 10, REPORTS_AN_OBJECT = 64 };

struct transfer {
	const struct fetch_how *how;
	git_repository *repo;
	git_remote *remote;
	size_t told_bytes, told_objects;
	bool too_much, tried_agent;
	git_oid tip;
	struct err *e;
};

static void
put(int fd, const char *text, size_t len)
{
	while (len) {
		ssize_t n = write(fd, text, len);

		if (n < 0)
			_exit(1); /* nobody listens any more */
		text += n;
		len -= (size_t)n;
	}
}

/* libgit2 calls this often; ferry is told sometimes. Non-zero ends the transfer. */
static int
on_progress(const git_indexer_progress *p, void *payload)
{
	struct transfer *t = payload;
	size_t objects = p->received_objects,
	       step = p->total_objects / REPORTS_AN_OBJECT;
	char line[64];

	if (p->received_bytes > LIMIT_RECEIVED || p->total_objects > LIMIT_OBJECTS) {
		t->too_much = true;
		return -1;
	}
	if (p->received_bytes < t->told_bytes + REPORT_BYTES &&
	    objects <= t->told_objects + step)
		return 0;
	t->told_bytes = p->received_bytes;
	t->told_objects = objects;
	int n = snprintf(line, sizeof line, "%zu %zu %u\n", t->told_bytes, objects,
	    p->total_objects);
	put(STDOUT_FILENO, line, (size_t)n);
	return 0;
}

/* Only the agent has keys: files with keys cannot be read from here. */
static int
on_credentials(git_credential **out, const char *url, const char *user,
    unsigned int allowed, void *payload)
{
	struct transfer *t = payload;

	(void)url;
	if (allowed & GIT_CREDENTIAL_USERNAME)
		return git_credential_username_new(out, "git");
	if (!(allowed & GIT_CREDENTIAL_SSH_KEY) || t->tried_agent)
		return GIT_EAUTH;
	t->tried_agent = true;
	return git_credential_ssh_key_from_agent(out, user ? user : "git");
}

static const char *
explain_auth(const struct transfer *t)
{
	return t->how->from->kind == ADDRESS_SSH
		   ? "the server takes no key of your ssh agent: `ssh-add` gives it one"
		   : "the server asks who you are: packs come from public addresses, or "
		     "by ssh";
}

/* Whether the fault lies on the way, and not in what is fetched. */
static bool
is_outside(const git_error *fault)
{
	static const int kinds[] = { GIT_ERROR_OS, GIT_ERROR_NET, GIT_ERROR_SSL,
		GIT_ERROR_SSH, GIT_ERROR_HTTP };

	for (size_t i = 0; fault && i < sizeof kinds / sizeof *kinds; i++)
		if (fault->klass == kinds[i])
			return true;
	return false;
}

/* Turns libgit2's words into a cause and a remedy where they are known. */
static int
fault(struct transfer *t, int rc)
{
	const git_error *last = git_error_last();
	const char *text = last && last->message ? last->message : "";
	const char *from = t->how->from->text;

	if (t->too_much || strstr(text, "too many objects"))
		return err_set(t->e, ERR_INVALID,
		    "\"%s\" is too large: a pack and its history are at most %d MiB in "
		    "%d objects",
		    from, LIMIT_RECEIVED >> 20, LIMIT_OBJECTS);
	if (rc == GIT_EAUTH || strstr(text, "authenticat"))
		return err_set(t->e, ERR_TOOL, "\"%s\": %s", from, explain_auth(t));
	if (strstr(text, "hostkey"))
		return err_set(t->e, ERR_TOOL,
		    "the host of \"%s\" is not known, or has another key than in "
		    "~/.ssh/known_hosts: connect to it with ssh first",
		    from);
	/* why: the address itself was looked at before, so a malformed one is another */
	if (strstr(text, "redirect") || strstr(text, "code: 30") ||
	    strstr(text, "malformed URL"))
		return err_set(t->e, ERR_TOOL,
		    "\"%s\" leads to another host or protocol, and ferry does not go "
		    "there: name the address that it leads to",
		    from);
	if (strstr(text, "owned by"))
		return err_set(t->e, ERR_INVALID,
		    "the repository \"%s\" belongs to somebody else: clone it first",
		    from);
	if (strstr(text, "could not find repository"))
		return err_set(
		    t->e, ERR_NOTFOUND, "there is no git repository in \"%s\"", from);
	return lib_fault(t->e, is_outside(last) ? ERR_TOOL : ERR_INVALID,
	    "cannot fetch \"%s\"", from);
}

static bool
is_hex(const char *s)
{
	return strlen(s) == REPO_ID - 1 && strspn(s, "0123456789abcdef") == REPO_ID - 1;
}

/* The one of the server's names that was asked for, or NULL. */
static const git_remote_head *
choose(const git_remote_head *const *heads, size_t n, const char *ref)
{
	static const char *const before[] = { "", "refs/heads/", "refs/tags/" };
	char id[REPO_ID];

	for (size_t k = 0; k < sizeof before / sizeof *before; k++) {
		size_t len = strlen(before[k]);

		for (size_t i = 0; i < n; i++)
			if (!strncmp(heads[i]->name, before[k], len) &&
			    !strcmp(heads[i]->name + len, ref))
				return heads[i];
	}
	for (size_t i = 0; is_hex(ref) && i < n; i++)
		if (!strcmp(git_oid_tostr(id, sizeof id, &heads[i]->oid), ref) &&
		    !strstr(heads[i]->name, "^{}"))
			return heads[i];
	return NULL;
}

static void
set_callbacks(git_remote_callbacks *c, struct transfer *t)
{
	c->transfer_progress = on_progress;
	c->credentials = on_credentials;
	c->payload = t;
}

static int
connect_and_choose(struct transfer *t, char **spec)
{
	const char *ref = t->how->ref ? t->how->ref : "HEAD";
	git_remote_connect_options how;
	const git_remote_head **heads = NULL, *found;
	size_t n = 0;
	int rc;

	(void)git_remote_connect_options_init(&how, GIT_REMOTE_CONNECT_OPTIONS_VERSION);
	set_callbacks(&how.callbacks, t);
	how.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
	rc = git_remote_connect_ext(t->remote, GIT_DIRECTION_FETCH, &how);
	if (rc == 0)
		rc = git_remote_ls(&heads, &n, t->remote);
	if (rc < 0)
		return fault(t, rc);
	found = choose((const git_remote_head *const *)heads, n, ref);
	if (!found)
		return err_set(t->e, ERR_NOTFOUND,
		    n ? "\"%s\" has no branch or tag \"%.100s\""
		      : "\"%s\" is empty: there is no \"%.100s\"",
		    t->how->from->text, ref);
	git_oid_cpy(&t->tip, &found->oid);
	*spec = mem_printf("+%s:refs/ferry/pack", found->name);
	return 0;
}

static int
download(struct transfer *t, char *spec)
{
	git_strarray specs = { &spec, 1 };
	git_fetch_options how;
	int rc;

	(void)git_fetch_options_init(&how, GIT_FETCH_OPTIONS_VERSION);
	set_callbacks(&how.callbacks, t);
	how.update_fetchhead = 0;
	how.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;
	how.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
	rc = git_remote_download(t->remote, &specs, &how);
	return rc < 0 ? fault(t, rc) : 0;
}

/* The commit that the tip is, or that the tag there leads to. */
static int
find_commit(char commit[REPO_ID], struct transfer *t)
{
	git_object *tip = NULL, *found = NULL;
	int rc = git_object_lookup(&tip, t->repo, &t->tip, GIT_OBJECT_ANY);

	if (rc == 0)
		rc = git_object_peel(&found, tip, GIT_OBJECT_COMMIT);
	if (rc == 0)
		git_oid_tostr(commit, REPO_ID, git_object_id(found));
	else
		rc = lib_fault(t->e, ERR_INVALID, "\"%s\" leads to no commit",
		    t->how->ref ? t->how->ref : "HEAD");
	git_object_free(tip);
	git_object_free(found);
	return rc;
}

/* Under the same walls as it came: what is hostile shows here first. */
static int
check(const char *dir, const char *commit, struct err *e)
{
	struct repo *r = repo_open(dir, commit, e);
	int rc = r ? repo_check_texts(r, e) : -1;

	repo_close(r);
	return rc < 0 ? err_wrap(e, "the pack is refused") : 0;
}

/* A company's own certificates, as git finds them. */
static int
trust_more(struct err *e)
{
	const char *file = getenv("GIT_SSL_CAINFO");

	if (!file || !*file ||
	    git_libgit2_opts(GIT_OPT_SET_SSL_CERT_LOCATIONS, file, NULL) >= 0)
		return 0;
	return lib_fault(e, ERR_TOOL, "GIT_SSL_CAINFO=\"%s\"", file);
}

static int
transfer(char commit[REPO_ID], struct transfer *t)
{
	char *dir = mem_printf("%s/repo.git", t->how->dir), *spec = NULL;
	git_remote_create_options how;
	int rc = t->how->from->kind == ADDRESS_HTTPS ? trust_more(t->e) : 0;

	(void)git_remote_create_options_init(&how, GIT_REMOTE_CREATE_OPTIONS_VERSION);
	how.flags =
	    GIT_REMOTE_CREATE_SKIP_INSTEADOF | GIT_REMOTE_CREATE_SKIP_DEFAULT_FETCHSPEC;
	if (rc == 0 && git_repository_open_bare(&t->repo, dir) < 0)
		rc = lib_fault(t->e, ERR_IO, "cannot open \"%s\"", dir);
	how.repository = t->repo;
	if (rc == 0 &&
	    git_remote_create_with_opts(&t->remote, t->how->from->text, &how) < 0)
		rc = fault(t, 0);
	if (rc == 0)
		rc = connect_and_choose(t, &spec);
	if (rc == 0)
		rc = download(t, spec);
	if (rc == 0)
		rc = find_commit(commit, t);
	git_remote_free(t->remote);
	git_repository_free(t->repo);
	if (rc == 0)
		rc = check(dir, commit, t->e);
	mem_free(spec);
	mem_free(dir);
	return rc;
}

/* libgit2 takes a thread for each processor, and memory is bounded. */
static void
limit_threads(void)
{
	pthread_attr_t small;

	if (pthread_attr_init(&small) != 0)
		return;
	(void)pthread_attr_setstacksize(&small, THREAD_STACK);
	(void)pthread_setattr_default_np(&small);
	pthread_attr_destroy(&small);
}

int
transfer_run(const void *arg)
{
	char commit[REPO_ID] = "", head[2] = { TRANSFER_DONE, '0' };
	const struct sigaction ignored = { .sa_handler = SIG_IGN };
	struct err e = { 0 };
	struct transfer t = { .how = arg, .e = &e };
	int rc = lib_start(&e);

	limit_threads();
	(void)sigaction(SIGPIPE, &ignored, NULL); /* a server that breaks off */
	if (rc == 0)
		rc = transfer(commit, &t);
	if (rc < 0) {
		head[0] = TRANSFER_FAILED;
		head[1] = (char)('0' + (int)e.code);
	}
	put(STDERR_FILENO, head, sizeof head);
	put(STDERR_FILENO, rc < 0 ? e.text : commit, strlen(rc < 0 ? e.text : commit));
	return 0;
}
