# The archive for Linux without dpkg: a folder with what goes below ~/.local or /usr/local.

# make_archive VERSION WORK FOLDER: says its path, and leaves it in $archive.
make_archive() {
  local name
  name="canevas-$1-linux-$(uname -m)"
  archive="$3/$name.tar.gz"
  lay_out "$2/$name" site-functions
  list_files "$2/$name"
  sed -e "s/@NOM@/$name/g" -e "s/@GLIBC@/$(needed_glibc "$2/$name/bin/canevas")/" \
    "$package_files/INSTALLER.txt" | put 644 - "$2/$name/INSTALLER.txt"
  tar --create --directory "$2" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 \
    --numeric-owner --format=gnu "$name" | gzip -9n >"$archive"
  echo "$archive"
}
