return {
    name = "out-params", group = "Pointers and structure", title = "results through pointer parameters",
    words = { "output parameter", "out parameter", "return several values", "tuple", "return struct" },
    c = [==[
int split_port(const char *s, size_t *host_len, unsigned *port)
{
    const char *colon = strrchr(s, ':');

    if (!colon || sscanf(colon + 1, "%u", port) != 1)
        return -1;
    *host_len = (size_t)(colon - s);
    return 0;
}
]==],
    rust = [==[
fn split_port(s: &str) -> Option<(&str, u16)> {
    let (host, port) = s.rsplit_once(':')?;
    Some((host, port.parse().ok()?))
}

fn read_all(from: &[&[u8]], into: &mut Vec<u8>) -> usize {
    into.clear(); // the caller's buffer, used again and again
    for part in from {
        into.extend_from_slice(part);
    }
    into.len()
}
]==],
    test = [==[
assert_eq!(split_port("::1:80"), Some(("::1", 80)));
assert_eq!(split_port("h:70000"), None);
assert_eq!(split_port("h:8x"), None);
let mut v = vec![9];
assert_eq!((read_all(&[b"ab", b"c"], &mut v), &v[..]), (3, &b"abc"[..]));
]==],
    changes = {
        "Return the values: a tuple, a struct once there are three, a Result or Option around it for the status. The caller cannot read a result of a call that failed, and no variable waits uninitialised for one.",
        "Returning a large struct is no copy to fear: as in C, the caller passes the place for it.",
        "A `&mut` parameter stays right where the caller's buffer is to be reused, as `Read::read_to_end` and `read_line` do. It must point to an initialised value.",
        "`parse` takes the whole string or fails: no trailing characters, no overflow, which sscanf does not report.",
    },
    codes = { "POINTER.given", "POINTER.wanted", "HABIT.star" },
    see = { "errno", "null", "atoi" },
}
