package org.quorate.batch.worker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Program;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.Programme;
import org.quorate.programme.ReadLimit;
import org.quorate.programme.ReadingTerms;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * On what a run judges, as the context of its job tells it to workers: which program and pack, and the terms on which files are read. It holds
 * the places of passwords and no password.
 *
 * @param program its version
 * @param packHash under which the pack is kept
 */
record RunTerms(String program, String packHash, ReadingTerms reading) {
    private static final String PROGRAM = "program";
    private static final String PACK = "pack";
    private static final String LIMIT = "limit.";
    private static final String PASSWORD = "password.";
    private static final String ENVIRONMENT = "environment ";
    private static final String FILE = "file ";

    /** Returns the terms of a run of this program. */
    static RunTerms of(Programme programme) {
        return new RunTerms(Program.VERSION, programme.packHash(), programme.reading());
    }

    /** Writes the terms into the context of a job. */
    void put(ExecutionContext job) {
        job.putString(PROGRAM, program);
        job.putString(PACK, packHash);
        reading.limits().forEach((limit, value) -> job.putInt(LIMIT + limit.word(), value));
        for (int i = 0; i < reading.passwords().size(); i++) {
            job.putString(PASSWORD + i, text(reading.passwords().get(i)));
        }
    }

    /**
     * Reads the terms from the context of a job.
     *
     * @throws RunFailure if it holds none: its run works without workers
     */
    static RunTerms of(ExecutionContext job) {
        if (!job.containsKey(PACK)) {
            throw RunFailure.failed("The run has not said on what it judges.", null);
        }
        Map<ReadLimit, Integer> limits = new EnumMap<>(ReadLimit.class);
        for (ReadLimit limit : ReadLimit.values()) {
            if (job.containsKey(LIMIT + limit.word())) {
                limits.put(limit, job.getInt(LIMIT + limit.word()));
            }
        }
        List<PasswordSource> passwords = new ArrayList<>();
        while (job.containsKey(PASSWORD + passwords.size())) {
            passwords.add(source(job.getString(PASSWORD + passwords.size())));
        }
        return new RunTerms(job.getString(PROGRAM), job.getString(PACK), new ReadingTerms(limits, passwords));
    }

    private static String text(PasswordSource source) {
        return source instanceof PasswordSource.Environment variable
                ? ENVIRONMENT + variable.name()
                : FILE + ((PasswordSource.InFile) source).path();
    }

    private static PasswordSource source(String text) {
        return text.startsWith(ENVIRONMENT)
                ? new PasswordSource.Environment(text.substring(ENVIRONMENT.length()))
                : new PasswordSource.InFile(text.substring(FILE.length()));
    }
}
