#ifndef GRENIER_CCLP_SHIM_H
#define GRENIER_CCLP_SHIM_H

#include <coin/Clp_C_Interface.h>

#endif
