/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * wire - see wire.h. A count is believed only as far as there are bytes for it.
 */
#include "script/wire.h"

#include "base/mem.h"

#include <stdint.h>
#include <string.h>

enum { DEPTH = 32, FIELDS = 1024 }; /* fields are found by a scan */

static void
add_count(struct buf *out, size_t n)
{
	uint32_t count = (uint32_t)n;

	buf_add(out, (const char *)&count, sizeof count);
}

static void
add_bytes(struct buf *out, const char *s, size_t len)
{
	add_count(out, len);
	buf_add(out, s, len);
}

static void
write_table(struct buf *out, const struct value_table *t)
{
	buf_addc(out, 'T');
	add_count(out, t->list_n);
	for (size_t i = 0; i < t->list_n; i++)
		wire_write(out, &t->list[i]);
	add_count(out, t->field_n);
	for (size_t i = 0; i < t->field_n; i++) {
		add_bytes(out, t->fields[i].key, strlen(t->fields[i].key));
		wire_write(out, &t->fields[i].v);
	}
}

void
wire_write(struct buf *out, const struct value *v)
{
	switch (v->type) {
	case VALUE_NIL: buf_addc(out, 'n'); break;
	case VALUE_BOOL: buf_addc(out, v->u.b ? 't' : 'f'); break;
	case VALUE_INT:
		buf_addc(out, 'i');
		buf_add(out, (const char *)&v->u.i, sizeof v->u.i);
		break;
	case VALUE_NUM:
		buf_addc(out, 'd');
		buf_add(out, (const char *)&v->u.n, sizeof v->u.n);
		break;
	case VALUE_STR:
		buf_addc(out, 's');
		add_bytes(out, v->u.s.ptr, v->u.s.len);
		break;
	case VALUE_TABLE: write_table(out, v->u.t); break;
	}
}

struct reading {
	const char *at, *end;
	int depth;
};

static bool
take(void *to, size_t n, struct reading *r)
{
	if ((size_t)(r->end - r->at) < n)
		return false;
	memcpy(to, r->at, n);
	r->at += n;
	return true;
}

/* A count of things of which each has at least one byte. */
static bool
take_count(size_t *out, struct reading *r)
{
	uint32_t n;

	if (!take(&n, sizeof n, r) || n > (size_t)(r->end - r->at))
		return false;
	*out = n;
	return true;
}

static bool read_value(struct value *out, struct reading *r);

static bool
read_field(struct value *table, struct reading *r)
{
	struct value v;
	size_t len;
	char *key;

	if (!take_count(&len, r) || memchr(r->at, '\0', len))
		return false;
	key = mem_strndup(r->at, len);
	r->at += len;
	if (!read_value(&v, r)) {
		mem_free(key);
		return false;
	}
	value_set(table, key, v);
	mem_free(key);
	return true;
}

static bool
read_table(struct value *out, struct reading *r)
{
	size_t n;
	bool well = take_count(&n, r) && r->depth < DEPTH;

	r->depth++;
	*out = value_new_table();
	for (size_t i = 0; well && i < n; i++) {
		struct value v;

		well = read_value(&v, r);
		if (well)
			value_append(out, v);
	}
	well = well && take_count(&n, r) && n <= FIELDS;
	for (size_t i = 0; well && i < n; i++)
		well = read_field(out, r);
	if (!well)
		value_release(out);
	r->depth--;
	return well;
}

/* What is not well is not *out's to release. */
static bool
read_value(struct value *out, struct reading *r)
{
	char type;
	size_t len;

	*out = value_nil();
	if (!take(&type, 1, r))
		return false;
	switch (type) {
	case 'n': return true;
	case 't':
	case 'f': *out = value_bool(type == 't'); return true;
	case 'i': *out = value_int(0); return take(&out->u.i, sizeof out->u.i, r);
	case 'd': *out = value_num(0); return take(&out->u.n, sizeof out->u.n, r);
	case 's':
		if (!take_count(&len, r))
			return false;
		*out = value_strn(r->at, len);
		r->at += len;
		return true;
	case 'T': return read_table(out, r);
	default: return false;
	}
}

int
wire_read(struct value *out, const char *ptr, size_t len, struct err *e)
{
	struct reading r = { .at = ptr, .end = ptr + len };

	if (read_value(out, &r) && r.at == r.end)
		return 0;
	value_release(out);
	*out = value_nil();
	return err_set(e, ERR_INVALID, "a script's result was damaged on its way");
}
