package org.quorate.reporting.marking;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.WorkbookMarker;

/** Marks Office Open XML workbooks and Excel 97-2003 workbooks, told by their content. Thread-safe. */
public final class ReceivedWorkbookMarker implements WorkbookMarker {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    @Override
    public boolean mark(Receipt receipt, Path received, Path marked) {
        try {
            byte[] head = head(received);
            if (Arrays.equals(head, ZIP)) {
                PackageMarker.mark(receipt, received, marked);
            } else if (Arrays.equals(head, OLE)) {
                BinaryMarker.mark(receipt, received, marked);
            } else {
                return false;
            }
            return true;
        } catch (UnmarkableException | ZipException | EOFException cannot) {
            // A part that nobody read may be damaged; that is the file's fault and not the machine's.
            discard(marked);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot mark " + received + " in " + marked, e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static void discard(Path marked) {
        try {
            Files.deleteIfExists(marked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
