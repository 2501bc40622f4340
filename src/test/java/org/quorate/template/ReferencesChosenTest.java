package org.quorate.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.validation.CompiledChecks;

/** A reference to the record of another section is chosen among those that stand there. */
class ReferencesChosenTest {
    private static final Programme SAMPLE = new PackReader()
            .read(Path.of("input-samples", "north-east-lincolnshire"))
            .value()
            .orElseThrow();
    private static final String MILESTONES =
            "OFFSET('Milestones'!$A$5:$A$34,0,0,MAX(1,COUNTA('Milestones'!$A$5:$A$34)))";

    private static IssuedCell firstDependency(String heading) {
        IssuedSheet dependencies = new TemplateComposer(SAMPLE, CompiledChecks.NONE)
                        .compose(
                                SAMPLE.getReturn("workplan"),
                                SAMPLE.parties().find("Acute provider").orElseThrow(),
                                SAMPLE.calendar().find("2019-20-Q2").orElseThrow(),
                                Prefill.NONE,
                                null)
                        .sheets()
                        .stream()
                        .filter(sheet -> sheet.name().equals("Dependencies"))
                        .findFirst()
                        .orElseThrow();
        int column = dependencies.columns().stream()
                .map(IssuedColumn::heading)
                .toList()
                .indexOf(heading);
        return dependencies.rows().get(0).get(column);
    }

    @Test
    void theListIsTheKeysThatStandOnTheOtherSheet() {
        InputRule rule = Objects.requireNonNull(
                firstDependency("Your milestone that depends on it").ruleOrNull());

        assertThat(rule.allowed()).isEqualTo(new InputRule.Allowed.Listed(MILESTONES));
    }

    @Test
    void theStatusTellsOneThatStandsNowhereButLeavesSeveralToTheReader() {
        IssuedCell status = firstDependency("Check");

        assertThat(((IssuedCell.Content.Formula) status.content()).text())
                .contains(
                        "COUNT(FIND(\",\",$D5),FIND(\";\",$D5),FIND(CHAR(10),$D5))=0",
                        "NOT(COUNTIF('Milestones'!$A$5:$A$34,\"=\"&SUBSTITUTE(",
                        "choose one of the sheet Milestones");
    }
}
