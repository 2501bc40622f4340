package org.quorate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * axe-core in Chromium: what is wrong with pages by WCAG 2.2 AA and by good practice. Each page is looked at on a wide screen, on
 * one of 320 px, where nothing may need scrolling to the side (criterion 1.4.10), and as it is printed.
 */
public final class Axe {
    private static final String VERSION = "4.14.1";
    private static final Path KEPT = Path.of("target", "axe-core-" + VERSION + ".js");
    private static final long PATIENCE_SECONDS = 120;

    /** One page after the other is shown and taken away again: where all stand there, each is laid out and drawn while another is looked at. */
    private static final String LOOK = """
            (async () => {
              for (const frame of document.querySelectorAll('iframe')) {
                frame.hidden = false;
                await new Promise(shown => {
                  frame.onload = shown;
                  frame.srcdoc = frame.dataset.page;
                });
                const view = frame.contentWindow;
                const result = await view.axe.run(view.document, { resultTypes: ['violations'] });
                const say = text => {
                  const line = document.createElement('li');
                  line.textContent = frame.title + ': ' + text;
                  document.querySelector('ol').append(line);
                };
                for (const violation of result.violations) {
                  say(violation.id + ' at ' + violation.nodes.map(node => node.target.join(' ')).join(', ') + ': ' + violation.help);
                }
                if (frame.dataset.reflows && view.document.documentElement.scrollWidth > frame.clientWidth) {
                  say('reflow: ' + view.document.documentElement.scrollWidth + ' px wide');
                }
                frame.dataset.passes = result.passes.length;
                frame.onload = null;
                frame.srcdoc = '';
                frame.hidden = true;
              }
              document.body.dataset.done = 'yes';
            })();
            """;

    private final Chromium chromium;
    private final String script;

    private Axe(Chromium chromium, String script) {
        this.chromium = chromium;
        this.script = script;
    }

    /** Returns it; empty where there is no Chromium, or neither npm nor a copy that it fetched before. */
    public static Optional<Axe> find(Path folder) throws IOException {
        Optional<Chromium> chromium = Chromium.find();
        if (chromium.isEmpty() || (!Files.exists(KEPT) && !Tool.starts("npm", "--version"))) {
            return Optional.empty();
        }
        return Optional.of(new Axe(chromium.get(), script(folder)));
    }

    private static String script(Path folder) throws IOException {
        if (!Files.exists(KEPT)) {
            Tool.run(
                    List.of("npm", "pack", "--silent", "axe-core@" + VERSION),
                    folder,
                    Redirect.DISCARD,
                    PATIENCE_SECONDS);
            Files.createDirectories(KEPT.getParent());
            Files.write(KEPT, packed(folder.resolve("axe-core-" + VERSION + ".tgz")));
        }
        return Files.readString(KEPT, StandardCharsets.UTF_8).replace("</script", "<\\/script");
    }

    private static byte[] packed(Path archive) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                TarArchiveInputStream entries = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals("package/axe.min.js")) {
                    return entries.readAllBytes();
                }
            }
        }
        throw new IOException(archive + " holds no axe.min.js");
    }

    /**
     * Returns what is wrong with the pages, one line each: page and view, rule, elements.
     *
     * @param pages by name
     * @param folder an empty one that is made use of
     */
    public List<String> violations(Map<String, String> pages, Path folder) throws IOException {
        Document outer = Document.createShell("");
        outer.body().appendElement("ol");
        pages.forEach((name, page) -> {
            frame(outer, name + ", wide", page, 1200);
            frame(outer, name + ", narrow", page, 320).attr("data-reflows", "yes");
            frame(outer, name + ", printed", page.replace("@media print", "@media all"), 700);
        });
        String look = "addEventListener('load', () => " + LOOK.strip().replaceFirst(";$", "") + ");";
        String shell = outer.outerHtml().replace("</body>", "<script>" + look + "</script></body>");
        Document seen = Jsoup.parse(chromium.run(shell, folder));
        if (!seen.body().attr("data-done").equals("yes")
                || seen.select("iframe").stream()
                        .anyMatch(view -> view.attr("data-passes").isEmpty())) {
            throw new IOException("axe did not come to an end; see " + folder);
        }
        return seen.select("ol").first() == null
                ? List.of()
                : seen.select("body > ol > li").eachText();
    }

    /** The page's own policy forbids scripts, so the copy goes without it. */
    private Element frame(Document outer, String title, String page, int width) {
        Document copy = Jsoup.parse(page);
        copy.select("meta[http-equiv=Content-Security-Policy]").remove();
        copy.outputSettings().prettyPrint(false);
        String scripted = copy.outerHtml().replace("</body>", "<script>" + script + "</script></body>");
        return outer.body()
                .appendElement("iframe")
                .attr("title", title)
                .attr("style", "width: " + width + "px; height: 900px; border: 0")
                .attr("hidden", true)
                .attr("data-page", scripted);
    }
}
