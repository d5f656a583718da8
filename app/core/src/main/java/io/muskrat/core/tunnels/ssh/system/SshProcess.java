package io.muskrat.core.tunnels.ssh.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A running ssh and what it says. It ends with this process, however that ends. */
final class SshProcess {
    // the pipe to its input breaks when we die, kill -9 included
    private static final String WATCH = """
            exec 3<&0
            "$@" </dev/null &
            ssh=$!
            { cat <&3; kill "$ssh"; } >/dev/null 2>&1 &
            exec 3<&-
            wait "$ssh"
            """;
    private static final int KEPT = 200;
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    SshProcess(List<String> words, Map<String, String> environment, String agentSocket) throws IOException {
        List<String> command = new ArrayList<>();
        if (!SshProgram.windows()) {
            command.addAll(List.of("/bin/sh", "-c", WATCH, "muskrat-ssh"));
        }
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        builder.environment().putIfAbsent("DISPLAY", ":0");
        builder.environment().putAll(environment);
        if (agentSocket.isEmpty()) {
            builder.environment().remove("SSH_AUTH_SOCK");
        } else {
            builder.environment().put("SSH_AUTH_SOCK", agentSocket);
        }
        process = builder.start();
        Thread.ofVirtual().name("ssh-messages").start(this::read);
    }

    private void read() {
        try (BufferedReader in = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line.strip());
                if (lines.size() > KEPT) {
                    lines.removeFirst();
                }
            }
            process.waitFor();
        } catch (IOException e) {
            lines.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended.complete(lines.isEmpty() ? "ssh ended" : lines.getLast());
    }

    /** Completes with its last words. */
    CompletableFuture<String> ended() {
        return ended;
    }

    boolean endsWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** What it said so far, the last 200 lines. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    boolean said(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    /** The last line with these words, waiting a little for it; "" if there is none. */
    String lastWith(String words, long milliseconds) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (!said(words) && !ended.isDone() && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return lines.reversed().stream().filter(line -> line.contains(words)).findFirst().orElse("");
    }

    void end() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            lines.add(e.toString());
        }
    }
}
