trait Device {
    fn close(&self);
}
impl Drop for dyn Device {
    fn drop(&mut self) {
        self.close();
    }
}
fn main() {}
