package org.quorate.batch.worker;

import java.nio.file.Path;
import org.quorate.batch.Checking;
import org.quorate.batch.Judges;
import org.quorate.batch.machine.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The worker's part: it learns from each partition by what it is to judge. */
@Configuration(proxyBeanMethods = false)
@Import(ClusterConfiguration.class)
class WorkerConfiguration {
    @Bean
    @Primary
    Judges workerJudges(
            KeptPacks packs,
            Checking checking,
            Secrets secrets,
            @Value("${quorate.secrets-folder}") Path secretsFolder) {
        return new WorkerJudges(packs, checking, secrets, secretsFolder);
    }
}
