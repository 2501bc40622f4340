package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Decision;
import org.quorate.ledger.SubmissionCheck;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.json.PackReader;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.excel.SpreadsheetReader;

/**
 * The returns of a sample pack as they lie in its inbox: each file read on its own, of each partner's the last that was accepted.
 * Neither ledger nor consolidation has seen them.
 */
final class SentReturns {
    private final Programme programme;
    private final ReportingPeriod period;
    private final Map<String, CheckedSubmission> last = new LinkedHashMap<>();
    private final Set<String> came = new HashSet<>();

    SentReturns(SampleOutputs.Pack pack) {
        programme = new PackReader().read(pack.input()).value().orElseThrow();
        period = programme.calendar().find(pack.period).orElseThrow();
        SubmissionCheck check = new SubmissionCheck(programme, new SpreadsheetReader(), ReadSettings.STANDARD);
        for (ReceivedFile file : received(pack)) {
            CheckedSubmission checked = check.check(file, period);
            String owner = checked.submission().partyId().orElse("") + "/"
                    + checked.submission().returnId().orElse("");
            if (!isReview(checked)) {
                came.add(owner);
                if (checked.submission().decision() != Decision.REJECTED) {
                    last.put(owner, checked);
                }
            }
        }
    }

    Programme programme() {
        return programme;
    }

    ReportingPeriod period() {
        return period;
    }

    /** How many returns have come, whatever became of them. */
    int received() {
        return came.size();
    }

    /** How many returns were accepted. */
    int accepted() {
        return last.size();
    }

    /** A record with the section that it belongs to. */
    record Sent(String party, SectionDefinition section, SectionRecord record) {}

    /** The records of all sections of a subject. */
    List<Sent> records(Subject subject) {
        List<Sent> sent = new ArrayList<>();
        last.forEach((owner, checked) -> {
            for (SectionReading reading : checked.sections()) {
                if (reading.section().subject() == subject) {
                    reading.records()
                            .forEach(record ->
                                    sent.add(new Sent(owner.replaceFirst("/.*", ""), reading.section(), record)));
                }
            }
        });
        return sent;
    }

    private boolean isReview(CheckedSubmission checked) {
        return programme.reviews().stream()
                .anyMatch(review -> checked.submission()
                        .returnId()
                        .filter(review.id()::equals)
                        .isPresent());
    }

    private List<ReceivedFile> received(SampleOutputs.Pack pack) {
        Map<String, Instant> times = times(pack.inbox().resolve("received.csv"));
        try (Stream<Path> files = Files.list(pack.inbox())) {
            return files.filter(file -> !file.endsWith("received.csv"))
                    .map(file -> ReceivedFiles.look(
                            file, times.getOrDefault(file.getFileName().toString(), Instant.EPOCH)))
                    .sorted(Comparator.comparing(ReceivedFile::receivedAt))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Instant> times(Path list) {
        Map<String, Instant> times = new HashMap<>();
        try {
            for (String line : Files.readAllLines(list)) {
                int comma = line.lastIndexOf(',');
                if (!line.startsWith("file,")) {
                    times.put(
                            line.substring(0, comma).replace("\"", ""),
                            LocalDateTime.parse(line.substring(comma + 1))
                                    .atZone(programme.identity().timeZone())
                                    .toInstant());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }
}
