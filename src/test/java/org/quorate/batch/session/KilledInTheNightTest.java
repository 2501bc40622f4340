package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.programme.Installation;
import org.quorate.programme.json.InstallationReader;

/**
 * A night that is killed while a letter leaves is finished by the next one: that letter goes once more at most, under its identifier, and
 * no other goes twice. The disk is copied at the moment; to what is copied, the process has been killed.
 */
class KilledInTheNightTest {
    private static final LocalDate NIGHT = LocalDate.of(2019, 7, 6);

    private final Path folder;
    private final FaultBench bench;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    KilledInTheNightTest(@TempDir Path folder) {
        this.folder = folder;
        this.bench = FaultBench.with(folder, "Panacea Assurance Q1.xlsx");
    }

    /** What a kill left: the place, and the identifiers of the letters that had gone by then. */
    private record Killed(FaultBench bench, List<String> gone) {}

    @BeforeEach
    void start() throws IOException {
        server.start();
        Path programme = bench.pack().resolve("programme.json");
        Files.writeString(
                programme,
                Files.readString(programme)
                        .replace(
                                "\"synthetic\": true,",
                                "\"synthetic\": true, \"correspondence\": { \"lead\": [\"lead@example.org\"], \"reminders\": {"
                                        + " \"daysAfter\": [1] } },")
                        .replace(
                                "\"id\": \"panacea-federation\",",
                                "\"id\": \"panacea-federation\", \"addresses\": [\"panacea@example.org\"],"));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Installation installation(boolean send) throws IOException {
        Files.writeString(folder.resolve("quorate.json"), """
                { "operator": "operator@example.org",
                  "mail": { "from": "quorate@example.org", "send": %s,
                            "server": { "host": "localhost", "port": %s, "security": "none" } } }
                """.formatted(
                        send, server.getSmtp().getPort()));
        return new InstallationReader().read(folder).value().orElseThrow();
    }

    private List<String> gone() {
        List<String> gone = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            try {
                gone.add(message.getMessageID());
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }
        return gone;
    }

    /** Goes through the night and returns what a kill would have left at each moment, the first time it came to a kind of letter. */
    private Map<String, Killed> killedAt(Installation installation, Set<Moment> moments) {
        Map<String, Killed> killed = new LinkedHashMap<>();
        bench.night(
                (moment, what) -> {
                    if (moments.contains(moment)) {
                        killed.computeIfAbsent(
                                moment + " " + what.substring(0, what.indexOf('|')),
                                first -> new Killed(bench.asKilledNow(folder.resolve(first)), gone()));
                    }
                },
                NIGHT,
                installation);
        return killed;
    }

    @Test
    void theNextNightSendsOnceMoreWhatWasSentAndNotNotedAndNothingElseTwice() throws Exception {
        Installation installation = installation(true);
        Map<String, Killed> killed = killedAt(installation, Set.of(Moment.LETTER_SENT, Moment.LETTER_MOVED));
        List<String> all = gone();
        assertThat(all).hasSize(3).doesNotHaveDuplicates();
        assertThat(killed.keySet())
                .containsExactlyInAnyOrder(
                        "LETTER_SENT digest",
                        "LETTER_MOVED digest",
                        "LETTER_SENT receipt",
                        "LETTER_MOVED receipt",
                        "LETTER_SENT reminder",
                        "LETTER_MOVED reminder");

        for (Map.Entry<String, Killed> each : killed.entrySet()) {
            server.purgeEmailFromAllMailboxes();
            assertThat(each.getValue().bench().night(Moments.PASS, NIGHT, installation))
                    .as(each.getKey())
                    .isNotEmpty();

            List<String> before = each.getValue().gone();
            String last = before.get(before.size() - 1);
            List<String> twice = new ArrayList<>(before);
            List<String> after = gone();
            twice.retainAll(after);
            boolean again =
                    each.getKey().startsWith("LETTER_SENT") || each.getKey().endsWith("reminder");
            assertThat(twice).as(each.getKey()).isEqualTo(again ? List.of(last) : List.of());
            assertThat(after).as(each.getKey()).doesNotHaveDuplicates();
            assertThat(after).as(each.getKey()).containsAll(all.subList(before.size(), all.size()));
        }
    }

    @Test
    void aDraftThatWasWrittenAndNotNotedIsWrittenInItsOwnPlaceWithTheSameBytes() throws Exception {
        Installation installation = installation(false);
        Map<String, Killed> killed = killedAt(installation, Set.of(Moment.LETTER_WRITTEN));
        SortedMap<String, String> expected = withoutDigests(bench);
        assertThat(killed.keySet())
                .containsExactlyInAnyOrder(
                        "LETTER_WRITTEN digest", "LETTER_WRITTEN receipt", "LETTER_WRITTEN reminder");

        killed.forEach((when, each) -> {
            each.bench().night(Moments.PASS, NIGHT, installation);

            assertThat(withoutDigests(each.bench())).as(when).isEqualTo(expected);
        });
        assertThat(digests(killed.get("LETTER_WRITTEN digest").bench())).isEqualTo(digests(bench));
        assertThat(Arrays.asList(server.getReceivedMessages())).isEmpty();
    }

    /** A digest of the finishing night tells what was left to do, so its words can be others. */
    private static SortedMap<String, String> withoutDigests(FaultBench bench) {
        SortedMap<String, String> outputs = bench.outputs();
        outputs.keySet().removeIf(KilledInTheNightTest::isDigest);
        return outputs;
    }

    private static List<String> digests(FaultBench bench) {
        return bench.outputs().keySet().stream()
                .filter(KilledInTheNightTest::isDigest)
                .toList();
    }

    private static boolean isDigest(String path) {
        return path.contains("-post/digest ");
    }
}
