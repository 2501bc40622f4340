package org.quorate.batch;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts what works on a ledger. */
final class LedgerContext {
    private LedgerContext() {}

    /**
     * Starts a context on the workplace's ledger; it listens on nothing and ends when it is closed.
     *
     * @param logFolder where its log goes
     * @param wiring adds what is to be wired
     * @param settings that go before the environment's, each like {@code --name=value}
     */
    static ConfigurableApplicationContext start(
            Workplace workplace, Path logFolder, Consumer<SpringApplicationBuilder> wiring, String... settings) {
        SpringApplicationBuilder application = new SpringApplicationBuilder()
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                // BatchTables has made them.
                .properties("spring.batch.jdbc.initialize-schema=never")
                .initializers(
                        making -> ((GenericApplicationContext) making).registerBean(Workplace.class, () -> workplace));
        wiring.accept(application);
        List<String> arguments = new ArrayList<>(List.of(
                "--quorate.ledger-folder=" + workplace.ledgerFolder(),
                "--quorate.output-folder=" + workplace.outputFolder(),
                "--logging.config=classpath:" + workplace.log().configuration(),
                "--LOG_FOLDER=" + logFolder));
        arguments.addAll(List.of(settings));
        forgetLogTrouble();
        ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new));
        keepLogTroubleOffTheTerminal();
        return context;
    }

    /** What the log of a session before met with, in a process that stays, would count as a fault of this one's. */
    private static void forgetLogTrouble() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getStatusManager().clear();
        }
    }

    /** A log that cannot be written, because the disk is full, is not what the operator must read; the failure's sentence is. */
    private static void keepLogTroubleOffTheTerminal() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            StatusManager status = logging.getStatusManager();
            status.getCopyOfStatusListenerList().forEach(status::remove);
        }
    }
}
