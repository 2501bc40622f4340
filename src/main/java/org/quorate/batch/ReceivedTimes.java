package org.quorate.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When files came in, as the portal or mailbox wrote it into {@code received.csv} beside them: columns {@code file} and
 * {@code received}, the latter an ISO date and time in the programme's zone, or with an offset.
 */
final class ReceivedTimes {
    static final String FILE_NAME = "received.csv";

    private final Map<String, Instant> times;

    private ReceivedTimes(Map<String, Instant> times) {
        this.times = times;
    }

    /**
     * Reads the file of an inbox folder; without one, no time is known.
     *
     * @throws RunFailure if a line of it cannot be understood
     */
    static ReceivedTimes read(Path folder, ZoneId zone) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        Map<String, Instant> times = new HashMap<>();
        if (Files.isRegularFile(file)) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
                for (NamedCsvRecord line : csv) {
                    times.put(
                            line.getField("file").strip(),
                            parse(line.getField("received").strip(), zone));
                }
            } catch (CsvParseException | DateTimeException | java.util.NoSuchElementException wrong) {
                throw RunFailure.wrongUse("The file " + file + " cannot be understood: " + wrong.getMessage()
                        + ". It needs the columns file and received, the latter like 2019-07-03T16:42:00.");
            }
        }
        return new ReceivedTimes(times);
    }

    private static Instant parse(String text, ZoneId zone) {
        return text.endsWith("Z") || text.indexOf('+') > 0
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    Optional<Instant> find(String fileName) {
        return Optional.ofNullable(times.get(fileName));
    }
}
