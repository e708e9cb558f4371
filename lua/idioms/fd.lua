return {
    name = "fd", group = "The system", title = "file descriptors: close, dup, int fd",
    words = { "file descriptor", "close", "dup", "OwnedFd", "BorrowedFd", "double close", "int fd", "AsFd", "raw fd" },
    c = [==[
struct conn { int fd; };

int conn_adopt(struct conn *c, int fd) /* takes fd over */
{
    if (c->fd >= 0)
        close(c->fd);
    c->fd = fd;
    return fcntl(fd, F_SETFD, FD_CLOEXEC);
}
]==],
    rust = [==[
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsFd, OwnedFd};

struct Conn {
    fd: OwnedFd,
}

impl Conn {
    fn adopt(&mut self, fd: OwnedFd) {
        self.fd = fd; // the old one is closed
    }
}

fn greet(to: impl AsFd) -> io::Result<()> {
    let copy = to.as_fd().try_clone_to_owned()?; // dup
    File::from(copy).write_all(b"hello\n")
}
]==],
    test = [==[
use std::io::Read;
use std::os::{fd::AsRawFd, unix::net::UnixStream};
let (a, mut b) = UnixStream::pair().unwrap();
greet(&a).unwrap();
let n = a.as_raw_fd();
let mut c = Conn { fd: a.into() };
assert_eq!(c.fd.as_raw_fd(), n);
c.adopt(File::open("/dev/null").unwrap().into());
let mut got = String::new();
b.read_to_string(&mut got).unwrap(); // ends, as adopt closed the other end
assert_eq!(got, "hello\n");
assert_eq!(size_of::<Option<OwnedFd>>(), 4);
]==],
    changes = {
        "An OwnedFd closes when it is dropped, and owning it twice is impossible: the double close that hits somebody else's descriptor does not compile. BorrowedFd is the int that is only used.",
        "File, TcpStream and pipes convert from and to OwnedFd without a system call. Take `impl AsFd` where any of them will do.",
        "`as_raw_fd` gives the bare int for ioctl and poll; it must not outlive its owner, and `from_raw_fd` is unsafe because it claims ownership.",
        "-1 is no OwnedFd: Option<OwnedFd> has the size of an int and None for it. The error of close() is lost in drop.",
    },
    codes = {},
    see = { "free", "fork", "read-file", "minus-one" },
}
