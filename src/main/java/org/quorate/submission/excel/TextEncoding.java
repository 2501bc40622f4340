package org.quorate.submission.excel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the characters of a text file are written. */
enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
    UTF_8_MARKED("UTF-8", StandardCharsets.UTF_8, 3),
    UTF_16_LITTLE("UTF-16", StandardCharsets.UTF_16LE, 2),
    UTF_16_BIG("UTF-16", StandardCharsets.UTF_16BE, 2),
    WINDOWS("Windows-1252 (Western European)", Charset.forName("windows-1252"), 0);

    private final String words;
    private final Charset charset;
    private final int markLength;

    TextEncoding(String words, Charset charset, int markLength) {
        this.words = words;
        this.charset = charset;
        this.markLength = markLength;
    }

    String words() {
        return words;
    }

    /**
     * Tells by the mark at the beginning, else UTF-8 where the whole file is good UTF-8, else what Excel writes on Windows.
     *
     * @throws RefusedFile if the file is no text in any of them
     */
    static TextEncoding of(Path file) {
        TextEncoding byMark = byMark(file);
        if (byMark.isWrittenIn(file)) {
            return byMark;
        }
        if (byMark == UTF_8 && WINDOWS.isWrittenIn(file)) {
            return WINDOWS;
        }
        throw RefusedFile.unreadable("it looks like a text file, but not all of its characters are known");
    }

    private static TextEncoding byMark(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            String mark = new String(bytes.readNBytes(3), StandardCharsets.ISO_8859_1);
            if (mark.equals("\u00EF\u00BB\u00BF")) {
                return UTF_8_MARKED;
            }
            if (mark.startsWith("\u00FF\u00FE")) {
                return UTF_16_LITTLE;
            }
            return mark.startsWith("\u00FE\u00FF") ? UTF_16_BIG : UTF_8;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a file behind its mark; a character that is none makes reading fail. */
    Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        bytes.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Returns whether all of a file reads as text in this encoding, without characters that no text has. */
    private boolean isWrittenIn(Path file) {
        char[] some = new char[8192];
        try (Reader text = open(file)) {
            for (int read = text.read(some); read >= 0; read = text.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (isNoText(some[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNoText(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == '\uFFFE' || c == '\uFFFF';
    }
}
