/**
 * What a programme expects: its parties, periods, scales, lists, return definitions and paper.
 *
 * <p>Takes nothing but findings' types; a leaf reads the programme pack into it. Gives immutable descriptions that know no
 * file format. Guarantees that no party, deadline or rule of a programme stands in code: all of it is data of the pack, and
 * that every reference inside a loaded programme resolves.
 */
@NullMarked
package org.quorate.programme;

import org.jspecify.annotations.NullMarked;
