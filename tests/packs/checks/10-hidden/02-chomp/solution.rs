/// Takes the newline off.
pub fn chomp(line: &mut String) {
    if line.ends_with('\n') {
        line.pop();
    }
}
