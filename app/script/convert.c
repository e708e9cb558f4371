/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * convert - see convert.h. A table with the keys 1..n becomes a list, string keys become
 * fields; any other key is refused, because it would be lost.
 */
#include "script/convert.h"
#include "base/mem.h"

#include <lauxlib.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void
convert_to_lua(lua_State *lua, const struct value *v)
{
	luaL_checkstack(lua, 4, "data nested too deeply");
	switch (v->type) {
	case VALUE_NIL: lua_pushnil(lua); break;
	case VALUE_BOOL: lua_pushboolean(lua, v->u.b); break;
	case VALUE_INT: lua_pushinteger(lua, v->u.i); break;
	case VALUE_NUM: lua_pushnumber(lua, v->u.n); break;
	case VALUE_STR: lua_pushlstring(lua, v->u.s.ptr, v->u.s.len); break;
	case VALUE_TABLE:
		lua_createtable(lua, (int)v->u.t->list_n, (int)v->u.t->field_n);
		for (size_t i = 0; i < v->u.t->list_n; i++) {
			convert_to_lua(lua, &v->u.t->list[i]);
			lua_rawseti(lua, -2, (lua_Integer)i + 1);
		}
		for (size_t i = 0; i < v->u.t->field_n; i++) {
			lua_pushstring(lua, v->u.t->fields[i].key);
			convert_to_lua(lua, &v->u.t->fields[i].v);
			lua_rawset(lua, -3);
		}
		break;
	}
}

const struct convert_limits convert_own = {
	.depth = 16, .nodes = 2000000, .string = SIZE_MAX
};

struct taking {
	const struct convert_limits *most;
	int depth;
	long nodes;
	struct err *e;
};

static int take(struct value *out, lua_State *lua, struct taking *t);

/* The fields of the table on top; its list part has `n` entries. */
static int
take_fields(struct value *out, lua_State *lua, lua_Integer n, struct taking *t)
{
	lua_pushnil(lua);
	while (lua_next(lua, -2)) {
		struct value v;

		if (lua_isinteger(lua, -2) && lua_tointeger(lua, -2) >= 1 &&
		    lua_tointeger(lua, -2) <= n) {
			lua_pop(lua, 1);
			continue;
		}
		if (lua_type(lua, -2) != LUA_TSTRING) {
			lua_pop(lua, 2);
			return err_set(t->e, ERR_INVALID,
			    "a table has a key that is neither a name nor a place in "
			    "its list");
		}
		if (take(&v, lua, t) < 0) {
			lua_pop(lua, 2);
			return -1;
		}
		value_set(out, lua_tostring(lua, -2), v);
		lua_pop(lua, 1);
	}
	return 0;
}

static int
by_key(const void *a, const void *b)
{
	const struct value_field *x = a, *y = b;

	return strcmp(x->key, y->key);
}

static int
take_table(struct value *out, lua_State *lua, struct taking *t)
{
	lua_Integer n = (lua_Integer)lua_rawlen(lua, -1);
	int rc = 0;

	if (++t->depth > t->most->depth || !lua_checkstack(lua, 4))
		return err_set(t->e, ERR_INVALID, "tables are nested more than %d deep",
		    t->most->depth);
	*out = value_new_table();
	for (lua_Integer i = 1; i <= n && rc == 0; i++) {
		struct value v;

		lua_rawgeti(lua, -1, i);
		rc = take(&v, lua, t);
		lua_pop(lua, 1);
		if (rc == 0)
			value_append(out, v);
	}
	if (rc == 0)
		rc = take_fields(out, lua, n, t);
	if (rc < 0)
		value_release(out);
	else if (t->most->sorted && out->u.t->field_n > 1)
		qsort(out->u.t->fields, out->u.t->field_n, sizeof *out->u.t->fields,
		    by_key);
	t->depth--;
	return rc;
}

static int
take(struct value *out, lua_State *lua, struct taking *t)
{
	size_t len;
	const char *s;

	*out = value_nil();
	if (++t->nodes > t->most->nodes)
		return err_set(t->e, ERR_INVALID, "the result has more than %ld values",
		    t->most->nodes);
	switch (lua_type(lua, -1)) {
	case LUA_TNIL: return 0;
	case LUA_TBOOLEAN: *out = value_bool(lua_toboolean(lua, -1)); return 0;
	case LUA_TNUMBER:
		*out = lua_isinteger(lua, -1) ? value_int(lua_tointeger(lua, -1))
					      : value_num(lua_tonumber(lua, -1));
		return 0;
	case LUA_TSTRING:
		s = lua_tolstring(lua, -1, &len);
		if (len > t->most->string)
			return err_set(t->e, ERR_INVALID,
			    "a string of the result has %zu bytes, more than %zu", len,
			    t->most->string);
		*out = value_strn(s, len);
		return 0;
	case LUA_TTABLE: return take_table(out, lua, t);
	default: break;
	}
	return err_set(t->e, ERR_INVALID, "a %s is not data",
	    lua_typename(lua, lua_type(lua, -1)));
}

int
convert_from_lua(
    struct value *out, lua_State *lua, const struct convert_limits *most, struct err *e)
{
	struct taking t = { .most = most, .e = e };

	return take(out, lua, &t);
}
