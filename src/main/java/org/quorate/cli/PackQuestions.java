package org.quorate.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Program;
import org.quorate.programme.Words;
import org.quorate.proposal.DueRule;
import org.quorate.proposal.NewProgramme;
import org.quorate.proposal.PeriodPattern;
import org.quorate.proposal.ReturnSketch;
import org.quorate.proposal.SectionSketch;

/** What must be known to start a pack. Not thread-safe. */
final class PackQuestions {
    static final String NAME = "name";
    static final String COMMISSIONER = "commissioner";
    static final String COMMITTEE = "committee";
    static final String PARTY = "party";
    static final String KIND = "period-kind";
    static final String FIRST = "first-period";
    static final String DUE_DAYS = "due-days";
    static final String DUE_TIME = "due-time";
    static final String CLOSE_DAYS = "close-days";
    static final String TIME_ZONE = "time-zone";
    static final String RETURN = "return";
    static final String SECTION = "section";

    /** Those of which the order matters: a section belongs to the return before it. */
    static final List<String> OF_RETURNS = List.of(RETURN, SECTION);

    static final List<String> KEYS = List.of(
            NAME,
            COMMISSIONER,
            COMMITTEE,
            PARTY,
            KIND,
            FIRST,
            DUE_DAYS,
            DUE_TIME,
            CLOSE_DAYS,
            TIME_ZONE,
            RETURN,
            SECTION);

    private static final int LONGEST_WAIT = 366;

    private final Path pack;
    private final Interview interview;
    private final Map<String, List<String>> given;
    private final @Nullable BufferedReader inOrNull;
    private final PrintWriter out;

    PackQuestions(Path pack, Map<String, List<String>> given, @Nullable BufferedReader inOrNull, PrintWriter out) {
        this.pack = pack;
        this.given = given;
        this.inOrNull = inOrNull;
        this.out = out;
        this.interview = new Interview(given, inOrNull, out);
    }

    /**
     * Asks before anything else whether a pack can be started there.
     *
     * @throws RunFailure if there is something already
     */
    static void checkFree(Path pack) {
        String[] inside = pack.toFile().list();
        if (Files.exists(pack) && (inside == null || inside.length > 0)) {
            throw notFree(pack);
        }
    }

    static RunFailure notFree(Path pack) {
        return RunFailure.wrongUse(
                "There is something at %s already, and nothing of it is overwritten. Name a folder that is not"
                                .formatted(pack)
                        + " there yet.");
    }

    /**
     * Returns what is answered about the programme itself.
     *
     * @param firstParty the partner that there is where nobody names one
     */
    NewProgramme programme(String firstParty) {
        String name = interview.answer(
                Question.text(NAME, "What is the programme called?", "Riverside Care Partnership", nameOf(pack)));
        String commissioner = interview.answer(Question.text(
                COMMISSIONER, "Who asks for the returns?", "Riverside Integrated Care Board", "The commissioner"));
        List<String> parties = parties(firstParty);
        PeriodPattern pattern = interview.answer(new Question<>(
                KIND,
                "How long is a reporting period?",
                "month",
                PeriodPattern.QUARTER.word(),
                PackQuestions::pattern,
                "Please write one of " + patterns() + "."));
        // Where nobody says so, it is not asked: hardly anybody has another.
        ZoneId zone = new Interview(given, null, out)
                .answer(new Question<>(
                        TIME_ZONE,
                        "In which time zone are returns due?",
                        "Europe/London",
                        "Europe/London",
                        PackQuestions::zone,
                        "Please write the name of a region and a city, such as Europe/London."));
        LocalDate start = interview.answer(new Question<>(
                FIRST,
                "Which is the first period?",
                pattern.example(),
                pattern.id(pattern.startOf(Program.today(zone))),
                pattern::find,
                "Please write a period such as %s, or a day in it such as 2026-05-31.".formatted(pattern.example())));
        DueRule due = due();
        String committee = interview.answer(
                Question.text(COMMITTEE, "To which group does the paper go?", "Governing Body", "Programme board"));
        return new NewProgramme(name, commissioner, committee, parties, pattern, start, due, zone);
    }

    private List<String> parties(String firstParty) {
        List<String> asked =
                interview.answers(Question.text(PARTY, "Which partners send returns?", "Acute trust", firstParty));
        List<String> parties = new ArrayList<>();
        for (String party : asked) {
            if (parties.stream().anyMatch(other -> Words.same(other, party))) {
                throw RunFailure.wrongUse("Two partners are called \"" + party + "\"; please tell them apart.");
            }
            parties.add(party);
        }
        return parties;
    }

    private DueRule due() {
        int days = interview.answer(days(DUE_DAYS, "How many days after its end is a return due?", "20", "10"));
        LocalTime at = interview.answer(new Question<>(
                DUE_TIME,
                "At what time?",
                "17:00",
                "12:00",
                PackQuestions::time,
                "Please write hours and minutes, such as 12:00."));
        int close = interview.answer(
                days(CLOSE_DAYS, "For how many days after that is a late return still taken?", "14", "28"));
        return new DueRule(days, at, close);
    }

    private static Question<Integer> days(String key, String words, String example, String otherwise) {
        return new Question<>(
                key,
                words,
                example,
                otherwise,
                answer -> Optional.of(answer.strip())
                        .filter(text -> text.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .filter(days -> days <= LONGEST_WAIT),
                "Please write a number of days, from 0 to " + LONGEST_WAIT + ".");
    }

    /**
     * Returns the returns with their sections.
     *
     * @param lines those that were given, each return before its sections; none: they are asked for
     */
    List<ReturnSketch> returns(List<AnswerFile.Line> lines) {
        List<ReturnSketch> sketches = new ArrayList<>();
        if (lines.isEmpty()) {
            for (String title : interview.answers(title())) {
                sketches.add(sketch(title, new Interview(given, inOrNull, out)));
            }
            return checked(sketches);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).key().equals(SECTION)) {
                throw RunFailure.wrongUse("Which return does the section \"%s\" belong to? Name the return before it."
                        .formatted(lines.get(i).answer()));
            }
            List<String> sections = new ArrayList<>();
            String title = lines.get(i).answer();
            while (i + 1 < lines.size() && lines.get(i + 1).key().equals(SECTION)) {
                sections.add(lines.get(++i).answer());
            }
            boolean told = !sections.isEmpty();
            sketches.add(sketch(title, new Interview(told ? Map.of(SECTION, sections) : Map.of(), inOrNull, out)));
        }
        return checked(sketches);
    }

    private static Question<String> title() {
        return Question.text(RETURN, "Which returns does each partner send?", "Workplan tracker", "Quarterly return");
    }

    private static ReturnSketch sketch(String title, Interview interview) {
        return new ReturnSketch(
                title,
                interview.answers(new Question<>(
                        SECTION,
                        "Which sections has \"" + title + "\"? The title, a colon, the headings; * behind what must be"
                                + " answered.",
                        "Risks: Reference*, Risk*, Owner, RAG, Comment",
                        "Milestones: Reference*, Milestone*, Due date*, Forecast date, RAG*, Comment",
                        SectionSketch::parse,
                        "Please write a title, a colon and headings, no two alike, with commas between them.")));
    }

    private static List<ReturnSketch> checked(List<ReturnSketch> sketches) {
        long different = sketches.stream()
                .map(sketch -> Words.fold(sketch.title()))
                .distinct()
                .count();
        if (different < sketches.size()) {
            throw RunFailure.wrongUse("Two returns have the same title; please tell them apart.");
        }
        return sketches;
    }

    /** Makes a name of the folder's, such as "Riverside care" of riverside-care. */
    private static String nameOf(Path pack) {
        String folder = String.valueOf(pack.toAbsolutePath().normalize().getFileName())
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return folder.isEmpty()
                ? "New programme"
                : folder.substring(0, 1).toUpperCase(Locale.ROOT) + folder.substring(1);
    }

    private static String patterns() {
        return Stream.of(PeriodPattern.values()).map(PeriodPattern::word).collect(Collectors.joining(", "));
    }

    private static Optional<PeriodPattern> pattern(String answer) {
        return Arrays.stream(PeriodPattern.values())
                .filter(pattern -> Words.same(pattern.word(), answer))
                .findFirst();
    }

    private static Optional<LocalTime> time(String answer) {
        String text = answer.strip();
        try {
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String answer) {
        try {
            return Optional.of(ZoneId.of(answer.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
