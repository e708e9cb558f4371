return {
    name = "pointer-arithmetic", group = "Pointers and structure", title = "walk with p++, end pointers",
    words = { "end pointer", "p++", "cursor", "iterator", "slice", "pointer difference", "parse a buffer", "strchr loop" },
    c = [==[
long sum_tagged(const unsigned char *p, const unsigned char *end)
{
    long sum = 0;

    while (end - p >= 2) {
        unsigned char tag = *p++, len = *p++;
        if (end - p < len)
            return -1;
        for (const unsigned char *e = p + len; p < e; p++)
            sum += tag ? *p : 0;
    }
    return sum;
}
]==],
    rust = [==[
fn sum_tagged(mut p: &[u8]) -> Option<u32> {
    let mut sum = 0;
    while let [tag, len, rest @ ..] = p {
        let (body, next) = rest.split_at_checked(usize::from(*len))?;
        if *tag != 0 {
            sum += body.iter().map(|&b| u32::from(b)).sum::<u32>();
        }
        p = next;
    }
    Some(sum)
}
]==],
    test = [==[
assert_eq!(sum_tagged(&[1, 2, 3, 4, 0, 1, 9]), Some(7));
assert_eq!(sum_tagged(&[1, 2, 3]), None);
assert_eq!(sum_tagged(&[1]), Some(0));
let v = [1, 2, 3];
assert_eq!(v.iter().position(|&x| x == 3), Some(2));
assert_eq!(v.windows(2).filter(|w| w[0] < w[1]).count(), 2);
]==],
    changes = {
        "A slice is the pair of pointers, and `p = next` is the p += n: begin and length move together, and no step can leave the end behind.",
        "A pattern takes off a head and checks that it is there in one go. `split_at` panics past the end, `split_at_checked` asks; `chunks_exact`, `windows` and `split` replace most hand-written strides.",
        "A position is an index, not a difference of pointers. Iterators compile to the two-pointer loop of C, without bounds checks inside.",
        "On raw pointers the same methods exist (add, offset_from) and are unsafe, with C's rule: inside one object, or one past its end.",
    },
    codes = { "OP.pointer", "C.overflow", "SILENT.pointer" },
    see = { "array-param", "endian", "borrowed-result", "for-loop" },
}
