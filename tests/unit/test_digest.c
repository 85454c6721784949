/* Digests, against the examples of FIPS 180-4 and of the authors of FNV. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/digest.h"
#include "expect.h"

static void test_sha256(void **state)
{
    (void) state;
    char hex[DIGEST_HEX];
    digest_sha256(VIEW("abc"), hex);
    assert_string_equal(
        hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    digest_sha256((struct view){ NULL, 0 }, hex);
    assert_string_equal(
        hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

static void test_file(void **state)
{
    (void) state;
    char path[] = "/tmp/annals-digest-XXXXXX", hex[DIGEST_HEX], whole[DIGEST_HEX];
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_true(digest_file(path, hex));
    digest_sha256((struct view){ NULL, 0 }, whole);
    assert_string_equal(hex, whole);
    struct buffer bytes = { .length = 0 };
    for (size_t i = 0; i < 200000; i++) /* more than is read at once */
        buffer_add_byte(&bytes, (char) (i % 251));
    assert_int_equal(write(file, bytes.data, bytes.length), bytes.length);
    close(file);
    assert_true(digest_file(path, hex));
    digest_sha256(buffer_view(&bytes), whole);
    assert_string_equal(hex, whole);
    buffer_finish(&bytes);
    unlink(path);
    assert_false(digest_file(path, hex));
    assert_false(digest_file("/tmp", hex));
}

static void test_hash(void **state)
{
    (void) state;
    assert_true(digest_hash(DIGEST_SEED, VIEW("")) == UINT64_C(0xcbf29ce484222325));
    assert_true(digest_hash(DIGEST_SEED, VIEW("a")) == UINT64_C(0xaf63dc4c8601ec8c));
    assert_true(digest_hash(DIGEST_SEED, VIEW("foobar")) == UINT64_C(0x85944171f73967e8));
    uint64_t chained = digest_hash(digest_hash(DIGEST_SEED, VIEW("foo")), VIEW("bar"));
    assert_true(chained == digest_hash(DIGEST_SEED, VIEW("foobar")));
}

/* RFC 9562: version 8, variant 10; the rest is the digest's. */
static void test_uuid(void **state)
{
    (void) state;
    char uuid[DIGEST_UUID];
    digest_uuid(VIEW("abc"), uuid);
    assert_string_equal(uuid, "ba7816bf-8f01-8cfe-9414-140de5dae222");
}

static void test_base64(void **state)
{
    (void) state;
    char text[DIGEST_BASE64];
    digest_base64(VIEW("abc"), text);
    assert_string_equal(text, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    digest_base64(VIEW(""), text);
    assert_string_equal(text, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sha256), cmocka_unit_test(test_file),
        cmocka_unit_test(test_base64), cmocka_unit_test(test_uuid),
        cmocka_unit_test(test_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
