/* The JSON Schemas of records and timelines, as the program carries them. */
#ifndef ANNALS_STORE_SCHEMA_H
#define ANNALS_STORE_SCHEMA_H

#include "base/view.h"

/* JSON text that lives as long as the program. */
struct view schema_record(void);
struct view schema_timeline(void);

#endif
