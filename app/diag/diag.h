/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_DIAG_DIAG_H
#define FERRY_DIAG_DIAG_H
/*
 * diag - what a compiler or sanitizer said, as data.
 *
 * One form for all tools: rustc's diagnostics (rustc's "JSON Output" page, measured on
 * 1.95; unknown keys are ignored), the reports of ASan, LSan, UBSan, TSan and valgrind,
 * and gcc's JSON. For a report `code` is its kind ("heap-use-after-free"), and the spans are the frames in
 * the reader's file: the access first and primary, then "freed by", "allocated by".
 */
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum diag_tool {
	DIAG_RUSTC,
	DIAG_ASAN,
	DIAG_LSAN,
	DIAG_UBSAN,
	DIAG_TSAN,
	DIAG_VALGRIND,
	DIAG_GCC,
	DIAG_PANIC, /* a Rust program that ended so: level "panic", no code */
	DIAG_FERRY  /* what no tool says: level "note" */
};

struct diag_text { /* one source line of a span, as rustc quotes it */
	char *text;
	int from, to; /* highlighted columns in characters, from 1, `to` exclusive */
};

struct diag_span {
	char *file; /* the reader's file: macro expansions are walked outwards */
	int line, column, line_end, column_end; /* from 1; columns in characters */
	size_t byte, byte_end;                  /* offsets in the file, from 0 */
	bool primary;
	bool is_std;    /* in the standard library: never a reader's line */
	char *label;    /* NULL if none */
	char *macro;    /* outermost macro or desugaring it sits in, or NULL */
	char *function; /* sanitizer frames only */
	char *caller;   /* and who called it, where that is the reader's too; or NULL */
	int caller_line;
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
	char *type;    /* of what it is about, where explain/types asked; or NULL */
	char *
	    callee; /* of ASan's access: the runtime's function that made it, or NULL */
	/* of ASan's access, 0 if not told: its bytes, and those of the block it is about */
	size_t size, region;
	bool writes;
	char side; /* 'a' after the object's end, 'b' before its start, 0 if not told */
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

/* Releases the last entry; d is not empty. */
void diags_pop(struct diags *d);

/* Takes a frame for the caller of the span that is last in d, if it has none yet. */
void diag_set_caller(struct diag *d, const char *function, size_t len, int line);

/* The primary span that is in the reader's code, else the first span, else NULL. */
FERRY_CHECK const struct diag_span *diag_primary(const struct diag *d);

/* Source line `line` of `file` as some diagnostic quotes it, or NULL. Borrowed. */
FERRY_CHECK const char *diags_line(const struct diags *d, const char *file, int line);

/* Puts the line of `text` under every span in a file with the base name `file` that quotes
 * none, and calls the file so: gcc has it by its path, the sanitizers by its name. */
void diags_quote(struct diags *d, const char *file, const char *text, size_t len);

/*
 * Appends the diagnostics in rustc's or cargo's JSON lines. Lines that are not JSON,
 * other messages, and the closing summaries ("aborting due to …") are passed over;
 * cut or malformed lines count in `skipped`.
 */
void diag_read_rustc(struct diags *out, const char *json, size_t len);

/* What one line of cargo's or rustc's output is. */
enum diag_line {
	DIAG_LINE_OTHER,    /* not theirs, or not whole */
	DIAG_LINE_MESSAGE,  /* a diagnostic, or a closing summary */
	DIAG_LINE_NEWS,     /* "compiler-artifact" and the like: for programs only */
	DIAG_LINE_FINISHED, /* cargo's "build-finished": what follows is the program's */
};

/*
 * Reads one line as it comes. A message appends its diagnostic as above (a summary
 * none), and *rendered is the text that rustc or cargo would have printed, not yet
 * sanitised; NULL if it has none, and for other lines. The caller owns it; `rendered`
 * may be NULL.
 */
enum diag_line
diag_read_line(struct diags *out, char **rendered, const char *line, size_t len);

/* Whether it is about Rust: from rustc, from a program of its, or of what it does not
 * say. */
FERRY_CHECK bool diag_is_rust(const struct diag *d);

/* The name of the tool as it stands in JSON: "asan". Static. */
FERRY_CHECK const char *diag_tool_name(enum diag_tool tool);

/* The i-th kind of report that a tool of C has, "double-free"; NULL behind the last, and
 * for gcc, whose kinds are its options. One may come twice. Static. */
FERRY_CHECK const char *diag_kind_name(enum diag_tool tool, size_t i);

/* The same by family, for diag_kind_name(). */
FERRY_CHECK const char *diag_sanitizer_kind(enum diag_tool tool, size_t i);
FERRY_CHECK const char *diag_valgrind_kind(size_t i);

/*
 * Appends the reports of ASan, LSan, UBSan and TSan in a program's stderr. `file` is the
 * base name of the reader's C file: frames elsewhere are not spans.
 */
void
diag_read_sanitizer(struct diags *out, const char *text, size_t len, const char *file);

/* The same for valgrind's text ("==PID== …"), memcheck's errors only. */
void
diag_read_valgrind(struct diags *out, const char *text, size_t len, const char *file);

/*
 * Appends the panics in what a Rust program printed, `text`, of which std says that they
 * came in `file`: the first few, each place once; and that its stack has overflowed.
 * `source` is the text of that file, with a 0 behind its `len` bytes.
 */
void diag_read_panics(struct diags *out, const char *text, const char *file,
    const char *source, size_t len);

struct panic { /* a piece of the text that it was found in */
	const char *file, *message;
	size_t file_len, len;
	int line;
};

/* How a thread panicked last whose name is `name`, or ends so behind a "::", as a test's
 * does. Whether `text` has it. */
FERRY_CHECK bool diag_find_panic(struct panic *out, const char *text, const char *name);

/* Appends gcc's warnings and errors from -fdiagnostics-format=json (gcc 9 to 14): an array
 * a compiled file, on a line or on many. The steps of -fanalyzer's path become spans with its words. */
void diag_read_gcc(struct diags *out, const char *json, size_t len);

/* The same for the text that gcc (and clang) print without that option; a note becomes a
 * span of the warning before it. */
void diag_read_gcc_text(struct diags *out, const char *text, size_t len);

/* The base name of the file that a report is about: where main() or the first frame
 * outside of the runtime is. NULL if there is none; owned by the caller. */
FERRY_CHECK char *diag_report_file(const char *text, size_t len);

#endif
