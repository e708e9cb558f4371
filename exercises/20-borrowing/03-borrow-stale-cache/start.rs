// Make this build: a new root holds from the next line on.

pub struct Server {
    pub root: String,
}

/// "ROOT dir" changes the root, any other line is a path.
pub fn serve(s: &mut Server, out: &mut Vec<String>, lines: &[&str]) {
    let root = &s.root;

    for line in lines {
        if let Some(path) = line.strip_prefix("ROOT ") {
            s.root = path.to_owned();
        } else {
            out.push(format!("{root}{line}"));
        }
    }
}
