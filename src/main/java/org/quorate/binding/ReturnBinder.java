package org.quorate.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.CoverIdentity.Identity;
import org.quorate.binding.Return.OtherSheet;
import org.quorate.binding.ReturnRecogniser.Recognised;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.Repeat;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.Subject;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/**
 * Turns received workbooks into the returns of one programme. Immutable and thread-safe.
 *
 * <pre>{@code
 * Outcome<Return> outcome = new ReturnBinder(programme).bind(workbook, "acute.xlsx", period);
 * }</pre>
 */
public final class ReturnBinder {
    private final Programme programme;
    private final AnswerParser parser;
    private final ReturnRecogniser recogniser;

    /** Makes a binder for the returns of the programme. */
    public ReturnBinder(Programme programme) {
        this.programme = programme;
        this.parser = new AnswerParser(programme);
        this.recogniser = new ReturnRecogniser(programme);
    }

    /**
     * Recognises the return and reads every section of it. Never throws for what the workbook holds; the same workbook gives
     * the same outcome on every machine and on every day.
     *
     * @param fileName the submission's file name, without folders; it names the place of every finding, and is the last hint
     *     at party and period
     * @param expectedPeriod the period for which the file was sent in, such as its inbox folder's; null where that is unknown
     * @return the return with findings on what could not be placed or parsed, those on the whole workbook first and then
     *     those of each section in the definition's order; without a value, and with at least one finding of error or worse,
     *     where definition, party or period cannot be told
     */
    public Outcome<Return> bind(Workbook workbook, String fileName, @Nullable ReportingPeriod expectedPeriod) {
        Outcome<Recognised> recognition = recogniser.recognise(workbook, fileName);
        Recognised recognised = recognition.orNull();
        if (recognised == null) {
            return Outcome.none(recognition.findings());
        }
        Understood understood = understand(recognised, fileName, expectedPeriod);
        Party party = understood.identity().partyOrNull();
        ReportingPeriod period = understood.identity().periodOrNull();
        if (party == null || period == null) {
            return Outcome.none(understood.identity().findings());
        }
        AcceptedWords accepted = AcceptedWords.wanted(programme, party, recognised);
        if (!accepted.isEmpty()) {
            Understood again = understand(again(recognised, accepted, workbook), fileName, expectedPeriod);
            if (party.equals(again.identity().partyOrNull()) && again.identity().periodOrNull() != null) {
                return bound(workbook, fileName, recognised.definition(), again, accepted);
            }
        }
        return bound(workbook, fileName, recognised.definition(), understood, AcceptedWords.NONE);
    }

    /** The party's own words count only once it is known whose return it is: so they are looked for in a second pass. */
    private static Recognised again(Recognised recognised, AcceptedWords accepted, Workbook workbook) {
        ReturnDefinition definition = accepted.addedTo(recognised.definition());
        return new Recognised(definition, SectionLocator.locate(definition, workbook));
    }

    /**
     * A workbook of which every section that was found has been read.
     *
     * @param forms that may tell whose return it is, in the order in which they are asked
     */
    private record Understood(
            Recognised recognised,
            Map<String, Outcome<SectionReading>> readings,
            @Nullable SectionReading coverOrNull,
            List<SectionReading> forms,
            Identity identity) {}

    private Understood understand(Recognised recognised, String fileName, @Nullable ReportingPeriod expectedPeriod) {
        ReturnDefinition definition = recognised.definition();
        Map<String, Outcome<SectionReading>> readings = readings(recognised, fileName);
        SectionReading cover = definition
                .cover()
                .map(SectionDefinition::id)
                .map(readings::get)
                .flatMap(Outcome::value)
                .orElse(null);
        List<SectionReading> forms = Stream.concat(
                        Stream.ofNullable(cover),
                        definition.sections().stream()
                                .filter(section -> section.kind() == Kind.FORM && section.subject() != Subject.COVER)
                                .flatMap(section -> Optional.ofNullable(readings.get(section.id())).stream())
                                .flatMap(read -> read.value().stream()))
                .toList();
        return new Understood(
                recognised,
                readings,
                cover,
                forms,
                CoverIdentity.read(programme, definition, fileName, cover, forms, expectedPeriod));
    }

    private Outcome<Return> bound(
            Workbook workbook,
            String fileName,
            ReturnDefinition definition,
            Understood understood,
            AcceptedWords accepted) {
        Recognised recognised = understood.recognised();
        SectionReading cover = understood.coverOrNull();
        Party party = Objects.requireNonNull(understood.identity().partyOrNull());
        ReportingPeriod period = Objects.requireNonNull(understood.identity().periodOrNull());
        StraySheets straySheets = StraySheets.find(workbook, recognised.definition(), recognised.places());
        ReturnLayout layout = LayoutNotes.of(workbook, fileName, recognised, straySheets);
        SectionBinder binder = new SectionBinder(
                programme,
                fileName,
                definition,
                party,
                period,
                cover != null && declaresNil(cover),
                accepted,
                straySheets);
        List<Finding> findings = new ArrayList<>(understood.identity().findings());
        List<SectionReading> sections = new ArrayList<>();
        for (SectionDefinition section : definition.sections()) {
            SectionPlace place = recognised.places().get(section.id());
            Outcome<SectionReading> read = understood.readings().get(section.id());
            Outcome<SectionReading> settled =
                    place == null || read == null ? binder.missing(section) : binder.settle(place, read);
            settled.value().map(reading -> reading.of(section)).ifPresent(sections::add);
            layout.find(section.id()).ifPresent(at -> findings.addAll(accepted.findings(fileName, section, at)));
            findings.addAll(CoverIdentity.withoutIdentity(understood.forms(), section, settled.findings()));
        }
        List<OtherSheet> others = others(workbook, recognised);
        findings.addAll(comments(workbook, recognised, fileName));
        findings.addAll(unexpected(workbook, others, definition, fileName, straySheets));
        return Outcome.of(
                new Return(
                        fileName,
                        definition,
                        party,
                        period,
                        understood.identity().templateVersion(),
                        sections,
                        others,
                        layout),
                findings);
    }

    /**
     * Guesses from the name alone whose file it is: for a file that cannot be read or bound, so that it can be told to whom to
     * turn. Whoever uses the guess says that it is one.
     */
    public FileNameGuess guess(String fileName) {
        FileNameHint hint = new FileNameHint(fileName);
        return new FileNameGuess(
                hint.party(programme).orElse(null), hint.definition(programme).orElse(null));
    }

    /** Reads the sections in the definition's order: one that repeats may ask of a table before it. */
    private Map<String, Outcome<SectionReading>> readings(Recognised recognised, String file) {
        Map<String, Outcome<SectionReading>> readings = new HashMap<>();
        for (SectionDefinition section : recognised.definition().sections()) {
            SectionPlace place = recognised.places().get(section.id());
            if (place != null) {
                readings.put(section.id(), read(place, file, readings));
            }
        }
        return readings;
    }

    private Outcome<SectionReading> read(
            SectionPlace place, String file, Map<String, Outcome<SectionReading>> earlier) {
        SectionDefinition section = place.section();
        SectionScope scope = new SectionScope(file, section, place.sheet());
        Layout layout = place.layoutOrNull();
        if (layout == null) {
            return UnheadedSheet.read(scope);
        }
        Repeat repeat = section.placement().shape().repeatOrNull();
        if (repeat != null) {
            SectionReading table = repeat.of()
                    .flatMap(id -> Optional.ofNullable(earlier.get(id)))
                    .flatMap(Outcome::value)
                    .orElse(null);
            return new BlockReader(programme, parser, scope, repeat, table).read(layout);
        }
        if (layout instanceof FormLabels labels) {
            return FormReader.read(parser, scope, labels, Given.NOTHING);
        }
        return layout instanceof HeadingRow heading ? readTable(scope, heading) : UnheadedSheet.read(scope);
    }

    private Outcome<SectionReading> readTable(SectionScope scope, HeadingRow heading) {
        RecordKeys keys = new RecordKeys(scope.section(), programme);
        Outcome<SectionReading> read = TableReader.read(
                parser,
                scope,
                heading,
                keys,
                Given.NOTHING,
                scope.section().records().count());
        SectionReading reading = read.orNull();
        if (reading == null || reading.state() == State.NIL || !keys.haveColumn(heading)) {
            return read;
        }
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(keys.findings(scope));
        return Outcome.of(reading, findings);
    }

    private static boolean declaresNil(SectionReading cover) {
        return cover.records().stream()
                .anyMatch(record ->
                        record.text(cover.section(), Meaning.NIL_RETURN).equals("Yes"));
    }

    private static List<OtherSheet> others(Workbook workbook, Recognised recognised) {
        Set<String> claimed = claimed(recognised);
        return workbook.sheets().stream()
                .filter(sheet -> !claimed.contains(sheet.name()))
                .map(sheet -> new OtherSheet(sheet.name(), sheet.filledRows()))
                .toList();
    }

    private static List<Finding> comments(Workbook workbook, Recognised recognised, String file) {
        // In a receipt that was corrected and sent back, the comments are ours.
        if (workbook.sheets().stream().anyMatch(ReceiptSheet::is)) {
            return List.of();
        }
        Set<String> claimed = claimed(recognised);
        return workbook.sheets().stream()
                .filter(sheet ->
                        claimed.contains(sheet.name()) && !sheet.comments().isEmpty())
                .map(sheet -> Finding.of(FindingCode.COMMENTS_LEFT_OUT, Location.sheet(file, sheet.name()))
                        .with(
                                "seen",
                                sheet.comments().size() == 1
                                        ? "1 comment"
                                        : sheet.comments().size() + " comments")
                        .with("cell", sheet.comments().get(0).ref().a1()))
                .toList();
    }

    private static Set<String> claimed(Recognised recognised) {
        return recognised.places().values().stream()
                .map(place -> place.sheet().name())
                .collect(Collectors.toSet());
    }

    /** Of a hidden sheet the reader has told already; those of a receipt and of an issued workbook are ours. */
    private static List<Finding> unexpected(
            Workbook workbook,
            List<OtherSheet> others,
            ReturnDefinition definition,
            String file,
            StraySheets straySheets) {
        return others.stream()
                .filter(other -> other.filledRows() > 0)
                .filter(other -> !StraySheets.isTold(definition, other.name()))
                .filter(other -> workbook.find(other.name())
                        .filter(sheet -> sheet.visibility() == Sheet.Visibility.VISIBLE)
                        .filter(sheet -> !ReceiptSheet.is(sheet) && !IssuedParts.isSheet(sheet))
                        .isPresent())
                .map(other -> Finding.of(FindingCode.SHEET_UNEXPECTED, Location.sheet(file, other.name()))
                        .with("suggestion", straySheets.suggestionFor(other.name(), definition)))
                .toList();
    }
}
