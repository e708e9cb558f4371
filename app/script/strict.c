/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * strict - an allow-list: a name that a newer Lua adds is absent until a row is added.
 *
 * Absent by intent: whatever loads code, sees other states or files, catches the end of
 * the steps in a handler (xpcall, coroutines), runs at collection (__gc), or tells an
 * address: the same script gives the same result, whenever it runs.
 */
#include "script/strict.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { SEED = 1 };

static const char *const base[] = { "_VERSION", "assert", "error", "ipairs", "next",
	"pairs", "pcall", "select", "setmetatable", "tonumber", "tostring", "type",
	NULL };
static const char *const math[] = { "abs", "acos", "asin", "atan", "ceil", "cos", "deg",
	"exp", "floor", "fmod", "huge", "log", "max", "maxinteger", "min", "mininteger",
	"modf", "pi", "rad", "random", "randomseed", "sin", "sqrt", "tan", "tointeger",
	"type", "ult", NULL };
static const char *const table[] = { "concat", "insert", "pack", "remove", "sort",
	"unpack", NULL };
static const char *const string[] = { "byte", "char", "find", "format", "gmatch",
	"gsub", "len", "lower", "match", "pack", "rep", "reverse", "sub", "unpack",
	"upper", NULL };
static const char *const utf8[] = { "char", "charpattern", "codepoint", "codes", "len",
	"offset", NULL };

static const struct library {
	const char *name;
	const char *const *allowed;
} libraries[] = { { "math", math }, { "table", table }, { "string", string },
	{ "utf8", utf8 } };

static bool
is_in(const char *const *names, const char *name)
{
	while (*names && strcmp(*names, name))
		names++;
	return *names != NULL;
}

/* Empties the table on top of the stack of all but `allowed`. */
static void
keep_only(lua_State *lua, const char *const *allowed)
{
	lua_pushnil(lua);
	while (lua_next(lua, -2)) {
		lua_pop(lua, 1);
		if (lua_type(lua, -1) == LUA_TSTRING &&
		    is_in(allowed, lua_tostring(lua, -1)))
			continue;
		lua_pushvalue(lua, -1);
		lua_pushnil(lua);
		lua_rawset(lua, -4);
	}
}

/* Text that has no address in it. */
static int
to_string(lua_State *lua)
{
	switch (luaL_checkany(lua, 1), lua_type(lua, 1)) {
	case LUA_TNIL:
	case LUA_TBOOLEAN:
	case LUA_TNUMBER:
	case LUA_TSTRING: luaL_tolstring(lua, 1, NULL); break;
	default: lua_pushstring(lua, luaL_typename(lua, 1)); break;
	}
	return 1;
}

/* string.format, upvalue 1, of values that are their own text. */
static int
format(lua_State *lua)
{
	int n = lua_gettop(lua);

	if (strstr(luaL_checkstring(lua, 1), "%p"))
		return luaL_error(lua, "string.format does not know \"%%p\" here");
	for (int i = 2; i <= n; i++)
		if (lua_type(lua, i) > LUA_TSTRING || lua_islightuserdata(lua, i))
			return luaL_error(
			    lua, "string.format takes no %s", luaL_typename(lua, i));
	lua_pushvalue(lua, lua_upvalueindex(1));
	lua_insert(lua, 1);
	lua_call(lua, n, 1);
	return 1;
}

/* setmetatable, upvalue 1, but for what runs when nobody calls it. */
static int
set_metatable(lua_State *lua)
{
	static const char *const refused[] = { "__gc", "__close", "__mode" };

	luaL_checktype(lua, 1, LUA_TTABLE);
	for (size_t i = 0; i < sizeof refused / sizeof *refused && lua_istable(lua, 2);
	     i++) {
		lua_pushstring(lua, refused[i]);
		if (lua_rawget(lua, 2) != LUA_TNIL)
			return luaL_error(
			    lua, "a metatable has no \"%s\" here", refused[i]);
		lua_pop(lua, 1);
	}
	lua_settop(lua, 2);
	lua_pushvalue(lua, lua_upvalueindex(1));
	lua_insert(lua, 1);
	lua_call(lua, 2, 1);
	return 1;
}

/* math.randomseed, upvalue 1, but for the seed that Lua would make up. */
static int
random_seed(lua_State *lua)
{
	lua_Integer seed = luaL_checkinteger(lua, 1);

	lua_settop(lua, 0);
	lua_pushvalue(lua, lua_upvalueindex(1));
	lua_pushinteger(lua, seed);
	lua_call(lua, 1, 0);
	return 0;
}

/* Puts `with` in the place of field `name` of the table on top, which it calls. */
static void
wrap(lua_State *lua, const char *name, lua_CFunction with)
{
	lua_getfield(lua, -1, name);
	lua_pushcclosure(lua, with, 1);
	lua_setfield(lua, -2, name);
}

int
strict_apply(lua_State *lua)
{
	lua_getglobal(lua, "math");
	lua_getfield(lua, -1, "randomseed");
	lua_pushinteger(lua, SEED);
	lua_call(lua, 1, 0);
	lua_settop(lua, 0);

	lua_newtable(lua); /* keeps the libraries while the globals are emptied */
	for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
		lua_getglobal(lua, libraries[i].name);
		keep_only(lua, libraries[i].allowed);
		lua_setfield(lua, 1, libraries[i].name);
	}
	lua_pushglobaltable(lua);
	keep_only(lua, base);
	wrap(lua, "setmetatable", set_metatable);
	lua_pushcfunction(lua, to_string);
	lua_setfield(lua, -2, "tostring");
	for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
		lua_getfield(lua, 1, libraries[i].name);
		if (libraries[i].allowed == string)
			wrap(lua, "format", format);
		if (libraries[i].allowed == math)
			wrap(lua, "randomseed", random_seed);
		lua_setfield(lua, -2, libraries[i].name);
	}
	/* the one metatable that scripts share with what calls them */
	lua_pushliteral(lua, "");
	if (lua_getmetatable(lua, -1)) {
		lua_pushboolean(lua, false);
		lua_setfield(lua, -2, "__metatable");
	}
	lua_settop(lua, 0);
	return 0;
}
