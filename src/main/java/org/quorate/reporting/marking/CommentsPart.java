package org.quorate.reporting.marking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.reporting.marking.Marks.Mark;
import org.quorate.submission.CellRef;

/** The comments of one sheet. Those that people wrote stay; a cell that has one gets more text in it. Not thread-safe. */
final class CommentsPart {
    private static final String AUTHOR = "Receipt";
    private static final String EMPTY =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"%s\"><authors/><commentList/></comments>";

    private final SmallPart part;

    CommentsPart(SmallPart part) {
        this.part = part;
    }

    static CommentsPart empty(String namespace) {
        return new CommentsPart(SmallPart.parse(EMPTY.formatted(namespace)));
    }

    /** Adds a comment at every mark and returns the cells that had none before. */
    Set<CellRef> add(NavigableMap<CellRef, Mark> marks) {
        int author = addAuthor();
        Map<String, String> more = new HashMap<>();
        marks.forEach((cell, mark) -> more.put(cell.a1(), mark.comment()));
        addToExisting(more);
        StringBuilder comments = new StringBuilder();
        String p = part.prefix();
        marks.forEach((cell, mark) -> {
            if (more.containsKey(cell.a1())) {
                comments.append("<%scomment ref=\"%s\" authorId=\"%s\"><%stext>%s</%stext></%scomment>"
                        .formatted(p, cell.a1(), author, p, run(mark.comment()), p, p));
            }
        });
        part.append(list(), comments.toString());
        return marks.keySet().stream()
                .filter(cell -> more.containsKey(cell.a1()))
                .collect(Collectors.toSet());
    }

    private int addAuthor() {
        int authors = part.child(part.root(), "authors")
                .orElseThrow(() -> new UnmarkableException("comments without a list of authors"));
        int author = part.children(authors, "author").size();
        part.append(authors, "<%sauthor>%s</%sauthor>".formatted(part.prefix(), AUTHOR, part.prefix()));
        return author;
    }

    private int list() {
        return part.child(part.root(), "commentList")
                .orElseThrow(() -> new UnmarkableException("comments without their list"));
    }

    /** Takes away what was added to comments that are there. From the last, so that places hold. */
    private void addToExisting(Map<String, String> texts) {
        List<Integer> comments = part.children(list(), "comment");
        for (int i = comments.size() - 1; i >= 0; i--) {
            int comment = comments.get(i);
            String ref = part.at(comment).attribute("ref").orElse("");
            String words = texts.remove(ref);
            if (words != null) {
                int text = part.child(comment, "text")
                        .orElseThrow(() -> new UnmarkableException("a comment without text"));
                part.children(text).stream()
                        .filter(child ->
                                Set.of("t", "r").contains(part.at(child).localName()))
                        .reduce((first, last) -> last)
                        .ifPresentOrElse(last -> addAfter(last, words), () -> part.append(text, run(words)));
            }
        }
    }

    /** Programs that find runs of text look at nothing beside them, so plain text becomes a run first. */
    private void addAfter(int last, String words) {
        boolean plain = part.at(last).localName().equals("t");
        String p = part.prefix();
        part.insert(part.after(last), (plain ? "</%sr>".formatted(p) : "") + run("\n\n" + words));
        if (plain) {
            part.insert(last, "<%sr>".formatted(p));
        }
    }

    private String run(String words) {
        String p = part.prefix();
        return "<%sr><%st xml:space=\"preserve\">%s</%st></%sr>".formatted(p, p, XmlText.escape(words), p, p);
    }

    byte[] bytes() {
        return part.bytes();
    }
}
