/* Feasts that other calendars than the Gregorian one give. */
#ifndef ANNALS_DATE_FEAST_H
#define ANNALS_DATE_FEAST_H

#include "date/day.h"

/* Easter Sunday by the Julian calendar (Meeus, Astronomical Algorithms, chapter 8), from
 * year 1: as that calendar writes the day, which all churches kept until 1582; and as a
 * Gregorian day, which the Eastern ones keep still. */
struct day feast_julian_easter(int year);
struct day feast_orthodox_easter(int year);

/* The day whose eve begins 1 Tishri in a Gregorian year (Dershowitz and Reingold,
 * Calendrical Calculations, chapter 7), and that of 25 Kislev. */
struct day feast_hebrew_new_year(int year);
struct day feast_hanukkah(int year);

#endif
