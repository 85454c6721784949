/* Requests: which are refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "serve/request.h"

static struct request good(void)
{
    return (struct request){ .method = VIEW("GET"),
                             .target = VIEW("/"),
                             .host = VIEW("localhost:8017"),
                             .host_count = 1 };
}

static unsigned status(const struct refusal *refusal)
{
    return refusal != NULL ? refusal->status : 0;
}

static void test_hosts_and_methods(void **state)
{
    (void) state;
    struct request request = good();
    assert_int_equal(status(request_refuse(&request, 8017)), 0);
    request.method = VIEW("HEAD");
    assert_int_equal(status(request_refuse(&request, 8017)), 0);
    request.method = VIEW("POST");
    assert_int_equal(status(request_refuse(&request, 8017)), 405);
    request.method = VIEW("get");
    assert_int_equal(status(request_refuse(&request, 8017)), 405);
    request.host_count = 2;
    assert_int_equal(status(request_refuse(&request, 8017)), 403);
    request = good();
    assert_int_equal(status(request_refuse(&request, 80)), 403);
    request.host = VIEW("example.org");
    assert_int_equal(status(request_refuse(&request, 8017)), 403);
}

static void test_news_for_own_pages(void **state)
{
    (void) state;
    struct request request = good();
    assert_int_equal(status(request_refuse_stream(&request, 8017)), 0);
    request.fetch_site = VIEW("same-origin");
    assert_int_equal(status(request_refuse_stream(&request, 8017)), 0);
    request.fetch_site = VIEW("none");
    assert_int_equal(status(request_refuse_stream(&request, 8017)), 0);
    request.fetch_site = VIEW("same-site");
    assert_int_equal(status(request_refuse_stream(&request, 8017)), 403);
    request = good();
    request.origin = VIEW("http://localhost:8017");
    assert_int_equal(status(request_refuse_stream(&request, 8017)), 0);
    request.origin = VIEW("http://localhost:3000");
    assert_int_equal(status(request_refuse_stream(&request, 8017)), 403);
    request.origin = VIEW("null");
    assert_int_equal(status(request_refuse_stream(&request, 8017)), 403);
    request.origin = VIEW("");
    assert_int_equal(status(request_refuse_stream(&request, 8017)), 403);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hosts_and_methods),
        cmocka_unit_test(test_news_for_own_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
