package org.quorate.proposal;

import java.util.List;
import java.util.Optional;
import org.quorate.finding.Plural;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Count;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Orientation;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.SectionDefinition.Shape;
import org.quorate.proposal.SheetPart.Form;
import org.quorate.proposal.SheetPart.Table;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/** Makes sections of what was found on one sheet. Not thread-safe. */
final class SectionProposal {
    private static final Presence PRESENCE = new Presence(true, null, List.of());

    private final Workbook workbook;
    private final DropDowns dropDowns;
    private final Sheet sheet;
    private final PartPlace place;
    private final Remarks onSheet;

    /**
     * Makes one for a sheet.
     *
     * @param parts all that was found on it
     * @param onSheet takes what is remarked on it and on its parts
     */
    SectionProposal(Workbook workbook, DropDowns dropDowns, Sheet sheet, List<SheetPart> parts, Remarks onSheet) {
        this.workbook = workbook;
        this.dropDowns = dropDowns;
        this.sheet = sheet;
        this.place = new PartPlace(sheet, parts);
        this.onSheet = onSheet;
    }

    /** Returns the section; empty where nothing of it can be named, or where nobody could tell where it ends. */
    Optional<SectionDefinition> of(SheetPart part, Slugs ids) {
        String title = place.title(part);
        Remarks remarks = place.isAlone() ? onSheet : onSheet.at(title);
        return part instanceof Table table
                ? ofTable(table, title, ids, remarks)
                : ofForm((Form) part, title, ids, remarks);
    }

    private Optional<SectionDefinition> ofTable(Table table, String title, Slugs ids, Remarks remarks) {
        if (!place.isBounded(table)) {
            remarks.leftOut("The table at %s has no title of its own, and nothing tells it from what stands below it."
                    .formatted(table.corner().a1()));
            return Optional.empty();
        }
        TableRows rows = new TableRows(sheet, table);
        List<FieldDefinition> fields = new PartFields(workbook, dropDowns, sheet, remarks).columns(rows);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        String found =
                "A table: headings in row %s, %s.".formatted(table.headingRow(), Plural.of(fields.size(), "column"));
        if (table.columns().size() > 2) {
            remarks.certain(found);
        } else {
            remarks.guessed(found);
        }
        return Optional.of(new SectionDefinition(
                ids.idFor(title),
                title,
                HeadingSense.subject(title),
                Kind.TABLE,
                placement(table, table.depth()),
                PRESENCE,
                records(rows, fields, remarks),
                fields));
    }

    private Optional<SectionDefinition> ofForm(Form form, String title, Slugs ids, Remarks remarks) {
        List<FieldDefinition> fields = new PartFields(workbook, dropDowns, sheet, remarks).labels(form);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        remarks.guessed("A form: %s.".formatted(Plural.of(fields.size(), "question")));
        return Optional.of(new SectionDefinition(
                ids.idFor(title),
                title,
                HeadingSense.subject(title),
                Kind.FORM,
                placement(form, 1),
                PRESENCE,
                new Records(List.of(), null, true, List.of(), List.of(), List.of(), Count.ANY),
                fields));
    }

    private Placement placement(SheetPart part, int headingRows) {
        return new Placement(
                sheet.name(),
                List.of(),
                List.of(place.locator(part, onSheet)),
                new Shape(headingRows, Orientation.RIGHT, null, null));
    }

    private static Records records(TableRows rows, List<FieldDefinition> fields, Remarks remarks) {
        List<String> ignored = rows.ignored();
        ignored.forEach(text ->
                remarks.guessed("A row that begins \"%s\" is taken for no record.".formatted(Remarks.shortened(text))));
        List<String> key = new KeyGuess(rows, fields).key(remarks);
        Optional<CellRef> unheaded = rows.unheaded();
        unheaded.ifPresent(cell -> remarks.leftOut(
                "Columns without a heading are not read; something stands in %s.".formatted(cell.a1())));
        return new Records(
                key,
                null,
                true,
                ignored,
                unheaded.isPresent() ? List.of(Records.NO_HEADING) : List.of(),
                List.of(),
                Count.ANY);
    }
}
