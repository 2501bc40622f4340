package org.quorate.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;

/** X08: a forecast more than half a year before the planned date is rather a wrong year than good news. */
final class ForecastNotFarTooEarly implements Validator<ReceivedRecord> {
    private static final int MONTHS = 6;

    @Override
    public List<Finding> validate(ReceivedRecord record) {
        Optional<LocalDate> baseline = record.date(Meaning.BASELINE_DUE);
        Optional<LocalDate> forecast = record.date(Meaning.FORECAST_DUE);
        if (baseline.isEmpty()
                || forecast.isEmpty()
                || !forecast.get().isBefore(baseline.get().minusMonths(MONTHS))) {
            return List.of();
        }
        return record.find(Meaning.FORECAST_DUE).stream()
                .map(answer -> answer.finding(FindingCode.FORECAST_FAR_TOO_EARLY)
                        .with("seen", Wording.day(forecast.get()))
                        .with("expected", Wording.day(baseline.get())))
                .toList();
    }
}
