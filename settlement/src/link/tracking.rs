/// What networks and mailings append to addresses, to follow who came from where.
const KEYS: [&str; 30] = [
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "at_campaign",
    "at_medium",
    "cmp",
    "cmpid",
    "dclid",
    "echobox",
    "fbclid",
    "gbraid",
    "gclid",
    "gclsrc",
    "igsh",
    "igshid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "ref",
    "ref_src",
    "si",
    "smid",
    "ttclid",
    "twclid",
    "wbraid",
    "xtor",
    "yclid",
];

/// Families of such keys, by how they begin.
const FAMILIES: [&str; 5] = ["utm_", "pk_", "mtm_", "hsa_", "wt_"];

/// Whether a key, in lowercase, is of those who count visitors, and says nothing of a scenario.
pub(super) fn is_tracking(key: &str) -> bool {
    KEYS.contains(&key) || FAMILIES.iter().any(|family| key.starts_with(family))
}
