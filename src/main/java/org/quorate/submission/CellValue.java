package org.quorate.submission;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What a cell holds. Immutable. For a formula this is the cached result; no formula of an incoming file is ever evaluated.
 */
public sealed interface CellValue {
    /** Nothing at all; an empty text is {@link Text}. */
    record Blank() implements CellValue {}

    /** Text as Excel holds it, not trimmed. */
    record Text(String text) implements CellValue {}

    /** A number, exactly as the decimal digits in the file say. */
    record Number(BigDecimal number) implements CellValue {}

    /** A number that its format shows as a date or a time of day; without a zone. */
    record Date(LocalDateTime dateTime) implements CellValue {}

    /** TRUE or FALSE. */
    record Bool(boolean value) implements CellValue {}

    /** An error value; {@code code} is Excel's word such as {@code #REF!}. */
    record ErrorValue(String code) implements CellValue {}
}
