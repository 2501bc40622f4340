package org.quorate.reporting.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style sheet for print. It has the colours of the screen's, so that these stand in one place. */
final class PrintStyle {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    private PrintStyle() {}

    /** Returns the style sheet, each variable replaced by its colour, because renderers of print know no variables. */
    static String text() {
        String style = resource("print.css");
        Matcher colour = COLOUR.matcher(resource("style.html"));
        while (colour.find()) {
            style = style.replace("var(--" + colour.group(1) + ")", colour.group(2));
        }
        return style;
    }

    private static String resource(String name) {
        try (InputStream text = PrintStyle.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
