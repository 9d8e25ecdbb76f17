#ifndef GRENIER_CONSOLE_ASSETS_H
#define GRENIER_CONSOLE_ASSETS_H

#include <stddef.h>

/// A file of the console, as it stands in Assets/.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t size;
} grenier_console_asset;

/// Every file of the console, and how many there are.
const grenier_console_asset *_Nonnull grenier_console_assets(size_t *_Nonnull count);

#endif
