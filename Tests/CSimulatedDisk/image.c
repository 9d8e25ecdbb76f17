#include "internal.h"

#include <stdlib.h>
#include <string.h>

static void append(sd_bytes *bytes, const void *data, size_t length) {
    sd_overwrite(bytes, bytes->size, data, length);
}

uint8_t *sd_copy(int64_t number, bool only_durable, size_t *length) {
    sd_bytes copy = {0};
    sd_disk *disk = sd_acquire(number);
    for (size_t i = 0; disk != NULL && i < disk->count; i++) {
        const sd_name *name = &disk->names[i];
        const sd_file *file = name->states[only_durable ? 0 : name->count - 1].file;
        if (file == NULL) continue;
        const sd_bytes *content = only_durable ? &file->durable : &file->written;
        uint64_t size = content->size;
        append(&copy, name->name, strlen(name->name) + 1);
        append(&copy, &size, sizeof size);
        append(&copy, content->data, content->size);
    }
    if (disk != NULL) sd_leave(disk);
    *length = copy.size;
    return copy.data;
}

void sd_free(void *copy) { free(copy); }

void sd_wipe(int64_t number) {
    sd_disk *disk = sd_acquire(number);
    if (disk == NULL) return;
    disk->life++;
    sd_forget_handles(disk);
    for (size_t i = 0; i < disk->count; i++) sd_remove(disk, disk->names[i].name);
    sd_settle_names(disk);
    sd_leave(disk);
}

void sd_put(int64_t number, const char *name, const uint8_t *content, size_t size) {
    sd_disk *disk = sd_acquire(number);
    if (disk == NULL) return;
    sd_file *file = sd_find(disk, name);
    if (file == NULL) file = sd_create(disk, name);
    sd_file_truncate(file, 0);
    sd_file_write(file, content, size, 0);
    sd_file_sync(file);
    sd_settle_names(disk);
    sd_leave(disk);
}
