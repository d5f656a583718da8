package io.muskrat.core.sandbox;

import io.muskrat.core.platform.PrivateFiles;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running sandbox. It watches its standard input and ends by itself when that is closed, so it does not outlive this
 * process, however this process ends.
 */
public final class SandboxProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration STOP_UNREADY = Duration.ofSeconds(3);
    private static final Duration DESTROY = Duration.ofSeconds(5);

    private final Process process;
    private final SandboxAddress address;

    private SandboxProcess(Process process, SandboxAddress address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts a sandbox on {@code data} (made if it is not there) and waits until it answers.
     *
     * <p>ProblemException SANDBOX_IN_USE when another one runs on the same folder, SANDBOX_FAILED when it ends before
     * it answers, SANDBOX_SLOW when that takes more than 90 s; CancellationException when interrupted.
     */
    public static SandboxProcess start(SandboxHome home, Path data) {
        return start(home, data, START);
    }

    static SandboxProcess start(SandboxHome home, Path data, Duration patience) {
        Path folder = data.toAbsolutePath().normalize();
        PrivateFiles.makeFolder(folder);
        if (new SandboxFolder(folder).inUse()) {
            throw new ProblemException(Problem.of(ProblemCode.SANDBOX_IN_USE, folder.toString()));
        }
        Path log = folder.resolve("sandbox-stderr.log");
        Process process = launch(home, folder, log);
        CompletableFuture<SandboxAddress> address = new CompletableFuture<>();
        Thread.ofVirtual().name("sandbox-stdout").start(() -> listen(process, address));
        try {
            return new SandboxProcess(process, address.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            end(process, STOP_UNREADY);
            String code = String.valueOf(process.exitValue());
            throw failure(Problem.of(ProblemCode.SANDBOX_FAILED, code), e.getCause(), log);
        } catch (TimeoutException e) {
            end(process, STOP_UNREADY);
            String seconds = String.valueOf(patience.toSeconds());
            throw failure(Problem.of(ProblemCode.SANDBOX_SLOW, seconds), e, log);
        } catch (InterruptedException e) {
            end(process, STOP_UNREADY);
            Thread.currentThread().interrupt();
            throw new CancellationException("sandbox start");
        }
    }

    private static Process launch(SandboxHome home, Path data, Path log) {
        List<String> command = List.of(
                home.java().toString(),
                // a small process that starts often: no time for the best code, one collector thread
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.lib().resolve("*").toString(),
                "io.muskrat.sandbox.Main",
                "--port",
                "0",
                "--region",
                "ap-northeast-2",
                "--data",
                data.toString(),
                "--brokers",
                home.brokers().toString(),
                "--parent-pipe");
        try {
            return new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectError(log.toFile())
                    .start();
        } catch (IOException e) {
            Problem problem = Problem.of(ProblemCode.SANDBOX_MISSING, home.java().toString());
            throw new ProblemException(problem.withDetail(e.toString()), new UncheckedIOException(e));
        }
    }

    // reads to the end, else the sandbox would stall on a full pipe
    private static void listen(Process process, CompletableFuture<SandboxAddress> address) {
        ExportLines lines = new ExportLines();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Optional<SandboxAddress> complete = address.isDone() ? Optional.empty() : lines.take(line);
                complete.ifPresent(address::complete);
            }
            address.completeExceptionally(new IOException("ended before it was ready"));
        } catch (IOException | IllegalArgumentException e) {
            address.completeExceptionally(e);
        }
    }

    private static ProblemException failure(Problem problem, Throwable cause, Path log) {
        return new ProblemException(problem.withDetail(cause + "\n" + SandboxFolder.tail(log)), cause);
    }

    public SandboxAddress address() {
        return address;
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The operating system's number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Asks it to end by closing its input, waits for its brokers to stop, and insists if that takes too long. */
    @Override
    public void close() {
        end(process, STOP);
    }

    private static void end(Process process, Duration patience) {
        List<ProcessHandle> brokers = process.descendants().toList();
        boolean interrupted = false;
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy(); // a broken pipe: it is going already, or does not listen
        }
        try {
            if (!process.waitFor(patience)) {
                process.destroy();
            }
            if (!process.waitFor(DESTROY)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        process.destroyForcibly();
        brokers.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes the folder of a sandbox that does not run; ProblemException SANDBOX_IN_USE or FILE_UNWRITABLE. */
    public static void wipe(Path data) {
        new SandboxFolder(data).wipe();
    }
}
