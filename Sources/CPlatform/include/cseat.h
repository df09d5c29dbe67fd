#ifndef CSEAT_H
#define CSEAT_H

// What a process gives up for good when it is restricted. Each function does what the system has and is silent
// about the rest: the checks of the program itself do not rest on it.

/// Removes all environment variables.
void cseat_clear_environment(void);

/// Lowers the resource limits: no core file, and at most `file_bytes` per file, `memory_bytes` of address space and
/// `files` open files. A limit that is lower already stays.
void cseat_limit(unsigned long long file_bytes, unsigned long long memory_bytes, unsigned long long files);

/// Ignores the signal by which a terminal suspends a program.
void cseat_stay_in_front(void);

/// Makes the kernel refuse with EPERM to start programs, to look into other processes and to open sockets (seccomp).
/// Returns 1 if it does, 0 if this system cannot.
int cseat_stay_alone(void);

#endif
