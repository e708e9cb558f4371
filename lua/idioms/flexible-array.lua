return {
    name = "flexible-array", group = "Memory and ownership", title = "a header with the data behind it",
    words = { "flexible array member", "struct hack", "char data[]", "trailing data", "header and payload" },
    c = [==[
struct packet {
    uint8_t kind;
    uint16_t len;
    unsigned char data[];
};

struct packet *packet_new(uint16_t len)
{
    struct packet *p = malloc(sizeof *p + len);

    if (p)
        p->len = len;
    return p;
}
]==],
    rust = [==[
struct Packet<'a> {
    kind: u8,
    data: &'a [u8], // knows its length
}

fn parse(buf: &[u8]) -> Option<Packet<'_>> {
    let (head, rest) = buf.split_first_chunk::<3>()?;
    let len = u16::from_be_bytes([head[1], head[2]]);
    Some(Packet {
        kind: head[0],
        data: rest.get(..usize::from(len))?,
    })
}
]==],
    test = [==[
let p = parse(&[9, 0, 2, 1, 2, 3]).unwrap();
assert_eq!((p.kind, p.data), (9, &[1u8, 2][..]));
assert!(parse(&[9, 0, 4, 1, 2, 3]).is_none() && parse(&[9, 0]).is_none());
assert_eq!(size_of::<&[u8]>(), 2 * size_of::<usize>());
]==],
    changes = {
        "The length travels with the pointer: &[u8] is two words, and no field of the header has to be believed once `get` has compared it with what is there.",
        "For reading, borrow the data from the buffer, as here: no copy and no allocation. To own it, use Vec<u8> or Box<[u8]>; that is a second allocation, which C's struct saves.",
        "One block with header and tail exists as well (a struct whose last field is [u8] has no fixed size, and its pointer carries the length), but std makes one only from an array of known length. It is rarely worth it.",
    },
    codes = { "SIZE.slice" },
    see = { "endian", "array-param", "borrowed-result" },
}
