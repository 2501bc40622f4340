package org.quorate.batch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a manager and a worker have in common. Only commands that share work take it in. */
@Configuration(proxyBeanMethods = false)
@Import(BatchConfiguration.class)
class ClusterConfiguration {
    @Bean
    ClusterSettings clusterSettings(
            @Value("${quorate.workers.threads:-1}") int threads,
            @Value("${quorate.workers.poll:500ms}") Duration poll,
            @Value("${quorate.workers.heartbeat:5s}") Duration heartbeat,
            @Value("${quorate.workers.patience:30m}") Duration patience,
            @Value("${quorate.workers.longest:12h}") Duration longest) {
        return new ClusterSettings(
                threads < 0 ? BatchConfiguration.workerCount() : threads, poll, heartbeat, patience, longest);
    }

    @Bean
    KeptPacks keptPacks(@Value("${quorate.ledger-folder}") Path ledgerFolder) {
        return new KeptPacks(ledgerFolder.resolve("packs"));
    }

    @Bean
    RequestedPartitions requestedPartitions(JobRepository repository, PartitionWork work, ClusterSettings settings) {
        return new RequestedPartitions(repository, work, settings.heartbeat(), name());
    }

    @Bean
    PartitionRequests partitionRequests(
            DataSource dataSource, RequestedPartitions partitions, ClusterSettings settings) {
        return new PartitionRequests(dataSource, partitions, settings, name());
    }

    /** By which people find the process. */
    static String name() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "a machine without a name";
        }
        return "%s (process %d)".formatted(host, ProcessHandle.current().pid());
    }

    /** The manager's part: it makes the partitions, and waits for them. */
    @Configuration(proxyBeanMethods = false)
    @Import(ClusterConfiguration.class)
    static class Manager {
        @Bean
        SharedPartitions sharedPartitions(
                RunContext run,
                JobRepository repository,
                KeptPacks packs,
                PartitionRequests requests,
                ClusterSettings settings) {
            return new SharedPartitions(run, repository, packs, requests, settings);
        }
    }
}
