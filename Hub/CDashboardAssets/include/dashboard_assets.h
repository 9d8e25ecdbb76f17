#ifndef GRENIER_DASHBOARD_ASSETS_H
#define GRENIER_DASHBOARD_ASSETS_H

#include <stddef.h>

/// A file of the dashboard, as it stands in Assets/.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t size;
} grenier_dashboard_asset;

/// Every file of the dashboard, and how many there are.
const grenier_dashboard_asset *_Nonnull grenier_dashboard_assets(size_t *_Nonnull count);

#endif
