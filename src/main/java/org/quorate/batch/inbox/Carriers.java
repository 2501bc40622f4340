package org.quorate.batch.inbox;

import java.util.List;
import org.quorate.intake.CarrierLimits;
import org.quorate.intake.Unpacking;
import org.quorate.intake.mail.MailMessage;
import org.quorate.intake.mail.OutlookMessage;
import org.quorate.intake.zip.ZipBundle;

/** Wires what unpacks carriers. */
final class Carriers {
    private static final Unpacking UNPACKING =
            new Unpacking(List.of(new ZipBundle(), new OutlookMessage(), new MailMessage()), CarrierLimits.USUAL);

    private Carriers() {}

    static Unpacking unpacking() {
        return UNPACKING;
    }
}
