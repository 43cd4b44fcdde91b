/* What the kernel needs: the bench's datagrams by sendmmsg, at the switch's cadence.

   sendmmsg PORT CALLS RECEIVERS FRAMES: each 60 ms a frame of each call to its receivers, the calls
   spread over it, to 127.1.x.y as the switch does. Prints CPU nanoseconds for each datagram. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

static double cpu(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(int argc, char **argv) {
    (void)argc;
    int port = atoi(argv[1]), calls = atoi(argv[2]), receivers = atoi(argv[3]), frames = atoi(argv[4]);
    int udp = socket(AF_INET, SOCK_DGRAM, 0), big = 4 << 20, n = calls * receivers;
    setsockopt(udp, SOL_SOCKET, SO_SNDBUF, &big, sizeof big);
    unsigned char *data = calloc(n, 55);
    struct sockaddr_in *to = calloc(n, sizeof *to);
    struct iovec *parts = calloc(n, sizeof *parts);
    struct mmsghdr *messages = calloc(n, sizeof *messages);
    for (int i = 0; i < n; i++) {
        int site = i % (n > 2000 ? 2000 : n);
        to[i] = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons(port)};
        to[i].sin_addr.s_addr = htonl(127 << 24 | 1 << 16 | site);
        parts[i] = (struct iovec){data + 55 * i, 55};
        messages[i].msg_hdr = (struct msghdr){.msg_name = &to[i], .msg_namelen = sizeof *to,
                                              .msg_iov = &parts[i], .msg_iovlen = 1};
    }
    struct timespec next;
    clock_gettime(CLOCK_MONOTONIC, &next);
    double spent = 0;
    long sent = 0;
    for (int frame = 0; frame < frames; frame++)
        for (int call = 0; call < calls; call++) {
            next.tv_nsec += 60000000 / calls;
            if (next.tv_nsec >= 1000000000)
                next.tv_sec++, next.tv_nsec -= 1000000000;
            clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, NULL);
            double from = cpu();
            for (int done = 0; done < receivers;) {
                int k = sendmmsg(udp, messages + call * receivers + done, receivers - done, 0);
                if (k <= 0)
                    return perror("sendmmsg"), 1;
                done += k, sent += k;
            }
            spent += cpu() - from;
        }
    printf("%.1f\n", spent / sent);
}
