/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_FIELDS_H
#define FERRY_PACK_FIELDS_H
/*
 * fields - the format of pack.lua and exercise.lua, as two tables.
 *
 * A field is one row: its place in the file, its type and limits, which kinds of
 * exercises must and may have it, where its value goes, and a line of help. manifest.c
 * reads by it, format.c writes the reference of exercises/README.md from it. Private to
 * pack/.
 */
#include "pack/manifest.h"

#include <stdbool.h>
#include <stddef.h>

enum field_type {
	FIELD_TEXT, /* one that a terminal can show, of up to `max` bytes */
	FIELD_NAME, /* a text that is one safe path component */
	FIELD_FILE, /* the same of a file beside the manifest; it ends as `words` says */
	FIELD_WORD, /* one of `words` */
	FIELD_INT,  /* from `min` to `max` */
	FIELD_FLAG,
	FIELD_TEXTS,  /* a list of up to `max` texts of one line */
	FIELD_WORDS,  /* a list of up to `max` of `words` */
	FIELD_CUSTOM, /* read() does it; `form` says what it takes */
	FIELD_GROUP   /* a table whose fields have rows of their own */
};

struct field {
	const char *path; /* "c.expect.line" */
	enum field_type type;
	bool required;
	const char *kinds;    /* those that it is required of; NULL: all */
	const char *only;     /* those that may have it; NULL: all */
	const char *or_false; /* of a group: those that may say they have none */
	bool with_c;          /* required only where there is a C side */
	size_t to, count;     /* offsets: of the value, and for lists of their length */
	long long min, max;
	const char *words;     /* between blanks */
	const char *otherwise; /* what holds where it is absent; NULL: nothing */
	const char *form;      /* of a custom one, for the reference */
	const char *help;      /* one line for an author */
	void (*read)(void *to, const struct value *v, const struct field *f,
	    const struct reading *r);
};

enum { FIELD_LINE_MAX = 200 }; /* bytes of a text of one line */

extern const struct field exercise_fields[], pack_fields[];
extern const size_t exercise_field_n, pack_field_n;

/* Readers of what a row cannot say; `to` is the struct exercise or struct pack_info. */
void read_hints(
    void *to, const struct value *v, const struct field *f, const struct reading *r);
void read_limits(
    void *to, const struct value *v, const struct field *f, const struct reading *r);
void read_lints(
    void *to, const struct value *v, const struct field *f, const struct reading *r);
void read_bridges(
    void *to, const struct value *v, const struct field *f, const struct reading *r);
void read_mutants(
    void *to, const struct value *v, const struct field *f, const struct reading *r);
void read_report(
    void *to, const struct value *v, const struct field *f, const struct reading *r);
void read_code(
    void *to, const struct value *v, const struct field *f, const struct reading *r);
void read_minimum(
    void *to, const struct value *v, const struct field *f, const struct reading *r);
void read_renamed(
    void *to, const struct value *v, const struct field *f, const struct reading *r);
void read_tracks(
    void *to, const struct value *v, const struct field *f, const struct reading *r);

#endif
