package org.quorate.batch.inbox;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quorate.batch.failure.RunFailure;

/**
 * When files came in, as the portal or mailbox wrote it into {@code received.csv} beside them: columns {@code file} and
 * {@code received}, the latter an ISO date and time in the programme's zone, or with an offset. Immutable.
 */
public final class ReceivedTimes {
    /** The name of that file. */
    public static final String FILE_NAME = "received.csv";

    private static final String FILE = "file";
    private static final String RECEIVED = "received";

    private final Map<String, Instant> times;

    private ReceivedTimes(Map<String, Instant> times) {
        this.times = times;
    }

    /**
     * Reads the file of an inbox folder; without one, no time is known.
     *
     * @throws RunFailure if a line of it cannot be understood; the sentence names the line
     */
    static ReceivedTimes read(Path folder, ZoneId zone) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        Map<String, Instant> times = new HashMap<>();
        if (Files.exists(file)) {
            // Excel writes a byte order mark.
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
                for (NamedCsvRecord line : csv) {
                    times.put(composed(field(file, line, FILE)), parse(file, line, zone));
                }
            } catch (CsvParseException wrong) {
                throw RunFailure.wrongUse("The file %s cannot be understood: %s.".formatted(file, wrong.getMessage()));
            }
        }
        return new ReceivedTimes(times);
    }

    private static String field(Path file, NamedCsvRecord line, String column) {
        return line.findField(column)
                .map(String::strip)
                .orElseThrow(() -> RunFailure.wrongUse(
                        "Line %s of %s has no column \"%s\"; the file needs the columns file and received."
                                .formatted(line.getStartingLineNumber(), file, column)));
    }

    private static Instant parse(Path file, NamedCsvRecord line, ZoneId zone) {
        String text = field(file, line, RECEIVED);
        try {
            // Not parseBest: it throws, and catches, for each time without an offset.
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parse(text);
            return time.isSupported(ChronoField.OFFSET_SECONDS)
                    ? OffsetDateTime.from(time).toInstant()
                    : LocalDateTime.from(time).atZone(zone).toInstant();
        } catch (DateTimeException notATime) {
            throw RunFailure.wrongUse(
                    "Line %s of %s has \"%s\" as the time of receipt; write it like 2019-07-03T16:42:00."
                            .formatted(line.getStartingLineNumber(), file, text));
        }
    }

    Optional<Instant> find(String fileName) {
        return Optional.ofNullable(times.get(composed(fileName)));
    }

    /** Some systems take the accents of a name apart, others put them together. */
    private static String composed(String fileName) {
        return Normalizer.normalize(fileName, Normalizer.Form.NFC);
    }
}
