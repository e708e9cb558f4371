/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * highlight - see highlight.h. Colour is a comfort: whatever goes wrong in a lexer goes
 * to the log and leaves the text plain.
 */
#include "tui/highlight.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "script/host.h"
#include "tui/theme.h"

#include <string.h>

struct highlight {
	struct host *host;
};

struct highlight *
highlight_open(const char *share)
{
	struct err e = { 0 };
	char *root = path_join(share, "lua");
	struct host *host = host_open(root, true, &e);
	struct highlight *h = NULL;

	mem_free(root);
	if (host && host_has(host, "lexers.words")) {
		h = mem_calloc(1, sizeof *h);
		h->host = host;
	} else {
		log_line("highlight", "no lexers: %s", e.text);
		host_close(host);
	}
	return h;
}

void
highlight_close(struct highlight *h)
{
	if (!h)
		return;
	host_close(h->host);
	mem_free(h);
}

static void
paint(unsigned char *styles, size_t len, const struct value *spans)
{
	for (size_t i = 0; i < value_len(spans); i++) {
		const struct value *span = value_at(spans, i);
		long long from = value_as_int(value_at(span, 0), 0);
		long long to = value_as_int(value_at(span, 1), 0);
		const char *kind = value_as_str(value_at(span, 2), "");

		if (from >= 1 && to > from && (unsigned long long)to <= len + 1)
			memset(styles + from - 1, (int)theme_style(kind),
			    (size_t)(to - from));
	}
}

unsigned char *
highlight_text(struct highlight *h, const char *language, const char *text, size_t len)
{
	unsigned char *styles = mem_calloc(len + 1, 1);
	struct value spans, arg;
	struct err e = { 0 };
	char *module;

	if (!h || !language || !path_is_name(language))
		return styles;
	module = mem_printf("lexers.%s", language);
	arg = value_strn(text, len);
	if (host_call(&spans, h->host, module, "lex", &arg, 1, &e) == 0) {
		paint(styles, len, &spans);
		value_release(&spans);
	} else {
		log_line("highlight", "%s: %s", module, e.text);
	}
	value_release(&arg);
	mem_free(module);
	return styles;
}
