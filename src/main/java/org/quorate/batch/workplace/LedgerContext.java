package org.quorate.batch.workplace;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quorate.batch.machine.Program;
import org.slf4j.LoggerFactory;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts what works on a ledger. */
public final class LedgerContext {
    private LedgerContext() {}

    /**
     * Starts a context on the workplace's ledger and opens its tables; it listens on nothing and ends when it is closed. All else is made when it
     * is first asked for.
     *
     * @param logFolder where its log goes
     * @param wiring adds what is to be wired
     * @param settings that go before the environment's, by their names
     * @throws RuntimeException if the log cannot be written, or the ledger not be opened; it is closed then
     */
    public static ConfigurableApplicationContext start(
            Workplace workplace,
            Path logFolder,
            Consumer<AnnotationConfigApplicationContext> wiring,
            Map<String, Object> settings) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setAllowBeanDefinitionOverriding(false);
        context.setAllowCircularReferences(false);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
        context.registerBean(Workplace.class, workplace::withoutDetours);
        wiring.accept(context);
        try {
            startLog(context, workplace.log(), logFolder);
            context.refresh();
            context.getBean(DataSource.class);
            return context;
        } catch (RuntimeException e) {
            // Whatever it is: it is logged while there is a log, what was opened is closed, and whoever starts is told.
            LoggerFactory.getLogger(LedgerContext.class).error("The ledger cannot be opened.", e);
            context.close();
            throw e;
        }
    }

    /** What it cannot write, or does not understand of its settings, is a reason not to start. */
    private static void startLog(AnnotationConfigApplicationContext context, LogForm form, Path folder) {
        ConfigurableEnvironment environment = context.getEnvironment();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "log",
                        Map.of(
                                "LOG_FOLDER",
                                folder.toString(),
                                "spring.application.pid",
                                ProcessHandle.current().pid(),
                                "spring.application.version",
                                Program.VERSION)));
        forgetLogTrouble();
        LoggingSystem log = LoggingSystem.get(LedgerContext.class.getClassLoader());
        log.beforeInitialize();
        log.initialize(new LoggingInitializationContext(environment), "classpath:" + form.configuration(), null);
        context.getDefaultListableBeanFactory().registerDisposableBean("log", log::cleanUp);
        keepLogTroubleOffTheTerminal();
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
