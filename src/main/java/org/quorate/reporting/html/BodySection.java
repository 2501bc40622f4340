package org.quorate.reporting.html;

import java.util.List;

/** A section or an appendix of the page; its number is such as "1.0" or "Appendix A". */
record BodySection(String anchor, String number, String heading, List<Part> parts) {
    BodySection {
        parts = List.copyOf(parts);
    }

    /** What a section consists of. */
    sealed interface Part {
        /** Names the template's fragment that prints the part. */
        String kind();
    }

    /** A heading below that of the section. */
    record Subheading(String text) implements Part {
        @Override
        public String kind() {
            return "subheading";
        }
    }

    /**
     * A paragraph.
     *
     * @param number empty for none
     */
    record Paragraph(String anchor, String number, NoteAnchors.Phrase phrase) implements Part {
        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** Points below a paragraph, with bullets or each with its own label. */
    record Points(boolean bullets, List<Point> points) implements Part {
        Points {
            points = List.copyOf(points);
        }

        @Override
        public String kind() {
            return "points";
        }
    }

    /** A point and what stands before it. */
    record Point(String label, NoteAnchors.Phrase phrase) {}

    /**
     * A table.
     *
     * @param columns in order
     * @param leastWidth below which the table scrolls, in rem
     */
    record Table(String anchor, NoteAnchors.Phrase caption, List<Column> columns, int leastWidth, List<List<Cell>> rows)
            implements Part {
        Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String kind() {
            return "table";
        }
    }

    /**
     * A figure.
     *
     * @param svg the picture, as markup
     * @param behind says of the table what it is
     */
    record Figure(
            String anchor,
            NoteAnchors.Phrase caption,
            String svg,
            String behind,
            List<String> headings,
            List<List<String>> rows)
            implements Part {
        Figure {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String kind() {
            return "figure";
        }
    }

    /** A column; its width is in per cent of the table. */
    record Column(String heading, int width) {}

    /**
     * A cell.
     *
     * @param tone the name of its style
     * @param mark the shape before its words; empty for none
     */
    record Cell(NoteAnchors.Phrase phrase, String tone, String mark) {}
}
