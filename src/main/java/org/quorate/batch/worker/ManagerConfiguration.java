package org.quorate.batch.worker;

import org.quorate.batch.Judges;
import org.quorate.batch.RunContext;
import org.quorate.batch.RunListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The manager's part: it makes the partitions, and waits for them. */
@Configuration(proxyBeanMethods = false)
@Import(ClusterConfiguration.class)
public class ManagerConfiguration {
    /** Files are told when their partition is done, wherever that was, and so not by who judges them here. */
    @Bean
    @Primary
    Judges managersJudges(RunContext run) {
        return partition -> run.collecting().judge().telling(RunListener.SILENT);
    }

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
