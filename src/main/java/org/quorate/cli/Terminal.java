package org.quorate.cli;

import java.io.Console;
import java.util.Optional;

/** The terminal on which somebody sits, if somebody does. */
final class Terminal {
    private Terminal() {}

    /** Finds the terminal. From Java 22 on there is a console also where there is no terminal, and it can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    static Optional<Console> find() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        try {
            boolean real = (boolean) Console.class.getMethod("isTerminal").invoke(console);
            return real ? Optional.of(console) : Optional.empty();
        } catch (ReflectiveOperationException beforeJava22) {
            return Optional.of(console);
        }
    }
}
