/*
 * Peers that break rules the Messaging library cannot break. It has a process of its own, because
 * two libzmq contexts with CURVE in one process can crash each other (libzmq#4242).
 *
 * With a key (all keys in Z85):
 *   hostile-peer ENDPOINT SERVER PUBLIC SECRET MESSAGES             messages of three frames
 *   hostile-peer unfinished ENDPOINT SERVER PUBLIC SECRET MEGABYTES FRAME-BYTES
 *   hostile-peer flood ENDPOINT SERVER PUBLIC SECRET SECONDS HEX    one frame, as fast as it can
 *   hostile-peer subscribe ENDPOINT SERVER PUBLIC SECRET SECONDS    new topics, as fast as it can
 * Without one, over bare TCP (PORT at 127.0.0.1):
 *   hostile-peer junk|http|tls|half|loris PORT CONNECTIONS SECONDS
 * Between two that mean well, writing all that passes either way into a file, until it is ended:
 *   hostile-peer relay PORT TARGET FILE
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include <zmq.h>

static double now_seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void *connected(void *context, int type, char **words) {
    void *peer = zmq_socket(context, type);
    int linger_milliseconds = 2000;
    int is_set = zmq_setsockopt(peer, ZMQ_CURVE_SERVERKEY, words[1], strlen(words[1]) + 1) == 0
        && zmq_setsockopt(peer, ZMQ_CURVE_PUBLICKEY, words[2], strlen(words[2]) + 1) == 0
        && zmq_setsockopt(peer, ZMQ_CURVE_SECRETKEY, words[3], strlen(words[3]) + 1) == 0
        && zmq_setsockopt(peer, ZMQ_LINGER, &linger_milliseconds, sizeof(int)) == 0
        && zmq_connect(peer, words[0]) == 0;
    if (is_set) return peer;
    fprintf(stderr, "%s\n", zmq_strerror(zmq_errno()));
    exit(1);
}

static int finish(void *peer, void *context, int linger_milliseconds) {
    zmq_setsockopt(peer, ZMQ_LINGER, &linger_milliseconds, sizeof(int));
    zmq_close(peer);
    zmq_ctx_term(context);
    return 0;
}

static int multipart(char **words) {
    void *context = zmq_ctx_new();
    void *dealer = connected(context, ZMQ_DEALER, words);
    int messages = atoi(words[4]);
    for (int message = 0; message < messages; message++) {
        for (int frame = 0; frame < 3; frame++) {
            if (zmq_send(dealer, "\x08\x01", 2, frame < 2 ? ZMQ_SNDMORE : 0) < 0) return 1;
        }
    }
    return finish(dealer, context, 2000);
}

/* libzmq sends nothing of a message before its end is queued: the whole of it is made here, and the
 * hub has to hold all that came until it sees the end. */
static int unfinished(char **words) {
    void *context = zmq_ctx_new();
    void *dealer = connected(context, ZMQ_DEALER, words);
    static char bytes[60000];
    size_t count = strtoul(words[5], NULL, 10);
    if (count == 0 || count > sizeof bytes) return 2;
    long frames = atol(words[4]) * 1000000 / (long)count;
    for (long frame = 0; frame < frames; frame++) {
        if (zmq_send(dealer, bytes, count, ZMQ_SNDMORE) < 0) return 1;
    }
    if (zmq_send(dealer, bytes, 1, 0) < 0) return 1;
    sleep(5);
    return finish(dealer, context, 0);
}

static int flood(char **words) {
    void *context = zmq_ctx_new();
    void *dealer = connected(context, ZMQ_DEALER, words);
    size_t count = strlen(words[5]) / 2;
    unsigned char *frame = malloc(count + 1);
    for (size_t at = 0; at < count; at++) {
        unsigned int byte = 0;
        sscanf(words[5] + 2 * at, "%2x", &byte);
        frame[at] = (unsigned char)byte;
    }
    double end = now_seconds() + atof(words[4]);
    long sent = 0;
    char answer[65536];
    while (now_seconds() < end) {
        for (int turn = 0; turn < 1000; turn++) {
            if (zmq_send(dealer, frame, count, ZMQ_DONTWAIT) >= 0) sent++;
        }
        while (zmq_recv(dealer, answer, sizeof answer, ZMQ_DONTWAIT) >= 0) {}
    }
    printf("%ld\n", sent);
    free(frame);
    return finish(dealer, context, 0);
}

static int subscribe(char **words) {
    void *context = zmq_ctx_new();
    void *subscriber = connected(context, ZMQ_SUB, words);
    double end = now_seconds() + atof(words[4]);
    long topics = 0;
    char topic[200];
    memset(topic, 'x', sizeof topic);
    while (now_seconds() < end) {
        snprintf(topic, sizeof topic, "%ld", topics++);
        zmq_setsockopt(subscriber, ZMQ_SUBSCRIBE, topic, sizeof topic);
        if (topics % 100 == 0) usleep(1000);
    }
    printf("%ld\n", topics);
    return finish(subscriber, context, 0);
}

/* What each kind says as soon as it is connected. */
static size_t opening(const char *kind, unsigned char *bytes) {
    if (strcmp(kind, "http") == 0) {
        return (size_t)sprintf((char *)bytes, "GET / HTTP/1.1\r\nHost: hub\r\n\r\n");
    }
    if (strcmp(kind, "tls") == 0) {
        /* The header of a TLS record and of a ClientHello, then what could be one. */
        memset(bytes, 7, 200);
        memcpy(bytes, "\x16\x03\x01\x00\xc3\x01\x00\x00\xbf\x03\x03", 11);
        return 200;
    }
    if (strcmp(kind, "junk") == 0) {
        for (int at = 0; at < 500; at++) bytes[at] = (unsigned char)rand();
        return 500;
    }
    /* The greeting of ZMTP 3.1 with CURVE: whole for half a handshake, its start for a loris. */
    memset(bytes, 0, 64);
    bytes[0] = 0xff;
    bytes[9] = 0x7f;
    bytes[10] = 3;
    bytes[11] = 1;
    memcpy(bytes + 12, "CURVE", 5);
    return strcmp(kind, "half") == 0 ? 64 : 1;
}

static struct sockaddr_in loopback(const char *port) {
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((unsigned short)atoi(port)),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    return address;
}

static int bare(char **words) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    int is_loris = strcmp(words[0], "loris") == 0;
    int connections = atoi(words[2]), open_count = 0;
    int *sockets = malloc(sizeof(int) * (size_t)connections);
    unsigned char bytes[512];
    struct sockaddr_in address = loopback(words[1]);
    for (int index = 0; index < connections; index++) {
        int peer = socket(AF_INET, SOCK_STREAM, 0);
        sockets[index] = peer;
        if (peer < 0 || connect(peer, (struct sockaddr *)&address, sizeof address) != 0) continue;
        open_count++;
        size_t count = opening(words[0], bytes);
        (void)!send(peer, bytes, count, MSG_NOSIGNAL);
    }
    double end = now_seconds() + atof(words[3]);
    size_t whole = opening("half", bytes), at = 1;
    while (now_seconds() < end) {
        usleep(is_loris ? 1000000 : 50000);
        for (int index = 0; is_loris && index < connections && at < whole; index++) {
            if (sockets[index] >= 0) (void)!send(sockets[index], bytes + at, 1, MSG_NOSIGNAL);
        }
        at++;
    }
    int cut = 0;
    for (int index = 0; index < connections; index++) {
        char byte;
        ssize_t got = 1;
        if (sockets[index] < 0) continue;
        while (got > 0) got = recv(sockets[index], &byte, 1, MSG_DONTWAIT);
        if (got == 0 || (got < 0 && errno != EAGAIN)) cut++;
        close(sockets[index]);
    }
    printf("%d %d\n", open_count, cut);
    return 0;
}

/* Pairs of connections stand side by side: 2n and 2n + 1. */
static int relay(char **words) {
    enum { PAIRS_MAX = 64 };
    struct sockaddr_in here = loopback(words[1]), there = loopback(words[2]);
    FILE *record = fopen(words[3], "ab");
    int listener = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (!record || bind(listener, (struct sockaddr *)&here, sizeof here) != 0) return 1;
    listen(listener, 64);
    struct pollfd items[1 + 2 * PAIRS_MAX];
    for (int index = 0; index <= 2 * PAIRS_MAX; index++) items[index] = (struct pollfd){-1, POLLIN, 0};
    items[0].fd = listener;
    static char bytes[65536];
    while (poll(items, 1 + 2 * PAIRS_MAX, -1) >= 0 || errno == EINTR) {
        if (items[0].revents) {
            int from = accept(listener, NULL, NULL), to = socket(AF_INET, SOCK_STREAM, 0), at = 1;
            while (at < 2 * PAIRS_MAX && items[at].fd >= 0) at += 2;
            if (at > 2 * PAIRS_MAX || connect(to, (struct sockaddr *)&there, sizeof there) != 0) {
                close(from);
                close(to);
                continue;
            }
            items[at].fd = from;
            items[at + 1].fd = to;
        }
        for (int index = 1; index <= 2 * PAIRS_MAX; index++) {
            if (items[index].fd < 0 || !items[index].revents) continue;
            int other = index % 2 ? index + 1 : index - 1;
            ssize_t got = recv(items[index].fd, bytes, sizeof bytes, 0);
            if (got > 0) {
                fwrite(bytes, 1, (size_t)got, record);
                fflush(record);
                got = send(items[other].fd, bytes, (size_t)got, MSG_NOSIGNAL);
            }
            if (got > 0) continue;
            close(items[index].fd);
            close(items[other].fd);
            items[index].fd = items[other].fd = -1;
        }
    }
    return 1;
}

int main(int count, char **words) {
    if (count == 6 && strncmp(words[1], "tcp://", 6) == 0) return multipart(words + 1);
    if (count == 8 && strcmp(words[1], "unfinished") == 0) return unfinished(words + 2);
    if (count == 8 && strcmp(words[1], "flood") == 0) return flood(words + 2);
    if (count == 7 && strcmp(words[1], "subscribe") == 0) return subscribe(words + 2);
    if (count == 5 && strcmp(words[1], "relay") == 0) return relay(words + 1);
    if (count == 5) return bare(words + 1);
    return 2;
}
