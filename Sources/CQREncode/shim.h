#ifndef GRENIER_CQRENCODE_SHIM_H
#define GRENIER_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
