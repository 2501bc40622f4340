package org.quorate.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.batch.failure.RunFailure;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.ReadLimit;
import org.quorate.programme.ReadingTerms;
import org.quorate.programme.Words;
import picocli.CommandLine.Option;

/** Options of every command that reads workbooks. */
final class ReadingOptions {
    @Option(
            names = "--limit",
            paramLabel = "NAME=N",
            description =
                    "Allow a file more, or less, than usual; sizes in MB. NAME is one of file-size, xls-size, parts, "
                            + "unpacked-size, compression, cells, repeated-cells, merged-ranges. May be repeated.")
    private Map<String, Integer> limits = new LinkedHashMap<>();

    @Option(
            names = "--password-from-environment",
            paramLabel = "VARIABLE",
            description =
                    "Open protected workbooks with the password that this environment variable holds. May be repeated.")
    private List<String> variables = new ArrayList<>();

    /**
     * Returns on what terms files are to be read.
     *
     * @throws RunFailure if there is no such limit, or its amount is out of range
     */
    ReadingTerms terms() {
        Map<ReadLimit, Integer> amounts = new EnumMap<>(ReadLimit.class);
        limits.forEach((word, amount) -> {
            ReadLimit limit = ReadLimit.find(word).orElseThrow(() -> RunFailure.wrongUse(unknown(word)));
            if (amount < 1 || amount > limit.unit().most()) {
                throw RunFailure.wrongUse("The limit %s can be from 1 to %s, which %s is not."
                        .formatted(word, limit.unit().most(), amount));
            }
            amounts.put(limit, amount);
        });
        List<PasswordSource> passwords = variables.stream()
                .<PasswordSource>map(PasswordSource.Environment::new)
                .toList();
        return new ReadingTerms(amounts, passwords);
    }

    private static String unknown(String word) {
        return "There is no limit \"%s\".%s It is one of %s."
                .formatted(
                        word,
                        Words.nearest(word, ReadLimit.allWords())
                                .map(near -> " Did you mean \"" + near + "\"?")
                                .orElse(""),
                        String.join(", ", ReadLimit.allWords()));
    }
}
