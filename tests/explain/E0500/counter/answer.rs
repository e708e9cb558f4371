fn main() {
    let mut log = vec![1];
    let hits = &mut log;
    let first = &mut *hits;
    let note = || hits.push(2);
    first.push(3);
    let mut note = note;
    note();
}
