/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * fault - one line for each way in which progress.db can fail: cause, file, remedy.
 *
 * A file that cannot be used is never replaced, since it may hold the only copy of a
 * learner's work; the line gives the command that moves it aside. It moves the database
 * with its -wal and -shm: a new database beside an old -wal would take over its pages.
 */
#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "store/query.h"

#include <errno.h>
#include <string.h>

/* Appends `s` as one word of sh(1). */
static void
add_word(struct buf *b, const char *s, size_t len)
{
	static const char plain[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "0123456789/._-";

	if (len && strspn(s, plain) >= len) {
		buf_add(b, s, len);
		return;
	}
	buf_addc(b, '\'');
	for (size_t i = 0; i < len; i++) {
		if (s[i] == '\'')
			buf_adds(b, "'\\''");
		else
			buf_addc(b, s[i]);
	}
	buf_addc(b, '\'');
}

/* "cd FOLDER && mkdir aside-1 && mv progress.db* aside-1/" with a name that is free. */
static void
add_move_command(struct buf *b, const char *path)
{
	const char *base = path_base(path);
	size_t folder = base == path + 1 ? 1 : (size_t)(base - path) - 1;
	int n = 0;
	bool taken;

	do {
		char *aside = mem_printf("%.*s/aside-%d", (int)folder, path, ++n);

		taken = file_exists(aside);
		mem_free(aside);
	} while (taken);
	buf_adds(b, "cd ");
	add_word(b, path, folder);
	buf_addf(b, " && mkdir aside-%d && mv ", n);
	add_word(b, base, strlen(base));
	buf_addf(b, "* aside-%d/", n);
}

static int
set_with_move(struct err *e, enum err_code code, const char *path, const char *is,
    const char *what)
{
	struct buf b = BUF_INIT(BUF_MAX);

	add_move_command(&b, path);
	err_set(e, code, "\"%s\" %s%s and was left as it is: to start a new one: %s",
	    path_base(path), is, what, b.ptr);
	buf_release(&b);
	return -1;
}

int
fault_damaged(struct err *e, const char *path, const char *what)
{
	char *clean = text_clean(what), *why = mem_printf("(%s)", clean);

	set_with_move(e, ERR_IO, path, "is damaged ", why);
	mem_free(why);
	mem_free(clean);
	return -1;
}

int
fault_not_ours(struct err *e, const char *path, const char *what)
{
	return set_with_move(e, ERR_INVALID, path, "", what);
}

int
fault_newer(struct err *e, const char *path, long long version, size_t known)
{
	return err_set(e, ERR_INVALID,
	    "\"%s\" has version %lld and this ferry knows only %zu: it was left as it "
	    "is: install the ferry that wrote it, or a newer one",
	    path, version, known);
}

/* The errno of the failed call. A failed commit leaves it with the file only. */
static int
last_errno(const struct db *db)
{
	static const int pointers[] = { SQLITE_FCNTL_JOURNAL_POINTER,
		SQLITE_FCNTL_FILE_POINTER };
	int no = sqlite3_system_errno(db->handle);

	for (size_t i = 0; !no && i < sizeof pointers / sizeof *pointers; i++) {
		sqlite3_file *f = NULL;

		(void)sqlite3_file_control(db->handle, "main", pointers[i], &f);
		if (f && f->pMethods)
			(void)f->pMethods->xFileControl(
			    f, SQLITE_FCNTL_LAST_ERRNO, &no);
	}
	return no;
}

/* Quotas and limits on the size of files come as other numbers than ENOSPC. */
static bool
is_full(int rc, int no)
{
	return rc == SQLITE_FULL ||
	       (rc == SQLITE_IOERR && (no == ENOSPC || no == EDQUOT || no == EFBIG));
}

int
fault_set(struct err *e, const struct db *db, int rc)
{
	const char *said = sqlite3_errmsg(db->handle);
	int no;

	if (rc == SQLITE_NOMEM || rc == SQLITE_IOERR_NOMEM || !db->handle)
		mem_exhausted();
	no = last_errno(db);
	rc &= 0xff; /* the primary code */
	if (is_full(rc, no))
		return err_set(e, ERR_IO,
		    "the disk is full (%s): nothing was recorded in \"%s\": free some "
		    "space and try again",
		    strerror(no ? no : ENOSPC), db->path);
	switch (rc) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return err_set(e, ERR_IO,
		    "\"%s\" is locked: another program did not let go of it within "
		    "%g s: end that program and try again",
		    db->path, db->busy_ms / 1000.0);
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_CANTOPEN:
		return err_set(e, ERR_IO,
		    "cannot write \"%s\" (%s): see who owns it and the files beside "
		    "it: ls -l %s*",
		    db->path, no ? strerror(no) : said, db->path);
	case SQLITE_IOERR:
		return err_set(e, ERR_IO,
		    "the disk failed on \"%s\" (%s): nothing was recorded: look at the "
		    "disk, then try again",
		    db->path, no ? strerror(no) : said);
	}
	/* why: with fixed statements, what is left (no such table, a constraint, a
	 * format unknown to SQLite) means that the file is not what ferry wrote; it
	 * keeps its bytes when it is closed, and its -wal the commits */
	db_keep_wal(db);
	return fault_damaged(e, db->path, said);
}
