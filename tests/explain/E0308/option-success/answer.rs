struct Frame {
    length: usize,
}

fn get(frames: &[Frame], at: usize) -> Option<usize> {
    let mut _out = 0;
    if at >= frames.len() {
        return false;
    }
    _out = frames[at].length;
    true
}

fn main() {
    println!("{:?}", get(&[Frame { length: 60 }], 0));
}
