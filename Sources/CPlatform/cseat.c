#define _GNU_SOURCE
#include "cseat.h"

#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/resource.h>

#ifdef __linux__
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#else
extern char **environ;
#endif

void cseat_clear_environment(void) {
#ifdef __linux__
  clearenv();
#else
  static char *none[] = {NULL};
  environ = none;
#endif
}

static void lower(int resource, unsigned long long limit) {
  struct rlimit now;
  if (getrlimit(resource, &now)) return;
  if (now.rlim_max > limit) now.rlim_max = limit;
  if (now.rlim_cur > now.rlim_max) now.rlim_cur = now.rlim_max;
  setrlimit(resource, &now);
}

void cseat_limit(unsigned long long file_bytes, unsigned long long memory_bytes, unsigned long long files) {
  lower(RLIMIT_CORE, 0);
  lower(RLIMIT_FSIZE, file_bytes);
  lower(RLIMIT_AS, memory_bytes);
  lower(RLIMIT_NOFILE, files);
}

void cseat_stay_in_front(void) { signal(SIGTSTP, SIG_IGN); }

#if defined(__linux__) && defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__linux__) && defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

int cseat_stay_alone(void) {
  static const unsigned refused[] = {
    __NR_execve, __NR_execveat, __NR_ptrace, __NR_process_vm_readv, __NR_process_vm_writev, __NR_socket,
  };
  enum { COUNT = sizeof refused / sizeof *refused };
  struct sock_filter filter[COUNT + 6];
  unsigned short length = 0;
  const struct sock_filter refuse = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
  // The numbers of calls are those of one architecture; a call of another one is refused.
  filter[length++] =
    (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
  filter[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 0, COUNT + 3);
  filter[length++] =
    (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  // The x32 calls of x86-64 have the same architecture and other numbers.
  filter[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, COUNT + 1, 0);
  for (unsigned char i = 0; i < COUNT; i++)
    filter[length++] =
      (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, refused[i], (unsigned char)(COUNT - i), 0);
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  filter[length++] = refuse;
  struct sock_fprog program = {.len = length, .filter = filter};
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#else

int cseat_stay_alone(void) {
#ifdef __linux__
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
  return 0;
}

#endif
