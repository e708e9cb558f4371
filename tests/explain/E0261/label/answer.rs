fn main() {
    'b: {
        let y: i32 = 0;
        let z: &'b i32 = &y;
        println!("{z}");
        break 'b;
    }
}
