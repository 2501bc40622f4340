package org.quorate.submission.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of today that a password protects, in the agile or the standard way. Unpacked in memory, never to the disk. */
final class EncryptedPackage {
    /** Excel writes 100,000; each round costs the reader time before anything is known of the file. */
    private static final int MOST_ROUNDS = 1_000_000;

    private EncryptedPackage() {}

    /**
     * Opens the container inside with the first password that fits.
     *
     * @throws RefusedFile if none does, or the protection itself cannot be understood
     */
    static Keys.Opened<ByteBuffer> open(Path file, Keys keys) {
        try (POIFSFileSystem outer = new POIFSFileSystem(file.toFile(), true)) {
            EncryptionInfo protection = new EncryptionInfo(outer);
            if (protection.getVerifier().getSpinCount() > MOST_ROUNDS) {
                throw RefusedFile.unsafe("its password is hidden in a way that takes far too long to check");
            }
            Decryptor decryptor = Decryptor.getInstance(protection);
            return keys.open(secret -> decryptor.verifyPassword(secret) ? content(decryptor, outer, file) : null);
        } catch (RefusedFile refused) {
            throw refused;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // The library has an exception of its own for every way in which a protection can be malformed.
            throw RefusedFile.encrypted();
        }
    }

    private static ByteBuffer content(Decryptor decryptor, POIFSFileSystem outer, Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream content = decryptor.getDataStream(outer)) {
            // What is said of its length may be a lie; it is never longer than what it came in.
            long most = file.toFile().length();
            return ByteBuffer.wrap(content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most)));
        }
    }
}
