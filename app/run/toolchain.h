/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_TOOLCHAIN_H
#define FERRY_RUN_TOOLCHAIN_H
/*
 * toolchain - which gcc and which rustc, found once and remembered.
 *
 * rustup's `rustc` is a proxy that reads the folder it is called in; ferry asks it
 * once, from "/", for its sysroot and calls the real program there. The answers are
 * kept in the cache under the path, size and time of what was found on PATH.
 */
#include "base/err.h"
#include "run/sandbox.h"

#include <stdbool.h>
#include <sys/types.h>

#define RUSTC_MIN_MINOR 85 /* edition 2024: Rust 1.85 */
#define GCC_MIN_MAJOR   10

struct toolchain {
	char *gcc;           /* absolute path, NULL if none */
	char *gcc_version;   /* "12.2.0" */
	char *rustc;         /* the real program, NULL if none */
	char *rustc_version; /* "1.95.0" */
	char *sysroot;
	char *rust_libdir; /* folder of libstd-*.so, NULL if std is only static */
	char *linker;    /* the program that rustc is to link with; NULL: its own way */
	char *link_args; /* what that is to be given, between blanks */
	char *clippy;    /* clippy-driver of the same toolchain, NULL if none */
	char *identity;  /* toolchain_identity() when they were found */
	char *gcc_lack;  /* why gcc is NULL, and what to install */
	char *rustc_lack;
	char *clippy_lack;
	struct sandbox_state sandbox; /* what all of it is run in */
};

/*
 * Finds both; a missing or too old one is not an error here but NULL in its field with
 * the reason in the texts of toolchain_need_*(). `cache` may be NULL.
 */
FERRY_CHECK int toolchain_find(struct toolchain *out, const char *cache, struct err *e);

/* Whether toolchain_find() has its answer in the cache and starts no process. */
FERRY_CHECK bool toolchain_is_known(const char *cache);

/*
 * Has a child process find the compilers and fill the cache, so that a screen stays
 * alive meanwhile. The descriptor is readable when it is done; -1 if it cannot be
 * started, and toolchain_find() then asks them itself. End it with toolchain_await(),
 * which also kills a child that is not done.
 */
FERRY_CHECK int toolchain_prepare(pid_t *child, const char *cache);
void toolchain_await(int fd, pid_t child);

void toolchain_release(struct toolchain *t);

/*
 * What the outcome of a build depends on: the compilers' paths, sizes and times, as they
 * are at this moment; owned by the caller. A `rustup update` in the middle of a session
 * changes it.
 */
FERRY_CHECK char *toolchain_identity(const struct toolchain *t);

/* Whether `text` begins with what the identity is now. */
FERRY_CHECK bool toolchain_is_still(const struct toolchain *t, const char *text);

/* 0, or -1 with an ERR_TOOL that says what is missing and what to install. */
FERRY_CHECK int toolchain_need_gcc(const struct toolchain *t, struct err *e);
FERRY_CHECK int toolchain_need_rustc(const struct toolchain *t, struct err *e);

#endif
