package io.muskrat.core.tunnels.ssh.system;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the system's ssh is. */
final class SshProgram {

    private SshProgram() { }

    static boolean windows() {
        return File.separatorChar == '\\';
    }

    /**
     * @param path folders to look in, separated as in PATH
     * @throws ProblemException TUNNEL_NO_SSH
     */
    static Path find(String path) {
        String name = windows() ? "ssh.exe" : "ssh";
        return Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.TUNNEL_NO_SSH, name)));
    }
}
