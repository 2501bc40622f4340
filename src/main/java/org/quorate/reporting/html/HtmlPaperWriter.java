package org.quorate.reporting.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperWording;
import org.quorate.reporting.PaperWriter;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes committee papers as single HTML pages in UTF-8 with line feeds. Thread-safe. */
public final class HtmlPaperWriter implements PaperWriter {
    private static final Map<String, String> WORDS = Map.of(
            "cover", PaperWording.COVER,
            "sources", PaperWording.SOURCES,
            "openFields", PaperWording.OPEN_FIELDS,
            "open", Paper.OPEN,
            "box", PaperWording.BOX);

    private final TemplateEngine engine = engine();

    @Override
    public void write(Paper paper, Path file) {
        Context context = new Context(Locale.UK, Map.of("page", PaperPage.of(paper), "words", WORDS));
        try {
            Files.writeString(
                    file, engine.process("paper", context), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(HtmlPaperWriter.class.getClassLoader());
        resolver.setPrefix("org/quorate/reporting/html/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
