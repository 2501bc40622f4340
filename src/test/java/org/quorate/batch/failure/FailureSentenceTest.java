package org.quorate.batch.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureSentenceTest {
    @Test
    void saysThatTheDiskIsFullHoweverDeepItIsSaid() {
        IOException full = new IOException("No space left on device");

        assertThat(sentence(new IllegalStateException("the step failed", new UncheckedIOException(full))))
                .isEqualTo("The disk is full; free some space and run again. Nothing that was there is lost.");
        assertThat(sentence(new IOException("There is not enough space on the disk")))
                .startsWith("The disk is full;");
    }

    @Test
    void believesTheCauseThatSaysMoreWhereALibraryHidesIt() {
        RuntimeException hidden = new IllegalStateException("Failed to save: content types part");
        IOException full = new IOException("No space left on device");

        assertThat(FailureSentence.of(List.of(hidden, new UncheckedIOException(full))))
                .hasMessage("The disk is full; free some space and run again. Nothing that was there is lost.");
        assertThat(sentence(hidden))
                .isEqualTo("A file of the outputs could not be written; see whether the disk is full, and run again."
                        + " Nothing that was there is lost.");
    }

    @Test
    void saysThatTheLedgerIsInUse() {
        assertThat(sentence(new IllegalStateException("Database may be already in use: quorate.mv.db")))
                .isEqualTo("The ledger is in use by another program; wait until it has ended and run again.");
    }

    @Test
    void saysThatTheLedgerIsDamaged() {
        assertThat(sentence(new IllegalStateException("File corrupted in chunk 25 [2.5/6]")))
                .startsWith("The ledger is damaged: the database quorate.mv.db in its folder cannot be read.");
    }

    @Test
    void tellsADatabaseThatWasCutShortFromADiskThatFails() {
        String reading =
                "Reading from file quorate.mv.db failed at 87761 (length 4096), read 0, remaining 3072 [2.5.252/1]";

        assertThat(sentence(new IllegalStateException(reading, new EOFException())))
                .startsWith("The ledger is damaged: the database quorate.mv.db in its folder cannot be read.");
        assertThat(sentence(new IllegalStateException(reading, new IOException("Input/output error"))))
                .startsWith("A disk or a share failed while a file was read or written;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    08006 | The connection to the database was lost; see whether its server runs, and run again. Nothing that was there is lost.
                    57P01 | The connection to the database was lost; see whether its server runs, and run again. Nothing that was there is lost.
                    53100 | The disk of the database's server is full; free some space there and run again. Nothing that was there is lost.
                    25006 | The database takes no changes, as a standby does; name the server that does.
                    XX001 | The ledger is damaged: its server says that the database cannot be read. Have a copy of it put back.
                    """)
    void goesByTheStateThatAServerTells(String state, String sentence) {
        SQLException told = new SQLException("file corrupted, no space left, in the server's own language", state);

        assertThat(sentence(new IllegalStateException(told))).isEqualTo(sentence);
    }

    @Test
    void saysThatThereIsNoPermission() {
        assertThat(sentence(new AccessDeniedException("/srv/output")))
                .isEqualTo("There is no permission to read or write /srv/output.");
    }

    @Test
    void saysThatTheFileSystemIsReadOnly() {
        assertThat(sentence(new UncheckedIOException(new FileSystemException("/cd", null, "Read-only file system"))))
                .isEqualTo("/cd cannot be written: its file system is read-only.");
        assertThat(sentence(new IOException("/cd/a.pdf (Read-only file system)")))
                .isEqualTo("The output folder cannot be written: its file system is read-only.");
        assertThat(sentence(new ReadOnlyFileSystemException()))
                .isEqualTo("The output folder cannot be written: its file system is read-only.");
    }

    @Test
    void saysThatAFileHasGone() {
        assertThat(sentence(new UncheckedIOException(new NoSuchFileException("inbox/a.xlsx"))))
                .isEqualTo("The file inbox/a.xlsx was there and has gone; run again.");
    }

    @Test
    void givesTheReasonOfTheSystemWhereThereIsOne() {
        assertThat(sentence(new FileSystemException("a.xlsx", null, "Input/output error")))
                .isEqualTo("The file a.xlsx cannot be read or written (Input/output error).");
        assertThat(sentence(new FileSystemException("a.xlsx"))).isEqualTo("The file a.xlsx cannot be read or written.");
    }

    @Test
    void saysThatADiskOrAShareFailedWhereTheSystemDoesNotSayAtWhichFile() {
        assertThat(sentence(new UncheckedIOException(new IOException("Input/output error"))))
                .isEqualTo(
                        "A disk or a share failed while a file was read or written; see that it is there, and run again."
                                + " Nothing that was there is lost.");
    }

    @Test
    void givesTheFirstLineOfWhatItDoesNotKnow() {
        assertThat(sentence(new IllegalStateException("outer", new IllegalArgumentException("inner\nmore"))))
                .isEqualTo("The run failed: inner (run again with --debug for the trace)");
        assertThat(sentence(new NullPointerException()))
                .isEqualTo("The run failed: NullPointerException (run again with --debug for the trace)");
    }

    @Test
    void leavesAFailureAsItIs() {
        RunFailure failure = RunFailure.wrongUse("There is no pack.");

        assertThat(FailureSentence.of(new IllegalStateException(failure))).isSameAs(failure);
    }

    private static String sentence(Exception thrown) {
        RunFailure failure = FailureSentence.of(thrown);
        assertThat(failure.kind()).isEqualTo(RunFailure.Cause.FAILED);
        return String.valueOf(failure.getMessage());
    }
}
