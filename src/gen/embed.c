/* Writes files as a C table of struct embedded: embed OUTPUT SYMBOL FILE... */
#include <stdio.h>
#include <string.h>

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

/* One file as the initialiser of an array; false when it cannot be read. */
static int write_bytes(FILE *out, const char *path, int number)
{
    FILE *in = fopen(path, "rb");
    if (in == NULL)
        return 0;
    fprintf(out, "static const unsigned char bytes_%d[] = {", number);
    int byte;
    for (long count = 0; (byte = getc(in)) != EOF; count++)
        fprintf(out, "%s%d,", count % 20 == 0 ? "\n    " : "", byte);
    fprintf(out, "\n    0 };\n");
    int good = !ferror(in);
    return fclose(in) == 0 && good;
}

int main(int count, char **arguments)
{
    if (count < 3) {
        fprintf(stderr, "usage: embed OUTPUT SYMBOL FILE...\n");
        return 2;
    }
    FILE *out = fopen(arguments[1], "wb");
    if (out == NULL) {
        perror(arguments[1]);
        return 3;
    }
    fprintf(out, "#include \"base/embedded.h\"\n");
    fprintf(out, "extern const struct embedded %s[];\nextern const size_t %s_count;\n",
            arguments[2], arguments[2]);
    for (int i = 3; i < count; i++)
        if (!write_bytes(out, arguments[i], i - 3)) {
            perror(arguments[i]);
            return 3;
        }
    fprintf(out, "const struct embedded %s[] = {\n", arguments[2]);
    for (int i = 3; i < count; i++)
        fprintf(out, "    { \"%s\", bytes_%d, sizeof bytes_%d - 1 },\n",
                base_name(arguments[i]), i - 3, i - 3);
    fprintf(out, "    { 0, 0, 0 }\n};\nconst size_t %s_count = %d;\n", arguments[2],
            count - 3);
    return fclose(out) == 0 ? 0 : 3;
}
