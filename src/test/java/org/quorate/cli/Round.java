package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.quorate.cli.Workbench.Answer;
import org.quorate.samples.TemplateFilling;

/** What happens to workbooks between the commissioner and a partner: they are issued, filled in, and saved by LibreOffice. */
final class Round {
    private final Workbench bench;
    private final Path folder;

    /** Keeps what is between issue and receipt in the folder. */
    Round(Workbench bench, Path folder) {
        this.bench = bench;
        this.folder = folder;
    }

    static boolean isOfficeInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
    }

    Answer issue(String period) {
        List<String> arguments =
                new ArrayList<>(List.of("template", bench.pack().toString(), "--period", period));
        arguments.addAll(bench.places());
        return Workbench.execute(arguments.toArray(new String[0]));
    }

    /** Returns the issued workbook of a return. */
    Path issued(String period, String party, String title) throws IOException {
        Path workbooks = bench.outputRoot()
                .resolve("north-east-lincolnshire")
                .resolve("templates")
                .resolve(period)
                .resolve(party);
        try (Stream<Path> files = Files.list(workbooks)) {
            return files.filter(file -> file.getFileName().toString().startsWith(title))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * An issued workbook on its way back.
     *
     * @param saved where LibreOffice saves it once it is filled in
     */
    record OnItsWay(Path issued, TemplateFilling filling, Path saved) {}

    /** Fills issued workbooks in, lets LibreOffice work them out, and saves them; it is started once for all of them. */
    void fillIn(List<OnItsWay> workbooks) throws IOException, InterruptedException {
        Path filled = Files.createDirectories(folder.resolve("filled"));
        List<Path> toSave = new ArrayList<>();
        for (OnItsWay workbook : workbooks) {
            Path copy = filled.resolve(workbook.issued().getFileName());
            workbook.filling().fill(workbook.issued(), copy);
            toSave.add(copy);
        }
        Path office = Files.createDirectories(folder.resolve("saved"));
        saveByOffice(toSave, office);
        for (OnItsWay workbook : workbooks) {
            Files.createDirectories(workbook.saved().toAbsolutePath().getParent());
            Files.move(
                    office.resolve(workbook.issued().getFileName()),
                    workbook.saved(),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void saveByOffice(List<Path> workbooks, Path into) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation="
                        + folder.toAbsolutePath().resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                into.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(5, TimeUnit.MINUTES)).as("saved in time").isTrue();
        assertThat(workbooks)
                .as(Files.readString(folder.resolve("office.log")))
                .allSatisfy(workbook ->
                        assertThat(into.resolve(workbook.getFileName())).isRegularFile());
    }
}
