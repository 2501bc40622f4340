package org.quorate.reporting;

import static org.quorate.reporting.PaperBlocks.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.consolidation.Dates;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.Paper.TableCell;
import org.quorate.reporting.PaperState.Kind;
import org.quorate.reporting.PaperVersion.Change;
import org.quorate.reporting.PaperVersion.Since;

/**
 * What a paper says of the version before it: all of it, because a reader of both would otherwise have to look for the rest. Where
 * there is none to compare with, nothing.
 */
final class ChangesContent {
    private static final String CIRCULATED = "What changed since the paper that was circulated";
    private static final String EDITED = "What changed since the version that was edited";

    private final PaperVersion version;
    private final SourceNotes notes;

    ChangesContent(PaperVersion version, SourceNotes notes) {
        this.version = version;
        this.notes = notes;
    }

    /** The sentence for the beginning of the paper; empty for none. */
    String banner() {
        return version.since()
                .map(since -> "Version %s: see the appendix \"%s\".".formatted(version.number(), heading(since)))
                .orElse("");
    }

    Optional<Paper.Appendix> appendix() {
        return version.since().map(since -> new Paper.Appendix(heading(since), blocks(since)));
    }

    private static String heading(Since since) {
        return since.circulatedAt().isPresent() ? CIRCULATED : EDITED;
    }

    private List<Block> blocks(Since since) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(plain("This is version %s of the paper. Version %s, as at %s, %s."
                .formatted(
                        version.number(),
                        since.version(),
                        Dates.day(since.asAt()),
                        since.circulatedAt()
                                .map(at -> "was circulated on " + Dates.moment(at))
                                .orElse("was edited by hand and is kept"))));
        if (version.changes().isEmpty()) {
            blocks.add(
                    plain(
                            "No return came or was corrected since, and no figure differs; what differs is how the paper is worded."));
            return blocks;
        }
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> !version.changes(kind).isEmpty())
                .toList();
        blocks.add(plain("What differs: %s."
                .formatted(kinds.stream()
                        .map(kind -> kind.label().toLowerCase(Locale.ROOT) + " "
                                + version.changes(kind).size())
                        .collect(Collectors.joining(", ")))));
        kinds.forEach(kind -> blocks.add(table(kind)));
        return blocks;
    }

    private Block table(Kind kind) {
        List<Integer> notes = this.notes.numbers(FigureSources.of(kind));
        return new Block.Table(
                kind.label(),
                List.of("What", "Before", "Now"),
                List.of(44, 28, 28),
                version.changes(kind).stream().map(this::row).toList(),
                notes);
    }

    private List<TableCell> row(Change change) {
        Phrase what = change.sources().stream()
                .findFirst()
                .map(source -> notes.phrase(change.subject(), source))
                .orElseGet(() -> Phrase.of(change.subject()));
        return List.of(new TableCell(what, Tone.NEUTRAL), said(change.before()), said(change.now()));
    }

    private static TableCell said(String value) {
        return TableCell.of(value.isEmpty() ? "Not stated" : value);
    }
}
