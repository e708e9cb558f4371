/// Takes the newline off.
pub fn chomp(line: &mut String) {
    if line[line.len() - 1] == b'\n' {
        line.pop();
    }
}
