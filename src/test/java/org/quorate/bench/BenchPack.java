package org.quorate.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * A pack with as many providers as wanted, each of which has sent an assurance return: a return of the sample pack, with so many
 * risks and questions that it has about 3,100 cells on 8 sheets.
 */
final class BenchPack {
    static final String PERIOD = "2019-20-Q1";

    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");
    private static final String SAMPLE_RETURN = "GP Federation B assurance Q1.xlsx";
    private static final String SAMPLE_PROVIDER = "GP federation B";
    private static final int RISKS = 210;
    private static final int QUESTIONS = 185;
    /** The day number of 15 May 2019; a date on a day off would be queried. */
    private static final int WEDNESDAY = 43_600;

    private static final int FIRST_FREE_RISK_ROW = 11;
    private static final int FIRST_FREE_QUESTION_ROW = 7;

    private BenchPack() {}

    /** Returns the inbox of the pack's only period. */
    static Path inbox(Path pack) {
        return pack.resolve("inbox").resolve(PERIOD);
    }

    static void write(Path pack, int providers) throws IOException {
        Files.createDirectories(inbox(pack));
        copyDefinitions(pack);
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode programme = mapper.readTree(Files.readString(SAMPLE.resolve("programme.json")));
        ArrayNode parties = (ArrayNode) programme.get("parties");
        parties.forEach(party -> ((ObjectNode) party).putArray("owes"));
        StringBuilder received = new StringBuilder("file,received\n");
        Map<String, byte[]> parts = parts(template());
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

    private static byte[] template() throws IOException {
        Sentences sentences = new Sentences(1);
        try (InputStream in = Files.newInputStream(inbox(SAMPLE).resolve(SAMPLE_RETURN));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < RISKS; i++) {
                int likelihood = 1 + sentences.number(5);
                int consequence = 1 + sentences.number(5);
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
            for (int i = 0; i < QUESTIONS; i++) {
                fill(
                        workbook.getSheet("Clarifications"),
                        FIRST_FREE_QUESTION_ROW + i,
                        "Q4-FX" + i,
                        "What about " + sentences.of(14),
                        WEDNESDAY + 7 * (i % 8),
                        "Answered",
                        sentences.of(20));
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
                zip.putNextEntry(new ZipEntry(part.getKey()));
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
