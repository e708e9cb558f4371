struct Line<'a> {
    text: &'a mut String,
}

impl<'a> Drop for Line<'a> {
    fn drop(&mut self) {
        self.text.clear();
    }
}

fn text_of<'a>(line: Line<'a>) -> &'a mut String {
    &mut *line.text
}

fn main() {
    let mut text = String::from("on");
    text_of(Line { text: &mut text }).push('!');
}
