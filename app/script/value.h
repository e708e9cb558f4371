/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_SCRIPT_VALUE_H
#define FERRY_SCRIPT_VALUE_H
/*
 * value - data as Lua sees it: what crosses between ferry and a script.
 *
 * A tree of plain values without functions, cycles or metatables. A table has a list
 * part (from 0 here, from 1 in Lua) and named fields. It is also the form in which
 * values cross a pipe to a worker.
 *
 *	struct value d = value_new_table();
 *	value_set(&d, "code", value_str("E0382"));
 *	if (host_call(&note, h, "ferry.explain", "explain", &d, 1, e) == 0)
 *		puts(value_as_str(value_get(&note, "rule"), "generic"));
 */
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum value_type { VALUE_NIL, VALUE_BOOL, VALUE_INT, VALUE_NUM, VALUE_STR, VALUE_TABLE };

struct value_table;

struct value {
	enum value_type type;
	union {
		bool b;
		long long i;
		double n;
		struct {
			char *ptr; /* NUL-terminated too; may hold NULs inside */
			size_t len;
		} s;
		struct value_table *t;
	} u;
};

struct value_field {
	char *key;
	struct value v;
};

struct value_table {
	struct value *list;
	size_t list_n, list_cap;
	struct value_field *fields; /* in order of insertion; keys unique */
	size_t field_n, field_cap;
};

/* Makers; the caller owns the result until it is put into a table. Strings are copied;
 * value_str(NULL) is nil. */
FERRY_CHECK struct value value_nil(void);
FERRY_CHECK struct value value_bool(bool b);
FERRY_CHECK struct value value_int(long long i);
FERRY_CHECK struct value value_num(double n);
FERRY_CHECK struct value value_str(const char *s);
FERRY_CHECK struct value value_strn(const char *s, size_t len);
FERRY_CHECK struct value value_new_table(void);
void value_release(struct value *v);

/* Puts v into table t, which owns it from then on. A nil is not stored. */
void value_append(struct value *t, struct value v);
void value_set(struct value *t, const char *key, struct value v);

/* The field or list entry (from 0), or NULL if absent or t is no table. Borrowed. */
FERRY_CHECK const struct value *value_get(const struct value *t, const char *key);
FERRY_CHECK const struct value *value_at(const struct value *t, size_t i);
FERRY_CHECK size_t value_len(const struct value *t);

/* Loose reads for data that ferry's own rules made: the default for any other type. */
FERRY_CHECK const char *value_as_str(const struct value *v, const char *otherwise);
FERRY_CHECK long long value_as_int(const struct value *v, long long otherwise);
FERRY_CHECK bool value_as_bool(const struct value *v, bool otherwise);

/* "nil", "a boolean", "an integer", "a number", "a string", "a table". */
FERRY_CHECK const char *value_type_name(const struct value *v);

#endif
