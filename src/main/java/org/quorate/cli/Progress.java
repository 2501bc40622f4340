package org.quorate.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.RunListener;

/** Shows on a terminal how a run gets on; elsewhere it says nothing. Thread-safe. */
final class Progress implements RunListener, AutoCloseable {
    private final boolean shown;
    private final PrintWriter err;
    private @Nullable ProgressBar bar;

    private Progress(boolean shown, PrintWriter err) {
        this.shown = shown;
        this.err = err;
    }

    static Progress on(PrintWriter err, boolean silent) {
        return new Progress(!silent && Terminal.find().isPresent(), err);
    }

    @Override
    public synchronized void reading(int files) {
        end();
        if (shown && files > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setInitialMax(files)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }
    }

    @Override
    public synchronized void read(String fileName) {
        if (bar != null) {
            bar.setExtraMessage(fileName);
            bar.step();
        }
    }

    @Override
    public synchronized void publishing() {
        end();
        if (shown) {
            err.println("Writing the workbook and the paper ...");
        }
    }

    private void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public synchronized void close() {
        end();
    }
}
