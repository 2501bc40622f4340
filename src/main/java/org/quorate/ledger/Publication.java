package org.quorate.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A set of outputs that was put in place.
 *
 * @param fingerprint of everything it was made from: 64 lower-case hexadecimal digits
 * @param manifestSha256 hash of its manifest, which names every output's hash
 */
public record Publication(LocalDate asAt, String fingerprint, String manifestSha256, Instant publishedAt) {}
