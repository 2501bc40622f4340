package org.quorate.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Answers GET at a few paths and refuses everything else. Thread-safe. */
final class Endpoints implements AutoCloseable {
    static final int OK = 200;
    static final int UNAVAILABLE = 503;

    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int THREADS = 2;
    private static final int NO_BODY = -1;

    private final Map<String, Supplier<Answer>> paths;
    private final HttpServer server;
    private final ExecutorService threads;

    /**
     * An answer, in UTF-8.
     *
     * @param status by HTTP
     * @param type the media type, without the character set
     */
    record Answer(int status, String type, String body) {}

    /**
     * Begins to listen.
     *
     * @param address where; with port 0, at a free one
     * @param paths what is answered where
     * @throws IOException if that cannot be listened at
     */
    Endpoints(InetSocketAddress address, Map<String, Supplier<Answer>> paths) throws IOException {
        this.paths = Map.copyOf(paths);
        this.server = HttpServer.create(address, 0);
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "endpoint");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Supplier<Answer> known = paths.get(exchange.getRequestURI().getPath());
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (known == null) {
                exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
            } else if (!head && !exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(NOT_ALLOWED, NO_BODY);
            } else {
                send(exchange, known.get(), head);
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer, boolean head) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(answer.status(), head ? NO_BODY : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Returns where it listens. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
