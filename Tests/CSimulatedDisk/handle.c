#include "internal.h"

#include <string.h>

/* The open file, with its disk's mutex; NULL when the handle is dead. */
static sd_handle *enter(sqlite3_file *base) {
    sd_handle *handle = (sd_handle *)base;
    pthread_mutex_lock(&handle->disk->mutex);
    if (handle->life == handle->disk->life) return handle;
    pthread_mutex_unlock(&handle->disk->mutex);
    return NULL;
}

static int leave(sd_handle *handle, int result) {
    sd_unlock_disk(handle->disk);
    return result;
}

/* Closing a dead handle gives its memory back and touches nothing else. */
static int close_file(sqlite3_file *base) {
    sd_handle *handle = (sd_handle *)base;
    sd_disk *disk = handle->disk;
    pthread_mutex_lock(&disk->mutex);
    sd_shm_unmap(handle);
    if (handle->life == disk->life) sd_unlock(handle, SQLITE_LOCK_NONE);
    sd_file_leave(handle->file);
    handle->base.pMethods = NULL;
    sd_leave(disk);
    return SQLITE_OK;
}

static int read_file(sqlite3_file *base, void *buffer, int amount, sqlite3_int64 from) {
    sd_handle *handle = enter(base);
    if (handle == NULL) return SQLITE_IOERR_READ;
    const sd_bytes *bytes = &handle->file->written;
    size_t offset = (size_t)from, length = (size_t)amount;
    size_t there = offset < bytes->size ? bytes->size - offset : 0;
    if (there > length) there = length;
    if (there > 0) memcpy(buffer, bytes->data + offset, there);
    if (there < length) memset((uint8_t *)buffer + there, 0, length - there);
    return leave(handle, there < length ? SQLITE_IOERR_SHORT_READ : SQLITE_OK);
}

static int write_file(sqlite3_file *base, const void *buffer, int amount, sqlite3_int64 to) {
    sd_handle *handle = enter(base);
    if (handle == NULL) return SQLITE_IOERR_WRITE;
    sd_disk *disk = handle->disk;
    sd_file *file = handle->file;
    size_t offset = (size_t)to, length = (size_t)amount;
    bool happens;
    int result = sd_pass(disk, SQLITE_IOERR_WRITE, &happens);
    if (!happens) length = 0;
    /* Whole, or up to anywhere. */
    if (result != SQLITE_OK && sd_below(&disk->seed, 2)) length = sd_below(&disk->seed, length + 1);
    if (disk->state.is_full && offset + length > file->written.size) {
        /* As on ext4, what lies inside the file has its place; what makes it longer has none. */
        length = offset < file->written.size ? file->written.size - offset : 0;
        result = SQLITE_FULL;
    }
    sd_file_write(file, buffer, length, offset);
    return leave(handle, result);
}

static int truncate_file(sqlite3_file *base, sqlite3_int64 size) {
    sd_handle *handle = enter(base);
    if (handle == NULL) return SQLITE_IOERR_TRUNCATE;
    bool happens;
    int result = sd_pass(handle->disk, SQLITE_IOERR_TRUNCATE, &happens);
    if (happens) sd_file_truncate(handle->file, (size_t)size);
    return leave(handle, result);
}

static int sync_file(sqlite3_file *base, int flags) {
    (void)flags;
    sd_handle *handle = enter(base);
    if (handle == NULL) return SQLITE_IOERR_FSYNC;
    sd_disk *disk = handle->disk;
    bool happens;
    int result = sd_pass(disk, SQLITE_IOERR_FSYNC, &happens);
    /* After a sync that failed nobody knows what is on the platter, and the next one says yes all
     * the same: nothing that follows can be trusted, as after a power cut. */
    if (result != SQLITE_OK && disk->struck == SD_NOTHING) disk->struck = SD_POWER_CUT;
    if (result == SQLITE_OK) disk->state.syncs++;
    /* The file system's journal is in order: with this file's entry or size go all that wait. */
    if (happens && !disk->state.forgets_sync && sd_file_sync(handle->file)) sd_settle_names(disk);
    return leave(handle, result);
}

static int file_size(sqlite3_file *base, sqlite3_int64 *size) {
    sd_handle *handle = enter(base);
    if (handle == NULL) return SQLITE_IOERR_FSTAT;
    *size = (sqlite3_int64)handle->file->written.size;
    return leave(handle, SQLITE_OK);
}

static int lock_file(sqlite3_file *base, int level) {
    sd_handle *handle = enter(base);
    return handle == NULL ? SQLITE_IOERR_LOCK : leave(handle, sd_lock(handle, level));
}

static int unlock_file(sqlite3_file *base, int level) {
    sd_handle *handle = enter(base);
    if (handle == NULL) return SQLITE_IOERR_UNLOCK;
    sd_unlock(handle, level);
    return leave(handle, SQLITE_OK);
}

static int check_reserved(sqlite3_file *base, int *is_reserved) {
    *is_reserved = 0;
    sd_handle *handle = enter(base);
    if (handle == NULL) return SQLITE_IOERR_CHECKRESERVEDLOCK;
    *is_reserved = handle->file->owner != NULL;
    return leave(handle, SQLITE_OK);
}

static int control(sqlite3_file *base, int operation, void *argument) {
    (void)base, (void)operation, (void)argument;
    return SQLITE_NOTFOUND;
}

static int sector_size(sqlite3_file *base) {
    (void)base;
    return 4096;
}

/* No promise at all: a write may spoil what stands beside it, nothing is atomic or in order. */
static int characteristics(sqlite3_file *base) {
    (void)base;
    return 0;
}

static int shm_map(sqlite3_file *base, int region, int size, int extends, void volatile **out) {
    sd_handle *handle = enter(base);
    if (handle == NULL) return SQLITE_IOERR_SHMMAP;
    return leave(handle, sd_shm_map(handle, region, size, extends != 0, out));
}

static int shm_lock(sqlite3_file *base, int first, int count, int flags) {
    sd_handle *handle = enter(base);
    if (handle == NULL) return SQLITE_IOERR_SHMLOCK;
    return leave(handle, sd_shm_lock(handle, first, count, flags));
}

static void shm_barrier(sqlite3_file *base) {
    sd_handle *handle = (sd_handle *)base;
    pthread_mutex_lock(&handle->disk->mutex);
    pthread_mutex_unlock(&handle->disk->mutex);
}

static int shm_unmap(sqlite3_file *base, int deletes) {
    (void)deletes;
    sd_handle *handle = (sd_handle *)base;
    pthread_mutex_lock(&handle->disk->mutex);
    sd_shm_unmap(handle);
    return leave(handle, SQLITE_OK);
}

const sqlite3_io_methods sd_methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_reserved,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = shm_map,
    .xShmLock = shm_lock,
    .xShmBarrier = shm_barrier,
    .xShmUnmap = shm_unmap,
};
