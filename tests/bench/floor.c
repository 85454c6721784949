/* The least that a build has to do: reads files and creates files of given sizes.
 *
 *     floor LIST
 *
 * Each line of LIST is "read PATH", "compare PATH", "folder PATH" or "write SIZE PATH".
 * Prints nothing.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_SIZE = 4096, BYTES = 1 << 26 };

static char bytes[BYTES];
static size_t differences;

static int read_whole(const char *path)
{
    int file = open(path, O_RDONLY);
    if (file < 0)
        return 0;
    ssize_t count;
    while ((count = read(file, bytes, sizeof bytes)) > 0)
        ;
    close(file);
    return count == 0;
}

/* Reads a file and compares it with as many bytes in memory. */
static int compare_whole(const char *path)
{
    enum { PIECE = 1 << 20 };
    int file = open(path, O_RDONLY);
    if (file < 0)
        return 0;
    ssize_t count;
    while ((count = read(file, bytes, PIECE)) > 0) {
        /* all of it, as where nothing differs */
        memcpy(bytes + PIECE, bytes, (size_t) count);
        differences += memcmp(bytes, bytes + PIECE, (size_t) count) != 0;
    }
    close(file);
    return count == 0;
}

static int write_whole(const char *path, size_t size)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (file < 0)
        return 0;
    ssize_t count = 1;
    while (size > 0 && count > 0) {
        count = write(file, bytes, size < sizeof bytes ? size : sizeof bytes);
        size -= count > 0 ? (size_t) count : 0;
    }
    return close(file) == 0 && size == 0;
}

static int obey(char *line)
{
    if (strncmp(line, "read ", 5) == 0)
        return read_whole(line + 5);
    if (strncmp(line, "compare ", 8) == 0)
        return compare_whole(line + 8);
    if (strncmp(line, "folder ", 7) == 0)
        return mkdir(line + 7, 0777) == 0;
    char *path;
    unsigned long size = strtoul(line + 6, &path, 10);
    return write_whole(path + 1, size);
}

int main(int count, char **arguments)
{
    FILE *list = count == 2 ? fopen(arguments[1], "r") : NULL;
    char line[PATH_SIZE + 32];
    if (list == NULL)
        return 2;
    memset(bytes, 'x', sizeof bytes);
    while (fgets(line, sizeof line, list) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (!obey(line)) {
            perror(line);
            return 1;
        }
    }
    return fclose(list) == 0 ? 0 : 1;
}
