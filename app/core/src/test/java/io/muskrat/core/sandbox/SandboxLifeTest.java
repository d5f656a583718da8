package io.muskrat.core.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxLifeTest {
    @TempDir
    private Path temp;

    @Test
    void livesUntilItIsClosedAndLeavesNothing() {
        Path data = temp.resolve("my data");
        SandboxProcess sandbox = SandboxProcess.start(SandboxHome.find(), data);
        SandboxAddress at = sandbox.address();
        AwsCredentials keys = new AwsCredentials.Keys(at.accessKeyId(), at.secretAccessKey(), null);
        try (sandbox;
                AwsClients clients = new AwsClients(new AwsAccess(at.region(), at.endpoint(), keys))) {
            assertThat(clients.sts().getCallerIdentity().account()).isEqualTo("000000000000");
            assertThat(at.sshKey()).exists();
            assertThat(at.sshKnownHosts()).content().contains("[" + at.sshHost() + "]:" + at.sshPort());
            assertThat(problem(() -> SandboxProcess.start(SandboxHome.find(), data)))
                    .isEqualTo(ProblemCode.SANDBOX_IN_USE);
            assertThat(problem(() -> SandboxProcess.wipe(data))).isEqualTo(ProblemCode.SANDBOX_IN_USE);
            assertThat(sandbox.alive()).isTrue();
        }
        assertThat(sandbox.alive()).isFalse();
        assertThat(ProcessHandle.of(sandbox.pid()).filter(ProcessHandle::isAlive)).isEmpty();
        SandboxProcess.wipe(data);
        assertThat(data).doesNotExist();
    }

    private static ProblemCode problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().code();
    }
}
