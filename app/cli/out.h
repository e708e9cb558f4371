/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_OUT_H
#define FERRY_CLI_OUT_H
/*
 * out - the one writer of verbs: text for people or JSON for programs, on stdout; or
 * text on stderr, beside what a tool says there.
 *
 * Text is sanitised here, so callers hand over what they have. Colour only on a
 * terminal without NO_COLOR. JSON is pure ASCII and printed at out_close().
 *
 *	out_object(o, NULL);
 *	out_int(o, "version", 1);
 *	out_array(o, "notes"); … out_end(o);
 *	out_end(o);
 */
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct out; /* opaque */

enum out_style {
	OUT_PLAIN,
	OUT_TITLE,
	OUT_DIM,
	OUT_GOOD,
	OUT_BAD,
	OUT_WARN,
	OUT_NAME /* what stands in `backticks` */
};

FERRY_CHECK struct out *out_open(bool json);
/* Text on stderr. What is on the terminal's line there, a progress bar, is wiped. */
FERRY_CHECK struct out *out_open_beside(void);
/* Whether it is a terminal, and one whose line can be redrawn. */
FERRY_CHECK bool out_is_terminal(const struct out *o);
/* How wide the terminal is now; 0 where there is none. */
FERRY_CHECK size_t out_columns(const struct out *o);
/* Prints the JSON, flushes; -1 with ERR_IO if it could not be written. */
FERRY_CHECK int out_close(struct out *o, struct err *e);
FERRY_CHECK bool out_is_json(const struct out *o);

/* Text in one style; no newline is added. */
void
out_say(struct out *o, enum out_style style, const char *fmt, ...) FERRY_PRINTF(3, 4);

/* A paragraph wrapped to the terminal, each line indented by `indent`; names in
 * backticks are coloured. `first` stands before the first line in place of the
 * indentation ("  1. "), or is NULL. Ends with a newline. */
void out_prose(struct out *o, int indent, const char *first, const char *text);

/* The terminal's line becomes `text`, cut to its width, without a newline; "" wipes it. */
void out_redraw(struct out *o, const char *text);

/* Bytes as they are: a document whose writer has made them safe. */
void out_raw(struct out *o, const char *ptr, size_t len);

/* Lines as they are, behind a prefix: source code, tool output. Ends with a newline. */
void out_block(struct out *o, const char *prefix, const char *text, size_t len);

/* A line across the terminal, with words in it, between what was and what comes. */
void out_rule(struct out *o, const char *words);

/* JSON. `key` is NULL inside arrays and for the root. A NULL string is null. */
void out_object(struct out *o, const char *key);
void out_array(struct out *o, const char *key);
void out_end(struct out *o);
void out_str(struct out *o, const char *key, const char *s);
void out_int(struct out *o, const char *key, long long i);
void out_int_or_null(struct out *o, const char *key, long long i); /* null for 0 */
void out_bool(struct out *o, const char *key, bool b);
void out_null(struct out *o, const char *key);

#endif
