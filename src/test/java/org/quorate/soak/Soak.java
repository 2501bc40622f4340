package org.quorate.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.quorate.testing.Postgres;

/**
 * Kills runs, and workers where there are some, with SIGKILL at random moments. A round begins with an empty ledger and seven tenths of the
 * returns, and goes on with all of them; in both parts runs are killed one after the other before one is let through. What is drawn
 * follows from the round's seed, which is that of the soak and the number of the round; when the process is at which point does not.
 */
public final class Soak {
    private static final int MOST_KILLS_A_PART = 10;
    private static final long LONGEST_SECONDS = 300;

    private final Orders orders;
    private final Path folder;
    private final PrintStream out;
    private final Map<Hit, Integer> hits = new EnumMap<>(Hit.class);
    private int kills;

    /**
     * What is to be done.
     *
     * @param kills after so many the round is finished, and then the soak
     * @param returns how many there are in all
     * @param onServer whether the ledger's tables are in PostgreSQL
     * @param workers how many work beside the run; only on a server
     */
    public record Orders(int kills, long seed, int returns, boolean onServer, int workers) {}

    /** What an undisturbed run came to, with so many returns. */
    private record Part(int returns, long millis, SortedMap<String, String> outputs) {}

    /** Prepares a soak in a folder that is there. */
    public Soak(Orders orders, Path folder, PrintStream out) {
        this.orders = orders;
        this.folder = folder;
        this.out = out;
    }

    /** Takes the folder to work in, and the number of kills, the seed, {@code h2} or {@code postgresql}, and the number of workers. */
    public static void main(String[] args) throws Exception {
        boolean onServer = args.length > 3 && args[3].equals("postgresql");
        Orders orders = new Orders(
                args.length > 1 ? Integer.parseInt(args[1]) : 200,
                args.length > 2 ? Long.parseLong(args[2]) : 1,
                100,
                onServer,
                args.length > 4 ? Integer.parseInt(args[4]) : onServer ? 2 : 0);
        try {
            System.exit(new Soak(orders, Path.of(args[0]), System.out).run() ? 0 : 1);
        } catch (TestAbortedException noServer) {
            System.err.println(noServer.getMessage());
            System.exit(3);
        }
    }

    /** Does the soak; returns whether every round ended as an undisturbed run does. */
    public boolean run() throws IOException, InterruptedException, SQLException {
        List<Part> parts = undisturbed();
        int round = 0;
        int wrong = 0;
        while (kills < orders.kills()) {
            wrong += round(parts, orders.seed() + round++) ? 0 : 1;
        }
        out.printf(
                "%d kills in %d rounds, %d rounds wrong. Killed while: %s%n",
                kills,
                round,
                wrong,
                hits.entrySet().stream()
                        .map(hit -> hit.getKey() + " " + hit.getValue())
                        .collect(Collectors.joining(", ")));
        return wrong == 0;
    }

    private List<Part> undisturbed() throws IOException, InterruptedException, SQLException {
        List<Part> parts = new ArrayList<>();
        Site site = new Site(Files.createDirectory(folder.resolve("undisturbed")), database());
        List<Process> workers = workers(site);
        for (int returns : List.of(orders.returns() * 7 / 10, orders.returns())) {
            site.receive(returns);
            long begun = System.nanoTime();
            Process run = site.run();
            if (!run.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || run.exitValue() != 0) {
                throw new IllegalStateException("An undisturbed run fails: " + site.said());
            }
            parts.add(new Part(returns, (System.nanoTime() - begun) / 1_000_000, site.outputs()));
        }
        end(workers);
        out.printf(
                "Undisturbed: %s%n",
                parts.stream()
                        .map(part -> "%d returns in %.1f s".formatted(part.returns, part.millis / 1000.0))
                        .collect(Collectors.joining(", then ")));
        return parts;
    }

    private boolean round(List<Part> parts, long seed) throws IOException, InterruptedException, SQLException {
        Random random = new Random(seed);
        Site site = new Site(Files.createDirectory(folder.resolve("round-" + seed)), database());
        List<Process> workers = workers(site);
        List<String> wrong = new ArrayList<>();
        List<Hit> hit = new ArrayList<>();
        int published = 0;
        for (Part part : parts) {
            site.receive(part.returns);
            wrong.addAll(finish(site, part, workers, random, hit));
            published++;
            if (wrong.isEmpty()) {
                wrong.addAll(differences(part.outputs, site.outputs()));
                wrong.addAll(site.wrongInLedger(part.returns, published));
            }
            if (!wrong.isEmpty()) {
                break;
            }
        }
        end(workers);
        kills += hit.size();
        hit.forEach(one -> hits.merge(one, 1, Integer::sum));
        out.printf(
                "Seed %d: %s; killed while %s%n",
                seed,
                wrong.isEmpty() ? "as undisturbed" : "WRONG, see " + site + ": " + wrong,
                hit.stream().map(Hit::toString).collect(Collectors.joining(", ")));
        if (wrong.isEmpty()) {
            delete(folder.resolve("round-" + seed));
        }
        return wrong.isEmpty();
    }

    /** Kills runs and workers until a run is let through; returns what went wrong. */
    private List<String> finish(Site site, Part part, List<Process> workers, Random random, List<Hit> hit)
            throws IOException, InterruptedException {
        int before = site.logged();
        Process run = site.run();
        for (int left = 1 + random.nextInt(MOST_KILLS_A_PART); left > 0; left--) {
            int victim = random.nextInt(workers.size() + 1) - 1;
            boolean ended = run.waitFor((long) (random.nextDouble() * part.millis), TimeUnit.MILLISECONDS);
            if (ended) {
                break;
            }
            if (victim < 0) {
                run.destroyForcibly().waitFor();
                hit.add(Hit.of(site.logged(before), site.hidden()));
                before = site.logged();
                run = site.run();
            } else {
                workers.get(victim).destroyForcibly().waitFor();
                hit.add(Hit.A_WORKER);
                workers.set(victim, site.worker(victim));
            }
        }
        if (!run.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            run.destroyForcibly().waitFor();
            return List.of("a run does not end: " + site.said());
        }
        return run.exitValue() == 0 ? List.of() : List.of("exit code " + run.exitValue() + ": " + site.said());
    }

    private Postgres.@Nullable Place database() {
        return orders.onServer() ? Postgres.orSkip().fresh() : null;
    }

    private List<Process> workers(Site site) throws IOException {
        List<Process> workers = new ArrayList<>();
        for (int i = 0; i < orders.workers(); i++) {
            workers.add(site.worker(i));
        }
        return workers;
    }

    private static void end(List<Process> workers) throws InterruptedException {
        for (Process worker : workers) {
            worker.destroyForcibly().waitFor();
        }
    }

    private static List<String> differences(SortedMap<String, String> expected, SortedMap<String, String> found) {
        return Stream.concat(expected.keySet().stream(), found.keySet().stream())
                .distinct()
                .filter(name -> !expected.getOrDefault(name, "").equals(found.getOrDefault(name, "")))
                .map(name -> (found.containsKey(name)
                                ? expected.containsKey(name) ? "other bytes: " : "left about: "
                                : "missing: ")
                        + name)
                .limit(10)
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
