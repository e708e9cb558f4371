/// Takes the newline off.
pub fn chomp(line: &mut String) {
    line.truncate(line.len() - 1);
}
