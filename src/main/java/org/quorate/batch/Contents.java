package org.quorate.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quorate.ledger.Arrival;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Contents that are read one after the other by one partition, as the context of its step keeps them.
 *
 * <p>A partition for each content costs more in steps' history than many a workbook costs to read. They are put together by the
 * beginnings of their hashes, so that a content belongs to the same partition however many others have been read already.
 */
public final class Contents {
    /** Up to so many contents of a period, there is a partition for each first digit of a hash; beyond, for each two. */
    private static final int FEW = 512;

    private static final String COUNT = "contents";

    private Contents() {}

    /**
     * Returns the partitions by name, in the order of their names.
     *
     * @param unread what is to be read, at most one arrival a content
     * @param known how many contents the period has in all
     */
    static Map<String, ExecutionContext> partitions(List<Arrival> unread, int known) {
        int digits = known <= FEW ? 1 : 2;
        Map<String, List<Arrival>> groups = new TreeMap<>();
        for (Arrival arrival : unread) {
            groups.computeIfAbsent(arrival.sha256().substring(0, digits), name -> new ArrayList<>())
                    .add(arrival);
        }
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        groups.forEach((name, arrivals) -> partitions.put(name, context(arrivals)));
        return partitions;
    }

    private static ExecutionContext context(List<Arrival> arrivals) {
        ExecutionContext context = new ExecutionContext();
        context.putInt(COUNT, arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            context.putString(key("file", i), arrival.fileName());
            context.putString(key("sha256", i), arrival.sha256());
            context.putLong(key("size", i), arrival.size());
            context.putString(key("received", i), arrival.receivedAt().toString());
        }
        return context;
    }

    /** Returns what a partition reads, in the order in which it was put in. */
    public static List<Arrival> of(ExecutionContext context) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < context.getInt(COUNT); i++) {
            arrivals.add(new Arrival(
                    context.getString(key("file", i)),
                    context.getString(key("sha256", i)),
                    context.getLong(key("size", i)),
                    Instant.parse(context.getString(key("received", i)))));
        }
        return arrivals;
    }

    /** Notes how long one of the contents took, so that it is known wherever the partition was worked on. */
    static void took(ExecutionContext context, int index, long milliseconds) {
        context.putLong(key("took", index), milliseconds);
    }

    /** Returns how many milliseconds contents took, by the names of their files, as far as they are done. */
    static Map<String, Long> times(ExecutionContext context) {
        Map<String, Long> times = new TreeMap<>();
        for (int i = 0; i < context.getInt(COUNT, 0); i++) {
            if (context.containsKey(key("took", i))) {
                times.put(context.getString(key("file", i)), context.getLong(key("took", i)));
            }
        }
        return times;
    }

    private static String key(String what, int index) {
        return what + "." + index;
    }
}
