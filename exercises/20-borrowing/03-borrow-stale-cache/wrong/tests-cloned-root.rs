pub struct Server {
    pub root: String,
}

pub fn serve(s: &mut Server, out: &mut Vec<String>, lines: &[&str]) {
    let root = s.root.clone();

    for line in lines {
        if let Some(path) = line.strip_prefix("ROOT ") {
            s.root = path.to_owned();
        } else {
            out.push(format!("{root}{line}"));
        }
    }
}
