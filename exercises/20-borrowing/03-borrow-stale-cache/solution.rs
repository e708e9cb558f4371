pub struct Server {
    pub root: String,
}

/// "ROOT dir" changes the root, any other line is a path.
pub fn serve(s: &mut Server, out: &mut Vec<String>, lines: &[&str]) {
    for line in lines {
        if let Some(path) = line.strip_prefix("ROOT ") {
            s.root = path.to_owned();
        } else {
            out.push(format!("{}{line}", s.root));
        }
    }
}
