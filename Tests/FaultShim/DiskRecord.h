#ifndef GRENIER_DISK_RECORD_H
#define GRENIER_DISK_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

typedef ssize_t (*write_call)(int, const void *, size_t);

/* What is done to the files of one folder, written down with its bytes; see FaultShim.h. */

void disk_begin(write_call real_write);

/* The errno a call fails with because a test wants it to, or 0. `offset` -1: where the file stands. */
int disk_refusal_of_write(int descriptor, size_t count, off_t offset);
int disk_refusal_of_size(int descriptor, off_t size);
int disk_refusal_of_sync(int descriptor);

/* Before the call: from then on any part of it may be on the disk. */
void disk_writes(int descriptor, const void *bytes, size_t count, off_t offset);
void disk_sets_size(int descriptor, off_t size);

/* Where the record ends: what a sync that begins now will have kept when it returns. */
off_t disk_end(void);
void disk_synced(int descriptor, off_t end);

/* Names of files. */
bool disk_holds(const char *path);
bool disk_exists(const char *path);
void disk_opened(int descriptor, bool is_new, bool is_emptied);
void disk_named(char kind, const char *from, const char *to);

#endif
