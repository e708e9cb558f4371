/// Turns times into percent of the base.
fn percent(ms: &mut [u32], base: &u32) {
    for t in ms {
        *t = *t * 100 / *base;
    }
}

fn main() {
    let mut ms = [50, 60, 45, 75];

    percent(&mut ms, &ms[0]); // of the first run
    for t in ms {
        print!("{t}% ");
    }
    println!();
}
