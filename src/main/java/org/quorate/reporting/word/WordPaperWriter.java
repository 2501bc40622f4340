package org.quorate.reporting.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperWriter;
import org.quorate.reporting.StableZip;

/**
 * Writes committee papers as Word documents: A4, with real styles and numbering, so that an author can complete them. Thread-safe.
 * While it writes, a file of the same name with {@code .part} at its end stands beside the document.
 */
public final class WordPaperWriter implements PaperWriter {
    @Override
    public void write(Paper paper, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                save(paper, part);
                StableZip.rewrite(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static void save(Paper paper, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            compose(paper, document);
            document.write(out);
        }
    }

    private static void compose(Paper paper, XWPFDocument document) throws IOException {
        PaperStyles.applyTo(document, paper.style());
        FormControls.declareIn(document);
        PaperProperties.write(paper, document);
        Manuscript manuscript =
                new Manuscript(document, Numbers.of(document, paper.style().numbering()));
        PageFooter.write(paper, manuscript);
        FrontPage.write(paper, manuscript);
        CoverSheet.write(paper.cover(), manuscript);
        new Body(manuscript, paper.style().numbering(), paper.asAt()).write(paper);
        SourceList.write(paper.sources(), manuscript);
    }
}
