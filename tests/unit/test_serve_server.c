/* The server under a clock of the test's own: who is waited for how long, who is dropped.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include "expect.h"
#include "folder_fixture.h"
#include "serve/server.h"

enum { ROUNDS = 2000, MOST = 6 };

static struct server *start(struct scratch *scratch)
{
    struct error err = { 0 };
    struct server_options options = { .site = scratch->path, .connections_max = MOST };
    signal(SIGPIPE, SIG_IGN);
    struct server *server = server_open(&options, &err);
    if (server == NULL)
        fail_msg("%s", err.text);
    server_tell(server, &(struct news){ .site = 1 });
    return server;
}

static int dial(const struct server *server)
{
    struct sockaddr_in address = { .sin_family = AF_INET,
                                   .sin_port = htons((uint16_t) server_port(server)),
                                   .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int file = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(connect(file, (struct sockaddr *) &address, sizeof address), 0);
    fcntl(file, F_SETFL, O_NONBLOCK);
    return file;
}

static void say(int file, const char *text)
{
    assert_int_equal(send(file, text, strlen(text), MSG_NOSIGNAL), strlen(text));
}

static void ask(const struct server *server, int file, const char *target)
{
    char request[200];
    snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: localhost:%u\r\n\r\n",
             target, server_port(server));
    say(file, request);
}

/* Lets the server do what there is to do at that time. */
static void turn(struct server *server, int64_t now)
{
    struct pollfd from = { .fd = server_descriptor(server), .events = POLLIN };
    for (int quiet = 0, i = 0; quiet < 3 && i < ROUNDS; i++) {
        bool idle = server_wait(server, now) != 0 && poll(&from, 1, 1) == 0;
        quiet = idle ? quiet + 1 : 0;
        server_run(server, now);
    }
}

/* What has come; "" when nothing has, NULL at the end of the connection. */
static const char *hear(int file, char out[4096])
{
    ssize_t got = recv(file, out, 4095, 0);
    if (got == 0 || (got < 0 && errno == ECONNRESET))
        return NULL;
    out[got > 0 ? got : 0] = '\0';
    return out;
}

static void test_requests_are_waited_for_so_long(void **state)
{
    struct server *server = start(*state);
    char text[4096];
    int64_t now = 50000;
    turn(server, now);
    int silent = dial(server), dripping = dial(server);
    turn(server, now);
    for (int i = 0; i < 19; i++) {
        say(dripping, "G");
        turn(server, now += 1000);
        assert_string_equal(hear(silent, text), "");
        assert_string_equal(hear(dripping, text), "");
    }
    turn(server, now + 2000);
    assert_null(hear(silent, text));
    assert_null(hear(dripping, text));
    close(silent);
    close(dripping);
    server_close(server);
}

static void test_each_request_has_its_time(void **state)
{
    struct server *server = start(*state);
    char text[4096];
    int64_t now = 50000;
    turn(server, now);
    int file = dial(server);
    for (int i = 0; i < 5; i++) {
        turn(server, now += 15000);
        ask(server, file, "/-/live.js");
        turn(server, now);
        assert_non_null(strstr(hear(file, text), "200 OK"));
        while (*hear(file, text) != '\0')
            turn(server, now);
    }
    turn(server, now + 21000);
    assert_null(hear(file, text));
    close(file);
    server_close(server);
}

/* Who asks for more than the system holds and reads nothing is dropped, too. */
static void test_answers_are_sent_for_so_long(void **state)
{
    struct scratch *scratch = *state;
    int big = open(scratch_path(scratch, "big.bin"), O_CREAT | O_WRONLY, 0600);
    assert_int_equal(ftruncate(big, 64 * 1024 * 1024), 0);
    close(big);
    struct server *server = start(scratch);
    int64_t now = 50000;
    turn(server, now);
    int file = dial(server);
    ask(server, file, "/big.bin");
    turn(server, now);
    turn(server, now + 119000);
    struct pollfd from = { .fd = file };
    poll(&from, 1, 0);
    assert_int_equal(from.revents & (POLLHUP | POLLERR), 0);
    turn(server, now + 121000);
    char bytes[4096];
    size_t came = 0;
    for (ssize_t got; (got = recv(file, bytes, sizeof bytes, 0)) > 0;)
        came += (size_t) got;
    assert_true(came < 64 * 1024 * 1024);
    from.events = POLLIN;
    assert_int_equal(poll(&from, 1, 1000), 1);
    close(file);
    server_close(server);
}

/* When more come than may, the longest idle goes; who takes news stays. */
static void test_the_longest_idle_is_dropped(void **state)
{
    struct server *server = start(*state);
    char text[4096];
    int64_t now = 50000;
    turn(server, now);
    int stream = dial(server);
    ask(server, stream, "/-/events");
    turn(server, now);
    assert_non_null(strstr(hear(stream, text), "data: 0000000000000001"));
    int idle[3 * MOST];
    for (size_t i = 0; i < COUNT(idle); i++) {
        idle[i] = dial(server);
        turn(server, ++now);
    }
    for (size_t i = 0; i < COUNT(idle); i++) {
        bool stays = i >= COUNT(idle) - (MOST - 1);
        assert_true((hear(idle[i], text) != NULL) == stays);
    }
    server_tell(server, &(struct news){ .site = 2 });
    turn(server, now);
    assert_non_null(strstr(hear(stream, text), "data: 0000000000000002"));
    for (size_t i = 0; i < COUNT(idle); i++)
        close(idle[i]);
    close(stream);
    server_close(server);
}

/* A page that takes news is never dropped, and one that went is found out. */
static void test_streams_go_on(void **state)
{
    struct server *server = start(*state);
    char text[4096];
    int64_t now = 50000;
    turn(server, now);
    int stream = dial(server);
    ask(server, stream, "/-/events");
    turn(server, now);
    assert_non_null(hear(stream, text));
    assert_true(server_wait(server, now) > 0);
    for (int i = 0; i < 20; i++) {
        turn(server, now += 16000);
        assert_non_null(strstr(hear(stream, text), ":\n\n"));
    }
    close(stream);
    turn(server, now += 16000);
    turn(server, now += 16000);
    assert_int_equal(server_wait(server, now), -1);
    server_close(server);
}

/* Several news at once: the last is what counts. */
static void test_news_catch_up(void **state)
{
    struct server *server = start(*state);
    char text[4096];
    turn(server, 50000);
    int stream = dial(server);
    ask(server, stream, "/-/events");
    turn(server, 50000);
    hear(stream, text);
    struct view message = VIEW("a.md:1:1: error: x");
    for (uint64_t site = 2; site < 50; site++)
        server_tell(server, &(struct news){ .site = site,
                                            .headline = VIEW("1 error"),
                                            .messages = &message,
                                            .message_count = 1 });
    turn(server, 50000);
    assert_non_null(strstr(hear(stream, text), "data: 0000000000000031\ndata: 1 error\n"
                                               "data: a.md:1:1: error: x\n\n"));
    close(stream);
    server_close(server);
}

static void test_ends_with_everybody_there(void **state)
{
    struct server *server = start(*state);
    char text[4096];
    turn(server, 50000);
    int stream = dial(server), idle = dial(server), half = dial(server);
    ask(server, stream, "/-/events");
    say(half, "GET / HT");
    turn(server, 50000);
    hear(stream, text);
    server_close(server);
    while (hear(stream, text) != NULL)
        assert_string_not_equal(text, "");
    assert_null(hear(idle, text));
    close(stream);
    close(idle);
    close(half);
    server_close(NULL);
}

static void test_port_taken(void **state)
{
    struct server *server = start(*state);
    struct error err = { 0 };
    struct server_options options = { .site = ".", .port = server_port(server) };
    assert_null(server_open(&options, &err));
    expect_error(&err, ERROR_SYSTEM, "is taken");
    server_close(server);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(test_requests_are_waited_for_so_long),
        SCRATCH_TEST(test_each_request_has_its_time),
        SCRATCH_TEST(test_answers_are_sent_for_so_long),
        SCRATCH_TEST(test_the_longest_idle_is_dropped),
        SCRATCH_TEST(test_streams_go_on),
        SCRATCH_TEST(test_news_catch_up),
        SCRATCH_TEST(test_ends_with_everybody_there),
        SCRATCH_TEST(test_port_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
