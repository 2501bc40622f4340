package org.quorate.batch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.machine.Machine;
import org.quorate.batch.machine.Secrets;
import org.quorate.batch.publishing.Consolidated;
import org.quorate.batch.workplace.LedgerTables;
import org.quorate.batch.workplace.RunLock;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.RunHistory;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.ledger.jdbc.JdbcLedger;
import org.quorate.ledger.jdbc.JdbcRunHistory;
import org.quorate.reporting.ManifestFile;
import org.quorate.reporting.PaperStateFile;
import org.quorate.reporting.json.JsonManifestFile;
import org.quorate.reporting.json.JsonPaperStateFile;
import org.quorate.submission.WorkbookReader;
import org.quorate.submission.excel.SpreadsheetReader;
import org.quorate.validation.formula.FormulaCompiler;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the ports to their technology. Each is made when it is first asked for, and what runs jobs by suppliers only, so that a command which
 * only looks, or finds nothing new, makes none of it: start-up is part of every run.
 */
@Configuration(proxyBeanMethods = false)
@Import({JobHistory.class, CollectReturns.class, PublishReports.class, WriteReceipts.class, IssueTemplates.class})
public class BatchConfiguration {
    @Bean
    Clock clock() {
        return Machine.CLOCK;
    }

    @Bean
    HikariDataSource dataSource(Workplace workplace, Moments moments) throws IOException {
        return LedgerTables.open(workplace, moments);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Ledger ledger(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        return new JdbcLedger(dataSource, transactions, clock);
    }

    @Bean
    FileArchive fileArchive(Workplace workplace) {
        return new FileArchive(workplace.ledgerFolder().resolve("archive"));
    }

    @Bean
    WorkbookReader workbookReader() {
        return new SpreadsheetReader();
    }

    @Bean
    Secrets secrets() {
        return Secrets.ofThisProcess();
    }

    @Bean
    Checking checking(WorkbookReader reader, Ledger ledger) {
        return new Checking(reader, new FormulaCompiler(), ledger);
    }

    @Bean
    ManifestFile manifestFile() {
        return new JsonManifestFile();
    }

    @Bean
    PaperStateFile paperStateFile() {
        return new JsonPaperStateFile();
    }

    @Bean
    Moments moments() {
        return Moments.PASS;
    }

    @Bean
    RunContext runContext() {
        return new RunContext();
    }

    /** Jobs of one process run one after the other, so that there is one judge at a time. */
    @Bean
    Judges judges(RunContext run) {
        return partition -> run.collecting().judge();
    }

    @Bean
    TaskExecutor workers() {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(Machine.workerCount());
        workers.setThreadNamePrefix("worker-");
        workers.setDaemon(true);
        return workers;
    }

    @Bean
    RunHistory runHistory(DataSource dataSource, PlatformTransactionManager transactions) {
        return new JdbcRunHistory(dataSource, transactions);
    }

    @Bean
    RunPages runPages(Ledger ledger, RunHistory history, Workplace workplace) {
        return new RunPages(ledger, history, workplace.ledgerFolder());
    }

    @Bean
    RunRecorder runRecorder(RunHistory history, Ledger ledger, RunPages pages, Clock clock) {
        return new RunRecorder(history, ledger, pages, clock);
    }

    @Bean
    Jobs jobs(
            DataSource dataSource,
            ObjectProvider<JobOperator> operator,
            ObjectProvider<JobRepository> repository,
            RunLock lock,
            RunRecorder recorder) {
        return new Jobs(dataSource, operator::getObject, repository::getObject, lock, recorder);
    }

    @Bean
    Acceptance acceptance(PackRun packRun, Ledger ledger, Clock clock) {
        return new Acceptance(packRun, ledger, clock);
    }

    @Bean
    TemplateIssue templateIssue(
            RunContext run,
            Jobs jobs,
            PackRun packRun,
            Ledger ledger,
            ManifestFile manifests,
            @Qualifier("issueTemplatesJob") ObjectProvider<Job> issueTemplates,
            Workplace workplace) {
        return new TemplateIssue(
                run, jobs, packRun, ledger, manifests, issueTemplates::getObject, workplace.outputFolder());
    }

    @Bean
    LedgerUpdate ledgerUpdate(
            RunContext run,
            Jobs jobs,
            @Qualifier("collectReturnsJob") ObjectProvider<Job> collectReturns,
            Ledger ledger,
            FileArchive archive,
            Checking checking,
            Secrets secrets,
            Clock clock,
            RunRecorder recorder) {
        return new LedgerUpdate(
                run, jobs, collectReturns::getObject, ledger, archive, checking, secrets, clock, recorder);
    }

    @Bean
    PackRun packRun(
            RunContext run,
            Jobs jobs,
            Ledger ledger,
            ManifestFile manifests,
            Clock clock,
            Secrets secrets,
            @Qualifier("publishReportsJob") ObjectProvider<Job> publishReports,
            LedgerUpdate update,
            Checking checking,
            Consolidated consolidated,
            Workplace workplace,
            FileArchive archive,
            PaperStateFile paperStates) {
        return new PackRun(
                run,
                jobs,
                ledger,
                manifests,
                clock,
                secrets,
                publishReports::getObject,
                update,
                checking,
                consolidated,
                workplace.outputFolder(),
                archive,
                paperStates);
    }
}
