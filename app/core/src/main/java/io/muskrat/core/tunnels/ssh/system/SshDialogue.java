package io.muskrat.core.tunnels.ssh.system;

import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.Login;
import io.muskrat.core.tunnels.SshSecret;
import io.muskrat.core.tunnels.SshSecret.Kind;
import io.muskrat.core.tunnels.ssh.Answers;
import io.muskrat.core.tunnels.ssh.Conversation;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what OpenSSH's client asks, in one connection, and has it answered. */
final class SshDialogue {
    private static final Pattern HOST = Pattern.compile("authenticity of host '\\[?([^\\]' ]+)\\]?(?::(\\d+))?[ ']");
    private static final Pattern KEY = Pattern.compile("(\\S+) key fingerprint is (SHA256:[\\w+/=]+)");
    private static final Pattern PASSPHRASE = Pattern.compile("passphrase for key '(.*)'");
    private static final Pattern PASSWORD = Pattern.compile("(\\S+)'s password:");
    private static final Pattern PROMPT = Pattern.compile("\\((\\S+@\\S+)\\) (.*)", Pattern.DOTALL);

    private final Bastion bastion;
    private final Conversation conversation;
    private final Answers answers;
    private volatile String lockedKey;
    private volatile boolean accepted;
    private final Map<SshSecret, char[]> given = new ConcurrentHashMap<>();

    SshDialogue(Bastion bastion, Conversation conversation, Answers answers) {
        this.bastion = bastion;
        this.conversation = conversation;
        this.answers = answers;
    }

    Optional<char[]> answer(String question) {
        Matcher host = HOST.matcher(question);
        if (host.find()) {
            return trusted(question, host.group(1), host.group(2) == null ? 22 : Integer.parseInt(host.group(2)));
        }
        SshSecret asked = secret(question);
        if (asked.kind() == Kind.PASSPHRASE) {
            lockedKey = asked.subject();
        }
        if (answers.isGivenUp(asked)) {
            return Optional.empty();
        }
        boolean again = given.containsKey(asked);
        if (again) {
            answers.wrong(asked);
        }
        Optional<char[]> answer = Optional.<char[]>empty().or(() -> again ? Optional.empty() : answers.secret(asked))
                .or(() -> conversation.secret(asked, again));
        answer.ifPresentOrElse(a -> given.put(asked, a.clone()), () -> answers.givenUp(asked));
        return answer;
    }

    /** Whether a host key was accepted just now, which is to stand in known_hosts then. */
    boolean accepted() {
        return accepted;
    }

    /** The key file whose passphrase was asked for: ssh does that only for a key that the server accepts. */
    Optional<String> lockedKey() {
        return Optional.ofNullable(lockedKey);
    }

    /** To be told when the login worked: only then are secrets remembered for this tunnel's life. */
    void worked() {
        given.forEach((asked, secret) -> {
            if (asked.kind() != Kind.PROMPT) {
                answers.right(asked, secret);
            }
        });
    }

    private Optional<char[]> trusted(String question, String host, int port) {
        Matcher key = KEY.matcher(question);
        boolean trusted = key.find() && conversation.trust(host, port, type(key.group(1)), key.group(2));
        accepted |= trusted;
        return Optional.of((trusted ? "yes" : "no").toCharArray());
    }

    private static String type(String shown) {
        return switch (shown) {
            case "RSA" -> "ssh-rsa";
            case "ED25519" -> "ssh-ed25519";
            case "ECDSA" -> "ecdsa-sha2";
            default -> shown.toLowerCase(Locale.ROOT);
        };
    }

    private SshSecret secret(String question) {
        Matcher passphrase = PASSPHRASE.matcher(question);
        if (passphrase.find()) {
            return new SshSecret(Kind.PASSPHRASE, passphrase.group(1), "");
        }
        Matcher password = PASSWORD.matcher(question);
        if (password.find()) {
            return new SshSecret(Kind.PASSWORD, subject(password.group(1)), "");
        }
        Matcher prompt = PROMPT.matcher(question);
        String words = prompt.find() ? prompt.group(2).strip() : question.strip();
        String subject = subject(prompt.hasMatch() ? prompt.group(1) : "");
        return words.matches("(?i)password:?") ? new SshSecret(Kind.PASSWORD, subject, "")
                : new SshSecret(Kind.PROMPT, subject, words);
    }

    // ssh does not say the port
    private String subject(String userAtHost) {
        boolean here = !(bastion.login() instanceof Login.Config)
                && (userAtHost.isEmpty() || userAtHost.equals(bastion.user() + "@" + bastion.host()));
        return here ? bastion.user() + "@" + bastion.host() + ":" + (bastion.port() == 0 ? 22 : bastion.port())
                : userAtHost + ":22";
    }
}
