package org.quorate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.testing.WorkbookBuilder;

/**
 * Performs docs/PACKS.md in a folder, from the top to the bottom, and writes the page anew with what its commands print. What is to be
 * done with a block stands in a comment above it, which a reader of the page does not see:
 *
 * <ul>
 *   <li>{@code <!-- write FILE -->}: the block is the whole file
 *   <li>{@code <!-- in FILE instead of TEXT -->}: the block takes the place of the text, which must be there
 *   <li>{@code <!-- workbook FILE -->}: the tables up to the next comment are its sheets, each below a line with its name
 *   <li>{@code ```console}: each line that begins with {@code $} is a command, and what follows is what it prints
 * </ul>
 */
final class PacksPage {
    private static final Pattern COMMENT =
            Pattern.compile("<!-- (write|in|workbook|end)(?: ([^\\n]*?))?(?: instead of (.*))? -->", Pattern.DOTALL);
    private static final Pattern SHEET = Pattern.compile("Sheet \\*(.*)\\*:?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    private static final Set<String> OF_LEDGER = Set.of("run", "status");
    private static final String PACK = "harbour";

    private final Path folder;
    private final List<String> lines;
    private final List<String> performed = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private int at;

    PacksPage(Path folder, List<String> lines) {
        this.folder = folder;
        this.lines = lines;
    }

    /** Returns the page with what was really printed. */
    List<String> perform() throws IOException {
        while (at < lines.size()) {
            StringBuilder text = new StringBuilder(take());
            while (text.indexOf("<!--") == 0 && text.indexOf(" -->") < 0) {
                text.append('\n').append(take());
            }
            String line = text.toString();
            Matcher comment = COMMENT.matcher(line);
            if (comment.matches()) {
                perform(comment);
            } else if (line.equals("```console")) {
                performConsole();
            }
        }
        return performed;
    }

    /** Returns the commands that were carried out, by their first word. */
    List<String> commands() {
        return commands;
    }

    private String take() {
        String line = lines.get(at++);
        performed.add(line);
        return line;
    }

    private void perform(Matcher comment) throws IOException {
        switch (comment.group(1)) {
            case "write" -> write(comment.group(2), block());
            case "in" -> replace(comment.group(2), comment.group(3), block().strip());
            case "workbook" -> buildWorkbook(comment.group(2));
            default -> {}
        }
    }

    private String block() {
        while (!take().startsWith("```")) {}
        StringBuilder block = new StringBuilder();
        for (String line = take(); !line.equals("```"); line = take()) {
            block.append(line).append('\n');
        }
        return block.toString();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void replace(String file, @Nullable String old, String block) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        if (old == null || !text.contains(old)) {
            throw new AssertionError("%s does not hold %s".formatted(file, old));
        }
        Files.writeString(path, text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(block)));
    }

    private void buildWorkbook(String file) throws IOException {
        WorkbookBuilder workbook = WorkbookBuilder.workbook();
        while (!lines.get(at).startsWith("<!--")) {
            String line = take();
            Matcher sheet = SHEET.matcher(line);
            if (sheet.matches()) {
                workbook.sheet(sheet.group(1));
            } else if (line.startsWith("|") && !line.startsWith("|--")) {
                workbook.row(values(line));
            }
        }
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        workbook.writeTo(path);
    }

    private static @Nullable Object[] values(String line) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
            values.add(value(cell.strip()));
        }
        return values.toArray();
    }

    private static @Nullable Object value(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.matches("\\d{2}/\\d{2}/\\d{4}")) {
            return LocalDate.parse(cell, DAY);
        }
        return cell.matches("\\d+") ? (Object) Integer.valueOf(cell) : cell;
    }

    private void performConsole() {
        while (!lines.get(at).equals("```")) {
            StringBuilder command = new StringBuilder();
            String line = take();
            while (line.endsWith("\\")) {
                command.append(line, 0, line.length() - 1);
                line = take();
            }
            performed.addAll(printed(command.append(line).substring(1)));
            while (!lines.get(at).startsWith("$ ") && !lines.get(at).equals("```")) {
                at++;
            }
        }
        take();
    }

    private List<String> printed(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(here(word.group(1) == null ? word.group(2) : word.group(1)));
        }
        String name = words.get(1);
        commands.add(name);
        if (OF_LEDGER.contains(name)) {
            words.addAll(List.of(
                    "--ledger",
                    folder.resolve("ledger").toString(),
                    "--output",
                    folder.resolve("output").toString()));
        }
        StringWriter out = new StringWriter();
        PrintWriter both = new PrintWriter(out, true);
        QuorateCommand.execute(both, both, words.subList(1, words.size()).toArray(String[]::new));
        return out.toString()
                .replace(folder.toString() + folder.getFileSystem().getSeparator(), "")
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    private String here(String word) {
        boolean path = word.equals(PACK) || word.startsWith(PACK + "/") || word.endsWith(".xlsx");
        return path ? folder.resolve(word).toString() : word;
    }

    /** Returns the lines of a page. */
    static List<String> read(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
