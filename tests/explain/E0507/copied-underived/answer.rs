struct Conf {
    path: String,
    level: u8,
}

fn raised(running: &mut Conf) -> Conf {
    let mut next = *running;
    next.level += 1;
    next
}

fn main() {
    let mut c = Conf { path: String::from("/etc/a"), level: 1 };
    let d = raised(&mut c);
    println!("{} {} {}", c.path, d.path, d.level);
}
