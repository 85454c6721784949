#include "base/nearest.h"

#include <string.h>

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* One row of the distances between a's first i bytes and each beginning of b, from the
 * two rows before it. */
static void fill_row(struct view a, struct view b, size_t i, const size_t *before,
                     const size_t *last, size_t *row)
{
    row[0] = i;
    char from = ascii_lower(a.data[i - 1]);
    for (size_t j = 1; j <= b.length; j++) {
        char to = ascii_lower(b.data[j - 1]);
        row[j] = least(last[j - 1] + (from != to), least(last[j], row[j - 1]) + 1);
        bool swapped = i > 1 && j > 1 && from == ascii_lower(b.data[j - 2]) &&
                       to == ascii_lower(a.data[i - 2]);
        if (swapped)
            row[j] = least(row[j], before[j - 2] + 1);
    }
}

size_t nearest_distance(struct view a, struct view b)
{
    size_t rows[3][NEAREST_LENGTH + 1];
    a = view_slice(a, 0, NEAREST_LENGTH);
    b = view_slice(b, 0, NEAREST_LENGTH);
    for (size_t j = 0; j <= b.length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a.length; i++)
        fill_row(a, b, i, rows[(i + 1) % 3], rows[(i + 2) % 3], rows[i % 3]);
    return rows[a.length % 3][b.length];
}

struct view nearest_name(struct view word, const struct view *names, size_t count)
{
    struct view nearest = { NULL, 0 };
    size_t fewest = word.length / 3 + 1;
    for (size_t i = 0; i < count; i++) {
        size_t distance = nearest_distance(word, names[i]);
        if (distance < fewest) {
            fewest = distance;
            nearest = names[i];
        }
    }
    return nearest;
}
