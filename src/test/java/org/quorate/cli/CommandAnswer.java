package org.quorate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command said and how it ended. */
record CommandAnswer(int code, String out, String err) {

    /** Carries out a command; arguments are taken by their text. */
    static CommandAnswer of(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int code = QuorateCommand.execute(new PrintWriter(out), new PrintWriter(err), words);
        return new CommandAnswer(code, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
