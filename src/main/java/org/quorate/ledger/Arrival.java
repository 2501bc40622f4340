package org.quorate.ledger;

import java.time.Instant;

/**
 * A file that lay in the inbox. The same content may arrive under several names; each is an arrival, together they are one
 * submission.
 *
 * @param fileName without folders
 * @param size in bytes
 * @param receivedAt recorded once, at first sight
 */
public record Arrival(String fileName, String sha256, long size, Instant receivedAt) {}
