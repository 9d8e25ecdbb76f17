#ifndef GRENIER_CZIP_SHIM_H
#define GRENIER_CZIP_SHIM_H

#include <zip.h>

#endif
