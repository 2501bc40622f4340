/**
 * Reads a programme pack.
 *
 * <p>Takes a folder of JSON files through {@link org.quorate.programme.json.PackReader}. Gives a
 * {@link org.quorate.programme.Programme}, or findings that name file, line, column and JSON pointer. Guarantees that every
 * mistake of the pack is told in one pass, that a programme is given only when there is none, and that every reference
 * inside it resolves. Beside packs it reads {@code quorate.json}, which holds for all packs under one root, through {@link
 * org.quorate.programme.json.InstallationReader}, with the same guarantees.
 */
@NullMarked
package org.quorate.programme.json;

import org.jspecify.annotations.NullMarked;
