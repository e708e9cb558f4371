/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_DIAG_DIAG_H
#define FERRY_DIAG_DIAG_H
/*
 * diag - what a compiler or sanitizer said, as data.
 *
 * One form for all tools: rustc's diagnostics (rustc's "JSON Output" page, measured on
 * 1.95; unknown keys are ignored) and the reports of ASan, LSan and UBSan. For a
 * report `code` is its kind ("heap-use-after-free"), and the spans are the frames in
 * the reader's file: the access first and primary, then "freed by", "allocated by".
 */
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum diag_tool { DIAG_RUSTC, DIAG_ASAN, DIAG_LSAN, DIAG_UBSAN };

struct diag_text { /* one source line of a span, as rustc quotes it */
	char *text;
	int from, to; /* highlighted columns in characters, from 1, `to` exclusive */
};

struct diag_span {
	char *file; /* the reader's file: macro expansions are walked outwards */
	int line, column, line_end, column_end; /* from 1; columns in characters */
	size_t byte, byte_end;                  /* offsets in the file, from 0 */
	bool primary;
	bool is_std;         /* in the standard library: never a reader's line */
	char *label;         /* NULL if none */
	char *macro;         /* outermost macro or desugaring it sits in, or NULL */
	char *function;      /* sanitizer frames only */
	char *replacement;   /* suggestions only */
	char *applicability; /* "MachineApplicable" … */
	struct diag_text *text;
	size_t text_n;
};

struct diag {
	enum diag_tool tool;
	char *level;   /* "error", "warning", "note", "help" */
	char *code;    /* "E0382", a lint's name, a sanitizer's kind; or NULL */
	char *message; /* one or more lines, as the tool said it */
	int cwe;       /* sanitizers only; 0 if none */
	struct diag_span *spans;
	size_t span_n;
	struct diag *children; /* notes and helps; their own children are empty */
	size_t child_n;
};

struct diags {
	struct diag *v;
	size_t n, cap;
	size_t skipped; /* input lines that could not be read */
};

void diags_init(struct diags *d);
void diags_release(struct diags *d);

/* A new, zeroed entry at the end; borrowed until the next call. */
FERRY_CHECK struct diag *diags_add(struct diags *d);

/* The primary span that is in the reader's code, else the first span, else NULL. */
FERRY_CHECK const struct diag_span *diag_primary(const struct diag *d);

/* Source line `line` of `file` as some diagnostic quotes it, or NULL. Borrowed. */
FERRY_CHECK const char *diags_line(const struct diags *d, const char *file, int line);

/*
 * Appends the diagnostics in rustc's or cargo's JSON lines. Lines that are not JSON,
 * other messages, and the closing summaries ("aborting due to …") are passed over;
 * cut or malformed lines count in `skipped`.
 */
void diag_read_rustc(struct diags *out, const char *json, size_t len);

/*
 * Appends the reports in a program's stderr. `file` is the base name of the reader's
 * C file: frames elsewhere are not spans.
 */
void
diag_read_sanitizer(struct diags *out, const char *text, size_t len, const char *file);

#endif
