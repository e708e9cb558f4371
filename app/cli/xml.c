/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * xml - see xml.h. Elements stand on lines of their own, except after text, where the
 * space would be a part of it.
 */
#include "cli/xml.h"

#include "base/mem.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void
xml_init(struct xml *x, struct buf *out)
{
	*x = (struct xml){ .out = out };
	buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

/* In an attribute a newline must be written as a reference, or readers make it a space. */
static void
add_char(struct buf *out, unsigned c, const char *bytes, size_t n)
{
	static const struct {
		char c;
		const char *as;
	} escapes[] = {
		{ '&', "&amp;" },
		{ '<', "&lt;" },
		{ '>', "&gt;" }, /* "]]>" is forbidden in texts */
		{ '"', "&quot;" },
		{ '\n', "&#10;" },
		{ '\t', "&#9;" },
	};

	for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
		if (c == (unsigned char)escapes[i].c) {
			buf_adds(out, escapes[i].as);
			return;
		}
	}
	if (c == 0xFFFE || c == 0xFFFF)
		buf_adds(out, "\xEF\xBF\xBD");
	else
		buf_add(out, bytes, n);
}

/* Appends the text; newlines and tabs stay as they are if `plain`. */
static void
add_text(struct buf *out, const char *text, bool plain)
{
	struct buf clean = BUF_INIT(BUF_MAX);

	text_sanitise(&clean, text, strlen(text));
	for (size_t i = 0, n; i < clean.len; i += n) {
		unsigned c;

		n = text_decode(&c, clean.ptr + i, clean.len - i);
		if (plain && (c == '\n' || c == '\t'))
			buf_add(out, clean.ptr + i, n);
		else
			add_char(out, c, clean.ptr + i, n);
	}
	buf_release(&clean);
}

static void
end_tag(struct xml *x)
{
	if (x->in_tag)
		buf_addc(x->out, '>');
	x->in_tag = false;
}

static void
new_line(struct xml *x)
{
	buf_addf(x->out, "\n%*s", (int)(2 * x->depth), "");
}

void
xml_open(struct xml *x, const char *name)
{
	end_tag(x);
	if (x->depth) {
		x->open[x->depth - 1].has_elements = true;
		new_line(x);
	}
	buf_addf(x->out, "<%s", name);
	x->open[x->depth++] = (struct xml_element){ .name = name };
	x->in_tag = true;
}

void
xml_close(struct xml *x)
{
	const struct xml_element *e = &x->open[--x->depth];

	if (x->in_tag) {
		buf_adds(x->out, "/>");
	} else {
		if (e->has_elements && !e->has_text)
			new_line(x);
		buf_addf(x->out, "</%s>", e->name);
	}
	x->in_tag = false;
	if (!x->depth)
		buf_addc(x->out, '\n');
}

void
xml_attr(struct xml *x, const char *name, const char *value)
{
	buf_addf(x->out, " %s=\"", name);
	add_text(x->out, value, false);
	buf_addc(x->out, '"');
}

void
xml_attrf(struct xml *x, const char *name, const char *fmt, ...)
{
	va_list ap;
	char *value;
	int n;

	va_start(ap, fmt);
	n = vasprintf(&value, fmt, ap);
	va_end(ap);
	if (n < 0)
		mem_exhausted();
	xml_attr(x, name, value);
	mem_free(value);
}

void
xml_text(struct xml *x, const char *text)
{
	end_tag(x);
	x->open[x->depth - 1].has_text = true;
	add_text(x->out, text, true);
}
