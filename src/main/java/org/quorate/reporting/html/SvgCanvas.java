package org.quorate.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quorate.reporting.ChartPaint;
import org.quorate.reporting.PrintableText;

/**
 * A picture in the making, in SVG 1.1. It uses no ids, styles, scripts or clips, so that several stand on one page and that a
 * converter to PDF draws them too; letters are real text in the font of the page. Mutable; not thread-safe.
 */
final class SvgCanvas {
    /** The width of every picture. */
    static final int WIDTH = 680;

    static final int TEXT = 13;
    static final int SMALL = 11;
    private static final int TINY = 10;

    private static final double HATCH_STEP = 6;
    private static final Pattern SPACE = Pattern.compile(" ");

    private final StringBuilder svg = new StringBuilder();

    /** Where words stand beside their place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How words look. */
    record Letters(int size, boolean bold, String colour) {
        static final Letters PLAIN = new Letters(TEXT, false, ChartPaint.WORDS);
        static final Letters STRONG = new Letters(TEXT, true, ChartPaint.WORDS);
        static final Letters QUIET = new Letters(SMALL, false, ChartPaint.QUIET);

        Letters in(String other) {
            return new Letters(size, bold, other);
        }
    }

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {}

    /** Returns the picture; its name and description are read to those who do not see it. */
    String picture(int height, String title, String description) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" width=\"" + WIDTH
                + "\" height=\""
                + height + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\"><title>" + escaped(title)
                + "</title><desc>" + escaped(description) + "</desc>" + svg + "</svg>";
    }

    void text(double x, double y, Anchor anchor, Letters letters, String words) {
        svg.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append('"');
        if (anchor != Anchor.START) {
            svg.append(" text-anchor=\"")
                    .append(anchor.name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        svg.append(" font-size=\"").append(letters.size).append('"');
        if (letters.bold) {
            svg.append(" font-weight=\"bold\"");
        }
        svg.append(" fill=\"#")
                .append(letters.colour)
                .append("\">")
                .append(escaped(words))
                .append("</text>");
    }

    /** Writes words from below to above, beginning at the place. */
    void upright(double x, double y, Letters letters, String words) {
        svg.append("<g transform=\"rotate(-90 ")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(")\">");
        text(x, y, Anchor.START, letters, words);
        svg.append("</g>");
    }

    void line(double x1, double y1, double x2, double y2, String colour, double thick) {
        path("M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), "none", colour, thick);
    }

    void dashed(double x1, double y1, double x2, double y2, String colour) {
        svg.append("<line x1=\"")
                .append(number(x1))
                .append("\" y1=\"")
                .append(number(y1))
                .append("\" x2=\"")
                .append(number(x2))
                .append("\" y2=\"")
                .append(number(y2))
                .append("\" stroke=\"#")
                .append(colour)
                .append("\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\"/>");
    }

    /** Draws a path; a fill of "none" leaves it open. */
    void path(String d, String fill, String stroke, double thick) {
        svg.append("<path d=\"")
                .append(d)
                .append("\" fill=\"")
                .append(fill.equals("none") ? fill : "#" + fill)
                .append("\" stroke=\"#")
                .append(stroke)
                .append("\" stroke-width=\"")
                .append(number(thick))
                .append("\"/>");
    }

    void plain(Box box, String fill) {
        svg.append("<rect x=\"")
                .append(number(box.x))
                .append("\" y=\"")
                .append(number(box.y))
                .append("\" width=\"")
                .append(number(box.width))
                .append("\" height=\"")
                .append(number(box.height))
                .append("\" fill=\"#")
                .append(fill)
                .append("\"/>");
    }

    /** Draws a part of a chart: fill, hatch, outline. */
    void part(Box box, ChartPaint paint) {
        plain(box, paint.fill());
        hatch(box, paint);
        path(
                "M" + number(box.x) + " " + number(box.y) + "h" + number(box.width) + "v" + number(box.height) + "h"
                        + number(-box.width) + "z",
                "none",
                ChartPaint.OUTLINE,
                1);
    }

    /** Draws a part with words in its middle, where they have room; the hatch leaves their place free. */
    void part(Box box, ChartPaint paint, String words) {
        part(box, paint);
        boolean roomy = width(words, TEXT) + 6 <= box.width;
        double wide = roomy ? width(words, TEXT) + 6 : width(words, TINY);
        if (words.isEmpty() || wide > box.width) {
            return;
        }
        double middle = box.x + box.width / 2;
        double line = box.y + box.height / 2;
        double high = Math.min(16, box.height - 2);
        plain(new Box(middle - wide / 2, line - high / 2, wide, high), paint.fill());
        text(
                middle,
                line + (roomy ? 4.5 : 3.5),
                Anchor.MIDDLE,
                new Letters(roomy ? TEXT : TINY, true, paint.letters()),
                words);
    }

    private void hatch(Box box, ChartPaint paint) {
        StringBuilder lines = new StringBuilder();
        switch (paint.hatch()) {
            case RISING -> slanting(lines, box, true);
            case FALLING -> slanting(lines, box, false);
            case CROSSED -> {
                slanting(lines, box, true);
                slanting(lines, box, false);
            }
            case LEVEL -> level(lines, box);
            case UPRIGHT -> upright(lines, box);
            case GRID -> {
                level(lines, box);
                upright(lines, box);
            }
            case SOLID, OPEN -> {}
        }
        if (!lines.isEmpty()) {
            path(lines.toString(), "none", paint.ink(), 0.9);
        }
    }

    /** Lines at half a right angle, cut where the box ends. */
    private static void slanting(StringBuilder lines, Box box, boolean rising) {
        for (double at = HATCH_STEP; at < box.width + box.height; at += HATCH_STEP) {
            double left = Math.max(0, at - box.height);
            double right = Math.min(at, box.width);
            double high = at - left;
            double low = at - right;
            move(
                    lines,
                    box.x + left,
                    rising ? box.y + high : box.y + box.height - high,
                    box.x + right,
                    rising ? box.y + low : box.y + box.height - low);
        }
    }

    private static void level(StringBuilder lines, Box box) {
        for (double at = HATCH_STEP / 2; at < box.height; at += HATCH_STEP) {
            move(lines, box.x, box.y + at, box.x + box.width, box.y + at);
        }
    }

    private static void upright(StringBuilder lines, Box box) {
        for (double at = HATCH_STEP / 2; at < box.width; at += HATCH_STEP) {
            move(lines, box.x + at, box.y, box.x + at, box.y + box.height);
        }
    }

    private static void move(StringBuilder lines, double x1, double y1, double x2, double y2) {
        lines.append('M')
                .append(number(x1))
                .append(' ')
                .append(number(y1))
                .append('L')
                .append(number(x2))
                .append(' ')
                .append(number(y2));
    }

    /** Returns words in lines that are no wider; the last of the most lines ends with "…" where more would follow. */
    static List<String> wrapped(String words, int size, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : SPACE.split(PrintableText.line(words), -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        if (lines.size() > most) {
            String last = String.join(" ", lines.subList(most - 1, lines.size()));
            lines = new ArrayList<>(lines.subList(0, most - 1));
            lines.add(last);
        }
        return lines.stream().map(one -> cut(one, size, width)).toList();
    }

    /** Returns words that are no wider, with "…" for what is cut off. */
    static String cut(String words, int size, double width) {
        if (width(words, size) <= width) {
            return words;
        }
        int end = words.length();
        while (end > 1 && width(words.substring(0, end) + "…", size) > width) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end).strip() + "…";
    }

    /** Returns how wide words are, rather too wide than too narrow: which font the reader has is not known. */
    static double width(String words, int size) {
        return words.codePoints().mapToDouble(SvgCanvas::width).sum() * size;
    }

    private static double width(int sign) {
        if ("iljtf.,:;|'!I ()[]/".indexOf(sign) >= 0) {
            return 0.36;
        }
        if ("mwMW@%—…".indexOf(sign) >= 0) {
            return 0.98;
        }
        return Character.isUpperCase(sign) ? 0.76 : 0.63;
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String words) {
        return PrintableText.line(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
