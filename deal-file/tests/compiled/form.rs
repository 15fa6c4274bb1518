use super::{BAND_AND_LABEL, compiled};
use deal_file::{DealFile, NotCompiled, read, read_compiled};

#[test]
fn a_compiled_deal_is_the_deal() {
    for text in
        [BAND_AND_LABEL, include_str!("../../../settlement/tests/golden/deals/festival.toml")]
    {
        assert_eq!(read_compiled(&compiled(text)).unwrap(), read(text).unwrap());
    }
    for source in &deals::SOURCES {
        for language in deals::LANGUAGES {
            let bytes = source.file(language).compiled().unwrap();
            assert_eq!(&read_compiled(&bytes).unwrap(), deals::get(source.id, language));
        }
    }
}

#[test]
fn what_is_no_compiled_deal_is_told_from_one_that_is_damaged() {
    let whole = compiled(BAND_AND_LABEL);
    for other in ["", "<!doctype html>", "who-owes-whom", "id = \"band-and-label\""] {
        assert_eq!(read_compiled(other.as_bytes()), Err(NotCompiled::Other), "{other}");
    }
    let newer = [b"who-owes-whom deal 12\n", &whole[21..]].concat();
    let version = read_compiled(&newer).unwrap_err();
    assert_eq!(version, NotCompiled::Version("12".to_owned()));
    assert!(version.to_string().contains("\"12\""), "{version}");
    for length in [21, 30, whole.len() / 2, whole.len() - 1] {
        assert_eq!(read_compiled(&whole[..length]), Err(NotCompiled::Damaged), "{length}");
    }
    let longer = [&*whole, b"more"].concat();
    assert_eq!(read_compiled(&longer), Err(NotCompiled::Damaged));
}

#[test]
fn what_is_wrong_in_a_compiled_deal_is_said_as_of_its_file() {
    let text = BAND_AND_LABEL.replacen("last_year = 2003", "last_year = 1903", 1);
    let error = read_compiled(&compiled(&text)).unwrap_err().to_string();
    assert!(
        error.starts_with("not a deal: last_year: is before `first_year`; allowed: "),
        "{error}"
    );
}

/// Lists within lists cost a byte or two each, and recursion the stack.
#[test]
fn no_depth_exhausts_the_stack() {
    let mut bytes = b"who-owes-whom deal 1\n".to_vec();
    // A list of 200,000 tokens, each a list of one value.
    bytes.extend([0xc0, 0x9a, 0x0c]);
    bytes.extend([3, 1].repeat(200_000));
    assert_eq!(read_compiled(&bytes), Err(NotCompiled::Damaged));
}

#[test]
fn what_no_deal_has_is_not_compiled() {
    for value in ["0.5", "2026-04-27"] {
        assert!(DealFile::parse(&format!("id = {value}")).compiled().is_none(), "{value}");
    }
}
