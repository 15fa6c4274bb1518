#!/bin/sh
# Installs from Debian's packages what neither cargo nor npm can install, for the needs that are named:
#   scripts/install-debian.sh wasm npm chromium firefox webkit apache c++
# With --check first it installs nothing, and succeeds where the packages of all of them are installed.
set -eu

packages_of() {
  case $1 in
    # Rust with the sources of its standard library, and the linker it was built for.
    wasm) echo rustc-web cargo-web rust-web-src rust-web-llvm lld-22 ;;
    npm) echo nodejs npm ;;
    chromium) echo chromium chromium-driver ;;
    firefox) echo firefox-esr ;;
    webkit) echo webkit2gtk-driver xvfb ;;
    apache) echo apache2-bin ;;
    c++) echo g++ ;;
    *) echo "No packages are known for $1" >&2; exit 2 ;;
  esac
}

# Another apt may be at work, as on a machine that has just started.
apt() { DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" </dev/null >/dev/null; }

if [ "${1-}" = --check ]; then
  shift
  for need in "$@"; do
    names=$(packages_of "$need")
    states=$(dpkg-query --show --showformat='${db:Status-Status}\n' $names 2>&1) || exit 1
    [ "$(echo "$states" | sort -u)" = installed ] || exit 1
  done
  exit
fi

is_root=$([ "$(id -u)" = 0 ] && echo yes || true)
if [ ! "$is_root" ] && sudo -n true 2>/dev/null; then exec sudo -n "$0" "$@"; fi
# An old list may do, so its failure is not the end.
if [ "$is_root" ]; then apt update || true; fi

needs= packages=
for need in "$@"; do
  names=$(packages_of "$need")
  case $need in
    # Without these the tests do less.
    firefox | webkit | apache | c++)
      if ! apt --simulate install $names 2>/dev/null; then
        echo "This system has no packages of $names" >&2
        continue
      fi ;;
  esac
  needs="$needs $need" packages="$packages $names"
done
[ "$packages" ] || exit 0

if [ ! "$is_root" ]; then
  echo "Run this line, then the same command again:"
  if command -v sudo >/dev/null; then echo "  sudo $0$needs"; else echo "  su -c '$0$needs'"; fi
  exit 1
fi >&2
echo "Installing from Debian's packages (about 2 minutes):$packages" >&2
# Nothing of the user's is removed to make room: Debian's Rust conflicts with Debian's rustup.
apt install -y --no-install-recommends --no-remove $packages
