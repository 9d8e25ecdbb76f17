#include "internal.h"

#include <stdlib.h>
#include <string.h>

static pthread_mutex_t table_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t registered = PTHREAD_ONCE_INIT;
static sd_disk **table;
static size_t table_count, table_room;
static int64_t last_number;

int64_t sd_make(void) {
    pthread_once(&registered, sd_register);
    sd_disk *disk = sd_grow(NULL, sizeof *disk);
    memset(disk, 0, sizeof *disk);
    pthread_mutex_init(&disk->mutex, NULL);
    disk->users = 1;
    pthread_mutex_lock(&table_mutex);
    int64_t number = disk->number = ++last_number;
    if (table_count == table_room) {
        table_room = table_room < 16 ? 16 : table_room * 2;
        table = sd_grow(table, table_room * sizeof *table);
    }
    table[table_count++] = disk;
    pthread_mutex_unlock(&table_mutex);
    return number;
}

/* With the table's mutex held. */
static size_t place(int64_t number) {
    size_t i = 0;
    while (i < table_count && table[i]->number != number) i++;
    return i;
}

sd_disk *sd_acquire(int64_t number) {
    pthread_mutex_lock(&table_mutex);
    size_t i = place(number);
    sd_disk *disk = i < table_count ? table[i] : NULL;
    if (disk != NULL) disk->users++;
    pthread_mutex_unlock(&table_mutex);
    if (disk != NULL) pthread_mutex_lock(&disk->mutex);
    return disk;
}

sd_disk *sd_acquire_path(const char *path, const char **name) {
    char *end;
    const char *inner = strstr(path, SD_PREFIX);
    if (inner == NULL) return NULL;
    int64_t number = strtoll(inner + sizeof SD_PREFIX - 1, &end, 10);
    const char *slash = strchr(end, '/');
    if (slash == NULL) return NULL;
    *name = slash + 1;
    return sd_acquire(number);
}

/* The last one out: nobody can find the disk any more, and no handle is left. */
static void destroy(sd_disk *disk) {
    for (size_t i = 0; i < disk->count; i++) {
        sd_name *name = &disk->names[i];
        for (size_t j = 0; j < name->count; j++) sd_file_leave(name->states[j].file);
        free(name->states);
        free(name->name);
    }
    free(disk->names);
    pthread_mutex_destroy(&disk->mutex);
    free(disk);
}

void sd_leave(sd_disk *disk) {
    sd_unlock_disk(disk);
    pthread_mutex_lock(&table_mutex);
    bool was_last = --disk->users == 0;
    pthread_mutex_unlock(&table_mutex);
    if (was_last) destroy(disk);
}

void sd_release(int64_t number) {
    sd_disk *disk = sd_acquire(number);
    if (disk == NULL) return;
    disk->life++;
    pthread_mutex_lock(&table_mutex);
    size_t i = place(number);
    if (i < table_count) {
        table[i] = table[--table_count];
        disk->users--;
    }
    pthread_mutex_unlock(&table_mutex);
    sd_leave(disk);
}

static void stop(sd_disk *disk) {
    disk->life++;
    disk->state.is_off = true;
    disk->state.is_armed = false;
    sd_forget_handles(disk);
}

int sd_pass(sd_disk *disk, int failed, bool *happens) {
    disk->state.calls++;
    *happens = true;
    if (!disk->state.is_armed || disk->state.calls < disk->strikes_at) return SQLITE_OK;
    disk->state.is_armed = false;
    if (disk->how == SD_FULL) {
        disk->state.is_full = true;
        return SQLITE_OK;
    }
    *happens = disk->how != SD_IO_ERROR && sd_below(&disk->seed, 2);
    if (disk->how != SD_IO_ERROR) disk->struck = disk->how;
    return failed;
}

void sd_unlock_disk(sd_disk *disk) {
    if (disk->struck != SD_NOTHING) {
        stop(disk);
        if (disk->struck == SD_POWER_CUT) sd_cut_names(disk, &disk->seed);
        disk->struck = SD_NOTHING;
    }
    pthread_mutex_unlock(&disk->mutex);
}

void sd_fail(int64_t number, uint64_t calls, sd_failure how, uint64_t seed) {
    sd_disk *disk = sd_acquire(number);
    if (disk == NULL) return;
    disk->state.is_armed = how != SD_NOTHING && calls > 0;
    disk->strikes_at = disk->state.calls + calls;
    disk->how = how;
    disk->seed = seed;
    if (calls == 0) disk->struck = how;
    sd_leave(disk);
}

void sd_set(int64_t number, sd_switch which, bool value) {
    sd_disk *disk = sd_acquire(number);
    if (disk == NULL) return;
    if (which == SD_IS_OFF) disk->state.is_off = value;
    if (which == SD_IS_FULL) disk->state.is_full = value;
    if (which == SD_FORGETS_SYNC) disk->state.forgets_sync = value;
    sd_leave(disk);
}

sd_state sd_look(int64_t number) {
    sd_disk *disk = sd_acquire(number);
    if (disk == NULL) return (sd_state){.is_off = true};
    sd_state state = disk->state;
    sd_leave(disk);
    return state;
}
