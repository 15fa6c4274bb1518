use super::faults::Faults;
use super::near::near;
use super::node::Table;

/// The ISO codes of currencies of two decimals.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN \
    BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
    GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL \
    MAD MDL MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN \
    QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY \
    TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW";

/// Reads the currency; US dollars where it is left out.
pub(super) fn read(root: &Table<'_>, faults: &mut Faults<'_>) -> Option<String> {
    let Some(entry) = root.get("currency") else {
        return (!root.entries.contains_key("currency")).then_some("USD".into());
    };
    let code = entry.text(faults)?.into_inner();
    let codes = || CODES.split_ascii_whitespace();
    if !codes().any(|known| known == code) {
        let what = format!("no currency {code:?}");
        let allowed = "the ISO code of one with two decimals, such as USD, EUR, GBP or CHF";
        faults.tell(&entry.at, entry.span(), what, allowed);
        faults.meant(near(code, codes()).map(|meant| format!("\"{meant}\"")));
    }
    Some(code.to_owned())
}
