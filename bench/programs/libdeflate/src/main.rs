//! The limit of one thread: reads each file of a list whole and deflates it with native libdeflate. No archive.
//! Usage: native-libdeflate LEVEL LIST, a list of paths that end in NUL. Prints the sum of the deflated sizes.
use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::os::unix::ffi::OsStrExt;

use libdeflate_sys::{
    libdeflate_alloc_compressor, libdeflate_deflate_compress, libdeflate_deflate_compress_bound,
    libdeflate_free_compressor,
};

fn main() {
    let arguments: Vec<_> = std::env::args_os().collect();
    let [_, level, list] = arguments.as_slice() else {
        panic!("usage: native-libdeflate LEVEL LIST");
    };
    let level = level.to_str().and_then(|text| text.parse().ok()).expect("LEVEL is a number");
    let list = std::fs::read(list).expect("LIST can be read");

    let compressor = unsafe { libdeflate_alloc_compressor(level) };
    assert!(!compressor.is_null(), "LEVEL is 0 to 12");
    let (mut content, mut deflated, mut total) = (Vec::new(), Vec::<u8>::new(), 0u64);
    for path in list.split(|byte| *byte == 0).filter(|path| !path.is_empty()) {
        content.clear();
        File::open(OsStr::from_bytes(path))
            .and_then(|mut file| file.read_to_end(&mut content))
            .unwrap_or_else(|error| panic!("{}: {error}", String::from_utf8_lossy(path)));
        let size = unsafe {
            let bound = libdeflate_deflate_compress_bound(compressor, content.len());
            if deflated.len() < bound {
                deflated.resize(bound, 0);
            }
            libdeflate_deflate_compress(
                compressor,
                content.as_ptr().cast(),
                content.len(),
                deflated.as_mut_ptr().cast(),
                deflated.len(),
            )
        };
        assert!(size > 0, "the bound is enough");
        total += size as u64;
    }
    unsafe { libdeflate_free_compressor(compressor) };
    println!("{total}");
}
