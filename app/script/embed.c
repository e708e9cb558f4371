/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * embed - a build tool: ferry's Lua modules, compiled, as the C table that
 * app/script/chunk.h declares.
 *
 *	embed lua/ferry/say.lua lua/explain/E0382.lua … >chunks.c
 *
 * Made anew whenever a module changes; a module that was changed since is compiled from
 * its text when ferry runs.
 */
#include "base/buf.h"
#include "base/file.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

/* "lua/explain/E0382.lua" is "=explain.E0382" in messages, as it is from its text. */
static void
name_of(char *out, size_t size, const char *path)
{
	const char *name = strchr(path, '/');
	char *dot;

	snprintf(out, size, "=%s", name ? name + 1 : path);
	for (char *at = out; (at = strchr(at, '/'));)
		*at = '.';
	dot = strrchr(out, '.');
	if (dot)
		*dot = '\0';
}

static int
add(lua_State *lua, const void *ptr, size_t len, void *ctx)
{
	(void)lua;
	buf_add(ctx, ptr, len);
	return 0;
}

static void
print_code(const struct buf *code, size_t number)
{
	printf("static const unsigned long long code_%zu[] = {", number);
	for (size_t i = 0; i < code->len; i += sizeof(unsigned long long)) {
		unsigned long long word = 0;
		size_t left = code->len - i;

		memcpy(&word, code->ptr + i, left < sizeof word ? left : sizeof word);
		printf("%s0x%llx,", i % 64 ? "" : "\n", word);
	}
	printf("\n};\n");
}

/* Prints the code of one module and appends its row to `table`. */
static int
embed(struct buf *table, const char *path, size_t number)
{
	struct buf text = BUF_INIT(BUF_MAX), code = BUF_INIT(BUF_MAX);
	lua_State *lua = luaL_newstate();
	struct err e = { 0 };
	char name[256];
	int rc = -1;

	name_of(name, sizeof name, path);
	if (!lua || file_read(&text, path, BUF_MAX, &e) < 0) {
		fprintf(stderr, "embed: %s\n", lua ? e.text : "no memory");
	} else if (luaL_loadbufferx(lua, text.ptr, text.len, name, "t") != LUA_OK ||
		   lua_dump(lua, add, &code, 0) != 0) {
		fprintf(stderr, "embed: %s\n", lua_tostring(lua, -1));
	} else {
		print_code(&code, number);
		buf_addf(table, "\t{ 0x%llx, %zu, code_%zu, %zu },\n",
		    file_hash(FILE_HASH, text.ptr, text.len), text.len, number,
		    code.len);
		rc = 0;
	}
	if (lua)
		lua_close(lua);
	buf_release(&text);
	buf_release(&code);
	return rc;
}

int
main(int argc, char **argv)
{
	struct buf table = BUF_INIT(BUF_MAX);
	int rc = 0;

	printf(
	    "/* Made by app/script/embed.c. Do not edit. */\n#include \"script/chunk.h\"\n\n");
	for (int i = 1; i < argc && rc == 0; i++)
		rc = embed(&table, argv[i], (size_t)i);
	printf("\nconst struct chunk chunks[] = {\n%s};\n"
	       "const size_t chunk_n = sizeof chunks / sizeof *chunks;\n"
	       "const char chunk_maker[] =\n    \"",
	    table.ptr);
	for (const char *c = lua_ident; *c; c++) /* one line of plain text */
		if (*c != '"' && *c != '\\' && *c >= ' ')
			putchar(*c);
	printf("\";\n");
	buf_release(&table);
	return rc < 0 || fflush(stdout) != 0;
}
