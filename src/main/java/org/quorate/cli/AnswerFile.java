package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quorate.batch.failure.RunFailure;
import org.quorate.programme.Words;

/**
 * Answers in a text file, one a line, in UTF-8:
 *
 * <pre>
 * # What begins so is for people.
 * name: Riverside Care Partnership
 * party: Acute trust
 * party: Community provider
 * return: Quarterly return
 * section: Milestones: Reference*, Milestone*, Due date, RAG
 * </pre>
 */
final class AnswerFile {
    private AnswerFile() {}

    /** One answer with the key of its question. */
    record Line(String key, String answer) {}

    /**
     * Reads the answers in their order.
     *
     * @param keys those that there are
     * @throws RunFailure if there is no such file, or a line of it cannot be understood
     */
    static List<Line> read(Path file, List<String> keys) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : lines(file)) {
            number++;
            if (!text.isBlank() && !text.strip().startsWith("#")) {
                lines.add(line(text.strip(), file + ":" + number, keys));
            }
        }
        return List.copyOf(lines);
    }

    private static Line line(String text, String place, List<String> keys) {
        int colon = text.indexOf(':');
        String key = colon < 0 ? text : text.substring(0, colon).strip();
        if (colon < 0 || !keys.contains(key)) {
            throw RunFailure.wrongUse("%s: \"%s\" is no answer.%s A line begins with one of %s, and a colon."
                    .formatted(
                            place,
                            key,
                            Words.nearest(key, keys)
                                    .map(near -> " Did you mean \"" + near + "\"?")
                                    .orElse(""),
                            String.join(", ", keys)));
        }
        return new Line(key, text.substring(colon + 1).strip());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw RunFailure.wrongUse("There is no file " + file + ".");
        } catch (CharacterCodingException e) {
            throw RunFailure.wrongUse("The file " + file + " is not text in UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
