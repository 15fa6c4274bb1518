use url::Url;

/// Where a page stands, and where the files are that pages share.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// What stands before the address of each shared file.
    pub base: String,
    /// The address of the folder, once that is known.
    pub address: Option<Url>,
}

impl Place {
    /// A shared file, from a page.
    #[must_use]
    pub fn shared(&self, path: &str) -> String {
        self.base.clone() + path
    }

    /// A path from the folder, for those who read it elsewhere: in full where the address is known.
    #[must_use]
    pub fn full(&self, path: &str) -> String {
        let full = self.address.as_ref().and_then(|address| address.join(path).ok());
        full.map_or_else(|| path.to_owned(), Into::into)
    }
}
