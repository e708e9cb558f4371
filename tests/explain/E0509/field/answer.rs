struct TempFile {
    path: String,
}

impl Drop for TempFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

fn keep(file: TempFile) -> String {
    file.path
}

fn main() {
    println!("{}", keep(TempFile { path: String::from("/tmp/a") }));
}
