#ifndef GRENIER_COUNTRIES_H
#define GRENIER_COUNTRIES_H

#include <stddef.h>

/// The catalogue of Benin as it stands in Benin/catalogue.yaml, and how many bytes it has.
const unsigned char *_Nonnull grenier_catalogue_benin(size_t *_Nonnull size);

#endif
