/**
 * Quorate: the quarterly workbooks that providers send, turned into one consolidated workbook and a committee paper. The packages
 * and the way they look are described in docs/ARCHITECTURE.md.
 */
@NullMarked
package org.quorate;

import org.jspecify.annotations.NullMarked;
