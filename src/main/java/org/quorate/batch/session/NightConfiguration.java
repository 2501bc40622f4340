package org.quorate.batch.session;

import java.time.Clock;
import javax.sql.DataSource;
import org.quorate.batch.PackRun;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.night.Night;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.NightBook;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.ledger.jdbc.JdbcNightBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What nights and reminders need beside the rest. */
@Configuration(proxyBeanMethods = false)
class NightConfiguration {
    @Bean
    NightBook nightBook(DataSource dataSource, PlatformTransactionManager transactions) {
        return new JdbcNightBook(dataSource, transactions);
    }

    @Bean
    Night night(
            PackRun packRun,
            Ledger ledger,
            FileArchive archive,
            NightBook book,
            Clock clock,
            Moments moments,
            Workplace workplace) {
        return new Night(packRun, ledger, archive, book, clock, moments, workplace.outputFolder());
    }
}
