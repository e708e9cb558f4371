return {
    name = "fwrite", group = "The system", title = "write a file, and know that it arrived",
    words = { "fprintf to file", "fflush", "fclose", "write()", "fsync", "rename", "BufWriter", "atomic replace" },
    c = [==[
int save(const char *path, const char *tmp, const char *text)
{
    FILE *f = fopen(tmp, "w");
    int ok = f != NULL;

    ok = ok && fputs(text, f) >= 0 && fflush(f) == 0;
    ok = ok && fsync(fileno(f)) == 0;
    if (f && fclose(f) != 0)
        ok = 0;
    return ok && rename(tmp, path) == 0 ? 0 : -1;
}
]==],
    rust = [==[
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

fn save(path: &Path, lines: &[&str]) -> io::Result<()> {
    let tmp = path.with_extension("tmp");
    let mut f = BufWriter::new(File::create(&tmp)?);
    for line in lines {
        writeln!(f, "{line}")?;
    }
    f.into_inner()?.sync_all()?; // flush, then fsync
    fs::rename(&tmp, path)
}
]==],
    test = [==[
let path = std::env::temp_dir().join(format!("idiom-{}.txt", std::process::id()));
save(&path, &["a", "b"]).unwrap();
assert_eq!(fs::read_to_string(&path).unwrap(), "a\nb\n");
fs::remove_file(&path).unwrap();
let mut full = File::create("/dev/full").unwrap();
assert!(full.write_all(b"x").is_err());
assert!(BufWriter::new(full).write_all(b"x").is_ok());
]==],
    changes = {
        "A BufWriter that is dropped writes its rest and drops the error. `flush` or `into_inner` before that is what fclose() == 0 is in C; writing to a full disk otherwise looks like success.",
        "`write` may write less than it was given, and rustc warns about the unused count only if the Result is ignored altogether; call `write_all`.",
        "`sync_all` is fsync. A rename that must survive a power cut also needs the folder synced: open it as a File and call sync_all.",
    },
    codes = { "UNUSED.result" },
    see = { "init-destroy", "read-file", "errno" },
}
