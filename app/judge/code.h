/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_CODE_H
#define FERRY_JUDGE_CODE_H
/*
 * code - source without what is no code, for rules that count words in it.
 */
#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Appends `src` with comments dropped, the insides of strings and character literals
 * emptied, and white space reduced to one space where two words would join and to
 * nothing elsewhere: "let  s = \"unsafe\"; // x" becomes "let s=\"\";". Lexing follows
 * the Rust Reference, "Tokens" (nested comments, raw strings, lifetimes).
 */
void code_normalise(struct buf *out, const char *src, size_t len);

/* The same of C, whose comments do not nest. */
void code_normalise_c(struct buf *out, const char *src, size_t len);

/*
 * Appends Rust of the same length, in which only code is left as it is: comments are
 * blanks, texts are quotation marks, both keep their line ends. So an offset in it is one
 * in `src`.
 */
void code_blank(struct buf *out, const char *src, size_t len);

/* The first place where `word`, which begins and ends with a word, stands as a whole; or
 * NULL. */
FERRY_CHECK const char *code_word(const char *code, const char *word);

/* Whether the word that starts at p is this one. */
FERRY_CHECK bool code_starts(const char *p, const char *word);

/* How often `pattern` occurs in normalised code; where it begins or ends with a word,
 * only whole words count. Both are normalised. */
FERRY_CHECK int code_count(const char *code, const char *pattern);

#endif
