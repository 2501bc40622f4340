package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.binding.ReturnLayout.HeadingLayout;
import org.quorate.binding.ReturnLayout.SectionLayout;
import org.quorate.binding.ReturnLayout.Stray;
import org.quorate.consolidation.Drift.Change;
import org.quorate.consolidation.Drift.Kind;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Words;
import org.quorate.submission.CellRange;

/**
 * Compares the headings or labels of a section that was found in both workbooks. For one section of one return.
 *
 * @param accepted words that were accepted for the section of this party
 */
record SectionDrift(
        SectionDefinition section, List<AcceptedHeading> accepted, SectionLayout before, SectionLayout now) {

    /** Returns what changed: the place of the whole, its headings in reading order, their order, and what belongs nowhere. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        if (before.fields().isEmpty() || now.fields().isEmpty()) {
            if (!before.fields().isEmpty()) {
                changes.add(change(Kind.VANISHED, "Headings", before.headings(), "", "", ""));
            } else if (!now.fields().isEmpty()) {
                changes.add(change(Kind.APPEARED, "Headings", "", now.headings(), "", first(now)));
            }
            return changes;
        }
        if (hasMoved()) {
            changes.add(change(Kind.MOVED, "Headings", before.headings(), now.headings(), "", first(now)));
        }
        table().ifPresent(changes::add);
        before.fields().forEach(heading -> compare(heading).ifPresent(changes::add));
        now.fields().stream()
                .filter(heading -> before.find(heading.headingId()).isEmpty())
                .map(heading ->
                        change(Kind.APPEARED, word(), "", shown(heading), "read as " + quoted(heading), heading.cell()))
                .forEach(changes::add);
        order().ifPresent(changes::add);
        strays(changes);
        return changes;
    }

    /** A column that was put in or taken out moves its neighbours, and not the table. */
    private boolean hasMoved() {
        List<HeadingLayout> common = common(now, before);
        boolean all = !common.isEmpty()
                && common.stream()
                        .noneMatch(heading -> before.find(heading.headingId())
                                .filter(same -> same.cell().equals(heading.cell()))
                                .isPresent());
        return all && !first(before).equals(first(now));
    }

    private Optional<Change> table() {
        String one = before.excelTable();
        String other = now.excelTable();
        if (one.equals(other)) {
            return Optional.empty();
        }
        Kind kind = one.isEmpty() ? Kind.APPEARED : other.isEmpty() ? Kind.VANISHED : Kind.RENAMED;
        return Optional.of(change(kind, "Excel table", one, other, "", other.isEmpty() ? "" : first(now)));
    }

    private Optional<Change> compare(HeadingLayout earlier) {
        Optional<HeadingLayout> same = now.find(earlier.headingId());
        if (same.isEmpty()) {
            return Optional.of(change(Kind.VANISHED, word(), shown(earlier), "", lookingLike(earlier), ""));
        }
        HeadingLayout heading = same.get();
        if (heading.words().isEmpty() || earlier.words().isEmpty() || Words.same(heading.words(), earlier.words())) {
            return Optional.empty();
        }
        return Optional.of(acceptance(heading)
                .map(one -> change(Kind.ACCEPTED, word(), earlier.words(), heading.words(), by(one), heading.cell()))
                .orElseGet(() -> change(Kind.RENAMED, word(), earlier.words(), heading.words(), "", heading.cell())));
    }

    private Optional<AcceptedHeading> acceptance(HeadingLayout heading) {
        return accepted.stream()
                .filter(one -> one.fieldId().filter(heading.headingId()::equals).isPresent()
                        && Words.same(one.words(), heading.words()))
                .findFirst();
    }

    /** Returns who accepted words, and when. */
    static String by(AcceptedHeading one) {
        return "accepted on %s by %s".formatted(Dates.day(one.on()), one.by());
    }

    private String lookingLike(HeadingLayout missing) {
        for (Stray stray : now.strays()) {
            Guess guess = stray.guessOrNull();
            if (guess != null && guess.id().equals(missing.headingId())) {
                return "\"%s\" in %s looks like it (likeness %s %%)"
                        .formatted(stray.words(), stray.cell(), guess.percent());
            }
        }
        return "";
    }

    private Optional<Change> order() {
        List<HeadingLayout> earlier = common(before, now);
        List<HeadingLayout> later = common(now, before);
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            if (!later.get(i).headingId().equals(earlier.get(i).headingId())) {
                differing.add(i);
            }
        }
        if (differing.isEmpty() || section.kind() == SectionDefinition.Kind.FORM) {
            return Optional.empty();
        }
        int from = differing.get(0);
        int to = differing.get(differing.size() - 1) + 1;
        return Optional.of(change(
                Kind.REORDERED,
                "Columns",
                listed(earlier.subList(from, to)),
                listed(later.subList(from, to)),
                "",
                later.get(from).cell()));
    }

    private static String listed(List<HeadingLayout> headings) {
        return headings.stream().map(SectionDrift::shown).collect(Collectors.joining(", "));
    }

    private void strays(List<Change> changes) {
        for (Stray stray : now.strays()) {
            if (before.strays().stream().noneMatch(other -> Words.same(other.words(), stray.words()))) {
                changes.add(change(Kind.APPEARED, word(), "", stray.words(), guess(stray), stray.cell()));
            }
        }
        for (Stray stray : before.strays()) {
            boolean stands = now.strays().stream().anyMatch(other -> Words.same(other.words(), stray.words()))
                    || now.fields().stream().anyMatch(heading -> Words.same(heading.words(), stray.words()));
            if (!stands) {
                changes.add(change(Kind.VANISHED, word(), stray.words(), "", "was not part of the section", ""));
            }
        }
    }

    private String guess(Stray stray) {
        return stray.guess()
                .map(guess -> "looks like \"%s\" (likeness %s %%)".formatted(heading(guess.id()), guess.percent()))
                .orElse("not part of the section");
    }

    /** Returns the template's words for a heading. */
    private String heading(String headingId) {
        return section.find(headingId.replaceFirst("@.*", ""))
                .map(FieldDefinition::heading)
                .orElse(headingId);
    }

    /** Returns the headings of one layout that the other has too. */
    private static List<HeadingLayout> common(SectionLayout layout, SectionLayout other) {
        return layout.fields().stream()
                .filter(heading -> other.find(heading.headingId()).isPresent())
                .toList();
    }

    private static String first(SectionLayout layout) {
        return CellRange.parse(layout.headings()).first().a1();
    }

    private String quoted(HeadingLayout heading) {
        return "\"" + heading(heading.headingId()) + "\"";
    }

    /** An answer that was found by its cell alone has no words. */
    private static String shown(HeadingLayout heading) {
        return heading.words().isEmpty() ? heading.cell() : heading.words();
    }

    private String word() {
        return section.kind() == SectionDefinition.Kind.FORM ? "Label" : "Column";
    }

    private Change change(Kind kind, String what, String earlier, String later, String note, String cell) {
        return new Change(kind, section.title(), what, earlier, later, note, now.sheet(), cell);
    }
}
