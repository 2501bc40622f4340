package org.quorate.binding;

import java.util.Optional;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldType;
import org.quorate.programme.Programme;
import org.quorate.submission.Cell;
import org.quorate.submission.CellValue;

/** Parses cells into typed answers. What does not parse strictly is unreadable and never guessed. Thread-safe. */
final class AnswerParser {
    private final ListedAnswers listed;
    private final DateAnswers dates;
    private final NumberAnswers numbers = new NumberAnswers();

    AnswerParser(Programme programme) {
        listed = new ListedAnswers(programme);
        dates = new DateAnswers(programme.calendar());
    }

    Parsed parse(FieldCell at) {
        Cell cell = at.cellOrNull();
        if (cell == null) {
            return blank(at.field().type());
        }
        if (cell.value() instanceof CellValue.ErrorValue) {
            return Parsed.unreadable(at, at.finding(FindingCode.ERROR_VALUE));
        }
        if (cell.value() instanceof CellValue.Blank && cell.formula().isPresent()) {
            return Parsed.unreadable(at, at.finding(FindingCode.FORMULA_WITHOUT_VALUE));
        }
        String text = CellText.of(cell);
        return text.isEmpty() ? blank(at.field().type()) : filled(at, cell, text);
    }

    private static Parsed blank(FieldType type) {
        return Parsed.clean(type == FieldType.TICK ? new Answer.YesNo(false) : Answer.notProvided());
    }

    /** The pack's own words come first: a choice may well be called "Not applicable". */
    private Parsed filled(FieldCell at, Cell cell, String text) {
        if (MissingWords.areOfPack(at.field(), text)) {
            return blank(at.field().type());
        }
        Optional<Parsed> known = listed.find(at.field(), text).map(Parsed::clean);
        if (known.isEmpty() && cell.value() instanceof CellValue.Text) {
            known = MissingWords.find(at, text);
        }
        return known.isPresent() ? known.get() : typed(at, cell, text);
    }

    private Parsed typed(FieldCell at, Cell cell, String text) {
        return switch (at.field().type()) {
            case TEXT, NARRATIVE, REFERENCE, EMAIL -> words(at, text);
            case INTEGER, DECIMAL, MONEY, PERCENT, SCORE -> numbers.parse(at, cell.value(), text);
            case DATE -> dates.parse(at, cell.value(), text);
            case POSTCODE, TELEPHONE -> ContactAnswers.parse(at, text);
            case YES_NO, TICK, CHOICE, SCALE, PARTY, PERIOD -> listed.unknown(at, text);
        };
    }

    private static Parsed words(FieldCell at, String text) {
        int longest = at.field().bounds().maxLength();
        int length = text.codePointCount(0, text.length());
        Answer answer = new Answer.Words(text);
        return longest == 0 || length <= longest
                ? Parsed.clean(answer)
                : Parsed.with(
                        answer,
                        at.finding(FindingCode.TEXT_TOO_LONG)
                                .with("seen", Integer.toString(length))
                                .with("expected", Integer.toString(longest)));
    }
}
