package org.quorate.testing;

import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Counts what a running program holds, by the machine's own count of its objects. */
public final class Reachable {
    private Reachable() {}

    /**
     * Returns how many objects of some classes can be reached; all others are collected first.
     *
     * @param classes found at the beginning of the names of the classes, those of arrays without what marks them as such
     */
    public static long objectsOf(Pattern classes) {
        // A line is: place, instances, bytes and class.
        Pattern line = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +\\[?L?(?:" + classes.pattern() + ")");
        try {
            String counted = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[] {}},
                            new String[] {String[].class.getName()});
            return line.matcher(counted)
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
        } catch (JMException e) {
            throw new IllegalStateException("this Java does not count its objects", e);
        }
    }
}
