package org.quorate.submission;

/**
 * What somebody noted beside a cell. It is nobody's answer. Immutable.
 *
 * @param text as it was written, without who wrote it where the file keeps that apart
 */
public record CellComment(CellRef ref, String text) {}
