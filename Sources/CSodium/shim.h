#ifndef GRENIER_CSODIUM_SHIM_H
#define GRENIER_CSODIUM_SHIM_H

#include <sodium.h>

#endif
