package org.quorate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes messages as they travel, line by line and without a library. Mutable. */
public final class Letter {
    private static final String BOUNDARY = "=_part_of_";

    private final List<String> headers = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final String boundary;

    private Letter(String boundary) {
        this.boundary = boundary;
    }

    /** Starts a message from that address. */
    public static Letter from(String address) {
        Letter letter = new Letter(BOUNDARY + Integer.toHexString(address.hashCode()));
        letter.headers.add("From: The sender <" + address + ">");
        return letter.header("To: returns@commissioner.example.org")
                .header("Subject: Our return")
                .header("MIME-Version: 1.0")
                .part("Content-Type: text/plain; charset=utf-8\r\n\r\nPlease find our return attached.");
    }

    /** Adds a line to the head, above all others. */
    public Letter header(String line) {
        headers.add(0, line);
        return this;
    }

    public Letter receivedAt(String mailDate) {
        return header("Received: from out.example.org by in.example.org with ESMTPS id 1;\r\n\t" + mailDate);
    }

    public Letter attached(String name, byte[] content) {
        return attached("application/octet-stream", "attachment; filename=\"" + name + "\"", content);
    }

    public Letter attached(String type, String disposition, byte[] content) {
        return part("Content-Type: " + type + "\r\nContent-Disposition: " + disposition
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content));
    }

    public Letter forwarding(Letter other) {
        return part("Content-Type: message/rfc822\r\n\r\n" + other.text());
    }

    public Letter part(String part) {
        parts.add(part);
        return this;
    }

    public String text() {
        StringBuilder text = new StringBuilder(String.join("\r\n", headers));
        text.append("\r\nContent-Type: multipart/mixed; boundary=\"")
                .append(boundary)
                .append("\"\r\n\r\n");
        parts.forEach(part ->
                text.append("--").append(boundary).append("\r\n").append(part).append("\r\n"));
        return text.append("--").append(boundary).append("--\r\n").toString();
    }

    public Path writeTo(Path file) {
        try {
            return Files.write(file, text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
