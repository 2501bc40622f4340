package org.quorate.programme;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The committee paper in the body's own house style (glossary: committee paper). Texts may hold places such as
 * {@code {returns_accepted}}, filled from the consolidation; docs/PAPERS.md lists them.
 *
 * @param title of the paper
 * @param committee the group to which it goes, as it calls itself
 * @param form names the form of the cover sheet, which changes over the years, such as "2019"; empty for none
 * @param cover the cover sheet's fields, in order
 * @param sections the body's sections, in order
 * @param appendices what the paper always has behind its body, in order
 */
public record PaperDefinition(
        String title,
        String committee,
        String form,
        List<CoverField> cover,
        List<BodySection> sections,
        List<BodySection> appendices,
        Recommendations recommendations,
        Exceptions exceptions,
        PaperWords words,
        HouseStyle style) {
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
        appendices = List.copyOf(appendices);
    }

    /** A paper of a body that says nothing of its own beyond what must be said. */
    public PaperDefinition(String title, String committee, List<CoverField> cover, List<BodySection> sections) {
        this(
                title,
                committee,
                "",
                cover,
                sections,
                List.of(),
                Recommendations.USUAL,
                Exceptions.USUAL,
                PaperWords.USUAL,
                HouseStyle.USUAL);
    }

    /** Returns the paper in a style. */
    public PaperDefinition in(HouseStyle another) {
        return new PaperDefinition(
                title, committee, form, cover, sections, appendices, recommendations, exceptions, words, another);
    }

    /**
     * What the committee is asked to do.
     *
     * @param lead stands before the list, with places to be filled
     */
    public record Recommendations(String lead, List<Recommendation> items) {
        /** To note the position, and to decide what partners ask for. */
        public static final Recommendations USUAL = new Recommendations(
                "The {committee} is asked to:",
                List.of(
                        new Recommendation(
                                "note", "the position of the {programme} at the end of {period}, as at {as_at}", null),
                        new Recommendation("decide", "{what}, as {partner} asks", ForEach.DECISION)));

        public Recommendations {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing that the committee is asked to do.
     *
     * @param verb what it is asked to do, such as "note", "support", "approve", "extend"
     * @param text what follows the verb, with places to be filled; {@link #OWN_PLACES} too where it stands for each of several
     * @param forEachOrNull of what there is one such point each, or null for one point
     */
    public record Recommendation(
            String verb, String text, @Nullable ForEach forEachOrNull) {
        /** The places that a text for each of several may hold besides. */
        public static final Set<String> OWN_PLACES =
                Collections.unmodifiableSet(new LinkedHashSet<>(List.of("partner", "what")));

        /** Returns of what there is one such point each. */
        public Optional<ForEach> forEach() {
            return Optional.ofNullable(forEachOrNull);
        }
    }

    /** What there can be a recommendation for each of. */
    public enum ForEach {
        /** A decision that a partner asks for and that is not taken. */
        DECISION,
        /** A return that is owed and has not come. */
        MISSING_RETURN
    }

    /**
     * How much of what is out of line stands in the body; appendices have the rest.
     *
     * @param rows the most rows of a table and points of a list
     * @param figures the most figures
     * @param riskScoreOrNull the score from which on a risk stands there, or null for the programme's threshold
     */
    public record Exceptions(
            int rows, int figures, @Nullable Integer riskScoreOrNull) {
        /** Six rows, one figure; the programme's threshold. */
        public static final Exceptions USUAL = new Exceptions(6, 1, null);

        /** Returns the score from which on a risk stands in the body, if it is another than the programme's threshold. */
        public OptionalInt riskScore() {
            return riskScoreOrNull == null ? OptionalInt.empty() : OptionalInt.of(riskScoreOrNull);
        }
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

    /**
     * A section of the body, or an appendix.
     *
     * @param numberOrNull what it is numbered, or null to go on counting
     */
    public record BodySection(@Nullable Integer numberOrNull, String heading, List<Block> blocks) {
        public BodySection {
            blocks = List.copyOf(blocks);
        }

        /** A section that is numbered in its turn. */
        public BodySection(String heading, List<Block> blocks) {
            this(null, heading, blocks);
        }

        /** Returns its own number, where it does not follow from the section before. */
        public OptionalInt number() {
            return numberOrNull == null ? OptionalInt.empty() : OptionalInt.of(numberOrNull);
        }
    }

    /** A part of a section of the body. */
    public sealed interface Block {
        /** A heading below that of the section, with places to be filled. */
        record Subheading(String text) implements Block {}

        /** One paragraph, with places to be filled. */
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
        GATEWAYS,
        TIMELINE,
        SPECIFICATIONS,
        RISKS,
        CLARIFICATIONS,
        INDICATORS,
        FINANCE,
        DECISIONS,
        CONCERNS,
        WENT_WELL,
        CAVEATS,
        SOURCES
    }
}
