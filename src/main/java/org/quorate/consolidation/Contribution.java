package org.quorate.consolidation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.Progress;
import org.quorate.ledger.Submission;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Tone;

/**
 * One record of one party's return, with all that is needed to judge it.
 *
 * @param ratingOrNull the rating that a review gives it in place of the party's, or null where none does
 */
record Contribution(
        Programme programme,
        Party party,
        SectionDefinition section,
        Submission submission,
        String sheet,
        SectionRecord record,
        Review.@Nullable Rating ratingOrNull) {

    /** The same record as it was in an earlier return; its source is not that of the earlier file. */
    Contribution asOf(SectionRecord earlier) {
        return new Contribution(programme, party, section, submission, sheet, earlier, null);
    }

    /** The answer of that meaning; of a rating that the lead gave in place of the partner's, the lead's. */
    String text(Meaning meaning) {
        return meaning == Meaning.RAG && ratingOrNull != null ? ratingOrNull.rating() : record.text(section, meaning);
    }

    /** Why the rating is not the partner's own, in words to put behind it; empty where it is. */
    String ratedWhy() {
        if (ratingOrNull == null) {
            return "";
        }
        String own = record.text(section, Meaning.RAG);
        return " by the review in place of %s: %s"
                .formatted(own.isEmpty() ? "none" : own, ratingOrNull.reason().words());
    }

    /** Whether something was written, be it readable or not. */
    boolean isFilledIn(Meaning meaning) {
        return record.find(section, meaning)
                .filter(answer -> !(answer.answer() instanceof Answer.Absent))
                .isPresent();
    }

    boolean isYes(Meaning meaning) {
        return record.find(section, meaning)
                .filter(answer -> answer.answer() instanceof Answer.YesNo yesNo && yesNo.yes())
                .isPresent();
    }

    /** The answer of that meaning as it is counted: an answer that is missing or cannot be read is a label of its own. */
    String label(Meaning meaning) {
        String given = text(meaning);
        if (!given.isEmpty()) {
            return given;
        }
        return record.find(section, meaning)
                .filter(answer -> answer.answer() instanceof Answer.Unreadable)
                .map(answer -> "Not readable")
                .orElse("Not given");
    }

    /** The tone of the answer of that meaning, by the field's scale or choices. */
    Tone tone(Meaning meaning) {
        String label = text(meaning);
        return section.find(meaning)
                .flatMap(field -> programme.vocabulary().toneOf(field, label))
                .orElse(Tone.NEUTRAL);
    }

    /** Whether nothing more is to be done of it, as its answers say or as it is rated. */
    boolean isClosed() {
        return Progress.of(programme.vocabulary(), section, record).isClosed() || tone(Meaning.RAG) == Tone.COMPLETE;
    }

    /** What a reader calls the record: its reference, else its key. */
    String reference() {
        String reference = text(Meaning.REFERENCE);
        return reference.isEmpty() ? record.key() : reference;
    }

    /** The record as figures count it; {@code at} is the meaning of the answer that it is counted by. */
    Counted counted(Counted.Kind kind, Map<Counted.Aspect, String> said, Meaning at) {
        return new Counted(kind, party.name(), section.title(), reference(), text(Meaning.TITLE), said, source(at));
    }

    /** Where the answer of that meaning stands; the record's row where it has none. */
    SourceRef source(Meaning meaning) {
        String cell = record.find(section, meaning)
                .map(FieldAnswer::cell)
                .filter(a1 -> !a1.isEmpty())
                .orElse(record.row() + ":" + record.row());
        return SourceRef.of(party.name(), submission, sheet, cell);
    }
}
