package org.quorate.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of something within a carrier, made into one that a person can read and that leads nowhere: without folders, control
 * characters and directions of writing.
 */
public final class EnclosureName {
    private static final String NAMELESS = "unnamed";
    private static final int LONGEST = 150;
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029/\\\\:*?\"<>|]");
    /** What Windows takes for a device, whatever follows. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern DOTS_AND_SPACES = Pattern.compile("[.\\s]*");

    private EnclosureName() {}

    /** Returns what a thing within a carrier is called; never empty, at most 150 characters, and never with a separator of paths. */
    public static String of(String raw) {
        int folder = Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\'));
        String composed = Normalizer.normalize(raw.substring(folder + 1), Normalizer.Form.NFC);
        String clean = UNFIT.matcher(composed).replaceAll("_").strip();
        if (DOTS_AND_SPACES.matcher(clean).matches()) {
            return NAMELESS;
        }
        String usable = DEVICE.matcher(clean).matches() ? "_" + clean : clean;
        return usable.length() <= LONGEST ? usable : shortened(usable);
    }

    /** The end of a name tells what kind of file it is, and stays. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > name.length() - 10 ? name.substring(dot) : "";
        int kept = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(kept - 1)) ? kept - 1 : kept) + ending;
    }
}
