#include "internal.h"

#include <string.h>

/* The default before this one: it does everything that is not simulated. */
static sqlite3_vfs *system_vfs;

static bool is_simulated(const char *path) {
    return path != NULL && strstr(path, SD_PREFIX) != NULL;
}

/* The file to open, made if it may be; NULL and why. */
static sd_file *find_or_create(sd_disk *disk, const char *name, int flags, int *result) {
    sd_file *file = sd_find(disk, name);
    *result = SQLITE_CANTOPEN;
    if (disk->state.is_off || (file != NULL && flags & SQLITE_OPEN_EXCLUSIVE)) return NULL;
    if (file != NULL || !(flags & SQLITE_OPEN_CREATE)) return file;
    bool happens;
    *result = sd_pass(disk, SQLITE_IOERR, &happens);
    if (disk->state.is_full) *result = SQLITE_FULL;
    if (happens && !disk->state.is_full) file = sd_create(disk, name);
    return *result == SQLITE_OK ? file : NULL;
}

static int open_file(
    sqlite3_vfs *vfs, sqlite3_filename path, sqlite3_file *base, int flags, int *out_flags
) {
    (void)vfs;
    if (!is_simulated(path)) return system_vfs->xOpen(system_vfs, path, base, flags, out_flags);
    base->pMethods = NULL;
    const char *name;
    sd_disk *disk = sd_acquire_path(path, &name);
    if (disk == NULL) return SQLITE_CANTOPEN;
    int result;
    sd_file *file = find_or_create(disk, name, flags, &result);
    if (file == NULL) {
        sd_leave(disk);
        return result;
    }
    file->users++;
    sd_handle *handle = (sd_handle *)base;
    *handle = (sd_handle){.base = {&sd_methods}, .disk = disk, .file = file, .life = disk->life};
    if (out_flags != NULL) *out_flags = flags;
    /* The handle stays a user of the disk. */
    sd_unlock_disk(disk);
    return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int syncs_directory) {
    (void)vfs;
    if (!is_simulated(path)) return system_vfs->xDelete(system_vfs, path, syncs_directory);
    const char *name;
    sd_disk *disk = sd_acquire_path(path, &name);
    if (disk == NULL) return SQLITE_IOERR_DELETE;
    bool happens = false;
    int result = SQLITE_IOERR_DELETE;
    if (!disk->state.is_off) result = sd_pass(disk, SQLITE_IOERR_DELETE, &happens);
    if (happens && sd_find(disk, name) == NULL) {
        result = SQLITE_IOERR_DELETE_NOENT;
    } else if (happens) {
        sd_remove(disk, name);
        bool syncs = syncs_directory && result == SQLITE_OK;
        if (syncs && !disk->state.forgets_sync) sd_settle_names(disk);
    }
    sd_leave(disk);
    return result;
}

static int has_access(sqlite3_vfs *vfs, const char *path, int flags, int *out) {
    (void)vfs;
    if (!is_simulated(path)) return system_vfs->xAccess(system_vfs, path, flags, out);
    *out = 0;
    const char *name;
    sd_disk *disk = sd_acquire_path(path, &name);
    if (disk == NULL) return SQLITE_OK;
    const sd_file *file = sd_find(disk, name);
    /* As SQLite's own: an empty file is not there. */
    *out = file != NULL && (flags != SQLITE_ACCESS_EXISTS || file->written.size > 0);
    int result = disk->state.is_off ? SQLITE_IOERR_ACCESS : SQLITE_OK;
    sd_leave(disk);
    return result;
}

static int full_path(sqlite3_vfs *vfs, const char *path, int room, char *out) {
    (void)vfs;
    if (!is_simulated(path)) return system_vfs->xFullPathname(system_vfs, path, room, out);
    size_t length = strlen(path) + 1;
    if (length > (size_t)room) return SQLITE_CANTOPEN;
    memcpy(out, path, length);
    return SQLITE_OK;
}

/* A copy of the system's, its four doors replaced: the rest of it never looks at a path. */
void sd_register(void) {
    static sqlite3_vfs simulated;
    system_vfs = sqlite3_vfs_find(NULL);
    simulated = *system_vfs;
    simulated.zName = "simulated";
    simulated.xOpen = open_file;
    simulated.xDelete = delete_file;
    simulated.xAccess = has_access;
    simulated.xFullPathname = full_path;
    int ours = (int)sizeof(sd_handle);
    if (simulated.szOsFile < ours) simulated.szOsFile = ours;
    sqlite3_vfs_register(&simulated, 1);
}
