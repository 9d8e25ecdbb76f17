#ifndef GRENIER_CLIBXML2_SHIM_H
#define GRENIER_CLIBXML2_SHIM_H

/*
 * Debian's libxml2 is built with ICU, and its headers would bring in ICU's own, of another edition than
 * Foundation's. Only an encoding handler, which nothing here touches, looks different without.
 */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/xmlreader.h>

/* A function pointer of C that Swift cannot name as one. */
static inline void grenier_xml_free(xmlChar *text) { xmlFree(text); }

#endif
