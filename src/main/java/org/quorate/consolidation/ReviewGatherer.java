package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.Topics;

/**
 * Gathers what reviews say. A record about a partner or a part of a return that nobody knows is passed over: the review's findings
 * tell of it. So is one without a reason that would stand in place of something else.
 */
final class ReviewGatherer {
    private final Programme programme;
    private final Topics topics;
    private final List<Review.Level> levels = new ArrayList<>();
    private final List<Review.Asked> asked = new ArrayList<>();
    private final List<Review.Decided> decided = new ArrayList<>();
    private final List<Review.Rating> ratings = new ArrayList<>();
    private Review.@Nullable Overall overall;
    private Review.@Nullable Reason lifted;

    ReviewGatherer(Programme programme) {
        this.programme = programme;
        this.topics = Topics.of(programme);
    }

    void take(Contribution said) {
        Subject subject = said.section().subject();
        Optional<Party> party = programme.parties().findById(said.text(Meaning.ABOUT_PARTY));
        if (subject == Subject.OVERRIDE && !said.isFilledIn(Meaning.ABOUT_PARTY)) {
            takeOverall(said);
        } else if (party.isPresent()) {
            take(said, subject, party.get());
        }
    }

    private void take(Contribution said, Subject subject, Party party) {
        Optional<Topics.Topic> topic = topics.find(said.text(Meaning.ABOUT_SECTION));
        if (subject == Subject.CLARIFICATION) {
            asked.add(new Review.Asked(
                    party,
                    topic.map(Topics.Topic::title).orElse(""),
                    said.reference(),
                    said.text(Meaning.TITLE),
                    said.text(Meaning.ROUND),
                    said.text(Meaning.GROUP),
                    said.record().date(said.section(), Meaning.EVENT_DATE).orElse(null),
                    said.record().date(said.section(), Meaning.RESPOND_BY).orElse(null),
                    said.source(Meaning.TITLE)));
        } else if (subject == Subject.DECISION) {
            decided.add(new Review.Decided(
                    party,
                    said.reference(),
                    said.text(Meaning.STATUS),
                    said.record().date(said.section(), Meaning.EVENT_DATE).orElse(null),
                    said.text(Meaning.GROUP),
                    said.tone(Meaning.STATUS) == Tone.COMPLETE,
                    said.source(Meaning.STATUS)));
        } else if (topic.isPresent() && !said.text(Meaning.REASON).isEmpty()) {
            if (subject == Subject.ASSURANCE
                    && !said.text(Meaning.ASSURANCE_LEVEL).isEmpty()) {
                levels.add(new Review.Level(
                        party, topic.get(), said.text(Meaning.ASSURANCE_LEVEL), reason(said, Meaning.ASSURANCE_LEVEL)));
            } else if (subject == Subject.OVERRIDE && !said.text(Meaning.RAG).isEmpty()) {
                ratings.add(new Review.Rating(
                        party, topic.get(), said.reference(), said.text(Meaning.RAG), reason(said, Meaning.RAG)));
            }
        }
    }

    private void takeOverall(Contribution said) {
        if (said.text(Meaning.REASON).isEmpty()) {
            return;
        }
        if (!said.text(Meaning.ASSURANCE_LEVEL).isEmpty()) {
            overall = new Review.Overall(said.text(Meaning.ASSURANCE_LEVEL), reason(said, Meaning.ASSURANCE_LEVEL));
        }
        if (said.isYes(Meaning.LIFTS_CAP)) {
            lifted = reason(said, Meaning.LIFTS_CAP);
        }
    }

    private static Review.Reason reason(Contribution said, Meaning meaning) {
        return new Review.Reason(said.text(Meaning.REASON), said.source(meaning));
    }

    Review gathered() {
        return new Review(levels, asked, decided, ratings, overall, lifted);
    }
}
