package org.quorate.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as British readers write them, whatever the machine's locale. */
final class Amounts {
    private Amounts() {}

    /** Returns whole pounds such as "£24,679,073" or "−£1,200". */
    static String pounds(BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return (amount.signum() < 0 ? "−" : "") + "£" + format.format(amount.abs());
    }

    /** Returns whole pounds with a sign before them, such as "+£1,200", "−£1,200" or "£0". */
    static String signedPounds(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + pounds(amount);
    }
}
