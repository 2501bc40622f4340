package org.quorate.batch.worker;

import java.nio.file.Path;
import org.quorate.batch.workplace.Database;
import org.quorate.batch.workplace.Workplace;
import org.quorate.submission.WorkbookReader;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A worker that waits before it reads each file, as for a slow share: for the bench, so that there is work which needs no processor. */
public final class SlowShare {
    private SlowShare() {}

    @Configuration(proxyBeanMethods = false)
    @Import(WorkerConfiguration.class)
    static class Wiring {
        @Bean
        static BeanPostProcessor slowReader() {
            long wait = Long.getLong("quorate.bench.wait", 0);
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof WorkbookReader reader && wait > 0) {
                        return waiting(reader, wait);
                    }
                    return bean;
                }
            };
        }
    }

    private static WorkbookReader waiting(WorkbookReader reader, long milliseconds) {
        return (file, settings) -> {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return reader.read(file, settings);
        };
    }

    /** Works on one partition at a time until it is killed. Arguments: the ledger folder; the database is that of the environment. */
    public static void main(String[] args) throws InterruptedException {
        Workplace workplace = new Workplace(Path.of(args[0]), Path.of(args[0]), Database.of(null, System::getenv));
        WorkerSession worker = WorkerSession.open(workplace, 1, Path.of("."), Wiring.class);
        Runtime.getRuntime().addShutdownHook(new Thread(worker::close));
        System.out.println("ready");
        worker.work();
    }
}
