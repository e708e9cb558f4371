struct Cursor<'a> {
    at: &'a mut u32,
}

impl<'a> Cursor<'a> {
    fn step(&'a mut self) {
        *self.at += 1;
    }
}

fn twice(cursor: &mut Cursor) {
    cursor.step();
}

fn main() {
    let mut n = 0;
    twice(&mut Cursor { at: &mut n });
    println!("{n}");
}
