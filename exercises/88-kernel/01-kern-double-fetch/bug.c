#include <errno.h>
#include <stdio.h>
#include <string.h>

/* What the caller of the ioctl has in its own memory. */
struct label_req {
    unsigned len;
    char text[32];
};

struct dev {
    unsigned open;
    char label[16];
};

/* What the caller's second thread does before the nth fetch. */
static void (*other_thread)(struct label_req *user, int nth);
static int fetches;

static int copy_from_user(void *to, const void *user, size_t n)
{
    fetches++;
    if (!user)
        return -EFAULT;
    if (other_thread)
        other_thread((struct label_req *)user, fetches);
    memcpy(to, user, n);
    return 0;
}

/* The ioctl: a label of up to 16 bytes. 0 or an errno, negative. */
int set_label(struct dev *d, const struct label_req *user)
{
    unsigned len;
    struct label_req req;

    if (copy_from_user(&len, user, sizeof len))
        return -EFAULT;
    if (len > sizeof d->label)
        return -EINVAL;
    if (copy_from_user(&req, user, sizeof req))
        return -EFAULT;
    memset(d->label, 0, sizeof d->label);
    memcpy(d->label, req.text, req.len);
    return 0;
}

static void grow(struct label_req *user, int nth)
{
    user->len = nth == 2 ? 32 : user->len;
}

int main(void)
{
    static struct dev d;
    static struct label_req user = { 4, "fan1 and what follows" };

    other_thread = grow;
    return set_label(&d, &user) < 0;
}
