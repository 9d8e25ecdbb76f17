#ifndef GRENIER_CLIBXML2_SHIM_H
#define GRENIER_CLIBXML2_SHIM_H

#include <libxml/xmlreader.h>

/* A function pointer of C that Swift cannot name as one. */
static inline void grenier_xml_free(xmlChar *text) { xmlFree(text); }

#endif
