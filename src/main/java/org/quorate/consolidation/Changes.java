package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.Reassessment;
import org.quorate.comparison.RecordPairs;
import org.quorate.consolidation.Change.Direction;
import org.quorate.consolidation.Change.Kind;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.RecordedReturns;
import org.quorate.ledger.RecordedReturns.Accepted;
import org.quorate.ledger.Submission;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;

/**
 * What has changed in the records of the returns that count since each partner's last accepted return. Streams: holds the records of
 * one section of one return and its predecessor at a time. Not thread-safe; one for each time that the changes are gone through.
 *
 * <p>Covers are left out, because they name the period. So is a section that the last accepted return did not have, and one whose
 * records nothing identifies from one return to the next: neither a key nor a title.
 */
public final class Changes {
    private static final Set<Meaning> LESS_IS_BETTER =
            EnumSet.of(Meaning.LIKELIHOOD, Meaning.CONSEQUENCE, Meaning.SCORE);

    private final Consolidation consolidation;
    private final Ledger ledger;
    private final RecordedReturns returns;

    /** Makes it for a consolidation whose records the ledger has. */
    public Changes(Consolidation consolidation, Ledger ledger) {
        this.consolidation = consolidation;
        this.ledger = ledger;
        Frame frame = consolidation.frame();
        this.returns = new RecordedReturns(ledger, frame.programme(), frame.basis());
    }

    /**
     * Gives every change: by return and section in the order of the pack, then by partner; within one section first the records of
     * now in the order of their rows, then those that are gone.
     */
    public void visit(Consumer<Change> visitor) {
        for (ReturnDefinition definition : consolidation.frame().programme().providerReturns()) {
            for (SectionDefinition section : definition.sections()) {
                if (section.subject() != Subject.COVER && isComparable(section)) {
                    visit(definition, section, visitor);
                }
            }
        }
    }

    /** Returns how many of the returns that count have no accepted one before them, and so nothing to be compared with. */
    public long firstReturns() {
        return consolidation.frame().programme().providerReturns().stream()
                .flatMap(definition -> consolidation.counted(definition).stream()
                        .filter(submission -> earlier(definition, submission).isEmpty()))
                .count();
    }

    private Optional<Accepted> earlier(ReturnDefinition definition, Submission submission) {
        return returns
                .accepted(
                        submission.partyId().orElse(""),
                        definition.id(),
                        consolidation.frame().period(),
                        submission.receivedAt())
                .stream()
                .findFirst();
    }

    private static boolean isComparable(SectionDefinition section) {
        return section.kind() == SectionDefinition.Kind.FORM
                || !section.records().key().isEmpty()
                || section.find(Meaning.TITLE).isPresent();
    }

    private void visit(ReturnDefinition definition, SectionDefinition section, Consumer<Change> visitor) {
        Map<String, String> sheets = consolidation.sheetsOf(section);
        for (Submission submission : consolidation.counted(definition)) {
            String sheet = sheets.get(submission.sha256());
            Optional<Accepted> earlier = earlier(definition, submission);
            if (sheet == null || earlier.isEmpty()) {
                continue;
            }
            earlier.get().content().find(section.id()).ifPresent(before -> {
                List<SectionRecord> now = new ArrayList<>();
                ledger.visitRecords(
                        consolidation.frame().desk(),
                        List.of(submission),
                        section.id(),
                        (of, record) -> now.add(record));
                new Comparison(section, submission, sheet, earlier.get(), visitor).compare(now, before);
            });
        }
    }

    /** One section of one return, beside what it was. */
    private final class Comparison {
        private final SectionDefinition section;
        private final Submission submission;
        private final String sheet;
        private final Accepted earlier;
        private final Consumer<Change> visitor;
        private final String party;

        Comparison(
                SectionDefinition section,
                Submission submission,
                String sheet,
                Accepted earlier,
                Consumer<Change> visitor) {
            this.section = section;
            this.submission = submission;
            this.sheet = sheet;
            this.earlier = earlier;
            this.visitor = visitor;
            this.party = consolidation.partyName(submission);
        }

        void compare(List<SectionRecord> now, List<SectionRecord> before) {
            IdentityHashMap<SectionRecord, SectionRecord> was = new IdentityHashMap<>();
            if (section.kind() == SectionDefinition.Kind.FORM) {
                if (!now.isEmpty() && !before.isEmpty()) {
                    was.put(now.get(0), before.get(0));
                }
            } else {
                RecordPairs.of(consolidation.frame().programme(), section, now, before)
                        .pairs()
                        .forEach(pair -> was.put(pair.now(), pair.before()));
            }
            for (SectionRecord record : now) {
                SectionRecord counterpart = was.get(record);
                if (counterpart == null) {
                    visitor.accept(whole(Kind.NEW, record, "", status(record), null, now(row(record))));
                } else {
                    answers(record, counterpart);
                }
            }
            Set<SectionRecord> kept = Collections.newSetFromMap(new IdentityHashMap<>());
            kept.addAll(was.values());
            for (SectionRecord record : before) {
                if (!kept.contains(record)) {
                    visitor.accept(whole(Kind.GONE, record, status(record), "", before(row(record)), null));
                }
            }
        }

        private String status(SectionRecord record) {
            return record.text(section, Meaning.STATUS);
        }

        private Change whole(
                Kind kind,
                SectionRecord record,
                String before,
                String now,
                @Nullable SourceRef beforeSource,
                @Nullable SourceRef nowSource) {
            return new Change(
                    kind,
                    party,
                    section.title(),
                    reference(record),
                    record.text(section, Meaning.TITLE),
                    "",
                    before,
                    now,
                    Direction.NEITHER,
                    beforeSource,
                    nowSource);
        }

        private void answers(SectionRecord record, SectionRecord counterpart) {
            for (FieldDefinition field : section.fields()) {
                Answer now = answer(record, field);
                Answer before = answer(counterpart, field);
                if (!now.text().equals(before.text()) && !Reassessment.isSame(now, before)) {
                    visitor.accept(new Change(
                            Kind.CHANGED,
                            party,
                            section.title(),
                            reference(record),
                            record.text(section, Meaning.TITLE),
                            field.heading(),
                            words(field, before),
                            words(field, now),
                            direction(field, now, before),
                            before(place(counterpart, field)),
                            now(place(record, field))));
                }
            }
        }

        private SourceRef now(String cell) {
            return SourceRef.of(party, submission, sheet, cell);
        }

        private SourceRef before(String cell) {
            return SourceRef.of(party, earlier.submission(), earlier.sheet(section.id()), cell);
        }

        private String reference(SectionRecord record) {
            String reference = record.text(section, Meaning.REFERENCE);
            return reference.isEmpty() && section.kind() == SectionDefinition.Kind.TABLE ? record.key() : reference;
        }

        private Direction direction(FieldDefinition field, Answer now, Answer before) {
            int step = field.bounds()
                    .scale()
                    .flatMap(consolidation.frame().programme().vocabulary()::findScale)
                    .flatMap(scale -> scale.find(now.text())
                            .flatMap(level -> scale.find(before.text())
                                    .map(earlierLevel -> Integer.compare(level.ordinal(), earlierLevel.ordinal()))))
                    .orElseGet(() -> LESS_IS_BETTER.contains(field.meaning()) ? less(now, before) : 0);
            return step > 0 ? Direction.BETTER : step < 0 ? Direction.WORSE : Direction.NEITHER;
        }

        private String words(FieldDefinition field, Answer answer) {
            if (answer instanceof Answer.Day day) {
                return Dates.day(day.date());
            }
            if (answer instanceof Answer.Amount amount && field.type() == FieldType.PERCENT) {
                return amount.number().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            }
            return field.type() == FieldType.PARTY
                    ? consolidation
                            .frame()
                            .programme()
                            .parties()
                            .findById(answer.text())
                            .map(Party::name)
                            .orElse(answer.text())
                    : answer.text();
        }
    }

    private static int less(Answer now, Answer before) {
        return now instanceof Answer.Amount amount && before instanceof Answer.Amount earlier
                ? earlier.number().compareTo(amount.number())
                : 0;
    }

    private static Answer answer(SectionRecord record, FieldDefinition field) {
        return record.find(field.id()).map(FieldAnswer::answer).orElseGet(Answer::notProvided);
    }

    private static String row(SectionRecord record) {
        return record.row() + ":" + record.row();
    }

    private static String place(SectionRecord record, FieldDefinition field) {
        return record.find(field.id())
                .map(FieldAnswer::cell)
                .filter(cell -> !cell.isEmpty())
                .orElse(row(record));
    }
}
