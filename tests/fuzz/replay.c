/* Calls a fuzz target with its examples and with the files named, without libFuzzer:
 *
 *     replay FILE...          prints a line of TAP for each
 *     replay --write FOLDER   writes the examples as files, for libFuzzer to begin with
 */
#include "fuzz.h"

#include <string.h>

enum { FILE_MOST = 1 << 20 };

static bool replay_file(const char *path)
{
    static uint8_t bytes[FILE_MOST];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    size_t size = fread(bytes, 1, sizeof bytes, file);
    bool good = ferror(file) == 0;
    fclose(file);
    if (good)
        LLVMFuzzerTestOneInput(bytes, size);
    return good;
}

static size_t replay_examples(void)
{
    struct buffer example = { 0 };
    size_t count = 0;
    for (; fuzz_example(count, &example); count++) {
        LLVMFuzzerTestOneInput((const uint8_t *) example.data, example.length);
        buffer_clear(&example);
    }
    buffer_finish(&example);
    return count;
}

static bool write_examples(const char *folder)
{
    struct buffer example = { 0 };
    bool good = true;
    for (size_t number = 0; good && fuzz_example(number, &example); number++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/example-%zu", folder, number);
        FILE *file = fopen(path, "wb");
        good = file != NULL &&
               fwrite(example.data, 1, example.length, file) == example.length;
        good = file != NULL && fclose(file) == 0 && good;
        buffer_clear(&example);
    }
    buffer_finish(&example);
    return good;
}

int main(int count, char **arguments)
{
    if (count == 3 && strcmp(arguments[1], "--write") == 0)
        return write_examples(arguments[2]) ? 0 : 3;
    printf("1..%d\n", count);
    printf("ok 1 - %zu examples\n", replay_examples());
    for (int i = 1; i < count; i++) {
        const char *name = strrchr(arguments[i], '/');
        printf("%s %d - %s\n", replay_file(arguments[i]) ? "ok" : "not ok", i + 1,
               name != NULL ? name + 1 : arguments[i]);
    }
    return 0;
}
