package org.quorate.batch.worker;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.quorate.batch.BatchConfiguration;
import org.quorate.batch.PartitionWork;
import org.quorate.batch.machine.Machine;
import org.quorate.batch.workplace.Workplace;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a manager and a worker have in common. Only commands that share work take it in. */
@Configuration(proxyBeanMethods = false)
@Import(BatchConfiguration.class)
class ClusterConfiguration {
    private static final int SPARE_CONNECTIONS = 4;

    @Bean
    ClusterSettings clusterSettings(
            @Value("${quorate.workers.threads:-1}") int threads,
            @Value("${quorate.workers.poll:500ms}") String poll,
            @Value("${quorate.workers.heartbeat:5s}") String heartbeat,
            @Value("${quorate.workers.patience:30m}") String patience,
            @Value("${quorate.workers.longest:12h}") String longest) {
        return new ClusterSettings(
                threads < 0 ? Machine.workerCount() : threads,
                duration(poll),
                duration(heartbeat),
                duration(patience),
                duration(longest));
    }

    private static Duration duration(String told) {
        return DurationStyle.detectAndParse(told);
    }

    @Bean
    KeptPacks keptPacks(Workplace workplace) {
        return new KeptPacks(workplace.ledgerFolder().resolve("packs"));
    }

    @Bean
    RequestedPartitions requestedPartitions(JobRepository repository, PartitionWork work, ClusterSettings settings) {
        return new RequestedPartitions(repository, work, settings.heartbeat(), name());
    }

    @Bean
    PartitionRequests partitionRequests(
            HikariDataSource dataSource, RequestedPartitions partitions, ClusterSettings settings) {
        // One for each partition that is worked on, and those that look for requests and tell that they are alive.
        dataSource
                .getHikariConfigMXBean()
                .setMaximumPoolSize(Math.max(dataSource.getMaximumPoolSize(), settings.threads() + SPARE_CONNECTIONS));
        return new PartitionRequests(dataSource, partitions, settings, name());
    }

    /** Returns by which name people find this process. */
    static String name() {
        return "%s (process %d)".formatted(host(), ProcessHandle.current().pid());
    }

    /** Returns a name of this process for a file. */
    static String fileName() {
        return host() + "-" + ProcessHandle.current().pid();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unnamed";
        }
    }
}
