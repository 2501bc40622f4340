package org.quorate.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.finding.FindingCode;

/** What came in for one quarter, in the order of its coming. Mutable while it is filled, and for one thread. */
final class Inbox {
    /** How a workbook was saved and sent. */
    enum Saved {
        NORMALLY,
        WITH_MACROS,
        /** The transfer broke off: the file holds only its first bytes. */
        CUT_SHORT
    }

    private static final int BYTES_BEFORE_THE_CUT = 12_000;

    private final String period;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> received = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();

    /** Begins the inbox of the reporting period of that id. */
    Inbox(String period) {
        this.period = period;
    }

    Inbox receive(String time, String file, Draft draft) {
        return receive(time, file, draft, Saved.NORMALLY);
    }

    /**
     * Takes in a workbook.
     *
     * @param time ISO local date and time
     */
    Inbox receive(String time, String file, Draft draft, Saved saved) {
        DraftWriter writer = new DraftWriter(draft, saved == Saved.WITH_MACROS);
        byte[] workbook = writer.write();
        draft.planted().forEach(planted -> defects.add(writer.places().place(draft, planted, period, file)));
        return take(
                time,
                file,
                saved == Saved.CUT_SHORT
                        ? Arrays.copyOf(FixedZip.repackStored(workbook), BYTES_BEFORE_THE_CUT)
                        : FixedZip.repack(workbook));
    }

    /** Takes in a workbook as it lies among the samples: one that another program saved. */
    Inbox receiveSaved(String time, Path file) {
        try {
            return take(time, file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in a file that came before once more, under another name. */
    Inbox receiveAgain(String time, String file, String before) {
        byte[] same = files.get(before);
        if (same == null) {
            throw new IllegalArgumentException("did not come before: " + before);
        }
        plant(file, FindingCode.IDENTICAL_FILE, "The same file as \"" + before + "\"");
        return take(time, file, same);
    }

    /** Notes a defect of a whole file, or, where the name is empty, of a return that did not come. */
    Inbox plant(String file, FindingCode code, String what) {
        defects.add(new Defect(period, file, "", "", code, what));
        return this;
    }

    /** Returns all files of the folder by name, the list of times included. */
    Map<String, byte[]> files() {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        String list = "file,received\n" + String.join("\n", received) + "\n";
        all.put("received.csv", list.getBytes(StandardCharsets.UTF_8));
        return all;
    }

    List<Defect> defects() {
        return List.copyOf(defects);
    }

    String period() {
        return period;
    }

    private Inbox take(String time, String file, byte[] content) {
        if (files.put(file, content) != null) {
            throw new IllegalArgumentException("came twice under one name: " + file);
        }
        received.add(file + "," + time);
        return this;
    }
}
