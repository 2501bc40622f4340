package org.quorate.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * An OpenSSH server of a test's own, on a free port of this machine, for the user who runs the test and the key that is made for it. Where there
 * is no OpenSSH, the test is skipped and says so.
 */
public final class SshServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

    private final Path folder;
    private final int port;
    private final Process process;

    private SshServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts one that keeps its keys in that folder. */
    public static SshServer start(Path folder) {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM), "There is no OpenSSH server on this machine; SFTP was not tested.");
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            key(folder, "host");
            key(folder, "user");
            key(folder, "other");
            Files.copy(folder.resolve("user.pub"), folder.resolve("authorized_keys"));
            int port = FreePort.find();
            Path settings = Files.writeString(
                    folder.resolve("sshd_config"),
                    String.join(
                            "\n",
                            "Port " + port,
                            "ListenAddress 127.0.0.1",
                            "HostKey " + folder.resolve("host"),
                            "AuthorizedKeysFile " + folder.resolve("authorized_keys"),
                            "PasswordAuthentication no",
                            "StrictModes no",
                            "UsePAM no",
                            "PidFile none",
                            "PermitRootLogin yes",
                            "Subsystem sftp internal-sftp",
                            ""));
            if (isRoot()) {
                Files.createDirectories(Path.of("/run/sshd"));
            }
            Process process = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            SshServer server = new SshServer(folder, port, process);
            server.awaitStart();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void key(Path folder, String name) throws IOException {
        Process made = new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ecdsa",
                        "-N",
                        "",
                        "-f",
                        folder.resolve(name).toString())
                .redirectErrorStream(true)
                .start();
        try {
            if (!made.waitFor(120, SECONDS) || made.exitValue() != 0) {
                throw new AssertionError("ssh-keygen failed");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitStart() throws IOException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new AssertionError("sshd ended: " + Files.readString(folder.resolve("log")));
                }
                pause();
            }
        }
        throw new AssertionError("sshd does not answer: " + Files.readString(folder.resolve("log")));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public int port() {
        return port;
    }

    /** The private key of the user who may sign in. */
    public Path userKey() {
        return folder.resolve("user");
    }

    /** The private key of somebody who may not. */
    public Path otherKey() {
        return folder.resolve("other");
    }

    /** Writes a file of known hosts that names this server with its own key, or with another one. */
    public Path knownHosts(boolean right) {
        try {
            String key = Files.readString(folder.resolve(right ? "host.pub" : "other.pub"));
            return Files.writeString(
                    folder.resolve(right ? "known_hosts" : "known_hosts_wrong"),
                    "[127.0.0.1]:%s %s"
                                    .formatted(
                                            port,
                                            String.join(
                                                    " ",
                                                    List.of(key.split(" ", -1)).subList(0, 2))) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
