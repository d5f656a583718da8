package io.muskrat.bench.tunnel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process of a measurement. It answers in lines, and ends by itself once its standard input ends, so that none
 * outlives the bench, however that ends.
 */
final class Child implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;
    private static final long END_SECONDS = 5;
    private static final long PAUSE_MS = 20;

    private final Process process;
    private final Path log;
    private final BufferedReader lines;

    /** @param log gets standard error */
    Child(Path log, List<String> command) throws IOException {
        this.log = log;
        process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** A JVM with the class path of this one. */
    static Child java(Path log, Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:+UseSerialGC", "-Xms64m", "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new Child(log, command);
    }

    /** Asks for something in a line, and gives the words of the answer's line. */
    String[] ask(String question) throws IOException {
        process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return answer();
    }

    /** The words of the next line. */
    String[] answer() throws IOException {
        CompletableFuture<Void> tooLong = CompletableFuture.runAsync(process::destroyForcibly,
                CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        String line = lines.readLine();
        tooLong.cancel(false);
        if (line == null) {
            throw new IOException("A process ended: " + Files.readString(log));
        }
        return line.split(" ");
    }

    /** Waits until it listens. */
    void awaitPort(InetSocketAddress address) throws IOException, InterruptedException {
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(address);
                return;
            } catch (ConnectException notYet) {
                if (process.waitFor(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                    throw new IOException("A process ended: " + Files.readString(log), notYet);
                }
            }
        }
    }

    @Override
    public void close() {
        try (OutputStream end = process.getOutputStream()) {
            end.flush();
        } catch (IOException e) {
            // it has ended already
            process.destroy();
        }
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            lines.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
