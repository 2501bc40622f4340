package org.quorate.reporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.quorate.ledger.Submission;

/**
 * Where the receipts of submissions are put, relative to the folder of a period's outputs: names that every system takes, Windows
 * too, and of which no two are the same on any.
 */
public final class ReceiptNames {
    /** The folder of all receipts. */
    public static final String FOLDER = "receipts";

    /** The ending of the page. */
    public static final String PAGE = ".html";

    /** The ending of the plain text. */
    public static final String TEXT = ".txt";

    private static final String UNKNOWN_PARTY = "not-known";
    private static final int LONGEST = 80;
    private static final int HASH_DIGITS = 8;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}\\p{Cf}\\p{Cs}\\uFFFD]");
    private static final Pattern ENDS_BADLY = Pattern.compile("[. ]+$");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm", "xltx", "xltm", "xls");

    private ReceiptNames() {}

    /**
     * Returns the path of each submission's receipt without its ending, such as
     * {@code receipts/acute-provider/Return Q1 - receipt}, by the hash of the submission. Of two names that some system takes for
     * the same, the later one has the hash's first digits added.
     *
     * @param submissions in order of receipt
     */
    public static Map<String, String> of(List<Submission> submissions) {
        Map<String, String> paths = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Submission submission : submissions) {
            String path = FOLDER + "/" + submission.partyId().orElse(UNKNOWN_PARTY) + "/" + of(submission.fileName());
            if (!taken.add(path.toLowerCase(Locale.ROOT))) {
                path += " " + submission.sha256().substring(0, HASH_DIGITS);
                taken.add(path.toLowerCase(Locale.ROOT));
            }
            paths.put(submission.sha256(), path);
        }
        return paths;
    }

    /** Returns the name of a file's receipt without its ending, such as {@code Return Q1 - receipt}. */
    public static String of(String fileName) {
        return usable(fileName.substring(0, dot(fileName))) + " - receipt";
    }

    /** Returns the words as a file's name without its ending, as every system takes it. */
    public static String usable(String stem) {
        String plain = FORBIDDEN.matcher(stem).replaceAll("_");
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        String named =
                ENDS_BADLY.matcher(plain.substring(0, end)).replaceAll("").strip();
        boolean unusable = named.isEmpty() || RESERVED.matcher(named).matches();
        return unusable ? "_" + named : named;
    }

    /** Returns the ending of the marked workbook, with its dot: that of the file itself if it is a workbook's. */
    public static String workbookEnding(String fileName) {
        String ending = fileName.substring(Math.min(fileName.length(), dot(fileName) + 1))
                .toLowerCase(Locale.ROOT);
        return WORKBOOKS.contains(ending) ? "." + ending : ".xlsx";
    }

    private static int dot(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? fileName.length() : dot;
    }
}
