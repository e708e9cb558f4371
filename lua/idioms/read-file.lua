return {
    name = "read-file", group = "The system", title = "read a whole file: fread, mmap",
    words = { "mmap", "fopen", "fread", "read file", "slurp", "fs::read", "seek", "pread", "FILE", "open" },
    c = [==[
char *slurp(const char *path, size_t *n)
{
    struct stat st;
    char *buf = NULL;
    int fd = open(path, O_RDONLY);

    if (fd < 0)
        return NULL;
    if (fstat(fd, &st) == 0 && (buf = malloc((size_t)st.st_size + 1))) {
        ssize_t got = read(fd, buf, (size_t)st.st_size); /* all? */
        *n = got > 0 ? (size_t)got : 0;
        buf[*n] = '\0';
    }
    close(fd);
    return buf;
}
]==],
    rust = [==[
use std::fs::{self, File};
use std::io::{self, Read};
use std::os::unix::fs::FileExt;

fn slurp(path: &str) -> io::Result<Vec<u8>> {
    fs::read(path)
}

fn slurp_at_most(path: &str, max: u64) -> io::Result<Vec<u8>> {
    let mut buf = Vec::new();
    File::open(path)?.take(max).read_to_end(&mut buf)?;
    Ok(buf)
}

fn header(f: &File) -> io::Result<[u8; 4]> {
    let mut head = [0; 4];
    f.read_exact_at(&mut head, 0)?; // pread: the offset stays
    Ok(head)
}
]==],
    test = [==[
assert!(slurp("/proc/self/status").unwrap().starts_with(b"Name:"));
assert_eq!(slurp_at_most("/dev/zero", 10).unwrap(), [0; 10]);
let exe = File::open("/proc/self/exe").unwrap();
assert_eq!(&header(&exe).unwrap(), b"\x7fELF");
let empty = File::open("/dev/null").unwrap();
assert_eq!(
    header(&empty).unwrap_err().kind(),
    io::ErrorKind::UnexpectedEof
);
assert!(fs::read_to_string("/proc/self/exe").is_err());
]==],
    changes = {
        "`fs::read` takes st_size as a hint and reads to the end, so files in /proc, which claim 0 bytes, and files that grow come out whole. `read_to_string` also checks UTF-8 and fails on anything else.",
        "A single `read` may be short, as in C; `read_exact` and `read_to_end` are the loops, and they retry after EINTR.",
        "File has no buffer: many small reads are many system calls, so wrap it in a BufReader. Bound what comes from outside with `take`.",
        "mmap is in no safe API of std, and the crate memmap2 marks it unsafe: another process may truncate or rewrite the file, and then &[u8] is a false promise and SIGBUS is near.",
    },
    codes = {},
    see = { "fgets", "fd", "errno" },
}
