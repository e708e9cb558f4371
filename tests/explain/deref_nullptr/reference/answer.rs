fn main() {
    let r = unsafe { &*std::ptr::null::<i32>() };
    println!("{r}");
}
