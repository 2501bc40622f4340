package org.quorate.programme;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The committee paper in the body's own house style (glossary: committee paper). Texts may hold places such as
 * {@code {returns_accepted}}, filled from the consolidation; docs/PAPERS.md lists them.
 *
 * @param title of the paper
 * @param committee the group to which it goes, as it calls itself
 * @param cover the cover sheet's fields, in order
 * @param sections the body's sections, in order
 */
public record PaperDefinition(String title, String committee, List<CoverField> cover, List<BodySection> sections) {
    /** The names of the places that a text may hold between braces, in the order in which docs/PAPERS.md lists them. */
    public static final Set<String> PLACES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "programme",
            "commissioner",
            "committee",
            "period",
            "previous_period",
            "as_at",
            "returns_expected",
            "returns_received",
            "returns_accepted",
            "returns_queried",
            "returns_rejected",
            "returns_missing",
            "returns_late",
            "parties_owing",
            "errors",
            "warnings",
            "due")));

    public PaperDefinition {
        cover = List.copyOf(cover);
        sections = List.copyOf(sections);
    }

    /**
     * One field of the cover sheet.
     *
     * @param groupOrNull the heading under which it stands together with its neighbours, or null
     * @param note printed small beside the label; empty for none
     * @param options for ticks: each option, in order
     * @param value how it is filled
     */
    public record CoverField(
            String label,
            @Nullable String groupOrNull,
            String note,
            CoverFieldType type,
            List<Option> options,
            CoverValue value) {
        public CoverField {
            options = List.copyOf(options);
        }

        /** Returns the heading under which the field stands together with its neighbours. */
        public Optional<String> group() {
            return Optional.ofNullable(groupOrNull);
        }
    }

    /**
     * One box that can be ticked.
     *
     * @param withText whether text may be written beside the box
     */
    public record Option(String label, boolean withText) {}

    /** What a field of the cover sheet looks like. */
    public enum CoverFieldType {
        TEXT,
        YES_NO,
        TICK_ONE,
        TICK_MANY
    }

    /** How a field of the cover sheet is filled. */
    public sealed interface CoverValue {
        /** Left open to the paper's author, and listed as such; never invented. */
        record Author() implements CoverValue {}

        /** Text of the pack, one paragraph an element, with places to be filled. */
        record Written(List<String> paragraphs) implements CoverValue {
            public Written {
                paragraphs = List.copyOf(paragraphs);
            }
        }

        /** A list that the consolidation gives. */
        record Computed(Content content) implements CoverValue {}
    }

    /** A section of the body; its paragraphs are numbered. */
    public record BodySection(String heading, List<Block> blocks) {
        public BodySection {
            blocks = List.copyOf(blocks);
        }
    }

    /** A part of a section of the body. */
    public sealed interface Block {
        /** One numbered paragraph, with places to be filled. */
        record Paragraph(String text) implements Block {}

        /** What the consolidation gives for the content: paragraphs, a table, or both. */
        record Computed(Content content) implements Block {}
    }

    /** What a consolidation can say in a paper. */
    public enum Content {
        RECOMMENDATIONS,
        COMPLETENESS,
        ATTENTION,
        ASSURANCE,
        MILESTONES,
        TIMELINE,
        SPECIFICATIONS,
        RISKS,
        CLARIFICATIONS,
        INDICATORS,
        FINANCE,
        DECISIONS,
        CAVEATS,
        SOURCES
    }
}
