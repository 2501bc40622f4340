package org.quorate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quorate.finding.Finding;
import org.quorate.finding.Outcome;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.RowVisitor;
import org.quorate.submission.SheetRow;
import org.quorate.submission.Workbook;
import org.quorate.submission.excel.SpreadsheetReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The ways of reading a workbook that are compared; each gives a number that only a complete reading knows. */
enum Way {
    /** Unpacks every part and looks at nothing: the least that any reader of the format must do. */
    INFLATE("unpacking alone") {
        @Override
        long read(Path file) throws IOException {
            long bytes = 0;
            byte[] buffer = new byte[1 << 16];
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                            bytes += read;
                        }
                    }
                }
            }
            return bytes;
        }
    },
    /** Makes the whole workbook in memory, through the port. */
    QUORATE("Quorate") {
        @Override
        long read(Path file) throws IOException {
            Outcome<Workbook> outcome = new SpreadsheetReader().read(received(file), ReadSettings.STANDARD);
            return outcome
                    .value()
                    .orElseThrow(
                            () -> new IllegalStateException(outcome.findings().toString()))
                    .sheets()
                    .stream()
                    .flatMap(sheet -> sheet.rows().stream())
                    .map(SheetRow::cells)
                    .mapToLong(List::size)
                    .sum();
        }
    },
    /** Hands every row on and keeps none, through the port for workbooks that are too large to be kept. */
    QUORATE_ROWS("Quorate, row by row") {
        @Override
        long read(Path file) throws IOException {
            VisitedCells cells = new VisitedCells();
            List<Finding> findings = new SpreadsheetReader().visit(received(file), ReadSettings.STANDARD, cells);
            if (!findings.isEmpty()) {
                throw new IllegalStateException(findings.toString());
            }
            return cells.count;
        }
    },
    /** Hands every cell on as formatted text and keeps none. */
    POI_EVENTS("POI events with its formatter") {
        @Override
        long read(Path file) throws IOException {
            try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                XSSFReader reader = new XSSFReader(opened);
                CountedCells cells = new CountedCells();
                ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
                Iterator<InputStream> sheets = reader.getSheetsData();
                while (sheets.hasNext()) {
                    try (InputStream sheet = sheets.next()) {
                        XMLReader xml = XMLHelper.newXMLReader();
                        xml.setContentHandler(new XSSFSheetXMLHandler(
                                reader.getStylesTable(), null, strings, cells, new DataFormatter(), false));
                        xml.parse(new InputSource(sheet));
                    }
                }
                return cells.count;
            } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
                throw new IOException(e);
            }
        }
    },
    /** Makes the whole workbook in memory, as an editor needs it. */
    POI_USER_MODEL("POI user model") {
        @Override
        long read(Path file) throws IOException {
            long cells = 0;
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        cells += row.getPhysicalNumberOfCells();
                    }
                }
            }
            return cells;
        }
    };

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** Reads one workbook completely. */
    abstract long read(Path file) throws IOException;

    String label() {
        return label;
    }

    /** Reads the files one after the other and returns how many seconds it took. */
    double secondsFor(Iterable<Path> files) {
        long begun = System.nanoTime();
        long read = 0;
        try {
            for (Path file : files) {
                read += read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (read == 0) {
            throw new IllegalStateException(label + " read nothing");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static ReceivedFile received(Path file) throws IOException {
        return new ReceivedFile(file, file.getFileName().toString(), Files.size(file), "", Instant.EPOCH);
    }

    private static final class VisitedCells implements RowVisitor {
        private long count;

        @Override
        public void begin(org.quorate.submission.Sheet frame) {}

        @Override
        public void row(SheetRow row, boolean hidden) {
            count += row.cells().size();
        }

        @Override
        public void end(org.quorate.submission.Sheet frame) {}
    }

    private static final class CountedCells implements SheetContentsHandler {
        private long count;

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, String shown, XSSFComment comment) {
            count++;
        }
    }
}
