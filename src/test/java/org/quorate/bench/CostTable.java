package org.quorate.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.quorate.bench.ColdProcess.Cost;

/** What processes cost, each started several times, in turns with the others. Not thread-safe. */
final class CostTable {
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

    void add(String label, Cost cost) {
        costs.computeIfAbsent(label, key -> new ArrayList<>()).add(cost);
    }

    double seconds(String label) {
        return median(label, Cost::seconds);
    }

    double cpuSeconds(String label) {
        return median(label, Cost::cpuSeconds);
    }

    double peakMebibytes(String label) {
        return median(label, Cost::peakMebibytes);
    }

    /** Of one that was not started, or does not get to its end, not a number. */
    private double median(String label, ToDoubleFunction<Cost> what) {
        List<Cost> measured = costs.getOrDefault(label, List.of());
        return measured.stream().allMatch(Cost::succeeded)
                ? Median.of(measured.stream().mapToDouble(what).boxed().toList())
                : Double.NaN;
    }

    /** Prints them as times of one of them. */
    void print(PrintStream out, String base) {
        for (String label : costs.keySet()) {
            if (Double.isNaN(seconds(label))) {
                out.printf("  %-30s does not get to its end%n", label);
            } else {
                out.printf(
                        Locale.ROOT,
                        "  %-30s %6.2f   %7.2f s   CPU %6.2f %7.2f s   peak %5.0f MB%n",
                        label,
                        seconds(label) / seconds(base),
                        seconds(label),
                        cpuSeconds(label) / cpuSeconds(base),
                        cpuSeconds(label),
                        peakMebibytes(label));
            }
        }
    }
}
