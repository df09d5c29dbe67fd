#ifndef CFILES_H
#define CFILES_H

/// Gives each of two names what the other stands for, at once. Returns 0, or -1 with `errno` where that
/// cannot be done: not every file system can, and both names have to be there.
int cfiles_exchange(const char *one, const char *other);

/// Renames a file where nothing has the new name. Returns 0, or -1 with errno: EEXIST where something has
/// it, EINVAL or ENOSYS where that cannot be asked.
int cfiles_rename_to_free(const char *path, const char *new_path);

/// Starts writing a file out without waiting for the end; does nothing where the system cannot.
void cfiles_begin_writing(const char *path);

/// The next name of a folder that `opendir` opened, valid until the next call; NULL at the end with `errno` 0,
/// or with the `errno` of what failed. In C, because the system allocates an entry only as far as its name goes:
/// copying `d_name` as a Swift tuple reads past the end of it.
const char *cfiles_next_name(void *folder);

/// Whether the folder has an access list, which a new folder in its place would not have.
int cfiles_has_access_list(const char *path);

/// Makes a file without a name, for reading and writing, which `exec` closes: in memory where the system has that,
/// else in the folder TMPDIR names, or /tmp. -1 with errno where it cannot be made.
int cfiles_make_nameless(void);

#endif
