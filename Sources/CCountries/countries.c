#include "countries.h"

// The compiler reads the file itself: one executable carries its catalogue, and 200 kB do not become an
// array literal for Swift to type-check.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char benin[] = {
#embed "Benin/catalogue.yaml"
};

const unsigned char *grenier_catalogue_benin(size_t *size) {
  *size = sizeof benin;
  return benin;
}
