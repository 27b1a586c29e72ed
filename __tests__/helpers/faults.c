/*
 * Faults of the system, for a program that is started with this library in LD_PRELOAD: of the calls it is told to
 * watch, on paths below the folders it is told, the n-th goes wrong. See faults.ts, which compiles and starts it.
 *
 *   FAULT_STATE   file of 4 KiB that all processes and threads of a run share: the count, and where the fault struck last
 *   FAULT_CALLS   classes of calls, e.g. ",write,close,"
 *   FAULT_BELOW   folders, one a line
 *   FAULT_AT      which call it is, from 1; 0 only counts
 *   FAULT_LASTING 1 when all that follow go wrong, too
 *   FAULT_ERRNO   what the call fails with; 0 lets it pass after FAULT_COMMAND
 *   FAULT_SHORT   1 when a write or read takes one byte instead of failing
 *   FAULT_KILL    1 when the process is killed in place of the call
 *   FAULT_COMMAND run by a shell before the call, with the path as $1
 *   FAULT_CLOCK   seconds by which the clock of the day is off once it was asked FAULT_AT times; counts as "clock"
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct state {
  int count;
  int struck;
  char call[32];
  char path[PATH_MAX - 64];
};

/* The system itself, past what is watched. */
static long (*raw)(long, ...);

static struct state *state;
static const char *calls, *below, *command;
static int at, lasting, failure, shortened, killing;
static long clock_offset;
static __thread int inside;

#define REAL(result, name, ...)                                      \
  static result (*real)(__VA_ARGS__);                                \
  if (real == NULL) *(void **)&real = dlsym(RTLD_NEXT, name)

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value == NULL ? "" : value;
}

__attribute__((constructor)) static void begin(void) {
  *(void **)&raw = dlsym(RTLD_NEXT, "syscall");
  const char *file = setting("FAULT_STATE");
  if (*file == 0) return;
  int descriptor = raw(SYS_openat, AT_FDCWD, file, O_RDWR | O_CLOEXEC);
  if (descriptor < 0) return;
  void *mapped = mmap(NULL, sizeof(struct state), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  raw(SYS_close, descriptor);
  if (mapped == MAP_FAILED) return;
  calls = setting("FAULT_CALLS");
  below = setting("FAULT_BELOW");
  command = setting("FAULT_COMMAND");
  at = atoi(setting("FAULT_AT"));
  lasting = atoi(setting("FAULT_LASTING"));
  failure = atoi(setting("FAULT_ERRNO"));
  shortened = atoi(setting("FAULT_SHORT"));
  killing = atoi(setting("FAULT_KILL"));
  clock_offset = atol(setting("FAULT_CLOCK"));
  state = mapped;
}

static int watches(const char *call) {
  char name[40];
  if (state == NULL || inside) return 0;
  snprintf(name, sizeof name, ",%s,", call);
  return strstr(calls, name) != NULL;
}

static int is_below(const char *path) {
  for (const char *folder = below; *folder != 0;) {
    size_t length = strcspn(folder, "\n");
    if (strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0)) return 1;
    folder += length + (folder[length] == '\n');
  }
  return 0;
}

/* A shell that this library is not in; the process's own children are not mixed up with it. */
static void run(const char *path) {
  extern char **environ;
  char *arguments[] = {"sh", "-c", (char *)command, "sh", (char *)path, NULL};
  char *environment[256];
  int kept = 0;
  for (char **variable = environ; *variable != NULL && kept < 255; variable += 1)
    if (strncmp(*variable, "LD_PRELOAD=", 11) != 0) environment[kept++] = *variable;
  environment[kept] = NULL;
  pid_t child;
  inside = 1;
  if (posix_spawn(&child, "/bin/sh", NULL, NULL, arguments, environment) == 0)
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
      ;
  inside = 0;
}

/* Counts a call. Whether it goes wrong; errno is set then. */
static int strikes_at(const char *call, const char *path) {
  int number = __atomic_add_fetch(&state->count, 1, __ATOMIC_SEQ_CST);
  if (at == 0 || (lasting ? number < at : number != at)) return 0;
  state->struck = 1;
  snprintf(state->call, sizeof state->call, "%s", call);
  snprintf(state->path, sizeof state->path, "%s", path);
  if (killing) raw(SYS_kill, getpid(), SIGKILL);
  if (*command != 0) run(path);
  errno = failure;
  return failure != 0 || shortened;
}

static int strikes(const char *call, int directory, const char *path) {
  char whole[PATH_MAX];
  if (!watches(call) || path == NULL) return 0;
  if (path[0] != '/') {
    char base[PATH_MAX], link[64];
    if (directory == AT_FDCWD) {
      if (raw(SYS_getcwd, base, sizeof base) < 0) return 0;
    } else {
      snprintf(link, sizeof link, "/proc/self/fd/%d", directory);
      ssize_t length = raw(SYS_readlinkat, AT_FDCWD, link, base, sizeof base - 1);
      if (length < 0) return 0;
      base[length] = 0;
    }
    if (snprintf(whole, sizeof whole, "%s/%s", base, path) >= (int)sizeof whole) return 0;
    path = whole;
  }
  return is_below(path) && strikes_at(call, path);
}

static int strikes_descriptor(const char *call, int descriptor) {
  char link[64], path[PATH_MAX];
  if (!watches(call)) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = raw(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path) && strikes_at(call, path);
}

#define OPEN(name, ...)                                                              \
  int name(__VA_ARGS__, ...) {                                                       \
    va_list rest;                                                                    \
    va_start(rest, flags);                                                           \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;          \
    va_end(rest);                                                                    \
    if (strikes(flags & O_CREAT ? "create" : "open", directory_of, path)) return -1; \
    return raw(SYS_openat, directory_of, path, flags, mode);                     \
  }
#define directory_of AT_FDCWD
OPEN(open, const char *path, int flags)
OPEN(open64, const char *path, int flags)
#undef directory_of
#define directory_of directory
OPEN(openat, int directory, const char *path, int flags)
OPEN(openat64, int directory, const char *path, int flags)

/* Reads and writes: of one that is short, a byte is taken. */
#define TRANSFER(call, name, parameters, arguments, short_call)                      \
  ssize_t name parameters {                                                          \
    REAL(ssize_t, #name, TYPES_OF_##name);                                           \
    if (strikes_descriptor(call, fd)) return shortened ? short_call : -1;            \
    return real arguments;                                                           \
  }
#define TYPES_OF_read int, void *, size_t
TRANSFER("read", read, (int fd, void *bytes, size_t size), (fd, bytes, size), real(fd, bytes, size > 0))
#define TYPES_OF_write int, const void *, size_t
TRANSFER("write", write, (int fd, const void *bytes, size_t size), (fd, bytes, size), real(fd, bytes, size > 0))
#define POSITIONED(kind, name, type)                                                 \
  ssize_t name(int fd, type bytes, size_t size, off_t offset) {                      \
    REAL(ssize_t, #name, int, type, size_t, off_t);                                  \
    if (strikes_descriptor(kind, fd)) return shortened ? real(fd, bytes, size > 0, offset) : -1; \
    return real(fd, bytes, size, offset);                                            \
  }
POSITIONED("read", pread, void *)
POSITIONED("read", pread64, void *)
POSITIONED("write", pwrite, const void *)
POSITIONED("write", pwrite64, const void *)
#define TYPES_OF_readv int, const struct iovec *, int
TRANSFER("read", readv, (int fd, const struct iovec *parts, int count), (fd, parts, count), read(fd, parts->iov_base, 1))
#define TYPES_OF_writev int, const struct iovec *, int
TRANSFER("write", writev, (int fd, const struct iovec *parts, int count), (fd, parts, count), write(fd, parts->iov_base, 1))
#define VECTORED(kind, name, single)                                                 \
  ssize_t name(int fd, const struct iovec *parts, int count, off_t offset) {         \
    REAL(ssize_t, #name, int, const struct iovec *, int, off_t);                     \
    if (strikes_descriptor(kind, fd)) return shortened ? single(fd, parts->iov_base, 1, offset) : -1; \
    return real(fd, parts, count, offset);                                           \
  }
VECTORED("read", preadv, pread)
VECTORED("read", preadv64, pread)
VECTORED("write", pwritev, pwrite)
VECTORED("write", pwritev64, pwrite)

ssize_t copy_file_range(int from, off_t *from_offset, int to, off_t *to_offset, size_t size, unsigned flags) {
  if (strikes_descriptor("write", to)) return -1;
  return raw(SYS_copy_file_range, from, from_offset, to, to_offset, size, flags);
}
ssize_t sendfile(int to, int from, off_t *offset, size_t size) {
  if (strikes_descriptor("write", to)) return -1;
  return raw(SYS_sendfile, to, from, offset, size);
}
ssize_t sendfile64(int to, int from, off_t *offset, size_t size) { return sendfile(to, from, offset, size); }

/* As on a network's file system: the file is closed, and what was to be written is lost. */
int close(int fd) {
  int struck = strikes_descriptor("close", fd);
  int error = errno;
  if (raw(SYS_close, fd) < 0) return -1;
  errno = error;
  return struck ? -1 : 0;
}
int fsync(int fd) { return strikes_descriptor("sync", fd) ? -1 : raw(SYS_fsync, fd); }
int fdatasync(int fd) { return strikes_descriptor("sync", fd) ? -1 : raw(SYS_fdatasync, fd); }
int ftruncate(int fd, off_t size) { return strikes_descriptor("write", fd) ? -1 : raw(SYS_ftruncate, fd, size); }
int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

int rename(const char *from, const char *to) {
  return strikes("rename", AT_FDCWD, to) ? -1 : raw(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int link(const char *from, const char *to) {
  return strikes("link", AT_FDCWD, to) ? -1 : raw(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int symlink(const char *target, const char *path) {
  return strikes("link", AT_FDCWD, path) ? -1 : raw(SYS_symlinkat, target, AT_FDCWD, path);
}
int unlink(const char *path) {
  return strikes("remove", AT_FDCWD, path) ? -1 : raw(SYS_unlinkat, AT_FDCWD, path, 0);
}
int unlinkat(int directory, const char *path, int flags) {
  return strikes("remove", directory, path) ? -1 : raw(SYS_unlinkat, directory, path, flags);
}
int rmdir(const char *path) {
  return strikes("remove", AT_FDCWD, path) ? -1 : raw(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
}
int remove(const char *path) {
  REAL(int, "remove", const char *);
  return strikes("remove", AT_FDCWD, path) ? -1 : real(path);
}
int mkdir(const char *path, mode_t mode) {
  return strikes("mkdir", AT_FDCWD, path) ? -1 : raw(SYS_mkdirat, AT_FDCWD, path, mode);
}
char *mkdtemp(char *template) {
  REAL(char *, "mkdtemp", char *);
  return strikes("mkdir", AT_FDCWD, template) ? NULL : real(template);
}

/* What is asked about files. */
int statx(int directory, const char *path, int flags, unsigned mask, struct statx *result) {
  if (*path == 0 ? strikes_descriptor("stat", directory) : strikes("stat", directory, path)) return -1;
  return raw(SYS_statx, directory, path, flags, mask, result);
}
/* How libuv calls what older C libraries have no function for. */
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long), d = va_arg(rest, long),
       e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (raw == NULL) begin();
  if (number == SYS_close) return close(a);
  if (number == SYS_statx && (*(char *)b == 0 ? strikes_descriptor("stat", a) : strikes("stat", a, (char *)b))) return -1;
  if (number == SYS_copy_file_range && strikes_descriptor("write", c)) return -1;
  return raw(number, a, b, c, d, e, f);
}
#define LIST(name, type)                                                             \
  int name(const char *path, struct type ***names, int (*filter)(const struct type *), \
           int (*compare)(const struct type **, const struct type **)) {             \
    REAL(int, #name, const char *, struct type ***, int (*)(const struct type *),    \
         int (*)(const struct type **, const struct type **));                       \
    return strikes("list", AT_FDCWD, path) ? -1 : real(path, names, filter, compare); \
  }
LIST(scandir, dirent)
LIST(scandir64, dirent64)
char *realpath(const char *path, char *resolved) {
  REAL(char *, "realpath", const char *, char *);
  return strikes("stat", AT_FDCWD, path) ? NULL : real(path, resolved);
}
ssize_t readlink(const char *path, char *target, size_t size) {
  return strikes("stat", AT_FDCWD, path) ? -1 : raw(SYS_readlinkat, AT_FDCWD, path, target, size);
}
int utimensat(int directory, const char *path, const struct timespec times[2], int flags) {
  if (strikes("touch", directory, path)) return -1;
  return raw(SYS_utimensat, directory, path, times, flags);
}
int futimens(int fd, const struct timespec times[2]) {
  return strikes_descriptor("touch", fd) ? -1 : raw(SYS_utimensat, fd, NULL, times, 0);
}

/* The clock of the day; the one that times are measured by does not jump. */
static long jump(void) {
  if (clock_offset == 0 || !watches("clock")) return 0;
  if (__atomic_add_fetch(&state->count, 1, __ATOMIC_SEQ_CST) < at) return 0;
  state->struck = 1;
  return clock_offset;
}
int clock_gettime(clockid_t clock, struct timespec *now) {
  REAL(int, "clock_gettime", clockid_t, struct timespec *);
  int result = real(clock, now);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += jump();
  return result;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  REAL(int, "gettimeofday", struct timeval *, void *);
  int result = real(now, zone);
  if (result == 0) now->tv_sec += jump();
  return result;
}
time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result != NULL) *result = now.tv_sec;
  return now.tv_sec;
}
