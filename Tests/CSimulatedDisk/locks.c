#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* The five levels of sqlite.org/lockingv3.html, between the connections of this process. */
int sd_lock(sd_handle *handle, int level) {
    sd_file *file = handle->file;
    if (handle->level >= level) return SQLITE_OK;
    if (file->owner != NULL && file->owner != handle) {
        bool admits = level == SQLITE_LOCK_SHARED && file->owner->level == SQLITE_LOCK_RESERVED;
        if (!admits) return SQLITE_BUSY;
    }
    if (handle->level == SQLITE_LOCK_NONE) file->shared++;
    if (level > SQLITE_LOCK_SHARED) file->owner = handle;
    if (level > SQLITE_LOCK_RESERVED && file->shared > 1) {
        /* No new reader comes in while this one waits for the others to leave. */
        handle->level = SQLITE_LOCK_PENDING;
        return SQLITE_BUSY;
    }
    handle->level = level;
    return SQLITE_OK;
}

void sd_unlock(sd_handle *handle, int level) {
    sd_file *file = handle->file;
    if (handle->level <= level) return;
    if (level <= SQLITE_LOCK_SHARED && file->owner == handle) file->owner = NULL;
    if (level == SQLITE_LOCK_NONE) file->shared--;
    handle->level = level;
}

int sd_shm_map(sd_handle *handle, int region, int size, bool extends, void volatile **out) {
    *out = NULL;
    if (handle->shm == NULL) {
        sd_shm *shm = handle->file->shm;
        if (shm == NULL) {
            shm = handle->file->shm = sd_grow(NULL, sizeof *shm);
            memset(shm, 0, sizeof *shm);
        }
        shm->users++;
        handle->shm = shm;
    }
    sd_shm *shm = handle->shm;
    if (region >= shm->count && !extends) return SQLITE_OK;
    while (shm->count <= region) {
        shm->regions = sd_grow(shm->regions, (size_t)(shm->count + 1) * sizeof *shm->regions);
        void *memory = sd_grow(NULL, (size_t)size);
        shm->regions[shm->count++] = memset(memory, 0, (size_t)size);
    }
    *out = shm->regions[region];
    return SQLITE_OK;
}

int sd_shm_lock(sd_handle *handle, int first, int count, int flags) {
    sd_shm *shm = handle->shm;
    if (shm == NULL) return SQLITE_IOERR_SHMLOCK;
    bool takes = (flags & SQLITE_SHM_LOCK) != 0, shares = (flags & SQLITE_SHM_SHARED) != 0;
    for (int i = first; takes && i < first + count; i++) {
        bool mine = (shares ? handle->shared : handle->exclusive) & 1u << i;
        if (!mine && (shares ? shm->slots[i] < 0 : shm->slots[i] != 0)) return SQLITE_BUSY;
    }
    for (int i = first; i < first + count; i++) {
        unsigned bit = 1u << i;
        if (takes && shares && !(handle->shared & bit)) {
            shm->slots[i]++;
            handle->shared |= bit;
        } else if (takes && !shares) {
            shm->slots[i] = -1;
            handle->exclusive |= bit;
        } else if (!takes && shares && handle->shared & bit) {
            shm->slots[i]--;
            handle->shared &= ~bit;
        } else if (!takes && !shares && handle->exclusive & bit) {
            shm->slots[i] = 0;
            handle->exclusive &= ~bit;
        }
    }
    return SQLITE_OK;
}

/* Also of a dead handle: its memory lives as long as SQLite may look at it. */
void sd_shm_unmap(sd_handle *handle) {
    sd_shm *shm = handle->shm;
    if (shm == NULL) return;
    sd_shm_lock(handle, 0, SD_LOCKS, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED);
    sd_shm_lock(handle, 0, SD_LOCKS, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE);
    handle->shm = NULL;
    if (--shm->users > 0) return;
    if (handle->file->shm == shm) handle->file->shm = NULL;
    for (int i = 0; i < shm->count; i++) free(shm->regions[i]);
    free(shm->regions);
    free(shm);
}
