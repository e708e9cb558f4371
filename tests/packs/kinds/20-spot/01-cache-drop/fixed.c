#include <stdlib.h>
#include <string.h>

struct cache {
	char *key, *last;
};

static void cache_put(struct cache *c, const char *key)
{
	c->key = malloc(strlen(key) + 1);
	if (c->key)
		memcpy(c->key, key, strlen(key) + 1);
	c->last = c->key;
}

static void cache_drop(struct cache *c)
{
	free(c->last);
	c->last = NULL;
}

int main(void)
{
	struct cache c = { NULL, NULL };

	cache_put(&c, "route");
	c.key = NULL;
	cache_drop(&c);
	return 0;
}
