package org.quorate.batch.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.batch.disk.Hash;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Frame;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.programme.ReportingPeriod;

/**
 * What identifies everything that an output is made from: 64 lower-case hexadecimal digits. Made from the same, it has the same
 * bytes, and need not be written again. What the ledger holds of a content follows from the content and the basis, so that these two
 * stand for all of it.
 */
public final class MadeFrom {
    private final Frame frame;
    private final String fingerprint;
    private final String paper;
    private final List<String> counted;
    private final List<String> submissions;
    private final String findings;

    /**
     * Looks up what the outputs of a publication are made from.
     *
     * @param fingerprint of everything
     * @param paper what the files of the paper are made from
     */
    public MadeFrom(Consolidation consolidation, Ledger ledger, String fingerprint, String paper) {
        this.frame = consolidation.frame();
        this.fingerprint = fingerprint;
        this.paper = paper;
        this.counted = parts(
                frame.programme().returns().stream().flatMap(definition -> consolidation.counted(definition).stream()));
        this.submissions = parts(consolidation.submissions().stream());
        Optional<ReportingPeriod> before = frame.programme().calendar().previous(frame.period());
        while (before.isPresent()) {
            submissions.add(before.get().id());
            submissions.addAll(parts(ledger.submissions(frame.desk(before.get())).stream()));
            before = frame.programme().calendar().previous(before.get());
        }
        this.findings = consolidation.findings().toString();
    }

    private static List<String> parts(Stream<Submission> submissions) {
        List<String> parts = new ArrayList<>();
        submissions.forEach(submission -> parts.addAll(List.of(
                submission.sha256(),
                submission.fileName(),
                submission.receivedAt().toString())));
        return parts;
    }

    /** Returns what an artefact is made from. */
    public String of(Artefact artefact) {
        if (artefact.isPaper()) {
            return paper;
        }
        return switch (artefact) {
            case RECORDS -> hash(counted);
            case SUMMARY -> hash(submissions, frame.asAt().toString(), paper);
            case FINDINGS -> hash(submissions, frame.asAt().toString(), findings);
            default -> fingerprint;
        };
    }

    /**
     * Returns what a submission's receipt is made from.
     *
     * @param path of its files, without ending
     * @param replacedBy the name of the file that has replaced it; empty where none has
     */
    public static String receipt(Frame frame, Submission submission, String path, String replacedBy) {
        return Hash.of(List.of(
                frame.basis(),
                frame.period().id(),
                submission.sha256(),
                submission.fileName(),
                submission.receivedAt().toString(),
                path,
                replacedBy));
    }

    private String hash(List<String> parts, String... more) {
        return Hash.of(Stream.of(List.of(frame.basis(), frame.period().id()), parts, List.of(more))
                .flatMap(List::stream)
                .toList());
    }
}
