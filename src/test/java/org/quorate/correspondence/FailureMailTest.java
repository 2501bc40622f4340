package org.quorate.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.programme.Installation;
import org.quorate.programme.ReminderTiming;

class FailureMailTest {
    @Test
    void tellsSentenceAndLogAndNoSecret() {
        Installation installation = new Installation(
                "operator@example.org",
                new Installation.Mail("quorate@example.org", false, null),
                ReminderTiming.USUAL,
                List.of());

        Message message = FailureMail.compose(
                installation,
                List.of(new FailureMail.Failure("packs/west", List.of("The disk is full.", "It said hunter2."))),
                1,
                List.of("ERROR hunter2 was refused"),
                List.of("hunter2"),
                "about",
                LocalDate.of(2019, 7, 9),
                Instant.EPOCH);

        assertThat(message.to()).containsExactly("operator@example.org");
        assertThat(message.subject()).isEqualTo("Quorate: 1 thing failed in the night of 9 July 2019");
        assertThat(message.text()).isEqualTo("""
                        The night of 9 July 2019 could not do all of its work.
                        1 pack was done all the same.

                        packs/west
                          The disk is full.
                          It said ***.

                        The end of the log:
                          ERROR *** was refused
                        """);
    }
}
