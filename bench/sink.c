/* Every repeater of the bench at once: takes what comes to one UDP port on any 127.x.y.z.

   sink PORT FIRST: the repeater at 127.x.y.z has the number FIRST + y * 256 + z. If FIRST is 0 it does
   not matter to which number a frame is addressed.

   A frame of voice carries at byte 20 when it was sent to the switch, CLOCK_REALTIME in nanoseconds,
   big-endian; a header has the lowest 32 bits of it for its stream id, at byte 16, and its burst is whole.
   The kernel's receive time less that is the latency; the change of latency from one frame to the
   next on the same slot of the same repeater is its jitter. What is addressed to another repeater does
   not count, nor do terminators. Lines on standard input: "reset" forgets, "report" prints

       frames       each counted once at each repeater, whether it plays them on one slot or on both
       datagrams    all that came
       repeated     frames that came twice on one slot
       latency p50 p99 max, jitter p50 p99 max, in microseconds */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define MANY 256
#define MOST 8000000
#define HEADER 0x21
#define TERMINATOR 0x22

static uint32_t latency[MOST], jitter[MOST];
static int64_t stamp[65536][2], before[65536][2]; /* of each repeater and slot */
static size_t latencies, jitters, frames, repeated;
static unsigned first;

static int order(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void write_values(uint32_t *values, size_t n) {
    qsort(values, n, sizeof *values, order);
    if (n)
        printf(" %.1f %.1f %.1f", values[n / 2] / 1e3, values[n * 99 / 100] / 1e3, values[n - 1] / 1e3);
    else
        printf(" 0 0 0");
}

static uint32_t number(const unsigned char *data) {
    return (uint32_t)data[0] << 24 | data[1] << 16 | data[2] << 8 | data[3];
}

static void take(struct msghdr *message, const unsigned char *data, int length) {
    int64_t came = 0, sent = 0;
    unsigned where = 0, slot = data[15] >> 7;
    if (length < 55 || memcmp(data, "DMRD", 4) || (data[15] & 0x3F) == TERMINATOR)
        return;
    for (struct cmsghdr *c = CMSG_FIRSTHDR(message); c; c = CMSG_NXTHDR(message, c)) {
        if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_TIMESTAMPNS) {
            struct timespec t;
            memcpy(&t, CMSG_DATA(c), sizeof t);
            came = t.tv_sec * 1000000000LL + t.tv_nsec;
        } else if (c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_PKTINFO) {
            struct in_pktinfo info;
            memcpy(&info, CMSG_DATA(c), sizeof info);
            where = ntohl(info.ipi_addr.s_addr) & 0xFFFF;
        }
    }
    if (first && number(data + 11) != first + where)
        return;
    if ((data[15] & 0x3F) == HEADER)
        sent = came - (uint32_t)(came - number(data + 16));
    else
        sent = (int64_t)number(data + 20) << 32 | number(data + 24);
    repeated += stamp[where][slot] == sent;
    frames += stamp[where][0] != sent && stamp[where][1] != sent;
    stamp[where][slot] = sent;
    int64_t took = came - sent;
    if (latencies < MOST)
        latency[latencies++] = took < 0 ? 0 : took > UINT32_MAX ? UINT32_MAX : took;
    if (before[where][slot] && jitters < MOST)
        jitter[jitters++] = llabs(took - before[where][slot]);
    before[where][slot] = took;
}

int main(int argc, char **argv) {
    if (argc < 3)
        return fputs("sink PORT FIRST\n", stderr), 2;
    first = atoi(argv[2]);
    int udp = socket(AF_INET, SOCK_DGRAM, 0), big = 256 << 20, on = 1;
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
    if (setsockopt(udp, SOL_SOCKET, SO_RCVBUFFORCE, &big, sizeof big))
        setsockopt(udp, SOL_SOCKET, SO_RCVBUF, &big, sizeof big);
    setsockopt(udp, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    setsockopt(udp, IPPROTO_IP, IP_PKTINFO, &on, sizeof on);
    if (bind(udp, (struct sockaddr *)&here, sizeof here))
        return perror("bind"), 1;
    static unsigned char data[MANY][128];
    static char control[MANY][256];
    struct iovec parts[MANY];
    struct mmsghdr messages[MANY];
    struct pollfd ready = {0, POLLIN, 0};
    for (;;) {
        poll(&ready, 1, 5); /* never asleep on the UDP socket, so that no sender has to wake it */
        for (;;) {
            for (int i = 0; i < MANY; i++) {
                parts[i] = (struct iovec){data[i], sizeof data[i]};
                messages[i].msg_hdr = (struct msghdr){
                    .msg_iov = &parts[i], .msg_iovlen = 1,
                    .msg_control = control[i], .msg_controllen = sizeof control[i]};
            }
            int n = recvmmsg(udp, messages, MANY, MSG_DONTWAIT, NULL);
            for (int i = 0; i < n; i++)
                take(&messages[i].msg_hdr, data[i], messages[i].msg_len);
            if (n < MANY)
                break;
        }
        if (ready.revents) {
            char line[64];
            ssize_t n = read(0, line, sizeof line - 1);
            if (n <= 0)
                return 0;
            line[n] = 0;
            if (line[2] == 'p') {
                printf("%zu %zu %zu", frames, latencies, repeated);
                write_values(latency, latencies);
                write_values(jitter, jitters);
                printf("\n");
                fflush(stdout);
            }
            latencies = jitters = frames = repeated = 0;
            memset(before, 0, sizeof before);
            memset(stamp, 0, sizeof stamp);
        }
    }
}
