use std::sync::Mutex;

struct Account {
    lock: Mutex<()>,
    balance: i64,
}

impl Account {
    fn show(&self) {
        self.lock.lock();
        println!("{}", self.balance);
    }
}

fn main() {
    Account { lock: Mutex::new(()), balance: 10 }.show();
}
