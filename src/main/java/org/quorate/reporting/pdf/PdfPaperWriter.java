package org.quorate.reporting.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperWriter;

/** Writes committee papers as tagged PDF files (PDF/UA-1). Thread-safe. */
public final class PdfPaperWriter implements PaperWriter {
    private static final String PROGRAM = "Quorate";
    private static final String NO_ADDRESS = "";

    private final Function<Paper, String> pages;

    /**
     * Makes a writer.
     *
     * @param pages gives a paper as a page of well-formed XHTML that is laid out for print
     */
    public PdfPaperWriter(Function<Paper, String> pages) {
        this.pages = pages;
    }

    @Override
    public void write(Paper paper, Path file) {
        // It would report on every step to the terminal.
        XRLog.setLoggingEnabled(false);
        try (BatikSVGDrawer figures = new BatikSVGDrawer();
                PdfBoxRenderer renderer = renderer(Glyphs.printable(pages.apply(paper)), figures)) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument();
                    OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                date(document, paper);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static PdfBoxRenderer renderer(String page, BatikSVGDrawer figures) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer(PROGRAM)
                .useSVGDrawer(figures)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(page, NO_ADDRESS);
        Fonts.embed(builder);
        return builder.buildPdfRenderer();
    }

    /** The moment of writing must not show in the bytes. */
    private static void date(PDDocument document, Paper paper) {
        ZonedDateTime asAt = paper.asAt().atStartOfDay(ZoneOffset.UTC);
        PDDocumentInformation properties = document.getDocumentInformation();
        properties.setCreator(PROGRAM);
        properties.setCreationDate(GregorianCalendar.from(asAt));
        properties.setModificationDate(GregorianCalendar.from(asAt));
        document.setDocumentId(asAt.toEpochSecond());
    }
}
