/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * host - see host.h. The state is built from an allow-list of base functions, not by
 * removing from all of them. Every entry from C is a protected call, so a Lua error, an
 * exhausted budget or want of memory comes back as an error text.
 */
#include "script/host.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "script/calls.h"
#include "script/chunk.h"
#include "script/convert.h"
#include "script/strict.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdint.h>
#include <string.h>

#define MILLION    1000000
#define HOOK_EVERY 1000
#define MODULE_MAX ((size_t)1 << 20)

struct host {
	lua_State *lua;
	char *root; /* NULL: no modules */
	size_t used;
	int steps; /* left in this call, in units of HOOK_EVERY */
	const struct host_limits *most;
};

struct host_limits {
	size_t memory;
	int steps; /* VM instructions in one call, in millions */
	const struct convert_limits *result;
};

static const struct convert_limits strict_result = {
	.depth = 8, .nodes = 120000, .string = 64 << 10, .sorted = true
};

/* 200 million steps are about two seconds. */
static const struct host_limits own = { (size_t)128 << 20, 200, &convert_own },
				strict = { (size_t)64 << 20, 20, &strict_result };

static void *
allocate(void *ud, void *ptr, size_t old, size_t size)
{
	struct host *h = ud;
	void *p;

	if (!ptr)
		old = 0; /* why: Lua passes the kind of object here when ptr is NULL */
	if (!size) {
		mem_free(ptr);
		h->used -= old;
		return NULL;
	}
	if (size > old && h->used + (size - old) > h->most->memory)
		return NULL;
	p = realloc(ptr, size);
	if (p)
		h->used += size - old;
	return p;
}

static void
count_steps(lua_State *lua, lua_Debug *ar)
{
	void *ud;
	struct host *h;

	(void)ar;
	lua_getallocf(lua, &ud);
	h = ud;
	if (--h->steps > 0)
		return;
	luaL_where(lua, 0);
	lua_pushfstring(
	    lua, "the script used more than %d million steps", h->most->steps);
	lua_concat(lua, 2);
	(void)lua_error(lua);
}

/* The whole text of a module into *out; "explain.E0382" is explain/E0382.lua. */
static int
read_module(struct buf *out, const struct host *h, const char *name, struct err *e)
{
	char *rel = mem_printf("%s.lua", name), *path;
	int rc;

	for (char *dot = rel; (dot = strchr(dot, '.')) && strcmp(dot, ".lua");)
		*dot = '/';
	if (!h->root || !path_is_inside(rel)) {
		rc = err_set(e, ERR_NOTFOUND, "there is no module \"%s\"", name);
		goto out;
	}
	path = path_join(h->root, rel);
	rc = file_read(out, path, MODULE_MAX, e);
	mem_free(path);
out:
	mem_free(rel);
	return rc;
}

/* The text as a function; from what was compiled of it at build time, where it was. */
static int
load_module(lua_State *lua, const struct buf *text, const char *name)
{
	unsigned long long hash = file_hash(FILE_HASH, text->ptr, text->len);

	for (size_t i = 0; i < chunk_n && !strcmp(chunk_maker, lua_ident); i++)
		if (chunks[i].hash == hash && chunks[i].text_len == text->len)
			return luaL_loadbufferx(lua, (const char *)chunks[i].code,
			    chunks[i].len, name, "b");
	return luaL_loadbufferx(lua, text->ptr, text->len, name, "t");
}

/* require: loads once, keeps the result in the registry table "ferry.loaded". */
static int
require(lua_State *lua)
{
	const char *name = luaL_checkstring(lua, 1);
	struct buf text = BUF_INIT(MODULE_MAX + 1);
	struct err e = { 0 };
	void *ud;
	int rc;

	lua_getfield(lua, LUA_REGISTRYINDEX, "ferry.loaded");
	if (lua_getfield(lua, -1, name) != LUA_TNIL)
		return 1;
	lua_pop(lua, 1);
	lua_getallocf(lua, &ud);
	if (read_module(&text, ud, name, &e) < 0) {
		buf_release(&text);
		return luaL_error(lua, "%s", e.text);
	}
	lua_pushfstring(lua, "=%s", name);
	rc = load_module(lua, &text, lua_tostring(lua, -1));
	buf_release(&text);
	if (rc != LUA_OK)
		return lua_error(lua);
	lua_call(lua, 0, 1);
	if (lua_isnil(lua, -1))
		return luaL_error(lua, "module \"%s\" returns nothing", name);
	lua_pushvalue(lua, -1);
	lua_setfield(lua, 2, name);
	return 1;
}

/* Puts LPeg under require "lpeg" if the machine has it. */
static void
offer_lpeg(lua_State *lua)
{
	lua_getglobal(lua, "require");
	lua_pushstring(lua, "lpeg");
	if (lua_pcall(lua, 1, 1, 0) == LUA_OK && lua_istable(lua, -1)) {
		lua_getfield(lua, LUA_REGISTRYINDEX, "ferry.loaded");
		lua_pushvalue(lua, -2);
		lua_setfield(lua, -2, "lpeg");
		lua_pop(lua, 1);
	}
	lua_pop(lua, 1);
}

static int
set_up(lua_State *lua)
{
	static const char *const absent[] = { "load", "loadfile", "dofile",
		"loadstring", "collectgarbage", "print", "warn", "package", "require" };
	static const luaL_Reg libraries[] = { { LUA_GNAME, luaopen_base },
		{ LUA_STRLIBNAME, luaopen_string }, { LUA_TABLIBNAME, luaopen_table },
		{ LUA_MATHLIBNAME, luaopen_math }, { LUA_UTF8LIBNAME, luaopen_utf8 } };
	bool lpeg = lua_toboolean(lua, 1);

	lua_newtable(lua);
	lua_setfield(lua, LUA_REGISTRYINDEX, "ferry.loaded");
	for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
		luaL_requiref(lua, libraries[i].name, libraries[i].func, 1);
		lua_pop(lua, 1);
	}
	if (lpeg) {
		luaL_requiref(lua, LUA_LOADLIBNAME, luaopen_package, 1);
		lua_pop(lua, 1);
		offer_lpeg(lua);
	}
	for (size_t i = 0; i < sizeof absent / sizeof *absent; i++) {
		lua_pushnil(lua);
		lua_setglobal(lua, absent[i]);
	}
	lua_getglobal(lua, "string");
	lua_pushnil(lua);
	lua_setfield(lua, -2, "dump");
	lua_pop(lua, 1);
	lua_pushcfunction(lua, require);
	lua_setglobal(lua, "require");
	return 0;
}

static struct host *
open_with(const struct host_limits *most, const char *root, bool lpeg, struct err *e)
{
	struct host *h = mem_calloc(1, sizeof *h);

	h->most = most;
	h->root = mem_strdup(root);
	h->lua = lua_newstate(allocate, h);
	if (!h->lua) {
		mem_free(h->root);
		mem_free(h);
		mem_exhausted();
	}
	lua_pushcfunction(h->lua, set_up);
	lua_pushboolean(h->lua, lpeg);
	if (lua_pcall(h->lua, 1, 0, 0) != LUA_OK) {
		err_set(e, ERR_BUG, "cannot start Lua: %s", lua_tostring(h->lua, -1));
		host_close(h);
		return NULL;
	}
	return h;
}

struct host *
host_open(const char *root, bool lpeg, struct err *e)
{
	return open_with(&own, root, lpeg, e);
}

struct host *
host_open_strict(struct err *e)
{
	struct host *h = open_with(&strict, NULL, false, e);

	if (!h)
		return NULL;
	lua_pushcfunction(h->lua, strict_apply);
	if (lua_pcall(h->lua, 0, 0, 0) == LUA_OK)
		return h;
	err_set(e, ERR_BUG, "cannot start Lua: %s", lua_tostring(h->lua, -1));
	host_close(h);
	return NULL;
}

void
host_close(struct host *h)
{
	if (!h)
		return;
	lua_close(h->lua);
	mem_free(h->root);
	mem_free(h);
}

/* The error that is on the stack. */
static void
fail(lua_State *lua, struct err *e)
{
	char *text = calls_error(lua);

	err_set(e, ERR_INVALID, "%s", text);
	mem_free(text);
}

/* Runs the function under its arguments on the stack with a fresh budget. */
static int
run(struct value *out, struct host *h, int args, struct err *e)
{
	int rc;

	h->steps = h->most->steps * (MILLION / HOOK_EVERY);
	lua_sethook(h->lua, count_steps, LUA_MASKCOUNT, HOOK_EVERY);
	rc = lua_pcall(h->lua, args, 1, 0);
	lua_sethook(h->lua, NULL, 0, 0);
	if (rc != LUA_OK) {
		fail(h->lua, e);
		rc = -1;
	} else {
		rc = convert_from_lua(out, h->lua, h->most->result, e);
	}
	lua_settop(h->lua, 0);
	return rc;
}

/* Leaves the chunk as a function on the stack. */
static int
load_text(struct host *h, const char *text, size_t len, const char *name, struct err *e)
{
	char *chunk = mem_printf("=%s", name);
	int rc = luaL_loadbufferx(h->lua, text, len, chunk, "t");

	mem_free(chunk);
	if (rc == LUA_OK)
		return 0;
	fail(h->lua, e);
	lua_settop(h->lua, 0);
	return -1;
}

int
host_eval(struct value *out, struct host *h, const char *text, size_t len,
    const char *name, struct err *e)
{
	*out = value_nil();
	return load_text(h, text, len, name, e) < 0 ? -1 : run(out, h, 0, e);
}

int
host_eval_call(
    struct value *out, struct host *h, const struct host_chunk *c, struct err *e)
{
	struct calls calls = { .chunk = c, .most = h->most->result };
	int rc;

	*out = value_nil();
	if (load_text(h, c->text, c->len, c->name, e) < 0)
		return -1;
	if (!c->function && !c->call_n)
		return run(out, h, 0, e);
	calls.out = c->call_n ? value_new_table() : value_nil();
	lua_pushcfunction(h->lua, c->call_n ? calls_all : calls_one);
	lua_insert(h->lua, 1);
	lua_pushlightuserdata(h->lua, &calls);
	rc = run(out, h, 2, e);
	if (rc == 0 && c->call_n)
		*out = calls.out;
	else
		value_release(&calls.out);
	return rc;
}

/* Lua side of host_call(): module, function and arguments become one protected call. */
static int
call(lua_State *lua)
{
	const char **names = lua_touserdata(lua, 1);
	const struct value *args = lua_touserdata(lua, 2);
	lua_Integer n = lua_tointeger(lua, 3);

	lua_pushcfunction(lua, require);
	lua_pushstring(lua, names[0]);
	lua_call(lua, 1, 1);
	if (!lua_istable(lua, -1) || lua_getfield(lua, -1, names[1]) != LUA_TFUNCTION)
		return luaL_error(
		    lua, "module \"%s\" has no function \"%s\"", names[0], names[1]);
	for (lua_Integer i = 0; i < n; i++)
		convert_to_lua(lua, &args[i]);
	lua_call(lua, (int)n, 1);
	return 1;
}

int
host_call(struct value *out, struct host *h, const char *module, const char *function,
    const struct value *args, size_t n, struct err *e)
{
	const char *names[] = { module, function };

	*out = value_nil();
	lua_pushcfunction(h->lua, call);
	lua_pushlightuserdata(h->lua, names);
	/* why: light userdata is not const; call() only reads it */
	lua_pushlightuserdata(h->lua, (void *)(uintptr_t)args);
	lua_pushinteger(h->lua, (lua_Integer)n);
	return run(out, h, 3, e);
}

bool
host_has(struct host *h, const char *module)
{
	struct buf text = BUF_INIT(MODULE_MAX + 1);
	bool found = read_module(&text, h, module, NULL) == 0;

	buf_release(&text);
	return found;
}
