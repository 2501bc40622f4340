package org.quorate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quorate.cli.Workbench.Answer;
import org.quorate.samples.TemplateFilling;

/**
 * Makes anew those two samples that are not written from scratch: a partner's returns for the first quarter, in the workbooks that
 * were issued for it, saved by LibreOffice. Run it from the project's folder after a change to how workbooks are issued.
 */
final class SampleRound {
    static final String PARTY = "gp-federation-b";
    static final String PERIOD = Workbench.PERIOD_BEFORE;
    static final List<Returned> RETURNS = List.of(
            new Returned("assurance", "Quarterly assurance return", "GP Federation B assurance Q4.xlsx"),
            new Returned("workplan", "Workplan tracker", "GP Federation B workplan Q4.xlsx"));

    private SampleRound() {}

    /** A return of the partner: its id, the title with which its workbook is named, and the name under which it came back. */
    record Returned(String id, String title, String file) {
        TemplateFilling filling() {
            return TemplateFilling.of(PARTY, id);
        }

        /** Where it lies among the samples. */
        Path sample() {
            return Path.of("input-samples", "north-east-lincolnshire", "inbox", PERIOD, file);
        }
    }

    /**
     * Writes the two samples.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("round");
        try {
            Round round = new Round(Workbench.empty(folder), folder);
            Answer issued = round.issue(PERIOD);
            if (issued.code() != 0) {
                throw new IllegalStateException(issued.err());
            }
            List<Round.OnItsWay> samples = new ArrayList<>();
            for (Returned returned : RETURNS) {
                samples.add(new Round.OnItsWay(
                        round.issued(PERIOD, PARTY, returned.title()), returned.filling(), returned.sample()));
            }
            round.fillIn(samples);
        } finally {
            Workbench.delete(folder);
        }
    }
}
