package org.quorate.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice, where there is one on the machine, works out the formulas of workbooks and prints documents. */
public final class LibreOffice {
    private static final long PATIENCE_SECONDS = 240;

    /** Has every formula worked out when a file is opened, whatever result it brings along. */
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
              <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
              <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop></item>
            </oor:items>
            """;

    private LibreOffice() {}

    /** Returns whether there is one that starts. */
    public static boolean isThere() {
        return Tried.STARTS;
    }

    private static final class Tried {
        static final boolean STARTS = Tool.starts("soffice", "--version");
    }

    /**
     * Works out the formulas of Excel workbooks.
     *
     * @param folder an empty one that is made use of
     * @return the workbooks as LibreOffice saves them, in the order and under the names of those given
     */
    public static List<Path> recalculated(Path folder, List<Path> workbooks) throws IOException {
        return converted(folder, "xlsx:Calc MS Excel 2007 XML", ".xlsx", workbooks);
    }

    /**
     * Prints documents.
     *
     * @param folder an empty one that is made use of
     * @return the pages as PDF, in the order of the documents
     */
    public static List<Path> printed(Path folder, List<Path> documents) throws IOException {
        return converted(folder, "pdf", ".pdf", documents);
    }

    private static List<Path> converted(Path folder, String filter, String ending, List<Path> files)
            throws IOException {
        Path profile = Files.createDirectories(folder.resolve("profile").resolve("user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
        Path saved = Files.createDirectories(folder.resolve("saved"));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                filter,
                "--outdir",
                saved.toString()));
        files.forEach(file -> command.add(file.toString()));
        Path log = folder.resolve("soffice.log");
        int exit = start(command, Redirect.to(log.toFile()));
        List<Path> results = files.stream()
                .map(file -> file.getFileName().toString())
                .map(name -> saved.resolve(name.substring(0, name.lastIndexOf('.')) + ending))
                .toList();
        if (exit != 0 || !results.stream().allMatch(Files::exists)) {
            throw new IOException("soffice ended with " + exit + ": " + Files.readString(log, StandardCharsets.UTF_8));
        }
        return results;
    }

    private static int start(List<String> command, Redirect output) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("soffice did not come to an end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
