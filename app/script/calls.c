/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * calls - see calls.h. Each of several calls is protected alone, and its result taken at
 * once: what one function returns cannot spoil what another has said.
 */
#include "script/calls.h"

#include "base/mem.h"
#include "base/text.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#define ERROR_MAX 4096 /* bytes of an error text that are looked at */

char *
calls_error(lua_State *lua)
{
	/* why: an error value may be any object; its own tostring is not called */
	const char *text = lua_type(lua, -1) == LUA_TSTRING
			       ? lua_tostring(lua, -1)
			       : "the script raised something that is no text";
	char *start = mem_strndup(text, strnlen(text, ERROR_MAX));
	char *clean = text_clean(start);

	mem_free(start);
	return clean;
}

static void
push_args(lua_State *lua, const struct value *args, size_t n)
{
	for (size_t i = 0; i < n; i++)
		convert_to_lua(lua, &args[i]);
}

int
calls_one(lua_State *lua)
{
	const struct calls *calls = lua_touserdata(lua, 2);
	const struct host_chunk *c = calls->chunk;

	lua_settop(lua, 1);
	lua_call(lua, 0, 1);
	if (!lua_istable(lua, -1) ||
	    (lua_pushstring(lua, c->function), lua_rawget(lua, -2)) != LUA_TFUNCTION)
		return luaL_error(
		    lua, "%s: it returns no function \"%s\"", c->name, c->function);
	push_args(lua, c->args, c->arg_n);
	lua_call(lua, (int)c->arg_n, 1);
	return 1;
}

/* The table on top has nothing but functions of the names that are known. */
static void
check_names(lua_State *lua, const struct host_chunk *c)
{
	lua_pushnil(lua);
	while (lua_next(lua, -2)) {
		const char *name =
		    lua_type(lua, -2) == LUA_TSTRING ? lua_tostring(lua, -2) : "a list";
		char shown[64];
		size_t i = 0;

		snprintf(shown, sizeof shown, "%s", name);
		while (c->names[i] && strcmp(c->names[i], name) != 0)
			i++;
		if (!c->names[i] || lua_type(lua, -2) != LUA_TSTRING)
			luaL_error(lua, "%s: it returns \"%s\", which is no hook",
			    c->name, shown);
		if (!lua_isfunction(lua, -1))
			luaL_error(lua, "%s: \"%s\" is a %s, not a function", c->name,
			    shown, luaL_typename(lua, -1));
		lua_pop(lua, 1);
	}
}

/* What came of the function of the table on top. */
static struct value
call(lua_State *lua, const struct host_call *c, const struct convert_limits *most)
{
	struct value v = value_new_table(), result = value_nil();
	int top = lua_gettop(lua);
	struct err e = { 0 };
	lua_Debug ar;

	lua_pushstring(lua, c->function);
	if (lua_rawget(lua, top) == LUA_TFUNCTION) {
		lua_pushvalue(lua, -1);
		(void)lua_getinfo(lua, ">S", &ar);
		value_set(&v, "line", value_int(ar.linedefined));
		push_args(lua, c->args, c->arg_n);
		if (lua_pcall(lua, (int)c->arg_n, 1, 0) != LUA_OK) {
			char *text = calls_error(lua);

			value_set(&v, "error", value_str(text));
			mem_free(text);
		} else if (convert_from_lua(&result, lua, most, &e) < 0) {
			value_set(&v, "error", value_str(e.text));
		} else {
			value_set(&v, "value", result);
		}
	}
	lua_settop(lua, top);
	return v;
}

int
calls_all(lua_State *lua)
{
	struct calls *calls = lua_touserdata(lua, 2);
	const struct host_chunk *c = calls->chunk;

	lua_settop(lua, 1);
	lua_call(lua, 0, 1);
	if (!lua_istable(lua, -1))
		return luaL_error(lua, "%s: it returns no table of functions", c->name);
	check_names(lua, c);
	for (size_t i = 0; i < c->call_n; i++)
		value_append(&calls->out, call(lua, &c->calls[i], calls->most));
	return 0;
}
