/* Files that are compiled into the program (templates, schemas), as src/gen/embed.c writes them. */
#ifndef ANNALS_BASE_EMBEDDED_H
#define ANNALS_BASE_EMBEDDED_H

#include <stddef.h>

/* A table of them ends with a row whose name is NULL. */
struct embedded {
    const char *name; /* without folders */
    const unsigned char *bytes;
    size_t length;
};

#endif
