package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.binding.Answer;
import org.quorate.comparison.Progress;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the paper says, what the workbook holds and what the summary gives is what the partners' own workbooks add up to. */
class SameFiguresEverywhereTest {
    private static final String SOURCE = "Source row";

    @ParameterizedTest
    @EnumSource
    void countsReturnsAlike(SampleOutputs.Pack pack) throws IOException {
        SentReturns sent = new SentReturns(pack);
        JsonNode completeness = summary(pack).get("completeness");

        assertThat(completeness.get("received").intValue()).isEqualTo(sent.received());
        assertThat(completeness.get("counted").intValue()).isEqualTo(sent.accepted());
        assertThat(paper(pack)).contains("Figures cover %s of ".formatted(sent.accepted()));
    }

    @ParameterizedTest
    @EnumSource
    void countsMilestonesAlike(SampleOutputs.Pack pack) throws IOException {
        SentReturns sent = new SentReturns(pack);
        List<SentReturns.Sent> milestones = sent.records(Subject.MILESTONE);
        LocalDate asAt = LocalDate.parse(summary(pack).get("asAt").stringValue());
        long overdue =
                milestones.stream().filter(one -> isOverdue(sent, one, asAt)).count();
        JsonNode summary = summary(pack).get("milestones");

        assertThat(summary.get("total").intValue()).isEqualTo(milestones.size());
        assertThat(summary.get("overdue").longValue()).isEqualTo(overdue);
        assertThat(rows(pack, sent, Subject.MILESTONE)).isEqualTo(milestones.size());
        if (!milestones.isEmpty()) {
            assertThat(paper(pack)).contains(milestones.size() + " milestone");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsRisksAlike(SampleOutputs.Pack pack) throws IOException {
        SentReturns sent = new SentReturns(pack);
        List<SentReturns.Sent> risks = sent.records(Subject.RISK);
        long closed = risks.stream().filter(risk -> isClosed(sent, risk)).count();
        JsonNode summary = summary(pack).get("risks");

        assertThat(summary.get("closed").longValue()).isEqualTo(closed);
        assertThat(summary.get("open").longValue()).isEqualTo(risks.size() - closed);
        assertThat(rows(pack, sent, Subject.RISK)).isEqualTo(risks.size());
        if (!risks.isEmpty()) {
            assertThat(paper(pack)).contains((risks.size() - closed) + " open risk");
        }
    }

    @ParameterizedTest
    @EnumSource
    void addsUpMoneyAlike(SampleOutputs.Pack pack) throws IOException {
        SentReturns sent = new SentReturns(pack);
        List<SentReturns.Sent> lines = sent.records(Subject.FINANCE);
        BigDecimal plan = sum(lines, Meaning.PLAN);
        BigDecimal forecast = sum(lines, Meaning.FORECAST);
        BigDecimal summedPlan = BigDecimal.ZERO;
        BigDecimal summedForecast = BigDecimal.ZERO;
        for (JsonNode line : summary(pack).get("finance")) {
            summedPlan = summedPlan.add(line.get("plan").decimalValue());
            summedForecast = summedForecast.add(line.get("forecast").decimalValue());
        }

        assertThat(summedPlan).isEqualByComparingTo(plan);
        assertThat(summedForecast).isEqualByComparingTo(forecast);
        assertThat(rows(pack, sent, Subject.FINANCE)).isEqualTo(lines.size());
    }

    private static boolean isOverdue(SentReturns sent, SentReturns.Sent milestone, LocalDate asAt) {
        return milestone
                .record()
                .date(milestone.section(), Meaning.BASELINE_DUE)
                .filter(due -> !isClosed(sent, milestone))
                .filter(due -> due.isBefore(sent.period().end()))
                .filter(due -> ChronoUnit.DAYS.between(due, asAt)
                        > sent.programme().vocabulary().thresholds().overdueDays())
                .isPresent();
    }

    private static boolean isClosed(SentReturns sent, SentReturns.Sent one) {
        Vocabulary words = sent.programme().vocabulary();
        boolean complete = one.section()
                .find(Meaning.RAG)
                .flatMap(field -> words.toneOf(field, one.record().text(one.section(), Meaning.RAG)))
                .filter(Tone.COMPLETE::equals)
                .isPresent();
        return complete || Progress.of(words, one.section(), one.record()).isClosed();
    }

    private static BigDecimal sum(List<SentReturns.Sent> lines, Meaning meaning) {
        return lines.stream()
                .flatMap(line -> line.record().find(line.section(), meaning).stream())
                .map(answer -> answer.answer())
                .filter(Answer.Amount.class::isInstance)
                .map(answer -> ((Answer.Amount) answer).number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many rows the workbook holds on the sheets of a subject's sections, which say so in their first cell. */
    private static int rows(SampleOutputs.Pack pack, SentReturns sent, Subject subject) throws IOException {
        List<String> titles = sent.programme().providerReturns().stream()
                .flatMap(definition -> definition.sections().stream()
                        .filter(section -> section.subject() == subject)
                        .map(section -> section.title() + ": " + definition.title()))
                .toList();
        Path workbook = pack.output("consolidated.xlsx");
        List<String> sheets = new ArrayList<>();
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            for (Sheet sheet : read.getSheets().toList()) {
                if (titles.contains(sheet.read().get(0).getCellText(0))) {
                    sheets.add(sheet.getName());
                }
            }
        }
        return SheetTable.readAll(workbook, SOURCE).stream()
                .filter(table -> sheets.contains(table.sheet()))
                .mapToInt(table -> table.rows().size())
                .sum();
    }

    private static JsonNode summary(SampleOutputs.Pack pack) throws IOException {
        return new JsonMapper().readTree(Files.readString(pack.output("summary.json")));
    }

    private static String paper(SampleOutputs.Pack pack) throws IOException {
        return Jsoup.parse(pack.output("paper.html").toFile()).text();
    }
}
