package io.muskrat.core.tunnels.ssh.system;

import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.Login;
import io.muskrat.core.tunnels.ssh.config.SshHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words of {@code ssh -N -D}. No secret is among them: those are asked through {@link Askpass}. */
final class SshCommand {
    private final List<String> words = new ArrayList<>();

    private SshCommand() { }

    /**
     * @param oneTimeKey null where the login needs none
     * @param asking whether ssh can ask us; else it does not ask at all
     */
    static List<String> words(Path ssh, Bastion bastion, SshHome home, int port, Path oneTimeKey, boolean asking) {
        SshCommand command = new SshCommand();
        command.words.addAll(List.of(ssh.toString(), "-N", "-T", "-D", "127.0.0.1:" + port));
        if (!home.isDefault()) {
            command.words.addAll(List.of("-F", Files.exists(home.config()) ? home.config().toString() : "none"));
        }
        command.options("ExitOnForwardFailure=yes", "ServerAliveInterval=2", "ServerAliveCountMax=3",
                "ConnectTimeout=10", "UserKnownHostsFile=\"" + bastion.knownHosts() + "\"", "UpdateHostKeys=no",
                "StrictHostKeyChecking=" + (asking ? "ask" : "yes"), "BatchMode=" + (asking ? "no" : "yes"),
                "NumberOfPasswordPrompts=3", "ControlMaster=no", "ControlPath=none", "ForwardAgent=no",
                "PermitLocalCommand=no", "LogLevel=VERBOSE",
                // done by the processor; its own first choice costs two and a half times as much
                "Ciphers=^aes128-gcm@openssh.com,aes256-gcm@openssh.com");
        switch (bastion.login()) {
            case Login.KeyFile key -> command.key(key.file());
            case Login.OneTimeKey o -> command.key(oneTimeKey);
            case Login.Password p -> command.options("PubkeyAuthentication=no",
                    "PreferredAuthentications=password,keyboard-interactive");
            case Login.Agent a -> { }
            case Login.Config c -> { }
        }
        if (bastion.port() > 0) {
            command.words.addAll(List.of("-p", String.valueOf(bastion.port())));
        }
        if (!bastion.user().isEmpty()) {
            command.words.addAll(List.of("-l", bastion.user()));
        }
        command.words.addAll(List.of("--", bastion.host()));
        return command.words;
    }

    private void key(Path file) {
        words.addAll(List.of("-i", file.toString()));
        options("IdentitiesOnly=yes");
    }

    private void options(String... options) {
        for (String option : options) {
            words.add("-o");
            words.add(option);
        }
    }
}
