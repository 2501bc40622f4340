package org.quorate.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pack with as many providers as wanted, each of which has sent an assurance return: a return of the sample pack with more risks
 * and questions, most of which need nobody's attention. The same on every machine and at every time.
 */
public final class BenchPack {
    /** The pack's only period with returns. */
    public static final String PERIOD = "2019-20-Q1";

    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");
    private static final String SAMPLE_RETURN = "GP Federation B assurance Q1.xlsx";
    private static final String SAMPLE_PROVIDER = "GP federation B";
    private static final int RISKS = 180;
    private static final int QUESTIONS = 150;
    /** One risk of so many is extreme, as in real registers; the others score at most 9. */
    private static final int RISKS_PER_EXTREME = 20;

    /** By the container of each return, so that its hash does not depend on the hour. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2019, 7, 1, 9, 0);

    // Day numbers: Wednesdays, for a date on a day off would be queried.
    private static final int ASKED = 43_600;
    private static final int ANSWERED = 43_642;
    private static final int ANSWER_WANTED_BY = 43_649;

    private static final int FIRST_FREE_RISK_ROW = 11;
    private static final int FIRST_FREE_QUESTION_ROW = 7;

    private BenchPack() {}

    /** Returns the inbox of the pack's only period with returns. */
    public static Path inbox(Path pack) {
        return pack.resolve("inbox").resolve(PERIOD);
    }

    /** Writes a pack whose returns have about 3,100 cells each. */
    public static void write(Path pack, int providers) throws IOException {
        write(pack, providers, RISKS, QUESTIONS);
    }

    /** Writes a pack whose returns have so many risks and questions besides those of the sample. */
    public static void write(Path pack, int providers, int risks, int questions) throws IOException {
        Files.createDirectories(inbox(pack));
        copyDefinitions(pack);
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode programme = mapper.readTree(Files.readString(SAMPLE.resolve("programme.json")));
        ArrayNode parties = (ArrayNode) programme.get("parties");
        parties.forEach(party -> ((ObjectNode) party).putArray("owes"));
        StringBuilder received = new StringBuilder("file,received\n");
        Map<String, byte[]> parts = parts(template(risks, questions));
        for (int number = 1; number <= providers; number++) {
            String name = String.format(Locale.ROOT, "Provider %05d", number);
            ObjectNode party = parties.addObject();
            party.put("id", name.toLowerCase(Locale.ROOT).replace(' ', '-'));
            party.put("name", name);
            party.putArray("aliases");
            party.put("role", "Sends a return");
            party.put("status", "party");
            party.putArray("owes").addObject().put("return", "assurance").put("from", PERIOD);
            String file = name + " assurance.xlsx";
            received.append(file).append(",2019-07-02T09:00:00\n");
            writeReturn(inbox(pack).resolve(file), parts, name);
        }
        Files.writeString(pack.resolve("programme.json"), programme.toString());
        Files.writeString(inbox(pack).resolve("received.csv"), received);
    }

    private static void copyDefinitions(Path pack) throws IOException {
        Files.createDirectories(pack.resolve("returns"));
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                Files.copy(file, pack.resolve(SAMPLE.relativize(file)));
            }
        }
    }

    private static byte[] template(int risks, int questions) throws IOException {
        Sentences sentences = new Sentences(1);
        try (InputStream in = Files.newInputStream(inbox(SAMPLE).resolve(SAMPLE_RETURN));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < risks; i++) {
                boolean extreme = i % RISKS_PER_EXTREME == 0;
                int likelihood = extreme ? 4 : 1 + sentences.number(3);
                int consequence = extreme ? 5 : 1 + sentences.number(3);
                fill(
                        workbook.getSheet("Risks"),
                        FIRST_FREE_RISK_ROW + i,
                        "FB-X" + i,
                        "There is a risk that " + sentences.of(16),
                        "SS" + (1 + i % 3),
                        "Operations Lead",
                        likelihood,
                        consequence,
                        likelihood * consequence,
                        "Open",
                        sentences.of(26));
            }
            for (int i = 0; i < questions; i++) {
                fill(
                        workbook.getSheet("Clarifications"),
                        FIRST_FREE_QUESTION_ROW + i,
                        "Q4-FX" + i,
                        "What about " + sentences.of(14),
                        ASKED + 7 * (i % 4),
                        "Round 2",
                        ANSWER_WANTED_BY,
                        "Answered",
                        sentences.of(20),
                        ANSWERED);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** Fills a row, 0-based as the library counts; a cell keeps the look that the template gave it. */
    private static void fill(XSSFSheet sheet, int number, Object... values) {
        XSSFRow like = sheet.getRow(number - 1);
        XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        for (int column = 0; column < values.length; column++) {
            var cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
            if (like.getCell(column) != null) {
                cell.setCellStyle(like.getCell(column).getCellStyle());
            }
            if (values[column] instanceof Integer whole) {
                cell.setCellValue(whole);
            } else {
                cell.setCellValue(values[column].toString());
            }
        }
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static void writeReturn(Path file, Map<String, byte[]> parts, String provider) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(WRITTEN);
                zip.putNextEntry(entry);
                zip.write(
                        part.getKey().endsWith("sharedStrings.xml")
                                ? new String(part.getValue(), StandardCharsets.UTF_8)
                                        .replace(SAMPLE_PROVIDER, provider)
                                        .getBytes(StandardCharsets.UTF_8)
                                : part.getValue());
                zip.closeEntry();
            }
        }
    }
}
