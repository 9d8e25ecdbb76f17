#include "internal.h"

#include <stdlib.h>
#include <string.h>

sd_file *sd_file_make(void) {
    sd_file *file = sd_grow(NULL, sizeof *file);
    memset(file, 0, sizeof *file);
    file->concerns_journal = true;
    return file;
}

void sd_file_leave(sd_file *file) {
    if (file == NULL || --file->users > 0) return;
    free(file->durable.data);
    free(file->written.data);
    free(file->log.data);
    free(file->changes);
    free(file);
}

static sd_change *note(sd_file *file, size_t offset, size_t length, bool truncates) {
    if (file->count == file->room) {
        file->room = file->room < 16 ? 16 : file->room * 2;
        file->changes = sd_grow(file->changes, file->room * sizeof *file->changes);
    }
    sd_change *change = &file->changes[file->count++];
    *change = (sd_change){offset, length, file->log.size, truncates};
    return change;
}

void sd_file_write(sd_file *file, const void *data, size_t length, size_t offset) {
    if (length == 0) return;
    sd_change *change = note(file, offset, length, false);
    sd_overwrite(&file->log, change->at, data, length);
    if (offset + length > file->written.size) file->concerns_journal = true;
    sd_overwrite(&file->written, offset, data, length);
}

void sd_file_truncate(sd_file *file, size_t size) {
    note(file, size, 0, true);
    file->concerns_journal = true;
    sd_resize(&file->written, size);
}

static void apply(sd_bytes *bytes, const sd_change *change, const sd_bytes *log) {
    if (change->truncates) {
        sd_resize(bytes, change->offset);
    } else {
        sd_overwrite(bytes, change->offset, log->data + change->at, change->length);
    }
}

static bool forget_changes(sd_file *file) {
    bool concerned = file->concerns_journal;
    file->concerns_journal = false;
    file->count = 0;
    file->log.size = 0;
    return concerned;
}

bool sd_file_sync(sd_file *file) {
    for (size_t i = 0; i < file->count; i++) apply(&file->durable, &file->changes[i], &file->log);
    return forget_changes(file);
}

/* How a file comes out of a power cut. */
typedef struct fate {
    /* SCATTERED: each sector is on the platter or not. WHOLE: each write is. FIRST: the writes up
     * to `last` are, that one cut short. */
    enum { LOST, KEPT, SCATTERED, WHOLE, FIRST, FATES } kind;
    unsigned chance; /* of a sector or of a write, in 256ths */
    size_t last;
    size_t sizes; /* how many changes the file's size knows of */
} fate;

static fate draw(const sd_file *file, uint64_t *random) {
    fate drawn = {.kind = (int)sd_below(random, FATES)};
    drawn.chance = 32 + (unsigned)sd_below(random, 193);
    drawn.last = (size_t)sd_below(random, file->count);
    drawn.sizes = sd_below(random, 2) ? file->count : (size_t)sd_below(random, file->count + 1);
    if (drawn.kind == LOST) drawn.sizes = 0;
    if (drawn.kind == KEPT) drawn.sizes = file->count;
    if (drawn.kind == FIRST) drawn.sizes = drawn.last + 1;
    return drawn;
}

/* Copies one sector as the system held it at that moment, whole or torn anywhere. */
static void put_sector(
    sd_bytes *kept, const sd_bytes *held, size_t start, bool torn, uint64_t *random
) {
    size_t end = start + SD_SECTOR < held->size ? start + SD_SECTOR : held->size;
    if (torn) {
        size_t middle = start + (size_t)sd_below(random, SD_SECTOR);
        if (middle > end) middle = end;
        if (sd_below(random, 2)) start = middle;
        else end = middle;
    }
    sd_overwrite(kept, start, held->data + start, end - start);
}

/* Which sectors of a write reached the platter, of those below `barrier`. */
static void put_write(
    sd_bytes *kept, const sd_bytes *held, const sd_change *change, size_t barrier, bool is_last,
    const fate *fate, uint64_t *random
) {
    size_t end = change->offset + change->length;
    bool whole = fate->kind != WHOLE || sd_below(random, 256) < fate->chance;
    if (is_last) end = change->offset + (size_t)sd_below(random, change->length + 1);
    for (size_t start = change->offset / SD_SECTOR * SD_SECTOR; start < end; start += SD_SECTOR) {
        bool torn = false;
        if (fate->kind == SCATTERED) {
            if (sd_below(random, 256) >= fate->chance) continue;
            torn = sd_below(random, 8) == 0;
        }
        if (whole && start + SD_SECTOR <= barrier) put_sector(kept, held, start, torn, random);
    }
}

/*
 * The system holds the file in memory (`held`) and writes sectors back whenever it likes, each as
 * it is at that moment: a later write may survive while an earlier one is lost, but a sector is
 * never made of a later write without the earlier one to it. Sizes go through the journal of the
 * file system, in order; a truncation that did not make it keeps away what comes after it in that
 * part, since its blocks were not given yet. Sectors inside the size that were never written read
 * as zeros.
 */
void sd_file_cut(sd_file *file, uint64_t *random) {
    if (file->count > 0) {
        fate fate = draw(file, random);
        sd_bytes held = {0}, kept = {0};
        sd_overwrite(&held, 0, file->durable.data, file->durable.size);
        sd_overwrite(&kept, 0, file->durable.data, file->durable.size);
        size_t size = held.size, barrier = SIZE_MAX;
        for (size_t i = 0; i < file->count; i++) {
            const sd_change *change = &file->changes[i];
            apply(&held, change, &file->log);
            if (i < fate.sizes) size = held.size;
            if (change->truncates && i < fate.sizes) {
                if (kept.size > change->offset) sd_resize(&kept, change->offset);
            } else if (change->truncates) {
                if (change->offset < barrier) barrier = change->offset;
            } else if (fate.kind != LOST && (fate.kind != FIRST || i <= fate.last)) {
                bool is_last = fate.kind == FIRST && i == fate.last;
                put_write(&kept, &held, change, barrier, is_last, &fate, random);
            }
        }
        sd_resize(&kept, size);
        free(held.data);
        free(file->durable.data);
        file->durable = kept;
    }
    forget_changes(file);
    file->written.size = 0;
    sd_overwrite(&file->written, 0, file->durable.data, file->durable.size);
}

void sd_file_forget_handles(sd_file *file) {
    file->owner = NULL;
    file->shared = 0;
    file->shm = NULL;
}
