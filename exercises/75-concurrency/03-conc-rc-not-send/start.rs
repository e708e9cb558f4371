// Make this build: the count of references is used by several threads.

use std::rc::Rc;
use std::thread::{self, JoinHandle};

pub struct Conf {
    pub name: String,
}

/// Whoever drops the last reference frees.
pub type Shared = Rc<Conf>;

/// Takes a reference.
fn serve(conf: Shared) -> String {
    format!("serving {}", conf.name)
}

/// Starts so many workers, each with a reference of its own.
pub fn start(conf: &Shared, workers: usize) -> Vec<JoinHandle<String>> {
    let mut started = Vec::new();

    for _ in 0..workers {
        let own = Shared::clone(conf);
        started.push(thread::spawn(move || serve(own)));
    }
    started
}

pub fn load(name: &str) -> Shared {
    Shared::new(Conf {
        name: name.to_owned(),
    })
}
