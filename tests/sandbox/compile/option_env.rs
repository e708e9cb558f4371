const SECRET: Option<&str> = option_env!("FERRY_SECRET");
const _: () = assert!(SECRET.is_none());
fn main() {}
