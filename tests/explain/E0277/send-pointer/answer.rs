use std::thread;
fn main() {
    let mut buf = [0u8; 64];
    let p = buf.as_mut_ptr();
    let t = thread::spawn(move || unsafe { *p = 1 });
    t.join().unwrap();
    println!("{}", buf[0]);
}
