# The .deb.

# make_deb VERSION WORK FOLDER: says its path, and leaves it in $deb.
make_deb() {
  local version=$1 work=$2 architecture
  architecture=$(dpkg --print-architecture)
  deb="$3/canevas_${version}_$architecture.deb"
  lay_out "$work/usr" vendor-completions
  changelog "$version" | gzip -9n | put 644 - "$work/usr/share/doc/canevas/changelog.gz"
  put 644 "$package_files/lintian-overrides" "$work/usr/share/lintian/overrides/canevas"
  mkdir "$work/DEBIAN"
  (cd "$work" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$work/DEBIAN/md5sums"
  control "$version" "$architecture" "$work" >"$work/DEBIAN/control"
  dpkg-deb --root-owner-group -Zxz --build "$work" "$deb" >/dev/null
  echo "$deb"
}

control() {
  cat <<END
Package: canevas
Version: $1
Architecture: $2
Maintainer: $(maintainer)
Installed-Size: $(du -sk --apparent-size "$3/usr" | cut -f1)
Depends: $(needed_packages "$3/usr/bin/canevas")
Recommends: hunspell, hunspell-fr, $(workbook_packages)
Section: misc
Priority: optional
Description: documenter une concertation publique sur l'IA, dans le terminal
 canevas guide les collectivités pas à pas dans le canevas de documentation
 d'une concertation publique sur l'intelligence artificielle, pendant les mois
 qu'elle dure. À la fin, il vérifie, finalise et écrit des fichiers ouverts :
 JSON, CSV, XLSX, HTML, ODT, DOCX, Markdown. Tout reste sur l'ordinateur.
END
}

# As Debian's tools know them, else who made the last commit.
maintainer() {
  if [ -n "${DEBEMAIL:-}" ]; then
    printf '%s <%s>' "${DEBFULLNAME:-canevas}" "$DEBEMAIL"
  else
    git -C "$root" log -1 --format='%an <%ae>'
  fi
}

# needed_packages PROGRAM: with the versions of which it uses something.
needed_packages() {
  local folder
  folder=$(mktemp -d)
  mkdir "$folder/debian"
  printf 'Source: canevas\n\nPackage: canevas\nArchitecture: any\n' >"$folder/debian/control"
  (cd "$folder" && dpkg-shlibdeps -O "$1" 2>/dev/null) | sed -n 's/^shlibs:Depends=//p'
  rm -rf "$folder"
}

# The packages of the library that is loaded for workbooks, any of which will do: each system has one of them, named
# after its interface. The program knows those of INTERFACES in cxlsx.c.
workbook_packages() {
  local numbers
  numbers=$(sed -n 's/^#define INTERFACES(X) //p' "$root/Sources/CXlsx/cxlsx.c" | tr -dc '0-9 ')
  [ -n "${numbers// /}" ] || die "Sources/CXlsx/cxlsx.c ne dit plus quelles interfaces de libxlsxwriter sont connues."
  printf '%s' "$(printf 'libxlsxwriter%s | ' $numbers | sed 's/ | $//')"
}

changelog() {
  cat <<END
canevas ($1) stable; urgency=medium

  * Version $1.

 -- $(maintainer)  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
END
}
