package org.quorate.binding;

import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;

/** A section on the sheet of a file: what every finding about it has to say. */
record SectionScope(String file, SectionDefinition section, Sheet sheet) {

    Finding atSheet(FindingCode code) {
        return about(code, Location.sheet(file, sheet.name()));
    }

    Finding atRow(FindingCode code, int row) {
        return about(code, Location.row(file, sheet.name(), row));
    }

    Finding at(FindingCode code, CellRef ref) {
        return at(code, ref.a1());
    }

    Finding at(FindingCode code, String cells) {
        return about(code, Location.cell(file, sheet.name(), cells));
    }

    private Finding about(FindingCode code, Location location) {
        return Finding.of(code, location).with("section", section.title());
    }
}
