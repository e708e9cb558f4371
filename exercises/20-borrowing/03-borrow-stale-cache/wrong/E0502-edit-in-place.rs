pub struct Server {
    pub root: String,
}

pub fn serve(s: &mut Server, out: &mut Vec<String>, lines: &[&str]) {
    let root = &s.root;

    for line in lines {
        if let Some(path) = line.strip_prefix("ROOT ") {
            s.root.clear();
            s.root.push_str(path);
        } else {
            out.push(format!("{root}{line}"));
        }
    }
}
