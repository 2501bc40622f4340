package org.quorate.reporting.word;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PrintableText;

/** The document's properties: what a search or a screen reader says of the file. */
final class PaperProperties {
    private static final String PROGRAM = "Quorate";

    private PaperProperties() {}

    static void write(Paper paper, XWPFDocument document) {
        PackagePropertiesPart core =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(PrintableText.of(paper.title()));
        core.setSubjectProperty(
                PrintableText.of(paper.programme() + " · " + paper.period() + " · " + paper.committee()));
        if (!paper.form().isEmpty()) {
            core.setDescriptionProperty(PrintableText.of("Form of the cover sheet: " + paper.form()));
        }
        core.setCreatorProperty(PROGRAM);
        core.setLastModifiedByProperty(PROGRAM);
        core.setLanguageProperty("en-GB");
        Optional<Date> asAt =
                Optional.of(Date.from(paper.asAt().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreatedProperty(asAt);
        core.setModifiedProperty(asAt);
        document.getProperties().getExtendedProperties().setApplication(PROGRAM);
    }
}
