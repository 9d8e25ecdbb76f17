#ifndef GRENIER_CZEROMQ_SHIM_H
#define GRENIER_CZEROMQ_SHIM_H

#include <zmq.h>

/* Swift's C library module leaves it out; the messaging thread is woken through it. */
#include <sys/eventfd.h>

/* The same for naming a thread, which glibc hides behind _GNU_SOURCE. */
#include <pthread.h>
int pthread_setname_np(pthread_t thread, const char *name);

#endif
