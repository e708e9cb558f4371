#[test]
fn a_picture_is_stored() {
    let path: Option<Vec<u8>> = store_path(b"cat.jpg");
    assert_eq!(path, Some(b"up/cat.jpg\0".to_vec()));
}

#[test]
fn another_file_is_not() {
    for name in [&b"run.sh"[..], b"", b"jpg", b"cat.jpg.sh"] {
        let path: Option<Vec<u8>> = store_path(name);
        assert_eq!(path, None);
    }
}

#[test]
fn a_name_with_a_nul_is_refused() {
    for name in [&b"run.sh\0.jpg"[..], b"\0cat.jpg", b"cat\0\0.jpg"] {
        let path: Option<Vec<u8>> = store_path(name);
        assert_eq!(path, None);
    }
}

#[test]
fn a_name_need_not_be_utf8() {
    let path: Option<Vec<u8>> = store_path(b"\xe9t\xe9.jpg");
    assert_eq!(path, Some(b"up/\xe9t\xe9.jpg\0".to_vec()));
}
