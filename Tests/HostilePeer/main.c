/*
 * A member that breaks a rule the Messaging library cannot break: it sends messages of several
 * frames. It has a process of its own, because two libzmq contexts with CURVE in one process can
 * crash each other (libzmq#4242).
 *
 * hostile-peer ENDPOINT SERVER-KEY PUBLIC-KEY SECRET-KEY MESSAGES     keys in Z85
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zmq.h>

int main(int count, char **words) {
    if (count != 6) return 2;
    void *context = zmq_ctx_new();
    void *dealer = zmq_socket(context, ZMQ_DEALER);
    int linger_milliseconds = 2000;
    int is_set = zmq_setsockopt(dealer, ZMQ_CURVE_SERVERKEY, words[2], strlen(words[2]) + 1) == 0
        && zmq_setsockopt(dealer, ZMQ_CURVE_PUBLICKEY, words[3], strlen(words[3]) + 1) == 0
        && zmq_setsockopt(dealer, ZMQ_CURVE_SECRETKEY, words[4], strlen(words[4]) + 1) == 0
        && zmq_setsockopt(dealer, ZMQ_LINGER, &linger_milliseconds, sizeof(int)) == 0
        && zmq_connect(dealer, words[1]) == 0;
    if (!is_set) {
        fprintf(stderr, "%s\n", zmq_strerror(zmq_errno()));
        return 1;
    }
    int messages = atoi(words[5]);
    for (int message = 0; message < messages; message++) {
        for (int frame = 0; frame < 3; frame++) {
            if (zmq_send(dealer, "\x08\x01", 2, frame < 2 ? ZMQ_SNDMORE : 0) < 0) return 1;
        }
    }
    zmq_close(dealer);
    zmq_ctx_term(context);
    return 0;
}
