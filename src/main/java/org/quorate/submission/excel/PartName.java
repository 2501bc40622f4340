package org.quorate.submission.excel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** The names of parts: without a leading slash, with forward slashes, in lower case, for they are told apart without case. */
final class PartName {
    private PartName() {}

    /**
     * Returns the name of a part from that of its entry in the container. Some writers separate folders by backslashes.
     *
     * @throws RefusedFile if it leads out of the container, or to a fixed place on a disk
     */
    static String ofEntry(String entry) {
        String name = entry.replace('\\', '/');
        boolean fixedPlace = name.startsWith("/") || (name.length() > 1 && name.charAt(1) == ':');
        boolean leadsOut = ("/" + name + "/").contains("/../");
        if (fixedPlace || leadsOut || name.indexOf('\0') >= 0) {
            throw RefusedFile.unsafe("one of its parts has a name that leads out of the file");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the name that a target means when the given part refers to it.
     *
     * @throws RefusedFile if it leads out of the container
     */
    static String resolve(String from, String target) {
        String path = target.replace('\\', '/').toLowerCase(Locale.ROOT);
        String whole = path.startsWith("/") ? path : from.substring(0, from.lastIndexOf('/') + 1) + path;
        Deque<String> folders = new ArrayDeque<>();
        for (String folder : whole.split("/", -1)) {
            if (folder.equals("..")) {
                if (folders.pollLast() == null) {
                    throw RefusedFile.unsafe("it refers to a part outside itself");
                }
            } else if (!folder.isEmpty() && !folder.equals(".")) {
                folders.addLast(folder);
            }
        }
        return String.join("/", folders);
    }

    /** Returns the name of the part that holds the relationships of the given part; of the container itself for "". */
    static String relationshipsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }
}
