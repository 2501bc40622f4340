package org.quorate.consolidation;

import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.ledger.Submission;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.Scale;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Tone;

/** One record of one party's return, with all that is needed to judge it. */
record Contribution(
        Programme programme,
        Party party,
        SectionDefinition section,
        Submission submission,
        String sheet,
        SectionRecord record) {

    /** The same record as it was in an earlier return; its source is not that of the earlier file. */
    Contribution asOf(SectionRecord earlier) {
        return new Contribution(programme, party, section, submission, sheet, earlier);
    }

    String text(Meaning meaning) {
        return record.text(section, meaning);
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
                .flatMap(field -> field.bounds()
                        .scale()
                        .flatMap(scale -> programme.vocabulary().findScale(scale))
                        .flatMap(scale -> scale.find(label))
                        .map(Scale.Level::tone)
                        .or(() -> field.bounds().choices().stream()
                                .filter(choice -> choice.label().equals(label))
                                .map(choice -> choice.tone())
                                .findFirst()))
                .orElse(Tone.NEUTRAL);
    }

    boolean isComplete() {
        return tone(Meaning.STATUS) == Tone.COMPLETE || tone(Meaning.RAG) == Tone.COMPLETE;
    }

    /** What a reader calls the record: its reference, else its key. */
    String reference() {
        String reference = text(Meaning.REFERENCE);
        return reference.isEmpty() ? record.key() : reference;
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
