#include "internal.h"

#include <stdlib.h>
#include <string.h>

void *sd_grow(void *memory, size_t size) {
    void *grown = realloc(memory, size > 0 ? size : 1);
    if (grown == NULL) abort();
    return grown;
}

void sd_resize(sd_bytes *bytes, size_t size) {
    if (size > bytes->room) {
        size_t room = bytes->room < 4096 ? 4096 : bytes->room;
        while (room < size) room *= 2;
        bytes->data = sd_grow(bytes->data, room);
        bytes->room = room;
    }
    if (size > bytes->size) memset(bytes->data + bytes->size, 0, size - bytes->size);
    bytes->size = size;
}

void sd_overwrite(sd_bytes *bytes, size_t offset, const void *data, size_t length) {
    if (length == 0) return;
    if (offset + length > bytes->size) sd_resize(bytes, offset + length);
    memcpy(bytes->data + offset, data, length);
}

/* SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), as in Tests/TestRandomness. */
uint64_t sd_next(uint64_t *random) {
    uint64_t mixed = *random += 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

/* The bias of a modulo is of no consequence below 2^32. */
uint64_t sd_below(uint64_t *random, uint64_t bound) {
    return bound > 1 ? sd_next(random) % bound : 0;
}
