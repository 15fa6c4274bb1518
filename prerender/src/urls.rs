use url::Url;

/// URLs of the site: of its pages, and of the files that they share.
#[derive(Clone, Debug, Default)]
pub struct SiteUrls {
    /// The path from a page to the shared files.
    pub base: String,
    /// The URL of the folder, where it is known.
    pub address: Option<Url>,
}

impl SiteUrls {
    /// Those of the pages in a folder of the site; of the site itself where that is empty.
    #[must_use]
    pub fn within(&self, folder: &str) -> Self {
        if folder.is_empty() {
            return self.clone();
        }
        let address = self.address.as_ref().and_then(|address| address.join(folder).ok());
        Self { base: format!("../{}", self.base), address }
    }

    /// The URL of a shared file, relative to a page.
    #[must_use]
    pub fn shared(&self, path: &str) -> String {
        self.base.clone() + path
    }

    /// The URL of a path in the folder: absolute where the folder's is known.
    #[must_use]
    pub fn full(&self, path: &str) -> String {
        let full = self.address.as_ref().and_then(|address| address.join(path).ok());
        full.map_or_else(|| path.to_owned(), Into::into)
    }
}
