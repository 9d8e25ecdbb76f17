#define _GNU_SOURCE
#include "DiskRecord.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* One event of the record; the path and the bytes follow it. All integers as the machine has them. */
struct event {
    uint32_t length;
    uint32_t kind;
    uint64_t file;
    int64_t value;
    uint32_t path_length;
    uint32_t byte_count;
};

enum syncs { ALL, NONE, CHECKPOINTS };

static write_call real_write;
static int record = -1;
static const char *root;
static size_t root_length;
static const char *faults;
static enum syncs syncs = ALL;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
/* With CHECKPOINTS: the sync of the log that was not written down. */
static uint64_t forgotten_file;
static off_t forgotten_end = -1;

void disk_begin(write_call write) {
    real_write = write;
    root = getenv("GRENIER_SHIM_FOLDER");
    if (root == NULL) return;
    root_length = strlen(root);
    faults = getenv("GRENIER_SHIM_FAULTS");
    const char *kept = getenv("GRENIER_SHIM_SYNCS");
    if (kept != NULL && strcmp(kept, "none") == 0) syncs = NONE;
    if (kept != NULL && strcmp(kept, "checkpoints") == 0) syncs = CHECKPOINTS;
    const char *path = getenv("GRENIER_SHIM_DISK");
    if (path != NULL) record = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text), count = strlen(end);
    return length >= count && strcmp(text + length - count, end) == 0;
}

/* Inside the folder, and something whose loss matters: shared memory and the lock live by the process. */
bool disk_holds(const char *path) {
    if (root == NULL || path == NULL) return false;
    if (strncmp(path, root, root_length) != 0 || path[root_length] != '/') return false;
    return !ends_with(path, "-shm") && !ends_with(path, "/lock");
}

bool disk_exists(const char *path) {
    struct stat status;
    return lstat(path, &status) == 0;
}

static bool name_of(int descriptor, char path[static 4096]) {
    if (root == NULL || descriptor == record) return false;
    char link[40];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, 4095);
    if (length <= 0) return false;
    path[length] = 0;
    return true;
}

/* Whether a descriptor is of a regular file of the folder. */
static bool is_ours(int descriptor, char path[static 4096], struct stat *status) {
    return name_of(descriptor, path) && disk_holds(path) && fstat(descriptor, status) == 0
        && S_ISREG(status->st_mode);
}

static void note(
    char kind, uint64_t file, int64_t value, const char *path, size_t path_length,
    const void *bytes, size_t count) {
    if (record < 0) return;
    size_t length = sizeof(struct event) + path_length + count;
    char *whole = malloc(length);
    if (whole == NULL) abort();
    struct event event = {
        .length = (uint32_t)length,
        .kind = (uint32_t)kind,
        .file = file,
        .value = value,
        .path_length = (uint32_t)path_length,
        .byte_count = (uint32_t)count,
    };
    memcpy(whole, &event, sizeof event);
    memcpy(whole + sizeof event, path, path_length);
    if (count > 0) memcpy(whole + sizeof event + path_length, bytes, count);
    pthread_mutex_lock(&mutex);
    /* A record that cannot be written would call lost what is kept, or the other way round. */
    if (real_write(record, whole, length) != (ssize_t)length) abort();
    pthread_mutex_unlock(&mutex);
    free(whole);
}

static bool has_fault(const char *name) {
    if (faults == NULL) return false;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", faults, name);
    return access(path, F_OK) == 0;
}

int disk_refusal_of_size(int descriptor, off_t size) {
    char path[4096];
    struct stat status;
    if (faults == NULL || !is_ours(descriptor, path, &status)) return 0;
    return size > status.st_size && has_fault("full") ? ENOSPC : 0;
}

int disk_refusal_of_write(int descriptor, size_t count, off_t offset) {
    if (faults == NULL) return 0;
    if (offset < 0) offset = lseek(descriptor, 0, SEEK_CUR);
    return offset < 0 ? 0 : disk_refusal_of_size(descriptor, offset + (off_t)count);
}

int disk_refusal_of_sync(int descriptor) {
    char path[4096];
    struct stat status;
    if (faults == NULL || !is_ours(descriptor, path, &status)) return 0;
    if (!has_fault("sync-fails")) return 0;
    /* As Linux does it: the pages count as written from now on, and no later sync will keep them. */
    note('E', status.st_ino, (int64_t)disk_end(), path, strlen(path), NULL, 0);
    return EIO;
}

void disk_writes(int descriptor, const void *bytes, size_t count, off_t offset) {
    char path[4096];
    struct stat status;
    if (record < 0 || !is_ours(descriptor, path, &status)) return;
    if (offset < 0) {
        bool appends = (fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
        offset = appends ? status.st_size : lseek(descriptor, 0, SEEK_CUR);
    }
    /* Of a database in WAL mode only a checkpoint writes to the file itself. */
    if (forgotten_end >= 0 && ends_with(path, ".sqlite")) {
        note('S', forgotten_file, (int64_t)forgotten_end, "", 0, NULL, 0);
        forgotten_end = -1;
    }
    note('W', status.st_ino, (int64_t)offset, path, strlen(path), bytes, count);
}

void disk_sets_size(int descriptor, off_t size) {
    char path[4096];
    struct stat status;
    if (record < 0 || !is_ours(descriptor, path, &status)) return;
    note('T', status.st_ino, (int64_t)size, path, strlen(path), NULL, 0);
}

off_t disk_end(void) {
    struct stat status;
    return record >= 0 && fstat(record, &status) == 0 ? status.st_size : 0;
}

void disk_synced(int descriptor, off_t end) {
    char path[4096];
    struct stat status;
    if (record < 0 || syncs == NONE || !name_of(descriptor, path)) return;
    if (strcmp(path, root) == 0) {
        note('D', 0, (int64_t)end, path, strlen(path), NULL, 0);
        return;
    }
    if (!is_ours(descriptor, path, &status)) return;
    if (syncs == CHECKPOINTS && ends_with(path, "-wal")) {
        forgotten_file = status.st_ino;
        forgotten_end = end;
        return;
    }
    note('S', status.st_ino, (int64_t)end, path, strlen(path), NULL, 0);
}

void disk_opened(int descriptor, bool is_new, bool is_emptied) {
    char path[4096];
    struct stat status;
    if (record < 0 || !is_ours(descriptor, path, &status)) return;
    if (is_new) note('C', status.st_ino, 0, path, strlen(path), NULL, 0);
    else if (is_emptied) note('T', status.st_ino, 0, path, strlen(path), NULL, 0);
}

void disk_named(char kind, const char *from, const char *to) {
    if (record < 0 || !(disk_holds(from) || disk_holds(to))) return;
    char paths[8192];
    size_t length = strlen(from), second = to == NULL ? 0 : strlen(to);
    if (length + second + 1 > sizeof paths) abort();
    memcpy(paths, from, length);
    paths[length] = 0;
    if (to != NULL) memcpy(paths + length + 1, to, second);
    note(kind, 0, 0, paths, length + 1 + second, NULL, 0);
}
