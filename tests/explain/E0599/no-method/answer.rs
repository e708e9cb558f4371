struct Buffer {
    data: Vec<u8>,
}

fn main() {
    let b = Buffer { data: vec![1] };
    println!("{}", b.size());
    println!("{}", b.data.len());
}
