package org.quorate.reporting.excel;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STConditionalFormattingOperator;
import org.quorate.programme.Tone;

/** Sets words off by conditional formats, which follow when a reader changes a word. One format a tone serves the workbook. */
final class ToneRules {
    private final Map<Tone, Integer> formats;

    private ToneRules(Map<Tone, Integer> formats) {
        this.formats = formats;
    }

    /** Adds the formats of the tones to a new workbook. */
    static ToneRules addedTo(StylesTable styles) {
        Map<Tone, Integer> formats = new EnumMap<>(Tone.class);
        for (Tone tone : Tone.values()) {
            formats.put(tone, styles.putDxf(format(TonePaint.ofCell(tone))) - 1);
        }
        return new ToneRules(formats);
    }

    private static CTDxf format(TonePaint paint) {
        CTDxf format = CTDxf.Factory.newInstance();
        CTFont font = format.addNewFont();
        if (paint.bold()) {
            font.addNewB().setVal(true);
        }
        font.addNewColor().setRgb(HexFormat.of().parseHex("FF" + paint.letters()));
        // Of a pattern without a name Excel paints the background; its own files say it so.
        format.addNewFill()
                .addNewPatternFill()
                .addNewBgColor()
                .setRgb(HexFormat.of().parseHex("FF" + paint.background()));
        return format;
    }

    /** Adds the rules of a table's columns to its sheet. */
    void addTo(XSSFSheet sheet, List<TableColumn> columns, TableExtent extent) {
        int priority = 0;
        for (TableColumn column : columns) {
            Map<String, Tone> tones = column.column().tones();
            if (tones.isEmpty()) {
                continue;
            }
            CTConditionalFormatting formatting = sheet.getCTWorksheet().addNewConditionalFormatting();
            formatting.setSqref(List.of(extent.values(column.index())));
            for (Map.Entry<String, Tone> entry : tones.entrySet()) {
                CTCfRule rule = formatting.addNewCfRule();
                rule.setType(STCfType.CELL_IS);
                rule.setOperator(STConditionalFormattingOperator.EQUAL);
                rule.setDxfId(Objects.requireNonNull(formats.get(entry.getValue())));
                rule.setPriority(++priority);
                rule.addFormula(Naming.literal(entry.getKey()));
            }
        }
    }
}
