#ifndef CFILES_H
#define CFILES_H

/// Gives each of two names what the other stands for, at once. Returns 0, or -1 where that cannot be
/// done: not on every file system, and not where one of the two is not there.
int cfiles_exchange(const char *one, const char *other);

/// Renames a file where nothing has the new name. Returns 0, or -1 with errno: EEXIST where something has
/// it, EINVAL or ENOSYS where that cannot be asked.
int cfiles_rename_to_free(const char *path, const char *new_path);

/// Has the system begin to write a file out, and does not wait for it to be written; where that cannot be
/// asked, nothing.
void cfiles_begin_writing(const char *path);

#endif
