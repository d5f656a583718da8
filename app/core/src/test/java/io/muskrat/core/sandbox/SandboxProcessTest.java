package io.muskrat.core.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SandboxProcessTest {
    @TempDir
    private Path temp;

    @Test
    void aProgramThatIsNotThereFailsWithItsOwnWords() {
        SandboxHome empty = new SandboxHome(temp.resolve("lib"), temp.resolve("brokers"), java());
        Problem problem = problemOf(() -> SandboxProcess.start(empty, temp.resolve("data")));
        assertThat(problem.code()).isEqualTo(ProblemCode.SANDBOX_FAILED);
        assertThat(problem.detail()).contains("io.muskrat.sandbox.Main");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void oneThatNeverGetsReadyIsEnded() throws IOException {
        Path stubborn = Files.writeString(temp.resolve("java"), "#!/bin/sh\necho $$ > pid\nexec sleep 600\n");
        assertThat(stubborn.toFile().setExecutable(true)).isTrue();
        SandboxHome home = new SandboxHome(temp, temp, stubborn);
        Path data = temp.resolve("data");
        Problem problem = problemOf(() -> SandboxProcess.start(home, data, Duration.ofSeconds(1)));
        assertThat(problem.code()).isEqualTo(ProblemCode.SANDBOX_SLOW);
        long pid = Long.parseLong(Files.readString(data.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aMissingProgramSaysWhereItWasLookedFor() {
        Problem problem = problemOf(() -> SandboxHome.find(temp.toString(), temp));
        assertThat(problem.code()).isEqualTo(ProblemCode.SANDBOX_MISSING);
        assertThat(problem.args()).containsExactly(temp.toString());
    }

    @Test
    void findsAnInstalledAndABuiltOne() throws IOException {
        Files.createDirectories(temp.resolve("app/sandbox/lib"));
        Files.createDirectories(temp.resolve("app/sandbox/brokers"));
        SandboxHome installed = SandboxHome.find("", temp.resolve("app/lib"));
        assertThat(installed.lib()).isEqualTo(temp.resolve("app/sandbox/lib"));

        Files.createDirectories(temp.resolve("src/sandbox/target/dist/lib"));
        Files.createDirectories(temp.resolve("src/sandbox/target/dist/brokers"));
        SandboxHome built = SandboxHome.find("", temp.resolve("src/core/target"));
        assertThat(built.brokers()).isEqualTo(temp.resolve("src/sandbox/target/dist/brokers"));
    }

    @Test
    void wipesOnlyWhatNobodyUses() throws IOException {
        Path data = Files.createDirectories(temp.resolve("box/a/b")).getParent().getParent();
        Files.writeString(data.resolve("a/b/file"), "x");
        Path lock = data.resolve(SandboxFolder.LOCK);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(channel.lock()).isNotNull();
            assertThat(problemOf(() -> SandboxProcess.wipe(data)).code()).isEqualTo(ProblemCode.SANDBOX_IN_USE);
            SandboxHome any = new SandboxHome(temp, temp, java());
            assertThat(problemOf(() -> SandboxProcess.start(any, data)).code()).isEqualTo(ProblemCode.SANDBOX_IN_USE);
        }
        SandboxProcess.wipe(data);
        SandboxProcess.wipe(data);
        assertThat(data).doesNotExist();
    }

    private static Problem problemOf(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
