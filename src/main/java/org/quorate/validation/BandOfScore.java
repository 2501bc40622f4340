package org.quorate.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Vocabulary;
import org.quorate.programme.Words;

/** X04: the band of a risk is that of its score, by the programme's bands. A word that is no band proves nothing. */
final class BandOfScore implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (record.section().place(Meaning.BAND) < 0) {
            return List.of();
        }
        Vocabulary vocabulary = record.received().programme().vocabulary();
        Optional<String> expected = score(record)
                .flatMap(score -> vocabulary.bandOf(score.intValue()))
                .map(Vocabulary.RiskBand::label);
        return record
                .find(Meaning.BAND)
                .filter(band -> vocabulary.riskBands().stream()
                        .anyMatch(
                                known -> Words.same(known.label(), band.answer().text())))
                .filter(band -> expected.isPresent()
                        && !Words.same(expected.get(), band.answer().text()))
                .stream()
                .map(band -> band.finding(FindingCode.BAND_DISAGREES)
                        .with("seen", Wording.state(band))
                        .with("score", score(record).map(Wording::number).orElse(""))
                        .with("expected", expected.orElse("")))
                .toList();
    }

    /** Likelihood times consequence; failing these the score as it was typed. */
    private static Optional<BigDecimal> score(ReceivedRecord record) {
        return record.amount(Meaning.LIKELIHOOD)
                .flatMap(likelihood -> record.amount(Meaning.CONSEQUENCE).map(likelihood::multiply))
                .or(() -> record.amount(Meaning.SCORE));
    }
}
