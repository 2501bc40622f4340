package org.quorate.batch.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.Bundle.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Scratch;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Carrier;
import org.quorate.submission.Sender;
import org.quorate.testing.Letter;
import org.quorate.testing.ReturnProgramme;

/** What a look at an inbox finds and leaves. */
class InboxTest {
    private static final Instant NOW = Instant.parse("2019-07-05T06:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(86_400);
    private static final String HALF_A_WORKBOOK = "PK\u0003\u0004 and no end";

    @TempDir
    private Path pack;

    private Path inbox;
    private final Scratch scratch = new Scratch();

    @BeforeEach
    void makeTheInbox() throws IOException {
        inbox = Files.createDirectories(pack.resolve("inbox").resolve("2019-20-Q1"));
    }

    @AfterEach
    void takeTheScratchAway() {
        scratch.close();
    }

    private Look look(Inbox.Known known) {
        return Inbox.of(pack, ReturnProgramme.Q1, Clock.fixed(NOW, ZoneOffset.UTC))
                .look(ReturnProgramme.programme(), known, scratch);
    }

    private Look look() {
        return look(Inbox.Known.NOTHING);
    }

    private Path lay(String name, String content, Instant changed) throws IOException {
        Path file = Files.write(inbox.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
        Files.setLastModifiedTime(file, FileTime.from(changed));
        return file;
    }

    private static List<String> names(Look look) {
        return look.arrivals().stream().map(Arrival::fileName).toList();
    }

    @Test
    void takesWholeFilesAndPassesOverWhatIsNoReturn() throws IOException {
        lay("b.csv", "a,b", LONG_AGO);
        lay("a.csv", "c,d", LONG_AGO);
        for (String name : new String[] {"~$a.xlsx", ".hidden", "c.xlsx.part", "Thumbs.db", "d.xlsx.unfinished"}) {
            lay(name, "x", LONG_AGO);
        }

        Look look = look();

        assertThat(names(look)).containsExactly("a.csv", "b.csv");
        assertThat(look.arrivals()).extracting(Arrival::receivedAt).containsOnly(LONG_AGO);
        assertThat(look.remarks()).isEmpty();
    }

    @Test
    void leavesAContainerWithoutItsEndWhileItIsYoung() throws IOException {
        lay("return.xlsx", HALF_A_WORKBOOK, NOW.minusSeconds(500));
        lay("empty.xlsx", "", NOW.minusSeconds(500));
        lay("other.csv", "a,b", NOW.minusSeconds(500));

        Look look = look();

        assertThat(names(look)).containsExactly("other.csv");
        assertThat(look.remarks())
                .containsExactly(
                        "The file %s was left for the next run, for its end is missing and may be on its way."
                                .formatted(inbox.resolve("empty.xlsx")),
                        "The file %s was left for the next run, for its end is missing and may be on its way."
                                .formatted(inbox.resolve("return.xlsx")));
    }

    @Test
    void takesAContainerWithoutItsEndOnceItIsOldOrVouchedFor() throws IOException {
        lay("old.xlsx", HALF_A_WORKBOOK, LONG_AGO);
        lay("vouched for.xlsx", HALF_A_WORKBOOK, NOW.minusSeconds(1));
        lay("received.csv", "file,received\nvouched for.xlsx,2019-07-03T16:42:00Z\n", LONG_AGO);

        assertThat(names(look())).containsExactly("old.xlsx", "vouched for.xlsx");
    }

    @Test
    void looksTwiceAtWhatWasChangedAMomentAgo() throws IOException, InterruptedException {
        lay("still.csv", "a,b", NOW.minusMillis(500));
        Path growing = lay("growing.csv", "a", NOW.minusMillis(500));
        Thread copying = new Thread(() -> {
            try {
                for (int i = 0; i < 40; i++) {
                    Thread.sleep(20);
                    Files.writeString(growing, "a".repeat(i + 2));
                    Files.setLastModifiedTime(growing, FileTime.from(NOW.minusMillis(400)));
                }
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        copying.start();

        Look look = look();
        copying.join();

        assertThat(names(look)).containsExactly("still.csv");
        assertThat(look.remarks())
                .containsExactly(
                        "The file %s was left for the next run, for it is still being written.".formatted(growing));
    }

    @Test
    void leavesWhatCannotBeReadAndDoesTheOthers() throws IOException {
        Path memory = Path.of("/proc/self/mem");
        Assumptions.assumeTrue(Files.isRegularFile(memory), "There is no file here that cannot be read.");
        lay("a.csv", "a,b", LONG_AGO);
        Files.createSymbolicLink(inbox.resolve("b.csv"), memory);
        lay("c.csv", "c,d", LONG_AGO);

        Look look = look();

        assertThat(names(look)).containsExactly("a.csv", "c.csv");
        assertThat(look.remarks())
                .containsExactly("The file %s was left for the next run, for it cannot be read."
                        .formatted(inbox.resolve("b.csv")));
    }

    @Test
    void unpacksCarriersThatAreNotKnown() throws IOException {
        Path zip = bundle().with("North/return.csv", "a,b").writeTo(inbox.resolve("Returns.zip"));
        Files.setLastModifiedTime(zip, FileTime.from(LONG_AGO));
        Path message = Letter.from("office@north.example.org")
                .attached("return.csv", "c,d".getBytes(StandardCharsets.UTF_8))
                .receivedAt("Wed, 3 Jul 2019 16:42:00 +0100")
                .writeTo(inbox.resolve("return.eml"));
        Files.setLastModifiedTime(message, FileTime.from(LONG_AGO));

        Look look = look();

        assertThat(names(look)).containsExactly("return.csv", "return.csv");
        assertThat(look.arrivals())
                .extracting(Arrival::receivedAt)
                .containsExactly(LONG_AGO, Instant.parse("2019-07-03T15:42:00Z"));
        assertThat(look.opened().stream().map(opened -> opened.carrier().file().fileName()))
                .containsExactly("Returns.zip", "return.eml");
        Carrier letter = look.opened().get(1).carrier();
        assertThat(letter.message()).isTrue();
        assertThat(letter.enclosed())
                .containsExactly(new Carrier.Enclosed(
                        "return.csv", look.arrivals().get(1).sha256(), List.of(Sender.at("office@north.example.org"))));

        Set<String> known = Set.of(Hash.of(zip), Hash.of(message));
        assertThat(look(new Inbox.Known(Set.of(), known, Inbox.Known.NOTHING.kept())))
                .isEqualTo(new Look(List.of(), List.of(), List.of()));
        assertThat(names(look(new Inbox.Known(known, Set.of(), Inbox.Known.NOTHING.kept()))))
                .as("what was once taken as it is stays so")
                .containsExactly("Returns.zip", "return.eml");
    }

    @Test
    void hashesNoFileWhoseContentIsKeptUnderItsName() throws IOException {
        lay("kept.csv", "a", LONG_AGO);
        Path other = lay("other.csv", "a", LONG_AGO);

        Look look = look(new Inbox.Known(
                Set.of(),
                Set.of(),
                (name, file) -> Optional.of("as it is kept").filter(hash -> name.equals("kept.csv"))));

        assertThat(look.arrivals()).extracting(Arrival::sha256).containsExactly("as it is kept", Hash.of(other));
    }

    @Test
    void takesACarrierThatIsRefusedAsItIsAndSaysWhy() throws IOException {
        Path zip = bundle().with("return.csv", "a".repeat(30)).writeTo(inbox.resolve("Returns.zip"));
        byte[] content = Files.readAllBytes(zip);
        int directory = new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        content[6] |= 1;
        content[directory + 8] |= 1;
        Files.write(zip, content);
        Files.setLastModifiedTime(zip, FileTime.from(LONG_AGO));

        Look look = look();

        assertThat(names(look)).containsExactly("Returns.zip");
        assertThat(look.opened()).isEmpty();
        assertThat(look.remarks())
                .containsExactly("The file %s was not unpacked: it is protected with a password.".formatted(zip));
    }

    @Test
    void saysOfAMessageWithoutAWorkbookThatNothingWasTaken() throws IOException {
        Path message = Letter.from("office@north.example.org").writeTo(inbox.resolve("sorry.eml"));
        Files.setLastModifiedTime(message, FileTime.from(LONG_AGO));

        Look look = look();

        assertThat(look.found()).isEmpty();
        assertThat(look.opened()).hasSize(1);
        assertThat(look.remarks())
                .containsExactly("%s holds no workbook, so nothing was taken from it.".formatted(message));
    }

    @Test
    void findsTheTimeOfANameWhoseAccentsAreTakenApart() throws IOException {
        Files.writeString(inbox.resolve("R\u00FCck.csv"), "a,b");
        Files.writeString(inbox.resolve("received.csv"), "file,received\nRu\u0308ck.csv,2019-07-03T16:42:00Z\n");

        assertThat(look().arrivals())
                .filteredOn(arrival -> arrival.fileName().equals("R\u00FCck.csv"))
                .extracting(Arrival::receivedAt)
                .containsExactly(Instant.parse("2019-07-03T16:42:00Z"));
    }
}
