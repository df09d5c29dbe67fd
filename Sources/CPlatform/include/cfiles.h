#ifndef CFILES_H
#define CFILES_H

// A folder is a file descriptor, or AT_FDCWD for names that are paths of the process.

/// Atomic exchange of two names.
/// Returns 0, or -1 with errno: both names have to exist, and not every file system supports it.
int cfiles_exchange(int folder, const char *one, int other_folder, const char *other);

/// Atomic rename to a name that must be free.
/// Returns 0, or -1 with errno: EEXIST if the name is taken, EINVAL or ENOSYS if this is not
/// supported.
int cfiles_rename_to_free(int folder, const char *name, int new_folder, const char *new_name);

/// Starts the writeback of a file without waiting for it; does nothing if the system cannot.
void cfiles_begin_writing(int folder, const char *name);

/// Opens the subfolder `name` of a folder for lookups only, without following a link.
/// Returns a descriptor, or -1 with errno.
int cfiles_enter(int folder, const char *name);

/// The next name in a folder opened with `opendir`, valid until the next call. NULL with errno 0 at
/// the end, or with the errno of the failure.
/// Written in C because an entry is allocated only as far as its name goes: copying `d_name` as a
/// Swift tuple would read past its end.
const char *cfiles_next_name(void *folder);

/// Whether the open folder has an ACL, which a new folder with its name would not have.
int cfiles_has_access_list(int folder);

/// Makes everything durable that was written to the file system of an open file or folder, as syncfs does; where the
/// system has no such call, what was written to all of them. -1 with errno on failure.
int cfiles_sync_file_system(int descriptor);

/// Makes a file without a name, for reading and writing, which `exec` closes: in memory where the system has that,
/// else in the folder TMPDIR names, or /tmp. -1 with errno where it cannot be made.
int cfiles_make_nameless(void);

#endif
