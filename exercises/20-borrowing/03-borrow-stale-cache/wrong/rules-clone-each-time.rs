pub struct Server {
    pub root: String,
}

pub fn serve(s: &mut Server, out: &mut Vec<String>, lines: &[&str]) {
    let mut root = s.root.clone();

    for line in lines {
        if let Some(path) = line.strip_prefix("ROOT ") {
            s.root = path.to_owned();
            root = s.root.clone();
        } else {
            out.push(format!("{root}{line}"));
        }
    }
}
