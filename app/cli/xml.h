/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_XML_H
#define FERRY_CLI_XML_H
/*
 * xml - a small writer of XML 1.0 (https://www.w3.org/TR/xml/), well-formed whatever the
 * texts hold: they are sanitised as for a terminal, what XML forbids becomes U+FFFD, and
 * its own characters are escaped. Names are the caller's.
 *
 *	xml_init(&x, &buf);
 *	xml_open(&x, "testcase");
 *	xml_attr(&x, "name", id);
 *	xml_text(&x, words);
 *	xml_close(&x);
 */
#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

enum { XML_DEPTH = 8 };

struct xml {
	struct buf *out; /* borrowed */
	struct xml_element {
		const char *name; /* static */
		bool has_elements, has_text;
	} open[XML_DEPTH];
	size_t depth;
	bool in_tag; /* attributes may still come */
};

/* Begins with the XML declaration; the encoding is UTF-8. */
void xml_init(struct xml *x, struct buf *out);

/* An element in the one that is open, on a line of its own, ended by xml_close(). */
void xml_open(struct xml *x, const char *name);
void xml_close(struct xml *x);

/* Right after xml_open(), before any text or element. */
void xml_attr(struct xml *x, const char *name, const char *value);
void
xml_attrf(struct xml *x, const char *name, const char *fmt, ...) FERRY_PRINTF(3, 4);

void xml_text(struct xml *x, const char *text);

#endif
