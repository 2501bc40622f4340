package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.BatchConfiguration;
import org.quorate.batch.PackRequest;
import org.quorate.batch.RunListener;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.workplace.Workplace;
import org.quorate.bench.BenchPack;
import org.quorate.programme.json.PackReader;
import org.quorate.testing.ShortPaper;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Neither of two steps ends before the other has come as far: only where they are carried out beside each other do they meet. */
class ReceiptsBesidesConsolidatingTest {
    private static final long PATIENCE_SECONDS = 60;
    private static final CountDownLatch CONSOLIDATED = new CountDownLatch(1);
    private static final CountDownLatch RECEIPT = new CountDownLatch(1);
    private static final AtomicInteger MET = new AtomicInteger();

    @Configuration(proxyBeanMethods = false)
    @Import(BatchConfiguration.class)
    static class Wiring {
        @Bean
        static BeanPostProcessor meeting() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Moments
                            ? (Moments) (moment, what) -> {
                                switch (moment) {
                                    case CONSOLIDATED -> meet(CONSOLIDATED, RECEIPT);
                                    case RECEIPT_STAGED -> meet(RECEIPT, CONSOLIDATED);
                                    default -> {}
                                }
                            }
                            : bean;
                }
            };
        }

        private static void meet(CountDownLatch here, CountDownLatch there) {
            here.countDown();
            try {
                if (there.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    MET.incrementAndGet();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void areWrittenWhileReturnsAreConsolidated(@TempDir Path root) throws IOException {
        Path pack = root.resolve("pack");
        BenchPack.write(pack, 1, 0, 0);
        ShortPaper.in(pack);

        try (RunSession session =
                RunSession.open(new Workplace(root.resolve("ledger"), root.resolve("output")), Wiring.class)) {
            session.run(
                    new PackRequest(pack, null, null),
                    new PackReader().read(pack).value().orElseThrow(),
                    RunListener.SILENT);
        }

        assertThat(MET).hasValue(2);
    }
}
