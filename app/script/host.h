/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_SCRIPT_HOST_H
#define FERRY_SCRIPT_HOST_H
/*
 * host - a limited Lua state for ferry's own rules and for manifests.
 *
 * Scripts see base functions that load no code, string, table, math, utf8, LPeg where
 * asked, and a `require` that finds modules under one root: "explain.E0382" is
 * <root>/explain/E0382.lua. Text chunks only, but for what the build compiled of the
 * very same text. Memory and instructions are bounded, so
 * that a mistake in a rule is an error text and not a hang. This is no confinement:
 * SECURITY says that no in-process limit holds, and files of packs from elsewhere do
 * not pass through here.
 */
#include "base/err.h"
#include "script/value.h"

#include <stdbool.h>

struct host; /* opaque; one lua_State */

struct host_call { /* borrowed, as all of host_chunk */
	const char *function;
	const struct value *args;
	size_t arg_n;
};

struct host_chunk {
	const char *text; /* of `len` bytes */
	size_t len;
	const char *name; /* in errors */
	const char
	    *function; /* of the table that it returns; NULL: nothing is called */
	const struct value *args;
	size_t arg_n;
	const struct host_call *calls; /* in its place: several, see host_eval_call() */
	size_t call_n;
	const char *const *names; /* with calls: functions that the table may have */
};

/* `root` holds the modules; NULL: none can be required. `lpeg` offers require "lpeg",
 * which is absent without error where the library is not installed. */
FERRY_CHECK struct host *host_open(const char *root, bool lpeg, struct err *e);
void host_close(struct host *h);

/*
 * A state for a script from elsewhere: strict.c says what it sees. Memory, steps and
 * results are bounded more tightly; the process around it has to bound the rest, see
 * worker.h. host_call() does not apply: it has no modules.
 */
FERRY_CHECK struct host *host_open_strict(struct err *e);

/*
 * Runs the chunk and calls field `function` of the table that it returns. With calls, *out
 * is a list with a table for each: empty if there is no such function, else `line`, where
 * it begins (-1: unknown), and the `value` that it returned or the text of its `error`.
 * One that fails does not keep the next from being called. A table that has another name
 * than `names`, or something else than functions, is an ERR_INVALID.
 */
FERRY_CHECK int host_eval_call(
    struct value *out, struct host *h, const struct host_chunk *chunk, struct err *e);

/* Runs the chunk `text` (named `name` in errors) and returns the value it returns. */
FERRY_CHECK int host_eval(struct value *out, struct host *h, const char *text,
    size_t len, const char *name, struct err *e);

/* Calls field `function` of module `module` with `n` arguments. *out is the first
 * result, the caller's to release. Each call has its own instruction budget. */
FERRY_CHECK int host_call(struct value *out, struct host *h, const char *module,
    const char *function, const struct value *args, size_t n, struct err *e);

/* Whether the module can be required. */
FERRY_CHECK bool host_has(struct host *h, const char *module);

#endif
