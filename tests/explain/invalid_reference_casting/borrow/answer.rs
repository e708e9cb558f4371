fn edit(s: &String) -> &mut String {
    unsafe { &mut *(s as *const String as *mut String) }
}

fn main() {
    let s = String::new();
    edit(&s).push('a');
}
