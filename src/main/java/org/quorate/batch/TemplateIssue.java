package org.quorate.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.publishing.Fingerprint;
import org.quorate.batch.publishing.OutputFolder;
import org.quorate.consolidation.Frame;
import org.quorate.ledger.Ledger;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.reporting.ManifestFile;
import org.quorate.template.Layouts;
import org.quorate.template.TemplateNames;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Issues the workbooks of a period: collects what came for the periods before, then writes a folder for each party. Not thread-safe. */
public final class TemplateIssue {
    private final RunContext run;
    private final Jobs jobs;
    private final PackRun packRun;
    private final Ledger ledger;
    private final ManifestFile manifests;
    private final Supplier<Job> issueTemplates;
    private final Path outputRoot;

    TemplateIssue(
            RunContext run,
            Jobs jobs,
            PackRun packRun,
            Ledger ledger,
            ManifestFile manifests,
            Supplier<Job> issueTemplates,
            Path outputRoot) {
        this.run = run;
        this.jobs = jobs;
        this.packRun = packRun;
        this.ledger = ledger;
        this.manifests = manifests;
        this.issueTemplates = issueTemplates;
        this.outputRoot = outputRoot;
    }

    /**
     * Issues the workbooks.
     *
     * @param request with a period
     * @param partyOrNull by a name or its id, or null for every party that owes a return
     * @throws RunFailure if the period or the party is not in the pack, nothing can be issued, or the work cannot be done
     */
    public TemplateResult issue(
            PackRequest request, Programme programme, @Nullable String partyOrNull, RunListener listener) {
        try {
            jobs.recover(IssueTemplates.JOB);
            ReportingPeriod period = request.periodOf(programme);
            List<Party> parties = parties(programme, period, partyOrNull);
            Frame frame = packRun.collectBefore(request, programme, period, listener);
            String fingerprint = Fingerprint.before(ledger, frame);
            Map<String, OutputFolder> folders = new HashMap<>();
            List<Party> stale = new ArrayList<>();
            for (Party party : parties) {
                OutputFolder folder = folder(programme, period, party);
                folder.recover();
                folders.put(party.id(), folder);
                if (!folder.holds(fingerprint)) {
                    folder.discardOtherStagings(fingerprint);
                    stale.add(party);
                }
            }
            if (!stale.isEmpty()) {
                run.set(new RunContext.Issuing(
                        frame, packRun.checks(programme), stale, packRun.asked(frame), folders, fingerprint, listener));
                jobs.run(
                        issueTemplates.get(),
                        new JobParametersBuilder()
                                .addString("programme", programme.id())
                                .addString("period", period.id())
                                .addString("fingerprint", fingerprint)
                                .addString(
                                        "parties",
                                        Hash.of(stale.stream().map(Party::id).toList()))
                                .toJobParameters());
            }
            return result(programme, period, parties, stale, folders);
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    private OutputFolder folder(Programme programme, ReportingPeriod period, Party party) {
        return new OutputFolder(
                outputRoot, programme.id() + "/" + TemplateNames.FOLDER + "/" + period.id(), party.id(), manifests);
    }

    private static List<Party> parties(Programme programme, ReportingPeriod period, @Nullable String partyOrNull) {
        if (partyOrNull == null) {
            List<Party> owing = programme.parties().parties().stream()
                    .filter(party -> !definitions(programme, party, period).isEmpty())
                    .toList();
            if (owing.isEmpty()) {
                throw RunFailure.wrongUse(
                        "There is no workbook to issue for %s: no partner owes a return that can be laid out."
                                .formatted(period.id()));
            }
            return owing;
        }
        Party party = programme
                .parties()
                .find(partyOrNull)
                .orElseThrow(() -> RunFailure.wrongUse("There is no partner \"%s\" in the pack.%s"
                        .formatted(
                                partyOrNull,
                                programme
                                        .parties()
                                        .nearest(partyOrNull)
                                        .map(near -> " Did you mean \"" + near + "\"?")
                                        .orElse(""))));
        if (definitions(programme, party, period).isEmpty()) {
            throw RunFailure.wrongUse("%s owes no return for %s of which a workbook can be laid out."
                    .formatted(party.name(), period.id()));
        }
        return List.of(party);
    }

    /** Returns the returns that the party owes for the period and for which a workbook can be laid out. */
    static List<ReturnDefinition> definitions(Programme programme, Party party, ReportingPeriod period) {
        return programme.returns().stream()
                .filter(definition -> programme.owes(party, definition, period))
                .filter(definition -> Layouts.obstacle(definition).isEmpty())
                .toList();
    }

    private static TemplateResult result(
            Programme programme,
            ReportingPeriod period,
            List<Party> parties,
            List<Party> written,
            Map<String, OutputFolder> folders)
            throws IOException {
        List<Path> workbooks = new ArrayList<>();
        int count = 0;
        Set<String> remarks = new LinkedHashSet<>();
        for (Party party : parties) {
            OutputFolder folder = Objects.requireNonNull(folders.get(party.id()));
            for (ReturnDefinition definition : definitions(programme, party, period)) {
                workbooks.add(folder.path().resolve(TemplateNames.of(definition, party, period)));
                count += written.contains(party) ? 1 : 0;
            }
            for (Path edited : folder.edited()) {
                remarks.add("%s was changed by hand and is kept.".formatted(edited));
            }
        }
        for (ReturnDefinition definition : programme.returns()) {
            Layouts.obstacle(definition)
                    .ifPresent(obstacle -> remarks.add("No workbook is issued for \"%s\": %s. Send its own template."
                            .formatted(definition.title(), obstacle)));
        }
        return new TemplateResult(workbooks, count, List.copyOf(remarks));
    }
}
