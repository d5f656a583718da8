package io.muskrat.core.tunnels.ssh.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets ssh ask us (ssh(1), SSH_ASKPASS): a script of a few lines hands the question on through a named pipe and the
 * answer back through another, in a folder that only this user can enter. Nothing is written to a disk.
 */
final class Askpass implements AutoCloseable {
    // the script holds its pipe open itself, so that neither side can block on opening it
    private static final String SCRIPT = """
            #!/bin/sh
            d=$(dirname "$0")
            a="$d/answer.$$"
            mkfifo -m 600 "$a" || exit 1
            exec 3<>"$a"
            printf '%s\\000%s\\000' "$a" "$1" >"$d/ask"
            IFS= read -r reply <&3
            rm -f "$a"
            case $reply in
            +*) printf '%s\\n' "${reply#+}" ;;
            *) exit 1 ;;
            esac
            """;
    private static final int STOP = 4;
    private final Path folder;
    private final RandomAccessFile questions;
    private final Function<String, Optional<char[]>> answers;

    /**
     * @param answers to ssh's questions; empty to give up
     */
    Askpass(Function<String, Optional<char[]>> answers) throws IOException {
        this.answers = answers;
        folder = Files.createTempDirectory("muskrat-ask");
        Path ask = folder.resolve("ask");
        Path script = Files.writeString(folder.resolve("askpass"), SCRIPT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        try {
            if (new ProcessBuilder("mkfifo", "-m", "600", ask.toString()).start().waitFor() != 0) {
                throw new IOException("mkfifo " + ask);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        questions = new RandomAccessFile(ask.toFile(), "rw");
        Thread.ofPlatform().daemon().name("ssh-askpass").start(this::answer);
    }

    Map<String, String> environment() {
        return Map.of("SSH_ASKPASS", folder.resolve("askpass").toString(), "SSH_ASKPASS_REQUIRE", "force");
    }

    private void answer() {
        try (questions) {
            while (true) {
                String pipe = text();
                if (pipe == null) {
                    return;
                }
                String question = text();
                if (question == null) {
                    return;
                }
                if (Path.of(pipe).getParent().equals(folder)) {
                    reply(Path.of(pipe), answers.apply(question));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    /** Up to the next NUL; null when it is over. */
    private String text() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = questions.read(); b != 0; b = questions.read()) {
            if (b < 0 || b == STOP) {
                return null;
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void reply(Path pipe, Optional<char[]> answer) throws IOException {
        ByteBuffer secret = StandardCharsets.UTF_8.encode(CharBuffer.wrap(answer.orElse(new char[0])));
        byte[] line = new byte[secret.remaining() + 2];
        line[0] = (byte) (answer.isPresent() ? '+' : '-');
        secret.get(line, 1, secret.remaining());
        line[line.length - 1] = '\n';
        try (RandomAccessFile out = new RandomAccessFile(pipe.toFile(), "rw")) {
            out.write(line);
        } finally {
            Arrays.fill(line, (byte) 0);
            Arrays.fill(secret.array(), (byte) 0);
            answer.ifPresent(a -> Arrays.fill(a, '\0'));
        }
    }

    private static void delete(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            questions.write(STOP);
        } catch (IOException e) {
            // its thread ended before us
            return;
        }
    }
}
