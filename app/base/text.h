/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_BASE_TEXT_H
#define FERRY_BASE_TEXT_H
/*
 * text - UTF-8, columns, and what may reach a terminal.
 *
 * Width comes from wcwidth(), as ncursesw uses it; the program calls setlocale() once.
 */
#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

/* Decodes one character at s (len > 0). Returns the bytes used, at least 1; *out is
 * U+FFFD for what is not UTF-8 (RFC 3629: no overlong forms, no surrogates). */
FERRY_CHECK size_t text_decode(unsigned *out, const char *s, size_t len);

/* Whether all of it is UTF-8 without NUL. On false *bad is the offset of the fault. */
FERRY_CHECK bool text_is_utf8(size_t *bad, const char *s, size_t len);

/* Columns that the text takes on a terminal; tabs count to the next multiple of 8. */
FERRY_CHECK size_t text_width(const char *s, size_t len);

/*
 * Appends `s` as it may be shown: valid UTF-8 only; control characters but \n and \t
 * become their pictures (ESC is U+241B), C1, bidi controls, zero-width and tag
 * characters become "<U+202E>"; at most 4 combining marks on a cell; lines longer
 * than 4096 columns are cut with a mark. No escape sequence survives.
 * The rule for every sink: terminal, stderr, log.
 */
void text_sanitise(struct buf *out, const char *s, size_t len);

/* The same as a heap string that the caller owns. */
FERRY_CHECK char *text_clean(const char *s);

/* Bytes of s that fit in `columns`, breaking at the last space when there is one, at a
 * newline at the latest. *skip: bytes to jump before the next line (the space). */
FERRY_CHECK size_t text_wrap(size_t *skip, const char *s, size_t len, size_t columns);

/* Bytes of s up to but without the character that would pass column `columns`. */
FERRY_CHECK size_t text_fit(const char *s, size_t len, size_t columns);

/* Edit distance (Levenshtein) of two short strings, for "did you mean". */
FERRY_CHECK size_t text_distance(const char *a, const char *b);

/* The start of line `line` (from 1) in s, or NULL; *out_len without the newline. */
FERRY_CHECK const char *text_line(size_t *out_len, const char *s, size_t len, int line);

#endif
