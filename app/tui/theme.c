/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * theme - see theme.h. One table names the styles and holds the built-in looks; theme
 * files and lexers refer to the names. Files are read whole or not at all.
 */
#include "tui/theme.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "script/host.h"

#include <stdlib.h>
#include <string.h>

#define THEME_MAX ((size_t)64 << 10)

enum { DEFAULT = -1, BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE };

static const struct {
	const char *name;
	struct look look;
} styles[STYLES] = {
	[STYLE_PLAIN] = { "plain", { 0, DEFAULT, DEFAULT } },
	[STYLE_DIM] = { "dim", { LOOK_DIM, DEFAULT, DEFAULT } },
	[STYLE_STRONG] = { "strong", { LOOK_BOLD, DEFAULT, DEFAULT } },
	[STYLE_EMPHASIS] = { "emphasis", { LOOK_UNDERLINE, DEFAULT, DEFAULT } },
	[STYLE_HEADING] = { "heading", { LOOK_BOLD, CYAN, DEFAULT } },
	[STYLE_CODE] = { "code", { LOOK_BOLD, DEFAULT, DEFAULT } },
	[STYLE_BAR] = { "bar", { LOOK_REVERSE, DEFAULT, DEFAULT } },
	[STYLE_BAR_DIM] = { "bar_dim", { LOOK_REVERSE, DEFAULT, DEFAULT } },
	[STYLE_RULE] = { "rule", { LOOK_DIM, DEFAULT, DEFAULT } },
	[STYLE_TAB] = { "tab", { LOOK_DIM, DEFAULT, DEFAULT } },
	[STYLE_TAB_OPEN] = { "tab_open", { LOOK_BOLD, DEFAULT, DEFAULT } },
	[STYLE_TAB_HERE] = { "tab_here", { LOOK_BOLD | LOOK_REVERSE, CYAN, DEFAULT } },
	[STYLE_KEY] = { "key", { LOOK_BOLD, CYAN, DEFAULT } },
	[STYLE_SELECTED] = { "selected", { LOOK_REVERSE, DEFAULT, DEFAULT } },
	[STYLE_LINE] = { "line", { LOOK_DIM, DEFAULT, DEFAULT } },
	[STYLE_LINE_HERE] = { "line_here", { LOOK_REVERSE, DEFAULT, DEFAULT } },
	[STYLE_GOOD] = { "good", { LOOK_BOLD, GREEN, DEFAULT } },
	[STYLE_BAD] = { "bad", { LOOK_BOLD, RED, DEFAULT } },
	[STYLE_WARN] = { "warn", { 0, YELLOW, DEFAULT } },
	[STYLE_INFO] = { "info", { 0, CYAN, DEFAULT } },
	[STYLE_STEP] = { "step", { LOOK_BOLD | LOOK_REVERSE, CYAN, DEFAULT } },
	[STYLE_STEP_BAD] = { "step_bad", { LOOK_BOLD | LOOK_REVERSE, RED, DEFAULT } },
	[STYLE_KEYWORD] = { "keyword", { LOOK_BOLD, DEFAULT, DEFAULT } },
	[STYLE_TYPE] = { "type", { 0, GREEN, DEFAULT } },
	[STYLE_FUNCTION] = { "function", { 0, DEFAULT, DEFAULT } },
	[STYLE_STRING] = { "string", { 0, YELLOW, DEFAULT } },
	[STYLE_NUMBER] = { "number", { 0, MAGENTA, DEFAULT } },
	[STYLE_CONSTANT] = { "constant", { 0, MAGENTA, DEFAULT } },
	[STYLE_COMMENT] = { "comment", { LOOK_DIM, DEFAULT, DEFAULT } },
	[STYLE_PREPROC] = { "preproc", { 0, MAGENTA, DEFAULT } },
	[STYLE_MACRO] = { "macro", { 0, CYAN, DEFAULT } },
	[STYLE_LIFETIME] = { "lifetime", { 0, MAGENTA, DEFAULT } },
};

static int
find(const char *name)
{
	for (int i = 0; i < STYLES; i++)
		if (!strcmp(styles[i].name, name))
			return i;
	return -1;
}

enum style
theme_style(const char *name)
{
	int i = find(name);

	return i < 0 ? STYLE_PLAIN : (enum style)i;
}

void
theme_builtin(struct theme *out, int colours)
{
	for (int i = 0; i < STYLES; i++) {
		out->look[i] = styles[i].look;
		if (colours < 8)
			out->look[i].fg = out->look[i].bg = DEFAULT;
	}
}

static int
read_look(struct look *out, const char *style, const struct value *v, struct err *e)
{
	static const struct {
		const char *name;
		enum look_flag flag;
	} flags[] = {
		{ "bold", LOOK_BOLD },
		{ "dim", LOOK_DIM },
		{ "italic", LOOK_ITALIC },
		{ "underline", LOOK_UNDERLINE },
		{ "reverse", LOOK_REVERSE },
	};
	long long fg = value_as_int(value_get(v, "fg"), -1);
	long long bg = value_as_int(value_get(v, "bg"), -1);

	if (!v || v->type != VALUE_TABLE || fg < -1 || fg > 255 || bg < -1 || bg > 255)
		return err_set(e, ERR_INVALID,
		    "the style \"%s\" is no table with colours from 0 to 255", style);
	*out = (struct look){ .fg = (short)fg, .bg = (short)bg };
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (value_as_bool(value_get(v, flags[i].name), false))
			out->flags |= flags[i].flag;
	return 0;
}

static int
read_styles(struct theme *t, const struct value *v, struct err *e)
{
	struct theme new = *t;

	if (v->type != VALUE_TABLE)
		return err_set(e, ERR_INVALID, "it returns no table of styles");
	for (size_t i = 0; i < v->u.t->field_n; i++) {
		const struct value_field *f = &v->u.t->fields[i];
		int style = find(f->key);

		if (style < 0)
			return err_set(
			    e, ERR_INVALID, "there is no style \"%s\"", f->key);
		if (read_look(&new.look[style], f->key, &f->v, e) < 0)
			return -1;
	}
	*t = new;
	return 0;
}

int
theme_read(struct theme *t, const char *share, const char *name, struct err *e)
{
	struct buf text = BUF_INIT(THEME_MAX + 1);
	struct value v = value_nil();
	struct host *h = NULL;
	char *path = mem_printf("%s/assets/themes/%s.lua", share, name);
	int rc;

	if (!path_is_name(name)) {
		rc = err_set(e, ERR_INVALID, "\"%s\" cannot be a theme's name", name);
		goto out;
	}
	rc = file_read(&text, path, THEME_MAX, e);
	if (rc < 0)
		goto out;
	h = host_open(NULL, false, e);
	rc = h ? host_eval(&v, h, text.ptr, text.len, path_base(path), e) : -1;
	if (rc == 0)
		rc = read_styles(t, &v, e);
	if (rc < 0)
		(void)err_wrap(e, "the theme \"%s\"", name);
out:
	value_release(&v);
	host_close(h);
	buf_release(&text);
	mem_free(path);
	return rc;
}

const char *
theme_name(void)
{
	const char *name = getenv("FERRY_THEME"), *colours = getenv("COLORFGBG");
	const char *bg = colours ? strrchr(colours, ';') : NULL;

	if (name && *name)
		return name;
	return bg && (!strcmp(bg, ";7") || !strcmp(bg, ";15")) ? "light" : "dark";
}

const char *
glyph(bool utf8, enum glyph g)
{
	static const struct {
		const char *utf8, *ascii;
	} glyphs[GLYPHS] = {
		[GLYPH_TICK] = { "✓", "+" },
		[GLYPH_CROSS] = { "✗", "x" },
		[GLYPH_NEW] = { "·", "." },
		[GLYPH_STARTED] = { "○", "o" },
		[GLYPH_BAR_FULL] = { "━", "#" },
		[GLYPH_BAR_EMPTY] = { "─", "-" },
		[GLYPH_HLINE] = { "─", "-" },
		[GLYPH_VLINE] = { "│", "|" },
		[GLYPH_TEE_DOWN] = { "┬", "+" },
		[GLYPH_TEE_UP] = { "┴", "+" },
		[GLYPH_BULLET] = { "•", "*" },
		[GLYPH_DOT] = { "·", "-" },
		[GLYPH_ARROW] = { "→", ">" },
		[GLYPH_POINTER] = { "▶", ">" },
		[GLYPH_MORE] = { "…", "~" },
	};

	return utf8 ? glyphs[g].utf8 : glyphs[g].ascii;
}

const char *
glyph_spinner(bool utf8, size_t n)
{
	static const char *const dots[] = { "⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇",
		"⠏" };
	static const char *const lines[] = { "|", "/", "-", "\\" };

	return utf8 ? dots[n % (sizeof dots / sizeof *dots)]
		    : lines[n % (sizeof lines / sizeof *lines)];
}
