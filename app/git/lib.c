/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * lib - see lib.h. The limits on objects are the library's own, beside those that the
 * fetch counts: they hold where it indexes what has come.
 */
#include "git/lib.h"

#include "git/limits.h"

#include <dlfcn.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct lib_calls git;

/* clang-format off */
static const struct {
	const char *name;
	size_t to;
} calls[] = {
	{ "git_blob_free", offsetof(struct lib_calls, blob_free) },
	{ "git_blob_lookup", offsetof(struct lib_calls, blob_lookup) },
	{ "git_blob_rawcontent", offsetof(struct lib_calls, blob_rawcontent) },
	{ "git_blob_rawsize", offsetof(struct lib_calls, blob_rawsize) },
	{ "git_buf_dispose", offsetof(struct lib_calls, buf_dispose) },
	{ "git_commit_author", offsetof(struct lib_calls, commit_author) },
	{ "git_commit_extract_signature", offsetof(struct lib_calls, commit_extract_signature) },
	{ "git_commit_free", offsetof(struct lib_calls, commit_free) },
	{ "git_commit_header_field", offsetof(struct lib_calls, commit_header_field) },
	{ "git_commit_id", offsetof(struct lib_calls, commit_id) },
	{ "git_commit_lookup", offsetof(struct lib_calls, commit_lookup) },
	{ "git_commit_summary", offsetof(struct lib_calls, commit_summary) },
	{ "git_commit_time", offsetof(struct lib_calls, commit_time) },
	{ "git_commit_tree_id", offsetof(struct lib_calls, commit_tree_id) },
	{ "git_credential_ssh_key_from_agent", offsetof(struct lib_calls, credential_ssh_key_from_agent) },
	{ "git_credential_username_new", offsetof(struct lib_calls, credential_username_new) },
	{ "git_error_last", offsetof(struct lib_calls, error_last) },
	{ "git_fetch_options_init", offsetof(struct lib_calls, fetch_options_init) },
	{ "git_graph_descendant_of", offsetof(struct lib_calls, graph_descendant_of) },
	{ "git_libgit2_init", offsetof(struct lib_calls, libgit2_init) },
	{ "git_libgit2_opts", offsetof(struct lib_calls, libgit2_opts) },
	{ "git_libgit2_shutdown", offsetof(struct lib_calls, libgit2_shutdown) },
	{ "git_merge_file", offsetof(struct lib_calls, merge_file) },
	{ "git_merge_file_input_init", offsetof(struct lib_calls, merge_file_input_init) },
	{ "git_merge_file_result_free", offsetof(struct lib_calls, merge_file_result_free) },
	{ "git_object_free", offsetof(struct lib_calls, object_free) },
	{ "git_object_id", offsetof(struct lib_calls, object_id) },
	{ "git_object_lookup", offsetof(struct lib_calls, object_lookup) },
	{ "git_object_peel", offsetof(struct lib_calls, object_peel) },
	{ "git_odb_free", offsetof(struct lib_calls, odb_free) },
	{ "git_odb_open", offsetof(struct lib_calls, odb_open) },
	{ "git_odb_read_header", offsetof(struct lib_calls, odb_read_header) },
	{ "git_oid_cpy", offsetof(struct lib_calls, oid_cpy) },
	{ "git_oid_equal", offsetof(struct lib_calls, oid_equal) },
	{ "git_oid_fromstr", offsetof(struct lib_calls, oid_fromstr) },
	{ "git_oid_tostr", offsetof(struct lib_calls, oid_tostr) },
	{ "git_remote_connect_ext", offsetof(struct lib_calls, remote_connect_ext) },
	{ "git_remote_connect_options_init", offsetof(struct lib_calls, remote_connect_options_init) },
	{ "git_remote_create_options_init", offsetof(struct lib_calls, remote_create_options_init) },
	{ "git_remote_create_with_opts", offsetof(struct lib_calls, remote_create_with_opts) },
	{ "git_remote_download", offsetof(struct lib_calls, remote_download) },
	{ "git_remote_free", offsetof(struct lib_calls, remote_free) },
	{ "git_remote_ls", offsetof(struct lib_calls, remote_ls) },
	{ "git_repository_free", offsetof(struct lib_calls, repository_free) },
	{ "git_repository_init_ext", offsetof(struct lib_calls, repository_init_ext) },
	{ "git_repository_init_options_init", offsetof(struct lib_calls, repository_init_options_init) },
	{ "git_repository_odb", offsetof(struct lib_calls, repository_odb) },
	{ "git_repository_open_bare", offsetof(struct lib_calls, repository_open_bare) },
	{ "git_repository_wrap_odb", offsetof(struct lib_calls, repository_wrap_odb) },
	{ "git_tree_entry_byindex", offsetof(struct lib_calls, tree_entry_byindex) },
	{ "git_tree_entry_filemode_raw", offsetof(struct lib_calls, tree_entry_filemode_raw) },
	{ "git_tree_entry_id", offsetof(struct lib_calls, tree_entry_id) },
	{ "git_tree_entry_name", offsetof(struct lib_calls, tree_entry_name) },
	{ "git_tree_entrycount", offsetof(struct lib_calls, tree_entrycount) },
	{ "git_tree_free", offsetof(struct lib_calls, tree_free) },
	{ "git_tree_lookup", offsetof(struct lib_calls, tree_lookup) },
};
/* clang-format on */

/* Stays loaded; a second time nothing is to be done. */
static int
load(struct err *e)
{
	char name[40];
	void *library;

	if (git.libgit2_init)
		return 0;
	/* why: that of the headers it was built with: others can differ in their structs */
	snprintf(name, sizeof name, "libgit2.so.%d.%d", LIBGIT2_VER_MAJOR,
	    LIBGIT2_VER_MINOR);
	library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
	if (!library)
		return err_set(e, ERR_TOOL,
		    "packs from elsewhere need libgit2: %s; on Debian: apt-get install "
		    "libgit2-dev",
		    dlerror());
	for (size_t i = sizeof calls / sizeof *calls; i-- > 0;) {
		void *call = dlsym(library, calls[i].name);

		if (!call)
			return err_set(
			    e, ERR_TOOL, "%s has no %s", name, calls[i].name);
		/* why: C knows no way from an object's pointer to a function's; POSIX does */
		memcpy((char *)&git + calls[i].to, &call, sizeof call);
	}
	return 0;
}

static int
set_up(void)
{
	static const int levels[] = { GIT_CONFIG_LEVEL_PROGRAMDATA,
		GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
		GIT_CONFIG_LEVEL_GLOBAL };
	int rc = 0;

	for (size_t i = 0; i < sizeof levels / sizeof *levels && rc == 0; i++)
		rc = git.libgit2_opts(GIT_OPT_SET_SEARCH_PATH, levels[i], "");
	if (rc == 0)
		rc = git.libgit2_opts(GIT_OPT_SET_TEMPLATE_PATH, "");
	if (rc == 0)
		rc = git.libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
	if (rc == 0)
		rc = git.libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
	if (rc == 0)
		rc = git.libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
	if (rc == 0)
		rc = git.libgit2_opts(
		    GIT_OPT_SET_PACK_MAX_OBJECTS, (size_t)LIMIT_OBJECTS);
	if (rc == 0)
		rc = git.libgit2_opts(
		    GIT_OPT_SET_PACK_MAX_OBJECT_SIZE, (size_t)LIMIT_OBJECT);
	return rc;
}

int
lib_start(struct err *e)
{
	int n;

	if (load(e) < 0)
		return -1;
	n = git.libgit2_init();
	if (n < 0 || (n == 1 && set_up() < 0)) {
		lib_fault(e, ERR_TOOL, "cannot start libgit2");
		if (n > 0)
			lib_stop();
		return -1;
	}
	return 0;
}

void
lib_stop(void)
{
	(void)git.libgit2_shutdown();
}

int
lib_fault(struct err *e, enum err_code code, const char *fmt, ...)
{
	const git_error *fault = git.error_last();
	char what[256];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof what, fmt, ap);
	va_end(ap);
	return err_set(e, code, "%s: %s", what,
	    fault && fault->message ? fault->message : "libgit2 does not say why");
}
