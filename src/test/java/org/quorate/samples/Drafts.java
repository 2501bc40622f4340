package org.quorate.samples;

import java.math.BigDecimal;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives flawless drafts of a quarter for the parties of the pack, from the content under the test resources. */
final class Drafts {
    private final Path pack;
    private final Path content;
    private final Quarter quarter;
    private final JsonMapper mapper = JsonMapper.shared();

    Drafts(Path pack, Path content, Quarter quarter) {
        this.pack = pack;
        this.content = content;
        this.quarter = quarter;
    }

    /** Returns an assurance return; scores are formulas for parties who work with the commissioner's register. */
    Draft assurance(String party) {
        Draft draft = draft(party, "assurance");
        if (party.startsWith("a")) {
            draft.rowsOf("risks").forEach(Drafts::calculate);
        }
        return draft;
    }

    Draft workplan(String party) {
        return draft(party, "workplan");
    }

    /** Returns the commissioner's review of the quarter. */
    Draft review() {
        return draft("nel-ccg", "review");
    }

    /** Returns where a workbook lies that was issued, filled in and saved by another program. */
    Path saved(String file) {
        return pack.resolve("inbox").resolve(quarter.period()).resolve(file);
    }

    private Draft draft(String party, String returnId) {
        JsonNode programme = mapper.readTree(pack.resolve("programme.json"));
        JsonNode answers = mapper.readTree(content.resolve("content").resolve(party + ".json"));
        JsonNode phrases = mapper.readTree(content.resolve("phrases.json"));
        return new Draft(Outline.read(pack, returnId), new Answers(programme, answers, phrases, quarter));
    }

    private static void calculate(Row risk) {
        risk.find("score")
                .filter(Entry.Amount.class::isInstance)
                .map(score -> ((Entry.Amount) score).number())
                .ifPresent(score -> risk.with("score", product(score)));
    }

    private static Entry product(BigDecimal score) {
        return new Entry.Product("likelihood", "consequence", score);
    }
}
