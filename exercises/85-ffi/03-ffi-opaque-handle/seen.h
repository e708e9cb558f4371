#ifndef SEEN_H
#define SEEN_H
#include <stddef.h>
#include <stdint.h>

/* The message ids that a relay has passed on. NULL is allowed everywhere. */
typedef struct seen seen;

seen *seen_new(void);
int seen_add(seen *, uint64_t id); /* 1 if it is new, 0 if not, -1 for NULL */
size_t seen_count(const seen *);   /* 0 for NULL */
void seen_free(seen **);           /* the caller's pointer becomes NULL */

#endif
