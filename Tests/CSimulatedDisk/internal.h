#ifndef GRENIER_SIMULATED_DISK_INTERNAL_H
#define GRENIER_SIMULATED_DISK_INTERNAL_H

#include "CSimulatedDisk.h"

#include <pthread.h>
#include <sqlite3.h>

/* What a device writes at once. SQLite is told 4096, the page of a modern disk. */
enum { SD_SECTOR = 512, SD_LOCKS = SQLITE_SHM_NLOCK };

typedef struct sd_bytes {
    uint8_t *data;
    size_t size, room;
} sd_bytes;

/* A write, or a truncation to `offset`, that no sync followed. */
typedef struct sd_change {
    size_t offset, length;
    size_t at; /* where its bytes begin in the file's log */
    bool truncates;
} sd_change;

typedef struct sd_handle sd_handle;

/* The index of a write-ahead log: memory shared by the connections of a process. */
typedef struct sd_shm {
    int users;
    int slots[SD_LOCKS]; /* -1 exclusive, else how many share it */
    int count;
    void **regions;
} sd_shm;

/* A file, whatever its name. */
typedef struct sd_file {
    int users; /* handles, and places in the directory */
    sd_bytes durable, written;
    sd_bytes log;
    sd_change *changes;
    size_t count, room;
    bool concerns_journal; /* it is new, or its size changed, since it was synced */
    sd_handle *owner; /* holds RESERVED or more */
    int shared;
    sd_shm *shm; /* not a user of it */
} sd_file;

/* What a name stood for since a change of the directory. NULL: no such file. */
typedef struct sd_name_state {
    sd_file *file;
    uint64_t change;
} sd_name_state;

/* A name, from what is durable to what is so now. */
typedef struct sd_name {
    char *name;
    sd_name_state *states;
    size_t count;
} sd_name;

typedef struct sd_disk {
    pthread_mutex_t mutex;
    int users;
    int64_t number;
    uint64_t life; /* handles of an earlier one are dead */
    sd_name *names;
    size_t count;
    uint64_t changes, durable_changes; /* of the directory, in order */
    sd_state state;
    uint64_t strikes_at; /* the value of state.calls at which `how` happens */
    sd_failure how;
    uint64_t seed;
    sd_failure struck; /* happens when the call ends */
} sd_disk;

struct sd_handle {
    sqlite3_file base;
    sd_disk *disk;
    sd_file *file;
    uint64_t life;
    int level;
    sd_shm *shm;
    unsigned shared, exclusive; /* bits of the slots it holds */
};

/* bytes.c: memory ends the process when it ends, and randomness follows from a seed */
void *sd_grow(void *memory, size_t size);
void sd_resize(sd_bytes *bytes, size_t size);
void sd_overwrite(sd_bytes *bytes, size_t offset, const void *data, size_t length);
uint64_t sd_next(uint64_t *random);
uint64_t sd_below(uint64_t *random, uint64_t bound);

/* file.c */
sd_file *sd_file_make(void);
void sd_file_leave(sd_file *file);
void sd_file_write(sd_file *file, const void *data, size_t length, size_t offset);
void sd_file_truncate(sd_file *file, size_t size);
/* True when that committed the file system's journal. */
bool sd_file_sync(sd_file *file);
void sd_file_cut(sd_file *file, uint64_t *random);
void sd_file_forget_handles(sd_file *file);

/* directory.c: the caller holds the disk's mutex */
sd_file *sd_find(const sd_disk *disk, const char *name);
sd_file *sd_create(sd_disk *disk, const char *name);
void sd_remove(sd_disk *disk, const char *name);
void sd_settle_names(sd_disk *disk);
void sd_cut_names(sd_disk *disk, uint64_t *random);
void sd_forget_handles(sd_disk *disk);

/* disk.c */
sd_disk *sd_acquire(int64_t number);
void sd_leave(sd_disk *disk);
/* The disk and the name of the file in it, or NULL. */
sd_disk *sd_acquire_path(const char *path, const char **name);
/* Ends a call: what struck it happens now. */
void sd_unlock_disk(sd_disk *disk);
/* Counts a call. It returns SQLITE_OK or `failed`; when struck, `happens` says if it is done all
 * the same, and the disk goes off at the end of it. */
int sd_pass(sd_disk *disk, int failed, bool *happens);

/* locks.c: the caller holds the disk's mutex */
int sd_lock(sd_handle *handle, int level);
void sd_unlock(sd_handle *handle, int level);
int sd_shm_map(sd_handle *handle, int region, int size, bool extends, void volatile **out);
int sd_shm_lock(sd_handle *handle, int first, int count, int flags);
void sd_shm_unmap(sd_handle *handle);

/* handle.c */
extern const sqlite3_io_methods sd_methods;

/* vfs.c */
void sd_register(void);

#endif
