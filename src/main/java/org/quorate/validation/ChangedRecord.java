package org.quorate.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.binding.Answer;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Vocabulary.ChangeThresholds;
import org.quorate.programme.Words;

/**
 * A record and what it was in the last accepted return. For one thread.
 *
 * @param before read by the definition of now
 */
record ChangedRecord(ChangedSection section, ReceivedRecord now, ReceivedRecord before) {

    Subject subject() {
        return now.definition().subject();
    }

    ChangeThresholds thresholds() {
        return section.of().thresholds();
    }

    /** An answer and what it was, neither of them in doubt. */
    record Change(ReceivedAnswer now, ReceivedAnswer before) {}

    /** Finds how the answer to the section's first field of that meaning was and is; empty where either is in doubt. */
    Optional<Change> find(Meaning meaning) {
        return now.definition().find(meaning).flatMap(field -> find(field.id()));
    }

    private Optional<Change> find(String fieldId) {
        return now.find(fieldId)
                .flatMap(answer -> before.find(fieldId).map(earlier -> new Change(answer, earlier)))
                .filter(change -> !change.now.isInDoubt() && !change.before.isInDoubt());
    }

    /** Finds the answer by which the record is, or was, closed in that way; empty where it is in doubt. */
    Optional<Change> closing(Progress closed) {
        return closed == Progress.OVER
                ? now.definition().records().closedIf().flatMap(condition -> find(condition.field()))
                : find(Meaning.STATUS).or(() -> find(Meaning.ACTUAL_DATE));
    }

    /**
     * Returns whether the narrative says nothing new: it is blank, or word for word the same. Where there is none to look at, or its
     * being blank has been told as an error, false.
     */
    boolean saysNothingNew() {
        Optional<Change> narrative = find(Meaning.NARRATIVE);
        return narrative
                .filter(change -> change.now.isLacking() ? !isToldOf(change.now) : isRepeated(change))
                .isPresent();
    }

    /** Returns whether a narrative is given and is word for word that of before. */
    static boolean isRepeated(Change narrative) {
        String words = Words.fold(narrative.now.answer().text());
        return narrative.now.answer().isGiven()
                && narrative.before.answer().isGiven()
                && !words.isEmpty()
                && words.equals(Words.fold(narrative.before.answer().text()));
    }

    private boolean isToldOf(ReceivedAnswer answer) {
        return section.of()
                .errors()
                .contains(now.section().location(List.of(answer.content().cell())));
    }

    /**
     * Returns the record in every accepted return of before, the nearest first, as far as it goes back without a gap. From return to
     * return a record is what it is in the comparison with the last one: what its key says, then what its wording says.
     */
    List<Earlier> history() {
        List<Earlier> history = new ArrayList<>();
        Optional<SectionRecord> record = Optional.of(before.content());
        while (record.isPresent()) {
            int at = history.size();
            history.add(new Earlier(section.of().history().get(at), section.beside(record.get())));
            record = section.of().findBefore(now.definition(), at, record.get());
        }
        return List.copyOf(history);
    }

    /** The record in one earlier return. */
    record Earlier(EarlierReturn of, ReceivedRecord record) {
        SectionRecord content() {
            return record.content();
        }
    }

    /** Returns a finding at an answer's cell, with what it was and in which period. */
    Finding finding(FindingCode code, Change change) {
        return change.now
                .finding(code)
                .with("period", section.of().period())
                .with("before", Wording.state(change.before))
                .with("seen", Wording.state(change.now));
    }

    /** Returns whether an answer is an amount, a date or another answer that can be compared. */
    static boolean isGiven(Change change, Class<? extends Answer> kind) {
        return kind.isInstance(change.now.answer()) && kind.isInstance(change.before.answer());
    }
}
