package org.quorate.batch;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.quorate.programme.Programme;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An open ledger with everything that works on it. One at a time on a ledger folder, for the life of a command.
 *
 * <pre>{@code
 * try (RunSession session = RunSession.open(workplace)) {
 *     PackResult result = session.run(request, programme, RunListener.SILENT);
 * }
 * }</pre>
 */
public final class RunSession implements AutoCloseable {
    private final RunLock lock;
    private final ConfigurableApplicationContext context;

    private RunSession(RunLock lock, ConfigurableApplicationContext context) {
        this.lock = lock;
        this.context = context;
    }

    /**
     * Opens the ledger of the workplace, making it where there is none.
     *
     * @throws RunFailure if another run works on it, or it cannot be opened
     */
    public static RunSession open(Workplace workplace) {
        try {
            RunLock lock = RunLock.take(workplace.ledgerFolder());
            try {
                return new RunSession(lock, start(workplace));
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    private static ConfigurableApplicationContext start(Workplace workplace) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("quorate.ledger-folder", workplace.ledgerFolder().toString());
        properties.put("quorate.output-folder", workplace.outputFolder().toString());
        properties.put(
                "spring.datasource.url",
                "jdbc:h2:file:" + workplace.ledgerFolder().toAbsolutePath().resolve("quorate")
                        + ";DB_CLOSE_ON_EXIT=FALSE");
        properties.put("spring.datasource.username", "quorate");
        properties.put("spring.batch.jdbc.initialize-schema", "always");
        properties.put("spring.flyway.baseline-on-migrate", "true");
        properties.put("spring.flyway.baseline-version", "0");
        properties.put("logging.config", "classpath:logback-run.xml");
        properties.put("LOG_FOLDER", workplace.ledgerFolder().toString());
        return new SpringApplicationBuilder(BatchConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties)
                .run();
    }

    /**
     * Runs a pack.
     *
     * @throws RunFailure if the work cannot be done; what was done stays, and the next run goes on from there
     */
    public PackResult run(PackRequest request, Programme programme, RunListener listener) {
        return context.getBean(PackRun.class).run(request, programme, listener);
    }

    /**
     * Returns how a period stands by the ledger; collects and publishes nothing.
     *
     * @throws RunFailure if the period is not in the pack
     */
    public org.quorate.consolidation.Consolidation status(PackRequest request, Programme programme) {
        return context.getBean(PackRun.class).status(request, programme);
    }

    /** Closes the ledger and lets the next run begin. */
    @Override
    public void close() {
        context.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw FailureSentence.of(e);
        }
    }
}
