package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes every number and date of a written paper and follows its notes, as a reader of the page would: into the consolidated
 * workbook, or into the workbook that a partner sent.
 */
final class PaperTrace {
    private static final Pattern MONTH_DATE = Pattern.compile(
            "\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Pattern TOKEN = Pattern.compile("\\S*\\d\\S*");
    private static final Pattern NUMBER =
            Pattern.compile("[+−-]?£?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?|[+−-]?£?\\d+(?:\\.\\d+)?");
    private static final Pattern RECEIVED = Pattern.compile(
            "(?<party>.+?): (?<file>[^:]+?)(?:, sheet (?<sheet>.+?), cell (?<cell>[A-Z]*\\d+(?::[A-Z]*\\d+)?))? "
                    + "\\(SHA-256 (?<hash>[0-9a-f]{12})…\\)(?:, received .+)?");
    private static final Pattern SHOWN =
            Pattern.compile("(?:The first )?(\\d+) of (\\d+) (?:is|are) shown; (Appendix \\w+)?.*");
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
    private static final List<DateTimeFormatter> TYPED = Stream.of(
                    "d/M/uuuu", "d.M.uuuu", "uuuu-MM-dd", "d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.UK))
            .toList();

    private static final Pattern DRAWN = Pattern.compile("\\((\\d+) of (\\d+)");

    /** What the paper says for a label of the workbook, after a number. */
    private static final Map<String, String> SAID = Map.of(
            "were re-forecast", "yes",
            "was re-forecast", "yes",
            "had been received", "yes",
            "returns owed were received", "yes",
            "not yet due", "awaited",
            "scores lower", "down",
            "score lower", "down",
            "not received", "missing",
            "misses its target", "misses its target or rated red",
            "miss their target", "misses its target or rated red");

    /** Stands for the digits of a label, which are none of a figure. */
    private static final String FILLER = "§";

    /** What a column of the paper is called in the workbook. */
    private static final Map<String, String> COLUMNS = Map.of(
            "Days late", "Days late or open",
            "Days overdue", "Days late or open");

    /** Numbers that are not figures of returns, each told by what it is. Nothing else is passed over. */
    enum PassedOver {
        /** What the pack has written itself, outside the places that are filled. */
        WORDS_OF_THE_PACK,
        /** Labels of periods, the as-at date and the due date. */
        PERIODS_AND_DAYS_OF_THE_PROGRAMME,
        /** Thresholds and the envelope, where the sentence says that they are that. */
        THRESHOLDS,
        /** One to five, along the sides of a risk matrix. */
        SIDES_OF_THE_RISK_MATRIX,
        /** How many fields are open, and how many of how many are shown: counted in the paper itself. */
        COUNTED_IN_THE_PAPER
    }

    private final SampleOutputs.Pack pack;
    private final Programme programme;
    private final LocalDate asAt;
    private final Document page;
    private final Map<Integer, String> sources = new HashMap<>();
    private final Map<String, List<Map<String, String>>> workbook;
    private final Map<String, Map<String, Map<Integer, List<String>>>> originals = new HashMap<>();
    private final Set<String> ownWords = new LinkedHashSet<>();
    private final List<String> packTexts = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final Map<PassedOver, Integer> passed = new LinkedHashMap<>();
    private final List<String> indistinct = new ArrayList<>();
    private int traced;

    PaperTrace(SampleOutputs.Pack pack, Document page) {
        this.pack = pack;
        this.page = page;
        try {
            programme = new PackReader().read(pack.input()).value().orElseThrow();
            JsonNode summary = new JsonMapper().readTree(Files.readString(pack.output("summary.json")));
            asAt = LocalDate.parse(summary.get("asAt").stringValue());
            texts(new JsonMapper().readTree(Files.readString(pack.input().resolve("paper.json"))), packTexts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.select("main .number").stream()
                .filter(number -> number.closest("ol.sources") == null)
                .forEach(Element::remove);
        workbook = TracedWorkbook.tables(pack.output("consolidated.xlsx"));
        for (Element source : page.select("ol.sources > li")) {
            sources.put(
                    Integer.parseInt(source.id().replace("source-", "")),
                    source.select("bdi").text());
        }
        programme.calendar().periods().forEach(period -> {
            ownWords.add(period.label());
            ownWords.add(period.label().replaceAll(" \\(.*", ""));
            ownWords.add(period.label().replaceAll("^Quarter (\\d) (\\d{4}/\\d{2}).*", "Q$1 $2"));
        });
        ownWords.add(DAY.format(asAt));
        ownWords.add(DAY.format(programme
                        .calendar()
                        .find(pack.period)
                        .orElseThrow()
                        .due()
                        .toLocalDate()) + " at "
                + programme.calendar().find(pack.period).orElseThrow().due().toLocalTime());
        ownWords.add(DAY.format(
                programme.calendar().find(pack.period).orElseThrow().due().toLocalDate()));
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.forEach(child -> texts(child, texts));
    }

    int traced() {
        return traced;
    }

    /**
     * Returns the rows behind the figures whose cell is not in a workbook that was sent, or whose record there does not bear their
     * reference or words.
     */
    List<String> strays() {
        List<Map<String, String>> rows = workbook.getOrDefault("Behind the figures", List.of()).stream()
                .filter(row -> !row.getOrDefault("Source cell", "").isEmpty())
                .toList();
        if (rows.isEmpty()) {
            return List.of("No row names a cell.");
        }
        return rows.stream()
                .filter(row -> !row.getOrDefault("Counted as", "").equals("Gateway"))
                .filter(row -> !stands(row))
                .map(Object::toString)
                .toList();
    }

    private boolean stands(Map<String, String> row) {
        int line = Integer.parseInt(row.getOrDefault("Source cell", "").replaceAll("^[A-Z]*(\\d+).*", "$1"));
        String reference = row.getOrDefault("Reference", "");
        String what = row.getOrDefault("What", "");
        return named(row.getOrDefault("Source file", "")).stream()
                .map(file -> originals.computeIfAbsent(file.toString(), any -> TracedWorkbook.cells(file)))
                .map(sheets -> sheets.getOrDefault(row.getOrDefault("Source sheet", ""), Map.of()))
                .map(rows -> rows.getOrDefault(line, List.of()))
                .anyMatch(record -> record.stream()
                        .anyMatch(cell -> cell.equalsIgnoreCase(reference)
                                || (!what.isEmpty() && what.contains(cell) && cell.length() > 3)));
    }

    private List<Path> named(String name) {
        try (Stream<Path> files = Files.walk(pack.input().resolve("inbox"))) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the numbers for which the notes would have borne out the next one as well. */
    List<String> indistinct() {
        return indistinct;
    }

    Map<PassedOver, Integer> passed() {
        return passed;
    }

    /** Returns every number that could not be traced, with its pack and text. */
    List<String> gaps() {
        for (Element cell :
                page.select("main bdi, header bdi, main h1, main h2, main h3, section.author li, section.author p")) {
            if (cell.closest("ol.sources") == null && cell.select("bdi").size() <= 1 && !isWrapper(cell)) {
                phrase(cell);
            }
        }
        for (Element row : page.select("details.behind tbody tr")) {
            behindFigure(row);
        }
        return gaps;
    }

    /** A heading is looked at by the text within it. */
    private static boolean isWrapper(Element element) {
        return !element.tagName().equals("bdi") && !element.select("bdi").isEmpty();
    }

    private record Row(String text, List<String> cells, List<String> headings, int column) {
        static final Row NONE = new Row("", List.of(), List.of(), -1);

        boolean isNone() {
            return cells.isEmpty();
        }

        String first() {
            return cells.isEmpty() ? "" : cells.get(0);
        }

        String heading() {
            return column < 0 || column >= headings.size() ? "" : headings.get(column);
        }
    }

    private void phrase(Element bdi) {
        Element cell = bdi.closest("td, th");
        Element table = bdi.closest("table.data");
        Set<Integer> notes = new LinkedHashSet<>(bdi.closest("h1, h2, h3") == null ? notes(bdi.parent()) : Set.of());
        Row row = Row.NONE;
        if (table != null && bdi.closest("caption") == null) {
            notes.addAll(notes(table.selectFirst("caption")));
            Element line = bdi.closest("tr");
            if (cell != null
                    && line != null
                    && line.equals(cell.parent())
                    && !line.parent().tagName().equals("thead")) {
                notes.addAll(notes(line));
                row = row(table, line, cell);
            }
        }
        String text = text(bdi);
        Matcher shown = SHOWN.matcher(text);
        if (shown.matches()) {
            shown(bdi, shown, notes);
            return;
        }
        Matcher drawn = DRAWN.matcher(text);
        if (bdi.closest("figcaption") != null && drawn.find()) {
            drawn(bdi.closest("figure"), drawn, notes);
            return;
        }
        if (bdi.closest("section.author") != null && text.contains(" of the cover sheet")) {
            check(
                    text,
                    Integer.toString(bdi.closest("section.author").select("li").size()),
                    PassedOver.COUNTED_IN_THE_PAPER);
            return;
        }
        numbers(text, notes, row);
    }

    private static Row row(Element table, Element line, Element cell) {
        return new Row(
                line.text(),
                line.children().stream()
                        .map(one -> one.select("bdi").isEmpty() ? one.text() : text(one.selectFirst("bdi")))
                        .toList(),
                table.select("thead th").stream().map(Element::text).toList(),
                line.children().indexOf(cell));
    }

    private void behindFigure(Element line) {
        Set<Integer> notes = notes(line.closest("figure").selectFirst("figcaption"));
        for (Element cell : line.children()) {
            Row row = row(line.closest("table"), line, cell);
            if (row.column() == 0 && row.headings().get(0).equals("Likelihood")) {
                pass(
                        PassedOver.SIDES_OF_THE_RISK_MATRIX,
                        cell.text(),
                        row.text(),
                        cell.text().matches("[1-5]"));
            } else {
                numbers(text(cell), notes, row);
            }
        }
    }

    private static String text(Element element) {
        return element.text().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static Set<Integer> notes(Element element) {
        Set<Integer> notes = new LinkedHashSet<>();
        if (element != null) {
            element.select("a[href^=#source-]")
                    .forEach(
                            link -> notes.add(Integer.parseInt(link.attr("href").substring("#source-".length()))));
        }
        return notes;
    }

    private void pass(PassedOver kind, String number, String text, boolean right) {
        if (right) {
            passed.merge(kind, 1, Integer::sum);
        } else {
            gap(text, number, "is not what it seems: " + kind);
        }
    }

    private void check(String text, String expected, PassedOver kind) {
        pass(kind, expected, text, text.startsWith(expected + " "));
    }

    private void gap(String text, String number, String why) {
        gaps.add(pack.id + " | " + number + " | " + why + " | " + text);
    }

    private void shown(Element bdi, Matcher shown, Set<Integer> notes) {
        Element before = bdi.closest("p").previousElementSibling();
        int printed = before == null
                ? 0
                : before.select("table.data > tbody > tr").size()
                        + (before.is("ul, ol") ? before.select("> li").size() : 0);
        boolean inParagraphs = before != null && before.tagName().equals("p");
        pass(
                PassedOver.COUNTED_IN_THE_PAPER,
                shown.group(1),
                shown.group(),
                inParagraphs || printed == Integer.parseInt(shown.group(1)));
        if (shown.group(3) != null) {
            Element appendix = page.select("main h2").stream()
                    .filter(heading -> heading.text().startsWith(shown.group(3) + ":"))
                    .map(heading -> heading.closest("section"))
                    .findFirst()
                    .orElseThrow();
            int all = appendix.select("table.data > tbody > tr").stream()
                            .filter(line -> line.closest("details") == null)
                            .toList()
                            .size()
                    + appendix.select("ul > li, ol > li").size();
            pass(
                    PassedOver.COUNTED_IN_THE_PAPER,
                    shown.group(2),
                    shown.group(),
                    all == Integer.parseInt(shown.group(2)));
        } else {
            number(shown.group(2), shown.start(2), shown.end(2), shown.group(), follow(notes), Row.NONE);
        }
    }

    /** A figure that shows some of all says of how many. */
    private void drawn(Element figure, Matcher drawn, Set<Integer> notes) {
        List<Element> lines = figure.select("details.behind tbody tr");
        long things =
                lines.stream().map(line -> line.child(0).text()).distinct().count();
        int few = Integer.parseInt(drawn.group(1));
        pass(PassedOver.COUNTED_IN_THE_PAPER, drawn.group(1), drawn.group(), few == lines.size() || few == things);
        number(drawn.group(2), 0, 0, drawn.group(), follow(notes), Row.NONE);
    }

    /** What the notes lead to. */
    private record Followed(List<RowsNote> rows, List<List<String>> records) {}

    private Followed follow(Set<Integer> notes) {
        Followed followed = new Followed(new ArrayList<>(), new ArrayList<>());
        for (int note : notes) {
            String line = sources.getOrDefault(note, "");
            if (RowsNote.matches(line)) {
                followed.rows().add(RowsNote.follow(line, workbook));
                continue;
            }
            Matcher received = RECEIVED.matcher(line);
            if (!received.matches()) {
                throw new AssertionError("note cannot be followed: " + note + " " + line);
            }
            if (received.group("sheet") != null) {
                followed.records().add(record(received));
            }
        }
        return followed;
    }

    private List<String> record(Matcher received) {
        Map<Integer, List<String>> sheet = originals
                .computeIfAbsent(
                        received.group("hash"), hash -> TracedWorkbook.cells(original(received.group("file"), hash)))
                .get(received.group("sheet"));
        if (sheet == null) {
            throw new AssertionError("no such sheet: " + received.group());
        }
        int row = Integer.parseInt(received.group("cell").replaceAll("^[A-Z]*(\\d+).*", "$1"));
        return sheet.getOrDefault(row, List.of());
    }

    private Path original(String name, String hash) {
        try (Stream<Path> files = Files.walk(pack.input().resolve("inbox"))) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .filter(file -> sha256(file).startsWith(hash))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no such file: " + name + " " + hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void numbers(String whole, Set<Integer> notes, Row row) {
        String text = whole.replaceFirst("^(?:Table|Figure) \\d+: ", "")
                .replaceFirst("^Appendix \\w+: ", "")
                .replaceAll("Appendix \\d+\\b", "Appendix");
        text = withoutPack(text);
        text = without(text, ownWords, PassedOver.PERIODS_AND_DAYS_OF_THE_PROGRAMME);
        if (!TOKEN.matcher(text).find()) {
            return;
        }
        Followed followed = follow(notes);
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        followed.records().forEach(words::addAll);
        for (RowsNote note : followed.rows()) {
            String at = row.isNone() ? whole : row.text();
            for (Map<String, String> listed : note.listed) {
                if (isMeant(listed, at)) {
                    words.addAll(listed.values());
                }
            }
            for (RowsNote.Group group : note.groups) {
                for (List<String> key : group.values().keySet()) {
                    labels.addAll(key);
                }
            }
        }
        for (String label : labels) {
            if (label.matches(".*\\d.*") && label.matches(".*\\p{L}.*")) {
                text = Pattern.compile(Pattern.quote(label), Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .replaceAll(found -> found.group().replaceAll("\\d", FILLER));
            }
        }
        words.sort(Comparator.comparing(String::length).reversed());
        text = verbatim(text, words);
        Matcher date = MONTH_DATE.matcher(text);
        while (date.find()) {
            LocalDate day = LocalDate.parse(date.group(), DAY);
            if (dates(followed, row, whole).contains(day)) {
                traced++;
            } else {
                gap(whole, date.group(), "no such date behind notes " + notes);
            }
        }
        text = date.replaceAll(found -> " ".repeat(found.group().length()));
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String bare = token.group().replaceAll("^[(\\[\"“'{]+|[)\\].,;:\"”'%}?!]+$", "");
            int start = token.start() + token.group().indexOf(bare);
            if (NUMBER.matcher(bare).matches()) {
                number(bare, start, start + bare.length(), text, followed, row, whole, notes);
            } else {
                gap(whole, bare, "stands nowhere behind notes " + notes);
            }
        }
    }

    private void number(String bare, int start, int end, String text, Followed followed, Row row) {
        number(bare, start, end, text, followed, row, text, Set.of());
    }

    private String without(String text, Iterable<String> known, PassedOver kind) {
        String left = text;
        for (String words : known) {
            if (!words.isEmpty() && left.contains(words)) {
                passed.merge(kind, 1, Integer::sum);
                left = left.replace(words, " ".repeat(words.length()));
            }
        }
        return left;
    }

    private String withoutPack(String text) {
        for (String written : packTexts) {
            if (!written.matches(".*\\d.*")) {
                continue;
            }
            StringBuilder form = new StringBuilder();
            int at = 0;
            Matcher place = Pattern.compile("\\{[a-z_]+}").matcher(written);
            while (place.find()) {
                form.append(literal(written.substring(at, place.start()))).append(".*?");
                at = place.end();
            }
            form.append(literal(written.substring(at)));
            Matcher same = Pattern.compile("(?:\\p{L}+ )?" + form).matcher(text);
            if (same.matches()) {
                passed.merge(PassedOver.WORDS_OF_THE_PACK, 1, Integer::sum);
                StringBuilder left = new StringBuilder(text);
                for (String part : written.split("\\{[a-z_]+}", -1)) {
                    int found = left.indexOf(part);
                    for (int i = found; !part.isEmpty() && found >= 0 && i < found + part.length(); i++) {
                        left.setCharAt(i, left.charAt(i) >= '0' && left.charAt(i) <= '9' ? ' ' : left.charAt(i));
                    }
                }
                return left.toString();
            }
        }
        return text;
    }

    private static String literal(String text) {
        return Pattern.quote(text).replace(" ", "\\E\\s+\\Q");
    }

    /** Takes out what stands word for word in a record, so that its numbers are the partner's own and not ours. */
    private String verbatim(String text, Iterable<String> values) {
        String left = text;
        for (String value : values) {
            String words = value.strip().replaceAll("\\s+", " ");
            if (words.matches(".*\\p{L}.*") && words.matches(".*\\d.*")) {
                Matcher same = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(words), Pattern.CASE_INSENSITIVE)
                        .matcher(left);
                if (same.find()) {
                    traced++;
                    left = same.replaceAll(found -> " ".repeat(found.group().length()));
                }
            }
        }
        return left;
    }

    /** Whether the row of the workbook is that of which the text speaks. */
    private static boolean isMeant(Map<String, String> listed, String text) {
        String party = listed.getOrDefault("Partner", "");
        String reference = listed.getOrDefault("Reference", "");
        String what = listed.getOrDefault("What", listed.getOrDefault("Question", ""));
        String section = listed.getOrDefault("Section or return", listed.getOrDefault("Gateway", ""));
        if (listed.containsKey("Reason")
                || listed.getOrDefault("Counted as", "").equals("Word on a shared item")) {
            return text.contains(listed.containsKey("Reason") ? party : what);
        }
        String told = reference.isEmpty() ? what.isEmpty() ? section : what : reference;
        return !told.isEmpty() && text.contains(party) && text.contains(told);
    }

    private Set<LocalDate> dates(Followed followed, Row row, String whole) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        followed.records().forEach(record -> record.forEach(value -> day(value).ifPresent(dates::add)));
        meant(followed, row, whole)
                .forEach(listed -> listed.values().forEach(value -> day(value).ifPresent(dates::add)));
        return dates;
    }

    private static List<Map<String, String>> meant(Followed followed, Row row, String whole) {
        String at = row.isNone() ? whole : row.text();
        return followed.rows().stream()
                .flatMap(note -> note.listed.stream())
                .filter(listed -> isMeant(listed, at))
                .toList();
    }

    private static Optional<LocalDate> day(String value) {
        if (value.matches("\\d{5}(?:\\.0*)?")) {
            return Optional.of(EXCEL.plusDays(new BigDecimal(value).longValue()));
        }
        return TYPED.stream()
                .flatMap(form -> parsed(value.strip(), form).stream())
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String value, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(value, form));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void number(
            String bare,
            int start,
            int end,
            String text,
            Followed followed,
            Row row,
            String whole,
            Set<Integer> notes) {
        BigDecimal number = new BigDecimal(bare.replaceAll("[£,+]", "").replace('−', '-'));
        if (isThreshold(number, text.substring(0, start), whole, row)) {
            passed.merge(PassedOver.THRESHOLDS, 1, Integer::sum);
            return;
        }
        String why = why(number, start, end, text, followed, row, whole);
        if (why.isEmpty()) {
            traced++;
            if (why(number.add(BigDecimal.ONE), start, end, text, followed, row, whole)
                    .isEmpty()) {
                indistinct.add(bare + " | " + (row.isNone() ? whole : row.text()));
            }
        } else {
            gap(row.isNone() ? whole : row.text(), bare, why + " behind notes " + notes);
        }
    }

    private boolean isThreshold(BigDecimal number, String before, String whole, Row row) {
        boolean score = before.matches("(?s).*Risks that score $") && whole.contains(" or more");
        boolean envelope = row.first().equals("Envelope") || before.matches("(?s).*[Ee]nvelope(?: is)? $");
        return (score
                        && (number.intValue()
                                        == programme.vocabulary().thresholds().riskScore()
                                || programme.paper().exceptions().riskScore().orElse(-1) == number.intValue()))
                || (envelope
                        && programme
                                .vocabulary()
                                .thresholds()
                                .envelope()
                                .filter(most -> most.compareTo(number) == 0)
                                .isPresent());
    }

    /** Returns why the number is not found; empty where it is. */
    private String why(BigDecimal number, int start, int end, String text, Followed followed, Row row, String whole) {
        if (followed.rows().isEmpty() && followed.records().isEmpty()) {
            return "has no note";
        }
        if (inRecord(number, followed)) {
            return "";
        }
        for (Map<String, String> listed : meant(followed, row, whole)) {
            String column = COLUMNS.getOrDefault(row.heading(), row.heading());
            if (isNumber(listed.getOrDefault(column, ""))
                    && !isOf(text, start)
                    && !row.headings().contains("Period")) {
                if (holds(listed.getOrDefault(column, ""), number)) {
                    return "";
                }
            } else if (listed.values().stream().anyMatch(value -> holds(value, number))) {
                return "";
            }
        }
        boolean ofPartners = isOfPartners(text.substring(end));
        List<BigDecimal> labelled = ofPartners ? List.of() : labelled(start, end, text, followed, row);
        if (!labelled.isEmpty()) {
            return labelled.stream().anyMatch(value -> value.compareTo(number) == 0) ? "" : "should be " + labelled;
        }
        if (number.signum() == 0 && row.isNone()) {
            return "";
        }
        if (!row.isNone()) {
            return inRow(number, followed, row, text.substring(0, start)) ? "" : "is not in its row";
        }
        List<BigDecimal> values = new ArrayList<>();
        for (RowsNote note : followed.rows()) {
            if (ofPartners) {
                values.addAll(note.different.values());
                continue;
            }
            values.addAll(note.counts);
            List<BigDecimal> sums = List.copyOf(note.sums.values());
            values.addAll(sums);
            sums.forEach(
                    one -> sums.forEach(other -> values.add(one.subtract(other).abs())));
            programme
                    .vocabulary()
                    .thresholds()
                    .envelope()
                    .ifPresent(most ->
                            sums.forEach(one -> values.add(one.subtract(most).abs())));
        }
        return values.stream().anyMatch(value -> value.compareTo(number) == 0) ? "" : "comes out nowhere: " + values;
    }

    /** Whether it is partners that are counted, in the body's word for them. */
    private boolean isOfPartners(String after) {
        String counted = after(after);
        return Stream.of("partner", "partners")
                .map(word -> programme.paper().words().in(word))
                .anyMatch(word -> counted.startsWith(" " + word));
    }

    private static boolean isOf(String text, int start) {
        return text.substring(0, start).matches("(?s).* of (?:the )?");
    }

    private static String after(String text) {
        if (text.matches("(?s) of the [\\d,]+ returns due.*")) {
            return "had been received";
        }
        return text.replaceFirst("^ of (?:the )?[\\d,]+", "")
                .replaceFirst("[\\d;:,.()].*", "")
                .toLowerCase(Locale.ROOT);
    }

    private boolean inRecord(BigDecimal number, Followed followed) {
        for (List<String> record : followed.records()) {
            for (String value : record) {
                if (holds(value, number)
                        || day(value)
                                .map(day -> ChronoUnit.DAYS.between(day, asAt))
                                .filter(days -> number.compareTo(BigDecimal.valueOf(days)) == 0)
                                .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(String value, BigDecimal number) {
        return Stream.of(value.split("[ ;,:()]", -1))
                .anyMatch(part -> isNumber(part) && new BigDecimal(part).compareTo(number) == 0);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(?:\\.\\d+)?");
    }

    /** The counts of the label that stands beside the number; none where no label stands there. */
    private static List<BigDecimal> labelled(int start, int end, String text, Followed followed, Row row) {
        String before =
                last(text.substring(0, start)).strip().toLowerCase(Locale.ROOT).replace("received late", "late");
        String after = after(text.substring(end));
        for (Map.Entry<String, String> said : SAID.entrySet()) {
            after = after.replace(said.getKey(), said.getValue());
        }
        boolean isOf = isOf(text, start);
        List<BigDecimal> exact = new ArrayList<>();
        List<BigDecimal> within = new ArrayList<>();
        int longest = 0;
        for (RowsNote note : followed.rows()) {
            for (RowsNote.Group group : note.groups) {
                for (Map.Entry<List<String>, BigDecimal> one : group.values().entrySet()) {
                    List<String> key = one.getKey();
                    String label = key.get(key.size() - 1).replaceAll("\\d", FILLER);
                    if (group.by().size() == 2 && !key.get(0).equals(row.first().toLowerCase(Locale.ROOT))) {
                        continue;
                    }
                    if (group.by().size() == 1 && !row.isNone()) {
                        continue;
                    }
                    if (label.equals(before)) {
                        exact.add(one.getValue());
                    } else if (row.isNone() && !isOf && hasWord(after, label) && label.length() >= longest) {
                        if (label.length() > longest) {
                            within.clear();
                        }
                        longest = label.length();
                        within.add(one.getValue());
                    }
                }
            }
        }
        for (RowsNote note : followed.rows()) {
            for (Map.Entry<String, BigDecimal> sum : note.sums.entrySet()) {
                String column = sum.getKey().toLowerCase(Locale.ROOT);
                boolean named = text.charAt(start) == '£'
                        ? before.endsWith(" " + column)
                        : after.startsWith(" " + column.replaceFirst("s$", ""));
                if (row.isNone() && named) {
                    exact.add(sum.getValue());
                }
            }
        }
        return exact.isEmpty() ? within : exact;
    }

    private static boolean hasWord(String text, String label) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(label) + "(?!\\p{L})")
                .matcher(text)
                .find();
    }

    private static String last(String text) {
        String[] parts = text.split("[,;:.(]", -1);
        String near = parts[parts.length - 1];
        return near.isBlank() && parts.length > 1 ? parts[parts.length - 2] : near;
    }

    /** By the row's and the column's heading; a column that no note has is a difference of two that one has. */
    private boolean inRow(BigDecimal number, Followed followed, Row row, String before) {
        String first = row.first().toLowerCase(Locale.ROOT);
        String heading = row.heading();
        List<BigDecimal> values = new ArrayList<>();
        for (RowsNote note : followed.rows()) {
            Map<String, BigDecimal> sums = new HashMap<>();
            for (RowsNote.Group group : note.groups) {
                if (group.by().size() == 2 && heading.contains(", consequence ")) {
                    if (group.by().get(0).endsWith(" before") == heading.startsWith("Before")) {
                        values.add(group.values()
                                .getOrDefault(List.of(first, heading.replaceFirst(".* ", "")), BigDecimal.ZERO));
                    }
                } else if (group.by().size() == 1 && group.values().containsKey(List.of(first))) {
                    sums.put(group.column(), group.values().get(List.of(first)));
                }
            }
            note.sums.forEach((column, sum) -> {
                if (column.equalsIgnoreCase(first)) {
                    values.add(sum);
                }
            });
            if (sums.containsKey(heading)) {
                values.add(sums.get(heading));
            } else if (sums.containsKey("")) {
                values.add(sums.get(""));
            } else if (sums.containsKey("Plan") && sums.containsKey("Forecast")) {
                values.add(sums.get("Forecast").subtract(sums.get("Plan")));
            }
            if (workbookRatings(note)) {
                values.addAll(ratings(note, row, before));
            }
        }
        return values.stream().anyMatch(value -> value.compareTo(number) == 0);
    }

    private static boolean workbookRatings(RowsNote note) {
        return note.listed.stream().anyMatch(listed -> listed.containsKey("Period") && listed.containsKey("Section"));
    }

    /** Of the figure of ratings: the sum of a quarter, or the count of a section in the latest one; and how either moved. */
    private static List<BigDecimal> ratings(RowsNote note, Row row, String before) {
        List<Map<String, String>> rows = note.listed;
        String now = period(rows.get(0));
        boolean all = row.first().startsWith("All, ");
        String wanted = all ? row.first().substring(5) : now;
        String earlier = rows.stream()
                .map(PaperTrace::period)
                .filter(one -> !one.equals(now))
                .findFirst()
                .orElse("");
        List<BigDecimal> values = new ArrayList<>();
        List<String> levels =
                row.heading().equals("Movement") ? List.copyOf(rows.get(0).keySet()) : List.of(row.heading());
        for (String level : levels) {
            boolean meant = !row.heading().equals("Movement") || before.endsWith(level + " ");
            if (level.equals("Section") || level.equals("Period") || !meant) {
                continue;
            }
            BigDecimal here = sum(rows, all ? "" : row.first(), wanted, level);
            values.add(
                    row.heading().equals("Movement")
                            ? here.subtract(sum(rows, all ? "" : row.first(), earlier, level))
                            : here);
        }
        return values;
    }

    private static String period(Map<String, String> row) {
        String section = row.getOrDefault("Section", "");
        return section.substring(section.lastIndexOf(", ") + 2);
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String section, String period, String level) {
        return rows.stream()
                .filter(row -> period(row).equals(period))
                .filter(row ->
                        section.isEmpty() || row.getOrDefault("Section", "").equals(section + ", " + period))
                .map(row -> row.getOrDefault(level, "0"))
                .filter(PaperTrace::isNumber)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
