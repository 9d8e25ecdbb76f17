#ifndef GRENIER_SIMULATED_DISK_H
#define GRENIER_SIMULATED_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Disks in memory, for SQLite: what was written and not synced is lost at a power cut.
 *
 * The first disk made registers a VFS as the process's default. Paths under SD_PREFIX live in
 * memory; every other path goes to the VFS that was the default before, which does all the rest.
 * A disk's files are at "/simulated/NUMBER-NAME/FILE", the name being for people; a number is never
 * used twice.
 *
 * No clock and no randomness of its own: what survives follows from the seed that is given.
 * Every function may be called from any thread; one that names a released disk does nothing.
 */

#define SD_PREFIX "/simulated/"

/* What happens at the call that was chosen. */
typedef enum sd_failure {
    SD_NOTHING,
    SD_POWER_CUT,
    SD_KILL,
    SD_IO_ERROR,
    SD_FULL
} sd_failure;

/* What can be changed of a disk's state. */
typedef enum sd_switch { SD_IS_OFF, SD_IS_FULL, SD_FORGETS_SYNC } sd_switch;

/* What a disk says of itself. */
typedef struct sd_state {
    uint64_t calls;  /* calls that change something: open-create, write, sync, truncate, delete */
    uint64_t syncs;  /* of these, the syncs that said yes */
    bool is_armed;   /* a failure still waits for its call */
    bool is_off;     /* cut or killed, and not started again: nothing can be opened */
    bool is_full;
    bool forgets_sync; /* syncs say yes and do nothing */
} sd_state;

int64_t sd_make(void);
/* Its files are gone and its handles dead; what they hold is freed when they are closed. */
void sd_release(int64_t disk);
sd_state sd_look(int64_t disk);

/* At the call that comes `calls` after now; a power cut or a kill with 0: now. SD_NOTHING takes
 * back what still waits. */
void sd_fail(int64_t disk, uint64_t calls, sd_failure how, uint64_t seed);
void sd_set(int64_t disk, sd_switch which, bool value);

/* Every file, in the order of creation: name with its zero, size in 8 bytes of this machine,
 * content. The caller frees it with sd_free. */
uint8_t *sd_copy(int64_t disk, bool only_durable, size_t *length);
void sd_free(void *copy);
/* Handles die, files go. */
void sd_wipe(int64_t disk);
/* Puts this content, durable, in the file of that name; who has it open sees it. */
void sd_put(int64_t disk, const char *file, const uint8_t *content, size_t size);

#endif
