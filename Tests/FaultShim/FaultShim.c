#define _GNU_SOURCE
#include "FaultShim.h"

#include "DiskRecord.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

typedef ssize_t (*pwrite_call)(int, const void *, size_t, off_t);
typedef ssize_t (*writev_call)(int, const struct iovec *, int);
typedef int (*sync_call)(int);
typedef ssize_t (*send_call)(int, const void *, size_t, int);
typedef ssize_t (*sendto_call)(int, const void *, size_t, int, const struct sockaddr *, socklen_t);
typedef ssize_t (*sendmsg_call)(int, const struct msghdr *, int);
typedef int (*open_call)(const char *, int, ...);
typedef int (*size_call)(int, off_t);
typedef int (*name_call)(const char *);
typedef int (*names_call)(const char *, const char *);
typedef int (*option_call)(void *, int, const void *, size_t);
typedef int (*frame_call)(void *, const void *, size_t, int);

static int record = -1;
static int sent = -1;
static int hides_syncs = 0;

static write_call real_write;
static pwrite_call real_pwrite;
static pwrite_call real_pwrite64;
static writev_call real_writev;
static open_call real_open;
static open_call real_open64;
static size_call real_ftruncate;
static size_call real_ftruncate64;
static name_call real_unlink;
static names_call real_rename;
static names_call real_link;
static sync_call real_fsync;
static sync_call real_fdatasync;
static send_call real_send;
static sendto_call real_sendto;
static sendmsg_call real_sendmsg;
static option_call real_option;
static frame_call real_frame;

__attribute__((constructor)) static void begin(void) {
    if (real_write != NULL) return;
    real_write = (write_call)dlsym(RTLD_NEXT, "write");
    real_pwrite = (pwrite_call)dlsym(RTLD_NEXT, "pwrite");
    real_pwrite64 = (pwrite_call)dlsym(RTLD_NEXT, "pwrite64");
    real_writev = (writev_call)dlsym(RTLD_NEXT, "writev");
    real_open = (open_call)dlsym(RTLD_NEXT, "open");
    real_open64 = (open_call)dlsym(RTLD_NEXT, "open64");
    real_ftruncate = (size_call)dlsym(RTLD_NEXT, "ftruncate");
    real_ftruncate64 = (size_call)dlsym(RTLD_NEXT, "ftruncate64");
    real_unlink = (name_call)dlsym(RTLD_NEXT, "unlink");
    real_rename = (names_call)dlsym(RTLD_NEXT, "rename");
    real_link = (names_call)dlsym(RTLD_NEXT, "link");
    real_fsync = (sync_call)dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = (sync_call)dlsym(RTLD_NEXT, "fdatasync");
    real_send = (send_call)dlsym(RTLD_NEXT, "send");
    real_sendto = (sendto_call)dlsym(RTLD_NEXT, "sendto");
    real_sendmsg = (sendmsg_call)dlsym(RTLD_NEXT, "sendmsg");
    real_option = (option_call)dlsym(RTLD_NEXT, "zmq_setsockopt");
    real_frame = (frame_call)dlsym(RTLD_NEXT, "zmq_send");
    hides_syncs = getenv("GRENIER_SHIM_HIDE_SYNCS") != NULL;
    const char *path = getenv("GRENIER_SHIM_LOG");
    if (path != NULL) record = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const char *frames = getenv("GRENIER_SHIM_SENT");
    if (frames != NULL) sent = open(frames, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    disk_begin(real_write);
}

/* One write of a short line to an O_APPEND file: lines of several threads do not mix. */
static void note(const char *event, const char *file, long bytes) {
    char line[64];
    int length = bytes < 0 ? snprintf(line, sizeof line, "%s %s\n", event, file)
        : file == NULL ? snprintf(line, sizeof line, "%s %ld\n", event, bytes)
                       : snprintf(line, sizeof line, "%s %s %ld\n", event, file, bytes);
    if (length > 0) (void)!real_write(record, line, (size_t)length);
}

/* "wal", "db", or NULL for any other file. */
static const char *kind(int descriptor) {
    char link[40], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return NULL;
    path[length] = 0;
    const char *end = strrchr(path, '.');
    if (end == NULL) return NULL;
    if (strcmp(end, ".sqlite-wal") == 0) return "wal";
    return strcmp(end, ".sqlite") == 0 ? "db" : NULL;
}

static void note_write(int descriptor, size_t bytes) {
    if (record < 0 || descriptor == record) return;
    const char *file = kind(descriptor);
    if (file != NULL) note("W", file, (long)bytes);
}

static void note_sync(int descriptor, int result) {
    if (record < 0 || result != 0 || hides_syncs) return;
    const char *file = kind(descriptor);
    if (file != NULL) note("S", file, -1);
}

static void note_send(int descriptor, size_t bytes) {
    if (record < 0) return;
    struct sockaddr_storage address;
    socklen_t size = sizeof address;
    if (getsockname(descriptor, (struct sockaddr *)&address, &size) != 0) return;
    if (address.ss_family == AF_INET || address.ss_family == AF_INET6) note("N", NULL, (long)bytes);
}

static size_t total(const struct iovec *parts, size_t count) {
    size_t bytes = 0;
    for (size_t index = 0; index < count; index++) bytes += parts[index].iov_len;
    return bytes;
}

static bool is_refused(int error) {
    if (error != 0) errno = error;
    return error != 0;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    if (is_refused(disk_refusal_of_write(descriptor, count, -1))) return -1;
    note_write(descriptor, count);
    disk_writes(descriptor, bytes, count, -1);
    return real_write(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    if (is_refused(disk_refusal_of_write(descriptor, count, offset))) return -1;
    note_write(descriptor, count);
    disk_writes(descriptor, bytes, count, offset);
    return real_pwrite(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    if (is_refused(disk_refusal_of_write(descriptor, count, offset))) return -1;
    note_write(descriptor, count);
    disk_writes(descriptor, bytes, count, offset);
    return real_pwrite64(descriptor, bytes, count, offset);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    note_write(descriptor, total(parts, (size_t)count));
    for (int index = 0; index < count; index++)
        disk_writes(descriptor, parts[index].iov_base, parts[index].iov_len, -1);
    return real_writev(descriptor, parts, count);
}

int ftruncate(int descriptor, off_t size) {
    if (is_refused(disk_refusal_of_size(descriptor, size))) return -1;
    disk_sets_size(descriptor, size);
    return real_ftruncate(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) {
    if (is_refused(disk_refusal_of_size(descriptor, size))) return -1;
    disk_sets_size(descriptor, size);
    return real_ftruncate64(descriptor, size);
}

static int sync_with(sync_call real, int descriptor) {
    if (is_refused(disk_refusal_of_sync(descriptor))) return -1;
    off_t end = disk_end();
    int result = real(descriptor);
    note_sync(descriptor, result);
    if (result == 0) disk_synced(descriptor, end);
    return result;
}

int fsync(int descriptor) { return sync_with(real_fsync, descriptor); }

int fdatasync(int descriptor) { return sync_with(real_fdatasync, descriptor); }

/* Other libraries begin before this one, and may open a file then. */
static int open_with(const open_call *call, const char *path, int flags, mode_t mode) {
    begin();
    bool is_new = (flags & O_CREAT) != 0 && disk_holds(path) && !disk_exists(path);
    int descriptor = (*call)(path, flags, mode);
    if (descriptor >= 0) disk_opened(descriptor, is_new, (flags & O_TRUNC) != 0);
    return descriptor;
}

static mode_t mode_of(int flags, va_list rest) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? (mode_t)va_arg(rest, int) : 0;
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open_with(&real_open, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open_with(&real_open64, path, flags, mode);
}

int unlink(const char *path) {
    disk_named('U', path, NULL);
    return real_unlink(path);
}

int rename(const char *from, const char *to) {
    disk_named('R', from, to);
    return real_rename(from, to);
}

int link(const char *from, const char *to) {
    disk_named('L', from, to);
    return real_link(from, to);
}

ssize_t send(int descriptor, const void *bytes, size_t count, int flags) {
    note_send(descriptor, count);
    return real_send(descriptor, bytes, count, flags);
}

ssize_t sendto(
    int descriptor, const void *bytes, size_t count, int flags, const struct sockaddr *address,
    socklen_t size) {
    note_send(descriptor, count);
    return real_sendto(descriptor, bytes, count, flags, address, size);
}

ssize_t sendmsg(int descriptor, const struct msghdr *message, int flags) {
    note_send(descriptor, total(message->msg_iov, message->msg_iovlen));
    return real_sendmsg(descriptor, message, flags);
}

int zmq_setsockopt(void *socket, int option, const void *value, size_t size) {
    int result = real_option(socket, option, value, size);
    if (record >= 0 && result == 0 && size == sizeof(int)) {
        char name[16];
        snprintf(name, sizeof name, "%d", option);
        note("O", name, (long)*(const int *)value);
    }
    return result;
}

/* Before libzmq encrypts: what is asked for, whether or not it then leaves. */
int zmq_send(void *socket, const void *bytes, size_t count, int flags) {
    if (sent >= 0) (void)!real_write(sent, bytes, count);
    return real_frame(socket, bytes, count, flags);
}
