/* Classes of words that tell of what kind a name is, as words.txt names them. */
#ifndef ANNALS_NAMES_WORD_CLASS_H
#define ANNALS_NAMES_WORD_CLASS_H

#include <stddef.h>
#include <stdint.h>

/* What each class holds is said above its words in words.txt. */
#define WORD_CLASSES(X)             \
    X(TITLE, "title")               \
    X(HONORIFIC, "honorific")       \
    X(ROLE, "role")                 \
    X(REFUGE, "refuge")             \
    X(ORGANISATION, "organisation") \
    X(FIRM, "firm")                 \
    X(TEXT, "text")                 \
    X(PLAIN, "plain")               \
    X(PLACE, "place")               \
    X(PLACE_FIRST, "placefirst")    \
    X(OF_PLACE, "ofplace")          \
    X(GENERAL, "general")           \
    X(THING, "thing")               \
    X(SHIP_PREFIX, "shipprefix")    \
    X(CALENDAR, "calendar")         \
    X(EVENT, "event")               \
    X(ABBREVIATION, "abbreviation") \
    X(STOP, "stop")                 \
    X(PARTICLE, "particle")         \
    X(SUFFIX, "suffix")             \
    X(COMPOUND, "compound")         \
    X(SAYING, "saying")             \
    X(LOCATIVE, "locative")         \
    X(APPOSITIVE, "appositive")     \
    X(SURNAME, "surname")           \
    X(GIVEN, "given")

enum word_class_bit {
#define WORD_CLASS_BIT(name, text) CLASS_BIT_##name,
    WORD_CLASSES(WORD_CLASS_BIT)
#undef WORD_CLASS_BIT
};

enum word_class_flag {
#define WORD_CLASS_FLAG(name, text) CLASS_##name = 1 << CLASS_BIT_##name,
    WORD_CLASSES(WORD_CLASS_FLAG)
#undef WORD_CLASS_FLAG
};

/* FNV-1a (Fowler, Noll, Vo), 32 bits: the generator and the look-up must agree on it. */
static inline uint32_t word_class_hash(const char *text, size_t length)
{
    uint32_t hash = 2166136261U;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char) text[i]) * 16777619U;
    return hash ^ (hash >> 15);
}

#endif
