package org.quorate.reporting;

/** The page that lies in a zip for the auditor: what is in it, and how to convince oneself. In plain words. */
public final class AuditReadme {
    private static final String TEXT = """
            %1$s, %2$s
            Everything that the outputs of this period were made from, and the outputs
            ==========================================================================

            Made by %3$s. Figures count as at %4$s.

            What is here
            ------------
            audit.json      what this zip holds: every file with its size and SHA-256, and
                            every file that came in with its own name and time of receipt
            pack/           the programme pack: partners, dates, rules and the paper's form
            pack/inbox/     every file that came in for this period and those before it, as
                            it came, with received.csv beside it
            other-inputs/   those of them whose name another file had too, or that not
                            every computer takes; audit.json has their own names
            outputs/        the workbook, the paper in its versions, the receipts and the
                            rest, as they lie in the output folder; manifest.json there
                            says how each was written
            circulated/     the papers that went out, as they were at that moment
            evidence/       decisions.csv     what was decided of each file
                            findings.csv      what was found wrong, and what is kept quiet
                            waivers.csv       what the commissioner let a partner off
                            explanations.csv  what partners said is right, and why
                            journal.csv       what the ledger recorded, and when

            How to convince yourself
            ------------------------
            1. That nothing was changed: compute the SHA-256 of any file and look it up in
               audit.json. The SHA-256 of this zip itself was printed when it was made;
               ask for it by another way than the one by which the zip came.
            2. That the outputs follow from the inputs: with the same version of the
               program, on any computer,

                   quorate audit --replay THIS.zip

               checks every file as under 1, takes the inputs into an empty ledger with
               their times of receipt, makes every output again, and compares each byte
               for byte.
            3. The same by hand, where there are neither other-inputs nor a second version
               of the paper: unpack this zip into an empty folder, and there

                   quorate run pack --period %5$s --as-at %4$s --ledger again-ledger --output again

               writes outputs with the hashes that outputs/manifest.json lists.

            Where limits or passwords were given when the outputs were made, give the same
            again. Passwords are never in this zip; protected workbooks are, as they came.
            """;

    private AuditReadme() {}

    /** Returns the page of a zip. */
    public static String of(AuditManifest manifest, String programme, String period) {
        return TEXT.formatted(programme, period, manifest.program(), manifest.asAt(), manifest.period());
    }
}
