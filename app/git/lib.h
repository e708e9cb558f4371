/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_GIT_LIB_H
#define FERRY_GIT_LIB_H
/*
 * lib - libgit2, loaded when it is needed, and set up so that nothing outside the
 * repository at hand has a say: no configuration of the system or the user, no template.
 * Private to git/.
 *
 * It brings a dozen libraries with it, for TLS, ssh and Kerberos. Linked in they would
 * cost every start of ferry several times what the rest of it takes.
 */
#include "base/err.h"

#include <git2.h>

/* Its functions, without "git_" before their names; a new one is a field here and a row in
 * lib.c. Filled by lib_start(). */
struct lib_calls {
	__typeof__(git_blob_free) *blob_free;
	__typeof__(git_blob_lookup) *blob_lookup;
	__typeof__(git_blob_rawcontent) *blob_rawcontent;
	__typeof__(git_blob_rawsize) *blob_rawsize;
	__typeof__(git_buf_dispose) *buf_dispose;
	__typeof__(git_commit_author) *commit_author;
	__typeof__(git_commit_extract_signature) *commit_extract_signature;
	__typeof__(git_commit_free) *commit_free;
	__typeof__(git_commit_header_field) *commit_header_field;
	__typeof__(git_commit_id) *commit_id;
	__typeof__(git_commit_lookup) *commit_lookup;
	__typeof__(git_commit_summary) *commit_summary;
	__typeof__(git_commit_time) *commit_time;
	__typeof__(git_commit_tree_id) *commit_tree_id;
	__typeof__(git_credential_ssh_key_from_agent) *credential_ssh_key_from_agent;
	__typeof__(git_credential_username_new) *credential_username_new;
	__typeof__(git_error_last) *error_last;
	__typeof__(git_fetch_options_init) *fetch_options_init;
	__typeof__(git_graph_descendant_of) *graph_descendant_of;
	__typeof__(git_libgit2_init) *libgit2_init;
	__typeof__(git_libgit2_opts) *libgit2_opts;
	__typeof__(git_libgit2_shutdown) *libgit2_shutdown;
	__typeof__(git_merge_file) *merge_file;
	__typeof__(git_merge_file_input_init) *merge_file_input_init;
	__typeof__(git_merge_file_result_free) *merge_file_result_free;
	__typeof__(git_object_free) *object_free;
	__typeof__(git_object_id) *object_id;
	__typeof__(git_object_lookup) *object_lookup;
	__typeof__(git_object_peel) *object_peel;
	__typeof__(git_odb_free) *odb_free;
	__typeof__(git_odb_open) *odb_open;
	__typeof__(git_odb_read_header) *odb_read_header;
	__typeof__(git_oid_cpy) *oid_cpy;
	__typeof__(git_oid_equal) *oid_equal;
	__typeof__(git_oid_fromstr) *oid_fromstr;
	__typeof__(git_oid_tostr) *oid_tostr;
	__typeof__(git_remote_connect_ext) *remote_connect_ext;
	__typeof__(git_remote_connect_options_init) *remote_connect_options_init;
	__typeof__(git_remote_create_options_init) *remote_create_options_init;
	__typeof__(git_remote_create_with_opts) *remote_create_with_opts;
	__typeof__(git_remote_download) *remote_download;
	__typeof__(git_remote_free) *remote_free;
	__typeof__(git_remote_ls) *remote_ls;
	__typeof__(git_repository_free) *repository_free;
	__typeof__(git_repository_init_ext) *repository_init_ext;
	__typeof__(git_repository_init_options_init) *repository_init_options_init;
	__typeof__(git_repository_odb) *repository_odb;
	__typeof__(git_repository_open_bare) *repository_open_bare;
	__typeof__(git_repository_wrap_odb) *repository_wrap_odb;
	__typeof__(git_tree_entry_byindex) *tree_entry_byindex;
	__typeof__(git_tree_entry_filemode_raw) *tree_entry_filemode_raw;
	__typeof__(git_tree_entry_id) *tree_entry_id;
	__typeof__(git_tree_entry_name) *tree_entry_name;
	__typeof__(git_tree_entrycount) *tree_entrycount;
	__typeof__(git_tree_free) *tree_free;
	__typeof__(git_tree_lookup) *tree_lookup;
};

extern struct lib_calls git;

/* Each start has its stop. */
FERRY_CHECK int lib_start(struct err *e);
void lib_stop(void);

/* Sets *e to "what: libgit2's words". Always -1. */
int
lib_fault(struct err *e, enum err_code code, const char *fmt, ...) FERRY_PRINTF(3, 4);

#endif
