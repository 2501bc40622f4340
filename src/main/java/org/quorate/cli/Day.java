package org.quorate.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a day that was typed as an option's value. */
final class Day implements ITypeConverter<LocalDate> {
    /** Made by picocli. */
    Day() {}

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new TypeConversionException("\"" + text + "\" is not a day; write it like 2019-07-31");
        }
    }
}
