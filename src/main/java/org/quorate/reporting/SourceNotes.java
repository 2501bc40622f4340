package org.quorate.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.SourceRef;
import org.quorate.ledger.Submission;
import org.quorate.reporting.Paper.Phrase;

/** Numbers the sources of a paper in the order in which they are first named. */
final class SourceNotes {
    private final Map<NoteSource, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, String> receipts;
    private final Map<String, String> received = new HashMap<>();

    SourceNotes(Consolidation consolidation) {
        this.receipts = ReceiptNames.of(consolidation.submissions());
        for (Submission submission : consolidation.submissions()) {
            received.put(submission.sha256(), Dates.moment(consolidation.frame().local(submission.receivedAt())));
        }
    }

    /** Returns the text with the note of its source. */
    Phrase phrase(String text, SourceRef source) {
        return phrase(text, List.of(source));
    }

    /** Returns the text with the notes of its sources. */
    Phrase phrase(String text, List<SourceRef> sources) {
        return new Phrase(
                text,
                sources.stream()
                        .map(source -> number(received(source)))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Returns the text with the notes of the rows of the consolidated workbook that its figures are made up of. */
    Phrase rows(String text, List<NoteSource.Rows> rows) {
        return new Phrase(text, numbers(rows));
    }

    /** Returns the numbers of the notes of such rows, each once, in ascending order. */
    List<Integer> numbers(List<NoteSource.Rows> rows) {
        return rows.stream().map(this::number).distinct().sorted().toList();
    }

    private NoteSource received(SourceRef place) {
        String receipt = receipts.get(place.sha256());
        return new NoteSource.Received(
                place, received.getOrDefault(place.sha256(), ""), receipt == null ? "" : receipt + ReceiptNames.PAGE);
    }

    private int number(NoteSource source) {
        return numbers.computeIfAbsent(source, any -> numbers.size() + 1);
    }

    /** Forgets the sources from that number on, because what they stood behind is not printed. */
    void forgetFrom(int number) {
        numbers.values().removeIf(taken -> taken >= number);
    }

    /** Returns how many sources were named so far. */
    int count() {
        return numbers.size();
    }

    /** Returns the sources by their numbers: note n leads to element n − 1. */
    List<NoteSource> sources() {
        return new ArrayList<>(numbers.keySet());
    }
}
