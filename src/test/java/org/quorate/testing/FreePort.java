package org.quorate.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of this machine for a server that must be told one before it starts. */
final class FreePort {
    /** Below those that systems give to connections: one of these could take the port while its server is down. */
    private static final int FIRST = 20_000;

    private static final int END = 32_000;
    private static final int ATTEMPTS = 100;

    private FreePort() {}

    /** Returns one on which nobody listens; by chance, so that two processes that look at once find different ones. */
    static int find() throws IOException {
        IOException taken = new IOException("no port is free");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException listening) {
                taken.addSuppressed(listening);
            }
        }
        throw taken;
    }
}
