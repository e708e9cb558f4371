/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * value - see value.h. Tables are small (a manifest, a diagnostic), so fields are found
 * by a scan; order of insertion is kept because it is what errors and tests print.
 */
#include "script/value.h"
#include "base/mem.h"

#include <string.h>

struct value
value_nil(void)
{
	return (struct value){ .type = VALUE_NIL };
}

struct value
value_bool(bool b)
{
	return (struct value){ .type = VALUE_BOOL, .u.b = b };
}

struct value
value_int(long long i)
{
	return (struct value){ .type = VALUE_INT, .u.i = i };
}

struct value
value_num(double n)
{
	return (struct value){ .type = VALUE_NUM, .u.n = n };
}

struct value
value_strn(const char *s, size_t len)
{
	char *p = mem_calloc(len + 1, 1);

	memcpy(p, s, len);
	return (struct value){ .type = VALUE_STR, .u.s = { .ptr = p, .len = len } };
}

struct value
value_str(const char *s)
{
	return s ? value_strn(s, strlen(s)) : value_nil();
}

struct value
value_new_table(void)
{
	struct value_table *t = mem_calloc(1, sizeof *t);

	return (struct value){ .type = VALUE_TABLE, .u.t = t };
}

void
value_release(struct value *v)
{
	if (v->type == VALUE_STR) {
		mem_free(v->u.s.ptr);
	} else if (v->type == VALUE_TABLE) {
		for (size_t i = 0; i < v->u.t->list_n; i++)
			value_release(&v->u.t->list[i]);
		for (size_t i = 0; i < v->u.t->field_n; i++) {
			mem_free(v->u.t->fields[i].key);
			value_release(&v->u.t->fields[i].v);
		}
		mem_free(v->u.t->list);
		mem_free(v->u.t->fields);
		mem_free(v->u.t);
	}
	*v = value_nil();
}

void
value_append(struct value *t, struct value v)
{
	struct value_table *tab = t->u.t;

	tab->list =
	    mem_grow(tab->list, &tab->list_cap, tab->list_n + 1, sizeof *tab->list);
	tab->list[tab->list_n++] = v;
}

void
value_set(struct value *t, const char *key, struct value v)
{
	struct value_table *tab = t->u.t;

	if (v.type == VALUE_NIL)
		return;
	for (size_t i = 0; i < tab->field_n; i++) {
		if (!strcmp(tab->fields[i].key, key)) {
			value_release(&tab->fields[i].v);
			tab->fields[i].v = v;
			return;
		}
	}
	tab->fields = mem_grow(
	    tab->fields, &tab->field_cap, tab->field_n + 1, sizeof *tab->fields);
	tab->fields[tab->field_n++] =
	    (struct value_field){ .key = mem_strdup(key), .v = v };
}

const struct value *
value_get(const struct value *t, const char *key)
{
	if (!t || t->type != VALUE_TABLE)
		return NULL;
	for (size_t i = 0; i < t->u.t->field_n; i++)
		if (!strcmp(t->u.t->fields[i].key, key))
			return &t->u.t->fields[i].v;
	return NULL;
}

const struct value *
value_at(const struct value *t, size_t i)
{
	if (!t || t->type != VALUE_TABLE || i >= t->u.t->list_n)
		return NULL;
	return &t->u.t->list[i];
}

size_t
value_len(const struct value *t)
{
	return t && t->type == VALUE_TABLE ? t->u.t->list_n : 0;
}

const char *
value_as_str(const struct value *v, const char *otherwise)
{
	return v && v->type == VALUE_STR ? v->u.s.ptr : otherwise;
}

long long
value_as_int(const struct value *v, long long otherwise)
{
	return v && v->type == VALUE_INT ? v->u.i : otherwise;
}

bool
value_as_bool(const struct value *v, bool otherwise)
{
	return v && v->type == VALUE_BOOL ? v->u.b : otherwise;
}

const char *
value_type_name(const struct value *v)
{
	static const char *const names[] = {
		[VALUE_NIL] = "nil",
		[VALUE_BOOL] = "a boolean",
		[VALUE_INT] = "an integer",
		[VALUE_NUM] = "a number",
		[VALUE_STR] = "a string",
		[VALUE_TABLE] = "a table",
	};

	return names[v ? v->type : VALUE_NIL];
}
