/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * tree - see tree.h. Nothing is ever checked out, so these rules are the second wall: a
 * name that could be an option, a link or a device never gets to where it could be one.
 *
 * The surprise: a list of 200 KiB can name ten thousand million files, by lists that are
 * in each other many times. They are counted as they are met, and the walk ends.
 */
#include "git/tree.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "git/aside.h"
#include "git/lib.h"
#include "git/limits.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *const endings[] = { ".c", ".h", ".rs", ".lua", ".md", ".toml",
	".txt", ".in", ".out" };

/* Devices on Windows, whatever follows the dot. */
static const char *const devices[] = { "aux", "con", "nul", "prn", "com1", "com2",
	"com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3",
	"lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9" };

struct walk {
	struct tree *to;
	git_repository *repo;
	git_odb *odb;
	size_t seen;
	struct err *e;
};

/* A name as one line can show it: bytes that are not printable ASCII in hexadecimal. */
static int
refuse(struct walk *w, const char *folder, const char *name, const char *rule)
{
	struct buf b = BUF_INIT(160);

	if (*folder)
		buf_addf(&b, "%.60s/", folder);
	for (const char *p = name; *p; p++)
		if (isprint((unsigned char)*p))
			buf_addc(&b, *p);
		else
			buf_addf(&b, "\\x%02x", (unsigned)(unsigned char)*p);
	err_set(w->e, ERR_INVALID, "\"%s%s\": %s", b.ptr, b.cut ? "…" : "", rule);
	buf_release(&b);
	return -1;
}

static bool
is_device(const char *name)
{
	size_t n = strcspn(name, ".");

	for (size_t i = 0; i < sizeof devices / sizeof *devices; i++)
		if (strlen(devices[i]) == n && !strncasecmp(devices[i], name, n))
			return true;
	return false;
}

static const char *
mode_fault(unsigned mode)
{
	switch (mode) {
	case 0100644:
	case 040000: return NULL;
	case 0120000: return "a pack has no symbolic links";
	case 0160000: return "a pack has no submodules";
	case 0100755: return "a pack has no executable files: chmod -x it";
	default: return "a pack has plain files and folders only";
	}
}

static const char *
name_fault(const char *name, bool is_folder)
{
	size_t n = strlen(name);

	if (!path_is_name(name))
		return "a name has 1 to 64 of letters, digits, \".\", \"_\" and \"-\", "
		       "begins with one of the first two and does not end with a dot";
	if (is_device(name))
		return "the name of a device on some systems";
	if (is_folder)
		return NULL;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t len = strlen(endings[i]);

		if (n > len && !strcmp(name + n - len, endings[i]))
			return NULL;
	}
	return "a file of a pack ends in .c .h .rs .lua .md .toml .txt .in or .out";
}

static int
compare_names(const void *a, const void *b)
{
	return strcasecmp(*(const char *const *)a, *(const char *const *)b);
}

/* Two entries of one list with the same name, or nearly: one of them would hide. */
static int
refuse_twins(struct walk *w, const git_tree *t, const char *folder)
{
	size_t n = git.tree_entrycount(t);
	const char **names = mem_calloc(n + 1, sizeof *names);
	int rc = 0;

	for (size_t i = 0; i < n; i++)
		names[i] = git.tree_entry_name(git.tree_entry_byindex(t, i));
	qsort(names, n, sizeof *names, compare_names);
	for (size_t i = 1; i < n && rc == 0; i++)
		if (!strcasecmp(names[i - 1], names[i]))
			rc = refuse(w, folder, names[i],
			    strcmp(names[i - 1], names[i]) != 0
				? "another entry differs from it only in case"
				: "stands there twice");
	mem_free(names);
	return rc;
}

static int
add_file(struct walk *w, struct tree_entry *x, const char *folder, const char *name)
{
	git_object_t type = GIT_OBJECT_INVALID;

	if (git.odb_read_header(&x->size, &type, w->odb, &x->id) < 0)
		return lib_fault(w->e, ERR_INVALID, "\"%s\"", x->path);
	if (type != GIT_OBJECT_BLOB)
		return refuse(w, folder, name, "is no file, though its list says so");
	if (x->size > LIMIT_FILE)
		return refuse(w, folder, name, "a file has at most 256 KiB");
	w->to->total += x->size;
	if (w->to->total > LIMIT_TOTAL)
		return refuse(
		    w, folder, name, "with it the files are more than 16 MiB together");
	return 0;
}

static int walk_tree(struct walk *w, const git_oid *id, const char *folder, int depth);

static int
add_entry(struct walk *w, const git_tree_entry *entry, const char *folder, int depth)
{
	const char *name = git.tree_entry_name(entry);
	unsigned mode = (unsigned)git.tree_entry_filemode_raw(entry);
	bool is_folder = mode == 040000;
	const char *fault = mode_fault(mode);

	if (++w->seen > LIMIT_ENTRIES)
		return refuse(w, folder, name,
		    "with it there are more than 5000 files and folders");
	if (fault)
		return refuse(w, folder, name, fault);
	fault = name_fault(name, is_folder);
	if (fault && !*folder && aside_has(name))
		return 0;
	if (fault)
		return refuse(w, folder, name, fault);
	char *path = *folder ? path_join(folder, name) : mem_strdup(name);
	if (strlen(path) > LIMIT_PATH) {
		mem_free(path);
		return refuse(w, folder, name, "a path has at most 200 bytes");
	}
	struct tree *t = w->to;
	t->v = mem_grow(t->v, &t->cap, t->n + 1, sizeof *t->v);
	struct tree_entry *x = &t->v[t->n++];
	*x = (struct tree_entry){ .path = path, .is_folder = is_folder };
	git.oid_cpy(&x->id, git.tree_entry_id(entry));
	return is_folder ? walk_tree(w, git.tree_entry_id(entry), path, depth + 1)
			 : add_file(w, x, folder, name);
}

/* `folder` stays where it is while entries are added: it is the string, not the entry. */
static int
walk_tree(struct walk *w, const git_oid *id, const char *folder, int depth)
{
	git_tree *t = NULL;
	git_object_t type = GIT_OBJECT_INVALID;
	size_t size = 0;
	int rc = 0;

	if (depth > LIMIT_DEPTH)
		return refuse(w, "", folder, "folders are at most 8 deep");
	if (git.odb_read_header(&size, &type, w->odb, id) < 0)
		return lib_fault(w->e, ERR_INVALID, "the folder \"%s\"", folder);
	if (type != GIT_OBJECT_TREE || size > LIMIT_TREE)
		return refuse(w, "", folder, "is no folder, or one of too many files");
	if (git.tree_lookup(&t, w->repo, id) < 0)
		return lib_fault(w->e, ERR_INVALID, "the folder \"%s\"", folder);
	for (size_t i = 0; i < git.tree_entrycount(t) && rc == 0; i++)
		rc = add_entry(w, git.tree_entry_byindex(t, i), folder, depth);
	if (rc == 0)
		rc = refuse_twins(w, t, folder);
	git.tree_free(t);
	return rc;
}

static int
compare_paths(const void *a, const void *b)
{
	return strcmp(
	    ((const struct tree_entry *)a)->path, ((const struct tree_entry *)b)->path);
}

int
tree_read(struct tree *out, git_repository *repo, const git_oid *root, struct err *e)
{
	struct walk w = { .to = out, .repo = repo, .e = e };
	int rc;

	*out = (struct tree){ 0 };
	if (git.repository_odb(&w.odb, repo) < 0)
		return lib_fault(e, ERR_IO, "cannot read the objects");
	rc = walk_tree(&w, root, "", 0);
	git.odb_free(w.odb);
	if (rc < 0)
		tree_release(out);
	else if (out->n)
		qsort(out->v, out->n, sizeof *out->v, compare_paths);
	return rc;
}

void
tree_release(struct tree *t)
{
	for (size_t i = 0; i < t->n; i++)
		mem_free(t->v[i].path);
	mem_free(t->v);
	*t = (struct tree){ 0 };
}

const struct tree_entry *
tree_find(const struct tree *t, const char *path)
{
	const struct tree_entry key = { .path = (char *)(size_t)path };

	return t->n ? bsearch(&key, t->v, t->n, sizeof *t->v, compare_paths) : NULL;
}

int
tree_check_text(const char *path, const char *text, size_t len, struct err *e)
{
	struct buf shown = BUF_INIT(len * 4 + 64);
	size_t at = 0;
	int line = 1;

	text_sanitise(&shown, text, len);
	while (at < len && at < shown.len && text[at] == shown.ptr[at])
		line += text[at++] == '\n';
	bool same = at == len && shown.len == len;
	buf_release(&shown);
	if (same)
		return 0;
	return err_set(e, ERR_INVALID,
	    "\"%s\": line %d: the byte 0x%02x: a text is UTF-8 without control "
	    "characters, and what is on the screen is what it says",
	    path, line, at < len ? (unsigned)(unsigned char)text[at] : 0u);
}
