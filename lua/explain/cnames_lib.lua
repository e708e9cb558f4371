-- More names of C: the rest of its library and of POSIX. Rows as in explain.cnames.

return {
    { "switch", { model = "The switch is a match.", c = "C falls through to the next case unless a break stops it. A match never does, and it has "
        .. "to cover every value; default is _.",
        { "match x { 1 => …, 2 | 3 => …, _ => … }", "for switch, case and default" } } },
    { "foreach elif elsif unless until", { model = "Rust's loops are for, while and loop, its branches if and match.", c = "C has none of this "
        .. "name either.", { "for x in …", "for each element" },
        { "else if", "for another condition" } } },
    { "strchr strstr strrchr strpbrk", { model = "Searching is a method of the text.", c = "strstr() gives a pointer into the text, or NULL.",
        { "s.find(\"x\")", "an Option with the position in bytes; rfind from the end" }, { "s.contains(\"x\")", "for yes or no" } } },
    { "strtok strtok_r strsep", { model = "Splitting gives views of the parts and leaves the text as it is.", c = "strtok() writes zeros into the "
        .. "text and remembers its place in a static variable.",
        { "s.split(',')", "at a character or a string" }, { "s.split_whitespace()", "at white space" } } },
    { "vsnprintf vsprintf asprintf", { model = "A String grows as it is written to.", c = "snprintf() cuts off what does not fit, and its result "
        .. "has to be compared with the size.", { "format!(\"{x}\")", "for a new String" },
        { "write!(s, \"{x}\")?", "to append; it needs use std::fmt::Write" } } },
    { "fread fwrite read write pread pwrite", { model = "Reading and writing are methods of File, TcpStream, stdin and their kin, by the traits "
        .. "Read and Write; they take slices, and a slice knows its length.",
        c = "The count is an argument of its own, and a short count has to be looked at.", { "f.read_exact(&mut buf)?, f.read_to_end(&mut v)?",
            "with use std::io::Read" },
        { "f.write_all(&buf)?", "with use std::io::Write; it goes on until all is written" } } },
    { "fputs fputc putc", { model = "Writing is a macro or a method of the stream.", c = "The stream is the last argument there, and a "
        .. "failure is EOF.", { "write!(f, \"{s}\")?", "for text; use std::io::Write" },
        { "f.write_all(bytes)?", "for bytes" } } },
    { "feof ferror clearerr ungetc getc fgetc", { model = "The end of input is what a read gives, not a state to ask for afterwards.",
        c = "while (!feof(f)) runs once too often: the end is known only after a read has failed.",
        { "while r.read_line(&mut s)? > 0", "0 bytes are the end" }, { "for line in r.lines()", "for all lines; use std::io::BufRead" } } },
    { "fflush", { model = "Flushing is a method of the stream.", c = "fflush() says EOF on failure, which few look at.",
        { "std::io::stdout().flush()?", "with use std::io::Write" } } },
    { "fseek ftell rewind lseek", { model = "Seeking is a method, by the trait Seek.", c = "fseek() takes a long and SEEK_SET and its kin.",
        { "f.seek(SeekFrom::Start(n))?", "with use std::io::{Seek, SeekFrom}" }, { "f.rewind()?", "to the start" } } },
    { "remove unlink rename mkdir rmdir stat fstat access chmod", { model = "Files are handled by functions of std::fs, which give a Result.",
        c = "They give -1 and set errno, which is easily left unread.",
        { "std::fs::remove_file(path)?, rename, create_dir, metadata", "for what C has there" } } },
    { "opendir readdir closedir DIR", { model = "A directory is an iterator of entries, and closed where it ends.", c = "readdir() gives NULL at "
        .. "the end and on failure, told apart by errno.", { "for entry in std::fs::read_dir(path)?", "each entry is a Result" } } },
    { "qsort", { model = "Sorting is a method of slices; the compare function gets typed references.", c = "qsort() takes void * and two sizes, "
        .. "and the compare function casts.", { "v.sort()", "for types with an order" },
        { "v.sort_by(|a, b| a.key.cmp(&b.key)), v.sort_by_key(|e| e.key)", "by a member" } } },
    { "bsearch lfind lsearch", { model = "Searching is a method of slices.", c = "bsearch() takes void * and gives NULL for nothing.",
        { "v.binary_search(&x)", "a Result: the place, or where it would have to go" }, { "v.iter().find(|e| …)", "in an unsorted one" } } },
    { "rand srand random drand48 RAND_MAX", { model = "The standard library has no random numbers; the crate rand does.",
        c = "rand() % n favours small numbers, and srand(time(NULL)) can be guessed.", { "cargo add rand, and rand::random()", "for real use" },
        { "a generator of three lines, x ^= x << 13; …", "where repeatable numbers are wanted, as in tests" } } },
    { "time clock gettimeofday clock_gettime difftime", { model = "There are two clocks with two types: one for spans, one for the calendar.",
        c = "time_t is a number of seconds, and nothing keeps it apart from others.", { "std::time::Instant::now(), and .elapsed()", "to measure" },
        { "std::time::SystemTime::now()", "for the calendar" } } },
    { "sleep usleep nanosleep", { model = "The span is a Duration, so seconds and microseconds cannot be mixed up.", c = "sleep() takes seconds, "
        .. "usleep() microseconds, and both take any number.", { "std::thread::sleep(Duration::from_millis(n))", "with use std::time::Duration" } } },
    { "isdigit isalpha isspace isalnum isupper islower isxdigit ispunct isprint", { model = "They are methods of char and u8.",
        c = "A negative char as their argument is undefined behaviour.", { "c.is_ascii_digit(), c.is_ascii_alphabetic(), …", "for ASCII, as in C" },
        { "c.is_alphabetic(), c.is_whitespace()", "for all of Unicode" } } },
    { "toupper tolower", { model = "They are methods of char, u8 and str.", c = "toupper() takes and gives an int.", { "c.to_ascii_uppercase()",
        "for ASCII, as in C" }, { "s.to_uppercase()", "for text" } } },
    { "pthread_create thrd_create pthread_t thrd_t", { model = "A thread takes a closure with what it needs, and gives a handle.",
        c = "pthread_create() takes a void *, and nobody checks that what it points to lives long enough.",
        { "std::thread::spawn(move || …)", "for a thread that may outlive this function" }, { "std::thread::scope(|s| s.spawn(|| …))",
            "for one that uses this function's variables" } } },
    { "pthread_join thrd_join pthread_detach", { model = "The handle has the method.", c = "A thread that is neither joined nor detached leaks.",
        { "handle.join()", "the thread's result, or its panic" } } },
    { "pthread_mutex_t mtx_t pthread_mutex_lock pthread_mutex_unlock pthread_mutex_init", { model = "A Mutex holds the data that it guards, and "
        .. "lock() gives the only way to it; the lock is released where the guard ends.",
        c = "The mutex lies beside the data, and each return has to unlock.", { "let m = Mutex::new(data);", "in an Arc where "
            .. "threads share it" }, { "let mut g = m.lock().unwrap();", "g is the data while it lives" } } },
    { "atomic_int atomic_uint atomic_bool _Atomic", { model = "Atomics are types with methods, and each access names its order.",
        c = "In C x++ on an atomic is sequentially consistent without a word.", { "AtomicU32, and n.fetch_add(1, Ordering::Relaxed)",
            "for a counter; use std::sync::atomic" } } },
    { "signal sigaction raise kill SIGINT SIGTERM SIGPIPE", { model = "The standard library has no signal handlers; the crates signal-hook "
        .. "and ctrlc do.", c = "A handler may call few functions only, and most C handlers call others.", { "cargo add signal-hook",
        "for real use" },
        { "libc::signal, in unsafe", "as in C, with C's conditions" } } },
    { "setjmp longjmp", { model = "There is no jump out of several functions.", c = "longjmp() skips the cleanup of all frames between, and a "
        .. "local that was changed meanwhile is indeterminate unless volatile.", { "Result, and ? at each call", "every frame is cleaned "
        .. "up on the way" } } },
    { "offsetof container_of", { model = "offset_of! is a macro of the library; there is no way back from a member to its struct in safe code.",
        c = "container_of() is arithmetic on a pointer that nobody checks.", { "std::mem::offset_of!(S, field)", "for the number" },
        { "an index or a pointer to the whole", "in place of container_of" } } },
    { "va_list va_start va_arg va_end", { model = "A function of Rust's takes a fixed number of arguments.", c = "va_arg trusts the caller for "
        .. "count and types.", { "a slice, &[T]", "for any number of one type" }, { "macro_rules!", "for println's kind of call" } } },
    { "getenv setenv putenv environ", { model = "The environment is asked for by a function that gives a Result.", c = "getenv() gives NULL for "
        .. "nothing, and a pointer that setenv() may overwrite.", { "std::env::var(\"HOME\")", "a Result" }, { "std::env::vars()",
        "for all of them" } } },
    { "system popen fork execvp execve execl vfork wait waitpid", { model = "Programs are started by Command, without a shell, with the arguments "
        .. "one by one. There is no fork().",
        c = "system() hands its text to a shell, with all that a user may have typed into it (CWE-78).",
            { "std::process::Command::new(\"ls\").arg(\"-l\").status()?", "to run a program" }, { ".output()?", "to read what it prints" } } },
    { "htons htonl ntohs ntohl htobe32 be32toh", { model = "The byte order is a method of the number, or of its bytes.", c = "Both sides are a "
        .. "uint32_t in C, converted or not.", { "x.to_be_bytes(), u32::from_be_bytes(b)", "for bytes in a buffer" },
        { "x.to_be(), u32::from_be(x)", "for the number" } } },
    { "err errx warn warnx", { model = "Messages go to stderr by a macro, and the program ends by a call.", c = "errx() prints and exits "
        .. "in one call.", { "eprintln!(\"…\"); std::process::exit(1)", "as in C" }, { "return Err(…) from main", "when destructors should run" } } },
    { "bzero explicit_bzero", { model = "A slice fills itself.", c = "bzero() sets bytes, and the compiler may drop it before a free().",
        { "a.fill(0)", "for an array or Vec" } } },
    { "ioctl mmap select poll epoll_wait fcntl", { model = "The standard library has no such call; the crates libc, rustix and mio do.",
        c = "It is a system call.", { "cargo add rustix", "for calls with Rust's types" }, { "libc, in unsafe", "as in C" } } },
    { "socket bind listen accept connect send recv sockaddr_in", { model = "Sockets are types of std::net, closed where they end.",
        c = "Each step takes a descriptor and a struct with a cast.", { "TcpListener::bind(\"0.0.0.0:80\")?", "to listen; .incoming() accepts" },
        { "TcpStream::connect(addr)?", "to connect; it reads and writes as a file does" } } },
    { "stdin stdout stderr", { model = "They are functions of std::io.", c = "They are global FILE pointers.", { "eprintln!(\"…\")",
        "for stderr; println! for stdout" }, { "std::io::stdin(), std::io::stdout()", "for the stream itself" } } },
    { "EXIT_FAILURE EXIT_SUCCESS", { model = "They are constants of a type.", c = "They are 1 and 0 there.", { "std::process::ExitCode::FAILURE",
        "returned from main" }, { "std::process::exit(1)", "to end at once" } } },
    { "M_PI M_E", { model = "Constants of mathematics are in a module per type.", c = "M_PI is not in the C standard.", { "std::f64::consts::PI",
        "for a double" } } },
    { "DBL_MAX DBL_MIN DBL_EPSILON FLT_MAX FLT_EPSILON", { model = "The limits belong to the types.", c = "DBL_MIN is the smallest positive "
        .. "number there, not the lowest.", { "f64::MAX, f64::MIN_POSITIVE, f64::EPSILON", "the same numbers; f64::MIN is the lowest" } } },
    { "NAN INFINITY HUGE_VAL isnan isinf", { model = "They belong to the types, tests are methods.", c = "x == NAN is never true, "
        .. "there as here.", { "f64::NAN, f64::INFINITY", "the values" }, { "x.is_nan(), x.is_infinite()", "the tests" } } },
    { "CHAR_BIT", { model = "A u8 has 8 bits, always.", c = "CHAR_BIT may be more in theory.", { "8, or u8::BITS", "the same" } } },
    { "PATH_MAX BUFSIZ MAXPATHLEN", { model = "Text and paths grow as needed.", c = "A path may well be longer than PATH_MAX.",
        { "String or PathBuf", "for text and paths" }, { "a const of your own", "for a buffer of fixed size" } } },
    { "ENOENT EINTR EAGAIN EACCES EINVAL EEXIST ENOMEM EIO EPIPE", { model = "An I/O error has a kind.", c = "errno is a number whose meaning the "
        .. "system decides.", { "e.kind() == std::io::ErrorKind::NotFound", "and Interrupted, WouldBlock, PermissionDenied …" },
        { "e.raw_os_error()", "for the number itself" } } },
    { "O_RDONLY O_WRONLY O_CREAT O_RDWR O_APPEND O_TRUNC", { model = "The ways to open a file are methods.", c = "They are bits, and O_CREAT "
        .. "without a mode reads an argument that is not there.", { "File::open, File::create", "for the usual two" },
        { "OpenOptions::new().append(true).open(path)?", "for the rest" } } },
    { "this", { model = "The receiver is called self and stands among the parameters.", c = "C passes it as the first argument, by "
        .. "whatever name.", { "self", "in a method: fn f(&self)" } } },
    { "__FILE__ __LINE__ __func__ __FUNCTION__ __DATE__", { model = "They are macros with a !; there is none for the function's name.",
        c = "The preprocessor puts them in.", { "file!(), line!(), column!()", "the place in the source" } } },
    { "fmod round exp log log10 log2 atan2 atan tan asin acos hypot cbrt trunc lround", { model = "Mathematics are methods of the number.",
        c = "They are functions of <math.h> that take a double.", { "x.round(), x.ln(), x.exp(), y.atan2(x)", "with x a f64; C's "
            .. "log is ln here" }, { "x % y", "for fmod" } } },
    { "MIN MAX CLAMP SWAP ARRAY_SIZE countof", { model = "What C does by macros are methods.", c = "The macro evaluates an argument twice.",
        { "a.min(b), a.max(b), x.clamp(lo, hi)", "for numbers" }, { "std::mem::swap(&mut a, &mut b)", "for SWAP" }, { "a.len()",
            "for ARRAY_SIZE" } } },
    { "static_assert _Static_assert", { model = "A constant expression that panics does not compile.", c = "It is checked while compiling "
        .. "there as well.", { "const _: () = assert!(size_of::<T>() == 8);", "anywhere in the file" } } },
    { "alignof _Alignof", { model = "Its work is done by a function with a type parameter.", c = "It is an operator there.",
        { "std::mem::align_of::<T>()", "for a type" } } },
    { "vector", { model = "The growing array is Vec.", c = "It is C++'s std::vector.", { "Vec<T>", "always" } } },
    { "map unordered_map dict hashmap", { model = "Tables are HashMap, and BTreeMap where the keys stay in order.", c = "C has none of its own; "
        .. "it is C++'s std::map.", { "std::collections::HashMap<K, V>", "without an order" }, { "std::collections::BTreeMap<K, V>", "in order" } } },
    { "list queue deque stack", { model = "Most lists are a Vec; both ends are served by VecDeque.", c = "C links structs by hand.", { "Vec<T>",
        "for a list or a stack" }, { "std::collections::VecDeque<T>", "for a queue" } } },
    { "byte uchar u_char u_int8_t BYTE", { model = "A byte is a u8.", c = "unsigned char is that.", { "u8", "always" } } },
    { "ulong u_long ulonglong u_int64_t QWORD", { model = "Integer types are named by their width.", c = "unsigned long has 64 bits on Linux and "
        .. "32 on Windows.", { "u64", "for 64 bits" }, { "std::ffi::c_ulong", "at the border to C" } } },
    { "ushort u_short u_int16_t WORD word", { model = "Integer types are named by their width.", c = "unsigned short is a u16.", { "u16",
        "always" } } },
    { "u_int32_t DWORD u_int uint32 uint", { model = "Integer types are named by their width.", c = "unsigned int is a u32 here.", { "u32",
        "always" } } },
    { "char8_t char16_t char32_t", { model = "A char is one Unicode character of four bytes; UTF-8 is u8, UTF-16 u16.",
        c = "They are integers there.", { "u8, u16 or char", "by what is in it" } } },
    { "time_t clock_t timeval timespec", { model = "Times and spans have types of their own.", c = "time_t is an integer of seconds.",
        { "std::time::SystemTime, Duration", "for a point in time, and a span" }, { "i64", "for the number in a file or a message" } } },
    { "off_t loff_t", { model = "A position in a file is a u64.", c = "off_t is signed, with -1 for failure.", { "u64", "for a position" },
        { "i64", "for a distance" } } },
    { "pid_t uid_t gid_t mode_t", { model = "The standard library has plain numbers for these.", c = "They are integers there.", { "u32",
        "std::process::id() gives one" }, { "libc::pid_t", "at the border to C" } } },
    { "wint_t wctype_t", { model = "A character is a char.", c = "It is an integer there.", { "char", "always" } } },
}
