/**
 * Writes what machines read as JSON.
 *
 * <p>Takes a consolidation or a manifest. Gives UTF-8 files with ISO dates, line feeds and properties in a fixed order.
 * Guarantees that the same input gives the same bytes.
 */
@NullMarked
package org.quorate.reporting.json;

import org.jspecify.annotations.NullMarked;
