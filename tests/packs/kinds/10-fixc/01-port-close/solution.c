#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct port {
	char *name;
	int up;
};

static struct port *port_new(const char *name)
{
	struct port *p = malloc(sizeof *p);

	if (!p) {
		exit(1);
	}
	p->name = malloc(strlen(name) + 1);
	if (!p->name)
		exit(1);
	memcpy(p->name, name, strlen(name) + 1);
	p->up = 1;
	return p;
}

static void port_free(struct port *p)
{
	free(p->name);
	free(p);
}

/* Ends the port; writes the line for the log and returns its length. */
int port_close(struct port *p, char *log, size_t size)
{
	int n = snprintf(log, size, "%s is down", p->name);

	port_free(p);
	return n;
}

int main(void)
{
	char log[32];

	port_close(port_new("eth0"), log, sizeof log);
	puts(log);
	return 0;
}
