const SRC: &[(&str, u32)] = &[("reset", 1), ("uart_write", 2), ("idle", 3)];

#[test]
fn every_name_is_found() {
    for &(name, addr) in SRC {
        assert_eq!(resolve(SRC, name), Some(addr), "{name}");
    }
}

#[test]
fn unknown_name_is_not_found() {
    assert_eq!(resolve(SRC, "uart"), None);
    assert_eq!(resolve(SRC, "resetuart_write"), None);
    assert_eq!(resolve(&[], "idle"), None);
}

#[test]
fn names_survive_a_growing_arena() {
    let names: Vec<String> = (0..500).map(|i| format!("fn_{i}")).collect();
    let src: Vec<_> = names.iter().map(String::as_str).zip(1..).collect();
    assert_eq!(resolve(&src, "fn_0"), Some(1));
    assert_eq!(resolve(&src, "fn_499"), Some(500));
}

#[test]
fn names_lie_in_the_arena() {
    let mut a = Arena::default();
    assert_eq!(load(&mut a, SRC).len(), 3);
    for (name, _) in SRC {
        assert!(a.buf.contains(name), "{name}");
    }
}

#[test]
fn names_do_not_need_the_source() {
    let mut a = Arena::default();
    let name = String::from("idle");
    let syms = load(&mut a, &[(name.as_str(), 3)]);
    drop(name);
    assert_eq!(syms.len(), 1);
}

#[test]
fn a_symbol_owns_nothing() {
    assert!(!std::mem::needs_drop::<Sym>());
}
