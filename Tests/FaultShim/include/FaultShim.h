#ifndef GRENIER_FAULT_SHIM_H
#define GRENIER_FAULT_SHIM_H

/*
 * A library for LD_PRELOAD that writes down, in order, what a process asks of its database's files,
 * of the network and of libzmq. Tests read the record to see that nothing is said before it is on
 * the disk, and that no listener is opened to strangers; or they put a folder back to what a power
 * cut could have left of it. Unless a test asks for a fault, it changes nothing.
 *
 * GRENIER_SHIM_LOG         file to append to; without it nothing is written down
 * GRENIER_SHIM_HIDE_SYNCS  set: syncs are done and not written down, as if they had been forgotten
 *
 * One line an event, written before the call for `W` and `N`, after it for `S`:
 *   W wal BYTES | W db BYTES    a write to the write-ahead log or to the database
 *   S wal | S db                a sync of it that succeeded
 *   N BYTES                     a send on a socket of the internet family
 *   O OPTION VALUE              a ZeroMQ socket option of one integer that libzmq took
 *
 * GRENIER_SHIM_SENT        file to append every frame to that is given to libzmq, before it is encrypted
 *
 * GRENIER_SHIM_FOLDER      folder whose files are followed, with what is written to them
 * GRENIER_SHIM_DISK        file to append that record to: binary events, see `DiskRecord.c`
 * GRENIER_SHIM_SYNCS       which syncs are written down there: `all`, `none`, or `checkpoints`, which
 *                          is what SQLite's synchronous=NORMAL would have asked for
 * GRENIER_SHIM_FAULTS      folder of faults: while it holds a file `full`, no file of the followed
 *                          folder grows (ENOSPC); while it holds `sync-fails`, no sync works (EIO)
 *
 * Not followed: shared memory (`-shm`), which no power cut leaves, the lock, and `openat`.
 */

#endif
