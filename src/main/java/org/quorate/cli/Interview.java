package org.quorate.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;

/**
 * Finds answers: first among those that were given, then by asking on the terminal, where there is one, and else by what is
 * usual. Not thread-safe.
 */
final class Interview {
    private final Map<String, List<String>> given;
    private final @Nullable BufferedReader inOrNull;
    private final PrintWriter out;

    /**
     * Makes an interview.
     *
     * @param given by the keys of their questions
     * @param inOrNull what somebody types; null where nobody is to be asked
     * @param out takes the questions
     */
    Interview(Map<String, List<String>> given, @Nullable BufferedReader inOrNull, PrintWriter out) {
        this.given = given;
        this.inOrNull = inOrNull;
        this.out = out;
    }

    /**
     * Returns the answer to a question; on a terminal it is asked again until it can be understood.
     *
     * @throws RunFailure if an answer that was given cannot be understood
     */
    <T> T answer(Question<T> question) {
        List<String> answers = given.getOrDefault(question.key(), List.of());
        if (!answers.isEmpty()) {
            String answer = answers.get(answers.size() - 1);
            return question.parse()
                    .apply(answer)
                    .orElseThrow(() -> RunFailure.wrongUse("\"%s\" cannot be the answer to %s. %s For example: %s"
                            .formatted(answer, question.key(), question.expected(), question.example())));
        }
        while (true) {
            String typed = ask("%s%n  for example: %s%n  [%s]: "
                    .formatted(question.words(), question.example(), question.otherwise()));
            String answer = typed == null || typed.isBlank() ? question.otherwise() : typed;
            Optional<T> understood = question.parse().apply(answer);
            if (understood.isPresent()) {
                return understood.get();
            }
            if (typed == null) {
                throw new IllegalStateException("the usual answer to " + question.key() + " cannot be understood");
            }
            out.println("  That cannot be used. " + question.expected());
        }
    }

    /**
     * Returns all answers to a question that may have several: those given, else those on the lines that are typed until an empty
     * one, else the usual one alone.
     */
    <T> List<T> answers(Question<T> question) {
        if (given.containsKey(question.key()) || inOrNull == null) {
            List<T> all = new ArrayList<>();
            for (String one : given.getOrDefault(question.key(), List.of(question.otherwise()))) {
                all.add(new Interview(Map.of(question.key(), List.of(one)), null, out).answer(question));
            }
            return all;
        }
        List<T> all = new ArrayList<>();
        out.printf(
                "%s One a line; an empty line ends.%n  for example: %s%n  [%s]%n",
                question.words(), question.example(), question.otherwise());
        for (String line = ask("  "); line != null && !line.isBlank(); line = ask("  ")) {
            question.parse()
                    .apply(line)
                    .ifPresentOrElse(all::add, () -> out.println("  That cannot be used. " + question.expected()));
        }
        return all.isEmpty()
                ? List.of(question.parse().apply(question.otherwise()).orElseThrow())
                : all;
    }

    private @Nullable String ask(String prompt) {
        if (inOrNull == null) {
            return null;
        }
        out.print(prompt);
        out.flush();
        try {
            return inOrNull.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
