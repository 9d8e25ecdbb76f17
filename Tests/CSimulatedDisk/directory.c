#include "internal.h"

#include <stdlib.h>
#include <string.h>

static sd_name *entry(const sd_disk *disk, const char *name) {
    for (size_t i = 0; i < disk->count; i++) {
        if (strcmp(disk->names[i].name, name) == 0) return &disk->names[i];
    }
    return NULL;
}

sd_file *sd_find(const sd_disk *disk, const char *name) {
    const sd_name *found = entry(disk, name);
    return found == NULL ? NULL : found->states[found->count - 1].file;
}

/* The name stands for this file from now on, and nothing made that durable yet. */
static void add_state(sd_disk *disk, sd_name *name, sd_file *file) {
    name->states = sd_grow(name->states, (name->count + 1) * sizeof *name->states);
    name->states[name->count++] = (sd_name_state){file, disk->changes++};
    if (file != NULL) file->users++;
}

sd_file *sd_create(sd_disk *disk, const char *name) {
    sd_name *found = entry(disk, name);
    if (found == NULL) {
        disk->names = sd_grow(disk->names, (disk->count + 1) * sizeof *disk->names);
        found = &disk->names[disk->count++];
        size_t length = strlen(name) + 1;
        *found = (sd_name){.name = memcpy(sd_grow(NULL, length), name, length)};
        add_state(disk, found, NULL);
    }
    sd_file *file = sd_file_make();
    add_state(disk, found, file);
    return file;
}

void sd_remove(sd_disk *disk, const char *name) {
    sd_name *found = entry(disk, name);
    if (found != NULL) add_state(disk, found, NULL);
}

/* The first changes are durable, the later ones never were. */
static void settle(sd_disk *disk, uint64_t changes) {
    size_t kept = 0;
    for (size_t i = 0; i < disk->count; i++) {
        sd_name name = disk->names[i];
        size_t chosen = name.count - 1;
        while (chosen > 0 && name.states[chosen].change >= changes) chosen--;
        sd_file *file = name.states[chosen].file;
        for (size_t j = 0; j < name.count; j++) {
            if (j != chosen) sd_file_leave(name.states[j].file);
        }
        name.states[0] = name.states[chosen];
        name.count = 1;
        if (file != NULL) {
            disk->names[kept++] = name;
        } else {
            free(name.states);
            free(name.name);
        }
    }
    disk->count = kept;
    disk->durable_changes = disk->changes;
}

void sd_settle_names(sd_disk *disk) { settle(disk, disk->changes); }

void sd_cut_names(sd_disk *disk, uint64_t *random) {
    uint64_t waiting = disk->changes - disk->durable_changes;
    settle(disk, disk->durable_changes + sd_below(random, waiting + 1));
    for (size_t i = 0; i < disk->count; i++) sd_file_cut(disk->names[i].states[0].file, random);
}

void sd_forget_handles(sd_disk *disk) {
    for (size_t i = 0; i < disk->count; i++) {
        sd_name *name = &disk->names[i];
        for (size_t j = 0; j < name->count; j++) {
            if (name->states[j].file != NULL) sd_file_forget_handles(name->states[j].file);
        }
    }
}
