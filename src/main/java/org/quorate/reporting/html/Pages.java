package org.quorate.reporting.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes pages from this package's templates, each a single file in UTF-8 with line feeds. Thread-safe. */
final class Pages {
    private final TemplateEngine engine;

    Pages() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("org/quorate/reporting/html/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
    }

    /** Returns a template, filled with variables. */
    String filled(String template, Map<String, Object> variables) {
        return engine.process(template, new Context(Locale.UK, variables));
    }

    /** Writes a template, filled with variables, to a new file. */
    void write(String template, Map<String, Object> variables, Path file) {
        try {
            Files.writeString(file, filled(template, variables), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
