package org.quorate.template.excel;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quorate.template.IssuedWorkbook.Issue;

/** The workbook's properties: what a search or a screen reader says of the file, and which return it is. */
final class DocumentProperties {
    private static final String PROGRAM = "Quorate";

    private DocumentProperties() {}

    static void write(Issue issue, XSSFWorkbook workbook) {
        POIXMLProperties properties = workbook.getProperties();
        PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(issue.title());
        core.setSubjectProperty(issue.programme());
        core.setCreatorProperty(PROGRAM);
        core.setLastModifiedByProperty(PROGRAM);
        core.setLanguageProperty("en-GB");
        Optional<Date> dated =
                Optional.of(Date.from(issue.dated().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreatedProperty(dated);
        core.setModifiedProperty(dated);
        properties.getExtendedProperties().setApplication(PROGRAM);
        POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
        custom.addProperty("Programme", issue.programme());
        custom.addProperty("Partner", issue.party());
        custom.addProperty("Return", issue.returnId());
        custom.addProperty("Period", issue.periodId());
        custom.addProperty("Template version", issue.version());
    }
}
