package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.DecisionsWanted;
import org.quorate.programme.PaperDefinition.ForEach;
import org.quorate.programme.PaperDefinition.Recommendation;
import org.quorate.programme.PaperDefinition.Recommendations;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.Phrase;

/** What the committee is asked to do, as the pack words it: each recommendation with its verb, some once for each of several. */
final class RecommendationContent {
    private final Consolidation consolidation;
    private final Recommendations wanted;
    private final Places places;
    private final SourceNotes notes;
    private final PaperBlocks parts;

    RecommendationContent(Consolidation consolidation, SourceNotes notes, PaperBlocks parts) {
        this.consolidation = consolidation;
        this.wanted = consolidation.frame().programme().paper().recommendations();
        this.places = new Places(consolidation);
        this.notes = notes;
        this.parts = parts;
    }

    /** What a recommendation is composed of when its turn comes, so that the sources of what is not shown are not numbered. */
    private interface Point {
        Phrase compose();
    }

    List<Block> blocks() {
        List<Point> points = wanted.items().stream().flatMap(this::points).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(places.phrase(wanted.lead(), notes)));
        parts.recommendations(blocks, "Recommendations", points, Point::compose);
        return blocks;
    }

    private Stream<Point> points(Recommendation item) {
        if (item.forEach().isEmpty()) {
            return Stream.of(() -> Phrase.of(item.verb() + " " + places.fill(item.text())));
        }
        return item.forEach().get() == ForEach.DECISION
                ? consolidation.highlights().decisions().items().stream().map(decision -> decision(item, decision))
                : consolidation.completeness().returns().stream()
                        .filter(status -> status.owed() && status.standing() == Standing.MISSING)
                        .map(status -> missing(item, status));
    }

    private Point decision(Recommendation item, DecisionsWanted.Item decision) {
        String by = decision.by().isEmpty() ? "" : " (by " + decision.by() + ")";
        return () -> notes.phrase(text(item, decision.party(), decision.title() + by), decision.source());
    }

    private Point missing(Recommendation item, ReturnStatus status) {
        return () ->
                Phrase.of(text(item, status.party().name(), status.definition().title()));
    }

    private String text(Recommendation item, String partner, String what) {
        return item.verb() + " " + places.fill(item.text(), partner, what);
    }
}
