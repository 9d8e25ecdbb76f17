#ifndef GRENIER_CXLSXWRITER_SHIM_H
#define GRENIER_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
