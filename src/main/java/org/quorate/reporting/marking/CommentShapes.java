package org.quorate.reporting.marking;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.submission.CellRef;

/**
 * The drawing in VML that holds the shapes of a sheet's comments, without which Excel shows none. What other programs wrote in it
 * need not be well formed, so shapes are added before its end and nothing else is looked at.
 */
final class CommentShapes {
    private static final Pattern SHAPE_ID = Pattern.compile("_x0000_s(\\d{1,9})");
    private static final Pattern TYPE = Pattern.compile("id=[\"']_x0000_t202[\"']");
    private static final int PER_DRAWING = 1024;
    private static final String TYPE_OF_NOTES =
            "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final String BEGINNING =
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"%s\"/></o:shapelayout>";
    private static final String SHAPE =
            "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"_x0000_s%s\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%s</x:Row><x:Column>%s</x:Column></x:ClientData></v:shape>";

    private CommentShapes() {}

    /**
     * Returns a new drawing.
     *
     * @param drawing a number from 1 that no other drawing of the workbook has been given
     */
    static byte[] draw(Set<CellRef> cells, int drawing) {
        return (BEGINNING.formatted(drawing) + TYPE_OF_NOTES + shapes(cells, drawing * PER_DRAWING + 1) + "</xml>")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns a drawing with shapes added. */
    static byte[] add(byte[] drawing, Set<CellRef> cells) {
        // All that is looked for is ASCII, whatever the encoding of the rest.
        String known = new String(drawing, StandardCharsets.ISO_8859_1);
        int end = known.lastIndexOf("</xml>");
        if (end < 0) {
            throw new UnmarkableException("a drawing without an end");
        }
        String type = TYPE.matcher(known).find()
                ? ""
                : TYPE_OF_NOTES.replace(
                        "<v:shapetype",
                        "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"");
        return (known.substring(0, end) + type + shapes(cells, highestId(known) + 1) + known.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int highestId(String drawing) {
        int highest = PER_DRAWING;
        Matcher ids = SHAPE_ID.matcher(drawing);
        while (ids.find()) {
            highest = Math.max(highest, Integer.parseInt(ids.group(1)));
        }
        return highest;
    }

    private static String shapes(Set<CellRef> cells, int firstId) {
        StringBuilder shapes = new StringBuilder();
        int id = firstId;
        for (CellRef cell : new TreeSet<>(cells)) {
            shapes.append(SHAPE.formatted(id++, anchor(cell), cell.row() - 1, cell.column()));
        }
        return shapes.toString();
    }

    /** Beside the cell, four columns wide and eight rows high; left of it at the sheet's edge. */
    private static String anchor(CellRef cell) {
        int left = Math.min(cell.column() + 1, CellRef.MAX_COLUMN - 4);
        int top = Math.min(Math.max(cell.row() - 2, 0), CellRef.MAX_ROW - 9);
        return "%s, 15, %s, 2, %s, 15, %s, 4".formatted(left, top, left + 4, top + 8);
    }
}
