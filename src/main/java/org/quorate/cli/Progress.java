package org.quorate.cli;

import java.io.Console;
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
        return new Progress(!silent && onTerminal(), err);
    }

    /** From Java 22 on there is a console also where there is no terminal, and it can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
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
