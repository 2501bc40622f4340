package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

/** The timer files that are shipped: each is one by its system's rules, and calls a command and options that exist. */
class TimerFilesTest {
    private static final Path TIMERS = Path.of("docs", "timers");
    private static final String TASKS = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    @Test
    void systemdUnitsSayWhatTheyMust() throws IOException {
        Map<String, Map<String, String>> service = unit("quorate-nightly.service");
        assertThat(service).containsOnlyKeys("Unit", "Service");
        assertThat(service.get("Service"))
                .containsEntry("Type", "oneshot")
                .containsEntry("SuccessExitStatus", "143")
                .containsKeys("ExecStart", "WorkingDirectory");
        assertThat(commandOf(service.get("Service").get("ExecStart"))).isEqualTo("nightly");

        Map<String, Map<String, String>> timer = unit("quorate-nightly.timer");
        assertThat(timer).containsOnlyKeys("Unit", "Timer", "Install");
        assertThat(timer.get("Timer"))
                .containsEntry("OnCalendar", "*-*-* 04:15:00")
                .containsEntry("Persistent", "true")
                .containsEntry("Unit", "quorate-nightly.service");
        assertThat(timer.get("Install")).containsEntry("WantedBy", "timers.target");
    }

    @Test
    void systemdItselfFindsNothingWrong(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isInstalled("systemd-analyze"), "systemd is not installed here");
        for (String name : List.of("quorate-nightly.service", "quorate-nightly.timer")) {
            // Program, user and folders of the machine that it is for need not be here.
            Files.writeString(
                    folder.resolve(name),
                    Files.readString(TIMERS.resolve(name))
                            .replace("/opt/quorate/quorate", "/bin/true")
                            .replace("User=quorate\nGroup=quorate\n", ""));
        }
        Process verify = new ProcessBuilder(
                        "systemd-analyze",
                        "verify",
                        folder.resolve("quorate-nightly.service").toString(),
                        folder.resolve("quorate-nightly.timer").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.contains("quorate-nightly")))
                .isEmpty();
    }

    @Test
    void theCronLineHasItsFields() throws IOException {
        List<String> lines = Files.readAllLines(TIMERS.resolve("quorate-nightly.cron")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        assertThat(lines).hasSize(1);
        String[] fields = lines.get(0).split(" +", 7);
        assertThat(List.of(fields).subList(0, 6)).containsExactly("15", "4", "*", "*", "*", "quorate");
        assertThat(fields[6]).startsWith("cd /srv/quorate && ").doesNotContain("%");
        assertThat(commandOf(fields[6].replaceFirst("^cd \\S+ && ", ""))).isEqualTo("nightly");
        assertThat(Files.readString(TIMERS.resolve("quorate-nightly.cron"))).endsWith("\n");
    }

    @Test
    void theWindowsTaskIsOneOfItsNamespace() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document task;
        try (InputStream in = Files.newInputStream(TIMERS.resolve("quorate-nightly.xml"))) {
            task = factory.newDocumentBuilder().parse(in);
        }
        assertThat(task.getDocumentElement().getNamespaceURI()).isEqualTo(TASKS);
        assertThat(task.getDocumentElement().getLocalName()).isEqualTo("Task");
        assertThat(children(task)).containsExactly("RegistrationInfo", "Triggers", "Principals", "Settings", "Actions");
        assertThat(text(task, "DaysInterval")).isEqualTo("1");
        assertThat(text(task, "StartBoundary")).isEqualTo("2026-01-01T04:15:00");
        assertThat(text(task, "StartWhenAvailable")).isEqualTo("true");
        assertThat(text(task, "MultipleInstancesPolicy")).isEqualTo("IgnoreNew");
        assertThat(commandOf(text(task, "Command") + " " + text(task, "Arguments")))
                .isEqualTo("nightly");
    }

    /** Parses a line that calls the program, and returns which command it calls. */
    private static String commandOf(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" +", -1)));
        assertThat(words.remove(0)).matches(".*[/\\\\]quorate(\\.cmd)?");
        String[] arguments = words.toArray(String[]::new);
        CommandLine.ParseResult parsed = QuorateCommand.line(arguments).parseArgs(arguments);
        assertThat(parsed.subcommand().matchedOptions()).hasSize(3);
        return parsed.subcommand().commandSpec().name();
    }

    private static Map<String, Map<String, String>> unit(String name) throws IOException {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> section = Map.of();
        for (String line : Files.readAllLines(TIMERS.resolve(name))) {
            if (line.matches("\\[\\w+\\]")) {
                section = new LinkedHashMap<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(line).as(name).matches("[A-Z][A-Za-z]+=\\S.*");
                int equals = line.indexOf('=');
                assertThat(section.put(line.substring(0, equals), line.substring(equals + 1)))
                        .as(line)
                        .isNull();
            }
        }
        return sections;
    }

    private static List<String> children(Document task) {
        NodeList nodes = task.getDocumentElement().getChildNodes();
        return Stream.iterate(0, i -> i + 1)
                .limit(nodes.getLength())
                .map(nodes::item)
                .filter(node -> node.getLocalName() != null)
                .map(node -> node.getLocalName())
                .toList();
    }

    private static String text(Document task, String element) {
        NodeList found = task.getElementsByTagNameNS(TASKS, element);
        assertThat(found.getLength()).as(element).isEqualTo(1);
        return found.item(0).getTextContent();
    }

    private static boolean isInstalled(String tool) throws InterruptedException {
        try {
            return new ProcessBuilder(tool, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
