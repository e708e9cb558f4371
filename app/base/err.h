/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_BASE_ERR_H
#define FERRY_BASE_ERR_H
/*
 * err - one error value, owned by the caller, handed down as the last argument.
 *
 * A function that can fail returns 0 or -1 (or a pointer or NULL) and fills *e on
 * failure. The text is lower case without a full stop: cause first, subject in
 * quotes, then the next step. `e` may be NULL where the caller does not want it.
 *
 *	if (file_read(&b, path, FILE_MAX, e) < 0)
 *		return err_wrap(e, "cannot load the exercise \"%s\"", id);
 */

/* What the caller can do about it; the exit code of the program follows from it. */
enum err_code {
	ERR_NONE,
	ERR_USAGE,    /* the request makes no sense: show usage            exit 2 */
	ERR_NOTFOUND, /* what was named does not exist                     exit 2 */
	ERR_INVALID,  /* something given to us is malformed                exit 2 */
	ERR_TOOL,     /* a program or service is missing, old or refused   exit 3 */
	ERR_IO,       /* the machine said no: disk, permission, lock       exit 3 */
	ERR_BUG       /* ferry is wrong                                    exit 70 */
};

struct err {
	enum err_code code;
	char text[512]; /* UTF-8, cut at the end if longer */
};

#define FERRY_CHECK        __attribute__((warn_unused_result))
#define FERRY_PRINTF(f, a) __attribute__((format(printf, f, a)))

/* Sets *e. Always returns -1, so that `return err_set(…)` reads well. */
int err_set(struct err *e, enum err_code code, const char *fmt, ...) FERRY_PRINTF(3, 4);

/* Puts "context: " before the text of *e, keeping its code. Always returns -1. */
int err_wrap(struct err *e, const char *fmt, ...) FERRY_PRINTF(2, 3);

/* The exit code of the program that fails with `code`. */
int err_exit_code(enum err_code code);

#endif
